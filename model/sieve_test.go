package model_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
)

// someFilter draws a filter: mostly a few members, so that something passes.
func someFilter(t *rapid.T) model.Filter {
	rarely := func(what string) bool { return rapid.IntRange(0, 4).Draw(t, what) == 0 }
	var f model.Filter
	if rarely("words") {
		f.Words = rapid.SampledFrom([]string{
			" ", "kim", "KIM'S elite", "Зелен", "зеленськии", "김", "정 김", "walesa-orsted", "at night", "night ships", "nightat",
			"σισυφοσ", "v1", "p0", "troops", "평양", "владив", "troops kim",
		}).Draw(t, "word")
	}
	if rarely("voices") {
		f.Voices = rapid.SampledFrom([][]string{{"v0"}, {"v1", "v2"}, {"nobody"}}).Draw(t, "voice")
	}
	if rarely("parties") {
		f.Parties = rapid.SampledFrom([][]string{{"P0"}, {"V0", "P1"}}).Draw(t, "party")
	}
	if rarely("stances") {
		f.Stances = rapid.SampledFrom([][]model.Stance{{model.Asserts}, {model.Denies, model.Doubts}}).Draw(t, "stance")
	}
	if rarely("events") {
		f.Events = rapid.SampledFrom([][]string{{"e0"}, {"e1", "e2"}, {"place"}}).Draw(t, "event")
	}
	if rarely("places") {
		f.Places = rapid.SampledFrom([][]string{{"place"}, {"port"}, {"port", "place"}}).Draw(t, "place")
	}
	f.Disputed, f.Inferred, f.Notes = rarely("disputed"), rarely("inferred"), rarely("notes")
	return f
}

var clocks = []model.Clock{model.Said, model.Happened}

func TestSieveIsWhatAPlainScanFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, f := someBriefing(t), someFilter(t)
		ix := model.NewIndex(b)
		sieve := ix.Sieve(f)
		odd := func(c *model.Claim) bool { return slices.Contains([]string{"c1", "c3", "c5", "c7"}, c.ID) }
		for range 4 {
			moment := someDateOrNone(t)
			for _, clock := range clocks {
				p, at := plain{b, moment, clock}, ix.At(moment, clock)
				var passed []model.ClaimState
				for _, state := range p.claims() {
					if p.passes(f, state.Claim) {
						passed = append(passed, state)
					}
				}
				require.Equal(t, passed, sieve.Claims(at), "%+v, %s %s", f, clock, moment)
				require.Equal(t, passed, p.numbered(t, sieve, at), "%+v, %s %s", f, clock, moment)
				require.Equal(t, append([]model.ClaimState(nil), p.claims()...), p.numbered(t, nil, at), "%s %s", clock, moment)
				for i := range b.Claims {
					c := &b.Claims[i]
					require.Equal(t, p.passes(f, c), sieve.Passes(c, at), "%s: %+v", c.ID, f)
					require.Equal(t, p.passes(f, c) && odd(c), sieve.With(odd).Passes(c, at), "%s: %+v", c.ID, f)
				}
				for i := range b.Events {
					require.Equal(t, p.shows(f, &b.Events[i]), sieve.Shows(&b.Events[i], at), "%s: %+v", b.Events[i].ID, f)
				}
				n, of := sieve.Counts(at)
				require.Equal(t, [2]int{len(passed), len(p.claims())}, [2]int{n, of})
			}
		}
	})
}

// numbered is what the numbers stand for that a sieve appends to a list.
func (p plain) numbered(t *rapid.T, s *model.Sieve, at model.Snapshot) []model.ClaimState {
	const before = -7
	all := s.AppendNumbers(append(make([]int32, 0, 3), before), at)
	require.EqualValues(t, before, all[0])
	var states []model.ClaimState
	for _, n := range all[1:] {
		state := at.Numbered(n)
		require.Equal(t, p.day(state.Claim), at.SaidDay(n))
		states = append(states, state)
	}
	return states
}

func TestSieveNeverChangesAStanding(t *testing.T) {
	ix := model.NewIndex(story(t, "event e 2024-10-08\n"+kyiv+nato))
	at := ix.At(date(t, "2024-10-18"), model.Said)
	sieve := ix.Sieve(model.Filter{Parties: []string{"Kyiv"}})
	state, _ := at.Event("e")
	assert.Equal(t, model.Disputed, state.Standing)
	assert.True(t, sieve.Shows(state.Event, at))
	assert.Equal(t, "kyiv", listed(sieve.Claims(at)))
}

// TestSieveWords looks for words in one claim and one event of nobody's.
func TestSieveWords(t *testing.T) {
	b := &model.Briefing{
		Voices: []model.Voice{{ID: "v", Name: "Volodymyr Zelenskyy", Short: "Zelenskyy", Role: "président", Party: "Україна"}},
		Places: []model.Place{
			{ID: "p", Name: "Brussels", Names: []model.Name{{Language: "fr", Text: "Bruxelles-Capitale"}}},
			{ID: "q", Name: "Chŏngjin"},
		},
		Events: []model.Event{
			{ID: "e", Title: "Transfer of soldiers", To: "q", Carrier: "Тихоокеанский флот"},
			{ID: "own", Title: "Straße nach Łódź", Place: "q"},
		},
		Claims: []model.Claim{{
			ID: "c", Voice: "v", Stance: model.Asserts, About: "e", Said: date(t, "2024-10-17"), Place: "p",
			Text: "10,000 men — “officers” too: don’t wait. می\u200cخواهم الجيـــش ﬁve ｆｕｌｌ ガス", Figures: []model.Figure{{Name: "troops"}},
		}},
		Notes: []model.Note{{About: "c", Text: "Tự do"}, {About: "e", Text: "Čaj"}, {About: "own", Text: "naïve"}},
	}
	ix := model.NewIndex(b)
	at := ix.At(date(t, "2024-10-17"), model.Said)
	for _, row := range []struct {
		words      string
		claim, own bool
	}{
		{"", true, true},
		{" \t\u00a0", true, true},
		{"OFFICERS", true, false},
		{"office men", true, false},
		{"officers ashore", false, false},
		{"zelenskyy soldiers brussels troops", true, false},
		{"president", true, false},
		{"україна", true, false},
		{"украіна", true, false},
		{"capitale", true, false},
		{"chongjin", true, true},
		{"chŏngjin", true, true},
		{"тихоокеанскии", true, false},
		{"tu do", true, false},
		{"caj", true, false},
		{"don't", true, false},
		{"\"officers\"", true, false},
		{"men - \"off", true, false},
		{"میخواهم", true, false},
		{"الجيش", true, false},
		{"five full", true, false},
		{"カス", true, false},
		{"STRASSE lodz", false, true},
		{"naive", false, true},
		{"mentroops", false, false},
	} {
		t.Run(row.words, func(t *testing.T) {
			sieve := ix.Sieve(model.Filter{Words: row.words})
			assert.Equal(t, row.claim, sieve.Passes(&b.Claims[0], at), "the claim")
			assert.Equal(t, row.claim, sieve.Shows(&b.Events[0], at), "its event")
			assert.Equal(t, row.own, sieve.Shows(&b.Events[1], at), "the briefing's own event")
		})
	}
}

func TestEveryClaimWithTheWordIsFound(t *testing.T) {
	b := story(t, "event e -\n"+kyiv+nato+nis+moscow)
	for i, text := range []string{"ships", "ships and ships", "", "ships"} {
		b.Claims[i].Text = text
	}
	ix := model.NewIndex(b)
	at := ix.At(date(t, "2024-10-19"), model.Said)
	assert.Equal(t, "ru kyiv nato", listed(ix.Sieve(model.Filter{Words: "ships"}).Claims(at)))
}

func TestWhatIsNotSaidYetPassesNoSieve(t *testing.T) {
	ix := model.NewIndex(story(t, "event e 2024-10-08/2024-10-13\n"+nis))
	e, _ := ix.Event("e")
	sieve := ix.Sieve(model.Filter{Words: "NIS"})
	for _, row := range []struct {
		at    string
		clock model.Clock
		want  bool
	}{
		{"2024-10-17", model.Said, false},
		{"2024-10-18", model.Said, true},
		{"2024-10-10", model.Happened, true},
	} {
		at := ix.At(date(t, row.at), row.clock)
		n, of := sieve.Counts(at)
		assert.Equal(t, row.want, sieve.Shows(e, at), row.at)
		assert.Equal(t, row.want, n == 1, row.at)
		assert.Equal(t, n, of)
	}
}

func TestNoSieveLetsEverythingThrough(t *testing.T) {
	b := story(t, "event e 2024-10-08\n"+kyiv+nato)
	ix := model.NewIndex(b)
	at := ix.At(date(t, "2024-10-18"), model.Said)
	for name, sieve := range map[string]*model.Sieve{"nil": nil, "of the zero filter": ix.Sieve(model.Filter{})} {
		t.Run(name, func(t *testing.T) {
			assert.True(t, sieve.Passes(&b.Claims[0], at))
			assert.True(t, sieve.Shows(&b.Events[0], at))
			assert.Equal(t, at.Claims(), sieve.Claims(at))
			n, of := sieve.Counts(at)
			assert.Equal(t, [2]int{2, 2}, [2]int{n, of})
		})
	}
	other := ix.Sieve(model.Filter{})
	assert.False(t, other.Passes(&model.Claim{ID: "unknown"}, at))
	assert.False(t, other.Shows(&model.Event{ID: "unknown"}, at))
	assert.Empty(t, other.Claims(model.Snapshot{}))
	assert.Empty(t, other.AppendNumbers(nil, model.Snapshot{}))
	assert.Empty(t, (*model.Sieve)(nil).AppendNumbers(nil, model.Snapshot{}))
}

func TestFilterEqual(t *testing.T) {
	full := model.Filter{
		Words: "w", Voices: []string{"a", "b"}, Parties: []string{"p"}, Stances: []model.Stance{model.Denies},
		Events: []string{"e"}, Places: []string{"x"}, Disputed: true, Inferred: true, Notes: true,
	}
	for _, row := range []struct {
		name   string
		change func(*model.Filter)
		equal  bool
	}{
		{"nothing", func(*model.Filter) {}, true},
		{"the order", func(f *model.Filter) { f.Voices = []string{"b", "a"} }, true},
		{"repeated", func(f *model.Filter) { f.Voices = []string{"b", "a", "b"} }, true},
		{"words", func(f *model.Filter) { f.Words = "W" }, false},
		{"voices", func(f *model.Filter) { f.Voices = []string{"a"} }, false},
		{"another voice", func(f *model.Filter) { f.Voices = []string{"a", "c"} }, false},
		{"parties", func(f *model.Filter) { f.Parties = nil }, false},
		{"stances", func(f *model.Filter) { f.Stances = []model.Stance{model.Doubts} }, false},
		{"events", func(f *model.Filter) { f.Events = []string{"e", "f"} }, false},
		{"places", func(f *model.Filter) { f.Places = nil }, false},
		{"disputed", func(f *model.Filter) { f.Disputed = false }, false},
		{"inferred", func(f *model.Filter) { f.Inferred = false }, false},
		{"notes", func(f *model.Filter) { f.Notes = false }, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			other := full.Clone()
			row.change(&other)
			assert.Equal(t, row.equal, full.Equal(other))
			assert.Equal(t, row.equal, other.Equal(full))
			assert.Equal(t, []string{"a", "b"}, full.Voices)
		})
	}
}

func TestFilterIsZero(t *testing.T) {
	assert.True(t, model.Filter{}.IsZero())
	assert.True(t, model.Filter{Words: " \n", Voices: []string{}}.IsZero())
	for _, f := range []model.Filter{
		{Words: "w"},
		{Voices: []string{"a"}},
		{Parties: []string{"p"}},
		{Stances: []model.Stance{model.Denies}},
		{Events: []string{"e"}},
		{Places: []string{"x"}},
		{Disputed: true},
		{Inferred: true},
		{Notes: true},
	} {
		assert.False(t, f.IsZero(), "%+v", f)
	}
}
