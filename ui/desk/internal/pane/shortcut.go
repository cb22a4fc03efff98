package pane

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A Typed is a text that is being typed: a Line or a Text.
type Typed interface {
	Insert(text string)
	Selected() string
	SelectAll()
	Go(at int, extend bool)
	Word(way int, extend bool)
}

// Shortcut selects all, copies, cuts, pastes, goes or deletes by words, and goes to an
// end of the text. It tells whether the shortcut is one of these, and whether the text
// may have changed by it.
func Shortcut(t Typed, sc fyne.Shortcut) (used, edited bool) {
	switch sc := sc.(type) {
	case *fyne.ShortcutSelectAll:
		t.SelectAll()
	case *fyne.ShortcutCopy:
		sc.Clipboard.SetContent(t.Selected())
	case *fyne.ShortcutCut:
		sc.Clipboard.SetContent(t.Selected())
		if edited = t.Selected() != ""; edited {
			t.Insert("")
		}
	case *fyne.ShortcutPaste:
		t.Insert(sc.Clipboard.Content())
		edited = true
	case *desktop.CustomShortcut:
		return far(t, sc)
	default:
		return false, false
	}
	return true, edited
}

// far is what Shortcut does with an arrow, an end or Backspace.
func far(t Typed, sc *desktop.CustomShortcut) (used, edited bool) {
	extend := sc.Modifier&fyne.KeyModifierShift != 0
	if sc.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierShortcutDefault {
		return false, false
	}
	switch sc.KeyName {
	case fyne.KeyLeft:
		t.Word(-1, extend)
	case fyne.KeyRight:
		t.Word(1, extend)
	case fyne.KeyHome:
		t.Go(0, extend)
	case fyne.KeyEnd:
		t.Go(math.MaxInt, extend)
	case fyne.KeyBackspace:
		t.Word(-1, true)
		t.Insert("")
		return true, true
	default:
		return false, false
	}
	return true, false
}
