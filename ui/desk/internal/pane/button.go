package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/ui/scene"
)

var (
	_ fyne.Tappable      = (*Button)(nil)
	_ fyne.Focusable     = (*Button)(nil)
	_ desktop.Hoverable  = (*Button)(nil)
	_ desktop.Cursorable = (*Button)(nil)
)

// A Look is the state that a button is drawn in.
type Look struct{ Hovered, Focused bool }

// A Button is a pane that does something when it is tapped, or when Space or
// Enter is pressed while it has the focus. Other keys it hands on.
type Button struct {
	Pane
	Tap  func()
	Keys func(*fyne.KeyEvent) // what it does not use itself
	Rune func(rune)

	look Look
}

// NewButton makes a button of at least the size, drawn by draw.
func NewButton(least fyne.Size, draw func(w, h float64, l Look) scene.Scene, tap func()) *Button {
	b := &Button{Tap: tap}
	b.Least = least
	b.Draw = func(w, h float64) scene.Scene { return draw(w, h, b.look) }
	b.ExtendBaseWidget(b)
	return b
}

// Tapped does what the button does.
func (b *Button) Tapped(*fyne.PointEvent) { b.Tap() }

// MouseIn lights the button up.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.show(Look{true, b.look.Focused}) }

// MouseMoved changes nothing.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends that.
func (b *Button) MouseOut() { b.show(Look{false, b.look.Focused}) }

// FocusGained shows that keys go to the button.
func (b *Button) FocusGained() { b.show(Look{b.look.Hovered, true}) }

// FocusLost ends that.
func (b *Button) FocusLost() { b.show(Look{b.look.Hovered, false}) }

// TypedRune hands characters on, but for the space that taps.
func (b *Button) TypedRune(r rune) {
	if b.Rune != nil && r != ' ' {
		b.Rune(r)
	}
}

// TypedKey taps on Space and Enter and hands other keys on.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tap()
	default:
		if b.Keys != nil {
			b.Keys(e)
		}
	}
}

// Cursor is a hand.
func (b *Button) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (b *Button) show(l Look) {
	if l != b.look {
		b.look = l
		b.Redraw()
	}
}

// Look is the state that the button is drawn in.
func (b *Button) Look() Look { return b.look }
