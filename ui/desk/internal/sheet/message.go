package sheet

import (
	"fyne.io/fyne/v2"

	"sightline/ui/portray"
	"sightline/ui/scene"
)

var _ Content = (*Message)(nil)

// A Message is text to be read; any tap, Enter or Space closes it.
type Message struct {
	Portrayer *portray.Portrayer
	Theme     func() portray.Theme
	portray.Message
}

// Draw draws it.
func (m *Message) Draw(w, h float64) scene.Scene {
	return m.Portrayer.Message(m.Message, w, h, m.Theme())
}

// Key is done on Enter and Space.
func (m *Message) Key(k fyne.KeyName) bool {
	return k == fyne.KeyReturn || k == fyne.KeyEnter || k == fyne.KeySpace
}

// Rune changes nothing.
func (m *Message) Rune(rune) bool { return false }

// Tap is done.
func (m *Message) Tap(scene.Point) bool { return true }

// Scroll changes nothing.
func (m *Message) Scroll(int) {}
