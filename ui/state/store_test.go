package state_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/model/geojson"
	"sightline/ui/state"
)

func index(t *testing.T) *model.Index {
	t.Helper()
	b, err := geojson.Decode(bytes.NewReader(assets.DefaultBriefing()), assets.DefaultBriefingName)
	require.NoError(t, err)
	return model.NewIndex(b)
}

func date(t require.TestingT, s string) edtf.Date {
	d, err := edtf.Parse(s)
	require.NoError(t, err)
	return d
}

// heard records what a store tells.
func heard(s *state.Store) *[]state.Change {
	var all []state.Change
	s.Subscribe(func(_ state.State, c state.Change) { all = append(all, c) })
	return &all
}

func TestStoreBeginsOnTheLastDayAsItWasSaid(t *testing.T) {
	s := state.New(state.State{Index: index(t)}).State()
	assert.Equal(t, "2024-10-18", s.Moment.String())
	assert.Equal(t, model.Said, s.Clock)
	assert.Equal(t, 16, s.Snapshot.Counts().Claims)
}

func TestActionsThatChangeNothingTellNobody(t *testing.T) {
	s := state.New(state.State{Index: index(t), Theme: "dark"})
	told := heard(s)
	s.SetMoment(s.State().Moment)
	s.SetMoment(edtf.Date{})
	s.SetClock(model.Said)
	s.SetTheme("dark")
	s.Select("")
	s.SetView(geo.View{})
	s.SetPlaying(false)
	s.End()
	s.Step(1)
	assert.Empty(t, *told)
}

func TestActions(t *testing.T) {
	tests := []struct {
		name   string
		do     func(*state.Store)
		change state.Change
		moment string
	}{
		{"a step back", func(s *state.Store) { s.Step(-1) }, state.Moment, "2024-10-17"},
		{"a step over the first day stays on it", func(s *state.Store) { s.Step(-99) }, state.Moment, "2024-10-08"},
		{"home", func(s *state.Store) { s.Home() }, state.Moment, "2024-10-08"},
		{"the change before", func(s *state.Store) { s.StepChange(false) }, state.Moment, "2024-10-17"},
		{"the other clock", func(s *state.Store) { s.SwitchClock() }, state.Moment, "2024-10-18"},
		{"a selection", func(s *state.Store) { s.Select("transfer") }, state.Selection, "2024-10-18"},
		{"a theme", func(s *state.Store) { s.SetTheme("light") }, state.Theme, "2024-10-18"},
		{"play from the last day begins at the first", func(s *state.Store) { s.SetPlaying(true) }, state.Playing | state.Moment, "2024-10-08"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := state.New(state.State{Index: index(t), Theme: "dark"})
			told := heard(s)
			tt.do(s)
			assert.Equal(t, []state.Change{tt.change}, *told)
			assert.Equal(t, tt.moment, s.State().Moment.String())
		})
	}
}

func TestSnapshotGoesWithMomentAndClock(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	s.SetMoment(date(t, "2024-10-17"))
	assert.Equal(t, 4, s.State().Snapshot.Counts().Claims)
	s.SetClock(model.Happened)
	assert.Equal(t, 16, s.State().Snapshot.Counts().Claims)
}

func TestPlayingStopsOnTheLastDay(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	s.SetPlaying(true)
	for range 10 {
		require.True(t, s.State().Playing)
		s.Tick()
	}
	assert.False(t, s.State().Playing)
	assert.Equal(t, "2024-10-18", s.State().Moment.String())
	s.Tick()
	assert.Equal(t, "2024-10-18", s.State().Moment.String(), "a tick after the end does nothing")
}

func TestOpenForgetsTheSelection(t *testing.T) {
	s := state.New(state.State{Index: index(t), Selection: "transfer"})
	s.Open(model.NewIndex(nil), "plain.geojson")
	assert.Empty(t, s.State().Selection)
	assert.Equal(t, "plain.geojson", s.State().Path)
	assert.True(t, s.State().Moment.IsZero())
}

func TestStepsOnAMapWithoutDatesDoNothing(t *testing.T) {
	s := state.New(state.State{Index: model.NewIndex(nil)})
	told := heard(s)
	s.Step(1)
	s.StepChange(true)
	s.Home()
	s.End()
	assert.Empty(t, *told)
}

func TestChangesStayByTheDaysOfTheBriefing(t *testing.T) {
	expected := &model.Briefing{
		Voices: []model.Voice{{ID: "v", Name: "V"}},
		Events: []model.Event{
			{ID: "over", When: date(t, "2024-10-18")},
			{ID: "far", When: date(t, "2031-05-01")},
		},
		Claims: []model.Claim{{ID: "c", Voice: "v", Stance: model.Expects, About: "far", Said: date(t, "2024-10-17")}},
	}
	s := state.New(state.State{Index: model.NewIndex(expected)})
	for _, want := range []string{"2024-10-19", "2024-10-19"} {
		s.StepChange(true)
		assert.Equal(t, want, s.State().Moment.String(), "what ended is gone; what is expected is not on the slider")
	}
}

func TestCancelledSubscriptionsAreNotTold(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	n := 0
	cancel := s.Subscribe(func(state.State, state.Change) { n++ })
	s.Step(-1)
	cancel()
	cancel()
	s.Step(-1)
	assert.Equal(t, 1, n)
}
