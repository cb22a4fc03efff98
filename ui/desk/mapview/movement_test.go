package mapview_test

import (
	"math"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/ui/desk/internal/fixture"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/mapview"
	"sightline/ui/state"
)

const frame = time.Second / 60

// A driver moves the pointer over a map as the toolkit tells it.
type driver struct {
	m     *mapview.Map
	clock *motion.Stepped
	at    fyne.Position
	mod   fyne.KeyModifier
}

func (d *driver) mouse() *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: d.at}, Button: desktop.MouseButtonPrimary, Modifier: d.mod}
}

func (d *driver) press(x, y float32) {
	d.at = fyne.NewPos(x, y)
	d.m.MouseDown(d.mouse())
}

// drag goes on by so much in a frame.
func (d *driver) drag(dx, dy float32) {
	d.clock.Advance(frame)
	d.at = d.at.AddXY(dx, dy)
	d.m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: d.at}, Dragged: fyne.NewDelta(dx, dy)})
}

func (d *driver) release() {
	d.m.MouseUp(d.mouse())
	d.m.DragEnd()
}

func (d *driver) click(x, y float32) {
	d.press(x, y)
	d.m.MouseUp(d.mouse())
	d.m.Tapped(&fyne.PointEvent{Position: d.at})
}

// stage is a map with a clock and a pointer.
func stage(t *testing.T) (*driver, *state.Store, func() []byte) {
	t.Helper()
	st := fixture.Store(t)
	m, clock, pixels := open(t, st)
	return &driver{m: m, clock: clock}, st, pixels
}

// gap is how far apart two views show the same places, in pixels of a.
func gap(a, b geo.View) float64 {
	most := 0.0
	for _, f := range [][2]float64{{0, 0}, {1, 0}, {0.5, 0.5}, {0, 1}, {1, 1}} {
		p, ok := b.Unproject(f[0]*b.Width, f[1]*b.Height)
		if !ok {
			continue
		}
		x, y, _ := a.Project(p)
		most = math.Max(most, math.Hypot(x-f[0]*a.Width, y-f[1]*a.Height))
	}
	return most
}

func TestDragGlidesOnAndComesToRest(t *testing.T) {
	d, st, _ := stage(t)
	d.press(100, 300)
	for range 10 {
		d.drag(8, 0) // 480 pixels a second
	}
	at, ok := st.State().View.Unproject(float64(d.at.X), float64(d.at.Y))
	require.True(t, ok)
	d.release()
	ground := func() float64 {
		x, _, ok := st.State().View.Project(at)
		require.True(t, ok)
		return x - float64(d.at.X)
	}
	last, step := ground(), 100.0
	for range 14 { // of the 1.26 s until its speed is 10 pixels a second
		d.clock.Advance(5 * frame)
		next := ground()
		assert.GreaterOrEqual(t, next, last-0.001)
		assert.LessOrEqual(t, next-last, step+1, "ever slower")
		last, step = next, next-last
	}
	assert.InDelta(t, 480*0.325, last, 30, "the way of an exponential decay")
	d.clock.Advance(2 * time.Second)
	assert.False(t, d.clock.Moving())
	assert.False(t, st.State().View.Held, "north is up again")
}

func TestPressStopsTheGlide(t *testing.T) {
	d, st, _ := stage(t)
	st.Select("brussels")
	d.press(100, 300)
	for range 6 {
		d.drag(8, 3)
	}
	d.release()
	d.clock.Advance(100 * time.Millisecond)
	d.press(100, 300)
	v := st.State().View
	d.clock.Advance(time.Second)
	assert.Equal(t, v, st.State().View)
	d.m.MouseUp(d.mouse())
	d.m.Tapped(&fyne.PointEvent{Position: d.at})
	assert.Equal(t, "brussels", st.State().Selection, "the press that stops the map selects nothing")
	d.clock.Advance(time.Second)
	assert.False(t, st.State().View.Held)
}

func TestHandThatRestsLetsTheMapRest(t *testing.T) {
	d, st, _ := stage(t)
	d.press(100, 300)
	for range 6 {
		d.drag(8, 3)
	}
	d.clock.Advance(100 * time.Millisecond)
	before := st.State().View
	at, ok := before.Unproject(float64(d.at.X), float64(d.at.Y))
	require.True(t, ok)
	d.release()
	for range 20 { // while the map turns, and when it has
		d.clock.Advance(frame)
		x, y, _ := st.State().View.Project(at)
		assert.InDelta(t, d.at.X, x, 0.01)
		assert.InDelta(t, d.at.Y, y, 0.01)
	}
	assert.False(t, d.clock.Moving())
	assert.False(t, st.State().View.Held)
}

func TestDragSlidesByWholePixels(t *testing.T) {
	d, st, _ := stage(t)
	start := st.State().View
	d.press(100, 300)
	for _, dx := range []float32{3.4, 2.3, 9.9} {
		d.drag(dx, 0.4)
		v := st.State().View
		x, y, _ := v.Project(start.Center)
		assert.InDelta(t, math.Round(x-v.Width/2), x-v.Width/2, 1e-6)
		assert.InDelta(t, math.Round(y-v.Height/2), y-v.Height/2, 1e-6)
	}
}

// TestDragsToTheEndOfTheWorld: however far and fast the ground is thrown, it is
// known again when it comes to rest.
func TestDragsToTheEndOfTheWorld(t *testing.T) {
	for _, way := range [][2]float32{{90, -30}, {-90, 0}, {0, 90}, {0, -90}} {
		d, st, _ := stage(t)
		scale := st.State().View.Scale
		for range 4 {
			d.press(400, 300)
			for range 8 {
				d.drag(way[0], way[1])
			}
			d.release()
			d.clock.Advance(4 * time.Second)
			v := st.State().View
			assert.False(t, v.Held)
			assert.InEpsilon(t, scale, v.Scale, 0.25, "%v: %v", way, v)
		}
	}
}

func TestWheelAddsUp(t *testing.T) {
	d, st, _ := stage(t)
	at := fyne.NewPos(700, 400)
	scroll := func() {
		d.m.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, 10)})
	}
	scale := st.State().View.Scale
	scroll()
	assert.Equal(t, scale, st.State().View.Scale, "nothing moves before the next frame")
	d.clock.Advance(30 * time.Millisecond)
	now := st.State().View.Scale
	assert.Greater(t, now, scale)
	assert.Less(t, now, scale*1.2)
	scroll()
	scroll()
	d.clock.Advance(time.Second)
	assert.InEpsilon(t, scale*1.2*1.2*1.2, st.State().View.Scale, 1e-3)
	assert.False(t, d.clock.Moving())
}

func TestDoubleClickZooms(t *testing.T) {
	d, st, _ := stage(t)
	v := st.State().View
	at, _ := v.Unproject(300, 450)
	d.click(300, 450)
	d.clock.Advance(100 * time.Millisecond)
	assert.Equal(t, v, st.State().View, "one click does not")
	d.click(301, 451)
	d.clock.Advance(time.Second)
	assert.InEpsilon(t, 2*v.Scale, st.State().View.Scale, 1e-3)
	x, y, _ := st.State().View.Project(at)
	assert.InDelta(t, 300, x, 2)
	assert.InDelta(t, 450, y, 2)

	d.mod = fyne.KeyModifierShift
	d.click(300, 450)
	d.clock.Advance(frame)
	d.click(300, 450)
	d.clock.Advance(time.Second)
	assert.InEpsilon(t, v.Scale, st.State().View.Scale, 1e-3, "with Shift it zooms out")

	for _, apart := range []struct {
		x, y float32
		wait time.Duration
	}{{40, 0, 0}, {0, 0, time.Second}} {
		v = st.State().View
		d.click(300, 450)
		d.clock.Advance(apart.wait)
		d.click(300+apart.x, 450+apart.y)
		d.clock.Advance(time.Second)
		assert.Equal(t, v, st.State().View, "%v: two clicks", apart)
	}
}

func TestTapSelectsWithoutWaiting(t *testing.T) {
	d, st, _ := stage(t)
	pl, _ := st.State().Index.Place("brussels")
	x, y, ok := st.State().View.Project(pl.Geometry.(orb.Point))
	require.True(t, ok)
	d.click(float32(x), float32(y))
	assert.Equal(t, "brussels", st.State().Selection)
	_, waits := any(d.m).(fyne.DoubleTappable)
	assert.False(t, waits, "the toolkit would hold every tap back")
}

func TestBoxZoom(t *testing.T) {
	d, st, pixels := stage(t)
	plain := pixels()
	v := st.State().View
	d.mod = fyne.KeyModifierShift
	d.press(60, 260)
	d.drag(100, 80)
	d.drag(100, 40)
	assert.Equal(t, desktop.CrosshairCursor, d.m.Cursor())
	assert.Equal(t, v, st.State().View, "the ground stays")
	assert.NotEqual(t, checksum(plain), checksum(pixels()), "the box shows")
	middle, _ := v.Unproject(160, 320)
	d.release()
	d.clock.Advance(2 * time.Second)
	now := st.State().View
	x, y, _ := now.Project(middle)
	assert.InDelta(t, now.Width/2, x, 0.01)
	assert.InDelta(t, now.Height/2, y, 0.01)
	assert.InEpsilon(t, v.Scale*math.Min(v.Width/200, v.Height/120), now.Scale, 0.01)
}

func TestEscapeGivesTheBoxUp(t *testing.T) {
	d, st, pixels := stage(t)
	plain := checksum(pixels())
	v := st.State().View
	assert.False(t, d.m.Cancel(), "there is none")
	d.mod = fyne.KeyModifierShift
	d.press(60, 260)
	d.drag(100, 80)
	assert.True(t, d.m.Cancel())
	assert.Equal(t, plain, checksum(pixels()), "the box is gone")
	d.drag(100, 80)
	d.release()
	d.clock.Advance(time.Second)
	assert.Equal(t, v, st.State().View)
	d.mod = 0
	d.press(60, 260)
	d.drag(20, 0)
	assert.NotEqual(t, v, st.State().View, "the next drag is a drag")
}

func TestTinyBoxZoomsNowhere(t *testing.T) {
	d, st, _ := stage(t)
	v := st.State().View
	d.mod = fyne.KeyModifierShift
	d.press(60, 260)
	d.drag(3, 3)
	d.release()
	d.clock.Advance(time.Second)
	assert.Equal(t, v, st.State().View)
}

func TestStepsOfPanningAddUp(t *testing.T) {
	d, st, _ := stage(t)
	v := st.State().View
	d.m.Pan(0.1, 0)
	d.clock.Advance(2 * frame)
	d.m.Pan(0.1, 0)
	for d.clock.Moving() && st.State().View == v {
		d.clock.Advance(frame)
	}
	d.clock.Advance(time.Second)
	x, _, ok := v.Project(st.State().View.Center)
	require.True(t, ok)
	assert.InDelta(t, v.Width*0.3, x, 2)
	assert.False(t, st.State().View.Held)
}

func TestFlightArrives(t *testing.T) {
	d, st, _ := stage(t)
	korea := orb.Bound{Min: orb.Point{124, 33}, Max: orb.Point{132, 43}}
	var parts []float64
	d.m.FlyTo(&korea, func(part float64) { parts = append(parts, part) })
	d.clock.Advance(1300 * time.Millisecond)
	assert.False(t, d.clock.Moving(), "1.2 s at most")
	v := st.State().View
	assert.Equal(t, v.FitBound(korea, geo.Margins{Top: 24, Right: 24, Bottom: 24, Left: 24}), v)
	require.NotEmpty(t, parts)
	assert.Equal(t, 1.0, parts[len(parts)-1])
	assert.Less(t, parts[len(parts)-2], 1.0, "told of the end once")
	assert.IsIncreasing(t, parts)
}

func TestFlightIsStopped(t *testing.T) {
	for name, stop := range map[string]func(*driver){
		"a press":       func(d *driver) { d.press(300, 300) },
		"the wheel":     func(d *driver) { d.m.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 10)}) },
		"another":       func(d *driver) { d.m.Fit() },
		"a key":         func(d *driver) { d.m.Stop() },
		"a key to zoom": func(d *driver) { d.m.Zoom(1.4) },
	} {
		t.Run(name, func(t *testing.T) {
			d, _, _ := stage(t)
			korea, ends := orb.Bound{Min: orb.Point{124, 33}, Max: orb.Point{132, 43}}, 0
			d.m.FlyTo(&korea, func(part float64) {
				if part == 1 {
					ends++
				}
			})
			d.clock.Advance(100 * time.Millisecond)
			assert.Zero(t, ends)
			stop(d)
			assert.Equal(t, 1, ends, "what goes with the flight is brought to its end")
			d.clock.Advance(3 * time.Second)
			assert.Equal(t, 1, ends)
		})
	}
}

func TestStillMotion(t *testing.T) {
	st := fixture.Store(t)
	s := st.State()
	s.StillMotion = true
	st = state.New(s)
	m, clock, pixels := open(t, st)
	d := &driver{m: m, clock: clock}
	ends := 0
	korea := orb.Bound{Min: orb.Point{124, 33}, Max: orb.Point{132, 43}}
	v := st.State().View
	before := checksum(pixels())
	m.FlyTo(&korea, func(float64) { ends++ })
	assert.NotEqual(t, v, st.State().View)
	assert.Equal(t, 1, ends)
	m.Zoom(1.4)
	m.Pan(0.1, 0)
	d.press(100, 300)
	d.drag(40, 0)
	d.release()
	assert.False(t, clock.Moving())
	assert.False(t, st.State().View.Held)
	assert.NotEqual(t, before, checksum(pixels()))
}

func TestNothingRunsWhileNothingMoves(t *testing.T) {
	d, st, pixels := stage(t)
	assert.False(t, d.clock.Moving())
	st.Select("brussels")
	st.SetTheme("light")
	pixels()
	assert.False(t, d.clock.Moving())
}
