package portray

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

// Overview is the view of the window's map fitted to everything that the
// briefing places, clear of the window's furniture; to the whole world if it
// places nothing.
func Overview(v geo.View, ix *model.Index) geo.View {
	all, key := furnished(v)
	return overviewClear(v, ix, all, key)
}

// Everything is the view fitted to everything that the briefing places, clear of
// margins; to the whole world if it places nothing.
func Everything(v geo.View, ix *model.Index, free geo.Margins) geo.View {
	points := extentPoints(ix)
	if len(points) == 0 {
		return v.FitWorld(free)
	}
	return v.FitPoints(points, free)
}

// furnished is where the window's furniture lies on a map of a size while
// nothing but an overview is shown, and its key.
func furnished(v geo.View) (all []scene.Rect, key scene.Rect) {
	all = []scene.Rect{
		{W: math.Min(360, v.Width*0.62), H: 106},
		{X: v.Width - 358, Y: v.Height - 92, W: 358, H: 92},
		ZoomButtons(v),
	}
	return all, scene.Rect{Y: v.Height - 90, W: math.Min(790, v.Width-358), H: 90}
}

// keyWorth is how much smaller a map may be for its key; a small one has it
// elsewhere or not at all.
const keyWorth = 0.75

// overviewClear is the view in which everything that the briefing places is as
// large as can be within margins and off the furniture: off each piece either
// beside it or above or below it; off the key if there is room.
func overviewClear(v geo.View, ix *model.Index, furniture []scene.Rect, key scene.Rect) geo.View {
	side := min(v.Width, v.Height)
	margins := geo.Margins{
		Top: side * 0.20, Right: side*0.14 + 40, Bottom: side * 0.16, Left: side*0.1 + 30,
	}
	points := extentPoints(ix)
	if len(points) == 0 {
		return v.FitWorld(margins)
	}
	f := fitting{v, points, outerPoints(ix), furniture}
	found, _ := f.fit(fit{margins: margins}, 0)
	if f.furniture = append(furniture, key); key.W > 0 && f.hidden(found.view, key) {
		if keyed, ok := f.fit(fit{margins: margins}, keyWorth*found.view.Scale); ok {
			found = keyed
		}
	}
	return v.FitPoints(points, found.margins)
}

// A fitting shows points clear of furniture along the edges of a map.
type fitting struct {
	view      geo.View
	points    []orb.Point
	outer     []orb.Point // those of them that lie farthest out
	furniture []scene.Rect
}

// A fit is a view by its margins. The bits of kept are for the furniture that
// they keep the points off already.
type fit struct {
	view    geo.View
	margins geo.Margins
	kept    int
}

// fit finds margins that are no narrower than those of a fit; false if the scale
// would not be above the least.
func (f fitting) fit(at fit, least float64) (fit, bool) {
	at.view = f.view.FitPoints(f.outer, at.margins)
	if at.view.Scale <= least { // with wider margins it would be smaller still
		return at, false
	}
	for n, r := range f.furniture {
		if at.kept&(1<<n) != 0 || !f.hidden(at.view, r) {
			continue
		}
		best, found := at, false
		for _, m := range []geo.Margins{level(f.view, at.margins, r), beside(f.view, at.margins, r)} {
			if w, ok := f.fit(fit{margins: m, kept: at.kept | 1<<n}, least); ok {
				best, found, least = w, true, w.view.Scale
			}
		}
		return best, found
	}
	return at, true
}

// level are margins that keep points above or below a piece of furniture.
func level(v geo.View, m geo.Margins, r scene.Rect) geo.Margins {
	if middleOf(r).Y < v.Height/2 {
		m.Top = math.Max(m.Top, r.Bottom()+fitGap)
	} else {
		m.Bottom = math.Max(m.Bottom, v.Height-r.Y+fitGap)
	}
	return m
}

// beside are margins that keep points left or right of it.
func beside(v geo.View, m geo.Margins, r scene.Rect) geo.Margins {
	if middleOf(r).X < v.Width/2 {
		m.Left = math.Max(m.Left, r.Right()+fitGap)
	} else {
		m.Right = math.Max(m.Right, v.Width-r.X+fitGap)
	}
	return m
}

// fitGap is kept between a point and furniture, pixels, for the point's mark.
const fitGap = 16.0

// hidden tells whether one of the points comes too near a piece of furniture.
func (f fitting) hidden(v geo.View, r scene.Rect) bool {
	near, on := r.Inset(-fitGap), v.Projector()
	return slices.ContainsFunc(f.points, func(p orb.Point) bool {
		x, y, ok := on.Project(p)
		return ok && near.Contains(scene.Point{X: x, Y: y})
	})
}

// outerPoints are those that lie farthest out of each place and event.
func outerPoints(ix *model.Index) []orb.Point {
	var all []orb.Point
	for _, p := range ix.Briefing().Places {
		all = append(all, outermost(pointsOf(p.Geometry))...)
	}
	for _, e := range ix.Briefing().Events {
		all = append(all, outermost(pointsOf(e.Geometry))...)
	}
	return all
}

// extentPoints are the ground points that must be seen.
func extentPoints(ix *model.Index) []orb.Point {
	var all []orb.Point
	for _, p := range ix.Briefing().Places {
		all = append(all, pointsOf(p.Geometry)...)
	}
	for _, e := range ix.Briefing().Events {
		all = append(all, pointsOf(e.Geometry)...)
	}
	return all
}

// pointsOf lists every point, vertex and corner of a geometry, degrees.
func pointsOf(g orb.Geometry) []orb.Point {
	all := append([]orb.Point(nil), points(g)...)
	for _, p := range polygons(g) {
		for _, ring := range p {
			all = append(all, ring...)
		}
	}
	for _, l := range lines(g) {
		all = append(all, l...)
	}
	return all
}
