package model_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/model/edtf"
)

// TestSieveEverIsWhatAnyMomentShows: an event passes some time exactly if it
// passes at one of all the moments at which anything changes.
func TestSieveEverIsWhatAnyMomentShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := someBriefing(t)
		f := someFilter(t)
		ix := model.NewIndex(b)
		sieve := ix.Sieve(f)
		for i := range b.Events {
			e := &b.Events[i]
			shown := slices.ContainsFunc(everyMoment(t, b), func(d edtf.Date) bool {
				return sieve.Shows(e, ix.At(d, model.Said))
			})
			require.Equal(t, shown, sieve.Ever(e), "%s: %+v", e.ID, f)
		}
		for i := range b.Claims {
			c := &b.Claims[i]
			n, ok := ix.Number(c.ID)
			require.True(t, ok)
			passed := false
			for _, d := range everyMoment(t, b) {
				at := ix.At(d, model.Said)
				require.Equal(t, c, at.Numbered(n).Claim)
				require.Equal(t, sieve.Passes(c, at), sieve.PassesNumber(n, at))
				passed = passed || sieve.Passes(c, at)
			}
			require.Equal(t, passed, sieve.EverPasses(n), "%s: %+v", c.ID, f)
			require.True(t, (*model.Sieve)(nil).EverPasses(n))
		}
		for i, c := range ix.InOrder() {
			n, _ := ix.Number(c.ID)
			require.EqualValues(t, i, n)
		}
		_, ok := ix.Number("unknown")
		require.False(t, ok)
	})
}

// everyMoment are moments such that none shows what these do not: open at the
// end, and the seconds about each claim's beginning and withdrawal.
func everyMoment(t require.TestingT, b *model.Briefing) []edtf.Date {
	all := []edtf.Date{{}}
	for i := range b.Claims {
		for _, d := range []edtf.Date{b.Claims[i].Said, b.Claims[i].Withdrawn} {
			if at, ok := d.Begin(); ok {
				for n := -1; n < 2; n++ {
					all = append(all, date(t, at.Add(time.Duration(n)*time.Second).UTC().Format("2006-01-02T15:04:05Z")))
				}
			}
		}
	}
	return all
}

// TestSieveEverFindsWhatIsShownForAWhile: a claim that comes and goes without
// changing its event's standing is not missed.
func TestSieveEverFindsWhatIsShownForAWhile(t *testing.T) {
	b := &model.Briefing{
		Events: []model.Event{{ID: "e"}},
		Claims: []model.Claim{
			{ID: "1", Voice: "a", About: "e", Stance: model.Expects, Said: date(t, "2024-01-01")},
			{ID: "2", Voice: "b", About: "e", Stance: model.Expects, Said: date(t, "2024-01-04"), Withdrawn: date(t, "2024-01-08")},
		},
	}
	ix := model.NewIndex(b)
	e := &b.Events[0]
	assert.True(t, ix.Sieve(model.Filter{Voices: []string{"b"}}).Ever(e))
	assert.False(t, ix.Sieve(model.Filter{Voices: []string{"c"}}).Ever(e))
	assert.False(t, ix.Sieve(model.Filter{Voices: []string{"b"}, Disputed: true}).Ever(e))
	assert.False(t, ix.Sieve(model.Filter{}).Ever(&model.Event{ID: "another"}))
	assert.True(t, (*model.Sieve)(nil).Ever(e))
}
