package state_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/state"
)

func TestFilter(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	told := heard(s)
	count := func() int {
		n, of := s.State().Sieve.Counts(s.State().Snapshot)
		assert.Equal(t, 16, of)
		return n
	}
	assert.Nil(t, s.State().Sieve)
	assert.Equal(t, 16, count())

	filter := model.Filter{Voices: []string{"nis", "kcna"}}
	s.SetFilter(filter)
	nis := count()
	assert.Less(t, nis, 16)
	assert.Positive(t, nis)
	filter.Voices[1] = "nobody"
	assert.Equal(t, []string{"nis", "kcna"}, s.State().Filter.Voices, "the filter is the store's own")
	s.SetFilter(model.Filter{Voices: []string{"kcna", "nis"}})
	s.SetFilter(model.Filter{Words: " ", Voices: []string{"kcna", "nis"}})
	assert.Equal(t, nis, count())
	s.SetFilter(model.Filter{Words: " "})
	assert.Nil(t, s.State().Sieve, "nothing but white space lets everything through")
	s.ClearFilter()
	s.ClearFilter()
	assert.True(t, s.State().Filter.IsZero())
	assert.Equal(t, []state.Change{state.Filter, state.Filter, state.Filter, state.Filter}, *told)
}

func TestAStoreBeginsWithItsFilter(t *testing.T) {
	s := state.New(state.State{Index: index(t), Filter: model.Filter{Stances: []model.Stance{model.Denies}}})
	n, of := s.State().Sieve.Counts(s.State().Snapshot)
	assert.Less(t, n, of)
}

func TestInView(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	s.SetView(view(10, 900))
	told := heard(s)
	s.SetInView(true)
	s.SetInView(true)
	assert.Nil(t, s.State().Sieve, "nobody knows what is in view yet")
	east := func(v geo.View, c *model.Claim) bool { return v.Center[0] > 15 && c.Voice == "nis" }
	s.SetInViewTest(east)
	count := func() int { n, _ := s.State().Sieve.Counts(s.State().Snapshot); return n }
	assert.Zero(t, count())
	s.SetView(view(20, 900))
	nis := count()
	assert.Positive(t, nis)
	s.SetFilter(model.Filter{Voices: []string{"kcna"}})
	assert.Zero(t, count(), "filter and view go together")
	s.SetFilter(model.Filter{})
	assert.Equal(t, nis, count())
	s.SetInView(false)
	assert.Nil(t, s.State().Sieve)
	s.SetView(view(30, 900))
	assert.Equal(t, []state.Change{
		state.Filter, state.Filter, state.View | state.Filter, state.Filter, state.Filter, state.Filter, state.View,
	}, *told)
}

// TestAPanKeepsTheSieve as long as the same claims are in view: who remembers
// anything by the sieve need not work it out anew on every frame.
func TestAPanKeepsTheSieve(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	s.SetInViewTest(func(v geo.View, c *model.Claim) bool { return v.Center[0] > 15 && c.Voice == "nis" })
	s.SetInView(true)
	s.SetView(view(20, 900))
	told, sieve := heard(s), s.State().Sieve
	s.SetView(view(21, 900))
	s.SetView(view(22, 900))
	assert.Same(t, sieve, s.State().Sieve)
	s.SetView(view(10, 900))
	assert.NotSame(t, sieve, s.State().Sieve)
	s.SetView(view(20, 900))
	n, _ := s.State().Sieve.Counts(s.State().Snapshot)
	assert.Positive(t, n)
	s.SetInViewTest(func(v geo.View, c *model.Claim) bool { return v.Center[0] > 16 && c.Voice == "nis" })
	s.SetInViewTest(func(geo.View, *model.Claim) bool { return true })
	assert.Equal(t, []state.Change{
		state.View, state.View, state.View | state.Filter, state.View | state.Filter, state.Filter,
	}, *told)
}

// TestBackKeepsTheSieve of a view with the same claims in it.
func TestBackKeepsTheSieve(t *testing.T) {
	s := state.New(state.State{Index: index(t), InView: true})
	s.SetInViewTest(func(geo.View, *model.Claim) bool { return true })
	s.SetView(view(20, 900))
	s.MarkView()
	s.SetView(view(10, 900))
	s.MarkView()
	told, sieve := heard(s), s.State().Sieve
	s.Back()
	assert.Same(t, sieve, s.State().Sieve)
	assert.Equal(t, []state.Change{state.View}, *told)
}

func TestBackRenewsWhatIsInView(t *testing.T) {
	s := state.New(state.State{Index: index(t), InView: true})
	s.SetInViewTest(func(v geo.View, _ *model.Claim) bool { return v.Center[0] > 15 })
	s.SetView(view(20, 900))
	s.MarkView()
	s.SetView(view(10, 900))
	s.MarkView()
	told := heard(s)
	s.Back()
	n, of := s.State().Sieve.Counts(s.State().Snapshot)
	assert.Equal(t, of, n)
	assert.Equal(t, []state.Change{state.View | state.Filter}, *told)
}

func TestANewBriefingIsShownWhole(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	s.SetFilter(model.Filter{Disputed: true})
	s.SetInView(true)
	s.SetRange(state.Range{To: date(t, "2024-10-10")})
	s.SetHover("transfer")
	told := heard(s)
	s.Open(index(t), "again")
	n := s.State()
	assert.True(t, n.Filter.IsZero() && !n.InView && n.Sieve == nil && n.Range.IsZero() && n.Hover == "")
	assert.Equal(t, "2024-10-18", n.Moment.String())
	assert.True(t, (*told)[0].Has(state.Filter) && (*told)[0].Has(state.Limits) && (*told)[0].Has(state.Hover))
}
