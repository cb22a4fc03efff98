package sheet

import (
	"fyne.io/fyne/v2"

	"sightline/ui/portray"
	"sightline/ui/scene"
)

var _ Content = (*Answers)(nil)

// Answers is a question to which one of several answers is given: by arrows and
// Enter, or by a tap on it. A tap beside them does nothing. Esc gives none.
type Answers struct {
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
func (a *Answers) Draw(w, h float64) scene.Scene {
	in := portray.Answers{Title: a.Title, Lines: a.Lines, Picked: a.picked, Hint: "← → and Enter choose, Esc leaves everything as it is."}
	for _, one := range a.Answers {
		in.Answers = append(in.Answers, one.Text)
	}
	var s scene.Scene
	s, a.boxes = a.Portrayer.Answers(in, w, h, a.Theme())
	return s
}

// Key moves, and gives the answer by Enter or Space.
func (a *Answers) Key(k fyne.KeyName) (done bool) {
	switch k {
	case fyne.KeyLeft, fyne.KeyUp:
		a.move(-1)
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyTab:
		a.move(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		a.give(a.picked)
		return true
	}
	return false
}

func (a *Answers) move(by int) { a.picked = (a.picked + by + len(a.Answers)) % len(a.Answers) }

func (a *Answers) give(i int) {
	if do := a.Answers[i].Do; do != nil {
		do()
	}
}

// Rune does nothing: Space comes as a key.
func (*Answers) Rune(rune) (done bool) { return false }

// Tap gives the answer under the pointer.
func (a *Answers) Tap(at scene.Point) (done bool) {
	for i, b := range a.boxes {
		if b.Contains(at) {
			a.give(i)
			return true
		}
	}
	return false
}

// Scroll changes nothing.
func (*Answers) Scroll(int) {}
