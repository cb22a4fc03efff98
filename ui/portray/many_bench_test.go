package portray_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
)

// farFlung is a briefing of many events with places of their own, every other one in
// or about a large city, the rest all over the world, with a claim or two each; the
// same every time.
func farFlung(events int) *model.Index {
	b := &model.Briefing{}
	rnd := xorshift(88172645463325252)
	for i := range 30 {
		b.Voices = append(b.Voices, model.Voice{ID: fmt.Sprint("v", i), Name: fmt.Sprint("Voice ", i), Party: fmt.Sprint("Party ", i%7)})
	}
	part := func() float64 { return float64(rnd.below(1<<20))/(1<<19) - 1 }
	for i := range events {
		at := orb.Point{part() * 179, part() * 70}
		if i%2 == 1 {
			t := worldTowns[rnd.below(8)]
			far, way := 0.3*math.Pow(part(), 2), math.Pi*part()
			at = orb.Point{t.lon + far*math.Cos(way), t.lat + far*math.Sin(way)}
		}
		when := time.Date(2024, 1, 1+rnd.below(366), 0, 0, 0, 0, time.UTC)
		id := fmt.Sprint("e", i)
		b.Events = append(b.Events, model.Event{ID: id, Kind: model.KindEvent, Title: fmt.Sprint("Event number ", i), When: edtf.Day(when), Geometry: at})
		for range 1 + i%2 {
			b.Claims = append(b.Claims, model.Claim{
				ID: fmt.Sprint("c", len(b.Claims)), Voice: fmt.Sprint("v", rnd.below(30)), Stance: model.Stances[rnd.below(3)],
				About: id, Said: edtf.Day(when.AddDate(0, 0, rnd.below(60))),
			})
		}
	}
	return model.NewIndex(b)
}

// BenchmarkMany is what very many events with places cost: their overview, a picture,
// and a map that is zoomed and one that steps.
func BenchmarkMany(b *testing.B) {
	for _, n := range []int{10000, 100000} {
		ix, p := farFlung(n), portrayer(b)
		days := []edtf.Date{date(b, "2024-12-01"), date(b, "2024-12-02")}
		v := portray.Overview(geo.View{Width: 1547, Height: 850}, ix)
		in := portray.MapInput{Index: ix, Snapshot: ix.At(days[0], model.Said), View: v, Theme: portray.Dark()}
		b.Run(fmt.Sprint("overview of ", n), func(b *testing.B) {
			for b.Loop() {
				portray.Overview(geo.View{Width: 1547, Height: 850}, ix)
			}
		})
		b.Run(fmt.Sprint("zoom of ", n), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				in.View = v.Zoom(1+float64(i%100)/50, 700, 300)
				p.Map(in)
			}
		})
		b.Run(fmt.Sprint("step of ", n), func(b *testing.B) {
			in.View = v
			for i := 0; b.Loop(); i++ {
				in.Snapshot = ix.At(days[i%2], model.Said)
				p.Map(in)
			}
		})
	}
}
