package proj

import "math"

// Mercator is conformal and shows lines of constant bearing straight; Snyder
// 1987, chapter 7.
type Mercator struct{}

// Name is "mercator".
func (Mercator) Name() string { return "mercator" }

// Title is "Mercator".
func (Mercator) Title() string { return "Mercator" }

// Limit is the latitude, about 85.05113°, at which the world is a square.
func (Mercator) Limit() float64 { return math.Atan(math.Sinh(math.Pi)) }

// Forward is Snyder 1987, eq. 7-1 and 7-2, as y = arsinh(tan φ), which keeps all
// digits at the equator. The poles are infinitely far.
func (Mercator) Forward(lambda, phi float64) (x, y float64) {
	return lambda, math.Asinh(math.Tan(phi))
}

// Parallel is Forward, by Snyder 1987, eq. 7-2a.
func (Mercator) Parallel(sine float64) (unit, y float64) {
	return 1, math.Log((1+sine)/(1-sine)) / 2
}

// Inverse is Snyder 1987, eq. 7-4 in another form, up to Limit.
func (Mercator) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	if !(math.Abs(x) <= math.Pi && math.Abs(y) <= math.Pi+1e-12) {
		return 0, 0, false
	}
	return x, math.Atan(math.Sinh(y)), true
}
