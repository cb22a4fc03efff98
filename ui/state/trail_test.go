package state_test

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/state"
)

// view is a view of somewhere, in a picture of some size.
func view(lon, width float64) geo.View {
	return geo.View{Center: orb.Point{lon, 40}, Scale: 1000, Width: width, Height: 500}
}

// spot says where a store is.
func spot(s *state.Store) string {
	n := s.State()
	return fmt.Sprintf("%s %s %q %+v %t %t %v", n.Moment, n.Clock, n.Selection, n.Filter, n.InView, n.Board, n.View.Center[0])
}

// TestBackAndForward does what each row says, and then goes back to where it
// began and forward to where it ended, in so many steps.
func TestBackAndForward(t *testing.T) {
	words := func(s *state.Store, text string) { s.SetFilter(model.Filter{Words: text}) }
	for _, row := range []struct {
		name  string
		do    func(*state.Store)
		steps int
	}{
		{"nothing", func(*state.Store) {}, 0},
		{"a moment", func(s *state.Store) { s.Step(-1) }, 1},
		{"two moments", func(s *state.Store) { s.Step(-1); s.Step(-1) }, 2},
		{"the clock", func(s *state.Store) { s.SwitchClock() }, 1},
		{"a selection", func(s *state.Store) { s.Select("transfer") }, 1},
		{"a filter", func(s *state.Store) { words(s, "ships") }, 1},
		{"letters of a word", func(s *state.Store) { words(s, "s"); words(s, "sh"); words(s, "shi") }, 1},
		{"letters and something else", func(s *state.Store) { words(s, "s"); s.Select("transfer"); words(s, "sh") }, 3},
		{"a word typed and taken back", func(s *state.Store) { words(s, "s"); words(s, "") }, 0},
		{"dragged there and back", func(s *state.Store) { s.Hold(); s.Step(-1); s.Step(1); s.Release() }, 0},
		{"the board", func(s *state.Store) { s.SetBoard(true) }, 1},
		{"in view", func(s *state.Store) { s.SetInView(true) }, 1},
		{"playing", func(s *state.Store) { s.SetPlaying(true); s.Tick(); s.Tick(); s.SetPlaying(false) }, 1},
		{"playing twice", func(s *state.Store) {
			s.SetPlaying(true)
			s.Tick()
			s.SetPlaying(false)
			s.SetPlaying(true)
			s.Tick()
			s.SetPlaying(false)
		}, 2},
		{"a selection while it plays", func(s *state.Store) {
			s.SetPlaying(true)
			s.Tick()
			s.Select("transfer")
			s.Tick()
			s.SetPlaying(false)
		}, 3},
		{"a scene", func(s *state.Store) {
			s.Hold()
			s.SwitchClock()
			s.Step(-1)
			s.SetView(view(20, 800))
			s.Select("transfer")
			s.MarkView()
			s.Release()
		}, 1},
		{"dragging", func(s *state.Store) { s.Hold(); s.Step(-1); s.Step(-1); s.Release(); s.Step(-1) }, 2},
		{"a view at rest", func(s *state.Store) { s.SetView(view(20, 900)); s.SetView(view(30, 900)); s.MarkView() }, 1},
		{"a view that moved and came back", func(s *state.Store) { s.SetView(view(20, 900)); s.SetView(view(10, 900)); s.MarkView() }, 0},
		{"all the rest", func(s *state.Store) {
			s.SetTheme("dark")
			s.SetHover("transfer")
			s.SetLanes(state.ByParty)
			s.SetSpeed(4)
		}, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := state.New(state.State{Index: index(t)})
			s.SetView(view(10, 900))
			s.MarkView()
			began := spot(s)
			row.do(s)
			ended := spot(s)
			walk := func(step func(), to string) {
				for range row.steps {
					assert.NotEqual(t, to, spot(s), "that soon")
					step()
				}
				assert.Equal(t, to, spot(s))
				told := heard(s)
				step()
				assert.Empty(t, *told, "there is nowhere further to go")
			}
			walk(s.Back, began)
			walk(s.Forward, ended)
		})
	}
}

func TestAnotherWayEndsForward(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	s.Step(-1)
	s.Back()
	s.Select("transfer")
	told := heard(s)
	s.Forward()
	assert.Empty(t, *told)
	s.Back()
	s.Forward()
	assert.Equal(t, "transfer", s.State().Selection)
}

func TestASpotOutsideTheRangeLiftsIt(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	s.SetMoment(date(t, "2024-10-09"))
	s.SetRange(state.Range{From: date(t, "2024-10-12"), To: date(t, "2024-10-16")})
	require.Equal(t, "2024-10-12", s.State().Moment.String())
	told := heard(s)
	s.Back()
	assert.Equal(t, "2024-10-09", s.State().Moment.String())
	assert.True(t, s.State().Range.IsZero())
	assert.Equal(t, []state.Change{state.Moment | state.Limits}, *told)
}

func TestBackKeepsTheSizeOfThePicture(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	s.SetView(view(10, 900))
	s.MarkView()
	s.SetView(view(20, 900))
	s.MarkView()
	s.SetView(view(20, 1200))
	s.MarkView()
	s.Back()
	assert.Equal(t, view(10, 1200), s.State().View, "a new size is no new view")
}

func TestBackBeforeTheMapIsThereLeavesItsView(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	s.Step(-1)
	s.SetView(view(10, 900))
	s.MarkView()
	s.Back()
	assert.Equal(t, view(10, 900), s.State().View)
	assert.Equal(t, "2024-10-18", s.State().Moment.String())
}

func TestBackStopsPlaying(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	s.SetPlaying(true)
	s.Tick()
	s.Back()
	assert.False(t, s.State().Playing)
	assert.Equal(t, "2024-10-18", s.State().Moment.String())
}

func TestANewBriefingHasNoWayBack(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	s.Step(-1)
	s.Open(index(t), "again")
	told := heard(s)
	s.Back()
	s.Forward()
	assert.Empty(t, *told)
}

func TestTheTrailIsLimited(t *testing.T) {
	s := state.New(state.State{Index: index(t)})
	for i := range 500 {
		s.Select(fmt.Sprint(i))
	}
	for range 500 {
		s.Back()
	}
	assert.Equal(t, "299", s.State().Selection, "the 200 before 499")
}

// TestTheTrailIsTheWay goes anywhere, and back the same way.
func TestTheTrailIsTheWay(t *testing.T) {
	ix := index(t)
	rapid.Check(t, func(t *rapid.T) {
		s := state.New(state.State{Index: ix})
		s.SetView(view(0, 900))
		s.MarkView()
		way := []string{spot(s)}
		for range rapid.IntRange(0, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "what") {
			case 0:
				s.SetMoment(date(t, fmt.Sprintf("2024-10-%02d", rapid.IntRange(8, 18).Draw(t, "day"))))
			case 1:
				s.Select(rapid.SampledFrom([]string{"", "transfer", "decision"}).Draw(t, "id"))
			case 2:
				s.SwitchClock()
			case 3:
				s.SetFilter(model.Filter{Voices: rapid.SampledFrom([][]string{nil, {"nis"}, {"kcna"}}).Draw(t, "voices")})
			case 4:
				s.SetView(view(float64(rapid.IntRange(0, 3).Draw(t, "lon")), 900))
				s.MarkView()
			case 5:
				s.SetBoard(rapid.Bool().Draw(t, "board"))
			}
			if now := spot(s); now != way[len(way)-1] {
				way = append(way, now)
			}
		}
		for i := len(way) - 1; i >= 0; i-- {
			require.Equal(t, way[i], spot(s), "back")
			s.Back()
		}
		for i := range way {
			require.Equal(t, way[i], spot(s), "forward")
			s.Forward()
		}
	})
}
