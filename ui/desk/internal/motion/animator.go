package motion

import "time"

// A Step moves something to where it belongs at an instant and tells whether it
// goes on from there.
type Step func(now time.Time) bool

// An Animator runs steps at every beat of a clock. It belongs to the goroutine
// of the user interface.
type Animator struct {
	clock Clock
	runs  []*run
	stop  func() // of the clock's beat; nil while nothing moves
}

type run struct{ step Step }

// New makes an animator that goes by a clock.
func New(c Clock) *Animator { return &Animator{clock: c} }

// Now is the clock's time.
func (a *Animator) Now() time.Time { return a.clock.Now() }

// Start runs a step at every beat from the next one on, until it ends itself or
// cancel is called.
func (a *Animator) Start(s Step) (cancel func()) {
	r := &run{s}
	a.runs = append(a.runs, r)
	if a.stop == nil {
		a.stop = a.clock.Beat(a.beat)
	}
	return func() { r.step = nil }
}

func (a *Animator) beat() {
	now := a.clock.Now()
	for _, r := range a.runs[:len(a.runs):len(a.runs)] { // not those that a step starts
		if r.step != nil && !r.step(now) {
			r.step = nil
		}
	}
	left := a.runs[:0]
	for _, r := range a.runs {
		if r.step != nil {
			left = append(left, r)
		}
	}
	clear(a.runs[len(left):])
	a.runs = left
	if len(left) == 0 && a.stop != nil {
		a.stop()
		a.stop = nil
	}
}
