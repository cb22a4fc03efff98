package coverage

import "math"

// A Cap is how a line ends.
type Cap uint8

// The caps.
const (
	ButtCap Cap = iota
	RoundCap
	SquareCap
)

// A Join is how a line turns.
type Join uint8

// The joins. A mitre longer than MiterLimit times the width is bevelled.
const (
	RoundJoin Join = iota
	MiterJoin
	BevelJoin
)

// MiterLimit bounds how far a mitre reaches, in widths of the line.
const MiterLimit = 4

// tolerance is how far a round join or cap may run beside the true circle, in
// pixels.
const tolerance = 0.05

// A Pen is what a line is drawn with. All lengths are in pixels.
type Pen struct {
	Width  float64
	Cap    Cap
	Join   Join
	Dash   []float64 // dash, gap, …; taken twice if odd in number; empty: solid
	Offset float64   // where in the pattern each contour begins
}

// A Stroker is a Sink that hands the outlines of the lines along its contours
// to a Tracer, to be filled by the NonZero rule. Call Flush after the last
// contour. The zero value must be Set before it is used.
type Stroker struct {
	tracer *Tracer
	pen    Pen
	half   float64 // of the width
	sin    float64 // of the turn up to which an arc is as good as straight
	cos    float64
	gentle float64 // the cosine of the turn that needs no join; hairlines only
	dash   dasher

	line    []point // the contour, flattened
	drawing bool
	sides   sides
}

// Set chooses where the outlines go and what the lines are drawn with. It
// tells whether there is anything to draw: a width that is not a positive
// number draws nothing.
func (s *Stroker) Set(t *Tracer, pen Pen) bool {
	s.tracer, s.pen, s.half = t, pen, math.Min(pen.Width/2, limit)
	s.line, s.drawing = s.line[:0], false
	if !(s.half > 0) {
		return false
	}
	arc := math.Pi / 2
	if s.half > tolerance {
		arc = math.Min(arc, 2*math.Acos(1-tolerance/s.half))
	}
	// A whole number of turns makes a cap.
	s.sin, s.cos = math.Sincos(math.Pi / math.Min(math.Ceil(math.Pi/arc), maxSteps))
	s.gentle = gentle(s.half)
	s.dash.set(t, pen)
	return true
}

// MoveTo implements Sink.
func (s *Stroker) MoveTo(x, y float64) {
	s.Flush()
	if p, ok := finite(x, y); ok {
		s.line, s.drawing = append(s.line, p), true
	}
}

// LineTo implements Sink.
func (s *Stroker) LineTo(x, y float64) {
	p, ok := finite(x, y)
	if !ok {
		return
	}
	s.add(p)
}

// CubicTo implements Sink.
func (s *Stroker) CubicTo(ax, ay, bx, by, x, y float64) {
	a, okA := finite(ax, ay)
	b, okB := finite(bx, by)
	p, ok := finite(x, y)
	if !ok || !okA || !okB || !s.drawing {
		s.LineTo(x, y)
		return
	}
	c := cubic{s.line[len(s.line)-1], a, b, p}
	for i, n := 1, c.steps(); i < n; i++ {
		s.add(c.at(float64(i) / float64(n)))
	}
	s.add(p)
}

// Close implements Sink.
func (s *Stroker) Close() {
	if !s.drawing {
		return
	}
	start := s.line[0]
	if n := len(s.line); n > 1 && near(s.line[n-1], start) {
		s.line = s.line[:n-1]
	}
	s.contour(true)
	s.line = append(s.line[:0], start)
	s.drawing = false // unless a line goes on from here
}

// Flush draws what has not been drawn yet.
func (s *Stroker) Flush() {
	if s.drawing {
		s.contour(false)
	}
	s.line, s.drawing = s.line[:0], false
}

func (s *Stroker) add(p point) {
	s.drawing = true
	if n := len(s.line); n > 0 && near(s.line[n-1], p) {
		return
	}
	s.line = append(s.line, p)
}

// near tells whether two points are too close together to give a direction.
func near(a, b point) bool {
	const least = 1. / 16
	dx, dy := a.x-b.x, a.y-b.y
	return dx*dx+dy*dy < least*least
}

func (s *Stroker) contour(closed bool) {
	if s.dash.solid() {
		if s.tracer.window.narrow {
			s.pieces(closed)
			return
		}
		s.outline(s.line, closed)
		return
	}
	line := s.line
	if closed && len(line) > 1 {
		line = append(line, line[0])
		s.line = line
	}
	s.dash.run(s, line)
}

// outline draws the line through the points.
func (s *Stroker) outline(line []point, closed bool) {
	switch {
	case len(line) == 0:
		return
	case len(line) == 1:
		s.dot(line[0])
		return
	case len(line) == 2:
		closed = false
	}
	if s.half <= thinnest && s.pen.Join == RoundJoin {
		s.hairline(line, closed)
		return
	}
	o := &s.sides
	n := len(line)
	first := along(line[0], line[1])
	if closed {
		last := along(line[n-1], line[0])
		s.join(line[0], last, first)
		o.endLeft0, o.endRight0 = o.endLeft, o.endRight
	} else {
		s.capAt(line[0], vector{-first.x, -first.y, first.length})
		o.left, o.right = first.sides(line[0], s.half)
	}
	end := n - 1
	if closed {
		end = n
	}
	dir := first
	for i := 1; i < end; i++ {
		next := along(line[i], line[(i+1)%n])
		left, right := o.left, o.right
		s.join(line[i], dir, next)
		s.tracer.line(left, o.endLeft)
		s.tracer.line(o.endRight, right)
		dir = next
	}
	if closed {
		s.tracer.line(o.left, o.endLeft0)
		s.tracer.line(o.endRight0, o.right)
		return
	}
	left, right := dir.sides(line[n-1], s.half)
	s.tracer.line(o.left, left)
	s.tracer.line(right, o.right)
	s.capAt(line[n-1], dir)
}

// dot draws a line without length: a point has an extent only by its caps.
func (s *Stroker) dot(p point) {
	if s.pen.Cap == ButtCap {
		return
	}
	right := vector{1, 0, 0}
	s.capAt(p, right)
	s.capAt(p, vector{-1, 0, 0})
}
