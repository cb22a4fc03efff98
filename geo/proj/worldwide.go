package proj

import "math"

// worldwide leads from azimuthal equal-area to Equal Earth. A mean of the two
// would fold the sphere over itself beyond a pole, where one goes on and the
// other has its edge. So the sphere is first opened: by way of hammer from
// Lambert's to Hammer's projection, while the tilt to the view's latitude is
// taken back. Of Hammer's and Equal Earth's the mean then is sound, since in
// both the parallels rise evenly and the meridians stand side by side.
type worldwide struct {
	stretch float64 // hammer's
	tilt    float64 // radians
	weight  float64 // of Equal Earth
}

// opening is the part of the way on which the sphere is opened.
const opening = 0.75

func newWorldwide(phi, share float64) worldwide {
	open := min(1, share/opening)
	open = (open + smooth(open)) / 2
	return worldwide{
		stretch: 1 + open,
		tilt:    phi * (1 - open),
		weight:  smooth(ramp(share, opening, 1)),
	}
}

func (worldwide) Name() string  { return Automatic{}.Name() }
func (worldwide) Title() string { return "Adaptive (Equal Earth / azimuthal equal-area)" }

// Tilt is the latitude to which the sphere is turned.
func (p worldwide) Tilt() float64 { return p.tilt }

func (p worldwide) Forward(lambda, phi float64) (x, y float64) {
	x, y = hammer{p.stretch}.forward(lambda, phi)
	if p.weight > 0 {
		ex, ey := EqualEarth{}.Forward(lambda, phi)
		x += p.weight * (ex - x)
		y += p.weight * (ey - y)
	}
	return x, y
}

func (p worldwide) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	if p.weight == 0 {
		return hammer{p.stretch}.inverse(x, y)
	}
	if _, top := p.Forward(0, math.Pi/2); !(math.Abs(y) <= top+1e-12) {
		return 0, 0, false
	}
	// Half-way out along a parallel near by, the way is free in all directions.
	t := math.Asin(max(-1, min(1, y/1.42)))
	lambda, phi, ok = newton2(p, x, y, [2]float64{max(-3, min(3, x/(math.Cos(t)+0.1))), t})
	return lambda, phi, ok && math.Abs(lambda) <= math.Pi+1e-9
}
