package state_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/ui/state"
)

// vigil is a briefing whose claims are made at these times, about one event.
func vigil(t require.TestingT, times ...string) *model.Index {
	b := &model.Briefing{Voices: []model.Voice{{ID: "v", Name: "V"}}, Events: []model.Event{{ID: "e"}}}
	for _, at := range times {
		b.Claims = append(b.Claims, model.Claim{ID: "c" + at, Voice: "v", Stance: model.Asserts, About: "e", Said: date(t, at)})
	}
	return model.NewIndex(b)
}

func TestMomentsKeepToTheLimits(t *testing.T) {
	days := state.Range{From: date(t, "2024-10-12"), To: date(t, "2024-10-16")}
	for _, row := range []struct {
		name string
		r    state.Range
		do   func(*state.Store)
		want string
	}{
		{"the range moves the moment", days, func(*state.Store) {}, "2024-10-16"},
		{"home", days, (*state.Store).Home, "2024-10-12"},
		{"end", days, func(s *state.Store) { s.Home(); s.End() }, "2024-10-16"},
		{"a step on", days, func(s *state.Store) { s.Step(1) }, "2024-10-16"},
		{"many back", days, func(s *state.Store) { s.Step(-99) }, "2024-10-12"},
		{"before it", days, func(s *state.Store) { s.SetMoment(date(t, "2024-10-08")) }, "2024-10-12"},
		{"after it", days, func(s *state.Store) { s.Home(); s.SetMoment(date(t, "2025")) }, "2024-10-16"},
		{"partly within it", days, func(s *state.Store) { s.SetMoment(date(t, "2024-10")) }, "2024-10"},
		{"the change after it", days, func(s *state.Store) { s.StepChange(true) }, "2024-10-16"},
		{"the change before it", days, func(s *state.Store) { s.Home(); s.StepChange(false) }, "2024-10-12"},
		{"from a day on", state.Range{From: days.From}, (*state.Store).Home, "2024-10-12"},
		{"up to a day", state.Range{To: days.To}, (*state.Store).Home, "2024-10-08"},
		{"a month is its days", state.Range{To: date(t, "2024-11")}, (*state.Store).End, "2024-11-30"},
		{"the wrong way round", state.Range{From: days.To, To: days.From}, (*state.Store).Home, "2024-10-12"},
		{"before the briefing", state.Range{To: date(t, "2024-10-01")}, (*state.Store).Home, "2024-10-01"},
		{"after the briefing", state.Range{From: date(t, "2024-11-01")}, (*state.Store).End, "2024-11-01"},
		{"lifted again", days, func(s *state.Store) { s.SetRange(state.Range{}); s.Home() }, "2024-10-08"},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := state.New(state.State{Index: index(t)})
			s.SetRange(row.r)
			row.do(s)
			assert.Equal(t, row.want, s.State().Moment.String())
		})
	}
}

func TestTheChangeAfterTheRangeIsOutOfReach(t *testing.T) {
	s := state.New(state.State{Index: vigil(t, "2024-10-08", "2024-10-11")})
	s.SetRange(state.Range{To: date(t, "2024-10-10")})
	s.Home()
	s.StepChange(true)
	assert.Equal(t, "2024-10-08", s.State().Moment.String())
	s.SetRange(state.Range{})
	s.StepChange(true)
	assert.Equal(t, "2024-10-11", s.State().Moment.String())
}

func TestRangeTellsOnce(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	told := heard(s)
	s.SetRange(state.Range{})
	s.SetRange(state.Range{From: date(t, "2024-10-12")})
	s.SetRange(state.Range{From: date(t, "2024-10-12")})
	s.SetRange(state.Range{To: date(t, "2024-10-12")})
	assert.Equal(t, []state.Change{state.Limits, state.Limits | state.Moment}, *told)
}

func TestStepsHaveTheGrainOfTheBriefing(t *testing.T) {
	s := state.New(state.State{Index: vigil(t, "2024-10-18T09:00Z", "2024-10-18T12:00Z")})
	assert.Equal(t, "2024-10-18T12:00Z", s.State().Moment.String())
	s.Step(-1)
	assert.Equal(t, "2024-10-18T11:00Z", s.State().Moment.String())
	s.StepChange(false)
	assert.Equal(t, "2024-10-18T09:00Z", s.State().Moment.String())
	assert.Equal(t, 1, s.State().Snapshot.Counts().Claims)
	s.Step(-1)
	assert.Equal(t, "2024-10-18T09:00Z", s.State().Moment.String())
	s.SetRange(state.Range{From: date(t, "2024-10-18T10:00Z"), To: date(t, "2024-10-18T11:00Z")})
	first, last, ok := s.Limits()
	assert.True(t, ok)
	assert.Equal(t, "2024-10-18T10:00Z 2024-10-18T11:00Z", first.String()+" "+last.String())
}

func TestStepsFromOutsideTheBriefing(t *testing.T) {
	for _, row := range []struct {
		from string
		n    int
		want string
	}{
		{"2024-10-19", 1, "2024-10-19"},
		{"2024-10-19", -1, "2024-10-18"},
		{"2024-10-01", -1, "2024-10-01"},
		{"2024-10-01", 1, "2024-10-08"},
		{"2024-10", 1, "2024-10-18"},
		{"2024-10", -1, "2024-10-08"},
	} {
		s := state.New(state.State{Index: index(t)})
		s.SetMoment(date(t, row.from))
		s.Step(row.n)
		assert.Equal(t, row.want, s.State().Moment.String(), "%s %+d", row.from, row.n)
	}
}

func TestPlaying(t *testing.T) {
	for _, row := range []struct {
		name       string
		loop, skip bool
		r          state.Range
		want       []string // the first moments
	}{
		{"to the end", false, false, state.Range{}, []string{"8", "9", "10", "11", "12"}},
		{"again and again", true, false, state.Range{}, []string{"8", "9", "10", "11", "12", "8", "9"}},
		{"changes only", false, true, state.Range{}, []string{"8", "11", "12"}},
		{"changes again and again", true, true, state.Range{}, []string{"8", "11", "12", "8", "11"}},
		{"within a range", true, false, state.Range{From: date(t, "2024-10-10"), To: date(t, "2024-10-11")}, []string{"10", "11", "10"}},
		{"changes within a range", false, true, state.Range{To: date(t, "2024-10-10")}, []string{"8", "10"}},
		{"a single moment", false, false, state.Range{From: date(t, "2024-10-10"), To: date(t, "2024-10-10")}, []string{"10", "10"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := state.New(state.State{Index: vigil(t, "2024-10-08", "2024-10-11", "2024-10-12"), Loop: row.loop, Skip: row.skip})
			s.SetRange(row.r)
			s.SetPlaying(true)
			seen := []string{dayOfMonth(s)}
			for range row.want[1:] {
				require.True(t, s.State().Playing)
				s.Tick()
				seen = append(seen, dayOfMonth(s))
			}
			assert.Equal(t, row.want, seen)
			assert.Equal(t, row.loop, s.State().Playing)
		})
	}
}

// dayOfMonth is the day that a store is on.
func dayOfMonth(s *state.Store) string {
	text := s.State().Moment.String()
	if text[8] == '0' {
		return text[9:]
	}
	return text[8:]
}

func TestPace(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	assert.Equal(t, 1, s.State().Speed)
	told := heard(s)
	s.SetSpeed(1)
	s.SetSpeed(3)
	s.SetSpeed(8)
	s.SetLoop(true)
	s.SetLoop(true)
	s.SetSkip(true)
	s.SetSkip(true)
	assert.Equal(t, []state.Change{state.Pace, state.Pace, state.Pace}, *told)
	assert.Equal(t, 8, s.State().Speed)
}

// TestALongBriefingPlaysItsChanges unless it is asked to play every minute.
func TestALongBriefingPlaysItsChanges(t *testing.T) {
	days, minutes := vigil(t, "2024-10-08", "2024-10-18"), vigil(t, "2024-10-08", "2024-10-10T14:30Z", "2024-10-18")
	s := state.New(state.State{Index: days})
	assert.False(t, s.State().Skip)
	s.Open(minutes, "")
	require.True(t, s.State().Skip)
	s.SetPlaying(true)
	ticks := 0
	for ; s.State().Playing && ticks < 100; ticks++ {
		s.Tick()
	}
	assert.Less(t, ticks, 10)
	s.SetSkip(false)
	assert.False(t, s.State().Skip)
	s.Open(days, "")
	assert.False(t, s.State().Skip)
	assert.True(t, state.New(state.State{Index: minutes}).State().Skip)
}

func TestLooks(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	told := heard(s)
	for range 2 {
		s.SetLanes(state.ByParty)
		s.SetOrder(state.OldestFirst)
		s.SetBoard(true)
		s.SetBoardOrder(state.ByName)
		s.SetHover("transfer")
	}
	assert.Equal(t, []state.Change{state.Laning, state.Ordering, state.Board, state.Board, state.Hover}, *told)
	n := s.State()
	assert.Equal(t, state.ByParty, n.Lanes)
	assert.Equal(t, state.OldestFirst, n.Order)
	assert.True(t, n.Board)
	assert.Equal(t, state.ByName, n.BoardOrder)
	assert.Equal(t, "transfer", n.Hover)
}

// TestPlayingChangesSeesEveryClaim: whatever the times and the range, playing
// that leaves out what does not change comes by every claim.
func TestPlayingChangesSeesEveryClaim(t *testing.T) {
	times := []string{"2024-10-08", "2024-10-09", "2024-10-09T06:00Z", "2024-10-09T06:15Z", "2024-10-10T23:59Z", "2024-10-11~"}
	rapid.Check(t, func(t *rapid.T) {
		said := rapid.SliceOfNDistinct(rapid.SampledFrom(times), 1, len(times), rapid.ID).Draw(t, "said")
		s := state.New(state.State{Index: vigil(t, said...), Skip: true})
		s.SetPlaying(true)
		seen := map[string]bool{}
		for {
			for _, c := range s.State().Snapshot.Claims() {
				if c.New {
					seen[c.Claim.ID] = true
				}
			}
			if !s.State().Playing {
				break
			}
			s.Tick()
		}
		require.Len(t, seen, len(said), "%v", said)
	})
}
