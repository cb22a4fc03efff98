package geo_test

import (
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
)

// TestWayIsAlong: at every place, of lines with and without length, and after the
// first time without measuring anything.
func TestWayIsAlong(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	lines := []orb.LineString{nil, {{7, 8}}, {{7, 8}, {7, 8}}, {{170, 0}, {-170, 0}}}
	for range 20 {
		var l orb.LineString
		for range 1 + r.IntN(200) {
			p := orb.Point{r.Float64()*360 - 180, r.Float64()*180 - 90}
			l = append(l, p)
			if r.IntN(5) == 0 {
				l = append(l, p)
			}
		}
		lines = append(lines, l)
	}
	for _, l := range lines {
		w := geo.NewWay(l)
		if first, last := w.Ends(); len(l) > 0 {
			require.Equal(t, []orb.Point{l[0], l[len(l)-1]}, []orb.Point{first, last})
		}
		for _, f := range []float64{-1, 0, 1e-9, 0.25, 0.5, r.Float64(), 1 - 1e-16, 1, 2} {
			p, bearing := geo.Along(l, f)
			q, same := w.At(f)
			require.Equal(t, p, q)
			require.Equal(t, bearing, same)
		}
		assert.Zero(t, testing.AllocsPerRun(5, func() { w.At(0.7) }))
	}
}
