package mapview_test

import (
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
	"sightline/ui/state"
)

// TestBackWalksThroughSettledViews: a drag, a zoom and a flight are one step each,
// however many frames they took, and the camera flies back over them.
func TestBackWalksThroughSettledViews(t *testing.T) {
	d, st, _ := stage(t)
	views := []geo.View{st.State().View}
	rest := func() {
		d.clock.Advance(5 * time.Second)
		require.False(t, d.clock.Moving())
		views = append(views, st.State().View)
	}
	d.press(100, 300)
	for range 10 {
		d.drag(8, 2)
	}
	d.release()
	rest()
	d.m.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(500, 300)}, Scrolled: fyne.NewDelta(0, 20)})
	rest()
	d.m.FlyTo(&orb.Bound{Min: orb.Point{10, 40}, Max: orb.Point{30, 60}}, nil)
	rest()
	st.Select("brussels")
	st.Back()
	assert.Empty(t, st.State().Selection)
	assert.Equal(t, views[3], st.State().View, "the selection alone goes back")
	for i := 2; i >= 0; i-- {
		from := st.State().View
		st.Back()
		assert.Less(t, gap(from, st.State().View), 1.0, "it flies")
		d.clock.Advance(200 * time.Millisecond)
		assert.NotEqual(t, views[i], st.State().View)
		d.clock.Advance(3 * time.Second)
		assert.Equal(t, views[i], st.State().View)
	}
	st.Back()
	d.clock.Advance(3 * time.Second)
	assert.Equal(t, views[0], st.State().View, "there is nothing before")
	for i := 1; i <= 3; i++ {
		st.Forward()
		d.clock.Advance(3 * time.Second)
		assert.Equal(t, views[i], st.State().View)
	}
}

func TestBackJumpsWhereNothingMoves(t *testing.T) {
	st := state.New(state.State{Index: fixture.Store(t).State().Index, Theme: "dark", StillMotion: true})
	m, _, pixels := open(t, st)
	first := st.State().View
	m.Zoom(3)
	require.NotEqual(t, first, st.State().View)
	zoomed := checksum(pixels())
	st.Back()
	assert.Equal(t, first, st.State().View)
	assert.NotEqual(t, zoomed, checksum(pixels()))
}

// TestBackToTheOverview in a window of another size fits it anew.
func TestBackToTheOverview(t *testing.T) {
	d, st, _ := stage(t)
	d.m.Resize(fyne.NewSize(700, 520))
	fitted := st.State().View
	d.m.Zoom(3)
	d.clock.Advance(time.Second)
	require.NotEqual(t, fitted, st.State().View)
	st.Back()
	d.clock.Advance(3 * time.Second)
	assert.Equal(t, fitted, st.State().View)
}

// TestOpenedBriefingsHaveNoWayBack to views of the one before.
func TestOpenedBriefingsHaveNoWayBack(t *testing.T) {
	d, st, _ := stage(t)
	d.m.Zoom(3)
	d.clock.Advance(time.Second)
	st.Open(model.NewIndex(nil), "other.geojson")
	v := st.State().View
	st.Back()
	d.clock.Advance(3 * time.Second)
	assert.Equal(t, v, st.State().View)
}

// TestPointerTellsWhatItIsOver, and lets go of it, but not of what another part
// of the window has put there since.
func TestPointerTellsWhatItIsOver(t *testing.T) {
	d, st, pixels := stage(t)
	plain := checksum(pixels())
	pl, _ := st.State().Index.Place("brussels")
	x, y, ok := st.State().View.Project(pl.Geometry.(orb.Point))
	require.True(t, ok)
	move := func(x, y float32) {
		d.at = fyne.NewPos(x, y)
		d.m.MouseMoved(d.mouse())
	}
	move(float32(x), float32(y))
	assert.Equal(t, "brussels", st.State().Hover)
	assert.NotEqual(t, plain, checksum(pixels()), "it stands out")
	move(300, 450)
	assert.Empty(t, st.State().Hover)
	assert.Equal(t, plain, checksum(pixels()))
	move(float32(x), float32(y))
	d.m.MouseOut()
	assert.Empty(t, st.State().Hover)
	assert.Equal(t, desktop.DefaultCursor, d.m.Cursor())
	move(float32(x), float32(y))
	st.SetHover("seoul")
	d.m.MouseOut()
	assert.Equal(t, "seoul", st.State().Hover)
}

func TestMapShowsTheFilter(t *testing.T) {
	_, st, pixels := stage(t)
	all := checksum(pixels())
	st.SetFilter(model.Filter{Words: "nobody says this"})
	none := checksum(pixels())
	assert.NotEqual(t, all, none)
	st.ClearFilter()
	assert.Equal(t, all, checksum(pixels()))
}

// TestProgress moves vessels, until the moment changes.
func TestProgress(t *testing.T) {
	d, st, pixels := stage(t)
	st.SwitchClock()
	st.SetMoment(fixture.Date(t, "2024-10-10"))
	start := checksum(pixels())
	d.m.SetProgress(0.5)
	half := checksum(pixels())
	assert.NotEqual(t, start, half)
	d.m.SetProgress(0.9)
	assert.NotEqual(t, half, checksum(pixels()))
	st.SetMoment(fixture.Date(t, "2024-10-11"))
	next := checksum(pixels())
	d.m.SetProgress(0)
	assert.Equal(t, next, checksum(pixels()), "it was at the beginning")
	st.SetMoment(fixture.Date(t, "2024-10-10"))
	assert.Equal(t, start, checksum(pixels()))
}
