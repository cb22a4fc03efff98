package motion

import (
	"math"
	"time"
)

const (
	lately  = 80 * time.Millisecond // what the speed is taken from
	instant = 30 * time.Millisecond // a shorter movement counts as this long
	fastest = 6000.0                // pixels a second
)

// A Trace is where a hand was lately, to tell how fast it lets go. Its zero
// value is empty and ready to use.
type Trace struct{ seen []sighting }

type sighting struct {
	at   time.Time
	x, y float64
}

// Add says where the hand is, pixels.
func (t *Trace) Add(at time.Time, x, y float64) {
	t.seen = append(t.recent(at), sighting{at, x, y})
}

// recent are the sightings of the last 80 ms, and the one before.
func (t *Trace) recent(now time.Time) []sighting {
	i := len(t.seen) - 1
	for i > 0 && now.Sub(t.seen[i].at) < lately {
		i--
	}
	return append(t.seen[:0], t.seen[max(0, i):]...)
}

// Release is the movement that goes on when the hand lets go: the mean speed of
// the last 80 ms; none if it lay still.
func (t *Trace) Release(now time.Time) Glide {
	n := len(t.seen)
	if n < 2 || now.Sub(t.seen[n-1].at) >= lately {
		return Glide{}
	}
	seen := t.recent(now)
	first, last := seen[0], seen[len(seen)-1]
	if now.Sub(first.at) > lately { // lay still until then: where it was 80 ms ago
		first.at = now.Add(-lately)
	}
	s := max(instant, now.Sub(first.at)).Seconds()
	g := Glide{(last.x - first.x) / s, (last.y - first.y) / s}
	if speed := g.Speed(); speed > fastest {
		g.X, g.Y = g.X*fastest/speed, g.Y*fastest/speed
	}
	if math.IsNaN(g.X + g.Y) {
		return Glide{}
	}
	return g
}
