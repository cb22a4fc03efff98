package scenes

import (
	"fyne.io/fyne/v2"
)

// A drag is a row on its way to another place, or the thumb.
type drag struct {
	row, slot int // −1: none
	thumb     bool
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
		if y < edge {
			l.scroll(-nudge)
		} else if y > l.high()-edge {
			l.scroll(nudge)
		}
		l.drag.slot = l.laid().SlotAt(y + l.offset)
	}
	l.Redraw()
}

// DragEnd puts the row down.
func (l *list) DragEnd() {
	d := l.drag
	l.drag = atRest
	scenes := l.panel.store.State().Scenes
	if to := d.slot; d.row >= 0 && d.row < len(scenes) && to >= 0 {
		if to > d.row {
			to-- // the row is out of its own place then
		}
		l.panel.store.MoveScene(d.row, min(to, len(scenes)-1))
		l.pick(placeOf(l.panel.store.State().Scenes, scenes[d.row].ID))
	}
	l.Redraw()
}

// drop gives a drag up, and tells whether there was one.
func (l *list) drop() bool {
	was := l.drag != atRest
	l.drag = atRest
	l.Redraw()
	return was
}
