package scene

import "math"

// A Rect is a box in logical pixels.
type Rect struct{ X, Y, W, H float64 }

// Right is the box's right edge.
func (r Rect) Right() float64 { return r.X + r.W }

// Bottom is the box's lower edge.
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Contains tells whether the point lies in the box or on its edge.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.X && p.X <= r.Right() && p.Y >= r.Y && p.Y <= r.Bottom()
}

// Overlaps tells whether the boxes share any area.
func (r Rect) Overlaps(s Rect) bool {
	return r.X < s.Right() && s.X < r.Right() && r.Y < s.Bottom() && s.Y < r.Bottom()
}

// Intersect is what both boxes share; empty if they share nothing.
func (r Rect) Intersect(s Rect) Rect {
	x, y := math.Max(r.X, s.X), math.Max(r.Y, s.Y)
	return Rect{x, y, math.Max(0, math.Min(r.Right(), s.Right())-x), math.Max(0, math.Min(r.Bottom(), s.Bottom())-y)}
}

// Inset is the box made smaller by d on every side; larger if d is negative.
func (r Rect) Inset(d float64) Rect {
	return Rect{r.X + d, r.Y + d, math.Max(0, r.W-2*d), math.Max(0, r.H-2*d)}
}

// Path is the box's outline, its corners rounded by the radius.
func (r Rect) Path(radius float64) Path {
	radius = math.Min(radius, math.Min(r.W, r.H)/2)
	if radius <= 0 {
		return Polygon(Point{r.X, r.Y}, Point{r.Right(), r.Y}, Point{r.Right(), r.Bottom()}, Point{r.X, r.Bottom()})
	}
	p := sized(10, 17)
	k := radius * (1 - arc)
	p.Move(r.X+radius, r.Y)
	p.Line(r.Right()-radius, r.Y)
	p.Cubic(r.Right()-k, r.Y, r.Right(), r.Y+k, r.Right(), r.Y+radius)
	p.Line(r.Right(), r.Bottom()-radius)
	p.Cubic(r.Right(), r.Bottom()-k, r.Right()-k, r.Bottom(), r.Right()-radius, r.Bottom())
	p.Line(r.X+radius, r.Bottom())
	p.Cubic(r.X+k, r.Bottom(), r.X, r.Bottom()-k, r.X, r.Bottom()-radius)
	p.Line(r.X, r.Y+radius)
	p.Cubic(r.X, r.Y+k, r.X+k, r.Y, r.X+radius, r.Y)
	p.Close()
	return p
}
