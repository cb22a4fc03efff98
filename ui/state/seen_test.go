package state_test

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/ui/state"
)

// seen is the box of a scene that is added while a view is seen.
func seen(v geo.View) *orb.Bound {
	s := state.New(state.State{Index: model.NewIndex(nil), View: v})
	sc := added(s, "S")
	return sc.BBox
}

func TestSeen(t *testing.T) {
	at := func(lon, lat, scale float64) geo.View {
		return geo.View{Projection: proj.Mercator{}, Center: orb.Point{lon, lat}, Scale: scale, Width: 1248, Height: 648}
	}
	small := at(0, 0, 300)
	small.Width = 40
	for _, row := range []struct {
		name string
		view geo.View
		want string
	}{
		{"a country", at(30, 50, 5000), "23.125 47.739 36.875 52.159"},
		{"over the antimeridian", at(179, -17, 5000), "172.125 -20.257 185.875 -13.685"},
		{"a street", at(30, 50, 5e6), "29.993125 49.99779 30.006875 50.00221"},
		{"no picture", geo.View{}, "nil"},
		{"no room", small, "nil"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := "nil"
			if b := seen(row.view); b != nil {
				got = fmt.Sprintf("%v %v %v %v", b.Min[0], b.Min[1], b.Max[0], b.Max[1])
			}
			assert.Equal(t, row.want, got)
		})
	}
}

// A map that fits the box of an added scene shows about what was seen.
func TestSeenIsSeenAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := geo.View{
			Center: orb.Point{rapid.OneOf(rapid.Float64Range(-180, 180), rapid.Float64Range(179.5, 180)).Draw(t, "longitude"), rapid.Float64Range(-60, 60).Draw(t, "latitude")},
			Width:  rapid.Float64Range(600, 2000).Draw(t, "width"), Height: rapid.Float64Range(400, 1200).Draw(t, "height"),
		}
		v.Scale = max(v.Width, v.Height) / rapid.Float64Range(0.001, 0.6).Draw(t, "radians across")
		requireSeenAgain(t, v)
	})
}

// So does one that has a pole in the picture, or half the world: such as the view in
// which the window opens on a briefing from Brussels to Tokyo.
func TestWideViewsAreSeenAgain(t *testing.T) {
	for _, row := range []struct{ latitude, across, width, height float64 }{
		{62.89, 1.38, 880, 500},
		{62.89, 1.36, 1248, 648},
		{62.89, 1.35, 1500, 780},
		{62.89, 1.4, 700, 700},
		{75, 0.6, 880, 500},
		{80, 1, 1248, 648},
		{-75, 1, 880, 500},
		{88, 0.3, 880, 500},
		{30, 2, 1248, 648},
		{0, 3, 880, 500},
	} {
		t.Run(fmt.Sprint(row), func(t *testing.T) {
			requireSeenAgain(t, geo.View{Center: orb.Point{80.49, row.latitude}, Scale: row.width / row.across, Width: row.width, Height: row.height})
		})
	}
}

// A globe that is seen whole is seen from the same side again.
func TestAGlobeIsSeenAgain(t *testing.T) {
	v := geo.View{Projection: proj.Orthographic{}, Center: orb.Point{20, 40}, Scale: 200, Width: 1248, Height: 648}
	b := seen(v)
	require.NotNil(t, b)
	again := v.FitBound(*b, geo.Margins{Top: 24, Right: 24, Bottom: 24, Left: 24})
	assert.Less(t, geo.Distance(v.Center, again.Center), 0.2*geo.Radius, "%v", again.Center)
}

type tester interface {
	require.TestingT
	Helper()
}

func requireSeenAgain(t tester, v geo.View) {
	t.Helper()
	b := seen(v)
	require.NotNil(t, b)
	require.True(t, b.Min[0] >= -180 && b.Min[0] <= 180 && b.Max[0] > b.Min[0] && b.Max[1] > b.Min[1], "%v", b)
	again := v.FitBound(*b, geo.Margins{Top: 24, Right: 24, Bottom: 24, Left: 24})
	require.InDelta(t, 1, again.Scale/v.Scale, 0.25, "%v", b)
	x, y, ok := again.Project(v.Center)
	require.True(t, ok)
	require.InDelta(t, v.Width/2, x, v.Width/8, "%v", b)
	require.InDelta(t, v.Height/2, y, v.Height/8, "%v", b)
}
