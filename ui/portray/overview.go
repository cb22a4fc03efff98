package portray

import (
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
)

// Overview is the view fitted to everything that the briefing places; to the
// whole world if it places nothing.
func Overview(v geo.View, ix *model.Index) geo.View {
	side := min(v.Width, v.Height)
	margins := geo.Margins{
		Top: side * 0.20, Right: side*0.14 + 40, Bottom: side * 0.16, Left: side*0.1 + 30,
	}
	points := extentPoints(ix)
	if len(points) == 0 {
		return v.FitWorld(margins)
	}
	return v.FitPoints(points, margins)
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
