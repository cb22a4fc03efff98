package scenes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained shows where the keys are.
func (l *list) FocusGained() {
	l.focused = true
	l.reveal()
	l.Redraw()
}

// FocusLost ends that. What is dragged stays in hand: the keys are lost too where the
// mouse lets go of it over what takes none, before it is put down.
func (l *list) FocusLost() {
	l.focused = false
	l.Redraw()
}

// TypedKey goes through the scenes, shows, renames and removes them, and hands on
// other keys.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	c := l.panel
	at := c.pickedAt
	switch e.Name {
	case fyne.KeyUp:
		l.pick(at - 1)
	case fyne.KeyDown:
		l.pick(at + 1)
	case fyne.KeyHome:
		l.pick(0)
	case fyne.KeyEnd:
		l.pick(l.laid().Len() - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.show()
	case fyne.KeyF2:
		c.rename()
	case fyne.KeyDelete, fyne.KeyBackspace:
		c.remove()
	case fyne.KeyEscape:
		if !l.drop() {
			c.focus(nil)
		}
	default:
		if c.Stage.Keys != nil {
			c.Stage.Keys(e)
		}
	}
}

// TypedRune edits the scene that is picked, and hands other characters on.
func (l *list) TypedRune(r rune) {
	c := l.panel
	switch r {
	case 'n', 'N':
		if _, ok := c.own(); ok {
			c.notes.toEnd()
			c.focus(c.notes)
		}
	case 'o', 'O':
		c.switchSteps()
	case 'd', 'D':
		c.time()
	case 'r', 'R':
		c.retake()
	default:
		c.rune(r)
	}
}

// TypedShortcut moves the scene that is picked with Alt and an arrow, and hands
// other shortcuts on.
func (l *list) TypedShortcut(s fyne.Shortcut) {
	if s, ok := s.(*desktop.CustomShortcut); ok && s.Modifier == fyne.KeyModifierAlt {
		switch s.KeyName {
		case fyne.KeyUp:
			l.panel.move(-1)
			return
		case fyne.KeyDown:
			l.panel.move(1)
			return
		}
	}
	l.panel.shortcut(s)
}
