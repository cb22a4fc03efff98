package portray_test

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
)

// TestInView: by a point, by any part of a route or of an area, by what the claim
// is about or by where it was made.
func TestInView(t *testing.T) {
	day := date(t, "2024-10-10")
	b := &model.Briefing{
		Places: []model.Place{
			{ID: "pier", Geometry: orb.Point{10, 50}},
			{ID: "far", Geometry: orb.Point{120, 30}},
			{ID: "nothing"},
			{ID: "zone", Precision: model.Region, Geometry: rectangle(0, 40, 60, 70)},
			{ID: "seam", Precision: model.Region, Geometry: orb.MultiPolygon{rectangle(170, 0, 180, 10), rectangle(-180, 0, -170, 10)}},
		},
		Events: []model.Event{
			{ID: "fire", Kind: model.KindEvent, Place: "pier"},
			{ID: "own", Kind: model.KindEvent, Place: "far", Geometry: orb.Point{11, 51}},
			{ID: "trip", Kind: model.KindMovement, From: "pier", To: "far"},
			{ID: "none", Kind: model.KindMovement, From: "zone", To: "nothing"},
			{ID: "lost", Kind: model.KindEvent},
		},
	}
	for i, about := range []string{"fire", "own", "trip", "none", "lost", "zone", "seam", "pier"} {
		b.Claims = append(b.Claims, model.Claim{ID: about, About: about, Said: day})
		if i < len(b.Events) {
			continue // no place
		}
		b.Claims = append(b.Claims, model.Claim{ID: fmt.Sprint("there ", i), About: "lost", Said: day, Place: about})
	}
	b.Claims = append(b.Claims, model.Claim{ID: "made", About: "far", Said: date(t, "2024-10-01"), Place: "pier"})
	ix := model.NewIndex(b)
	at := func(p orb.Point, scale float64) geo.View {
		return geo.View{Projection: mercator(t), Center: p, Scale: scale, Width: 800, Height: 600}
	}
	middle, _ := geo.Along(orb.LineString{{10, 50}, {120, 30}}, 0.5)
	test := portray.InView(ix)
	for _, tt := range []struct {
		name string
		view geo.View
		want []string
	}{
		{"the pier", at(orb.Point{10, 50}, 9000), []string{"fire", "trip", "none", "zone", "there 5", "pier", "there 7", "made", "own"}},
		{"the pier alone", at(orb.Point{10, 50}, 80000), []string{"fire", "trip", "none", "zone", "there 5", "pier", "there 7", "made"}},
		{"half-way", at(middle, 20000), []string{"trip"}},
		{"within the area", at(orb.Point{40, 60}, 90000), []string{"none", "zone", "there 5"}},
		{"its edge", at(orb.Point{63, 60}, 6000), []string{"none", "zone", "there 5"}},
		{"the antimeridian", at(orb.Point{-178, 5}, 9000), []string{"seam", "there 6"}},
		{"open sea", at(orb.Point{-40, -30}, 3000), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for i := range b.Claims {
				if c := &b.Claims[i]; test(tt.view, c) {
					got = append(got, c.ID)
				}
			}
			assert.ElementsMatch(t, tt.want, got)
		})
	}
	assert.False(t, test(at(orb.Point{10, 50}, 80000), &model.Claim{ID: "fire", About: "fire"}), "no claim of the briefing")
}

// TestInViewAnswersInAnyOrder: what it remembers for speed changes no answer.
func TestInViewAnswersInAnyOrder(t *testing.T) {
	ix := settled(300, 3000)
	claims := ix.Briefing().Claims
	test, v := portray.InView(ix), geo.View{Center: orb.Point{20, 50}, Scale: 1500, Width: 900, Height: 600}
	forward := make([]bool, len(claims))
	in := 0
	for i := range claims {
		if forward[i] = test(v, &claims[i]); forward[i] {
			in++
		}
	}
	require.Greater(t, in, 100)
	require.Less(t, in, len(claims)-100)
	test(geo.View{Width: 10, Height: 10}, &claims[0])
	for i := len(claims) - 1; i >= 0; i -= 7 {
		assert.Equal(t, forward[i], test(v, &claims[i]))
	}
}

// TestInViewWaitsToBeAsked: a briefing is opened without being gone through for a
// test that perhaps nobody asks.
func TestInViewWaitsToBeAsked(t *testing.T) {
	few, many := settled(10, 20), settled(100, 2000)
	making := func(ix *model.Index) float64 {
		return testing.AllocsPerRun(5, func() { portray.InView(ix) })
	}
	assert.Equal(t, making(few), making(many))
}

// BenchmarkInView is what a view costs that 100,000 claims are asked about.
func BenchmarkInView(b *testing.B) {
	ix := settled(10000, 100000)
	sieve, test := ix.Sieve(model.Filter{}), portray.InView(ix)
	v := geo.View{Center: orb.Point{20, 50}, Scale: 1500, Width: 900, Height: 600}
	for i := 0; b.Loop(); i++ {
		moved := v
		moved.Center[0] += 0.01 * float64(i%50)
		sieve.With(func(c *model.Claim) bool { return test(moved, c) })
	}
}
