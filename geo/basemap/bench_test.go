package basemap_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo/basemap"
)

// BenchmarkOpen is what a picture needs of the file, from its bytes on: the
// lists, the level for its scale, and the arcs in sight.
func BenchmarkOpen(b *testing.B) {
	korea := orb.Bound{Min: orb.Point{122, 33}, Max: orb.Point{136, 46}}
	world := orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}
	for _, c := range []struct {
		name   string
		metres float64 // to a pixel
		sight  orb.Bound
	}{{"world-10000m", 20000, world}, {"world-4000m", 8000, world}, {"korea-1500m", 3000, korea}, {"korea-500m", 1000, korea}, {"korea-100m", 200, korea}, {"world-100m", 200, world}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m, err := basemap.Load(assets.Basemap())
				require.NoError(b, err)
				arcs := m.Level(c.metres).Arcs
				for i := range int32(arcs.Len()) {
					if arcs.Bound(i).Intersects(c.sight) {
						arcs.Points(i)
					}
				}
			}
		})
	}
}
