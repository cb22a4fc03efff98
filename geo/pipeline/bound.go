package pipeline

import (
	"math"

	"github.com/golang/geo/r3"
	"github.com/golang/geo/s1"
	"github.com/golang/geo/s2"
)

// A bound is a cap of the sphere that holds something: its centre and its
// radius in radians, with the radius's sine and cosine; π or more is the whole
// sphere.
type bound struct {
	centre           Vertex
	radius, sin, cos float64
}

func newBound(centre Vertex, radius float64) bound {
	sin, cos := math.Sincos(radius)
	return bound{centre, radius, sin, cos}
}

// whole holds everything.
func whole() bound { return newBound(Vertex{X: 1}, math.Pi) }

// nothing holds nothing, not even a place.
func nothing() bound { return bound{centre: Vertex{X: 1}, radius: -1} }

// around is a bound of the vertices and of the edges between them.
func around(parts ...[]Vertex) bound {
	var sum Vertex
	for _, part := range parts {
		for i := range part {
			v := &part[i] // places are large: copies cost a third of the time
			sum.X, sum.Y, sum.Z = sum.X+v.X, sum.Y+v.Y, sum.Z+v.Z
		}
	}
	length := math.Sqrt(sum.dot(sum))
	if length < speck {
		return whole()
	}
	sum.X, sum.Y, sum.Z = sum.X/length, sum.Y/length, sum.Z/length
	far := 0.0
	for _, part := range parts {
		for i := range part {
			v := &part[i]
			x, y, z := v.X-sum.X, v.Y-sum.Y, v.Z-sum.Z
			far = max(far, x*x+y*y+z*z)
		}
	}
	// A cap smaller than a hemisphere is convex: edges stay inside.
	radius := 2*math.Asin(min(1, math.Sqrt(far)/2)) + speck
	if radius >= quarter {
		return whole()
	}
	return newBound(sum, radius)
}

// reaches tells whether the bounds may share a place.
func (b bound) reaches(c bound) bool {
	return b.radius+c.radius >= math.Pi || b.centre.dot(c.centre) >= b.cos*c.cos-b.sin*c.sin
}

// within tells whether b lies in c for certain.
func (b bound) within(c bound) bool {
	return c.radius >= math.Pi || c.radius > b.radius && b.centre.dot(c.centre) >= c.cos*b.cos+c.sin*b.sin
}

func (b bound) cap() s2.Cap {
	c := s2.Point{Vector: r3.Vector{X: b.centre.X, Y: b.centre.Y, Z: b.centre.Z}}
	if b.radius >= math.Pi {
		return s2.FullCap()
	}
	return s2.CapFromCenterAngle(c, s1.Angle(b.radius))
}
