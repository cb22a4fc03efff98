package proj

import "math"

// regional leads from azimuthal equal-area to Mercator: the mean of the two,
// both with the same place in the middle and the same scale there. Pictures of
// this size are far from where the two part.
type regional struct {
	phi    float64 // the latitude of the middle
	weight float64 // Mercator's

	sin, cos, rise float64 // of that latitude; the rise is Mercator's y
}

func newRegional(phi, weight float64) regional {
	sin, cos := math.Sincos(phi)
	return regional{phi, weight, sin, cos, math.Asinh(math.Tan(phi))}
}

func (regional) Name() string  { return Automatic{}.Name() }
func (regional) Title() string { return "Adaptive (azimuthal equal-area / Mercator)" }

// northernmost is the latitude from which on Mercator's part stands still: its
// poles are infinitely far.
const northernmost = 89.99 * math.Pi / 180

// Forward has the place at longitude 0 and the latitude of the middle at its
// origin.
func (p regional) Forward(lambda, phi float64) (x, y float64) {
	vx, vy, vz := vector(lambda, phi)
	x, y = AzimuthalEqualArea{}.FromVector(p.cos*vx+p.sin*vz, vy, p.cos*vz-p.sin*vx)
	rise := math.Asinh(math.Tan(max(-northernmost, min(northernmost, phi))))
	x += p.weight * (p.cos*lambda - x)
	y += p.weight * (p.cos*(rise-p.rise) - y)
	return x, y
}

func (p regional) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	l, f, ok := AzimuthalEqualArea{}.Inverse(x, y)
	if !ok {
		return 0, 0, false
	}
	vx, vy, vz := vector(l, f)
	seed := [2]float64{
		math.Atan2(vy, p.cos*vx-p.sin*vz),
		math.Asin(max(-1, min(1, p.cos*vz+p.sin*vx))),
	}
	lambda, phi, ok = newton2(p, x, y, seed)
	return lambda, phi, ok && math.Abs(lambda) <= math.Pi
}
