package geo_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
)

// TestFitMovesBeforeItShrinks: where half of the picture is covered nearly, places
// round most of the world lie within the rest, as large as the whole world has room.
func TestFitMovesBeforeItShrinks(t *testing.T) {
	m := geo.Margins{Top: 30, Right: 297, Bottom: 155, Left: 37}
	points := []orb.Point{{-118, 34}, {0, 51}, {37, 55}, {127, 37}}
	v := geo.View{Width: 743, Height: 418}.FitPoints(points, m)
	assert.Greater(t, v.Scale, 75.0)
	for _, q := range points {
		x, _, ok := v.Project(q)
		require.True(t, ok)
		assert.True(t, x > 36.9 && x < 446.1, "%v at %g", q, x)
	}
}

// TestFitBoundRoundAPole: what lies round a pole fills the picture, whatever covers a
// side of it, though on a map of the world it is as wide as that.
func TestFitBoundRoundAPole(t *testing.T) {
	for _, b := range []orb.Bound{
		{Min: orb.Point{-180, 80}, Max: orb.Point{180, 90}},
		{Min: orb.Point{-180, -90}, Max: orb.Point{180, -80}},
	} {
		for _, size := range [][2]float64{{743, 464}, {743, 418}, {593, 445}} {
			m := geo.Margins{Top: 30, Right: 0.34 * size[0], Bottom: 0.37 * size[1], Left: 37}
			v := geo.View{Width: size[0], Height: size[1]}.FitBound(b, m)
			assert.Greater(t, v.Scale, 300.0, "%v in %v", b, size)
		}
	}
}
