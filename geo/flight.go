package geo

import (
	"math"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"
)

// rho is van Wijk and Nuij's ρ, how much zooming is worth against panning: at
// √2, what they found people to like, the path of a long flight rises until
// both of its ends come into the picture.
const rho = math.Sqrt2

// A Flight takes a view to another one along the path that is the smoothest to
// look at and the shortest: J. J. van Wijk, W. A. A. Nuij 2003, "Smooth and
// efficient zooming and panning", IEEE Symposium on Information Visualization.
// The ground in the middle goes along the great circle; the width of the
// picture, as a length on the ground, first grows and then shrinks.
type Flight struct {
	from, to     View
	start, ahead s2.Point // where it begins, and a right angle on along the great circle
	u            float64  // the way, in radians
	w0, w1       float64  // the width of the picture at its ends, in radians on the ground
	r0, length   float64  // van Wijk and Nuij's r0 and S
}

// NewFlight plans a flight. Held views are released first. On the way the
// projection and the picture's size are those of the target.
func NewFlight(from, to View) Flight {
	f := Flight{from: from.Release(), to: to.Release()}
	f.w0, f.w1 = f.from.wide(), f.to.wide()
	if !(f.w0 > 0 && f.w1 > 0 && !math.IsInf(f.w0/f.w1, 0)) {
		return f // one of them shows nothing
	}
	a, b := s2Point(f.from.Center), s2Point(f.to.Center)
	f.start, f.u = a, a.Distance(b).Radians()
	axis := a.Cross(b.Vector)
	if axis.Norm() < 1e-12 { // one place, or antipodes, between which any way will do
		axis = a.Ortho()
	}
	f.ahead = s2.Point{Vector: axis.Normalize().Cross(a.Vector)}
	f.plan()
	return f
}

// plan is eq. 9: b, r and S of the path, with ln(−b + √(b² + 1)) = −asinh b.
func (f *Flight) plan() {
	if f.u < 1e-9*min(f.w0, f.w1) {
		f.u = 0
		f.length = math.Abs(math.Log(f.w1/f.w0)) / rho
		return
	}
	const rho2 = rho * rho
	b := func(w, sign float64) float64 {
		return ((f.w1-f.w0)*(f.w1+f.w0) + sign*rho2*rho2*f.u*f.u) / (2 * w * rho2 * f.u)
	}
	f.r0 = -math.Asinh(b(f.w0, 1))
	f.length = (-math.Asinh(b(f.w1, -1)) - f.r0) / rho
}

// Length is how long the flight is to the eye: van Wijk and Nuij's S, about the
// seconds that a leisurely flight takes; 0 between equal views.
func (f Flight) Length() float64 { return f.length }

// At is the view at a part of the flight, 0 to 1: at 0 the view from which it
// set out, at 1 its target, exactly.
func (f Flight) At(t float64) View {
	switch {
	case t >= 1:
		return f.to
	case !(t > 0), f.length == 0:
		return f.from
	}
	u, w := f.path(t * f.length)
	v := f.to
	sin, cos := math.Sincos(u)
	v.Center = v.settle(orbPoint(s2.Point{Vector: f.start.Mul(cos).Add(f.ahead.Mul(sin))}))
	v.Scale = v.Width / w
	v.Scale *= v.wide() / w
	return v
}

// path is u(s) and w(s) of eq. 9, with cosh r0 tanh(ρs + r0) − sinh r0 =
// sinh ρs / cosh(ρs + r0), which keeps its digits.
func (f Flight) path(s float64) (u, w float64) {
	if f.u == 0 {
		return 0, f.w0 * math.Pow(f.w1/f.w0, s/f.length)
	}
	far := math.Cosh(rho*s + f.r0)
	return f.w0 / (rho * rho) * math.Sinh(rho*s) / far, f.w0 * math.Cosh(f.r0) / far
}

// wide is the width of the picture as a length on the ground, in radians, at
// the scale that the middle has; NaN if there is none.
func (v View) wide() float64 {
	const polar = 85 // from here on the plane may be pulled out endlessly
	v.Center = orb.Point{v.Center[0], max(-polar, min(polar, v.Center[1]))}
	return v.Width / v.Scale / v.enlargement()
}
