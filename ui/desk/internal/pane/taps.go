package pane

import (
	"math"
	"time"

	"sightline/ui/scene"
)

// A second tap comes so soon after the first one at most, and so near to it,
// pixels.
const (
	secondTap = 350 * time.Millisecond
	tapRoom   = 6
)

// Taps tells second taps from first ones, for what acts on the first without
// waiting for a second. A third tap is a first one again. The zero Taps has seen
// none.
type Taps struct {
	once bool // the last one was a first one
	when time.Time
	at   scene.Point
}

// Second tells whether a tap, at a time and a place, is a second one.
func (t *Taps) Second(now time.Time, at scene.Point) bool {
	second := t.once && now.Sub(t.when) < secondTap && math.Hypot(at.X-t.at.X, at.Y-t.at.Y) <= tapRoom
	*t = Taps{!second, now, at}
	return second
}
