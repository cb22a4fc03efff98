package proj

import "math"

// Orthographic is the globe seen from far away; Snyder 1987, chapter 20.
type Orthographic struct{}

// Name is "orthographic".
func (Orthographic) Name() string { return "orthographic" }

// Title is "Orthographic (globe)".
func (Orthographic) Title() string { return "Orthographic (globe)" }

// Reach is a hemisphere less six metres, so that the meridians on which files
// are cut don't fall on the horizon to the last bit.
func (Orthographic) Reach() float64 { return math.Pi/2 - 1e-6 }

// FromVector drops the depth.
func (Orthographic) FromVector(_, y, z float64) (px, py float64) { return y, z }

// Forward is Snyder 1987, eq. 20-3 and 20-4, for both the near and the far
// side.
func (p Orthographic) Forward(lambda, phi float64) (x, y float64) {
	return p.FromVector(vector(lambda, phi))
}

// Inverse is Snyder 1987, eq. 20-19, c = asin ρ, on the near side.
func (Orthographic) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	r := math.Hypot(x, y)
	if !(r <= 1) {
		return 0, 0, false
	}
	lambda, phi = place(x, y, r, math.Asin(r))
	return lambda, phi, true
}
