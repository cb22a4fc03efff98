package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/model/edtf"
)

// dayOnly draws a date without a time, so that the days can be gone through.
func dayOnly(t *rapid.T) edtf.Date {
	d := someDate(t)
	if d.HasTime() {
		return date(t, dayText(t))
	}
	return d
}

// turned lists what differs in standing between two moments, in the file's order.
func turned(ix *model.Index, before, now edtf.Date) []string {
	var ids []string
	was := ix.At(before, model.Said).Events()
	for i, e := range ix.At(now, model.Said).Events() {
		if e.Standing != was[i].Standing {
			ids = append(ids, e.Event.ID)
		}
	}
	return ids
}

func TestAutomaticScenesAreTheDaysOnWhichAStandingChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := someBriefingOf(t, dayOnly)
		ix := model.NewIndex(b)
		want := map[string][]string{}
		before := date(t, "2023-12-28")
		for day := ix.Step(before, 1); day.Compare(date(t, "2025-01-05")) < 0; day = ix.Step(day, 1) {
			if ids := turned(ix, before, day); len(ids) > 0 {
				want[day.String()] = ids
			}
			before = day
		}
		checkSequence(t, ix, want)
	})
}

func TestAutomaticScenesAreTheMomentsOfAnyGrain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ix := model.NewIndex(someBriefing(t))
		want := map[string][]string{}
		moment, ok := ix.NextChange(date(t, "2023-12-28"), model.Said)
		for ; ok; moment, ok = ix.NextChange(moment, model.Said) {
			if ids := turned(ix, ix.Step(moment, -1), moment); len(ids) > 0 {
				want[moment.String()] = ids
			}
		}
		checkSequence(t, ix, want)
	})
}

// checkSequence checks the automatic scenes against the events that should be in
// focus, by the moment.
func checkSequence(t *rapid.T, ix *model.Index, want map[string][]string) {
	s := ix.Sequence()
	require.True(t, s.Automatic)
	require.Zero(t, s.LeftOut)
	require.Len(t, s.Scenes, len(want))
	for i, sc := range s.Scenes {
		events := want[sc.At.String()]
		require.NotEmpty(t, events, "%s: nothing changes", sc.At)
		require.Equal(t, events, sc.Focus[:len(events)])
		for _, id := range sc.Focus[len(events):] {
			c, ok := ix.Claim(id)
			require.True(t, ok)
			require.Contains(t, events, c.About, "claims follow, about what changed")
		}
		require.Len(t, slices.Compact(slices.Sorted(slices.Values(sc.Focus))), len(sc.Focus), "nothing twice")
		require.False(t, ix.Has(sc.ID), "an id of its own")
		found, ok := ix.Scene(sc.ID)
		require.True(t, ok)
		require.Equal(t, sc, *found)
		require.Equal(t, model.Said, sc.Clock)
		require.True(t, strings.HasPrefix(sc.Title, sc.At.Words()+": "))
		if i > 0 {
			require.Negative(t, s.Scenes[i-1].At.Compare(sc.At), "in order")
		}
	}
}

func TestAutomaticScenes(t *testing.T) {
	b := story(t, `
		event transfer 2024-10-08
		event presence -
		event own 2024-10-17
		place auto-2024-10-18
		c1 Kyiv:Z asserts presence 2024-10-17
		c2 NATO denies presence 2024-10-18
		c3 Seoul:NIS asserts transfer 2024-10-18
		c4 Seoul:NIS asserts transfer 2024-10-19
		c5 NATO asserts transfer 2024-10-20 withdrawn 2024-10-22
		c6 Kyiv:Z denies presence 2024-10-21`)
	b.Events[0].Title, b.Events[1].Title = "Transfer by sea", "Troops in Ukraine"
	s := model.NewIndex(b).Sequence()
	var got []string
	for _, sc := range s.Scenes {
		got = append(got, fmt.Sprintf("%s | %s | %s", sc.ID, sc.Title, strings.Join(sc.Focus, " ")))
		assert.Nil(t, sc.BBox, "nothing has a place")
	}
	assert.Equal(t, []string{
		"auto-2024-10-17 | 17 October 2024: Troops in Ukraine asserted | presence c1",
		"auto-2024-10-18-2 | 18 October 2024: Transfer by sea asserted; Troops in Ukraine disputed | transfer presence c3 c2",
		"auto-2024-10-20 | 20 October 2024: Transfer by sea asserted by several | transfer c5",
		"auto-2024-10-21 | 21 October 2024: Troops in Ukraine rejected | presence c6",
		"auto-2024-10-22 | 22 October 2024: Transfer by sea asserted | transfer c5",
	}, got)
}

func TestSequenceIsTheBriefingsOwn(t *testing.T) {
	b := story(t, "event e -\nc Z asserts e 2024-10-17")
	b.Scenes = []model.Scene{{ID: "s", Title: "S"}}
	ix := model.NewIndex(b)
	assert.Equal(t, model.Sequence{Scenes: b.Scenes}, ix.Sequence())
	assert.Len(t, ix.Automatic().Scenes, 1)
	_, ok := ix.Scene(ix.Automatic().Scenes[0].ID)
	assert.False(t, ok, "the briefing has scenes of its own")
	assert.Equal(t, model.Sequence{Automatic: true}, model.NewIndex(nil).Sequence())
}

func TestHeadlinesNeverCutAWord(t *testing.T) {
	long := "Unverfälschte Beobachtungen der Truppenbewegungen, die – nach Angaben – bis Mitternacht andauern"
	whole := strings.Repeat("Donaudampfschifffahrts", 5)
	for _, row := range []struct{ name, first, title string }{
		{"as it is", "A bridge is shut", "A bridge is shut asserted; Second asserted; Third asserted; Fourth asserted"},
		{"more than a line holds", "A bridge is shut, and the road to it as well", "A bridge is shut, and the road to it as well asserted; Second asserted; Third asserted and 1 more"},
		{"long", long, "Unverfälschte Beobachtungen der Truppenbewegungen, die… asserted; Second asserted and 2 more"},
		{"one long word", whole, whole + " asserted and 3 more"},
		{"lines", "A bridge\n is shut", "A bridge is shut asserted; Second asserted; Third asserted; Fourth asserted"},
		{"without a title", "", "e asserted; Second asserted; Third asserted; Fourth asserted"},
	} {
		t.Run(row.name, func(t *testing.T) {
			b := story(t, "event e -\nevent f -\nevent g -\nevent h -\n"+
				"c Z asserts e 2024-10-17\nd Z asserts f 2024-10-17\nx Z asserts g 2024-10-17\ny Z asserts h 2024-10-17")
			b.Events[0].Title, b.Events[1].Title = row.first, "Second"
			b.Events[2].Title, b.Events[3].Title = "Third", "Fourth"
			s := model.NewIndex(b).Sequence()
			require.Len(t, s.Scenes, 1)
			assert.Equal(t, "17 October 2024: "+row.title, s.Scenes[0].Title)
		})
	}
}

// manyTurns is a briefing of 5,000 claims in which a standing changes on so many
// days.
func manyTurns(t testing.TB, days int) *model.Briefing {
	outline := make(orb.Ring, 10_000)
	for i := range outline {
		outline[i] = orb.Point{float64(i%100) / 10, float64(i) / 1000}
	}
	b := &model.Briefing{Voices: []model.Voice{{ID: "v", Name: "V"}}, Places: []model.Place{{ID: "p", Geometry: orb.Polygon{outline}}}}
	first, _ := date(t, "2020-01-01").Begin()
	for i := range 5000 {
		day, event := edtf.Day(first.AddDate(0, 0, i%days)), fmt.Sprintf("e%d", i)
		b.Events = append(b.Events, model.Event{ID: event, Title: "Event " + event, Place: "p"})
		b.Claims = append(b.Claims, model.Claim{ID: fmt.Sprintf("c%d", i), Voice: "v", Stance: model.Asserts, About: event, Said: day})
	}
	return b
}

func TestTooManyScenesAreTold(t *testing.T) {
	s := model.NewIndex(manyTurns(t, model.MaxAutomatic+7)).Sequence()
	assert.Len(t, s.Scenes, model.MaxAutomatic)
	assert.Equal(t, 7, s.LeftOut)
	assert.Equal(t, "2020-01-08", s.Scenes[0].At.String(), "the earliest are left out")
}

func TestDangling(t *testing.T) {
	ix := model.NewIndex(story(t, "event e -\nplace p\nc Z asserts e 2024-10-17"))
	assert.Equal(t, []string{"gone", "lost"}, ix.Dangling(model.Scene{Focus: []string{"e", "gone", "p", "c", "lost"}}))
	assert.Empty(t, ix.Dangling(model.Scene{}))
}

// BenchmarkAutomatic makes 200 scenes of 5,000 claims about a place whose outline has
// 10,000 points, the index apart.
func BenchmarkAutomatic(b *testing.B) {
	briefing := manyTurns(b, 200)
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		ix := model.NewIndex(briefing)
		b.StartTimer()
		assert.Len(b, ix.Automatic().Scenes, 200)
	}
}

func ExampleIndex_Sequence() {
	for _, s := range model.NewIndex(troops()).Sequence().Scenes {
		fmt.Println(s.Title, s.Focus)
	}
	// Output:
	// 18 October 2024: Transfer by sea asserted [transfer c1]
	// 21 October 2024: Transfer by sea disputed [transfer c2]
}
