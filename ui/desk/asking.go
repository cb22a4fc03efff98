package desk

import "fyne.io/fyne/v2"

// showSheet has the sheet be seen. The keys are the sheet's then, and after it those
// of what had them before.
func (w *window) showSheet() {
	c := w.win.Canvas()
	if had := c.Focused(); had != fyne.Focusable(w.sheet) {
		w.asked = had
	}
	c.Focus(w.sheet)
	c.Refresh(w.win.Content())
}

// sheetClosed gives the keys back.
func (w *window) sheetClosed() {
	c, had := w.win.Canvas(), w.asked
	w.asked = nil
	switch {
	case c.Focused() != fyne.Focusable(w.sheet):
	case had == nil:
		c.Unfocus()
	default:
		c.Focus(had)
	}
}
