package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/ui/scene"
)

var (
	_ desktop.Hoverable  = (*Hand)(nil)
	_ desktop.Cursorable = (*Hand)(nil)
)

// A Hand makes the pointer a hand over what can be tapped. Widgets embed it
// and set Over.
type Hand struct {
	Over func(scene.Point) bool // tells whether the point can be tapped
	over bool
}

// MouseIn changes nothing.
func (h *Hand) MouseIn(*desktop.MouseEvent) {}

// MouseMoved looks at what is under the pointer.
func (h *Hand) MouseMoved(e *desktop.MouseEvent) { h.over = h.Over(At(e.Position)) }

// MouseOut ends that.
func (h *Hand) MouseOut() { h.over = false }

// Cursor is a hand over what can be tapped.
func (h *Hand) Cursor() desktop.Cursor {
	if h.over {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// At is a position on a pane as a point of its scene.
func At(p fyne.Position) scene.Point {
	return scene.Point{X: float64(p.X), Y: float64(p.Y)}
}
