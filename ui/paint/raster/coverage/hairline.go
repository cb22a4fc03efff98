package coverage

// A map is mostly hairlines: coasts, borders, the graticule, in tens of
// thousands of short pieces. They have a path of their own, with one edge on
// each side of a piece and nothing between two pieces.

// thinnest is half the width, in pixels, of the widest hairline, and blunt how
// far a corner of one may reach beyond the arc of a round join.
const (
	thinnest = 1
	blunt    = 0.25
)

// gentle is the cosine of the turn up to which a corner is as good as an arc:
// it lies 1/cos(turn/2) halves of the width off the line.
func gentle(half float64) float64 {
	c := 1 / (1 + blunt/half)
	return 2*c*c - 1
}

// hairline draws the line through the points, two or more, as outline does.
func (s *Stroker) hairline(line []point, closed bool) {
	t, o, n := s.tracer, &s.sides, len(line)
	dir := along(line[0], line[1])
	if closed {
		s.join(line[0], along(line[n-1], line[0]), dir)
		o.endLeft0, o.endRight0 = o.endLeft, o.endRight
	} else {
		s.capAt(line[0], vector{-dir.x, -dir.y, dir.length})
		o.left, o.right = dir.sides(line[0], s.half)
	}
	left, right := t.stop(o.left), t.stop(o.right)
	for i, p := range line[1:] {
		var q point
		switch {
		case i+2 < n:
			q = line[i+2]
		case closed:
			q = line[0]
		default:
			o.endLeft, o.endRight = dir.sides(p, s.half)
			t.draw(left, t.stop(o.endLeft))
			t.draw(t.stop(o.endRight), right)
			s.capAt(p, dir)
			return
		}
		next := along(p, q)
		if c, ok := s.corner(dir, next); ok {
			l, r := t.stop(point{p.x + c.x, p.y + c.y}), t.stop(point{p.x - c.x, p.y - c.y})
			t.draw(left, l)
			t.draw(r, right)
			left, right = l, r
		} else {
			s.join(p, dir, next)
			t.draw(left, t.stop(o.endLeft))
			t.draw(t.stop(o.endRight), right)
			left, right = t.stop(o.left), t.stop(o.right)
		}
		dir = next
	}
	t.draw(left, t.stop(o.endLeft0))
	t.draw(t.stop(o.endRight0), right)
}

// corner is where the left sides of two pieces meet, seen from the point where
// the pieces do; the right sides meet opposite. It returns false if the turn is
// too sharp or the pieces too short.
func (s *Stroker) corner(a, b vector) (c point, ok bool) {
	cos := a.x*b.x + a.y*b.y
	if cos < s.gentle {
		return point{}, false
	}
	k := s.half / (1 + cos)
	return point{k * (a.y + b.y), -k * (a.x + b.x)}, true
}
