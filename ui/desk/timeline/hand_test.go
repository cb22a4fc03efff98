package timeline_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestADragIsOneStepBack, whether the axis or the playhead is dragged, however
// many days lie on the way.
func TestADragIsOneStepBack(t *testing.T) {
	b := open(t)
	b.drag(b.x(t, "2024-10-17"), axis, b.x(t, "2024-10-09"), axis)
	require.Equal(t, "2024-10-09", b.st.State().Moment.String())
	day := b.x(t, "2024-10-10") - b.x(t, "2024-10-09")
	head := b.x(t, "2024-10-09") + day/2
	b.drag(head, 38, head+4*day, 38)
	require.Equal(t, "2024-10-13", b.st.State().Moment.String())
	b.st.Back()
	assert.Equal(t, "2024-10-09", b.st.State().Moment.String())
	b.st.Back()
	assert.Equal(t, "2024-10-18", b.st.State().Moment.String())

	b.st.Step(-1)
	b.st.Step(-1)
	b.st.Back()
	assert.Equal(t, "2024-10-17", b.st.State().Moment.String(), "steps after a drag are steps each")
}

// TestAPressTakesTheKeys: else they would go on to what was pressed before.
func TestAPressTakesTheKeys(t *testing.T) {
	b := open(t)
	var focus fyne.Focusable
	b.Focus = func(f fyne.Focusable) { focus = f }
	b.MouseDown(&desktop.MouseEvent{})
	assert.Equal(t, b.Slider, focus)
	var passed []fyne.KeyName
	b.Keys = func(e *fyne.KeyEvent) { passed = append(passed, e.Name) }
	p := b.find(t, "transfer")
	b.FocusGained()
	b.tap(p.X, p.Y)
	b.MouseOut()
	b.key(fyne.KeySpace, fyne.KeyEscape)
	assert.Equal(t, []fyne.KeyName{fyne.KeySpace, fyne.KeyEscape}, passed, "a click has left nothing for Esc to let go of")
}

// TestOnlyItsOwnStopsStandingOut: what another part points at stays.
func TestOnlyItsOwnStopsStandingOut(t *testing.T) {
	b := open(t)
	p := b.find(t, "transfer")
	b.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}})
	b.st.SetHover("presence")
	b.MouseOut()
	assert.Equal(t, "presence", b.st.State().Hover)
	b.FocusGained()
	b.FocusLost()
	assert.Equal(t, "presence", b.st.State().Hover)
	b.FocusGained()
	b.key(fyne.KeyDown)
	assert.NotEqual(t, "presence", b.st.State().Hover)
	b.FocusLost()
	assert.Empty(t, b.st.State().Hover, "its own goes with the focus")
}

// TestBesideAHeadingIsTimeline: only the heading closes its lanes, not what is
// right of it.
func TestBesideAHeadingIsTimeline(t *testing.T) {
	b := open(t)
	b.tap(b.x(t, "2024-10-12"), 50)
	assert.Equal(t, "2024-10-12", b.st.State().Moment.String())
	far := b.pixels()
	b.tap(60, 50)
	assert.NotEqual(t, far, b.pixels(), "the heading closes its lanes")
	b.tap(60, 50)
	assert.Equal(t, far, b.pixels())
}
