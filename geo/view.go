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
// to its meridian, and adaptive ones follow it as they may.
//
// While a view is held, the projection stays turned to Origin, wherever the
// centre goes: the picture is a window that is moved over one plane, and north
// need not be up in its middle.
type View struct {
	Projection    proj.Projection // nil means automatic
	Center        orb.Point       // degrees: the ground point in the middle of the picture
	Scale         float64         // logical pixels per radius of the sphere
	Width, Height float64         // logical pixels
	Held          bool
	Origin        orb.Point // degrees: what the projection is turned to, while held
	Density       float64   // device pixels to a logical one; 0 is 1. It moves nothing: lines are finer
}

func (v View) projection() proj.Projection {
	if v.Projection == nil {
		return proj.Automatic{}
	}
	return v.Projection
}

// origin is the place that the projection is turned to.
func (v View) origin() orb.Point {
	if v.Held {
		return v.Origin
	}
	return v.Center
}

// adapt is the projection with which the picture is drawn, and what its plane
// is enlarged by.
func (v View) adapt() (proj.Projection, float64) {
	if a, ok := v.projection().(proj.Adaptive); ok {
		return a.Adapt(v.origin()[1]*degree, v.Width/v.Scale, v.Height/v.Scale)
	}
	return v.projection(), 1
}

// Adapted is the projection with which the picture is drawn: of an adaptive
// one, such as proj.Automatic, what it comes to in this view.
func (v View) Adapted() proj.Projection {
	p, _ := v.adapt()
	return p
}

func (v View) camera() pipeline.Camera {
	p, factor := v.adapt()
	origin := v.origin()
	c := pipeline.Camera{
		Projection: p,
		Lambda:     origin[0] * degree,
		Phi:        origin[1] * degree,
		Scale:      v.Scale * factor,
		Width:      v.Width,
		Height:     v.Height,
	}
	if origin != v.Center {
		plane := c.Plane()
		x, y, _ := plane.Project(vertex(v.Center))
		c.X, c.Y = v.Width/2-x, v.Height/2-y
	}
	return c
}

// Project is the pixel of a place, y down, whether or not it lies in the
// picture; false if the place is on the far side or not shown by the
// projection.
func (v View) Project(p orb.Point) (x, y float64, ok bool) {
	return v.Projector().Project(p)
}

// Unproject is the place at a pixel; false outside of the world.
func (v View) Unproject(x, y float64) (orb.Point, bool) {
	return v.Projector().Unproject(x, y)
}

// Pan moves the ground with the pointer: what was in the middle comes to lie
// dx, dy pixels from it. North stays up, so near a pole the ground follows as
// far as it can; a held view is moved as Shift does.
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

// MetresPerPixel is the ground length of a pixel, measured along the
// horizontal at x, y, or where that is a pole or leads out of the world along
// the vertical; 0 outside of the world.
func (v View) MetresPerPixel(x, y float64) float64 {
	const span, half = 4, 2
	for _, d := range [4][4]float64{{-half, 0, half, 0}, {0, -half, 0, half}, {0, 0, 0, span}, {0, -span, 0, 0}} {
		a, ok := v.Unproject(x+d[0], y+d[1])
		b, also := v.Unproject(x+d[2], y+d[3])
		if metres := Distance(a, b); ok && also && metres > 1e-4*span*Radius/v.Scale {
			return metres / span
		}
	}
	return 0
}
