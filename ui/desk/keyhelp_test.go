package desk

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/state"
)

// TestTheBoardsKeysAreTold: by "?" and in the README.
func TestTheBoardsKeysAreTold(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	assert.Contains(t, string(readme), "| O N | on the board")
	assert.Contains(t, keyHelp(model.Day), [2]string{"O, N", "on the board: order, next figures"})
}

// TestTheBoardHasTheKeysByTab: then O changes its order.
func TestTheBoardHasTheKeysByTab(t *testing.T) {
	reset(t)
	fyne.DoAndWait(func() { live.store.SetBoard(true) })
	settle(t)
	has := func() (has bool) {
		fyne.DoAndWait(func() { has = live.win.Canvas().Focused() == fyne.Focusable(live.board) })
		return has
	}
	for n := 0; n < 30 && !has(); n++ {
		press(t, "Tab")
	}
	require.True(t, has())
	before := now().BoardOrder
	press(t, "o")
	eventually(t, func(s state.State) bool { return s.BoardOrder != before }, "another order")
	reset(t)
}
