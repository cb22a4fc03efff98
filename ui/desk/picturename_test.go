package desk

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/require"
)

// TestThePicturesNameIsSelectedByKeys: Ctrl+A and Shift+Home select it, as they
// do in the search, and what is typed replaces it.
func TestThePicturesNameIsSelectedByKeys(t *testing.T) {
	reset(t)
	dir := t.TempDir()
	fyne.DoAndWait(func() { live.pictures = dir })
	for name, selects := range map[string]string{"x": "ctrl+a", "y": "shift+Home"} {
		press(t, "ctrl+e")
		isOpen(t, true)
		settle(t)
		press(t, selects)
		screenshot(t, "export-sheet-selected-"+name)
		press(t, name)
		press(t, "Return")
		require.Eventually(t, func() bool {
			_, err := os.Stat(filepath.Join(dir, name+".png"))
			return err == nil
		}, patience, patience/200, selects)
		isOpen(t, false) // what was written is told in its place
		press(t, "Escape")
		settle(t)
	}
	reset(t)
}
