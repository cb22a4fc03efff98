package basemap_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo/basemap"
)

// TestWithinIsWhatBoundsReach: no arc is missed whose bound reaches into a
// window, over the antimeridian or not, and none is taken that lies further off
// than the bounds' own coarseness.
func TestWithinIsWhatBoundsReach(t *testing.T) {
	m := load(t)
	level, err := m.LevelAt(2)
	require.NoError(t, err)
	arcs := level.Arcs
	reaches := func(b, w orb.Bound) bool {
		if b.Max[1] < w.Min[1] || b.Min[1] > w.Max[1] {
			return false
		}
		for _, turn := range []float64{-360, 0, 360} {
			if b.Max[0]+turn >= w.Min[0] && b.Min[0]+turn <= w.Max[0] {
				return true
			}
		}
		return false
	}
	rapid.Check(t, func(t *rapid.T) {
		west := rapid.Float64Range(-180, 180).Draw(t, "west")
		south := rapid.Float64Range(-90, 89).Draw(t, "south")
		w := orb.Bound{
			Min: orb.Point{west, south},
			Max: orb.Point{west + rapid.Float64Range(0.01, 360).Draw(t, "wide"), south + rapid.Float64Range(0.01, 90).Draw(t, "high")},
		}
		checkWithin(t, arcs, w, reaches)
	})
}

func checkWithin(t *rapid.T, arcs *basemap.Arcs, w orb.Bound, reaches func(b, w orb.Bound) bool) {
	const coarseness = 0.02 // degrees
	for i, seen := range arcs.Within(w) {
		b := arcs.Bound(int32(i))
		if seen != reaches(b, w) {
			require.True(t, seen, "arc %d, %v, reaches into %v", i, b, w)
			require.True(t, reaches(b, w.Pad(coarseness)), "arc %d, %v, is far from %v", i, b, w)
		}
	}
}
