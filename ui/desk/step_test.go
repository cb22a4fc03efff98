package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model/edtf"
	"sightline/ui/state"
)

// backs counts how often going back changes the moment, until nothing is left to
// go back to.
func backs() int {
	n := 0
	fyne.DoAndWait(func() {
		for range 40 {
			was := live.store.State().Moment
			live.store.Back()
			if live.store.State().Moment != was {
				n++
			}
		}
	})
	return n
}

// TestASceneIsOneStepBackInTime, whether its flight ends by itself or is broken
// off.
func TestASceneIsOneStepBackInTime(t *testing.T) {
	for name, broken := range map[string]bool{"flown": false, "broken off": true} {
		t.Run(name, func(t *testing.T) {
			reset(t)
			press(t, "Home")
			eventually(t, at("2024-10-08"), "the first day")
			press(t, "Next")
			if broken {
				eventually(t, func(s state.State) bool { return !at("2024-10-08")(s) }, "the way")
				press(t, "Right", "Left")
			}
			eventually(t, func(s state.State) bool { return at("2024-10-17")(s) && rests() }, "the scene")
			want := 2 // to the first day, and from there to the last
			if broken {
				want += 2 // the steps that broke it off
			}
			assert.Equal(t, want, backs())
		})
	}
}

// TestASceneIsLeft: its title stands until somebody looks elsewhere.
func TestASceneIsLeft(t *testing.T) {
	for name, leave := range map[string][]string{
		"by zooming": {"plus"}, "by panning": {"ctrl+Left"}, "by the whole": {"0"},
		"by a step": {"Left"}, "by Escape": {"Escape"},
	} {
		t.Run(name, func(t *testing.T) {
			reset(t)
			press(t, "Next")
			eventually(t, func(s state.State) bool { return s.Scene == "s-known" && rests() }, "the scene")
			fyne.DoAndWait(func() { live.win.Resize(fyne.NewSize(1200, 800)) })
			time.Sleep(200 * time.Millisecond)
			assert.Equal(t, "s-known", now().Scene, "another size shows the same scene")
			press(t, leave...)
			eventually(t, func(s state.State) bool { return s.Scene == "" }, "no scene")
		})
	}
}

// TestAClickOnTheTimelineTakesTheKeys: Space plays, and does not go to what had
// the keys before.
func TestAClickOnTheTimelineTakesTheKeys(t *testing.T) {
	reset(t)
	press(t, "f")
	clickAt(t, live.slider, 600, 22)
	eventually(t, func(s state.State) bool { return !at("2024-10-18")(s) }, "the day that was clicked")
	press(t, "space")
	eventually(t, func(s state.State) bool { return s.Playing }, "play")
	press(t, "space")
	eventually(t, func(s state.State) bool { return !s.Playing }, "pause")
}

// TestFitFitsTheTimelineToo: whatever was zoomed into.
func TestFitFitsTheTimelineToo(t *testing.T) {
	reset(t)
	day := func() int {
		first, err := edtf.Parse("2024-10-08")
		require.NoError(t, err)
		var x float64
		fyne.DoAndWait(func() { x = live.slider.MiddleOf(first) })
		return int(x)
	}
	want := day()
	box := where(live.slider)
	xdotool(t, "mousemove", itoa(box.Min.X+900), itoa(box.Min.Y+22), "click", "--repeat", "5", "4")
	require.Eventually(t, func() bool { return day() != want }, patience, 20*time.Millisecond)
	press(t, "0")
	require.Eventually(t, func() bool { return day() == want }, patience, 20*time.Millisecond)
}

// TestStepsFollowTheList: PageDown goes to what comes next in it as it is now, and to
// the scene that has come in the place of one that was removed.
func TestStepsFollowTheList(t *testing.T) {
	reset(t)
	t.Cleanup(func() { reset(t) })
	on := func(id string) func(state.State) bool {
		return func(s state.State) bool { return s.Scene == id && rests() }
	}
	press(t, "Next")
	eventually(t, on("s-known"), "the first scene")
	before := now().Scenes
	fyne.DoAndWait(func() { live.store.MoveScene(5, 1) })
	press(t, "Next")
	eventually(t, on(before[5].ID), "the one that was moved there")
	fyne.DoAndWait(func() { live.store.RemoveScene(before[5].ID) })
	press(t, "Next")
	eventually(t, on(before[1].ID), "the one in its place")
	press(t, "Prior")
	eventually(t, on("s-known"), "the one before")
}
