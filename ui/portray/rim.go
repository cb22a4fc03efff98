package portray

import (
	"math"
	"slices"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/ui/scene"
)

// A rim tells where the world ends in a picture: names of the basemap do not
// reach out of it.
type rim struct {
	view geo.View
	from *geo.Projector
	seen bool    // some of the picture is no part of the world
	wide float64 // of a Mercator world, pixels; 0 for others
	open []bool  // whether each place that was looked at is part of the world, row by row
}

// How many places are looked at in a picture, from edge to edge.
const rimColumns, rimRows = 13, 9

// rimOf looks along the picture's edges and across it.
func rimOf(v geo.View) rim {
	r := rim{view: v, from: v.Projector(), open: make([]bool, rimColumns*rimRows)}
	for i := range r.open {
		x, y := v.Width*float64(i%rimColumns)/(rimColumns-1), v.Height*float64(i/rimColumns)/(rimRows-1)
		_, r.open[i] = r.from.Unproject(x, y)
		r.seen = r.seen || !r.open[i]
	}
	if _, ok := v.Projection.(proj.Mercator); ok && !v.Held {
		r.wide = 2 * math.Pi * v.Scale
	}
	return r
}

// of is the rim of a view that shows a part of what was looked at. Where that
// lies in the world, so does the view.
func (r rim) of(v geo.View) rim {
	if !r.seen {
		r.view = v
		return r
	}
	return rimOf(v)
}

// wrap is by how much something at x must be moved to come to lie in the world.
// A chart of names is made about another meridian than the picture, whose world
// is cut elsewhere.
func (r rim) wrap(x float64) float64 {
	if r.wide == 0 {
		return 0
	}
	return -r.wide * math.Round((x-r.view.Width/2)/r.wide)
}

// holds tells whether a box lies in the world.
func (r rim) holds(box scene.Rect) bool {
	if !r.seen || r.inside(box) {
		return true
	}
	const most = 24 // pixels between two places that are looked at
	n := max(1, math.Ceil(box.W/most))
	for i := range int(n) + 1 {
		x := box.X + box.W*float64(i)/n
		if _, ok := r.from.Unproject(x, box.Y); !ok {
			return false
		}
		if _, ok := r.from.Unproject(x, box.Bottom()); !ok {
			return false
		}
	}
	return true
}

// inside tells whether all places about a box that were looked at are in the world:
// then so is the box, and is not looked at any closer.
func (r rim) inside(box scene.Rect) bool {
	wide, high := r.view.Width/(rimColumns-1), r.view.Height/(rimRows-1)
	west, east := int(math.Floor(box.X/wide)), int(math.Ceil(box.Right()/wide))
	north, south := int(math.Floor(box.Y/high)), int(math.Ceil(box.Bottom()/high))
	if west < 0 || north < 0 || east >= rimColumns || south >= rimRows {
		return false
	}
	for y := north; y <= south; y++ {
		if slices.Contains(r.open[y*rimColumns+west:y*rimColumns+east+1], false) {
			return false
		}
	}
	return true
}
