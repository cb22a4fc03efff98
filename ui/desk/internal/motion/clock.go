package motion

import (
	"sync/atomic"
	"time"
)

// frame is how often things move: as often as the toolkit draws.
const frame = time.Second / 60

// A Clock tells the time, and beats while something moves.
type Clock interface {
	Now() time.Time
	// Beat has beat called once a frame, on the goroutine of the user
	// interface, until stop is called.
	Beat(beat func()) (stop func())
}

// Frames is the real clock. It posts its beats, and never a second one while
// one is still waiting.
func Frames(post func(func())) Clock { return frames{post} }

type frames struct{ post func(func()) }

func (frames) Now() time.Time { return time.Now() }

func (f frames) Beat(beat func()) (stop func()) {
	over := make(chan struct{})
	go f.run(beat, over)
	return func() { close(over) }
}

func (f frames) run(beat func(), over <-chan struct{}) {
	tick := time.NewTicker(frame)
	defer tick.Stop()
	var waiting atomic.Bool
	for {
		select {
		case <-over:
			return
		case <-tick.C:
		}
		if !waiting.CompareAndSwap(false, true) {
			continue
		}
		f.post(func() {
			waiting.Store(false)
			select {
			case <-over: // stopped while the beat was on its way
			default:
				beat()
			}
		})
	}
}

// A Stepped clock stands still until it is advanced. Its zero value is ready to
// use; it is for tests.
type Stepped struct {
	now  time.Time
	beat func() // nil while nothing moves
}

var _ Clock = (*Stepped)(nil)

// Now is the time to which the clock was advanced.
func (s *Stepped) Now() time.Time { return s.now }

// Beat waits for Advance.
func (s *Stepped) Beat(beat func()) (stop func()) {
	s.beat = beat
	return func() { s.beat = nil }
}

// Moving tells whether anything moves.
func (s *Stepped) Moving() bool { return s.beat != nil }

// Advance lets time pass, frame by frame.
func (s *Stepped) Advance(d time.Duration) {
	for end := s.now.Add(d); s.now.Before(end); {
		s.now = s.now.Add(min(frame, end.Sub(s.now)))
		if s.beat != nil {
			s.beat()
		}
	}
}
