package scenes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/ui/portray"
)

// TypedRune writes a character.
func (n *notes) TypedRune(r rune) {
	n.text.Insert(string(r))
	n.edited()
}

// TypedKey edits, goes by lines, or leaves for the list.
func (n *notes) TypedKey(e *fyne.KeyEvent) {
	if before := n.text.Text; n.text.Key(e.Name, n.shift) {
		if n.text.Text != before {
			n.edited()
		}
		n.moved()
		return
	}
	p, width := n.panel.portrayer, n.width()
	page := portray.NoteLines(float64(n.Size().Height))
	from, to := p.NoteLine(n.look(), width)
	up := func(lines int) { n.text.Go(p.NoteUp(n.look(), lines, width), n.shift) }
	switch e.Name {
	case fyne.KeyUp:
		up(1)
	case fyne.KeyDown:
		up(-1)
	case fyne.KeyPageUp:
		up(page)
	case fyne.KeyPageDown:
		up(-page)
	case fyne.KeyHome:
		n.text.Go(from, n.shift)
	case fyne.KeyEnd:
		n.text.Go(to, n.shift)
	case fyne.KeyEscape:
		n.panel.focus(n.panel.list)
		return
	}
	n.moved()
}

// KeyDown and KeyUp follow the shift key, with which the cursor selects.
func (n *notes) KeyDown(e *fyne.KeyEvent) { n.shifted(e, true) }

// KeyUp is the other half of KeyDown.
func (n *notes) KeyUp(e *fyne.KeyEvent) { n.shifted(e, false) }

func (n *notes) shifted(e *fyne.KeyEvent, held bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		n.shift = held
	}
}

// TypedShortcut selects all, copies, cuts, pastes, goes by words, and hands other
// shortcuts on.
func (n *notes) TypedShortcut(sc fyne.Shortcut) {
	switch sc := sc.(type) {
	case *fyne.ShortcutSelectAll:
		n.text.SelectAll()
	case *fyne.ShortcutCopy:
		sc.Clipboard.SetContent(n.text.Selected())
	case *fyne.ShortcutCut:
		sc.Clipboard.SetContent(n.text.Selected())
		if n.text.Selected() != "" {
			n.text.Insert("")
			n.edited()
		}
	case *fyne.ShortcutPaste:
		n.text.Insert(sc.Clipboard.Content())
		n.edited()
	case *desktop.CustomShortcut:
		if !n.far(sc) {
			n.panel.shortcut(sc)
		}
	default:
		n.panel.shortcut(sc)
	}
	n.Redraw()
}

// far goes or deletes by words, or goes to an end of the text, and tells whether the
// shortcut asks for it.
func (n *notes) far(sc *desktop.CustomShortcut) bool {
	extend := sc.Modifier&fyne.KeyModifierShift != 0
	if sc.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierShortcutDefault {
		return false
	}
	switch sc.KeyName {
	case fyne.KeyLeft:
		n.text.Word(-1, extend)
	case fyne.KeyRight:
		n.text.Word(1, extend)
	case fyne.KeyHome:
		n.text.Go(0, extend)
	case fyne.KeyEnd:
		n.text.Go(len(n.text.Text), extend)
	case fyne.KeyBackspace:
		n.text.Word(-1, true)
		n.text.Insert("")
		n.edited()
	default:
		return false
	}
	n.moved()
	return true
}
