package geo

import (
	"math"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/geo/pipeline"
)

func s2Point(p orb.Point) s2.Point {
	return s2.PointFromLatLng(s2.LatLngFromDegrees(p[1], p[0]))
}

func orbPoint(p s2.Point) orb.Point {
	l := s2.LatLngFromPoint(p)
	return orb.Point{l.Lng.Degrees(), l.Lat.Degrees()}
}

// Along is the place at a fraction, 0 to 1, of the line's length by geodesics
// of the sphere, and the bearing of the line there, in degrees clockwise from
// north, in [0, 360). For a line of no length it is its first place and 0; for
// an empty line 0, 0. Who asks for many places of one line asks a Way.
func Along(l orb.LineString, fraction float64) (p orb.Point, bearing float64) {
	return NewWay(l).At(fraction)
}

// heading is the bearing at q, on the geodesic from a to b, in degrees.
func heading(a, b, q s2.Point) float64 {
	ahead := a.Cross(b.Vector).Cross(q.Vector)
	l := s2.LatLngFromPoint(q)
	sinL, cosL := math.Sincos(l.Lng.Radians())
	sinP, cosP := math.Sincos(l.Lat.Radians())
	east := -sinL*ahead.X + cosL*ahead.Y
	north := -sinP*cosL*ahead.X - sinP*sinL*ahead.Y + cosP*ahead.Z
	bearing := math.Atan2(east, north) / degree
	if bearing < 0 {
		bearing += 360
	}
	return math.Mod(bearing, 360) // what is next to 0 from below
}

// Geodesic is the shortest way on the sphere from a to b, in n parts of one
// length, n at least 1: n+1 places, the first a and the last b.
func Geodesic(a, b orb.Point, n int) orb.LineString {
	n = max(n, 1)
	l := make(orb.LineString, 0, n+1)
	p, q := s2Point(a), s2Point(b)
	l = append(l, a)
	for i := 1; i < n; i++ {
		l = append(l, orbPoint(s2.Interpolate(float64(i)/float64(n), p, q)))
	}
	return append(l, b)
}

// Densify puts places on the edges of a line such that none is longer than so
// many degrees in longitude or latitude, straight in longitude and latitude as
// RFC 7946 §3.1.1 has it. An edge whose ends are more than 180° apart in
// longitude goes the short way, over the antimeridian; one from −180° to 180°
// exactly goes along the whole parallel. Places already there are kept as
// they are.
func Densify(l orb.LineString, maxDegrees float64) orb.LineString {
	if len(l) == 0 || !(maxDegrees > 0) {
		return l.Clone()
	}
	out := orb.LineString{l[0]}
	for i := 1; i < len(l); i++ {
		a, b := l[i-1], l[i]
		dx, dy := b[0]-a[0], b[1]-a[1]
		if math.Abs(dx) != 360 {
			dx = math.Remainder(dx, 360)
		}
		const most = 1 << 16
		n := int(min(most, math.Ceil(max(math.Abs(dx), math.Abs(dy))/maxDegrees)))
		for k := 1; k < n; k++ {
			t := float64(k) / float64(n)
			out = append(out, orb.Point{normal(a[0] + t*dx), a[1] + t*dy})
		}
		out = append(out, b)
	}
	return out
}

// DensifyPolygon is Densify for every ring.
func DensifyPolygon(p orb.Polygon, maxDegrees float64) orb.Polygon {
	out := make(orb.Polygon, len(p))
	for i, r := range p {
		out[i] = orb.Ring(Densify(orb.LineString(r), maxDegrees))
	}
	return out
}

// normal brings a longitude to [-180, 180]; the ends stay as they are.
func normal(lon float64) float64 {
	if lon >= -180 && lon <= 180 {
		return lon
	}
	return math.Remainder(lon, 360)
}

// Contains tells whether the place is inside of the area, as it is drawn: see
// pipeline.Shape for which side of a ring is inside.
func Contains(p orb.Polygon, q orb.Point) bool {
	return pipeline.NewShape(p).Contains(pipeline.NewVertex(q))
}

func vertex(p orb.Point) pipeline.Vertex { return pipeline.NewVertex(p) }

func point(v pipeline.Vertex) orb.Point { return orb.Point{v.Lambda / degree, v.Phi / degree} }
