package geo

import (
	"math"

	"sightline/geo/pipeline"
)

// authalic is the radius in metres of the sphere with the surface of the WGS 84
// ellipsoid.
const authalic = 6371007.181

// Area is the area of a shape in square metres, of what Contains holds for its
// inside. Latitudes are brought to the sphere that has the ellipsoid's
// areas, and edges are geodesics of that sphere: parallels and meridians bound
// the ellipsoid's areas exactly, other edges to about 0.1 %.
func Area(s *pipeline.Shape) float64 {
	sum := 0.0
	if !s.Empty() && len(s.Rings()) == 0 {
		sum = 4 * math.Pi
	}
	for i, ring := range s.Rings() {
		switch a := enclosed(ring); i {
		case 0:
			sum = a
		default:
			sum -= 4*math.Pi - a // a hole has the area around it on its left
		}
	}
	return max(0, sum) * authalic * authalic
}

// enclosed is the solid angle on the left of a ring: 2π for each pole that it
// goes round, less the integral of sin φ dλ along it.
func enclosed(ring []pipeline.Vertex) float64 {
	area, round := 0.0, 0.0
	a := ring[len(ring)-1]
	for _, b := range ring {
		d := math.Remainder(b.Lambda-a.Lambda, 2*math.Pi)
		if math.Abs(a.Z) > 1-1e-15 && a.Z*b.Z > 1-1e-15 { // along a pole, as far as the file says
			d = b.Lambda - a.Lambda
		}
		area -= under(authalicLatitude(a.Phi), authalicLatitude(b.Phi), d)
		round += d
		a = b
	}
	if math.Abs(round) > math.Pi {
		area += 2 * math.Pi
	} else if area < -1e-9 {
		area += 4 * math.Pi
	}
	return area
}

// under is the solid angle between a geodesic and the equator, positive
// eastwards in the north: Karney 2013, "Algorithms for geodesics", eq. 60 on
// the sphere.
func under(phi1, phi2, lambda float64) float64 {
	if math.Abs(lambda) > math.Pi { // only along a pole
		return math.Copysign(lambda, lambda*phi1)
	}
	t1, t2 := math.Tan(phi1/2), math.Tan(phi2/2)
	sin, cos := math.Sincos(lambda / 2)
	return 2 * math.Atan2(sin*(t1+t2), cos*(1+t1*t2))
}

// authalicLatitude is Snyder 1987, eq. 3-11 and 3-12.
func authalicLatitude(phi float64) float64 {
	e2 := flattening * (2 - flattening)
	e := math.Sqrt(e2)
	q := func(sin float64) float64 {
		return (1 - e2) * (sin/(1-e2*sin*sin) + math.Atanh(e*sin)/e)
	}
	return math.Asin(max(-1, min(1, q(math.Sin(phi))/q(1))))
}
