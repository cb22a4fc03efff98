package page

import (
	"math"
	"strconv"

	"sightline/ui/scene"
)

// unit is how many units of the page a pixel of its overview has.
const unit = 10

// A spot is a position on the page's plane, in its units.
type spot [2]int

func spotAt(x, y float64) spot {
	return spot{int(math.Round(x * unit)), int(math.Round(y * unit))}
}

// A plan writes contours as the data of an SVG path, relative and in whole units.
// It is a sink of geo/pipeline.
type plan struct {
	dx, dy float64 // pixels that the drawing is moved by
	off    float64 // units that what is written may be off

	text    []byte
	contour []spot
}

// Move starts a contour.
func (p *plan) Move(x, y float64) {
	p.flush("")
	p.contour = append(p.contour, spotAt(x+p.dx, y+p.dy))
}

// Line goes straight on.
func (p *plan) Line(x, y float64) {
	if to := spotAt(x+p.dx, y+p.dy); len(p.contour) == 0 || to != p.contour[len(p.contour)-1] {
		p.contour = append(p.contour, to)
	}
}

// Close goes back to where the contour began.
func (p *plan) Close() { p.flush("z") }

// flush writes the contour, if there is more of it than a point.
func (p *plan) flush(end string) {
	if c := thinned(p.contour, p.off); len(c) > 1 {
		p.text = append(p.text, 'M')
		p.pair(c[0])
		p.text = append(p.text, 'l')
		for i, to := range c[1:] {
			p.pair(spot{to[0] - c[i][0], to[1] - c[i][1]})
		}
		p.text = append(p.text, end...)
	}
	p.contour = p.contour[:0]
}

// pair writes two numbers, apart from what is before them.
func (p *plan) pair(s spot) {
	for _, n := range s {
		if last := len(p.text) - 1; n >= 0 && last >= 0 && p.text[last] >= '0' && p.text[last] <= '9' {
			p.text = append(p.text, ' ')
		}
		p.text = strconv.AppendInt(p.text, int64(n), 10)
	}
}

// String is the path's data.
func (p *plan) String() string {
	p.flush("")
	return string(p.text)
}

// draw writes a path; of curves their ends.
func (p *plan) draw(path scene.Path) {
	at := 0
	for _, op := range path.Ops {
		switch op {
		case scene.MoveTo:
			p.Move(path.Points[at].X, path.Points[at].Y)
			at++
		case scene.LineTo:
			p.Line(path.Points[at].X, path.Points[at].Y)
			at++
		case scene.CubicTo:
			p.Line(path.Points[at+2].X, path.Points[at+2].Y)
			at += 3
		case scene.Close:
			p.Close()
		}
	}
}

// thinned is a line without the vertices that are no farther than so much off
// the line without them (Douglas and Peucker 1973).
func thinned(line []spot, off float64) []spot {
	if len(line) < 3 {
		return line
	}
	keep := make([]bool, len(line))
	keep[0], keep[len(line)-1] = true, true
	stretches := [][2]int{{0, len(line) - 1}}
	for len(stretches) > 0 {
		s := stretches[len(stretches)-1]
		stretches = stretches[:len(stretches)-1]
		far, at := off, -1
		for i := s[0] + 1; i < s[1]; i++ {
			if d := aside(line[i], line[s[0]], line[s[1]]); d > far {
				far, at = d, i
			}
		}
		if at >= 0 {
			keep[at] = true
			stretches = append(stretches, [2]int{s[0], at}, [2]int{at, s[1]})
		}
	}
	out := make([]spot, 0, len(line))
	for i, p := range line {
		if keep[i] {
			out = append(out, p)
		}
	}
	return out
}

// aside is how far a point is from the stretch between two others.
func aside(p, a, b spot) float64 {
	x, y := float64(p[0]-a[0]), float64(p[1]-a[1])
	dx, dy := float64(b[0]-a[0]), float64(b[1]-a[1])
	if long := dx*dx + dy*dy; long > 0 {
		t := math.Max(0, math.Min(1, (x*dx+y*dy)/long))
		x, y = x-t*dx, y-t*dy
	}
	return math.Hypot(x, y)
}
