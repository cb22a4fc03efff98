package geo

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo/pipeline"
	"sightline/geo/proj"
)

const (
	// Radius is the mean radius of the earth in metres, (2a + b) / 3 of WGS 84.
	Radius = 6371008.8

	// MinScale and MaxScale are the bounds of Zoom: a globe of 64 pixels, and
	// about 10 cm a pixel.
	MinScale = 32
	MaxScale = Radius * 10

	degree = math.Pi / 180
)

// A View is what a map shows and how: a projection, the ground point in the
// middle of the picture, the scale, and the picture's size. North is up in
// the middle. Azimuthal projections are turned to the centre, the others only
// to its meridian.
type View struct {
	Projection    proj.Projection // nil means azimuthal equal-area
	Center        orb.Point       // degrees: the ground point in the middle of the picture
	Scale         float64         // logical pixels per radius of the sphere
	Width, Height float64         // logical pixels
}

func (v View) projection() proj.Projection {
	if v.Projection == nil {
		return proj.AzimuthalEqualArea{}
	}
	return v.Projection
}

func (v View) camera() pipeline.Camera {
	return pipeline.Camera{
		Projection: v.projection(),
		Lambda:     v.Center[0] * degree,
		Phi:        v.Center[1] * degree,
		Scale:      v.Scale,
		Width:      v.Width,
		Height:     v.Height,
	}
}

// Project is the pixel of a place, y down, whether or not it lies in the
// picture; false if the place is on the far side or not shown by the
// projection.
func (v View) Project(p orb.Point) (x, y float64, ok bool) {
	plane := v.camera().Plane()
	return plane.Project(vertex(p))
}

// Unproject is the place at a pixel; false outside of the world.
func (v View) Unproject(x, y float64) (orb.Point, bool) {
	plane := v.camera().Plane()
	q, ok := plane.Unproject(x, y)
	if !ok {
		return orb.Point{}, false
	}
	return orb.Point{q.Lambda / degree, q.Phi / degree}, true
}

// Pan moves the ground with the pointer: what was in the middle comes to lie
// dx, dy pixels from it. North stays up, so near a pole the ground follows as
// far as it can.
func (v View) Pan(dx, dy float64) View {
	return v.Anchor(v.Center, v.Width/2+dx, v.Height/2+dy)
}

// Zoom multiplies the scale by the factor, within MinScale and MaxScale, and
// keeps the ground that is under the pixel x, y there; where there is no
// ground, the middle.
func (v View) Zoom(factor, x, y float64) View {
	ground, ok := v.Unproject(x, y)
	if !ok {
		ground, x, y = v.Center, v.Width/2, v.Height/2
	}
	if f := v.Scale * factor; f > 0 {
		v.Scale = max(MinScale, min(MaxScale, f))
	}
	return v.Anchor(ground, x, y)
}

// Resize changes the picture's size about the same centre, at the same scale.
func (v View) Resize(w, h float64) View {
	v.Width, v.Height = w, h
	return v
}

// Anchor moves the centre so that the place lies at the pixel x, y, or as near
// to it as can be with north up and the centre on the map.
func (v View) Anchor(p orb.Point, x, y float64) View {
	dx, dy := (x-v.Width/2)/v.Scale, (v.Height/2-y)/v.Scale
	if dx == 0 && dy == 0 {
		v.Center = v.settle(p)
	} else if a, ok := v.projection().(proj.Azimuthal); ok {
		v.Center = v.settle(turnTo(a, p, v.Center[1], dx, dy))
	} else {
		v.Center = v.settle(slideTo(v.projection(), p, dx, dy))
	}
	return v
}

// settle brings a centre to where one may be.
func (v View) settle(p orb.Point) orb.Point {
	top := 90.0
	if l, ok := v.projection().(proj.Limited); ok {
		top = l.Limit() / degree
	}
	return orb.Point{math.Remainder(p[0], 360), max(-top, min(top, p[1]))}
}

// turnTo is the centre of an azimuthal projection that has p at x, y of its
// plane. With c the distance and α the bearing of p from the centre, the
// triangle of centre, pole and p gives
//
//	sin φ = sin φ0 cos c + cos φ0 sin c cos α
//
// (Snyder 1987, eq. 20-14), solved for φ0; of two solutions the one nearer to
// the latitude that the centre has.
func turnTo(a proj.Azimuthal, p orb.Point, latitude, x, y float64) orb.Point {
	r := math.Hypot(x, y)
	l, f, ok := a.Inverse(r, 0)
	c := math.Atan2(math.Hypot(math.Sin(f), math.Cos(f)*math.Sin(l)), math.Cos(f)*math.Cos(l))
	if !ok {
		c = a.Reach()
	}
	sinC, cosC := math.Sincos(c)
	sinA, cosA := x/r, y/r
	north := math.Atan2(cosC, sinC*cosA)
	reach := math.Hypot(cosC, sinC*cosA)
	off := math.Acos(max(-1, min(1, math.Sin(p[1]*degree)/reach)))
	near := func(t float64) float64 { return math.Abs(math.Remainder(t-latitude*degree, 2*math.Pi)) }
	phi := north - off
	if near(north+off) < near(phi) {
		phi = north + off
	}
	phi = max(-math.Pi/2, min(math.Pi/2, math.Remainder(phi, 2*math.Pi)))
	sinF, cosF := math.Sincos(phi)
	lambda := p[0]*degree - math.Atan2(sinA*sinC, cosF*cosC-sinF*sinC*cosA)
	return orb.Point{lambda / degree, phi / degree}
}

// slideTo is the centre of any other projection that has p at x, y from it:
// parallels are level and evenly divided.
func slideTo(q proj.Projection, p orb.Point, x, y float64) orb.Point {
	phi := p[1] * degree
	if l, ok := q.(proj.Limited); ok {
		phi = max(-l.Limit(), min(l.Limit(), phi))
	}
	_, height := q.Forward(0, phi)
	_, latitude, ok := q.Inverse(0, height-y)
	if !ok {
		latitude = math.Copysign(math.Pi/2, height-y)
	}
	unit, _ := q.Forward(1, phi)
	return orb.Point{p[0] - x/unit/degree, latitude / degree}
}

// MetresPerPixel is the ground length of a pixel, measured along the
// horizontal at x, y; 0 outside of the world.
func (v View) MetresPerPixel(x, y float64) float64 {
	const span = 4
	a, ok := v.Unproject(x-span/2, y)
	b, also := v.Unproject(x+span/2, y)
	if !ok || !also {
		return 0
	}
	return Distance(a, b) / span
}
