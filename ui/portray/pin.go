package portray

import (
	"math"

	"sightline/ui/scene"
)

// pin is where the upper left corner of a pinned inset is to lie, pixels.
func (p *placing) pin(o InsetOptions) scene.Point {
	return scene.Point{X: o.X * p.v.Width, Y: o.Y * p.v.Height}
}

// pinned is which of several insets a pin is for: the one that was pinned or
// lay nearest to it in the frame before, else the first.
func pinned(all []*Inset, pin scene.Point, last []*Inset) int {
	best, least := 0, math.Inf(1)
	for _, l := range last {
		d := math.Hypot(l.Box.X-pin.X, l.Box.Y-pin.Y)
		if l.pin != nil {
			d = math.Min(d, math.Hypot(l.pin.X-pin.X, l.pin.Y-pin.Y))
		}
		for n, i := range all {
			if d < least && share(i.crowd, l.crowd) {
				best, least = n, d
			}
		}
	}
	return best
}

// pinHere puts an inset where it is pinned, or as near to it as can be without
// hiding what it does not tell; nil if there is no such place.
func (p *placing) pinHere(i *Inset, pin scene.Point) *Inset {
	i.pin, i.slot = &pin, -1
	busy := p.busy
	if !i.Overview {
		busy = p.obstacles(i)
	}
	w, h := i.View.Width, i.View.Height
	clamp := func(f, most float64) float64 { return math.Max(insetEdge, math.Min(most-insetEdge, f)) }
	at := scene.Rect{X: clamp(pin.X, p.v.Width-w), Y: clamp(pin.Y, p.v.Height-h), W: w, H: h}
	free := func(box scene.Rect) bool { return p.apart(box) && busy.over(box) == 0 }
	if free(at) {
		return p.put(i, at)
	}
	box, least := scene.Rect{}, math.Inf(1)
	for y := insetEdge; y <= p.v.Height-insetEdge-h; y += p.busy.cell {
		for x := insetEdge; x <= p.v.Width-insetEdge-w; x += p.busy.cell {
			to := scene.Rect{X: x, Y: y, W: w, H: h}
			if d := math.Hypot(x-at.X, y-at.Y); d < least && free(to) {
				box, least = to, d
			}
		}
	}
	if math.IsInf(least, 1) {
		return nil
	}
	return p.put(i, box)
}
