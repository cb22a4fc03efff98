package geo

import (
	"math"

	"github.com/golang/geo/s1"
	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/geo/pipeline"
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
	c := v.camera()
	if !level(c.Projection) {
		return v.Cap().RectBound()
	}
	// Parallels lie as the middle of the picture has them.
	plane := c.Plane()
	lat := func(y, or float64) float64 {
		if q, ok := plane.Unproject(v.Width/2, y); ok {
			return q.Phi
		}
		return or
	}
	r := s2.Rect{Lng: s1.FullInterval()}
	r.Lat.Lo, r.Lat.Hi = lat(v.Height, -math.Pi/2), lat(0, math.Pi/2)
	west, east := reach(c, r.Lat.Lo, r.Lat.Hi)
	if west > -math.Pi || east < math.Pi {
		west, east = max(west, -math.Pi), min(east, math.Pi)
		r.Lng = s1.IntervalFromEndpoints(math.Remainder(c.Lambda+west, 2*math.Pi), math.Remainder(c.Lambda+east, 2*math.Pi))
	}
	return r
}

// level tells whether a projection's parallels are level and evenly divided.
func level(p proj.Projection) bool {
	switch p.(type) {
	case proj.Mercator, proj.EqualEarth, proj.NaturalEarth, proj.Equirectangular:
		return true
	}
	return false
}

// reach is how far the picture goes to the west and to the east, between two
// latitudes, of the meridian to which the projection is turned; in radians.
func reach(c pipeline.Camera, south, north float64) (west, east float64) {
	west, east = math.Inf(1), math.Inf(-1)
	widest := max(south, min(north, 0))
	for _, phi := range [3]float64{south, widest, north} {
		unit, _ := c.Projection.Forward(1, phi)
		west = min(west, (-c.X-c.Width/2)/c.Scale/unit)
		east = max(east, (-c.X+c.Width/2)/c.Scale/unit)
	}
	return west, east
}

// Cap is a cap of the sphere that holds all that is in the picture.
func (v View) Cap() s2.Cap {
	c := v.camera()
	if a, ok := c.Projection.(proj.Azimuthal); ok {
		r := math.Hypot(math.Abs(c.X)+v.Width/2, math.Abs(c.Y)+v.Height/2) / v.Scale
		angle, _ := proj.Angle(a, r)
		if _, ok := v.projection().(proj.Adaptive); ok {
			angle = min(1.02*angle, a.Reach()) // between the directions that Angle tries
		}
		return s2.CapFromCenterAngle(s2Point(v.origin()), s1.Angle(angle*(1+1e-9)))
	}
	plane, centre, far := c.Plane(), s2Point(v.Center), 0.0
	const n = 16
	for i := range n + 1 {
		t := float64(i) / n
		for _, q := range [4][2]float64{{t * v.Width, 0}, {t * v.Width, v.Height}, {0, t * v.Height}, {v.Width, t * v.Height}} {
			p, ok := plane.Unproject(q[0], q[1])
			if !ok {
				return s2.FullCap()
			}
			far = max(far, centre.Distance(s2Point(point(p))).Radians())
		}
	}
	// Between two samples the border may go a little farther.
	if far *= 1.1; far < math.Pi/2 {
		return s2.CapFromCenterAngle(centre, s1.Angle(far))
	}
	return s2.FullCap()
}
