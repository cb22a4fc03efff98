package portray

import (
	"math"
	"slices"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

const (
	magnified     = 4.0  // times
	magnifierWide = 0.34 // of the map's width
	magnifierHigh = 0.42 // of its height
	magnifierGap  = 34.0 // from the pointer
)

// Magnifier is an inset of what lies about a point of the map, four times
// enlarged, beside the point: it covers neither the point nor what it shows, and
// of what is kept as little as can be. It is put among the map's Insets. Nil if
// there is no ground at the point.
func (p *Portrayer) Magnifier(ix *model.Index, v geo.View, at scene.Point, keep []scene.Rect) *Inset {
	ground, ok := v.Unproject(at.X, at.Y)
	if !ok || !(v.Width > 0 && v.Height > 0) {
		return nil
	}
	p = p.For(ix)
	var best *Inset
	least := math.Inf(1)
	for _, size := range [...]float64{1, 0.8, 0.64, 0.5} {
		i := magnifier(ix, v, size)
		i.View.Center = ground
		i.frame(v)
		var lost float64
		if i.Box, lost = i.besidePoint(v, at, keep); lost < least {
			best, least = i, lost
		}
		if least < 1 {
			break
		}
	}
	best.adopt(p.siting(ix))
	for _, l := range tangents(best.extent, best.Box) {
		if !slices.ContainsFunc(keep, func(k scene.Rect) bool { return runsThrough(l, k) }) {
			best.leaders = append(best.leaders, l)
		}
	}
	return best
}

// magnifier is such an inset of a size, without a place.
func magnifier(ix *model.Index, v geo.View, size float64) *Inset {
	i := &Inset{ix: ix, ids: map[string]bool{}, slot: -1, covers: true, magnifies: true}
	i.View = geo.View{
		Projection: v.Projection, Scale: math.Min(geo.MaxScale, v.Scale*magnified), Density: v.Density,
		Width: size * v.Width * magnifierWide, Height: size * v.Height * magnifierHigh,
	}
	return i
}

// besidePoint is where the inset lies: at the side of the point where it covers
// the least of what is kept, square pixels.
func (i *Inset) besidePoint(v geo.View, at scene.Point, keep []scene.Rect) (best scene.Rect, least float64) {
	w, h := i.View.Width, i.View.Height
	own := i.Frame.Inset(-magnifierGap / 2)
	if own.W == 0 || own.W > w { // a whole world, or none: the point counts
		own = scene.Rect{X: at.X - magnifierGap, Y: at.Y - magnifierGap, W: 2 * magnifierGap, H: 2 * magnifierGap}
	}
	free := scene.Rect{W: v.Width, H: v.Height}.Inset(insetEdge)
	clampX := func(x float64) float64 { return math.Max(free.X, math.Min(free.Right()-w, x)) }
	clampY := func(y float64) float64 { return math.Max(free.Y, math.Min(free.Bottom()-h, y)) }
	best, least = scene.Rect{X: clampX(at.X - w/2), Y: clampY(at.Y - h/2), W: w, H: h}, math.Inf(1)
	for n, c := range []scene.Point{
		{X: own.Right(), Y: clampY(at.Y - h/2)},
		{X: own.X - w, Y: clampY(at.Y - h/2)},
		{X: clampX(at.X - w/2), Y: own.Y - h},
		{X: clampX(at.X - w/2), Y: own.Bottom()},
		{X: own.Right(), Y: own.Y - h},
		{X: own.X - w, Y: own.Y - h},
		{X: own.Right(), Y: own.Bottom()},
		{X: own.X - w, Y: own.Bottom()},
	} {
		box := scene.Rect{X: clampX(c.X), Y: clampY(c.Y), W: w, H: h}
		lost := 0.001 * float64(n)
		if common := box.Intersect(own); common.W*common.H > 0 || box.Contains(at) {
			lost += 10 * v.Width * v.Height // whatever else it has to cover
		}
		for _, k := range keep {
			common := box.Intersect(k)
			lost += common.W * common.H
		}
		if lost < least {
			best, least = box, lost
		}
	}
	return best, least
}
