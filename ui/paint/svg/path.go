package svg

import (
	"math"

	"sightline/ui/scene"
)

// A tracer writes path data (SVG 1.1, section 8.3): every contour begins at an
// absolute place and goes on by steps, so that numbers are short. Places are
// rounded, not steps, and errors do not add up.
type tracer struct {
	out        []byte
	x, y       int64 // where the pen is, in parts
	x0, y0     int64 // where the contour began
	command    byte  // the last one, which need not be told again
	pointed    bool  // the last number has a decimal point
	drawing    bool  // a contour has begun
	lines      bool  // and has a line or a curve
	relativeTo bool  // contours begin by steps too, as letters do
}

// trace writes a path's data.
func trace(out []byte, p scene.Path) []byte {
	t := tracer{out: out}
	t.path(p)
	return t.out
}

// path writes the steps of a path. Points that are not numbers are passed over,
// and a path whose points run out ends there, as in other painters.
func (t *tracer) path(p scene.Path) {
	pts := p.Points
	for _, op := range p.Ops {
		n := points(op)
		if n > len(pts) {
			return
		}
		step := pts[:n]
		pts = pts[n:]
		switch {
		case op == scene.Close:
			t.close()
		case n == 0 || !places(step[n-1:]):
		case op == scene.MoveTo || !t.drawing:
			t.move(step[n-1])
		case op == scene.CubicTo && places(step):
			t.cubic(step)
		default:
			t.line(step[n-1])
		}
	}
}

// points is how many points a step takes.
func points(op scene.Op) int {
	switch op {
	case scene.MoveTo, scene.LineTo:
		return 1
	case scene.CubicTo:
		return 3
	}
	return 0
}

// places tells whether points are numbers.
func places(pts []scene.Point) bool {
	for _, p := range pts {
		if math.IsNaN(p.X) || math.IsNaN(p.Y) {
			return false
		}
	}
	return true
}

func (t *tracer) move(p scene.Point) {
	x, y := fixed(p.X), fixed(p.Y)
	if t.relativeTo {
		t.step('m', x-t.x, y-t.y)
	} else {
		t.step('M', x, y)
	}
	t.x, t.y, t.x0, t.y0 = x, y, x, y
	t.command, t.drawing, t.lines = 0, true, false
}

// line goes straight on; no way at all is told only where it makes a dot.
func (t *tracer) line(p scene.Point) {
	x, y := fixed(p.X), fixed(p.Y)
	dx, dy := x-t.x, y-t.y
	switch {
	case dx == 0 && dy == 0 && t.lines:
		return
	case dy == 0:
		t.step('h', dx)
	case dx == 0:
		t.step('v', dy)
	default:
		t.step('l', dx, dy)
	}
	t.x, t.y, t.lines = x, y, true
}

func (t *tracer) cubic(p []scene.Point) {
	x, y := t.x, t.y
	t.x, t.y, t.lines = fixed(p[2].X), fixed(p[2].Y), true
	t.step('c', fixed(p[0].X)-x, fixed(p[0].Y)-y, fixed(p[1].X)-x, fixed(p[1].Y)-y, t.x-x, t.y-y)
}

func (t *tracer) close() {
	if !t.drawing || t.command == 'z' {
		return
	}
	t.step('z')
	t.x, t.y = t.x0, t.y0
}

// step writes a command with its numbers. What can't be misread is not parted: a
// sign begins a number, and so does a point where the number before it has one.
func (t *tracer) step(command byte, numbers ...int64) {
	told := command == t.command
	if !told {
		t.out = append(t.out, command)
		t.command, t.pointed = command, false
	}
	for i, n := range numbers {
		begins := n < 0 || t.pointed && n > 0 && n < parts
		if !begins && (told || i > 0) {
			t.out = append(t.out, ' ')
		}
		t.out = hundredths(t.out, n)
		t.pointed = n%parts != 0
	}
}
