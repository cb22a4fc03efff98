package portray_test

import (
	"fmt"
	"testing"
	"time"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
)

// crowded is a briefing of many events and claims over five years, and the
// same every time.
func crowded(events, claims int) *model.Index {
	const voices, days = 40, 1826
	b := &model.Briefing{}
	rnd := xorshift(88172645463325252)
	next := rnd.below
	day := func() edtf.Date { return edtf.Day(time.Date(2020, 1, 1+next(days), 0, 0, 0, 0, time.UTC)) }
	for i := range voices {
		b.Voices = append(b.Voices, model.Voice{ID: fmt.Sprint("v", i), Name: fmt.Sprint("Voice ", i)})
	}
	for i := range events {
		b.Events = append(b.Events, model.Event{ID: fmt.Sprint("e", i), Kind: model.KindEvent, Title: fmt.Sprint("Event ", i), When: day()})
	}
	for i := range claims {
		b.Claims = append(b.Claims, model.Claim{
			ID: fmt.Sprint("c", i), Voice: fmt.Sprint("v", next(voices)), Stance: model.Stances[next(len(model.Stances))],
			About: fmt.Sprint("e", next(events)), Said: day(),
		})
	}
	return model.NewIndex(b)
}

// BenchmarkTimeline is what the timeline costs when the playhead goes on by a
// day, with 10,000 events and 100,000 claims: all of them in view, a month, with an
// event selected, and under a filter.
func BenchmarkTimeline(b *testing.B) {
	p, ix := portrayer(b), crowded(10000, 100000)
	in := portray.TimelineInput{Index: ix, Width: 1547, Height: 260, Theme: portray.Dark()}
	moments := []edtf.Date{date(b, "2022-10-01"), date(b, "2022-10-02")}
	at := func(day string) portray.Stretch {
		t, _ := date(b, day).Begin()
		return portray.Stretch{From: float64(t.Unix()) - 15*86400, To: float64(t.Unix()) + 15*86400}
	}
	for _, c := range []struct {
		name     string
		shows    portray.Stretch
		selected string
		sieve    *model.Sieve
	}{
		{"all", portray.Stretch{}, "", nil},
		{"month", at("2022-10-01"), "", nil},
		{"selected", portray.Stretch{}, "e77", nil},
		{"filtered", portray.Stretch{}, "", ix.Sieve(model.Filter{Disputed: true, Voices: []string{"v1", "v2", "v3"}})},
	} {
		b.Run(c.name, func(b *testing.B) {
			in.Shows, in.Selection, in.Sieve = c.shows, c.selected, c.sieve
			in.Snapshot = ix.At(moments[0], model.Said)
			p.Timeline(in)
			for i := 0; b.Loop(); i++ {
				in.Snapshot = ix.At(moments[i%2], model.Said)
				p.Timeline(in)
			}
		})
	}
}
