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
	small := true
	for _, r := range p {
		v := vertices(r)
		if n := len(v); n > 1 && v[0] == v[n-1] {
			v = v[:n-1]
		}
		if len(v) < 3 {
			continue
		}
		how := survey(v)
		s.north = s.north != how.north
		small = small && how.small
		if how.left != (len(s.rings) == 0) {
			reverse(v)
		}
		s.rings = append(s.rings, &ring{v, parts(v, true), touchesNorth(v)})
	}
	s.bound = s.around(small)
	s.span = newSpan(s)
	return s
}

// Empty tells whether there is nothing to draw.
func (s *Shape) Empty() bool { return len(s.rings) == 0 && !s.north }

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

// around is the rings' bound, or everything if the area is outside of it, which
// the inside of small rings never is: what is outside of a cap that is less than
// half of the sphere is more than half.
func (s *Shape) around(small bool) bound {
	b := around(s.Rings()...)
	if small && b.radius < math.Pi {
		return b
	}
	c := b.centre
	far := Vertex{X: -c.X, Y: -c.Y, Z: -c.Z, Lambda: math.Atan2(-c.Y, -c.X), Phi: math.Asin(-c.Z)}
	if b.radius >= math.Pi || s.Contains(far) {
		return whole()
	}
	return b
}

// A lie is how a ring lies on the sphere.
type lie struct {
	north bool // the places about the north pole are inside
	left  bool // the inside is on the left
	small bool // the inside is the side that is no more than half of the sphere
}

// survey finds out how a ring lies.
func survey(v []Vertex) lie {
	var round, area, above float64
	plane, jumps := false, false
	west, east := math.Inf(1), math.Inf(-1)
	a := &v[len(v)-1]
	for i := range v {
		b := &v[i]
		d := sweep(a, b)
		height := (a.Z + b.Z) / 2
		round += d
		area -= d * height
		above += d * (1 - height)
		plane = plane || b.pole() != 0
		jumps = jumps || math.Abs(b.Lambda-a.Lambda) > math.Pi
		west, east = min(west, b.Lambda), max(east, b.Lambda)
		a = b
	}
	if odd := int(math.Round(round/turn)) % 2; odd != 0 {
		north := math.Abs(above) <= turn
		return lie{north: north, left: north == (round > 0)}
	}
	plane = plane || !jumps && east-west == turn
	if !plane && math.Abs(area) > turn {
		return lie{north: true, left: area < 0}
	}
	return lie{left: area > 0, small: !plane}
}

func touchesNorth(v []Vertex) bool {
	a := &v[len(v)-1]
	for i := range v {
		if northern(a, &v[i]) {
			return true
		}
		a = &v[i]
	}
	return false
}

// northern tells whether the edge touches the north pole: it ends there or
// goes right over it.
func northern(a, b *Vertex) bool {
	return a.pole() > 0 || b.pole() > 0 || overPole(a, b) && a.Z+b.Z > 0
}

// overPole tells whether an edge between two places apart from the poles goes
// right over one of them.
func overPole(a, b *Vertex) bool {
	return math.Abs(math.Abs(b.Lambda-a.Lambda)-math.Pi) < speck
}

func reverse(v []Vertex) {
	for i, j := 0, len(v)-1; i < j; i, j = i+1, j-1 {
		v[i], v[j] = v[j], v[i]
	}
}
