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
	t, n := s.tracer, len(line)
	dir := along(line[0], line[1])
	var at, first bend
	if closed {
		first = s.bend(line[0], along(line[n-1], line[0]), dir)
		at = first
	} else {
		s.capAt(line[0], vector{-dir.x, -dir.y, dir.length})
		at.left, at.right = s.stops(dir, line[0])
	}
	for i, p := range line[1:] {
		var q point
		switch {
		case i+2 < n:
			q = line[i+2]
		case closed:
			q = line[0]
		default:
			left, right := s.stops(dir, p)
			t.draw(at.left, left)
			t.draw(right, at.right)
			s.capAt(p, dir)
			return
		}
		next := along(p, q)
		if c, ok := s.corner(dir, next); ok {
			left, right := t.stop(point{p.x + c.x, p.y + c.y}), t.stop(point{p.x - c.x, p.y - c.y})
			t.draw(at.left, left)
			t.draw(right, at.right)
			at.left, at.right = left, right
		} else {
			b := s.bend(p, dir, next)
			t.draw(at.left, b.endLeft)
			t.draw(b.endRight, at.right)
			at = b
		}
		dir = next
	}
	t.draw(at.left, first.endLeft)
	t.draw(first.endRight, at.right)
}

// A bend is where the sides of a piece end and those of the next one begin.
type bend struct{ endLeft, endRight, left, right stop }

// bend turns from direction a to direction b.
func (s *Stroker) bend(p point, a, b vector) bend {
	t := s.tracer
	if c, ok := s.corner(a, b); ok {
		left, right := t.stop(point{p.x + c.x, p.y + c.y}), t.stop(point{p.x - c.x, p.y - c.y})
		return bend{left, right, left, right}
	}
	s.join(p, a, b)
	o := &s.sides
	return bend{t.stop(o.endLeft), t.stop(o.endRight), t.stop(o.left), t.stop(o.right)}
}

// corner is where the left sides of two pieces meet, seen from the point where
// the pieces do; the right sides meet opposite. It returns false if the turn is
// too sharp for that.
func (s *Stroker) corner(a, b vector) (c point, ok bool) {
	cos := a.x*b.x + a.y*b.y
	if cos < s.gentle {
		return point{}, false
	}
	k := s.half / (1 + cos)
	return point{k * (a.y + b.y), -k * (a.x + b.x)}, true
}

func (s *Stroker) stops(v vector, p point) (left, right stop) {
	l, r := v.sides(p, s.half)
	return s.tracer.stop(l), s.tracer.stop(r)
}
