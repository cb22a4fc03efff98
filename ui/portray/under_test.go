package portray_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// TestUnderIsWhatAPointerMeans: marks before what lies on the ground, there
// routes before areas, small areas before large ones, and nothing that the moment
// does not show.
func TestUnderIsWhatAPointerMeans(t *testing.T) {
	day, later := date(t, "2024-10-10"), date(t, "2024-10-20")
	ix := model.NewIndex(&model.Briefing{
		Places: []model.Place{
			{ID: "zone", Name: "Zone", Precision: model.Region, Geometry: orb.MultiPolygon{rectangle(165, 0, 180, 20), rectangle(-180, 0, -165, 20)}},
			{ID: "town", Name: "Town", Precision: model.Region, Geometry: rectangle(172, 12, 176, 16)},
			{ID: "pier", Name: "Pier", Precision: model.Exact, Geometry: orb.Point{170, 3}},
		},
		Events: []model.Event{
			{ID: "raid", Title: "Raid", Place: "zone", When: day},
			{ID: "fire", Title: "Fire", Place: "town", When: day},
			{ID: "stay", Title: "Stay", Place: "pier", When: day},
			{ID: "sail", Kind: model.KindMovement, Title: "Sail", When: day, Geometry: orb.LineString{{150, 5}, {-150, 5}}},
			{ID: "trip", Kind: model.KindMovement, Title: "Trip", When: later, Geometry: orb.LineString{{150, 8}, {-150, 8}}},
		},
	})
	p := portrayer(t)
	in := portray.MapInput{Index: ix, Theme: portray.Dark(), Snapshot: ix.At(day, model.Happened)}
	in.View = geo.View{Projection: mercator(t), Center: orb.Point{180, 8}, Scale: 900, Width: 1200, Height: 700}
	drawing, hits := p.Map(in)
	under := func(g orb.Point, dx, dy float64) string {
		at := project(in.View, g)
		at.X, at.Y = at.X+dx, at.Y+dy
		for _, text := range texts(drawing, "labels") {
			assert.False(t, letterBox(text).Inset(-8).Contains(at), "a label is in the way at %v", g)
		}
		return p.Under(in, hits, at)
	}
	along, _ := geo.Along(orb.LineString{{150, 5}, {-150, 5}}, 0.62)
	assert.Equal(t, "raid", under(orb.Point{-168, 17}, 0, 0), "the area, beyond ±180°")
	assert.Equal(t, "raid", under(orb.Point{179.9, 18.5}, 0, 0), "at the antimeridian")
	assert.Equal(t, "fire", under(orb.Point{175, 12.5}, 0, 0), "the smaller area")
	assert.Equal(t, "sail", under(along, 0, 4), "the route before the area")
	assert.Equal(t, "raid", under(along, 0, 12), "beside it")
	assert.Equal(t, "stay", under(orb.Point{170, 3}, 2, 1), "a mark")
	assert.Empty(t, under(orb.Point{-158, 18}, 0, 0), "open sea")
	trip, _ := geo.Along(orb.LineString{{150, 8}, {-150, 8}}, 0.66)
	assert.NotEqual(t, "trip", under(trip, 0, 0), "not yet")
	in.Snapshot = ix.At(later, model.Happened)
	drawing, hits = p.Map(in)
	assert.Equal(t, "trip", under(trip, 0, 2))
	in.View.Projection, in.View.Scale = nil, 60
	assert.Empty(t, p.Under(in, nil, scene.Point{X: 2, Y: 2}), "out of the world")
}

// TestUnderAnInsetIsWhatItShows: not what lies below it on the map.
func TestUnderAnInsetIsWhatItShows(t *testing.T) {
	ix := builtIn(t)
	in := overview(t, ix, size{1547, 850})
	in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
	p := portrayer(t)
	_, hits := p.Map(in)
	box := in.Insets[0].Box
	for x := box.X + 1; x < box.Right(); x += 7 {
		for y := box.Y + 1; y < box.Bottom(); y += 7 {
			at := scene.Point{X: x, Y: y}
			assert.Equal(t, portray.HitAt(hits, at), p.Under(in, hits, at))
		}
	}
}
