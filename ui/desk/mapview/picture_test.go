package mapview_test

import (
	"bytes"
	"hash/fnv"
	"image"
	"image/color"
	"sync/atomic"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/desk/internal/fixture"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/mapview"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

func checksum(pixels []byte) uint64 {
	h := fnv.New64a()
	h.Write(pixels)
	return h.Sum64()
}

// A canvas shows a map, without waiting for what is painted in the background
// unless it is asked to.
type canvas struct {
	*driver
	store *state.Store
	queue chan func()
	shot  func() *image.NRGBA
}

// newCanvas shows the map of the built-in briefing; base, if not nil, draws its
// ground.
func newCanvas(t *testing.T, base func(*model.Index, geo.View, portray.Theme) scene.Scene) *canvas {
	t.Helper()
	test.NewTempApp(t)
	clock, st, queue := new(motion.Stepped), fixture.Store(t), make(chan func(), 1000)
	m := mapview.New(st, fixture.Portrayer(t), mapview.Stage{Post: func(f func()) { queue <- f }, Clock: clock, Base: base})
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(m)
	c.Resize(size)
	return &canvas{
		driver: &driver{m: m, clock: clock}, store: st, queue: queue,
		shot: func() *image.NRGBA { return c.Capture().(*image.NRGBA) },
	}
}

// frame is the picture of the state as it is, on the ground that there is.
func (c *canvas) frame() *image.NRGBA {
	c.shot()
	c.m.Develop()
	return c.shot()
}

// sharp waits until the map shows what it should, the way the window does: by
// what is posted.
func (c *canvas) sharp(t *testing.T) *image.NRGBA {
	t.Helper()
	c.shot()
	for c.m.Moving() {
		select {
		case f := <-c.queue:
			f()
		case <-time.After(20 * time.Second):
			require.Fail(t, "the ground never comes")
		}
		c.shot()
	}
	return c.shot()
}

// TestFramesNeverWaitForTheGround stops the painter after the first ground: pans,
// zooms and flights go on showing what there is.
func TestFramesNeverWaitForTheGround(t *testing.T) {
	p := fixture.Portrayer(t)
	gate := make(chan struct{})
	var shut atomic.Bool
	c := newCanvas(t, func(_ *model.Index, v geo.View, th portray.Theme) scene.Scene {
		if shut.Load() {
			<-gate
		}
		return p.Base(v, nil, th)
	})
	first, v := c.sharp(t), c.store.State().View
	shut.Store(true)
	last := checksum(first.Pix)
	changes := func(what string) {
		t.Helper()
		next := checksum(c.frame().Pix)
		assert.NotEqual(t, last, next, "%s shows", what)
		last = next
	}
	c.press(60, 300)
	for range 4 {
		c.drag(30, 4)
		changes("a pan")
	}
	c.clock.Advance(time.Second)
	c.release()
	for _, dy := range []float32{30, -60} {
		c.m.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(500, 300)}, Scrolled: fyne.NewDelta(0, dy)})
		for range 4 {
			c.clock.Advance(20 * time.Millisecond)
			changes("a zoom")
		}
	}
	c.m.FlyTo(nil, nil)
	c.clock.Advance(60 * time.Millisecond)
	changes("a flight")
	close(gate)
	c.clock.Advance(3 * time.Second)
	c.sharp(t)
	assert.Less(t, gap(v, c.store.State().View), 1.0, "back where it was, and sharp")
}

// TestPannedPictureIsThePictureOfThere: what a drag shows at once is what would be
// painted anew, without a seam where the ground comes into the picture. It is
// another ground that was painted about another middle, and numbers round
// otherwise there, so that some bytes along edges differ, by 8 of 255 at most;
// the marks and the labels over it are drawn for each frame. Insets are left out:
// they keep the corner that they have.
func TestPannedPictureIsThePictureOfThere(t *testing.T) {
	c, other := newCanvas(t, nil), newCanvas(t, nil)
	for _, one := range []*canvas{c, other} {
		one.store.SetInset(state.Inset{Mode: state.InsetOff})
		one.sharp(t)
	}
	c.press(60, 300)
	for step := range 4 {
		for range 3 {
			c.drag(9, 3)
		}
		panned, v := c.frame(), c.store.State().View
		other.m.Look(v.Shift(-2000, 300)) // away, so that it has to be painted anew
		other.sharp(t)
		other.m.Look(v)
		fresh := other.sharp(t)
		differ, worst := 0, 0
		for i := range panned.Pix {
			if d := int(panned.Pix[i]) - int(fresh.Pix[i]); d != 0 {
				differ++
				worst = max(worst, d, -d)
			}
		}
		assert.LessOrEqual(t, worst, 8, "step %d", step)
		assert.LessOrEqual(t, differ, len(panned.Pix)/100, "step %d", step)
	}
}

// TestSlidGroundHasNoSeams slides the ground far in a hand that rests after each
// step, so that strip after strip is painted to what was there: in the end it is the
// ground of there.
func TestSlidGroundHasNoSeams(t *testing.T) {
	c, other := newCanvas(t, nil), newCanvas(t, nil)
	for _, one := range []*canvas{c, other} {
		one.store.SetInset(state.Inset{Mode: state.InsetOff})
		one.sharp(t)
	}
	c.press(60, 200)
	for range 30 {
		c.drag(25, 9)
		c.frame()
		for c.m.Settle() {
			c.shot()
		}
	}
	v := c.store.State().View
	require.True(t, v.Held)
	slid := c.frame()
	other.m.Look(v)
	fresh := other.sharp(t)
	differ, worst := 0, 0
	for i := range slid.Pix {
		if d := int(slid.Pix[i]) - int(fresh.Pix[i]); d != 0 {
			differ++
			worst = max(worst, d, -d)
		}
	}
	assert.LessOrEqual(t, worst, 8)
	assert.LessOrEqual(t, differ, len(slid.Pix)/100)
}

// TestNothingWaitsForAPicture: what is shown stays until the next picture has been
// painted.
func TestNothingWaitsForAPicture(t *testing.T) {
	c := newCanvas(t, nil)
	before := checksum(c.sharp(t).Pix)
	c.store.SetMoment(fixture.Date(t, "2024-10-17"))
	assert.Equal(t, before, checksum(c.shot().Pix))
	assert.Equal(t, before, checksum(c.shot().Pix), "it is painted, not shown yet")
	c.m.Develop()
	assert.NotEqual(t, before, checksum(c.shot().Pix))
}

// TestNoEmptyStrip drags fast and zooms out, before anything new is painted:
// all that comes into the picture shows ground. The ground's sea has a colour
// here that the map itself does not have.
func TestNoEmptyStrip(t *testing.T) {
	p := fixture.Portrayer(t)
	c := newCanvas(t, func(_ *model.Index, v geo.View, th portray.Theme) scene.Scene {
		th.Sea = color.NRGBA{R: 200, A: 255}
		return p.Base(v, nil, th)
	})
	c.sharp(t)
	theme, _ := portray.ThemeNamed("dark")
	bare := func() (n int) {
		m := c.frame()
		for y := range m.Rect.Dy() {
			for x := range m.Rect.Dx() {
				if m.NRGBAAt(x, y) == theme.Sea {
					n++
				}
			}
		}
		return n
	}
	require.Zero(t, bare())
	c.press(60, 300)
	for range 8 {
		c.drag(50, -20)
		assert.Zero(t, bare())
	}
	c.release()
	c.clock.Advance(3 * time.Second)
	c.sharp(t)
	for range 4 {
		c.m.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, 300)}, Scrolled: fyne.NewDelta(0, -10)})
		c.clock.Advance(40 * time.Millisecond)
		assert.Zero(t, bare())
	}
}

// TestThemeWaitsForItsGround: no dark labels on a light ground.
func TestThemeWaitsForItsGround(t *testing.T) {
	c := newCanvas(t, nil)
	dark := c.sharp(t)
	c.store.SetTheme("light")
	assert.True(t, bytes.Equal(dark.Pix, c.frame().Pix), "the last frame stays")
	light := c.sharp(t)
	assert.False(t, bytes.Equal(dark.Pix, light.Pix))
	c.store.SetTheme("dark")
	assert.True(t, bytes.Equal(dark.Pix, c.sharp(t).Pix))
}

// TestMapComesToRest: when all is painted nothing is asked for.
func TestMapComesToRest(t *testing.T) {
	c := newCanvas(t, nil)
	c.sharp(t)
	for range 3 {
		c.shot()
		c.m.Settle()
	}
	c.shot()
	assert.False(t, c.m.Settle(), "nothing more is painted")
	assert.False(t, c.m.Moving())
}

// TestInsetIsPinnedByItsFrame: dragged by its title, unpinned by two clicks
// there.
func TestInsetIsPinnedByItsFrame(t *testing.T) {
	c := newCanvas(t, nil)
	c.sharp(t)
	box, ok := c.m.InsetBox()
	require.True(t, ok, "the built-in briefing has an inset at this size")
	v := c.store.State().View
	c.press(float32(box.X+box.W/2), float32(box.Y+6))
	c.drag(-10, 4)
	c.drag(-10, 4)
	c.release()
	in := c.store.State().Inset
	assert.Equal(t, state.InsetPinned, in.Mode)
	assert.InDelta(t, (box.X-20)/v.Width, in.X, 1e-6)
	assert.InDelta(t, (box.Y+8)/v.Height, in.Y, 1e-6)
	assert.Equal(t, v, c.store.State().View, "the ground stays")
	c.sharp(t)
	box, ok = c.m.InsetBox()
	require.True(t, ok)
	c.click(float32(box.X+box.W/2), float32(box.Y+6))
	c.click(float32(box.X+box.W/2), float32(box.Y+6))
	assert.Equal(t, state.Inset{}, c.store.State().Inset)
	c.store.SwitchInsets()
	c.sharp(t)
	_, ok = c.m.InsetBox()
	assert.False(t, ok)
}

// TestInsetsAtHomeAreThoseOfTheStart, whatever somebody has looked at in between: on the
// way back they keep the corner that they came in.
func TestInsetsAtHomeAreThoseOfTheStart(t *testing.T) {
	c := newCanvas(t, nil)
	c.sharp(t)
	start, ok := c.m.InsetBox()
	require.True(t, ok)
	home := c.store.State().View
	for _, away := range []geo.View{home.Zoom(1.3, 60, 60), home.Zoom(1.25, 700, 60), home.Pan(-180, 60), home.Pan(200, -80), home.Zoom(0.8, 60, 400)} {
		c.m.Look(away)
		c.sharp(t)
		c.m.Fit()
		for range 30 {
			c.clock.Advance(60 * time.Millisecond)
			c.frame()
		}
		c.sharp(t)
		require.Less(t, gap(home, c.store.State().View), 1.0)
		back, ok := c.m.InsetBox()
		require.True(t, ok)
		assert.InDelta(t, start.X, back.X, 0.01, "%v", away)
		assert.InDelta(t, start.Y, back.Y, 0.01)
		assert.InDelta(t, start.W, back.W, 0.01)
	}
}

func TestDegreesStandAtTheEdges(t *testing.T) {
	c := newCanvas(t, nil)
	plain := c.sharp(t).Pix
	c.store.SwitchGraticule()
	assert.False(t, bytes.Equal(plain, c.sharp(t).Pix))
	c.store.SwitchGraticule()
	assert.True(t, bytes.Equal(plain, c.sharp(t).Pix))
}
