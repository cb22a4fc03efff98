package portray

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/geo/proj"
	"sightline/ui/scene"
)

// TestShoresAreFoundWithoutLookingAtAll: in a box about a place all edges of land are
// found that there are, at the ends of the world too, though most of the coasts are not
// even projected.
func TestShoresAreFoundWithoutLookingAtAll(t *testing.T) {
	base, err := basemap.Load(assets.Basemap())
	require.NoError(t, err)
	all := New(nil, base).coastsOf(base.Level(60000))
	places := []orb.Point{{-78, 22}, {178, -18}, {-172, -14}, {-19, 65}, {47, -20}, {138, 37}, {172, -42}, {20, 78}}
	for _, name := range proj.Names() {
		projection, _ := proj.ByName(name)
		for _, scale := range []float64{250, 420, 1600} {
			found, looked := 0, 0
			for _, place := range places {
				v := geo.View{Projection: projection, Center: orb.Point{place[0] / 2, place[1] / 2}, Scale: scale, Width: 1920, Height: 1080}
				c := &chart{project: v.Projector(), frame: scene.Rect{W: v.Width, H: v.Height}, nominal: geo.Radius / scale}
				x, y, ok := c.project.Project(place)
				if !ok {
					continue
				}
				box := scene.Rect{X: x - 120, Y: y - 80, W: 240, H: 160}
				c.coast = &coastline{coasts: all, strands: make([]strand, len(all.pieces))}
				near := append(shores(nil), c.shoresIn(place, box)...)
				for i := range c.coast.strands {
					if c.coast.strands[i].known {
						looked++
					}
				}
				var there shores
				for i := range all.pieces {
					for _, e := range c.strand(i).edges {
						if e.near(box) {
							there = append(there, e)
						}
					}
				}
				assert.Equal(t, there, near, "%s, %v at %v", name, place, scale)
				found += len(there)
			}
			assert.Positive(t, found, name)
			if scale > 1000 {
				assert.Less(t, looked, len(places)*len(all.pieces)/8, name)
			}
		}
	}
}

// TestRimHoldsWhatLiesInside: a box that is not looked at closely is in the world.
func TestRimHoldsWhatLiesInside(t *testing.T) {
	for _, name := range proj.Names() {
		projection, _ := proj.ByName(name)
		for _, centre := range []orb.Point{{0, 0}, {101.4, 9.9}, {173, -41}, {20, 88}, {-60, -60}} {
			for _, scale := range []float64{70, 150, 340} {
				v := geo.View{Projection: projection, Center: centre, Scale: scale, Width: 1280, Height: 720}
				r := rimOf(v)
				for x := -50.0; x < v.Width; x += 45 {
					for y := -20.0; y < v.Height; y += 25 {
						box := scene.Rect{X: x, Y: y, W: 80, H: 12}
						if r.seen && r.inside(box) {
							closely := r
							closely.open = make([]bool, len(r.open)) // nothing is known: it must look
							require.True(t, closely.holds(box), "%s, %v at %v: %v", name, centre, scale, box)
						}
					}
				}
			}
		}
	}
}
