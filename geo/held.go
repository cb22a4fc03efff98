package geo

import (
	"math"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/geo/proj"
)

// Hold holds the projection as it is: the same picture, which can be shifted.
// A view that is held already stays as it is.
func (v View) Hold() View {
	if !v.Held {
		v.Held, v.Origin = true, v.Center
	}
	return v
}

// Shift moves the picture by pixels, y down, and holds the view: every place
// that is projected moves by just so much. It stops where the middle of the
// picture comes to the edge of the world.
func (v View) Shift(dx, dy float64) View {
	v = v.Hold()
	plane := v.camera().Plane()
	to := func(t float64) (orb.Point, bool) {
		x, y := v.Width/2-t*dx, v.Height/2-t*dy
		q, ok := plane.Unproject(x, y)
		if !ok {
			return orb.Point{}, false
		}
		// On the very edge, rounding may bring a place to its other side.
		p := point(q)
		px, py, ok := plane.Project(vertex(p))
		return p, ok && math.Abs(px-x) < 1 && math.Abs(py-y) < 1
	}
	if p, ok := to(1); ok {
		v.Center = p
		return v
	}
	from, most := 0.0, 1.0
	for range 50 {
		t := (from + most) / 2
		if p, ok := to(t); ok {
			v.Center, from = p, t
		} else {
			most = t
		}
	}
	return v
}

// shiftTo shifts a held view so that the place lies at a pixel; a place that
// the projection doesn't show is left where it is.
func (v View) shiftTo(p orb.Point, x, y float64) View {
	if px, py, ok := v.Project(p); ok {
		return v.Shift(x-px, y-py)
	}
	return v
}

// Release turns the projection to the ground in the middle of the picture,
// which stays there, and lets go of it.
func (v View) Release() View { return v.Turned(1) }

// Turned is a held view on its way to being released: at 0 as it is, at 1
// released, between them turned that part of the great circle from the origin
// to the centre. The ground in the middle stays there. An adaptive projection
// adapts to where it is turned, so the scale is changed for lengths in the
// middle to stay, too.
func (v View) Turned(t float64) View {
	if !v.Held || !(t > 0) {
		return v
	}
	w := v
	switch a, b := s2Point(v.Origin), s2Point(v.Center); {
	case t >= 1:
		w.Held, w.Origin = false, orb.Point{}
	case a.Distance(b) < 1e-12:
	default:
		w.Origin = orbPoint(s2.Interpolate(t, a, b))
	}
	if _, ok := v.projection().(proj.Adaptive); ok {
		if f := v.enlargement() / w.enlargement(); f > 0 && !math.IsInf(f, 0) {
			w.Scale *= f
		}
	}
	return w
}

// enlargement is the square root of how much larger than on the globe, at the
// view's scale, areas are in the middle of the picture.
func (v View) enlargement() float64 {
	const h = 1e-5
	plane := v.camera().Plane()
	at := func(lon, lat float64) (x, y float64) {
		x, y, _ = plane.Project(vertex(orb.Point{v.Center[0] + lon, v.Center[1] + lat}))
		return x, y
	}
	// Away from the pole and from the cut.
	north := -math.Copysign(h, v.Center[1])
	east := -math.Copysign(h, math.Remainder(v.Center[0]-v.origin()[0], 360)) / max(1e-3, math.Cos(v.Center[1]*degree))
	x, y := at(0, 0)
	ex, ey := at(east, 0)
	nx, ny := at(0, north)
	return math.Sqrt(math.Abs((ex-x)*(ny-y)-(nx-x)*(ey-y))) / (h * degree * v.Scale)
}
