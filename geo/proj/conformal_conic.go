package proj

import "math"

// ConformalConic is Lambert's conformal conic projection (1772); Snyder 1987,
// chapter 15. Two standard parallels make a cone that one parallel between
// them makes as well, at another scale, so the parallel is all of its shape:
// on the equator the cone is a cylinder, and the projection Mercator's; at a
// pole it is a plane, and the projection stereographic.
type ConformalConic struct {
	Parallel float64 // radians: where the cone touches the sphere, and lengths are true
}

// Name is "conformal-conic".
func (ConformalConic) Name() string { return "conformal-conic" }

// Title is "Conformal conic".
func (ConformalConic) Title() string { return "Conformal conic" }

// Adapt lets the cone touch the sphere in the middle of the view, unless a
// parallel other than the equator has been chosen.
func (p ConformalConic) Adapt(phi, _, _ float64) (q Projection, factor float64) {
	if p.Parallel == 0 {
		p.Parallel = phi
	}
	return p, 1
}

// cone is n, the sine of the parallel, and the numerator of F = m / n (Snyder
// 1987, eq. 15-2) in the form cos φ1 tanⁿ(π/4 + φ1/2) = (1 + n)ⁿ cos¹⁻ⁿ φ1,
// which is finite at the pole.
func (p ConformalConic) cone() (n, m float64) {
	n, cos := math.Sincos(p.Parallel)
	a := math.Abs(n)
	return n, math.Pow(1+a, a) * math.Pow(math.Abs(cos), 1-a)
}

// remote is how near to the pole that lies infinitely far Forward goes, in
// radians.
const remote = 1e-6

// Forward is Snyder 1987, eq. 15-1 and 14-1 to 14-3, with the sums written
// such that all digits are kept as n goes to 0. One pole, or both, lies far.
func (p ConformalConic) Forward(lambda, phi float64) (x, y float64) {
	n, m := p.cone()
	if n <= 0 {
		phi = min(phi, math.Pi/2-remote)
	}
	if n >= 0 {
		phi = max(phi, remote-math.Pi/2)
	}
	rise := math.Asinh(math.Tan(phi))
	if n == 0 {
		return lambda, rise
	}
	rho := m * math.Exp(-n*rise)
	half := math.Sin(n * lambda / 2)
	return rho * math.Sin(n*lambda) / n, (2*rho*half*half - m*math.Expm1(-n*rise)) / n
}

// Inverse is Snyder 1987, eq. 15-5 and 14-9 to 14-11.
func (p ConformalConic) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	n, m := p.cone()
	if math.IsInf(y, 0) || math.IsNaN(y) {
		return 0, 0, false
	}
	lambda, rise := x, y
	if n != 0 {
		lambda = math.Atan2(n*x, m-n*y) / n
		// ρ n / m is the length of (n x, m − n y) against m: 1 and a little for small n.
		u, v := n*x/m, n*y/m
		rise = -math.Log1p(u*u+v*(v-2)) / (2 * n)
	}
	return lambda, math.Atan(math.Sinh(rise)), math.Abs(lambda) <= math.Pi+1e-12
}
