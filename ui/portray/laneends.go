package portray

import "math"

// laneEnds are where lanes are free from, of as many as are asked for: a tree of which
// each node has the least of those below it, so that the first free lane of some
// thousands is found in a dozen steps.
type laneEnds struct {
	least []float64 // node 1 is the root, n has 2n and 2n+1 below it; the lanes are the last half
}

// first is the first lane that is free at a place.
func (e *laneEnds) first(at float64) int {
	lanes := len(e.least) / 2
	if lanes == 0 || e.least[1] > at {
		return lanes
	}
	n := 1
	for n < lanes {
		if n *= 2; e.least[n] > at {
			n++
		}
	}
	return n - lanes
}

// fill has a lane be free only from a place on.
func (e *laneEnds) fill(lane int, to float64) {
	for lane >= len(e.least)/2 {
		e.grow()
	}
	n := len(e.least)/2 + lane
	e.least[n] = to
	for n /= 2; n > 0; n /= 2 {
		e.least[n] = min(e.least[2*n], e.least[2*n+1])
	}
}

// grow makes twice as many lanes, the new ones free from the beginning.
func (e *laneEnds) grow() {
	lanes := len(e.least) / 2
	grown := make([]float64, max(2, 4*lanes))
	for i := range grown {
		grown[i] = math.Inf(-1)
	}
	copy(grown[len(grown)/2:], e.least[lanes:])
	e.least = grown
	for n := len(grown)/2 - 1; n > 0; n-- {
		grown[n] = min(grown[2*n], grown[2*n+1])
	}
}
