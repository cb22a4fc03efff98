package scenes_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"

	"sightline/ui/desk/internal/fixture"
)

// TestNotes are written in lines, selected and replaced, and undone at once.
func TestNotes(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.store.SetSceneNotes("s-known", "")
	notes := func() string { return r.store.State().Scenes[0].Notes }
	r.press("Down", "Up")
	r.write("n")
	r.write("First")
	r.press("Return", "Return")
	r.write("Third")
	assert.Equal(t, "First\n\nThird", notes())
	r.press("Up", "Up", "Home")
	r.write("The ")
	r.press("Down", "Down", "End", "Shift+Home")
	r.write("Last")
	assert.Equal(t, "The First\n\nLast", notes())
	r.press("BackSpace", "Ctrl+BackSpace", "BackSpace", "BackSpace", "Ctrl+Home", "Delete")
	assert.Equal(t, "he First", notes())
	r.press("Ctrl+End")
	clipboard := test.NewClipboard()
	clipboard.SetContent(" of\r\nall\t\u202e!")
	f := r.canvas.Focused().(fyne.Shortcutable)
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	assert.Equal(t, "he First of\nall \u202e!", notes())
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	assert.Empty(t, notes())
	assert.Equal(t, "he First of\nall \u202e!", clipboard.Content())
	f.TypedShortcut(&fyne.ShortcutUndo{})
	assert.Equal(t, []string{"shortcut Undo"}, r.asked, "the window undoes")
	r.press("Escape")
	assert.Equal(t, r.panel.List(), r.canvas.Focused())
	r.store.Undo()
	assert.NotEqual(t, "he First of\nall \u202e!", notes())
}

// TestNotesAreOfTheScenePicked, whatever is done to the list.
func TestNotesAreOfTheScenePicked(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.press("Down")
	r.write("n")
	r.write("mine")
	second := r.store.State().Scenes[1]
	assert.Contains(t, second.Notes, "mine")
	r.press("Escape", "Alt+Down", "Alt+Down")
	r.write("n")
	r.write(" and more")
	moved := r.store.State().Scenes[3]
	assert.Equal(t, second.ID, moved.ID)
	assert.Contains(t, moved.Notes, "mine and more")
}
