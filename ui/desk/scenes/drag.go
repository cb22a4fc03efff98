package scenes

import (
	"fyne.io/fyne/v2"
)

// A drag is a row on its way to another place, or the thumb.
type drag struct {
	row, slot int // −1: none
	thumb     bool
	over      bool // given up, though the mouse still holds it
}

var atRest = drag{row: -1, slot: -1}

// edge is how near to the list's ends a row that is dragged scrolls it, and by how
// much, pixels.
const edge, nudge = 26, 14

// Dragged takes a row along, or the thumb at the right edge. Automatic scenes are in
// the order of their dates.
func (l *list) Dragged(e *fyne.DragEvent) {
	begun := e.Position.Subtract(e.Dragged)
	if l.drag == atRest {
		row := l.laid().At(float64(begun.Y) + l.offset)
		switch {
		case begun.X > l.Size().Width-margin:
			l.drag.thumb = true
		case row >= 0 && !automatic(l.panel.store.State()):
			l.drag.row = row
			l.panel.focus(l)
		}
	}
	y := float64(e.Position.Y)
	switch {
	case l.drag.thumb:
		part := y / max(1, l.high())
		l.scroll(part*(l.laid().Height()-l.high()) - l.offset)
	case l.drag.row >= 0:
		l.drag.slot = l.slot(y)
	}
	l.Redraw()
}

// slot is where a row comes that is let go at a height, to which the list scrolls:
// above the list it comes first, and below it last.
func (l *list) slot(y float64) int {
	switch {
	case y < 0:
		l.scroll(-l.offset)
		return 0
	case y > l.high():
		l.scroll(l.laid().Height())
		return l.laid().Len()
	case y < edge:
		l.scroll(-nudge)
	case y > l.high()-edge:
		l.scroll(nudge)
	}
	return l.laid().SlotAt(y + l.offset)
}

// DragEnd puts the row down. The list has the keys: letting go of the mouse over what
// takes none has lost them just before.
func (l *list) DragEnd() {
	d := l.drag
	l.drag = atRest
	scenes := l.panel.store.State().Scenes
	if d.row >= 0 {
		l.panel.focus(l)
	}
	if to := d.slot; d.row >= 0 && d.row < len(scenes) && to >= 0 {
		if to > d.row {
			to-- // the row is out of its own place then
		}
		l.panel.store.MoveScene(d.row, min(to, len(scenes)-1))
		l.pick(placeOf(l.panel.store.State().Scenes, scenes[d.row].ID))
	}
	l.Redraw()
}

// drop gives a drag up, and tells whether there was one. Nothing is dragged then before
// the mouse is let go.
func (l *list) drop() bool {
	was := l.drag != atRest && !l.drag.over
	if was {
		l.drag = drag{row: -1, slot: -1, over: true}
	}
	l.Redraw()
	return was
}
