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
	fitted := fitting{points, furniture}.fit(v, margins, 0)
	keyed := fitting{points, append(furniture, key)}
	if key.W == 0 || !keyed.hidden(fitted, key) {
		return fitted
	}
	if with := keyed.fit(v, margins, 0); with.Scale >= keyWorth*fitted.Scale {
		return with
	}
	return fitted
}

// A fitting shows points clear of furniture along the edges of a map.
type fitting struct {
	points    []orb.Point
	furniture []scene.Rect
}

// fit finds the view. The bits of kept are for the furniture that the margins
// keep the points off already.
func (f fitting) fit(v geo.View, m geo.Margins, kept int) geo.View {
	fitted := v.FitPoints(f.points, m)
	for n, r := range f.furniture {
		if kept&(1<<n) != 0 || !f.hidden(fitted, r) {
			continue
		}
		beside, level := m, m
		if middleOf(r).X < v.Width/2 {
			beside.Left = math.Max(m.Left, r.Right()+fitGap)
		} else {
			beside.Right = math.Max(m.Right, v.Width-r.X+fitGap)
		}
		if middleOf(r).Y < v.Height/2 {
			level.Top = math.Max(m.Top, r.Bottom()+fitGap)
		} else {
			level.Bottom = math.Max(m.Bottom, v.Height-r.Y+fitGap)
		}
		a, b := f.fit(v, level, kept|1<<n), f.fit(v, beside, kept|1<<n)
		if b.Scale > a.Scale {
			return b
		}
		return a
	}
	return fitted
}

// fitGap is kept between a point and furniture, pixels, for the point's mark.
const fitGap = 16.0

// hidden tells whether one of the points comes too near a piece of furniture.
func (f fitting) hidden(v geo.View, r scene.Rect) bool {
	near := r.Inset(-fitGap)
	return slices.ContainsFunc(f.points, func(p orb.Point) bool {
		x, y, ok := v.Project(p)
		return ok && near.Contains(scene.Point{X: x, Y: y})
	})
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
