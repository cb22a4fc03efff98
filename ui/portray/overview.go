package portray

import (
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
)

// Overview is the view fitted to everything that the briefing places.
func Overview(v geo.View, ix *model.Index) geo.View {
	points := extentPoints(ix)
	if len(points) == 0 {
		points = []orb.Point{{-150, -50}, {150, -50}, {0, 10}, {-150, 70}, {150, 70}} // the long way round, over Greenwich
	}
	side := min(v.Width, v.Height)
	return v.FitPoints(points, geo.Margins{
		Top: side * 0.20, Right: side*0.14 + 40, Bottom: side * 0.16, Left: side*0.1 + 30,
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
