package portray_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// taken is a briefing in which a claim is withdrawn, one replaced by another voice's,
// and one by a later position of its own voice; all give a number.
func taken(t *testing.T) *model.Index {
	t.Helper()
	said := func(id, voice, about, day string, dead float64) model.Claim {
		return model.Claim{
			ID: id, Voice: voice, About: about, Stance: model.Asserts, Said: date(t, day), Text: "Text of " + id,
			Figures: []model.Figure{{Name: "dead", About: &dead}},
		}
	}
	b := &model.Briefing{
		Voices: []model.Voice{{ID: "a", Name: "Army"}, {ID: "g", Name: "Government"}, {ID: "m", Name: "Mayor"}},
		Events: []model.Event{
			{ID: "raid", Kind: model.KindEvent, Title: "The raid", When: date(t, "2024-03-01")},
			{ID: "march", Kind: model.KindEvent, Title: "The march", When: date(t, "2024-03-01")},
			{ID: "talks", Kind: model.KindEvent, Title: "The talks", When: date(t, "2024-03-01")},
		},
		Claims: []model.Claim{
			said("gone", "a", "raid", "2024-03-02", 40), said("old", "a", "march", "2024-03-02", 90),
			said("first", "m", "talks", "2024-03-02", 10), said("then", "m", "talks", "2024-03-04", 20),
			said("new", "g", "talks", "2024-03-07", 5),
		},
	}
	b.Claims[0].Withdrawn = date(t, "2024-03-06")
	b.Claims[4].Supersedes = []string{"old"}
	return model.NewIndex(b)
}

// panelOf is what the panel says with something opened on a day.
func panelOf(t *testing.T, ix *model.Index, id, at string) string {
	t.Helper()
	drawing, _ := opened(t, ix, id, ix.At(date(t, at), model.Said)).View(1600, portray.Dark(), portray.Marked{Selection: id})
	return wordsJoined(drawing)
}

// TestWhatWasSaidIsNotCalledUnsaid: an event of which all is withdrawn or replaced
// keeps its name and its history in the panel and on the board.
func TestWhatWasSaidIsNotCalledUnsaid(t *testing.T) {
	ix := taken(t)
	raid := panelOf(t, ix, "raid", "2024-03-06")
	for _, want := range []string{
		"WITHDRAWN ON 6 MARCH 2024", "The raid", "first said 2 March 2024, 1 day after", "withdrawn on 6 March 2024 · 2 March",
		"from 2 March 2024: asserted", "from 6 March 2024: no longer claimed", "about 40 · Army", "What was said of this is withdrawn.",
	} {
		assert.Contains(t, raid, want)
	}
	march := panelOf(t, ix, "march", "2024-03-07")
	assert.Contains(t, march, "REPLACED BY GOVERNMENT ON 7 MARCH 2024")
	assert.Contains(t, march, "replaced by Government · 2 March 2024")
	for _, all := range []string{raid, march} {
		assert.NotContains(t, all, "NOT SAID YET")
		assert.NotContains(t, all, "nobody has spoken")
		assert.NotContains(t, all, "earlier")
	}
	assert.NotContains(t, panelOf(t, ix, "raid", "2024-03-05"), "ithdrawn", "on the clock Said nothing is told before its time")
	assert.NotContains(t, panelOf(t, ix, "gone", "2024-03-05"), "ithdrawn")
	assert.NotContains(t, panelOf(t, ix, "march", "2024-03-06"), "Government")
	assert.Contains(t, panelOf(t, ix, "raid", "2024-03-01"), "NOT SAID YET")

	in := boardOf(t, ix, "2024-03-07", model.Said)
	in.Selection = "raid"
	board := wordsJoined(portrayer(t).Board(in).Scene)
	assert.Contains(t, board, "The raid withdrawn on 6 March 2024")
	assert.NotContains(t, board, "NOT SAID YET")
	assert.NotContains(t, board, "No figures")
}

// TestWhoReplacesIsTold, apart from a voice's own earlier positions.
func TestWhoReplacesIsTold(t *testing.T) {
	all := panelOf(t, taken(t), "", "2024-03-07")
	assert.Contains(t, all, "Text of old → The march replaced by Government")
	assert.Contains(t, all, "Text of first → The talks earlier position")
}

// TestVoicesWithoutAPosition are not taken for those that the map counts.
func TestVoicesWithoutAPosition(t *testing.T) {
	ix := taken(t)
	p := portrayer(t)
	assert.Contains(t, words(p.Board(boardOf(t, ix, "2024-03-05", model.Said)).Scene), "3 events · 2 voices")
	assert.Equal(t, 3, ix.At(date(t, "2024-03-07"), model.Said).Counts().Voices)
	assert.Contains(t, words(p.Board(boardOf(t, ix, "2024-03-07", model.Said)).Scene), "1 event · 2 voices with a position")
}

// TestNumbersEndWithTheirClaims: a line of the chart ends where its claim is
// withdrawn or replaced, and stays before that.
func TestNumbersEndWithTheirClaims(t *testing.T) {
	ix := taken(t)
	in := boardOf(t, ix, "2024-03-07", model.Said)
	b := portrayer(t).Board(in)
	all := words(b.Scene)
	for _, want := range []string{"\u200eArmy · 40, withdrawn", "\u200eArmy · 90, replaced", "\u200eMayor · 20", "\u200eGovernment · 5"} {
		assert.Contains(t, all, want)
	}
	at := map[string]float64{}
	for _, h := range b.Hits() {
		if h.Does == portray.BoardSelects {
			at[h.ID] = h.Box.X + h.Box.W/2
		}
	}
	require.Contains(t, at, "gone")
	day := (at["new"] - at["gone"]) / 5 // from the 2nd to the 7th
	ends := map[string]float64{}
	for _, part := range parts(b.Scene) {
		s, ok := part.item.(scene.Stroke)
		if !ok || s.Width != 2 || len(s.Path.Points) != 2 {
			continue
		}
		for id, x := range at {
			if from := s.Path.Points[0]; from.X == x {
				ends[fmt.Sprint(id, " ", int(from.Y))] = (s.Path.Points[1].X - x) / day
			}
		}
	}
	var lasted []float64
	for _, days := range ends {
		lasted = append(lasted, float64(int(days*10+0.5))/10)
	}
	assert.Contains(t, lasted, 3.5, "withdrawn with the beginning of the 6th")
	assert.Contains(t, lasted, 5.0, "replaced on the 7th")
	assert.NotContains(t, lasted, 5.5, "none of those goes on to the playhead")

	before := words(portrayer(t).Board(boardOf(t, ix, "2024-03-05", model.Said)).Scene)
	assert.Contains(t, before, "\u200eArmy · 40", "nothing is told before its time")
}

// TestEveryMarkCanBeReached: hollow and struck marks tell by keys and by a click
// what hovering tells, and nothing of what is said only later but that.
func TestEveryMarkCanBeReached(t *testing.T) {
	ix := taken(t)
	at := date(t, "2024-03-06")
	s := timeline(t, ix, at, 1100)
	var walked []string
	for id := s.Next("", 1); id != ""; id = s.Next(id, 1) {
		walked = append(walked, id)
	}
	assert.Subset(t, walked, []string{"gone", "new"})

	tip := func(id string) string {
		in := strip(ix, at, 1100, 400)
		in.Tip = id
		return wordsJoined(portrayer(t).Timeline(in).Scene, "tip")
	}
	for _, told := range []string{tip("gone"), panelOf(t, ix, "gone", "2024-03-06")} {
		for _, want := range []string{"ASSERTS", "Army", "Text of gone", "withdrawn on 6 March 2024"} {
			assert.Contains(t, told, want)
		}
	}
	assert.Contains(t, panelOf(t, ix, "gone", "2024-03-06"), "dead: about 40")
	for _, told := range []string{tip("new"), panelOf(t, ix, "new", "2024-03-06")} {
		assert.Contains(t, told, "Government")
		assert.Contains(t, told, "7 March 2024")
		assert.Contains(t, told, "not said yet")
		assert.NotContains(t, told, "Text of new")
	}
	assert.Contains(t, tip("old"), "Text of old", "it counts yet")
	assert.NotContains(t, tip("old"), "replaced")

	lit := func(id string) int {
		in := strip(ix, at, 1100, 400)
		in.Selection = id
		n := 0
		for _, part := range parts(portrayer(t).Timeline(in).Scene, "claims") {
			if s, ok := part.item.(scene.Stroke); ok && s.Width == 1.4 {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 1, lit("gone"))
	assert.Equal(t, 1, lit("new"))
	assert.Equal(t, 2, lit("talks"), "what is said only later does not tell that it is about it")
}

// TestExpectedHasNotHappened: what is only expected is not told as a fact.
func TestExpectedHasNotHappened(t *testing.T) {
	ix := builtIn(t)
	for _, id := range []string{"second-wave", "c-second-wave"} {
		all := panelOf(t, ix, id, "2024-10-18")
		assert.Contains(t, all, "expected from 19 October 2024 on")
		assert.NotContains(t, all, "happened from 19 October")
	}
}

// TestInferredFirstMentionIsLabelled wherever it is told.
func TestInferredFirstMentionIsLabelled(t *testing.T) {
	ix := builtIn(t)
	all := panelOf(t, ix, "transfer", "2024-10-18")
	assert.Contains(t, all, "first said 18 October 2024, day inferred, 5 days after")
	assert.Contains(t, all, "from 18 October 2024, day inferred: asserted")
	in := strip(ix, date(t, "2024-10-18"), 1100, 400)
	in.Tip = "transfer"
	assert.Contains(t, wordsJoined(portrayer(t).Timeline(in).Scene, "tip"), "first said 18 October 2024, day inferred, 5 days after")
	drawing, _ := opened(t, ix, "", ix.At(date(t, "2024-10-10"), model.Happened)).View(1200, portray.Dark(), portray.Marked{})
	assert.Contains(t, wordsJoined(drawing), "first said 18 October 2024, day inferred, 5 days after")
}

// TestHowItCameToStandSoGuessesNoDay: what is known of when a standing began is told,
// and no more.
func TestHowItCameToStandSoGuessesNoDay(t *testing.T) {
	for said, want := range map[string]string{
		"2024-10":               "from October 2024: asserted",
		"2024-10-XX":            "from some day in October 2024: asserted",
		"2024-10-11~":           "from about 11 October 2024: asserted",
		"2024-10-11?":           "possibly from 11 October 2024: asserted",
		"2024-10-08/2024-10-12": "from 8 October 2024 at the earliest: asserted",
		"2024-10-11":            "from 11 October 2024: asserted",
		"../2024-10-12":         "from the beginning: asserted",
	} {
		ix := read(t, `{"type": "FeatureCollection", "briefing": {"version": 1, "voices": [{"id": "v", "name": "Voice"}],
			"claims": [{"id": "c", "voice": "v", "stance": "asserts", "about": "e", "said": "`+said+`"}]},
			"features": [{"type": "Feature", "id": "e", "geometry": null, "properties": {"kind": "event", "title": "E", "when": "2024-10-08"}}]}`)
		assert.Contains(t, panelOf(t, ix, "e", "2024-10-31"), want)
	}
}
