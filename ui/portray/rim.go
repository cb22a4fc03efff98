package portray

import (
	"math"

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
}

// rimOf looks along the picture's edges and across it.
func rimOf(v geo.View) rim {
	const columns, rows = 13, 9
	r := rim{view: v, from: v.Projector()}
	for i := range columns * rows {
		x, y := v.Width*float64(i%columns)/(columns-1), v.Height*float64(i/columns)/(rows-1)
		if _, ok := r.from.Unproject(x, y); !ok {
			r.seen = true
			break
		}
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
	if !r.seen {
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
