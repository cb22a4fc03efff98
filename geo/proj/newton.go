package proj

import "math"

// newton solves f(t) = y from the guess t, where f also gives its derivative;
// 12 steps are more than twice what the projections here need.
func newton(y, t float64, f func(t float64) (value, slope float64)) float64 {
	for range 12 {
		value, slope := f(t)
		step := (value - y) / slope
		t -= step
		if math.Abs(step) < 1e-14 {
			break
		}
	}
	return t
}
