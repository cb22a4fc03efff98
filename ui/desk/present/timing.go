package present

import (
	"fmt"
	"time"
)

// A timing is how long the show and each of its scenes have been on.
type timing struct {
	began  time.Time
	scened time.Time             // when the present scene began
	spent  map[int]time.Duration // on scenes that were left, by their number
}

func (t *timing) begin(now time.Time) {
	t.began, t.scened, t.spent = now, now, map[int]time.Duration{}
}

// scene notes that a scene is left.
func (t *timing) scene(n int, now time.Time) {
	if n >= 0 {
		t.spent[n] += now.Sub(t.scened)
	}
	t.scened = now
}

// on is how long a scene has been on in all, if it is the present one.
func (t *timing) on(n int, now time.Time) time.Duration { return t.spent[n] + now.Sub(t.scened) }

// dayClock is how the time of day is written.
const dayClock = "15:04"

// clocked writes a length of time as a stopwatch does: 4:05, 1:04:05.
func clocked(d time.Duration) string {
	d = d.Truncate(time.Second)
	h, m, sec := int(d.Hours()), int(d.Minutes())%60, int(d.Seconds())%60
	if h > 0 {
		return fmt.Sprintf("%d:%02d:%02d", h, m, sec)
	}
	return fmt.Sprintf("%d:%02d", m, sec)
}

// Tick has the clocks drawn anew every second until stop is called.
func (s *Show) Tick(post func(func())) (stop func()) {
	over := make(chan struct{})
	go func() {
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for {
			select {
			case <-over:
				return
			case <-tick.C:
				post(s.tick)
			}
		}
	}()
	return func() { close(over) }
}

func (s *Show) tick() {
	if s.notes {
		s.tell()
		return
	}
	for _, f := range s.watchers {
		f()
	}
}
