package sheet

import (
	"fyne.io/fyne/v2"

	"sightline/ui/portray"
	"sightline/ui/scene"
)

var _ Content = (*Decision)(nil)

// A Decision is a question to which one of several answers is given: by arrows and
// Enter, or by a tap on it. A tap beside them does nothing. Esc gives none.
type Decision struct {
	Portrayer *portray.Portrayer
	Theme     func() portray.Theme
	Title     string
	Lines     []string
	Answers   []Answer

	picked int
	boxes  []scene.Rect
}

// An Answer does something when it is given; nothing if Do is nil.
type Answer struct {
	Text string
	Do   func()
}

// Draw draws it.
func (d *Decision) Draw(w, h float64) scene.Scene {
	in := portray.Decision{Title: d.Title, Lines: d.Lines, Picked: d.picked, Hint: "← → and Enter choose, Esc leaves everything as it is."}
	for _, one := range d.Answers {
		in.Answers = append(in.Answers, one.Text)
	}
	var s scene.Scene
	s, d.boxes = d.Portrayer.Decision(in, w, h, d.Theme())
	return s
}

// Key moves, and gives the answer by Enter or Space.
func (d *Decision) Key(k fyne.KeyName) (done bool) {
	switch k {
	case fyne.KeyLeft, fyne.KeyUp:
		d.move(-1)
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyTab:
		d.move(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		d.give(d.picked)
		return true
	}
	return false
}

func (d *Decision) move(by int) { d.picked = (d.picked + by + len(d.Answers)) % len(d.Answers) }

func (d *Decision) give(i int) {
	if do := d.Answers[i].Do; do != nil {
		do()
	}
}

// Rune does nothing: Space comes as a key.
func (*Decision) Rune(rune) (done bool) { return false }

// Tap gives the answer under the pointer.
func (d *Decision) Tap(at scene.Point) (done bool) {
	for i, b := range d.boxes {
		if b.Contains(at) {
			d.give(i)
			return true
		}
	}
	return false
}

// Scroll changes nothing.
func (*Decision) Scroll(int) {}
