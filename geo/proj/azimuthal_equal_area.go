package proj

import "math"

// AzimuthalEqualArea is Lambert's azimuthal equal-area projection (1772);
// Snyder 1987, chapter 24.
type AzimuthalEqualArea struct{}

// Name is "azimuthal-equal-area".
func (AzimuthalEqualArea) Name() string { return "azimuthal-equal-area" }

// Title is "Azimuthal equal-area".
func (AzimuthalEqualArea) Title() string { return "Azimuthal equal-area" }

// Reach is almost the whole sphere.
func (AzimuthalEqualArea) Reach() float64 { return shown }

// FromVector is Snyder 1987, eq. 24-2 in vectors: k′ = √(2 / (1 + cos c)), with
// 1 + cos c = sin² c / (1 − cos c) on the far side, which keeps all digits.
func (AzimuthalEqualArea) FromVector(x, y, z float64) (px, py float64) {
	d := 1 + x
	if x < -0.5 {
		d = (y*y + z*z) / (1 - x)
	}
	if d <= 0 {
		return 0, 0
	}
	k := math.Sqrt(2 / d)
	return k * y, k * z
}

// Forward is Snyder 1987, eq. 22-4, 22-5 and 24-2; the antipode, which is a
// circle, maps to the origin.
func (p AzimuthalEqualArea) Forward(lambda, phi float64) (x, y float64) {
	return p.FromVector(vector(lambda, phi))
}

// Inverse is Snyder 1987, eq. 24-16: c = 2 asin(ρ / 2).
func (AzimuthalEqualArea) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	r := math.Hypot(x, y)
	if !(r <= 2) {
		return 0, 0, false
	}
	lambda, phi = place(x, y, r, 2*math.Asin(r/2))
	return lambda, phi, true
}
