package scenes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/ui/desk/internal/pane"
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

// TypedShortcut edits, and hands other shortcuts on.
func (n *notes) TypedShortcut(sc fyne.Shortcut) {
	used, edited := pane.Shortcut(&n.text, sc)
	if edited {
		n.edited()
	}
	if _, went := sc.(*desktop.CustomShortcut); used && went {
		n.moved()
	}
	if !used {
		n.panel.shortcut(sc)
	}
	n.Redraw()
}
