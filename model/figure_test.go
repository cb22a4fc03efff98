package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/model/edtf"
)

func TestFiguresAreWhatAPlainScanFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := someBriefing(t)
		ix := model.NewIndex(b)
		for range 8 {
			moment := someDateOrNone(t)
			for _, clock := range clocks {
				p, s := plain{b, moment, clock}, ix.At(moment, clock)
				for _, name := range append(ix.FigureNames(), "unknown") {
					require.Equal(t, p.figures(name), s.Figures(name), "%s, %s %s", name, clock, moment)
				}
			}
		}
	})
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
	assert.Equal(t, "a b", ids("2024-10-21", model.Said), "what is withdrawn was given")
	assert.Equal(t, "a b", ids("2024-10-09", model.Happened))
	ended := ix.At(date(t, "2024-10-21"), model.Said).Figures("troops")
	assert.Equal(t, &model.Ending{Claim: &b.Claims[1], At: date(t, "2024-10-20")}, ended[0].Ended)
	assert.Nil(t, ended[1].Ended)
	assert.Empty(t, ix.At(edtf.Date{}, model.Said).Figures("tanks"))
	assert.Empty(t, model.Snapshot{}.Figures("troops"))
}
