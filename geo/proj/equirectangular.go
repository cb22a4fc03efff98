package proj

import "math"

// Equirectangular shows degrees as squares (plate carrée); Snyder 1987,
// chapter 12.
type Equirectangular struct{}

// Name is "equirectangular".
func (Equirectangular) Name() string { return "equirectangular" }

// Title is "Equirectangular".
func (Equirectangular) Title() string { return "Equirectangular" }

// Forward is Snyder 1987, eq. 12-1 and 12-2 with the equator true to scale.
func (Equirectangular) Forward(lambda, phi float64) (x, y float64) { return lambda, phi }

// Inverse is Forward the other way.
func (Equirectangular) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	if !(math.Abs(x) <= math.Pi && math.Abs(y) <= math.Pi/2) {
		return 0, 0, false
	}
	return x, y, true
}
