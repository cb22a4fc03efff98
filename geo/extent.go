package geo

import (
	"math"

	"github.com/golang/geo/s1"
	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/geo/proj"
)

// Extent is a bound, in degrees, that holds all that is in the picture: ±180
// in longitude when it holds a pole or the antimeridian.
func (v View) Extent() orb.Bound {
	r := v.Rect()
	b := orb.Bound{
		Min: orb.Point{r.Lng.Lo / degree, r.Lat.Lo / degree},
		Max: orb.Point{r.Lng.Hi / degree, r.Lat.Hi / degree},
	}
	if r.Lng.IsInverted() {
		b.Min[0], b.Max[0] = -180, 180
	}
	return b
}

// Rect is Extent for queries of an index: its longitudes may be inverted,
// over the antimeridian.
func (v View) Rect() s2.Rect {
	cap := v.Cap()
	around := cap.RectBound()
	if _, ok := v.projection().(proj.Azimuthal); ok {
		return around
	}
	// Here parallels are level, and lie as the middle meridian has them.
	lat := func(y, or float64) float64 {
		if p, ok := v.Unproject(v.Width/2, y); ok {
			return p[1] * degree
		}
		return or
	}
	r := s2.Rect{Lng: s1.FullInterval()}
	r.Lat.Lo, r.Lat.Hi = lat(v.Height, -math.Pi/2), lat(0, math.Pi/2)
	if half := v.halfWidth(r.Lat.Lo, r.Lat.Hi); half < math.Pi {
		lambda := v.Center[0] * degree
		r.Lng = s1.IntervalFromEndpoints(math.Remainder(lambda-half, 2*math.Pi), math.Remainder(lambda+half, 2*math.Pi))
	}
	return r
}

// halfWidth is how far the picture goes to the east and west of its centre
// between two latitudes, in radians.
func (v View) halfWidth(south, north float64) float64 {
	half := 0.0
	for _, phi := range []float64{south, north} {
		unit, _ := v.projection().Forward(1, phi)
		half = max(half, v.Width/2/v.Scale/unit)
	}
	if unit, _ := v.projection().Forward(1, 0); south < 0 && north > 0 {
		half = max(half, v.Width/2/v.Scale/unit)
	}
	return half
}

// Cap is a cap of the sphere that holds all that is in the picture.
func (v View) Cap() s2.Cap {
	centre := s2Point(v.Center)
	if a, ok := v.projection().(proj.Azimuthal); ok {
		r := math.Hypot(v.Width, v.Height) / 2 / v.Scale
		l, f, ok := a.Inverse(r, 0)
		angle := math.Acos(max(-1, math.Cos(l)*math.Cos(f)))
		if !ok || angle > a.Reach() {
			angle = a.Reach()
		}
		return s2.CapFromCenterAngle(centre, s1.Angle(angle*(1+1e-9)))
	}
	far := 0.0
	const n = 16
	for i := range n + 1 {
		t := float64(i) / n
		for _, q := range [4][2]float64{{t * v.Width, 0}, {t * v.Width, v.Height}, {0, t * v.Height}, {v.Width, t * v.Height}} {
			p, ok := v.Unproject(q[0], q[1])
			if !ok {
				return s2.FullCap()
			}
			far = max(far, centre.Distance(s2Point(p)).Radians())
		}
	}
	// Between two samples the border may go a little farther.
	if far *= 1.1; far < math.Pi/2 {
		return s2.CapFromCenterAngle(centre, s1.Angle(far))
	}
	return s2.FullCap()
}
