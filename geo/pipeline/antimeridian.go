package pipeline

import "math"

// An antimeridian shows the whole sphere, opened along 180° of the turned
// sphere and at the poles, which are lines: the plane of longitude and
// latitude is the rectangle ±π by ±π/2. Its position t goes round that
// rectangle from the upper right corner: west along the top (2π), down (π),
// east along the bottom (2π), up (π).
//
// An area's edge that passes over a pole leaves over the top or bottom at one
// longitude and comes back at another.
type antimeridian struct{ rotation rotation }

const (
	upperLeft  = 2 * math.Pi
	lowerLeft  = 3 * math.Pi
	lowerRight = 5 * math.Pi
	upperRight = 6 * math.Pi
)

func (antimeridian) length() float64 { return upperRight }

func (m antimeridian) cut(v []Vertex, closed bool, out *pieces) {
	out.begin()
	a := v[0]
	if a.pole() == 0 {
		out.add(a)
	}
	for _, b := range v[1:] {
		m.edge(a, b, out)
		if b.pole() == 0 {
			out.add(b)
		}
		a = b
	}
	if closed {
		m.edge(a, v[0], out)
	}
	out.end(closed)
}

// edge writes the crossings of the edge from a to b.
func (m antimeridian) edge(a, b Vertex, out *pieces) {
	from, to := a.pole(), b.pole()
	switch {
	case from != 0 && to != 0:
	case to != 0:
		m.leave(a.Lambda, to, out)
	case from != 0:
		m.enter(b.Lambda, from, out)
	case overPole(&a, &b):
		p := 1
		if a.Z+b.Z < 0 {
			p = -1
		}
		m.leave(a.Lambda, p, out)
		m.enter(b.Lambda, p, out)
	case math.Abs(b.Lambda-a.Lambda) > math.Pi:
		m.jump(a, b, out)
	}
}

// leave goes out over a pole.
func (m antimeridian) leave(lambda float64, pole int, out *pieces) {
	out.leave(m.polar(lambda, pole), at(lambda, float64(pole)*quarter))
}

// enter comes in over a pole.
func (m antimeridian) enter(lambda float64, pole int, out *pieces) {
	out.enter(m.polar(lambda, pole), at(lambda, float64(pole)*quarter))
}

// polar is the position on the top or the bottom. The upper right corner is
// the end, not the beginning: what happens there happens before the top.
func (antimeridian) polar(lambda float64, pole int) float64 {
	if pole < 0 {
		return lowerLeft + lambda + math.Pi
	}
	if lambda >= math.Pi {
		return upperRight
	}
	return math.Pi - lambda
}

// jump goes over 180°.
func (m antimeridian) jump(a, b Vertex, out *pieces) {
	// The edge's plane meets the meridian's, y = 0, between a and b.
	wa, wb := math.Abs(b.Y), math.Abs(a.Y)
	if wa+wb < 1e-15 { // both on the cut, on its two sides
		wa, wb = 1, 1
	}
	x, z := wa*a.X+wb*b.X, wa*a.Z+wb*b.Z
	phi := math.Atan2(z, math.Abs(x))
	side := math.Copysign(math.Pi, a.Lambda)
	out.leave(m.lateral(side, phi), at(side, phi))
	out.enter(m.lateral(-side, phi), at(-side, phi))
}

// lateral is the position on the left or right.
func (antimeridian) lateral(side, phi float64) float64 {
	if side < 0 {
		return upperLeft + quarter - phi
	}
	return lowerRight + phi + quarter
}

func (antimeridian) probe(ends []end) (gap int, t float64) { return len(ends) - 1, 0 }

func (m antimeridian) holds(s area, _ float64) bool {
	if m.rotation.tilted() {
		return s.Contains(m.rotation.back(at(0, quarter)))
	}
	return s.atTop(wrap(m.rotation.lambda + math.Pi))
}

// corners are where the walk turns; the middles of the sides are there
// because a corner and the next but one are antipodes, the quarters of top and
// bottom because a conic projection makes arcs of them.
func (antimeridian) corners() [12]corner {
	return [12]corner{
		{quarter, quarter, quarter},
		{2 * quarter, 0, quarter},
		{3 * quarter, -quarter, quarter},
		{upperLeft, -math.Pi, quarter},
		{upperLeft + quarter, -math.Pi, 0},
		{lowerLeft, -math.Pi, -quarter},
		{lowerLeft + quarter, -quarter, -quarter},
		{lowerLeft + 2*quarter, 0, -quarter},
		{lowerLeft + 3*quarter, quarter, -quarter},
		{lowerRight, math.Pi, -quarter},
		{lowerRight + quarter, math.Pi, 0},
		{upperRight, math.Pi, quarter},
	}
}

type corner struct{ t, lambda, phi float64 }

func (m antimeridian) walk(from, to float64, out []Vertex) []Vertex {
	for round := 0.0; round <= upperRight; round += upperRight {
		for _, c := range m.corners() {
			if t := c.t + round; t > from && t < to {
				out = append(out, at(c.lambda, c.phi))
			}
		}
	}
	return out
}

func (m antimeridian) round(out []Vertex) []Vertex {
	return m.walk(0, upperRight, append(out, at(math.Pi, quarter)))
}
