package proj

import "math"

// AzimuthalEquidistant shows distances from its centre true to scale; Snyder
// 1987, chapter 25.
type AzimuthalEquidistant struct{}

// Name is "azimuthal-equidistant".
func (AzimuthalEquidistant) Name() string { return "azimuthal-equidistant" }

// Title is "Azimuthal equidistant".
func (AzimuthalEquidistant) Title() string { return "Azimuthal equidistant" }

// Reach is almost the whole sphere.
func (AzimuthalEquidistant) Reach() float64 { return shown }

// FromVector is Snyder 1987, eq. 25-2 in vectors: k′ = c / sin c, with the
// sine taken from y and z, which keeps all digits near the centre.
func (AzimuthalEquidistant) FromVector(x, y, z float64) (px, py float64) {
	sin := math.Hypot(y, z)
	if sin == 0 {
		return 0, 0
	}
	k := math.Atan2(sin, x) / sin
	return k * y, k * z
}

// Forward is Snyder 1987, eq. 22-4, 22-5 and 25-2; the antipode, which is a
// circle, maps to the origin or to any point of the circle.
func (p AzimuthalEquidistant) Forward(lambda, phi float64) (x, y float64) {
	return p.FromVector(vector(lambda, phi))
}

// Inverse is Snyder 1987, eq. 25-15: c = ρ.
func (AzimuthalEquidistant) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	r := math.Hypot(x, y)
	if !(r <= math.Pi) {
		return 0, 0, false
	}
	lambda, phi = place(x, y, r, r)
	return lambda, phi, true
}
