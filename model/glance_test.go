package model_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"sightline/model"
)

// TestGlancesAgreeWithTheWholeAnswer on any briefing at any moment: what is looked
// up by event and by place is what is found by going through everything.
func TestGlancesAgreeWithTheWholeAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := someBriefing(t)
		for i := range b.Claims {
			b.Claims[i].Place = rapid.SampledFrom([]string{"", "place", "port"}).Draw(t, "said at")
			if rapid.Bool().Draw(t, "placed") {
				b.Claims[i].Inferred = model.Inferred{"place"}
			}
		}
		ix, moment := model.NewIndex(b), someDate(t)
		for _, clock := range []model.Clock{model.Said, model.Happened} {
			s := ix.At(moment, clock)
			about, at := map[string][]model.ClaimState{}, map[string][]model.ClaimState{}
			for _, c := range s.Claims() {
				about[c.Claim.About] = append(about[c.Claim.About], c)
				if clock == model.Said || c.Claim.Said.Overlaps(moment) {
					at[c.Claim.Place] = append(at[c.Claim.Place], c)
				}
			}
			for i, e := range s.Events() {
				assert.Equal(t, model.Glance{Standing: e.Standing, Shown: e.Shown, Underway: e.Underway}, s.Glance(i), "%s %s %s", e.Event.ID, moment, clock)
				standing, shown, _ := s.Standing(i)
				assert.Equal(t, model.Glance{Standing: e.Standing, Shown: e.Shown}, model.Glance{Standing: standing, Shown: shown}, "%s %s %s", e.Event.ID, moment, clock)
				assert.Equal(t, about[e.Event.ID], s.About(e.Event.ID))
			}
			for n, place := range []string{"place", "port"} {
				assert.Equal(t, at[place], s.SaidAt(place), "%s %s %s", place, moment, clock)
				stated, inferred, _ := s.AnySaidAt(n)
				there := map[bool]bool{}
				for _, c := range at[place] {
					there[c.Claim.Inferred.Has("place")] = true
				}
				assert.Equal(t, there[false], stated, "%s %s %s", place, moment, clock)
				assert.Equal(t, there[true], inferred, "%s %s %s", place, moment, clock)
			}
		}
	})
}

func TestGlancesOfNothing(t *testing.T) {
	var s model.Snapshot
	assert.Zero(t, s.Glance(0))
	_, _, tenure := s.Standing(0)
	assert.False(t, tenure.Holds(s))
	assert.False(t, model.Always().Holds(s))
	assert.Empty(t, s.About("e"))
	assert.Empty(t, s.SaidAt("p"))
	ix := model.NewIndex(&model.Briefing{Events: []model.Event{{ID: "e"}}})
	all := ix.At(date(t, "2024-10-10"), model.Said)
	assert.Empty(t, all.About("none"))
	assert.Empty(t, all.SaidAt("none"))
	for _, n := range []int{-1, 1} {
		assert.Zero(t, all.Glance(n))
		standing, shown, tenure := all.Standing(n)
		assert.Empty(t, standing)
		assert.False(t, shown)
		assert.False(t, tenure.Holds(all))
	}
}
