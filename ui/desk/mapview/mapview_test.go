package mapview_test

import (
	"bytes"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/desk/internal/fixture"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/mapview"
	"sightline/ui/portray"
	"sightline/ui/state"
)

var size = fyne.NewSize(907, 570)

// open shows the map of a store, painted once. It moves when the clock does.
func open(t *testing.T, st *state.Store) (*mapview.Map, *motion.Stepped, func() []byte) {
	t.Helper()
	clock := new(motion.Stepped)
	m := mapview.New(st, fixture.Portrayer(t), mapview.Stage{Post: drop, Clock: clock})
	capture := fixture.Screen(t, m, size)
	pixels := func() []byte { return capture().Pix }
	pixels()
	return m, clock, pixels
}

// drop is a goroutine of the user interface that never comes round: what is
// painted is waited for.
func drop(func()) {}

func TestMapFitsTheBriefing(t *testing.T) {
	st := fixture.Store(t)
	open(t, st)
	s := st.State()
	assert.Equal(t, float64(size.Width), s.View.Width)
	assert.Equal(t, float64(size.Height), s.View.Height)
	assert.Equal(t, portray.Overview(s.View, s.Index), s.View)
}

func TestMapShowsTheMoment(t *testing.T) {
	st := fixture.Store(t)
	_, _, pixels := open(t, st)
	last := pixels()
	assert.True(t, bytes.Equal(last, pixels()), "nothing changed")
	for _, tt := range []struct {
		name string
		act  func()
	}{
		{"the day", func() { st.SetMoment(fixture.Date(t, "2024-10-17")) }},
		{"the selection", func() { st.Select("brussels") }},
		{"the clock", func() { st.SwitchClock() }},
		{"the theme", func() { st.SetTheme("light") }},
	} {
		tt.act()
		next := pixels()
		assert.False(t, bytes.Equal(last, next), tt.name)
		last = next
	}
}

func TestDragKeepsTheGroundUnderThePointer(t *testing.T) {
	st := fixture.Store(t)
	m, clock, pixels := open(t, st)
	before := pixels()
	ground, ok := st.State().View.Unproject(450, 300)
	require.True(t, ok)
	for i := range 5 {
		x, y := 450+float32(i+1)*20, 300-float32(i+1)*7
		m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Dragged: fyne.NewDelta(20, -7)})
		px, py, ok := st.State().View.Project(ground)
		require.True(t, ok)
		assert.InDelta(t, x, px, 0.01)
		assert.InDelta(t, y, py, 0.01)
	}
	clock.Advance(time.Second) // the hand rests
	m.DragEnd()
	clock.Advance(time.Second)
	assert.False(t, clock.Moving())
	assert.False(t, st.State().View.Held, "north is up again")
	assert.False(t, bytes.Equal(before, pixels()))
	m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(110, 100)}, Dragged: fyne.NewDelta(10, 0)})
	px, _, _ := st.State().View.Project(ground)
	assert.InDelta(t, 560, px, 25, "a new drag has hold of other ground")
	assert.True(t, st.State().View.Held)
}

func TestScrollZoomsAboutThePointer(t *testing.T) {
	st := fixture.Store(t)
	m, clock, _ := open(t, st)
	at := fyne.NewPos(700, 400)
	ground, ok := st.State().View.Unproject(700, 400)
	require.True(t, ok)
	scroll := func(dy float32) {
		m.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, dy)})
		clock.Advance(time.Second)
	}
	scale := st.State().View.Scale
	scroll(10)
	assert.InEpsilon(t, scale*1.2, st.State().View.Scale, 1e-6, "a notch is a fifth")
	x, y, _ := st.State().View.Project(ground)
	assert.InDelta(t, 700, x, 0.01)
	assert.InDelta(t, 400, y, 0.01)
	scroll(-10)
	assert.InEpsilon(t, scale, st.State().View.Scale, 1e-6)
	for range 100 {
		scroll(50)
	}
	most := st.State().View.Scale
	scroll(50)
	assert.Equal(t, most, st.State().View.Scale, "no nearer than a town")
	for range 100 {
		scroll(-50)
	}
	least := st.State().View.Scale
	scroll(-50)
	assert.Equal(t, least, st.State().View.Scale, "no farther than the world")
	assert.Less(t, least, scale)
	assert.Greater(t, most, scale)
}

func TestTapSelects(t *testing.T) {
	st := fixture.Store(t)
	m, _, _ := open(t, st)
	pl, _ := st.State().Index.Place("brussels")
	x, y, ok := st.State().View.Project(pl.Geometry.(orb.Point))
	require.True(t, ok)
	at := fyne.PointEvent{Position: fyne.NewPos(float32(x), float32(y))}
	m.MouseMoved(&desktop.MouseEvent{PointEvent: at})
	assert.Equal(t, desktop.PointerCursor, m.Cursor())
	m.Tapped(&at)
	assert.Equal(t, "brussels", st.State().Selection)
	open := fyne.PointEvent{Position: fyne.NewPos(300, 450)}
	m.MouseMoved(&desktop.MouseEvent{PointEvent: open})
	assert.Equal(t, desktop.DefaultCursor, m.Cursor())
	m.Tapped(&open)
	assert.Empty(t, st.State().Selection, "a tap on open ground lets go")
	m.MouseMoved(&desktop.MouseEvent{PointEvent: at})
	m.MouseOut()
	assert.Equal(t, desktop.DefaultCursor, m.Cursor())
}

// TestTapOnARouteSelectsIt: on the line itself, away from its label and its
// vessel.
func TestTapOnARouteSelectsIt(t *testing.T) {
	st := fixture.Store(t)
	m, clock, _ := open(t, st)
	s := st.State()
	hit := 0
	for _, e := range s.Snapshot.Events() {
		if !e.Shown || e.Event.Kind != model.KindMovement {
			continue
		}
		ends := portray.Ground(s.Index, e.Event.ID)
		if len(ends) < 2 {
			continue
		}
		for _, g := range geo.Geodesic(ends[0], ends[1], 40) {
			x, y, ok := s.View.Project(g)
			if !ok {
				continue
			}
			at := fyne.PointEvent{Position: fyne.NewPos(float32(x), float32(y))}
			clock.Advance(time.Second)
			m.MouseMoved(&desktop.MouseEvent{PointEvent: at})
			m.Tapped(&at)
			if st.State().Selection == e.Event.ID {
				assert.Equal(t, desktop.PointerCursor, m.Cursor())
				hit++
			}
		}
	}
	assert.Greater(t, hit, 10)
}

func TestResizeRefitsUntilSomebodyMoved(t *testing.T) {
	st := fixture.Store(t)
	m, clock, _ := open(t, st)
	m.Resize(fyne.NewSize(600, 700))
	v := st.State().View
	assert.Equal(t, portray.Overview(v, st.State().Index), v, "fitted anew")
	m.Zoom(2)
	clock.Advance(time.Second)
	v = st.State().View
	m.Resize(fyne.NewSize(907, 570))
	assert.Equal(t, v.Resize(907, 570), st.State().View, "the camera stays where somebody put it")
	m.Fit()
	clock.Advance(2 * time.Second)
	v = st.State().View
	assert.Equal(t, portray.Overview(v, st.State().Index), v)
	m.Pan(0.1, 0)
	clock.Advance(time.Second)
	assert.NotEqual(t, v.Center, st.State().View.Center)
	st.Open(model.NewIndex(nil), "other.geojson")
	v = st.State().View
	assert.Equal(t, portray.Overview(v, st.State().Index), v, "another briefing is fitted again")
}

func TestResizeToNothingKeepsTheView(t *testing.T) {
	st := fixture.Store(t)
	m, _, _ := open(t, st)
	v := st.State().View
	m.Resize(fyne.NewSize(0, 0))
	assert.Equal(t, v, st.State().View)
}
