package claims_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/desk/internal/fixture"
)

func TestEveryLetterFilters(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.panel.Search()
	before := 16
	for i, letter := range "nis" {
		r.write(string(letter))
		s := r.store.State()
		assert.Equal(t, "nis"[:i+1], s.Filter.Words)
		var want []string
		for _, c := range s.Snapshot.Claims() {
			if s.Sieve.Passes(c.Claim, s.Snapshot) {
				want = append(want, c.Claim.ID)
			}
		}
		assert.ElementsMatch(t, want, r.shown(), "the list is what passes")
		assert.LessOrEqual(t, r.panel.Len(), before)
		before = r.panel.Len()
	}
	assert.Less(t, before, 16)
	r.press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	assert.Equal(t, 16, r.panel.Len())
}

func TestSearchInOtherScripts(t *testing.T) {
	for words, id := range map[string]string{"평양": "c-decision", "ВЛАДИВОСТОК": "c-arrival", "zelenskyy soldiers": "c-zelenskyy-sending"} {
		r := enter(t, fixture.Store(t))
		r.panel.Search()
		r.write(words)
		assert.Contains(t, r.shown(), id, words)
		assert.Less(t, r.panel.Len(), 16, words)
	}
}

func TestKeysInTheSearchField(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.panel.Search()
	r.write("nato")
	first := r.shown()[0]
	r.press(fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	assert.Equal(t, first, r.store.State().Selection, "Enter opens the first card")
	r.press(fyne.KeyEscape)
	assert.Nil(t, r.canvas.Focused(), "Esc leaves")
	assert.Equal(t, "nato", r.store.State().Filter.Words, "and keeps the words")
	assert.True(t, r.panel.Cancel(), "a second one empties the field")
	assert.Empty(t, r.store.State().Filter.Words)
	assert.False(t, r.panel.Cancel(), "a third finds nothing to do")
}

func TestWordsSetElsewhereStandInTheField(t *testing.T) {
	r := enter(t, fixture.Store(t))
	empty := r.see()
	r.store.SetFilter(model.Filter{Words: "nato"})
	assert.NotEqual(t, empty.Pix, r.see().Pix)
	r.panel.Search()
	r.write("nis") // replaces what was there
	assert.Equal(t, "nis", r.store.State().Filter.Words)
}

func TestSelectingInTheSearchField(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.panel.Search()
	r.write("nato seoul")
	field := r.canvas.Focused()
	short := field.(fyne.Shortcutable)
	field.(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	r.press(fyne.KeyHome)
	field.(desktop.Keyable).KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	clip := test.NewClipboard()
	short.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	assert.Equal(t, "nato seoul", clip.Content())
	short.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip})
	assert.Empty(t, r.store.State().Filter.Words)
	clip.SetContent("평양\n")
	short.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	assert.Equal(t, "평양 ", r.store.State().Filter.Words)
	short.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyBackspace, Modifier: fyne.KeyModifierShortcutDefault})
	assert.Empty(t, r.store.State().Filter.Words)
	var handed []fyne.Shortcut
	r.panel.Stage.Shortcuts = func(s fyne.Shortcut) { handed = append(handed, s) }
	other := &desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: fyne.KeyModifierShortcutDefault}
	short.TypedShortcut(other)
	assert.Equal(t, []fyne.Shortcut{other}, handed, "other shortcuts are the window's")
}
