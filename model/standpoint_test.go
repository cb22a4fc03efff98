package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/model/edtf"
)

func TestPositionsAndFiguresAreWhatAPlainScanFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := someBriefing(t)
		ix := model.NewIndex(b)
		for range 8 {
			moment := someDateOrNone(t)
			for _, clock := range clocks {
				p, s := plain{b, moment, clock}, ix.At(moment, clock)
				require.ElementsMatch(t, p.positions(), s.Positions(), "positions, %s %s", clock, moment)
				if found := s.Positions(); len(found) > 0 {
					require.Equal(t, p.positions(), found, "their order, %s %s", clock, moment)
				}
				for _, name := range append(ix.FigureNames(), "unknown") {
					require.Equal(t, p.figures(name), s.Figures(name), "%s, %s %s", name, clock, moment)
				}
			}
		}
	})
}

func TestPositions(t *testing.T) {
	ix := model.NewIndex(story(t, `
		event e 2024-10-08
		event f -
		place p
		late Kyiv asserts f 2024-10-18
		first NIS expects e 2024-10-10
		there NIS asserts p 2024-10-10
		then NIS asserts e 2024-10-12 withdrawn 2024-10-17
		tass TASS asserts e 2024-10-11
		ru Peskov denies e 2024-10-13 replaces tass`))
	for _, row := range []struct {
		at    string
		clock model.Clock
		want  string
	}{
		{"2024-10-09", model.Said, ""},
		{"2024-10-10", model.Said, "NIS e first*"},
		{"2024-10-12", model.Said, "NIS e then* TASS e tass"},
		{"2024-10-13", model.Said, "NIS e then Peskov e ru*"},
		{"2024-10-18", model.Said, "NIS e first Peskov e ru Kyiv f late*"},
		{"2024-10-09", model.Happened, "NIS e first Peskov e ru Kyiv f late"},
	} {
		text := ""
		for _, p := range ix.At(date(t, row.at), row.clock).Positions() {
			text += " " + p.Voice + " " + p.Event + " " + p.Claim.ID
			if p.New {
				text += "*"
			}
		}
		assert.Equal(t, row.want, text[min(1, len(text)):], row.at)
	}
	assert.Empty(t, model.Snapshot{}.Positions())
}

func TestFigures(t *testing.T) {
	b := story(t, `
		event e -
		b Kyiv asserts e 2024-10-18
		a NIS asserts e 2024-10-10 withdrawn 2024-10-20
		c NATO doubts e 2024-10-19`)
	b.Claims[0].Figures = []model.Figure{{Name: "ships"}, {Name: "troops"}}
	b.Claims[1].Figures = []model.Figure{{Name: "troops"}}
	ix := model.NewIndex(b)
	assert.Equal(t, []string{"troops", "ships"}, ix.FigureNames(), "as they are first said")
	ids := func(at string, clock model.Clock) string {
		var states []model.ClaimState
		for _, f := range ix.At(date(t, at), clock).Figures("troops") {
			assert.Equal(t, "troops", f.Figure.Name)
			states = append(states, f.ClaimState)
		}
		return listed(states)
	}
	assert.Equal(t, "", ids("2024-10-09", model.Said))
	assert.Equal(t, "a", ids("2024-10-17", model.Said))
	assert.Equal(t, "a b*", ids("2024-10-18", model.Said))
	assert.Equal(t, "b", ids("2024-10-21", model.Said))
	assert.Equal(t, "b", ids("2024-10-09", model.Happened))
	assert.Empty(t, ix.At(edtf.Date{}, model.Said).Figures("tanks"))
	assert.Empty(t, model.Snapshot{}.Figures("troops"))
}

func BenchmarkPositions(b *testing.B) {
	ix := model.NewIndex(crowd(b))
	b.ReportAllocs()
	for b.Loop() {
		ix.At(edtf.Date{}, model.Said).Positions()
	}
}
