package portray_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/portray"
)

func TestAdmiraltyGradesInWords(t *testing.T) {
	words := func(source string, claim int) string {
		ix := model.NewIndex(&model.Briefing{
			Sources: []model.Source{{ID: "s", Title: "S", Reliability: source}},
			Voices:  []model.Voice{{ID: "v", Name: "V"}},
			Events:  []model.Event{{ID: "e", Title: "E", Kind: model.KindEvent}},
			Claims: []model.Claim{{
				ID: "c", Voice: "v", Stance: model.Asserts, About: "e", Said: date(t, "2024-01-01"),
				Credibility: claim, Cites: []model.Cite{{Source: "s"}},
			}},
		})
		drawing, _ := opened(t, ix, "c", ix.At(date(t, "2024-01-01"), model.Said)).View(900, portray.Dark(), portray.Marked{})
		return wordsJoined(drawing)
	}
	for grade, want := range map[string]string{
		"A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
		"E": "unreliable", "F": "reliability cannot be judged",
	} {
		assert.Contains(t, words(grade, 0), "reliability "+grade+", "+want+" credibility ungraded")
	}
	for i, want := range []string{"confirmed by other sources", "probably true", "possibly true", "doubtful", "improbable", "truth cannot be judged"} {
		assert.Contains(t, words("", i+1), "reliability ungraded credibility "+string(rune('1'+i))+", "+want)
	}
}

func TestOpenedClaimTellsHowItCame(t *testing.T) {
	said := func(ix *model.Index, id, at string) string {
		drawing, _ := opened(t, ix, id, ix.At(date(t, at), model.Said)).View(1200, portray.Dark(), portray.Marked{})
		return wordsJoined(drawing)
	}
	built, told := builtIn(t), read(t, tale)
	assert.Contains(t, said(built, "c-kim", "2024-10-18"), "Kim Jong-un, by KCNA, by the article")
	assert.Contains(t, said(built, "c-nato", "2024-10-18"), "said 17 October 2024, day inferred")
	assert.Contains(t, said(told, "c2", "2024-03-12"), "Ministry of the Interior, by Agency, by the Wire")
	assert.Contains(t, said(told, "c2", "2024-03-12"), "boats: 9 to 14")
	assert.Contains(t, said(told, "c2", "2024-03-12"), "PARAGRAPH 1, SENTENCES 2 AND 3 · WIRE REPORT The ministry spoke")
	assert.Contains(t, said(told, "c2", "2024-03-12"), "HEADLINE · WIRE REPORT Harbour raided")
	assert.Contains(t, said(told, "c4", "2024-03-12"), "about 7 March 2024, day inferred")
	assert.Contains(t, said(told, "c2", "2024-03-12"), "dates inferred")
}

func TestOpenedEventTellsBothSides(t *testing.T) {
	ix := read(t, tale)
	drawing, targets := opened(t, ix, "raid", ix.At(date(t, "2024-03-12"), model.Said)).View(1200, portray.Dark(), portray.Marked{})
	words := wordsJoined(drawing)
	for _, want := range []string{
		"DISPUTED", "first said 1 March 2024, 2 days before", "WHO ASSERTS", "WHO OBJECTS", "WHO EXPECTS OR WARNS",
		"earlier · 4 March 2024", "from 6 March 2024: disputed", "9 to 14 · Ministry, 4 March 2024",
	} {
		assert.Contains(t, words, want)
	}
	ids := map[string]int{}
	for _, tg := range targets {
		ids[tg.ID]++
	}
	for _, c := range ix.Briefing().Claims {
		assert.GreaterOrEqual(t, ids[c.ID], 1, "%s can be opened", c.ID)
	}
}

// TestNothingIsToldBeforeItIsSaid: on the clock Said an opened event knows
// nothing of what is said only later.
func TestNothingIsToldBeforeItIsSaid(t *testing.T) {
	ix := read(t, tale)
	drawing, _ := opened(t, ix, "raid", ix.At(date(t, "2024-03-05"), model.Said)).View(1200, portray.Dark(), portray.Marked{})
	words := wordsJoined(drawing)
	assert.Contains(t, words, "ASSERTED, NOBODY OBJECTS")
	assert.Contains(t, words, "from 4 March 2024")
	for _, later := range []string{"6 March", "7 March", "9 March", "12 March", "South", "disputed"} {
		assert.NotContains(t, words, later)
	}
}

// TestNewIsTold of the day, or by the time of day of each claim.
func TestNewIsTold(t *testing.T) {
	b := model.Briefing{Voices: []model.Voice{{ID: "v", Name: "V"}}, Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "E"}}}
	for id, said := range map[string]string{"a": "2024-01-02T09:00Z", "b": "2024-01-02T11:30Z", "c": "2024-01-01"} {
		b.Claims = append(b.Claims, model.Claim{ID: id, Voice: "v", Stance: model.Asserts, About: "e", Said: date(t, said), Text: id})
	}
	ix := model.NewIndex(&b)
	for at, want := range map[string][2]int{"2024-01-02": {1, 0}, "2024-01-02T11:30Z": {0, 1}, "2024-01-02T11:00Z": {0, 0}, "2024-01-03": {0, 0}} {
		drawing, _ := opened(t, ix, "", ix.At(date(t, at), model.Said)).View(900, portray.Dark(), portray.Marked{})
		all := words(drawing)
		count := func(word string) (n int) {
			for _, w := range all {
				if w == word {
					n++
				}
			}
			return n
		}
		assert.Equal(t, want, [2]int{count("NEW"), count("new")}, at)
	}
}

// TestEventToComeIsNotNamed: neither is an event that is still unsaid.
func TestEventToComeIsNotNamed(t *testing.T) {
	ix := builtIn(t)
	drawing, _ := opened(t, ix, "transfer", ix.At(date(t, "2024-10-17"), model.Said)).View(1200, portray.Dark(), portray.Marked{})
	words := wordsJoined(drawing)
	assert.Contains(t, words, "NOT SAID YET")
	for _, later := range []string{"Special forces", "Vladivostok", "18 October", "Pacific"} {
		assert.NotContains(t, words, later)
	}
}

// TestUnderWayTellsSinceWhen: on the clock Happened each event under way tells
// when it was first said.
func TestUnderWayTellsSinceWhen(t *testing.T) {
	ix := builtIn(t)
	for _, day := range days(t, ix) {
		snap := ix.At(day, model.Happened)
		drawing, targets := opened(t, ix, "", snap).View(1200, portray.Dark(), portray.Marked{})
		words := wordsJoined(drawing)
		for e := range snap.AllEvents() {
			listed := false
			for _, tg := range targets {
				listed = listed || tg.ID == e.Event.ID
			}
			assert.Equal(t, e.Underway && e.Shown, listed, "%s %s", day, e.Event.ID)
			if listed && !e.FirstSaid.IsZero() {
				assert.Contains(t, words, "first said "+e.FirstSaid.Words(), day)
			}
		}
	}
}
