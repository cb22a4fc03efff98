package geo_test

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/geo/proj"
)

// TestFitWorld: the world about Greenwich in every projection, whatever the
// picture's size and the margins, one of its sides as far as the room goes.
func TestFitWorld(t *testing.T) {
	for _, name := range proj.Names() {
		t.Run(name, func(t *testing.T) {
			p, _ := proj.ByName(name)
			rapid.Check(t, func(t *rapid.T) {
				share := rapid.Float64Range(0, 0.35)
				v := geo.View{
					Projection: p, Width: rapid.Float64Range(200, 4000).Draw(t, "width"), Height: rapid.Float64Range(200, 4000).Draw(t, "height"),
					Center: orb.Point{127, 38}, Scale: 5000, Held: rapid.Bool().Draw(t, "held"),
				}
				m := geo.Margins{
					Top: v.Height * share.Draw(t, "top"), Right: v.Width * share.Draw(t, "right"),
					Bottom: v.Height * share.Draw(t, "bottom"), Left: v.Width * share.Draw(t, "left"),
				}
				w := v.FitWorld(m)
				assert.Zero(t, w.Center[0])
				assert.False(t, w.Held)
				x, _, ok := w.Project(orb.Point{0, 20})
				require.True(t, ok)
				assert.InDelta(t, v.Width/2, x, 1e-6, "Greenwich is in the middle")
				assertWithin(t, w, m)
			})
		})
	}
}

// assertWithin demands that the world's edge is within the margins, and comes
// up to them at the sides or at top and bottom.
func assertWithin(t *rapid.T, w geo.View, m geo.Margins) {
	const slack = 0.5
	left, right, top, bottom := w.Width, 0.0, w.Height, 0.0
	south, north := -90.0, 90.0
	if name := w.Projection.Name(); name == "mercator" || name == "conformal-conic" {
		south, north = -60, 80
	}
	see := func(p orb.Point) {
		if x, y, ok := w.Project(p); ok {
			left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
		}
	}
	for lon := -180.0; lon <= 180; lon += 1.25 {
		for lat := south; lat <= north; lat += 2.5 {
			see(orb.Point{lon, lat})
		}
	}
	require.GreaterOrEqual(t, left, m.Left-slack)
	require.LessOrEqual(t, right, w.Width-m.Right+slack)
	require.GreaterOrEqual(t, top, m.Top-slack)
	require.LessOrEqual(t, bottom, w.Height-m.Bottom+slack)
	side, room := w.Width/2-max(m.Left, m.Right), w.Height-m.Top-m.Bottom
	full := max((right-left)/(2*side), (bottom-top)/room)
	switch w.Projection.(type) {
	case proj.Azimuthal, proj.ConformalConic: // their middle does not move
		room = w.Height/2 - max(m.Top, m.Bottom)
		full = max((right-left)/(2*side), (w.Height/2-top)/room, (bottom-w.Height/2)/room)
	}
	require.Greater(t, full, 0.97, fmt.Sprint(left, right, top, bottom))
}
