package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
)

// TestWhatLiesUnderASheetGetsNoKeys: Tab and Enter are the sheet's, and after it the
// keys go where they went.
func TestWhatLiesUnderASheetGetsNoKeys(t *testing.T) {
	reset(t)
	t.Cleanup(func() { reset(t) })
	press(t, "s", "Down", "F2")
	before := now()
	press(t, "Tab", "Tab", "space", "Delete", "Escape", "Down")
	settle(t)
	after := now()
	assert.Equal(t, before.Scenes, after.Scenes)
	assert.Equal(t, before.Clock, after.Clock)
	assert.Equal(t, before.Board, after.Board)
	var picked string
	fyne.DoAndWait(func() { picked = live.scenes.Picked() })
	assert.Equal(t, before.Scenes[2].ID, picked)
}
