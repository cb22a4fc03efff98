package pane

import "fyne.io/fyne/v2"

// A Box is a rectangle of a layout, in the toolkit's units, y down.
type Box struct{ X, Y, W, H float32 }

// Put moves an object to a box and makes it as large.
func Put(o fyne.CanvasObject, to Box) {
	o.Move(fyne.NewPos(to.X, to.Y))
	o.Resize(fyne.NewSize(to.W, to.H))
}
