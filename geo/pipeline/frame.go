package pipeline

import "math"

// A frame is the box, in pixels, to which pictures are cut: the picture's
// edges and a margin, so that lines drawn along the cut stay out of sight.
type frame struct{ left, top, right, bottom float64 }

// beside tells whether an edge lies to one side of the frame, farther away
// than d.
func (f frame) beside(p, q point, d float64) bool {
	return max(p.x, q.x) < f.left-d || min(p.x, q.x) > f.right+d ||
		max(p.y, q.y) < f.top-d || min(p.y, q.y) > f.bottom+d
}

// extent is the box of the points; false if one of them isn't finite.
func extent(points []point) (frame, bool) {
	e := frame{points[0].x, points[0].y, points[0].x, points[0].y}
	ok := true
	for _, p := range points {
		e.left, e.right = min(e.left, p.x), max(e.right, p.x)
		e.top, e.bottom = min(e.top, p.y), max(e.bottom, p.y)
		ok = ok && p.x-p.x == 0 && p.y-p.y == 0
	}
	return e, ok
}

func (f frame) holds(e frame) bool {
	return e.left >= f.left && e.right <= f.right && e.top >= f.top && e.bottom <= f.bottom
}

func (f frame) misses(e frame) bool {
	return e.right < f.left || e.left > f.right || e.bottom < f.top || e.top > f.bottom
}

// A framer clips to the frame and writes to the sink.
type framer struct {
	frame frame
	a, b  []point
	phase func(length float64) // nil, or told how far along a line a contour begins
}

// ring writes a contour, closed, cut by the frame's four sides one after the
// other (Sutherland, Hodgman 1974). Where it leaves the frame it goes on
// along the frame.
func (f *framer) ring(points []point, least float64, sink Sink) {
	e, ok := extent(points)
	if !ok || f.frame.misses(e) || max(e.right-e.left, e.bottom-e.top) < least {
		return
	}
	if !f.frame.holds(e) {
		points = f.cut(points, e)
	}
	if len(points) < 3 {
		return
	}
	sink.Move(points[0].x, points[0].y)
	for _, p := range points[1:] {
		sink.Line(p.x, p.y)
	}
	sink.Close()
}

func (f *framer) cut(points []point, e frame) []point {
	for _, s := range [4]struct {
		crossed bool
		side    side
	}{
		{e.left < f.frame.left, side{1, 0, f.frame.left}},
		{e.right > f.frame.right, side{-1, 0, -f.frame.right}},
		{e.top < f.frame.top, side{0, 1, f.frame.top}},
		{e.bottom > f.frame.bottom, side{0, -1, -f.frame.bottom}},
	} {
		if s.crossed && len(points) > 0 {
			f.a = s.side.cut(points, f.a[:0])
			points = f.a
			f.a, f.b = f.b, f.a
		}
	}
	return points
}

// A side keeps the points with x·nx + y·ny ≥ d, one of nx and ny being ±1.
type side struct{ nx, ny, d float64 }

func (s side) cut(in, out []point) []point {
	a := in[len(in)-1]
	da := a.x*s.nx + a.y*s.ny - s.d
	for _, b := range in {
		db := b.x*s.nx + b.y*s.ny - s.d
		if (da >= 0) != (db >= 0) {
			out = append(out, s.meet(a, b, da/(da-db)))
		}
		if db >= 0 {
			out = append(out, b)
		}
		a, da = b, db
	}
	return out
}

// meet is the point at t between a and b, on the side to the last digit.
func (s side) meet(a, b point, t float64) point {
	if s.nx != 0 {
		return point{s.d * s.nx, a.y + t*(b.y-a.y)}
	}
	return point{a.x + t*(b.x-a.x), s.d * s.ny}
}

// line writes an open line, cut edge by edge (Liang, Barsky 1984).
func (f *framer) line(points []point, sink Sink) {
	e, ok := extent(points)
	if !ok || f.frame.misses(e) {
		return
	}
	if f.phase == nil && f.frame.holds(e) {
		sink.Move(points[0].x, points[0].y)
		for _, p := range points[1:] {
			sink.Line(p.x, p.y)
		}
		return
	}
	drawing, length := false, 0.0
	for i, b := range points[1:] {
		a := points[i]
		p, q, ok := f.frame.edge(a, b)
		if ok && (!drawing || p != a) {
			if f.phase != nil {
				f.phase(length + math.Hypot(p.x-a.x, p.y-a.y))
			}
			sink.Move(p.x, p.y)
		}
		if ok {
			sink.Line(q.x, q.y)
		}
		drawing = ok && q == b
		if f.phase != nil {
			length += math.Hypot(b.x-a.x, b.y-a.y)
		}
	}
}

// edge is the part of an edge inside the frame.
func (f frame) edge(a, b point) (p, q point, ok bool) {
	dx, dy := b.x-a.x, b.y-a.y
	t0, t1 := 0.0, 1.0
	for _, s := range [4][2]float64{
		{-dx, a.x - f.left}, {dx, f.right - a.x}, {-dy, a.y - f.top}, {dy, f.bottom - a.y},
	} {
		switch rate, room := s[0], s[1]; {
		case rate < 0:
			t0 = max(t0, room/rate)
		case rate > 0:
			t1 = min(t1, room/rate)
		case room < 0:
			return p, q, false
		}
	}
	if t0 >= t1 { // past, or touching in a point
		return p, q, false
	}
	p, q = a, b
	if t0 > 0 {
		p = f.clamp(point{a.x + t0*dx, a.y + t0*dy})
	}
	if t1 < 1 {
		q = f.clamp(point{a.x + t1*dx, a.y + t1*dy})
	}
	return p, q, true
}

func (f frame) clamp(p point) point {
	return point{max(f.left, min(f.right, p.x)), max(f.top, min(f.bottom, p.y))}
}
