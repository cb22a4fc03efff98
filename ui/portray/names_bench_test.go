package portray_test

import (
	"testing"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
)

// BenchmarkNames is what the names of the basemap cost when the scale is new: at
// every step of a zoom, and where it is decided anew what is named.
func BenchmarkNames(b *testing.B) {
	ix := builtIn(b)
	snapshot := ix.At(date(b, "2024-10-18"), model.Said)
	for name, bound := range map[string]orb.Bound{
		"world":  {Min: orb.Point{-120, -50}, Max: orb.Point{170, 72}},
		"Europe": {Min: orb.Point{-12, 34}, Max: orb.Point{45, 62}},
		"Korea":  {Min: orb.Point{122, 33}, Max: orb.Point{136, 46}},
	} {
		b.Run(name, func(b *testing.B) {
			p := portrayer(b)
			v := geo.View{Width: 1920, Height: 1080}.FitBound(bound, geo.Margins{}).Hold()
			for i := 0; b.Loop(); i++ {
				in := portray.MapInput{Index: ix, Snapshot: snapshot, Theme: portray.Light(), View: v.Zoom(1+float64(i%1000)/1000, 960, 540)}
				p.Map(in)
			}
		})
	}
}
