package desk

import (
	"image"
	"math"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/state"
)

// open ground of the map that the window opens with, pixels from its upper left.
const openX, openY = 250, 420

// drag presses the button on open ground and moves in steps, as a hand does; then
// it does what is said at once, or ends with the button held.
func drag(t *testing.T, steps, dx, dy int, then ...string) {
	t.Helper()
	box := where(live.mapView)
	words := []string{"mousemove", itoa(box.Min.X + openX), itoa(box.Min.Y + openY), "mousedown", "1"}
	for range steps {
		words = append(words, "sleep", "0.016", "mousemove_relative", "--", itoa(dx), itoa(dy))
	}
	xdotool(t, append(words, then...)...)
}

// groundAt is the place at a point of the map.
func groundAt(t *testing.T, x, y float64) orb.Point {
	t.Helper()
	p, ok := now().View.Unproject(x, y)
	require.True(t, ok)
	return p
}

// TestDragGlidesOn: the ground goes on when the hand lets go, and a press stops
// it.
func TestDragGlidesOn(t *testing.T) {
	reset(t)
	at := groundAt(t, openX, openY)
	drag(t, 12, 8, 0, "mouseup", "1")
	eventually(t, func(s state.State) bool { return s.View.Held }, "the drag")
	eventually(t, func(s state.State) bool { return !s.View.Held }, "the rest")
	s := now()
	x, _, ok := s.View.Project(at)
	require.True(t, ok)
	assert.Greater(t, x, openX+12*8+30.0, "it went on")
	assert.False(t, s.View.Held, "north is up again")
}

// TestShiftDragZoomsToTheBox, and Escape gives it up.
func TestShiftDragZoomsToTheBox(t *testing.T) {
	reset(t)
	before := now().View
	middle := groundAt(t, openX+60, openY+40)
	xdotool(t, "keydown", "shift")
	t.Cleanup(func() { xdotool(t, "keyup", "shift") })
	drag(t, 10, 12, 8)
	time.Sleep(200 * time.Millisecond)
	screenshot(t, "box")
	xdotool(t, "key", "Escape")
	time.Sleep(100 * time.Millisecond)
	xdotool(t, "mouseup", "1")
	settle(t)
	assert.Equal(t, before, now().View, "given up")

	drag(t, 10, 12, 8)
	xdotool(t, "mouseup", "1", "keyup", "shift")
	eventually(t, func(s state.State) bool { return s.View.Scale > before.Scale*3 }, "zoom")
	settle(t)
	v := now().View
	x, y, ok := v.Project(middle)
	require.True(t, ok)
	assert.InDelta(t, v.Width/2, x, 12)
	assert.InDelta(t, v.Height/2, y, 12)
	screenshot(t, "zoomed-to-box")
}

// TestDoubleClickZooms in about the pointer, with Shift out.
func TestDoubleClickZooms(t *testing.T) {
	reset(t)
	before := now().View
	box := where(live.mapView)
	at := []string{"mousemove", itoa(box.Min.X + openX), itoa(box.Min.Y + openY), "click", "--repeat", "2", "--delay", "80", "1"}
	xdotool(t, at...)
	eventually(t, func(s state.State) bool { return s.View.Scale > before.Scale*1.99 }, "in")
	settle(t)
	time.Sleep(500 * time.Millisecond) // so that the next click is a first one
	xdotool(t, append([]string{"keydown", "shift"}, at...)...)
	xdotool(t, "keyup", "shift")
	eventually(t, func(s state.State) bool { return s.View.Scale < before.Scale*1.01 }, "out")
}

// TestFastPanShowsGround drags far at once: what comes in is ground, nearly the
// same as when all is painted.
func TestFastPanShowsGround(t *testing.T) {
	reset(t)
	t.Cleanup(func() { xdotool(t, "mouseup", "1") })
	at := groundAt(t, openX, openY)
	drag(t, 6, 60, -30)
	eventually(t, func(s state.State) bool {
		x, y, _ := s.View.Project(at)
		return math.Hypot(x-openX-360, y-openY+180) < 1
	}, "the hand's way")
	require.Eventually(t, caught, patience, time.Millisecond, "the picture of it")
	time.Sleep(50 * time.Millisecond) // until it is on the screen
	soon := screenshot(t, "fast-pan")
	settled := settle(t)
	box := where(live.mapView)
	// Sea in the place of land would differ by 17 levels of 255.
	came := image.Rect(box.Min.X, box.Min.Y, box.Min.X+330, box.Max.Y)
	assert.Less(t, difference(soon, settled, came), 3.0)
}

// difference is the mean difference of two pictures' channels in a box.
func difference(a, b *image.RGBA, box image.Rectangle) float64 {
	sum := 0.0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			p, q := a.RGBAAt(x, y), b.RGBAAt(x, y)
			sum += math.Abs(float64(p.R)-float64(q.R)) + math.Abs(float64(p.G)-float64(q.G)) + math.Abs(float64(p.B)-float64(q.B))
		}
	}
	return sum / float64(3*box.Dx()*box.Dy())
}

// TestSceneFlies: the map is on its way to the next scene, and is there soon.
func TestSceneFlies(t *testing.T) {
	reset(t)
	before := now()
	press(t, "Next")
	eventually(t, func(s state.State) bool { return s.Scene != "" }, "the scene")
	settle(t)
	assert.NotEqual(t, before.View, now().View)
	press(t, "Next", "Next") // the second stops the flight of the first
	eventually(t, func(s state.State) bool { return s.Scene != "" && s.Selection != "" }, "the scene after that")
	settle(t)
}
