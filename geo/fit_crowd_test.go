package geo_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/geo"
	"sightline/geo/proj"
)

// crowd are places in a bound, some hundred, the same every time.
func crowd(b orb.Bound) []orb.Point {
	rnd := rand.New(rand.NewPCG(7, 62))
	points := make([]orb.Point, 700)
	for i := range points {
		points[i] = orb.Point{b.Min[0] + rnd.Float64()*(b.Max[0]-b.Min[0]), b.Min[1] + rnd.Float64()*(b.Max[1]-b.Min[1])}
	}
	return points
}

// TestFitPointsOfACrowd has each place many times, which is as if it were there once.
func TestFitPointsOfACrowd(t *testing.T) {
	m := geo.Margins{Top: 40, Right: 30, Bottom: 20, Left: 10}
	for name, b := range map[string]orb.Bound{
		"city":           {Min: orb.Point{126.8, 37.4}, Max: orb.Point{127.2, 37.7}},
		"continent":      {Min: orb.Point{-10, 36}, Max: orb.Point{40, 70}},
		"over the dates": {Min: orb.Point{160, -50}, Max: orb.Point{215, 10}},
		"far north":      {Min: orb.Point{-180, 75}, Max: orb.Point{180, 89}},
		"world":          {Min: orb.Point{-180, -60}, Max: orb.Point{180, 75}},
	} {
		for kind, p := range map[string]proj.Projection{"automatic": nil, "Mercator": proj.Mercator{}, "globe": proj.Orthographic{}} {
			t.Run(name+" "+kind, func(t *testing.T) {
				v, once := geo.View{Projection: p, Width: 900, Height: 600}, crowd(b)
				var often []orb.Point
				for range 10 {
					often = append(often, once...)
				}
				want, got := v.FitPoints(once, m), v.FitPoints(often, m)
				assert.InEpsilon(t, want.Scale, got.Scale, 0.03) // it is made smaller by 2 % at a time
				for _, p := range once {
					x, y, ok := got.Project(p)
					if wx, wy, seen := want.Project(p); !seen || wx < 9 || wx > 871 || wy < 39 || wy > 581 {
						continue // these places can't all be seen
					}
					assert.True(t, ok, p)
					assert.LessOrEqual(t, math.Abs(x-440), 431.0, p)
					assert.LessOrEqual(t, math.Abs(y-310), 271.0, p)
				}
			})
		}
	}
}
