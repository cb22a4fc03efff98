package portray_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/ui/portray"
)

// BenchmarkInsets is what a change of the view costs where the insets are
// found anew: 200 places in crowds, and 10,000 all over.
func BenchmarkInsets(b *testing.B) {
	p := portrayer(b)
	for _, n := range []int{200, 10000} {
		r := rand.New(rand.NewPCG(1, uint64(n)))
		var alone []orb.Point
		for i := range n {
			middle := orb.Point{20 + 20*float64(i%3), 40 + 6*float64(i%3)}
			spread := 0.3 + 9*float64(i%7)/7
			alone = append(alone, orb.Point{middle[0] + r.NormFloat64()*spread, middle[1] + r.NormFloat64()*spread})
		}
		ix := gathering(b, nil, alone)
		for _, name := range []string{"near", "far"} {
			v := portray.Overview(geo.View{Width: 1920, Height: 1080}, ix)
			if name == "near" {
				v = v.Zoom(3, 900, 500)
			}
			b.Run(fmt.Sprintf("%d places, %s", n, name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					p.Insets(ix, v, portray.Kept(v), portray.InsetOptions{Overview: true})
				}
			})
			last := p.Insets(ix, v, portray.Kept(v), portray.InsetOptions{Overview: true})
			b.Run(fmt.Sprintf("%d places, %s, again", n, name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					p.Insets(ix, v.Pan(3, 2), portray.Kept(v), portray.InsetOptions{Overview: true, Last: last})
				}
			})
		}
	}
}

// BenchmarkOverview is what a basemap costs that is nothing but a globe in the
// corner of a small map.
func BenchmarkOverview(b *testing.B) {
	p, ix := portrayer(b), builtIn(b)
	v := geo.View{Width: 1920, Height: 1080}.FitBound(orb.Bound{Min: orb.Point{125.5, 38.8}, Max: orb.Point{126.5, 39.2}}, geo.Margins{})
	insets := p.Insets(ix, v, portray.Kept(v), portray.InsetOptions{Overview: true})
	b.Run("found", func(b *testing.B) {
		for b.Loop() {
			p.Insets(ix, v, portray.Kept(v), portray.InsetOptions{Overview: true})
		}
	})
	b.Run("drawn", func(b *testing.B) {
		for b.Loop() {
			p.InsetBase(v, insets, portray.Dark())
		}
	})
}
