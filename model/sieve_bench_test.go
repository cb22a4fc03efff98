package model_test

import (
	"fmt"
	"strings"
	"testing"

	"sightline/model"
	"sightline/model/edtf"
)

// readable is a crowd with something to read in it, in two scripts.
func readable(b *testing.B) *model.Briefing {
	briefing := crowd(b)
	words := strings.Fields("North Korea decided to send about soldiers by sea ships of the Pacific Fleet reported Élysée Зеленський сообщил")
	for i := range briefing.Claims {
		var text []string
		for j := range 15 {
			text = append(text, words[(i*31+j*j*7+i%13*j)%len(words)])
		}
		briefing.Claims[i].Text = strings.Join(text, " ")
	}
	for i := range briefing.Events {
		briefing.Events[i].Title = fmt.Sprintf("Event %d by sea", i)
	}
	return briefing
}

// BenchmarkSieve is a letter typed into the search, and what is then counted.
func BenchmarkSieve(b *testing.B) {
	ix := model.NewIndex(readable(b))
	at := ix.At(edtf.Date{}, model.Said)
	for _, row := range []struct {
		name   string
		filter model.Filter
	}{
		{"letter", model.Filter{Words: "e"}},
		{"word", model.Filter{Words: "élys"}},
		{"words", model.Filter{Words: "north voice зеленс"}},
		{"none", model.Filter{Words: "xyz"}},
		{"members", model.Filter{
			Words: "e", Voices: []string{"v1", "v2"}, Parties: []string{"Party 1", "Party 2"}, Places: []string{"p"}, Disputed: true,
		}},
	} {
		b.Run(row.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ix.Sieve(row.filter).Counts(at)
			}
		})
	}
}

// BenchmarkSieveStep is one step of the date slider with a filter on: what is
// counted, and which events are shown.
func BenchmarkSieveStep(b *testing.B) {
	ix := model.NewIndex(readable(b))
	sieve := ix.Sieve(model.Filter{Words: "ship", Disputed: true})
	days := daysOf(ix)
	for i := 0; b.Loop(); i++ {
		at := ix.At(days[len(days)-1-i%100], model.Said)
		sieve.Counts(at)
		for state := range at.AllEvents() {
			if state.Shown {
				sieve.Shows(state.Event, at)
			}
		}
	}
}
