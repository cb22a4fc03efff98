package pipeline

import "math"

// Contains tells whether the place is inside of the area: whether the edges
// between it and the north pole, along its meridian, are odd in number when
// the pole is outside, even when it is inside.
func (s *Shape) Contains(q Vertex) bool {
	inside := s.north
	for _, r := range s.rings {
		a := r.vertices[len(r.vertices)-1]
		for _, b := range r.vertices {
			if crosses(a, b, q.Lambda) && northOf(a, b, q) {
				inside = !inside
			}
			a = b
		}
	}
	return inside
}

// crosses tells whether the edge crosses the meridian λ. A vertex on the
// meridian counts as east of it.
func crosses(a, b Vertex, lambda float64) bool {
	// Next to ±180°, rounding would have it between the two.
	if math.Abs(lambda) > math.Pi-1e-15 {
		lambda = math.Pi
	}
	from, to := wrap(a.Lambda-lambda), wrap(b.Lambda-lambda)
	// Whether a vertex is east or west is asked of the vertex alone, so that
	// the edges on its two sides agree; how often the edge goes round besides,
	// of the edge.
	odd := (from < 0) != (to < 0)
	if int(math.Round((from+sweep(&a, &b)-to)/turn))%2 != 0 {
		odd = !odd
	}
	return odd
}

// northOf tells whether the edge, which crosses q's meridian, does so north
// of q.
func northOf(a, b, q Vertex) bool {
	if p := a.pole() + b.pole(); p != 0 {
		return p > 0
	}
	// The left side of an eastward edge is north: the sign of (a × b) · q.
	side := (a.Y*b.Z-a.Z*b.Y)*q.X + (a.Z*b.X-a.X*b.Z)*q.Y + (a.X*b.Y-a.Y*b.X)*q.Z
	if sweep(&a, &b) < 0 {
		side = -side
	}
	return side < 0
}

// atTop tells whether the places just south of the north pole and just west
// of the meridian λ are inside.
func (s *Shape) atTop(lambda float64) bool {
	inside := s.north
	for _, r := range s.rings {
		if !r.north {
			continue
		}
		a := r.vertices[len(r.vertices)-1]
		for _, b := range r.vertices {
			if northern(&a, &b) && crosses(a, b, lambda) {
				inside = !inside
			}
			a = b
		}
	}
	return inside
}
