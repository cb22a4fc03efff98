package scene

import "math"

// A Fade lets a fill come up softly: it is clear where the fade begins, has all
// of its colour where it ends, and is eased between the two.
//
// A straight fade begins at From and ends at To. A round one, which has an Outer
// radius, is clear as far as Inner from From and full from Outer on; To does not
// count.
type Fade struct {
	From, To     Point
	Inner, Outer float64 // logical pixels
}

// At is how much of the colour there is at a point, 0 to 1. A fade of no length
// is full.
func (f Fade) At(p Point) float64 {
	if f.Outer > 0 {
		return Eased((math.Hypot(p.X-f.From.X, p.Y-f.From.Y) - f.Inner) / (f.Outer - f.Inner))
	}
	dx, dy := f.To.X-f.From.X, f.To.Y-f.From.Y
	return Eased(((p.X-f.From.X)*dx + (p.Y-f.From.Y)*dy) / (dx*dx + dy*dy))
}

// Eased is 3t² − 2t³ of a part t of the way, which sets out and arrives gently;
// 0 before the way and 1 after it or if there is none.
func Eased(t float64) float64 {
	switch {
	case t <= 0:
		return 0
	case !(t < 1):
		return 1
	}
	return t * t * (3 - 2*t)
}

func (f *Fade) moved(dx, dy float64) *Fade {
	if f == nil {
		return nil
	}
	to := *f
	to.From, to.To = Point{f.From.X + dx, f.From.Y + dy}, Point{f.To.X + dx, f.To.Y + dy}
	return &to
}
