package model_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
)

func TestEndingsAreWhatAPlainScanFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := someBriefing(t)
		ix := model.NewIndex(b)
		for range 8 {
			moment := someDateOrNone(t)
			for _, clock := range clocks {
				p, s := plain{b, moment, clock}, ix.At(moment, clock)
				spoken, withdrawn := map[string]bool{}, map[string][]model.Ending{}
				for _, c := range p.said() {
					require.True(t, s.SaidBy(c.ID), "%s, %s %s", c.ID, clock, moment)
					want := p.ending(c)
					got, ok := s.Ending(c.ID)
					require.Equal(t, want, got, "%s, %s %s", c.ID, clock, moment)
					require.Equal(t, want.Claim != nil, ok)
					spoken[c.About] = true
					if ok && got.By == nil {
						withdrawn[c.About] = append(withdrawn[c.About], got)
					}
				}
				require.Equal(t, s.Counts().Voices, s.Voices())
				require.Equal(t, len(p.said()) > 0, s.AnySaid())
				for _, e := range s.Events() {
					last, ok := s.Retracted(e.Event.ID)
					require.Equal(t, e.Standing == model.Unsaid && spoken[e.Event.ID], ok, "%s, %s %s", e.Event.ID, clock, moment)
					if ok {
						require.Equal(t, p.ending(last.Claim), last)
					}
					require.Equal(t, withdrawn[e.Event.ID], s.WithdrawnAbout(e.Event.ID))
				}
			}
		}
	})
}

// TestHowClaimsEnd: what is withdrawn and what another voice's claim replaces are
// told apart from a voice's own earlier positions.
func TestHowClaimsEnd(t *testing.T) {
	ix := model.NewIndex(story(t, `
		event e 2024-10-08
		event f -
		own NIS asserts e 2024-10-10
		now NIS denies e 2024-10-12
		tass TASS asserts f 2024-10-11
		ru Peskov denies e 2024-10-14 replaces tass
		gone KCNA asserts f 2024-10-09 withdrawn 2024-10-13`))
	told := func(at, claim string) string {
		e, ok := ix.At(date(t, at), model.Said).Ending(claim)
		switch {
		case !ok:
			return ""
		case e.By == nil:
			return "withdrawn " + e.At.String()
		}
		return strings.TrimSpace("replaced " + e.At.String() + " by " + e.By.ID)
	}
	assert.Equal(t, "", told("2024-10-20", "own"), "a voice that has a later position")
	assert.Equal(t, "", told("2024-10-13", "tass"))
	assert.Equal(t, "replaced 2024-10-14 by ru", told("2024-10-14", "tass"))
	assert.Equal(t, "", told("2024-10-12", "gone"))
	assert.Equal(t, "withdrawn 2024-10-13", told("2024-10-13", "gone"))
	assert.Equal(t, "", told("2024-10-20", "nobody's"))

	last := func(at string) string {
		e, _ := ix.At(date(t, at), model.Said).Retracted("f")
		if e.Claim == nil {
			return ""
		}
		return e.Claim.ID
	}
	assert.Equal(t, "", last("2024-10-08"), "nobody has spoken of it")
	assert.Equal(t, "", last("2024-10-13"), "one still asserts it")
	assert.Equal(t, "tass", last("2024-10-14"))
	assert.False(t, ix.At(date(t, "2024-10-08"), model.Said).SaidBy("tass"))
	_, ok := model.Snapshot{}.Ending("tass")
	assert.False(t, ok)
}

// TestNewIsTheFirstMoment at which a claim counts, in the briefing's grain, however
// long its date is.
func TestNewIsTheFirstMoment(t *testing.T) {
	days, hours := "event e -\nyear A asserts e 1921\nopen B asserts e ../1921-03-05", "event e -\nday A asserts e 1921-03-05\nat B asserts e 1921-03-05T10:00Z"
	for _, row := range []struct{ story, at, want string }{
		{days, "1921-01-01", "open? year*?"},
		{days, "1921-01-02", "open? year?"},
		{days, "1921-12-30", "open year?"},
		{days, "1921-01", "open? year*?"},
		{days, "1921-01-01T14:30Z", "open? year*?"},
		{hours, "1921-03-05T00:00Z", "day*?"},
		{hours, "1921-03-05T09:00Z", "day?"},
		{hours, "1921-03-05T10:00Z", "day? at*"},
		{hours, "1921-03-05", "day* at*"},
	} {
		t.Run(row.at, func(t *testing.T) {
			assert.Equal(t, row.want, listed(model.NewIndex(story(t, row.story)).At(date(t, row.at), model.Said).Claims()))
		})
	}
}

// TestInferredTurns: where the author inferred when something was said, the phase
// and the first mention say so.
func TestInferredTurns(t *testing.T) {
	b := story(t, `
		event e 2024-10-08
		a NIS asserts e 2024-10-18
		b NATO denies e 2024-10-20`)
	b.Claims[0].Inferred = model.Inferred{"said"}
	var inferred []bool
	for _, p := range model.NewIndex(b).History("e") {
		inferred = append(inferred, p.Inferred)
	}
	assert.Equal(t, []bool{false, true, false}, inferred)
	assert.True(t, at(t, b, "2024-10-20", model.Said).FirstInferred)
	b.Claims[0].Inferred = nil
	assert.False(t, at(t, b, "2024-10-20", model.Said).FirstInferred)
}
