package portray_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/portray"
)

// TestLengthsOfCoursesAreTold in the map's description and on the open card, by
// the ellipsoid: GeographicLib has 5551.759 km from New York to London, 451 km
// from Wonsan to Vladivostok, 111.320 km for a degree of the equator.
func TestLengthsOfCoursesAreTold(t *testing.T) {
	day := date(t, "2024-10-10")
	places := []model.Place{
		{ID: "a", Name: "New York", Geometry: orb.Point{-73.8, 40.6}},
		{ID: "b", Name: "London", Geometry: orb.Point{-0.5, 51.6}},
		{ID: "u", Name: "Somewhere", Precision: model.Undisclosed},
	}
	tests := []struct {
		name  string
		event model.Event
		want  string // "" for nothing
	}{
		{"the shortest way", model.Event{From: "a", To: "b"}, "about 5,600 km, by an inferred path"},
		{"a stated path", model.Event{Geometry: orb.LineString{{128.7, 39.85}, {131.9, 43.12}}}, "451 km"},
		{"an inferred path", model.Event{Geometry: orb.LineString{{128.7, 39.85}, {131.9, 43.12}}, Inferred: model.Inferred{"geometry"}}, "about 450 km, by an inferred path"},
		{"pieces", model.Event{Geometry: orb.MultiLineString{{{0, 0}, {1, 0}}, {{5, 0}, {6, 0}}}}, "223 km"},
		{"over the antimeridian", model.Event{Geometry: orb.LineString{{179.5, 0}, {-179.5, 0}}}, "111 km"},
		{"short", model.Event{Geometry: orb.LineString{{0, 0}, {0.02, 0}}}, "2.23 km"},
		{"no way", model.Event{From: "a", To: "u"}, ""},
		{"no movement", model.Event{Kind: model.KindEvent, Place: "a"}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e := test.event
			e.ID, e.Title, e.When = "e", "Voyage", day
			if e.Kind == "" {
				e.Kind = model.KindMovement
			}
			ix := model.NewIndex(&model.Briefing{
				Places: places, Events: []model.Event{e}, Voices: []model.Voice{{ID: "v", Name: "V"}},
				Claims: []model.Claim{{ID: "c", Voice: "v", About: "e", Said: day, Stance: model.Asserts}},
			})
			p, snap := portrayer(t), ix.At(day, model.Said)
			described := p.Describe(ix, snap)
			list := portray.NewCardList(p)
			list.Open("c")
			list.Show(ix, snap, 400)
			drawing, _ := list.Draw(0, list.Height(), portray.Dark(), "c")
			card := written(drawing)
			if test.want == "" {
				assert.NotContains(t, described, "km")
				assert.NotContains(t, card, "km")
				return
			}
			require.Contains(t, described, ", "+test.want+": ")
			assert.Contains(t, card, "course "+test.want)
		})
	}
}
