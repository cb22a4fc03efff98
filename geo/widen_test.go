package geo_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/geo/proj"
)

// TestWidenedViewShowsTheSamePlane: every place lies where it did, moved by what
// was added on the left and above.
func TestWidenedViewShowsTheSamePlane(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		v := geo.View{
			Projection: rapid.SampledFrom([]proj.Projection{nil, proj.AzimuthalEqualArea{}, proj.Mercator{}, proj.EqualEarth{}}).Draw(r, "projection"),
			Center:     orb.Point{rapid.Float64Range(-180, 180).Draw(r, "lon"), rapid.Float64Range(-70, 70).Draw(r, "lat")},
			Scale:      rapid.Float64Range(150, 50000).Draw(r, "scale"), Width: 900, Height: 600,
		}
		if rapid.Bool().Draw(r, "held") {
			v = v.Shift(rapid.Float64Range(-300, 300).Draw(r, "dx"), rapid.Float64Range(-300, 300).Draw(r, "dy"))
		}
		w := v.Widen(130, 70)
		for _, at := range [][2]float64{{450, 300}, {0, 0}, {900, 600}, {30, 500}} {
			p, ok := v.Unproject(at[0], at[1])
			if !ok {
				continue
			}
			x, y, ok := w.Project(p)
			if d := max(x-130-at[0], at[0]-x+130, y-70-at[1], at[1]-y+70); !ok || d > 1e-6 {
				r.Fatalf("%v came to %g, %g (%t)", at, x, y, ok)
			}
		}
		assert.Equal(t, w, w.Widen(0, 0), "a widened view is as wide as it is")
	})
}

func TestWidenedViewsOfOnePlaneDifferInCentreAndSizeAlone(t *testing.T) {
	v := geo.View{Center: orb.Point{60, 50}, Scale: 500, Width: 900, Height: 600}.Hold()
	a, b := v.Widen(0, 0), v.Shift(40, 30).Widen(100, 100)
	require.NotEqual(t, a.Center, b.Center)
	b.Center, b.Width, b.Height = a.Center, a.Width, a.Height
	assert.Equal(t, a, b)
}
