package geo

import (
	"github.com/golang/geo/s1"
	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"
)

// A Way is a line that was measured once, so that places along it are soon found. It
// does not change and may be used by several goroutines at once.
type Way struct {
	line  orb.LineString
	at    []s2.Point // its places
	edges []s1.Angle // from each of them to the next
	whole s1.Angle
}

// NewWay measures a line, in degrees, which must not be changed afterwards.
func NewWay(l orb.LineString) *Way {
	w := &Way{line: l, at: make([]s2.Point, len(l)), edges: make([]s1.Angle, max(0, len(l)-1))}
	for i := range l {
		w.at[i] = s2Point(l[i])
	}
	for i := range w.edges {
		w.edges[i] = w.at[i].Distance(w.at[i+1])
		w.whole += w.edges[i]
	}
	return w
}

// Ends are the first and the last place of the line; zero for an empty one.
func (w *Way) Ends() (first, last orb.Point) {
	if len(w.line) == 0 {
		return orb.Point{}, orb.Point{}
	}
	return w.line[0], w.line[len(w.line)-1]
}

// At is the place at a fraction of the line's length, and its bearing there, as Along
// gives them.
func (w *Way) At(fraction float64) (p orb.Point, bearing float64) {
	if len(w.line) == 0 {
		return orb.Point{}, 0
	}
	left := w.whole * s1.Angle(max(0, min(1, fraction)))
	on, far := -1, left // the edge, and how far along it
	for i, edge := range w.edges {
		if edge == 0 {
			continue
		}
		if on, far = i, left; left <= edge {
			break
		}
		left -= edge
	}
	if on < 0 {
		return w.line[0], 0
	}
	a, b := w.at[on], w.at[on+1]
	q := s2.Interpolate(float64(min(1, far/w.edges[on])), a, b)
	return orbPoint(q), heading(a, b, q)
}
