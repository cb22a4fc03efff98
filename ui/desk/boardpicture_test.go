package desk

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	exporting "sightline/ui/desk/export"
)

// TestExportOfTheBoardIsItsOwn: the sheet says that it is the board's picture,
// and its name is another than the map's at the same moment.
func TestExportOfTheBoardIsItsOwn(t *testing.T) {
	reset(t)
	dir := t.TempDir()
	title := func() (title string) {
		fyne.DoAndWait(func() {
			if d, ok := live.sheet.Content().(*exporting.Dialogue); ok {
				title = d.Title()
			}
		})
		return title
	}
	fyne.DoAndWait(func() { live.pictures = dir })
	press(t, "ctrl+e")
	settle(t)
	assert.Equal(t, "Export a picture of the map", title())
	press(t, "Escape")
	fyne.DoAndWait(func() { live.store.SetBoard(true) })
	press(t, "ctrl+e")
	settle(t)
	assert.Equal(t, "Export a picture of the board", title())
	press(t, "Return")
	require.Eventually(t, func() bool {
		_, err := os.Stat(filepath.Join(dir, "sightline-2024-10-18-board.png"))
		return err == nil
	}, patience, patience/200)
	isOpen(t, false) // what was written is told in its place
	press(t, "Escape")
	fyne.DoAndWait(func() { live.store.SetBoard(false) })
	reset(t)
}
