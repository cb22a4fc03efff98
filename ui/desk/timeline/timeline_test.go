package timeline_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/desk/internal/fixture"
	"sightline/ui/desk/timeline"
	"sightline/ui/state"
)

func open(t *testing.T, st *state.Store) (*timeline.Slider, func() []byte) {
	t.Helper()
	s := timeline.New(st, fixture.Portrayer(t))
	capture := fixture.Screen(t, s, fyne.NewSize(971, timeline.Height))
	pixels := func() []byte { return capture().Pix }
	pixels()
	return s, pixels
}

func at(t *testing.T, s *timeline.Slider, day string) fyne.PointEvent {
	t.Helper()
	return fyne.PointEvent{Position: fyne.NewPos(float32(s.MiddleOf(fixture.Date(t, day))), 60)}
}

func TestTapGoesToTheDay(t *testing.T) {
	st := fixture.Store(t)
	s, pixels := open(t, st)
	last := pixels()
	for _, day := range []string{"2024-10-08", "2024-10-12", "2024-10-17", "2024-10-18"} {
		e := at(t, s, day)
		s.Tapped(&e)
		assert.Equal(t, day, st.State().Moment.String())
		next := pixels()
		assert.NotEqual(t, last, next, day)
		last = next
	}
}

func TestDragGoesWhereThePointerGoes(t *testing.T) {
	st := fixture.Store(t)
	s, _ := open(t, st)
	told := 0
	st.Subscribe(func(state.State, state.Change) { told++ })
	from, to := at(t, s, "2024-10-10").Position.X, at(t, s, "2024-10-15").Position.X
	for x := from; x <= to; x++ {
		s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 60)}, Dragged: fyne.NewDelta(1, 0)})
	}
	s.DragEnd()
	assert.Equal(t, "2024-10-15", st.State().Moment.String())
	assert.Equal(t, 6, told, "once for each day, however many events came")
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(-500, 60)}})
	assert.Equal(t, "2024-10-08", st.State().Moment.String(), "past its left end the first day")
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5000, 60)}})
	assert.Equal(t, "2024-10-18", st.State().Moment.String(), "past its right end the last")
}

func TestScrollStepsByDays(t *testing.T) {
	st := fixture.Store(t)
	s, _ := open(t, st)
	scroll := func(dy float32) { s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)}) }
	scroll(10)
	assert.Equal(t, "2024-10-17", st.State().Moment.String(), "a notch is a day")
	scroll(25)
	assert.Equal(t, "2024-10-15", st.State().Moment.String(), "two and a half notches are two days")
	scroll(5)
	assert.Equal(t, "2024-10-14", st.State().Moment.String(), "and what was left over counts")
	scroll(-20)
	assert.Equal(t, "2024-10-16", st.State().Moment.String())
	scroll(-1000)
	assert.Equal(t, "2024-10-18", st.State().Moment.String(), "not beyond the last day")
}

func TestSliderFollowsTheState(t *testing.T) {
	st := fixture.Store(t)
	s, pixels := open(t, st)
	last := pixels()
	assert.Equal(t, last, pixels(), "nothing changed")
	st.SetTheme("light")
	assert.NotEqual(t, last, pixels())
	last = pixels()
	st.Open(model.NewIndex(nil), "plain.geojson")
	assert.NotEqual(t, last, pixels())
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(500, 60)})
	assert.True(t, st.State().Moment.IsZero(), "a map without dates has no moment")
}
