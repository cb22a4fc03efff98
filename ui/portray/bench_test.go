package portray_test

import (
	"image"
	"testing"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
)

// views are the whole world and the crowded part of the built-in briefing, as
// large as a screen.
func views(b *testing.B) map[string]geo.View {
	v := geo.View{Width: 1920, Height: 1080}
	return map[string]geo.View{
		"world": portray.Overview(v, builtIn(b)),
		"Korea": v.FitBound(orb.Bound{Min: orb.Point{122, 33}, Max: orb.Point{134, 44}}, geo.Margins{}),
	}
}

// BenchmarkBase is what a drag or a zoom costs: the basemap, drawn and painted.
func BenchmarkBase(b *testing.B) {
	p := portrayer(b)
	for name, v := range views(b) {
		b.Run(name, func(b *testing.B) {
			dst := image.NewRGBA(image.Rect(0, 0, 1920, 1080))
			var painter raster.Painter
			painter.Paint(dst, p.Base(v, nil, portray.Dark()), 1)
			for b.Loop() {
				painter.Paint(dst, p.Base(v, nil, portray.Dark()), 1)
			}
		})
	}
}

// BenchmarkTick is what a step of the slider costs: everything over the
// basemap, drawn and painted.
func BenchmarkTick(b *testing.B) {
	p, ix := portrayer(b), builtIn(b)
	for name, v := range views(b) {
		b.Run(name, func(b *testing.B) {
			ground := image.NewRGBA(image.Rect(0, 0, 1920, 1080))
			dst := image.NewRGBA(ground.Rect)
			var painter raster.Painter
			all := days(b, ix)
			in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Inset: p.Inset(ix, v, portray.Kept(v))}
			for i := 0; b.Loop(); i++ {
				in.Snapshot = ix.At(all[i%len(all)], model.Said)
				drawing, _ := p.Map(in)
				painter.Over(dst, ground, drawing, 1)
			}
		})
	}
}

// BenchmarkCards is what the panel of 100,000 claims costs: when it is first
// shown, and when the slider goes on by a day.
func BenchmarkCards(b *testing.B) {
	p, ix := portrayer(b), spoken(100000)
	b.Run("first show", func(b *testing.B) {
		for b.Loop() {
			portray.NewCardList(p).Show(ix, ix.At(date(b, "2024-12-27"), model.Said), 372)
		}
	})
	b.Run("step", func(b *testing.B) {
		l := portray.NewCardList(p)
		snaps := []model.Snapshot{ix.At(date(b, "2024-12-27"), model.Said), ix.At(date(b, "2024-12-26"), model.Said)}
		l.Show(ix, snaps[0], 372)
		l.Show(ix, snaps[1], 372)
		for i := 0; b.Loop(); i++ {
			l.Show(ix, snaps[i%2], 372)
		}
	})
}
