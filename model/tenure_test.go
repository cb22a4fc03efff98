package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
)

// TestAnAnswerHoldsForItsTenure on any briefing: wherever a tenure holds, the
// answer is the one that came with it; and it holds at its own moment, but never
// on the clock Happened.
func TestAnAnswerHoldsForItsTenure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := someBriefing(t)
		for i := range b.Claims {
			b.Claims[i].Place = rapid.SampledFrom([]string{"", "place", "port"}).Draw(t, "said at")
			if rapid.Bool().Draw(t, "placed") {
				b.Claims[i].Inferred = model.Inferred{"place"}
			}
		}
		ix := model.NewIndex(b)
		then, now := ix.At(someDate(t), model.Said), ix.At(someDate(t), rapid.SampledFrom(clocks).Draw(t, "clock"))
		for n := range b.Events {
			standing, shown, holds := then.Standing(n)
			require.True(t, holds.Holds(then))
			if holds.Holds(now) {
				as, on, _ := now.Standing(n)
				require.Equal(t, standing, as)
				require.Equal(t, shown, on)
			}
		}
		for n := range b.Places {
			stated, inferred, holds := then.AnySaidAt(n)
			require.True(t, holds.Holds(then))
			if holds.Holds(now) {
				s, i, _ := now.AnySaidAt(n)
				require.Equal(t, [2]bool{stated, inferred}, [2]bool{s, i})
			}
		}
		_, _, holds := ix.At(then.Moment, model.Happened).Standing(0)
		require.False(t, holds.Holds(then) || model.Always().Holds(ix.At(then.Moment, model.Happened)))
	})
}

// TestTenures last from one claim about an event to the next.
func TestTenures(t *testing.T) {
	ix := model.NewIndex(story(t, "event e 2024-10-08\n"+moscow+kyiv))
	at := func(day string) model.Snapshot { return ix.At(date(t, day), model.Said) }
	standing, shown, between := at("2024-10-12").Standing(0)
	assert.Equal(t, model.Rejected, standing)
	assert.True(t, shown)
	for day, want := range map[string]bool{"2024-10-09": false, "2024-10-10": true, "2024-10-16": true, "2024-10-17": false} {
		assert.Equal(t, want, between.Holds(at(day)), day)
		assert.False(t, between.Holds(ix.At(date(t, day), model.Happened)), day)
		assert.False(t, between.And(model.Tenure{}).Holds(at(day)), day)
		assert.True(t, model.Always().Holds(at(day)), day)
	}
	assert.Equal(t, between, between.And(model.Always()))
}
