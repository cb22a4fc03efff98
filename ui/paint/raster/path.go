package raster

import (
	"image"
	"iter"
	"math"

	"sightline/ui/paint/raster/coverage"
	"sightline/ui/scene"
)

// partLength is about the number of steps of a path that one job does.
const partLength = 4096

// A part is some whole contours of a path.
type part struct{ op, end, point int }

// parts divides a path.
func parts(path scene.Path) []part {
	var out []part
	from, point := part{}, 0
	for i, op := range path.Ops {
		if op == scene.MoveTo && i-from.op >= partLength {
			from.end = i
			out = append(out, from)
			from = part{op: i, point: point}
		}
		point += points(op)
	}
	from.end = len(path.Ops)
	return append(out, from)
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

// trace hands a part of a path to a sink, scaled. A path whose points run out
// ends there.
func trace(to coverage.Sink, path scene.Path, part part, scale float64) {
	pts := path.Points[min(part.point, len(path.Points)):]
	for _, op := range path.Ops[part.op:part.end] {
		n := points(op)
		if n > len(pts) {
			return
		}
		switch op {
		case scene.MoveTo:
			to.MoveTo(pts[0].X*scale, pts[0].Y*scale)
		case scene.LineTo:
			to.LineTo(pts[0].X*scale, pts[0].Y*scale)
		case scene.CubicTo:
			to.CubicTo(pts[0].X*scale, pts[0].Y*scale, pts[1].X*scale, pts[1].Y*scale, pts[2].X*scale, pts[2].Y*scale)
		case scene.Close:
			to.Close()
		}
		pts = pts[n:]
	}
}

// contours are the contours of a part of a path.
func contours(path scene.Path, whole part) iter.Seq[part] {
	return func(yield func(part) bool) {
		c := whole
		point := whole.point
		for i := whole.op; i < whole.end; i++ {
			if path.Ops[i] == scene.MoveTo && i > c.op {
				c.end = i
				if !yield(c) {
					return
				}
				c = part{op: i, point: point}
			}
			point += points(path.Ops[i])
		}
		c.end = whole.end
		yield(c)
	}
}

// shows tells whether a window, in device pixels, may show any of a contour
// that reaches out of its points by a margin.
func (c part) shows(path scene.Path, scale, margin float64, window image.Rectangle) bool {
	n := 0
	for _, op := range path.Ops[c.op:c.end] {
		n += points(op)
	}
	first := min(c.point, len(path.Points))
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range path.Points[first:min(first+n, len(path.Points))] {
		x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
	}
	// What is not a number is less than nothing, and shows.
	return !(x1*scale+margin < float64(window.Min.X) || x0*scale-margin > float64(window.Max.X) ||
		y1*scale+margin < float64(window.Min.Y) || y0*scale-margin > float64(window.Max.Y))
}

// pen is a stroke's pen in device pixels.
func pen(s scene.Stroke, scale float64) coverage.Pen {
	p := coverage.Pen{Width: s.Width * scale, Offset: s.Offset * scale}
	switch s.Cap {
	case scene.CapRound:
		p.Cap = coverage.RoundCap
	case scene.CapSquare:
		p.Cap = coverage.SquareCap
	}
	switch s.Join {
	case scene.JoinMiter:
		p.Join = coverage.MiterJoin
	case scene.JoinBevel:
		p.Join = coverage.BevelJoin
	}
	if len(s.Dash) > 0 {
		p.Dash = make([]float64, len(s.Dash))
		for i, d := range s.Dash {
			p.Dash[i] = d * scale
		}
	}
	return p
}
