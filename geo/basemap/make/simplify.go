package main

import (
	"math"

	"github.com/golang/geo/r3"
	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"
)

const (
	earthRadius = 6371008.8 // metres: the mean radius, IUGG
	longestEdge = 1.0       // degrees on the ground
)

// simplifier drops vertices that lie within a tolerance of the geodesic
// between the vertices that stay: the line-generalisation of Douglas and
// Peucker (1973), on the sphere.
type simplifier struct {
	tolerance float64 // radians
	points    []r3.Vector
	keep      []bool
}

// simplify returns the positions that stay. The ends always do. A closed line
// smaller than the tolerance is dropped: the result is nil.
func simplify(line []orb.Point, metres float64) []orb.Point {
	s := simplifier{tolerance: metres / earthRadius, keep: make([]bool, len(line))}
	s.points = make([]r3.Vector, len(line))
	for i, p := range line {
		s.points[i] = s2.PointFromLatLng(s2.LatLngFromDegrees(p[1], p[0])).Vector
	}
	last := len(line) - 1
	s.keep[0], s.keep[last] = true, true
	if line[0] == line[last] {
		far, distance := s.farthestFrom(0)
		if distance < s.tolerance {
			return nil
		}
		s.keep[far] = true
		s.between(0, far)
		s.between(far, last)
		s.openUp(far)
	} else {
		s.between(0, last)
	}
	var out []orb.Point
	for i, k := range s.keep {
		if k {
			out = append(out, line[i])
		}
	}
	return out
}

func (s *simplifier) farthestFrom(i int) (int, float64) {
	far, best := i, 0.0
	for k, p := range s.points {
		if d := p.Sub(s.points[i]).Norm(); d > best {
			far, best = k, d
		}
	}
	return far, best
}

// openUp keeps a third vertex of a ring that would collapse into a line.
func (s *simplifier) openUp(far int) {
	n := 0
	for _, k := range s.keep {
		if k {
			n++
		}
	}
	if n > 3 {
		return
	}
	best, at := -1.0, 0
	for k := 1; k < len(s.points)-1; k++ {
		if d := s.distance(k, 0, far); d > best && !s.keep[k] {
			best, at = d, k
		}
	}
	s.keep[at] = true
}

func (s *simplifier) between(a, b int) {
	for b-a > 1 {
		worst, at := -1.0, a
		for k := a + 1; k < b; k++ {
			if d := s.distance(k, a, b); d > worst {
				worst, at = d, k
			}
		}
		if worst <= s.tolerance {
			if s.points[b].Sub(s.points[a]).Norm() <= longestEdge*math.Pi/180 {
				return
			}
			at = (a + b) / 2
		}
		s.keep[at] = true
		s.between(a, at)
		a = at
	}
}

// distance returns how far vertex k is from the geodesic from a to b, in
// radians; for short distances, which is all that matters here.
func (s *simplifier) distance(k, a, b int) float64 {
	p, from, to := s.points[k], s.points[a], s.points[b]
	edge := to.Sub(from)
	length := edge.Norm2()
	if length == 0 {
		return p.Sub(from).Norm()
	}
	t := p.Sub(from).Dot(edge) / length
	switch {
	case t <= 0:
		return p.Sub(from).Norm()
	case t >= 1:
		return p.Sub(to).Norm()
	}
	normal := from.Cross(to)
	return math.Abs(p.Dot(normal)) / normal.Norm()
}
