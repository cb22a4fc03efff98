package motion

import (
	"math"
	"time"
)

// Part is which part of a length of time is over, 0 to 1.
func Part(t, length time.Duration) float64 {
	if length <= 0 || t >= length {
		return 1
	}
	return max(0, float64(t)/float64(length))
}

// Out begins at once and comes to rest slowly: for what answers a hand. It maps
// 0 to 1 onto 0 to 1.
func Out(t float64) float64 { return 1 - (1-t)*(1-t)*(1-t) }

// InOut begins and ends slowly: for what goes by itself.
func InOut(t float64) float64 { return t * t * (3 - 2*t) }

// A Glide is what is left of a movement when the hand lets go: the speed falls
// off exponentially. Its zero value rests.
type Glide struct {
	X, Y float64 // speed at first, pixels a second
}

const (
	glideDecay = 0.325 // seconds in which the speed falls to 1/e
	glideRest  = 10.0  // pixels a second: slower, and it rests
)

// Speed is the speed at first, pixels a second.
func (g Glide) Speed() float64 { return math.Hypot(g.X, g.Y) }

// At is how far it has gone after a time, pixels, and whether it goes on.
func (g Glide) At(t time.Duration) (dx, dy float64, on bool) {
	s := math.Max(0, t.Seconds())
	if speed := g.Speed(); speed > glideRest {
		s = math.Min(s, g.Length().Seconds())
	} else {
		return 0, 0, false
	}
	way := glideDecay * (1 - math.Exp(-s/glideDecay))
	return g.X * way, g.Y * way, t < g.Length()
}

// Length is how long it takes to come to rest.
func (g Glide) Length() time.Duration {
	speed := g.Speed()
	if speed <= glideRest {
		return 0
	}
	return time.Duration(glideDecay * math.Log(speed/glideRest) * float64(time.Second))
}
