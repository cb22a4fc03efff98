package scene

import "math"

// A Point is a position in logical pixels, x to the right, y down.
type Point struct{ X, Y float64 }

// An Op is one step of a path; the number of points that it takes is in its
// comment.
type Op uint8

// The steps of a path.
const (
	MoveTo  Op = iota // 1: starts a new contour
	LineTo            // 1
	CubicTo           // 3: two controls and the end
	Close             // 0: back to the start of the contour
)

// A Path is a sequence of contours. Its zero value is empty and ready to use.
type Path struct {
	Ops    []Op
	Points []Point
}

// Move starts a new contour.
func (p *Path) Move(x, y float64) {
	p.Ops = append(p.Ops, MoveTo)
	p.Points = append(p.Points, Point{x, y})
}

// Line goes straight on.
func (p *Path) Line(x, y float64) {
	p.Ops = append(p.Ops, LineTo)
	p.Points = append(p.Points, Point{x, y})
}

// Cubic goes on along a Bézier curve.
func (p *Path) Cubic(ax, ay, bx, by, x, y float64) {
	p.Ops = append(p.Ops, CubicTo)
	p.Points = append(p.Points, Point{ax, ay}, Point{bx, by}, Point{x, y})
}

// Close ends the contour where it began.
func (p *Path) Close() { p.Ops = append(p.Ops, Close) }

// sized is an empty path with room: without it, 1,000 circles take memory anew
// 5,000 times in place of 2,000.
func sized(ops, points int) Path {
	return Path{Ops: make([]Op, 0, ops), Points: make([]Point, 0, points)}
}

// Empty tells whether nothing was drawn.
func (p Path) Empty() bool { return len(p.Ops) == 0 }

// arc is the length of a cubic's control arm for a quarter of a unit circle:
// 4/3·(√2−1), off the circle by less than 0.03 % of its radius.
const arc = 4 * (math.Sqrt2 - 1) / 3

// Circle is the outline of a circle, clockwise on the screen.
func Circle(x, y, r float64) Path {
	p := sized(6, 13)
	k := arc * r
	p.Move(x+r, y)
	p.Cubic(x+r, y+k, x+k, y+r, x, y+r)
	p.Cubic(x-k, y+r, x-r, y+k, x-r, y)
	p.Cubic(x-r, y-k, x-k, y-r, x, y-r)
	p.Cubic(x+k, y-r, x+r, y-k, x+r, y)
	p.Close()
	return p
}

// Polygon is the closed outline through the points.
func Polygon(points ...Point) Path {
	p := Polyline(points...)
	if len(points) > 0 {
		p.Close()
	}
	return p
}

// Polyline is the open line through the points.
func Polyline(points ...Point) Path {
	p := sized(len(points)+1, len(points))
	for i, q := range points {
		if i == 0 {
			p.Move(q.X, q.Y)
		} else {
			p.Line(q.X, q.Y)
		}
	}
	return p
}
