package coverage

import "math"

// A vector is a direction of length 1, and how far it leads.
type vector struct{ x, y, length float64 }

func along(a, b point) vector {
	dx, dy := b.x-a.x, b.y-a.y
	l := math.Sqrt(dx*dx + dy*dy)
	return vector{dx / l, dy / l, l}
}

// sides is the points to the left and to the right of a point on the line.
func (v vector) sides(p point, half float64) (left, right point) {
	nx, ny := v.y*half, -v.x*half
	return point{p.x + nx, p.y + ny}, point{p.x - nx, p.y - ny}
}

// sides is where the two sides of the line have got to: those of the segment
// that begins after the last join, and those of the one that ended before it.
type sides struct {
	left, right         point
	endLeft, endRight   point
	endLeft0, endRight0 point // where a closed contour ends
}

// join turns from direction a to direction b. It draws the edges at the turn
// and sets where the sides of the segments before and after it end and begin.
// The side that goes the long way round goes clockwise on both sides of the
// line, so that all windings have one sign.
func (s *Stroker) join(p point, a, b vector) {
	o := &s.sides
	o.endLeft, o.endRight = a.sides(p, s.half)
	o.left, o.right = b.sides(p, s.half)
	cos, sin := a.x*b.x+a.y*b.y, a.x*b.y-a.y*b.x
	if cos > straight {
		s.tracer.line(o.endLeft, o.left)
		s.tracer.line(o.right, o.endRight)
		return
	}
	// The inner sides meet where they cross, if the segments reach that far;
	// otherwise they meet at the line itself.
	reach := s.half * math.Abs(sin) / (1 + cos)
	inside := reach < min(a.length, b.length)/2
	if sin >= 0 { // to the right
		s.outer(turn{p, o.endLeft, o.left, cos, sin})
		if inside {
			meet := point{o.right.x + b.x*reach, o.right.y + b.y*reach}
			o.right, o.endRight = meet, meet
			return
		}
		s.tracer.line(o.right, p)
		s.tracer.line(p, o.endRight)
		return
	}
	s.outer(turn{p, o.right, o.endRight, cos, -sin})
	if inside {
		meet := point{o.left.x + b.x*reach, o.left.y + b.y*reach}
		o.left, o.endLeft = meet, meet
		return
	}
	s.tracer.line(o.endLeft, p)
	s.tracer.line(p, o.left)
}

// straight is the cosine of a turn that needs no join.
const straight = 1 - 1e-6

// A turn goes clockwise round the point at, from one side to another.
type turn struct {
	at, from, to point
	cos, sin     float64
}

func (s *Stroker) outer(t turn) {
	switch s.pen.Join {
	case RoundJoin:
		s.round(t)
		return
	case MiterJoin:
		// The mitre is 1/cos(half the turn) widths long.
		if 2 <= MiterLimit*MiterLimit*(1+t.cos) {
			k := 1 / (1 + t.cos)
			tip := point{
				t.at.x + k*(t.from.x-t.at.x+t.to.x-t.at.x),
				t.at.y + k*(t.from.y-t.at.y+t.to.y-t.at.y),
			}
			s.tracer.line(t.from, tip)
			s.tracer.line(tip, t.to)
			return
		}
	case BevelJoin:
	}
	s.tracer.line(t.from, t.to)
}

// round goes along an arc, in steps of the stroker's turn and what is left.
func (s *Stroker) round(t turn) {
	cos, sin := t.cos, t.sin // of the turn that is left
	dx, dy := t.from.x-t.at.x, t.from.y-t.at.y
	for n := 0; n < maxSteps && cos < s.cos; n++ {
		dx, dy = dx*s.cos-dy*s.sin, dx*s.sin+dy*s.cos
		cos, sin = cos*s.cos+sin*s.sin, sin*s.cos-cos*s.sin
		next := point{t.at.x + dx, t.at.y + dy}
		s.tracer.line(t.from, next)
		t.from = next
	}
	s.tracer.line(t.from, t.to)
}

// capAt ends the line at a point; out leads out of the line.
func (s *Stroker) capAt(p point, out vector) {
	from, to := out.sides(p, s.half)
	switch s.pen.Cap {
	case RoundCap:
		s.round(turn{p, from, to, -1, 0})
	case SquareCap:
		dx, dy := out.x*s.half, out.y*s.half
		a, b := point{from.x + dx, from.y + dy}, point{to.x + dx, to.y + dy}
		s.tracer.line(from, a)
		s.tracer.line(a, b)
		s.tracer.line(b, to)
	case ButtCap:
		s.tracer.line(from, to)
	}
}
