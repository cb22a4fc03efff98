package pipeline

import "math"

const (
	// tolerance is how far, in pixels, a drawn edge may be from the geodesic.
	tolerance = 0.3
	// short is the length in pixels up to which an edge is drawn straight.
	short = 4.0
	// vast is the length in pixels from which an edge is worth asking whether
	// it is anywhere near: poles may be very far away.
	vast = 1e4
	// depth limits an edge to 2^depth parts.
	depth = 20
	// wide is the cosine of the angle, 30°, up to which the middle of an edge
	// tells enough of its shape.
	wide = 0.8660254037844387
)

type point struct{ x, y float64 }

// A resampler projects edges and adds points where they bend: Bostock's
// adaptive resampling (d3-geo), an edge being halved while its middle is off
// the straight line.
type resampler struct {
	plane  *Plane
	frame  frame
	points []point
	last   Vertex // the place that was drawn last, and its pixel
	at     point
}

// run projects a turned line or ring.
func (r *resampler) run(v []Vertex, closed bool) {
	r.begin(v[0])
	for i := 1; i < len(v); i++ {
		r.next(v[i])
	}
	if closed {
		r.edge(r.last, v[0], r.at, r.points[0])
	}
}

// begin starts a line at a turned place.
func (r *resampler) begin(v Vertex) {
	r.last, r.at = v, r.project(v)
	r.points = append(r.points[:0], r.at)
}

// next goes on to a turned place.
func (r *resampler) next(v Vertex) {
	q := r.project(v)
	dx, dy := q.x-r.at.x, q.y-r.at.y
	if dx*dx+dy*dy >= short*short {
		r.edge(r.last, v, r.at, q)
	}
	r.points = append(r.points, q)
	r.last, r.at = v, q
}

func (r *resampler) project(v Vertex) point {
	x, y := r.plane.pixel(v)
	return point{x, y}
}

// edge adds the points between the ends if the edge may bend.
func (r *resampler) edge(a, b Vertex, p, q point) {
	dx, dy := q.x-p.x, q.y-p.y
	d2 := dx*dx + dy*dy
	if d2 < short*short {
		return
	}
	// An edge of angle θ and length L bends by about L θ / 8, times a factor
	// that grows with the distortion, if it isn't in a place where the
	// projection pulls it long.
	angle2 := a.chord(b)
	if d2*angle2 < 0.25 && d2 < 4*r.plane.scale*r.plane.scale*angle2 {
		return
	}
	if r.frame.beside(p, q, math.Sqrt(d2)) {
		return
	}
	r.bend(a, b, p, q, depth)
}

func (r *resampler) bend(a, b Vertex, p, q point, depth int) {
	dx, dy := q.x-p.x, q.y-p.y
	d2 := dx*dx + dy*dy
	if d2 < 1 || depth == 0 || d2 > vast*vast && r.frame.beside(p, q, math.Sqrt(d2)) {
		return
	}
	m := r.plane.middle(a, b)
	s := r.project(m)
	sx, sy := s.x-p.x, s.y-p.y
	off := dy*sx - dx*sy
	if off*off <= tolerance*tolerance*d2 &&
		math.Abs((dx*sx+dy*sy)/d2-0.5) <= 0.3 && a.dot(b) >= wide {
		return
	}
	r.bend(a, m, p, s, depth-1)
	r.points = append(r.points, s)
	r.bend(m, b, s, q, depth-1)
}
