package proj

import "math"

// regional leads from azimuthal equal-area to Mercator: the mean of the two,
// both with the same place in the middle and the same scale there. Pictures of
// this size are far from where the two part. It is turned and cut as azimuthal
// projections are, for beyond a pole it would lie over itself.
type regional struct {
	weight   float64 // Mercator's
	sin, cos float64 // of the latitude in the middle
	rise     float64 // Mercator's y there
}

func newRegional(phi, weight float64) regional {
	sin, cos := math.Sincos(phi)
	return regional{weight, sin, cos, math.Asinh(math.Tan(phi))}
}

func (regional) Name() string  { return Automatic{}.Name() }
func (regional) Title() string { return "Adaptive (azimuthal equal-area / Mercator)" }

// Reach is far more than pictures show.
func (regional) Reach() float64 { return math.Pi / 3 }

// northernmost is the sine from which on Mercator's part stands still: its
// poles are infinitely far.
const northernmost = 0.9999999

// FromVector turns the place back upright for Mercator's part.
func (p regional) FromVector(x, y, z float64) (px, py float64) {
	px, py = AzimuthalEqualArea{}.FromVector(x, y, z)
	up := max(-northernmost, min(northernmost, p.sin*x+p.cos*z))
	px += p.weight * (p.cos*math.Atan2(y, p.cos*x-p.sin*z) - px)
	py += p.weight * (p.cos*(math.Atanh(up)-p.rise) - py)
	return px, py
}

func (p regional) Forward(lambda, phi float64) (x, y float64) {
	return p.FromVector(vector(lambda, phi))
}

func (p regional) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	lambda, phi, ok = AzimuthalEqualArea{}.Inverse(x, y)
	if !ok {
		return 0, 0, false
	}
	lambda, phi, ok = newton2(p, x, y, [2]float64{lambda, phi})
	return lambda, phi, ok && math.Cos(lambda)*math.Cos(phi) >= math.Cos(p.Reach())
}
