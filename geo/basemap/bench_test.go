package basemap_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo/basemap"
)

// BenchmarkRegions is what a picture with regions needs of them, in a language.
func BenchmarkRegions(b *testing.B) {
	for _, tag := range []string{"en", "ko", "ru"} {
		b.Run(tag, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m, err := basemap.Load(assets.Basemap())
				require.NoError(b, err)
				for _, r := range m.Regions() {
					if r.Names.In(tag, r.Name) == "" {
						b.Fatal("a region without a name")
					}
				}
			}
		})
	}
}

// BenchmarkOpen is what a picture needs of the file, from its bytes on: the
// lists, the level for its scale, and the arcs in sight.
func BenchmarkOpen(b *testing.B) {
	korea := orb.Bound{Min: orb.Point{122, 33}, Max: orb.Point{136, 46}}
	world := orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}
	for _, c := range []struct {
		name   string
		metres float64 // to a pixel
		sight  orb.Bound
	}{{"world-11000m", 22000, world}, {"world-5600m", 12000, world}, {"world-3400m", 7000, world}, {"korea-1700m", 3400, korea}, {"korea-600m", 1200, korea}, {"korea-100m", 200, korea}, {"world-100m", 200, world}} {
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
