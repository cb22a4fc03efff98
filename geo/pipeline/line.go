package pipeline

import (
	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"
)

// A Line is a line on the sphere, prepared for drawing.
type Line struct {
	vertices []Vertex
	parts    []part // nil for a short one
	bound    bound
	span     span
}

// NewLine prepares a line, in degrees; l is not changed. Places that are not
// finite are left out.
func NewLine(l orb.LineString) *Line {
	v := vertices(l)
	ready := &Line{vertices: v, parts: parts(v, false), bound: around(v), span: everywhere()}
	if len(v) > 1 {
		ready.span, _ = stretch(v, false)
	}
	return ready
}

// Empty tells whether there is nothing to draw.
func (l *Line) Empty() bool { return len(l.vertices) < 2 }

// Vertices are the line's places. They belong to the line.
func (l *Line) Vertices() []Vertex { return l.vertices }

// Cap is a cap of the sphere that holds the line.
func (l *Line) Cap() s2.Cap {
	if l.Empty() {
		return s2.EmptyCap()
	}
	return l.bound.cap()
}
