package pipeline

import (
	"math"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"
)

// A Shape is an area on the sphere, prepared for drawing: rings without their
// closing vertex, the first turning left about the area and the others right.
//
// Inside is what an odd number of crossings separates from a pole, and which
// side of a ring a pole lies on is settled ring by ring, because winding in
// files can't be trusted:
//   - A ring that runs along a pole, or from −180° to 180° without jumping
//     over that line, is drawn on the plane of longitude and latitude, and
//     holds what it holds there (Antarctica and the oceans in most files).
//   - Any other ring holds the side that is no more than half of the sphere.
type Shape struct {
	rings []*ring
	north bool // whether the places at the north pole are inside
	bound bound
	span  span
}

type ring struct {
	vertices []Vertex
	parts    []part // nil for a short one
	north    bool   // touches the north pole
}

// NewShape prepares a polygon, in degrees; p is not changed. Rings with fewer
// than three places, and places that are not finite, are left out.
func NewShape(p orb.Polygon) *Shape {
	s := &Shape{bound: whole()}
	for _, r := range p {
		v := vertices(r)
		if n := len(v); n > 1 && v[0] == v[n-1] {
			v = v[:n-1]
		}
		if len(v) < 3 {
			continue
		}
		north, left := survey(v)
		s.north = s.north != north
		if left != (len(s.rings) == 0) {
			reverse(v)
		}
		s.rings = append(s.rings, &ring{v, parts(v, true), touchesNorth(v)})
	}
	s.bound = s.around()
	s.span = newSpan(s)
	return s
}

// Empty tells whether there is nothing to draw.
func (s *Shape) Empty() bool { return len(s.rings) == 0 }

// Cap is a cap of the sphere that holds the area.
func (s *Shape) Cap() s2.Cap {
	if s.Empty() {
		return s2.EmptyCap()
	}
	return s.bound.cap()
}

// Rings are the outer ring and the holes, without their closing vertices. They
// belong to the shape.
func (s *Shape) Rings() [][]Vertex {
	out := make([][]Vertex, len(s.rings))
	for i, r := range s.rings {
		out[i] = r.vertices
	}
	return out
}

// around is the rings' bound, or everything if the area is outside of it.
func (s *Shape) around() bound {
	b := around(s.Rings()...)
	c := b.centre
	far := Vertex{X: -c.X, Y: -c.Y, Z: -c.Z, Lambda: math.Atan2(-c.Y, -c.X), Phi: math.Asin(-c.Z)}
	if b.radius >= math.Pi || s.Contains(far) {
		return whole()
	}
	return b
}

// survey tells whether the places about the north pole are inside of the ring
// and whether the inside is on its left.
func survey(v []Vertex) (north, left bool) {
	var round, area, above float64
	plane, jumps := false, false
	west, east := math.Inf(1), math.Inf(-1)
	for i, a := range v {
		b := v[(i+1)%len(v)]
		d := sweep(a, b)
		height := (a.Z + b.Z) / 2
		round += d
		area -= d * height
		above += d * (1 - height)
		plane = plane || a.pole() != 0
		jumps = jumps || math.Abs(b.Lambda-a.Lambda) > math.Pi
		west, east = min(west, a.Lambda), max(east, a.Lambda)
	}
	if odd := int(math.Round(round/turn)) % 2; odd != 0 {
		north = math.Abs(above) <= turn
		return north, north == (round > 0)
	}
	plane = plane || !jumps && east-west == turn
	if !plane && math.Abs(area) > turn {
		return true, area < 0
	}
	return false, area > 0
}

func touchesNorth(v []Vertex) bool {
	for i, a := range v {
		if northern(a, v[(i+1)%len(v)]) {
			return true
		}
	}
	return false
}

// northern tells whether the edge touches the north pole: it ends there or
// goes right over it.
func northern(a, b Vertex) bool {
	return a.pole() > 0 || b.pole() > 0 || overPole(a, b) && a.Z+b.Z > 0
}

// overPole tells whether an edge between two places apart from the poles goes
// right over one of them.
func overPole(a, b Vertex) bool {
	return math.Abs(math.Abs(wrap(b.Lambda-a.Lambda))-math.Pi) < speck
}

func reverse(v []Vertex) {
	for i, j := 0, len(v)-1; i < j; i, j = i+1, j-1 {
		v[i], v[j] = v[j], v[i]
	}
}
