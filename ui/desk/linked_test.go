package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/portray"
	"sightline/ui/state"
)

// TestBoardIsLinked shows the board in place of the map by its key and clicks a
// cell: the claim is selected, and the panel opens it.
func TestBoardIsLinked(t *testing.T) {
	reset(t)
	press(t, "b")
	eventually(t, func(s state.State) bool { return s.Board }, "the board")
	settle(t)
	var cell *portray.BoardHit
	fyne.DoAndWait(func() {
		for _, h := range live.board.Hits() {
			if h.ID == "c-nato" {
				cell = &h
			}
		}
	})
	require.NotNil(t, cell, "NATO's statement has a cell")
	clickAt(t, live.board, int(cell.Box.X+cell.Box.W/2), int(cell.Box.Y+cell.Box.H/2))
	eventually(t, func(s state.State) bool { return s.Selection == "c-nato" }, "the claim")
	settle(t)
	screenshot(t, "board")
	press(t, "Escape", "Escape", "b")
	eventually(t, func(s state.State) bool { return !s.Board && s.Selection == "" }, "the map")
}

// TestSearchReachesEverything types a word into the search: the panel, the map
// and the timeline show what it finds alone, and Esc takes it back.
func TestSearchReachesEverything(t *testing.T) {
	reset(t)
	before := settle(t)
	press(t, "f")
	xdotool(t, "type", "--delay", "30", "civilians")
	eventually(t, func(s state.State) bool { return s.Filter.Words == "civilians" }, "the word")
	after := settle(t)
	screenshot(t, "search")
	found := cards()
	assert.Positive(t, found)
	assert.Less(t, found, 4)
	for name, pane := range map[string]fyne.CanvasObject{"map": live.mapView, "timeline": live.slider, "panel": live.panel} {
		assert.Positive(t, changed(before, after, where(pane)), "the %s", name)
	}
	press(t, "Escape", "Escape")
	eventually(t, func(s state.State) bool { return s.Filter.IsZero() }, "nothing filtered")
	assert.Equal(t, 16, cards())
}

// TestBackAndForward walk through earlier moments and selections.
func TestBackAndForward(t *testing.T) {
	reset(t)
	press(t, "Home")
	eventually(t, at("2024-10-08"), "the first day")
	press(t, "End")
	eventually(t, at("2024-10-18"), "the last day")
	fyne.DoAndWait(func() { live.store.Select("presence") })
	press(t, "alt+Left")
	eventually(t, func(s state.State) bool { return s.Selection == "" && s.Moment.String() == "2024-10-18" }, "before the selection")
	press(t, "alt+Left")
	eventually(t, at("2024-10-08"), "the first day again")
	press(t, "alt+Right", "alt+Right")
	eventually(t, func(s state.State) bool { return s.Selection == "presence" && s.Moment.String() == "2024-10-18" }, "the selection again")
}

// TestPlayingGoesFaster plays from the first day at eight days a second, to the
// last one.
func TestPlayingGoesFaster(t *testing.T) {
	reset(t)
	press(t, "bracketright", "bracketright", "bracketright", "bracketright")
	eventually(t, func(s state.State) bool { return s.Speed == 8 }, "eight a second")
	press(t, "space")
	eventually(t, func(s state.State) bool { return !s.Playing && s.Moment.String() == "2024-10-18" }, "played to the end")
	press(t, "bracketleft", "bracketleft", "bracketleft")
	eventually(t, func(s state.State) bool { return s.Speed == 1 }, "one a second")
	press(t, "p")
	require.Eventually(t, func() bool {
		var open bool
		fyne.DoAndWait(func() { open = live.sheet.Visible() })
		return open
	}, patience, frame, "the choices")
	press(t, "Down", "Return", "Escape")
	eventually(t, func(s state.State) bool { return s.Speed == 2 }, "chosen from the list")
	fyne.DoAndWait(func() { live.store.SetSpeed(1) })
}
