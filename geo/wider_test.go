package geo_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/proj"
)

func TestWiderIsTheSamePicture(t *testing.T) {
	for _, name := range proj.Names() {
		p, _ := proj.ByName(name)
		for _, scale := range []float64{500, 900, 4000, 60000} {
			v := geo.View{Projection: p, Center: orb.Point{30, 48}, Scale: scale, Width: 900, Height: 600}
			for _, v := range []geo.View{v, v.Shift(120, -40)} {
				w := v.Wider(200)
				assert.InDelta(t, v.Width+400, w.Width, 0)
				for _, at := range [][2]float64{{450, 300}, {420, 260}, {480, 340}} {
					ground, ok := v.Unproject(at[0], at[1])
					require.True(t, ok)
					x, y, ok := w.Project(ground)
					require.True(t, ok)
					assert.InDelta(t, at[0]+200, x, 1e-6, "%s at %v", name, scale)
					assert.InDelta(t, at[1]+200, y, 1e-6, "%s at %v", name, scale)
				}
			}
		}
	}
}
