package board

import (
	"fyne.io/fyne/v2"

	"sightline/ui/portray"
	"sightline/ui/state"
)

// FocusGained shows where the keys are: where they were, at the selection, or at
// the first row. After a click they are where it was.
func (b *Board) FocusGained() {
	if b.focused {
		return
	}
	b.focused = true
	if b.keys == (portray.BoardSpot{}) {
		b.keys = b.drawn.Selected
	}
	b.move(0, 0)
}

// FocusLost ends that.
func (b *Board) FocusLost() {
	b.focused = false
	b.store.SetHover("")
	b.Redraw()
}

// TypedRune changes the order or the figures, and hands other characters on.
func (b *Board) TypedRune(r rune) {
	switch r {
	case 'o', 'O':
		b.store.SetBoardOrder((b.store.State().BoardOrder + 1) % (state.ByName + 1))
	case 'n', 'N':
		b.turn()
	default:
		if b.Stage.Runes != nil {
			b.Stage.Runes(r)
		}
	}
}

// TypedKey goes from cell to cell and does what a click does, and hands other
// keys on.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	page := max(1, b.drawn.Page())
	switch e.Name {
	case fyne.KeyLeft:
		b.move(-1, 0)
	case fyne.KeyRight:
		b.move(1, 0)
	case fyne.KeyUp:
		b.move(0, -1)
	case fyne.KeyDown:
		b.move(0, 1)
	case fyne.KeyPageUp:
		b.move(0, -page)
	case fyne.KeyPageDown:
		b.move(0, page)
	case fyne.KeyReturn, fyne.KeyEnter:
		b.enter()
	case fyne.KeyEscape:
		b.focus(nil)
	default:
		if b.Stage.Keys != nil {
			b.Stage.Keys(e)
		}
	}
}

// move moves the keys so far, and the matrix with them. What they are at is
// hovered over, as it is by the pointer, which counts again once it moves.
func (b *Board) move(right, down int) {
	b.draw(float64(b.Size().Width), float64(b.Size().Height))
	b.keys, b.pointer = b.drawn.Moved(b.keys, right, down), portray.BoardSpot{}
	b.scroll = b.drawn.Reveal(b.keys)
	b.store.SetHover(b.drawn.Chosen(b.keys, ""))
	b.Redraw()
}

// enter does what a click on what the keys are at does.
func (b *Board) enter() {
	if b.keys.Event == "" {
		if b.keys.Lane != "" {
			b.filter(b.keys.Lane)
		}
		return
	}
	b.store.Select(b.drawn.Chosen(b.keys, b.store.State().Selection))
}
