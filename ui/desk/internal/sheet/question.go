package sheet

import (
	"fyne.io/fyne/v2"

	"sightline/ui/portray"
	"sightline/ui/scene"
)

var _ Content = (*Question)(nil)

// A Question is text to be read that something is done after, if Enter is
// pressed. Anything else that closes it does nothing: a tap too, so that a
// double click on what asked does not agree by mistake.
type Question struct {
	Portrayer *portray.Portrayer
	Theme     func() portray.Theme
	portray.Message
	Agreed func()
}

// Draw draws it.
func (q *Question) Draw(w, h float64) scene.Scene {
	return q.Portrayer.Message(q.Message, w, h, q.Theme())
}

// Key agrees by Enter.
func (q *Question) Key(k fyne.KeyName) bool {
	if k == fyne.KeyReturn || k == fyne.KeyEnter {
		q.Agreed()
		return true
	}
	return false
}

// Rune changes nothing.
func (q *Question) Rune(rune) bool { return false }

// Tap closes it and does nothing.
func (q *Question) Tap(scene.Point) bool { return true }

// Scroll changes nothing.
func (q *Question) Scroll(int) {}
