package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/state"
)

func TestFigureCharts(t *testing.T) {
	p, ix := portrayer(t), tongues(t)
	in := boardOf(t, ix, "2024-10-12", model.Said)
	b := p.Board(in)
	assert.Equal(t, 4, b.Figures)
	assert.Equal(t, 2, b.Charted)
	all := words(b.Scene, "figures")
	for _, want := range []string{"troops", "ships", "1–2 of 4 figures  ›", "10\u2009000", "12 Oct"} {
		assert.Contains(t, all, want)
	}
	joined := strings.Join(all, "\n")
	for _, want := range []string{"국가정보원 · 8\u2009000", " · 10\u2009000–12\u2009000", "外務省 · at most 1\u2009500", "at least 3", "X · 5"} {
		assert.Contains(t, joined, want)
	}
	in.Figure = 99
	all = words(p.Board(in).Scene, "figures")
	assert.Contains(t, all, "delegates", "the last ones")
	assert.Contains(t, strings.Join(all, "\n"), "1\u2009250\u2009000.5")
	in.Figure, in.Sieve = 0, ix.Sieve(model.Filter{Voices: []string{"x"}})
	b = p.Board(in)
	assert.Equal(t, 1, b.Figures, "of what the filter lets through")
	assert.NotContains(t, strings.Join(words(b.Scene, "figures"), "\n"), "at least 3")
	in.Sieve, in.Snapshot = nil, ix.At(date(t, "2024-10-08"), model.Said)
	assert.NotContains(t, strings.Join(words(p.Board(in).Scene, "figures"), "\n"), "8\u2009000", "not said yet")
}

// TestFigureChartByParty: as the rest of the board, the chart tells whose side gives a
// number. What two voices of it say alike is told once, what they say apart twice.
func TestFigureChartByParty(t *testing.T) {
	ix := read(t, `{"type": "FeatureCollection", "briefing": {"version": 1,
		"voices": [{"id": "army", "name": "Army", "party": "North"}, {"id": "press", "name": "Press", "party": "North"},
			{"id": "guard", "name": "Guard", "party": "North"}, {"id": "town", "name": "Town"}],
		"claims": [
			{"id": "1", "voice": "army", "stance": "asserts", "about": "e", "said": "2024-05-02", "figures": {"dead": {"about": 40}}},
			{"id": "2", "voice": "press", "stance": "asserts", "about": "e", "said": "2024-05-03", "figures": {"dead": {"about": 40}}},
			{"id": "3", "voice": "guard", "stance": "asserts", "about": "e", "said": "2024-05-03", "figures": {"dead": {"about": 7}}},
			{"id": "4", "voice": "town", "stance": "asserts", "about": "e", "said": "2024-05-03", "figures": {"dead": {"about": 90}}}]},
		"features": [{"type": "Feature", "id": "e", "geometry": null, "properties": {"kind": "event", "title": "E", "when": "2024-05-01"}}]}`)
	in := boardOf(t, ix, "2024-05-03", model.Said)
	labels := func() (all []string) {
		for _, w := range words(portrayer(t).Board(in).Scene, "figures") {
			if who, number, ok := strings.Cut(w, " · "); ok {
				all = append(all, strings.TrimPrefix(who, "\u200e")+" "+number)
			}
		}
		return all
	}
	assert.ElementsMatch(t, []string{"Town 90", "Army 40", "Press 40", "Guard 7"}, labels())
	in.Lanes = state.ByParty
	assert.ElementsMatch(t, []string{"Town 90", "North 40", "North 7"}, labels())
}
