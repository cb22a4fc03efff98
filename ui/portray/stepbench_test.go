package portray_test

import (
	"testing"
	"time"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
)

// BenchmarkStep is a step of the playhead with 10,000 events and 100,000 claims
// at 2,000 places: the index, the map, the timeline and the panel. Days follow
// each other, so that nothing that is remembered of one helps with the next but
// what a window would remember.
func BenchmarkStep(b *testing.B) {
	p, ix := portrayer(b), settled(10000, 100000)
	var moments []edtf.Date
	for i := range 300 {
		moments = append(moments, edtf.Day(time.Date(2022, 6, 1+i, 0, 0, 0, 0, time.UTC)))
	}
	whole := portray.Overview(geo.View{Width: 1547, Height: 850}, ix)
	some := whole.FitBound(orb.Bound{Min: orb.Point{0, 30}, Max: orb.Point{30, 60}}, geo.Margins{})
	line := portray.TimelineInput{Index: ix, Width: 1547, Height: 260, Theme: portray.Dark()}
	list := portray.NewCardList(p)
	for _, v := range []struct {
		name string
		view geo.View
	}{{"", some}, {"-all-in-view", whole}} {
		in := portray.MapInput{Index: ix, View: v.view, Theme: portray.Dark()}
		in.Insets = p.Insets(ix, v.view, portray.Kept(v.view), portray.InsetOptions{})
		for _, of := range []struct {
			name string
			step func(model.Snapshot)
		}{
			{"100000-claims-10000-events", func(s model.Snapshot) {
				line.Snapshot, in.Snapshot = s, s
				p.Map(in)
				p.Timeline(line)
				list.Show(ix, s, 372)
			}},
			{"map-alone", func(s model.Snapshot) {
				in.Snapshot = s
				p.Map(in)
			}},
		} {
			b.Run(of.name+v.name, func(b *testing.B) {
				of.step(ix.At(moments[len(moments)-1], model.Said))
				for i := 0; b.Loop(); i++ {
					of.step(ix.At(moments[i%len(moments)], model.Said))
				}
			})
		}
	}
}
