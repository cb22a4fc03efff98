package geo_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/geo"
	"sightline/geo/proj"
)

func ExampleView_Resolution() {
	v := geo.View{Projection: proj.Mercator{}, Center: orb.Point{0, 30}, Scale: geo.Radius / 1000, Width: 800, Height: 2}
	fmt.Printf("%.0f m\n", v.Resolution())
	// Output: 866 m
}

// TestResolutionIsThatOfTheFinestPixel: nowhere on the near side is the ground
// drawn much larger than that, in any direction; it is looked at in some places only.
func TestResolutionIsThatOfTheFinestPixel(t *testing.T) {
	for _, v := range views() {
		finest := v.Resolution()
		if finest == 0 || v.Scale < 100 { // a world of 250 pixels changes too much between two places
			continue
		}
		for x := 5.0; x < v.Width; x += 23 {
			for y := 5.0; y < v.Height; y += 23 {
				p, ok := v.Unproject(x, y)
				if !ok || math.Abs(p[1]) > 72 || geo.Distance(p, v.Center) > geo.Radius*math.Pi/2 {
					continue
				}
				for _, d := range [][2]float64{{1, 0}, {0, 1}} {
					q, ok := v.Unproject(x+d[0], y+d[1])
					if ok && geo.Distance(p, q) > 0 {
						assert.Greater(t, geo.Distance(p, q), finest*0.7, "%s at %v", title(v), p)
					}
				}
			}
		}
	}
}

func TestResolutionWithoutGround(t *testing.T) {
	assert.Zero(t, geo.View{}.Resolution())
}
