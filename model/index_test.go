package model_test

import (
	"fmt"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/model/edtf"
)

func TestLookUps(t *testing.T) {
	b := story(t, `
		event e 2024-10-08
		place p
		note e one
		note e two
		c NIS asserts e 2024-10-18
		d NIS denies e ../2024-10-30
		a KCNA warns e 2024-10-17`)
	b.Notes = append(b.Notes, model.Note{Text: "whole"})
	b.Sources, b.Scenes = []model.Source{{ID: "article"}}, []model.Scene{{ID: "s"}}
	ix := model.NewIndex(b)
	assert.Same(t, b, ix.Briefing())

	claim, claimOK := ix.Claim("c")
	event, eventOK := ix.Event("e")
	place, placeOK := ix.Place("p")
	voice, voiceOK := ix.Voice("KCNA")
	source, sourceOK := ix.Source("article")
	scene, sceneOK := ix.Scene("s")
	assert.Equal(t, [6]bool{true, true, true, true, true, true},
		[6]bool{claimOK, eventOK, placeOK, voiceOK, sourceOK, sceneOK})
	assert.Same(t, &b.Claims[0], claim)
	assert.Same(t, &b.Events[0], event)
	assert.Same(t, &b.Places[0], place)
	assert.Same(t, &b.Voices[1], voice)
	assert.Same(t, &b.Sources[0], source)
	assert.Same(t, &b.Scenes[0], scene)

	_, claimOK = ix.Claim("e")
	_, eventOK = ix.Event("c")
	_, placeOK = ix.Place("e")
	assert.Equal(t, [3]bool{}, [3]bool{claimOK, eventOK, placeOK}, "an id of another kind")

	assert.Equal(t, []*model.Claim{&b.Claims[1], &b.Claims[2], &b.Claims[0]}, ix.ClaimsAbout("e"))
	assert.Empty(t, ix.ClaimsAbout("p"))
	assert.Equal(t, []model.Note{{About: "e", Text: "one"}, {About: "e", Text: "two"}}, ix.NotesAbout("e"))
	assert.Equal(t, []model.Note{{Text: "whole"}}, ix.NotesAbout(""))
}

func TestIndexIsReadByMany(t *testing.T) {
	ix := model.NewIndex(story(t, "event e 2024-10-08\n"+nis+nato+kyiv))
	var all sync.WaitGroup
	for day := 8; day < 20; day++ {
		moment := date(t, fmt.Sprintf("2024-10-%02d", day))
		all.Go(func() {
			s := ix.At(moment, model.Said)
			assert.Len(t, s.Events(), 1)
			assert.Equal(t, len(s.Claims()), s.Counts().Claims)
		})
	}
	all.Wait()
}

// crowd is a briefing of 10,000 events and 100,000 claims over three years.
func crowd(b *testing.B) *model.Briefing {
	const events, claims, voices = 10_000, 100_000, 500
	day := func(n int) string { return fmt.Sprintf("20%02d-%02d-%02d", 22+n/336%3, 1+n/28%12, 1+n%28) }
	parse := func(text string) edtf.Date { return date(b, text) }
	briefing := &model.Briefing{}
	for i := range voices {
		briefing.Voices = append(briefing.Voices, model.Voice{
			ID: fmt.Sprintf("v%d", i), Name: fmt.Sprintf("Voice %d", i), Party: fmt.Sprintf("Party %d", i%60),
		})
	}
	for i := range events {
		first := i * 7919 % 1000
		briefing.Events = append(briefing.Events, model.Event{
			ID: fmt.Sprintf("e%d", i), When: parse(day(first) + "/" + day(first+i%8)),
		})
	}
	for i := range claims {
		c := model.Claim{
			ID: fmt.Sprintf("c%d", i), Voice: fmt.Sprintf("v%d", i*31%voices), About: fmt.Sprintf("e%d", i%events),
			Stance: model.Stances[i*17%5%len(model.Stances)], Said: parse(day(i * 104729 % 1008)),
		}
		if i%20 == 0 {
			c.Withdrawn = parse("2024-12-30")
		}
		if i%15 == 0 && i > events {
			c.Supersedes = []string{fmt.Sprintf("c%d", i-events)}
		}
		briefing.Claims = append(briefing.Claims, c)
	}
	return briefing
}

// daysOf lists every day from the first to the last of a briefing.
func daysOf(ix *model.Index) []edtf.Date {
	day, last, _ := ix.Span()
	days := []edtf.Date{day}
	for day != last {
		day = ix.Step(day, 1)
		days = append(days, day)
	}
	return days
}

// BenchmarkStep is one step of the date slider: the moment, its counts and the
// state of every event.
func BenchmarkStep(b *testing.B) {
	ix := model.NewIndex(crowd(b))
	days := daysOf(ix)
	for _, clock := range []model.Clock{model.Said, model.Happened} {
		b.Run(string(clock), func(b *testing.B) {
			b.ReportAllocs()
			shown := 0
			for i := 0; b.Loop(); i++ {
				s := ix.At(days[i%len(days)], clock)
				shown -= s.Counts().Shown
				for state := range s.AllEvents() {
					if state.Shown {
						shown++
					}
				}
			}
			assert.Zero(b, shown)
		})
	}
}

// BenchmarkEvents is the same pass with a list of its own for the caller.
func BenchmarkEvents(b *testing.B) {
	ix := model.NewIndex(crowd(b))
	days := daysOf(ix)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		ix.At(days[i%len(days)], model.Said).Events()
	}
}

func BenchmarkCounts(b *testing.B) {
	ix := model.NewIndex(crowd(b))
	days := daysOf(ix)
	for i := 0; b.Loop(); i++ {
		ix.At(days[i%len(days)], model.Said).Counts()
	}
}

func BenchmarkClaims(b *testing.B) {
	ix := model.NewIndex(crowd(b))
	days := daysOf(ix)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		ix.At(days[i%len(days)], model.Said).Claims()
	}
}

func BenchmarkNextChange(b *testing.B) {
	ix := model.NewIndex(crowd(b))
	days := daysOf(ix)
	for i := 0; b.Loop(); i++ {
		ix.NextChange(days[i%len(days)], model.Said)
	}
}

func BenchmarkNewIndex(b *testing.B) {
	briefing := crowd(b)
	b.ReportAllocs()
	for b.Loop() {
		model.NewIndex(briefing)
	}
}
