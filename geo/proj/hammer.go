package proj

import "math"

// hammer is Lambert's azimuthal equal-area projection with its meridians drawn
// together before and its plane drawn out after, which keeps areas true:
// Lambert's own at a stretch of 1, Hammer's (1892) at 2; Snyder 1987, chapter
// 24, "Hammer". Between them the sphere is opened along its antimeridian.
type hammer struct{ stretch float64 }

func (p hammer) forward(lambda, phi float64) (x, y float64) {
	x, y = AzimuthalEqualArea{}.Forward(lambda/p.stretch, phi)
	return x * p.stretch, y
}

func (p hammer) inverse(x, y float64) (lambda, phi float64, ok bool) {
	lambda, phi, ok = AzimuthalEqualArea{}.Inverse(x/p.stretch, y)
	lambda *= p.stretch
	return lambda, phi, ok && math.Abs(lambda) <= math.Pi+1e-12
}
