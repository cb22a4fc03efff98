package proj

import "math"

// The polynomial of the Equal Earth projection (Šavrič, Patterson, Jenny
// 2018, "The Equal Earth map projection", eq. 4).
const (
	earthA1 = 1.340264
	earthA2 = -0.081106
	earthA3 = 0.000893
	earthA4 = 0.003796
)

// EqualEarth shows areas true and the continents in a familiar shape; Šavrič,
// Patterson, Jenny 2018.
type EqualEarth struct{}

// Name is "equal-earth".
func (EqualEarth) Name() string { return "equal-earth" }

// Title is "Equal Earth".
func (EqualEarth) Title() string { return "Equal Earth" }

// rise is y and dy/dθ at the parametric latitude θ.
func (EqualEarth) rise(t float64) (y, slope float64) {
	t2 := t * t
	t6 := t2 * t2 * t2
	return t * (earthA1 + earthA2*t2 + t6*(earthA3+earthA4*t2)),
		earthA1 + 3*earthA2*t2 + t6*(7*earthA3+9*earthA4*t2)
}

// Forward is Šavrič, Patterson, Jenny 2018, eq. 4, with sin θ = √3/2 sin φ.
func (p EqualEarth) Forward(lambda, phi float64) (x, y float64) {
	unit, y := p.Parallel(math.Sin(phi))
	return lambda * unit, y
}

// Parallel is Forward.
func (p EqualEarth) Parallel(sine float64) (unit, y float64) {
	s := math.Sqrt(3) / 2 * sine
	y, slope := p.rise(math.Asin(s))
	return math.Sqrt(1-s*s) * 2 / (math.Sqrt(3) * slope), y
}

// Inverse finds θ from y by Newton's method.
func (p EqualEarth) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	top, _ := p.rise(math.Pi / 3)
	if !(math.Abs(y) <= top+1e-12) {
		return 0, 0, false
	}
	t := newton(y, y/earthA1, p.rise)
	_, slope := p.rise(t)
	lambda = x * math.Sqrt(3) * slope / (2 * math.Cos(t))
	phi = math.Asin(max(-1, min(1, math.Sin(t)*2/math.Sqrt(3))))
	return lambda, phi, math.Abs(lambda) <= math.Pi+1e-12
}
