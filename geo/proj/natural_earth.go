package proj

import "math"

// NaturalEarth is Tom Patterson's projection for maps of the world, in the
// polynomial form of Šavrič, Jenny, Patterson, Petrovič, Hurni 2011, "A
// polynomial equation for the Natural Earth projection", eq. 3 to 5.
type NaturalEarth struct{}

// Name is "natural-earth".
func (NaturalEarth) Name() string { return "natural-earth" }

// Title is "Natural Earth".
func (NaturalEarth) Title() string { return "Natural Earth" }

// width is the length of a parallel against the equator of a sphere.
func (NaturalEarth) width(phi float64) float64 {
	p2 := phi * phi
	p4 := p2 * p2
	return 0.8707 - 0.131979*p2 + p4*(-0.013791+p4*(0.003971*p2-0.001529*p4))
}

// rise is y and dy/dφ.
func (NaturalEarth) rise(phi float64) (y, slope float64) {
	p2 := phi * phi
	p6 := p2 * p2 * p2
	return phi * (1.007226 + 0.015085*p2 + p6*(-0.044475+0.028874*p2-0.005916*p2*p2)),
		1.007226 + 3*0.015085*p2 + p6*(-7*0.044475+9*0.028874*p2-11*0.005916*p2*p2)
}

// Forward is the polynomial.
func (p NaturalEarth) Forward(lambda, phi float64) (x, y float64) {
	y, _ = p.rise(phi)
	return lambda * p.width(phi), y
}

// Inverse finds φ from y by Newton's method.
func (p NaturalEarth) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	top, _ := p.rise(math.Pi / 2)
	if !(math.Abs(y) <= top+1e-12) {
		return 0, 0, false
	}
	phi = max(-math.Pi/2, min(math.Pi/2, newton(y, y, p.rise)))
	lambda = x / p.width(phi)
	return lambda, phi, math.Abs(lambda) <= math.Pi+1e-12
}
