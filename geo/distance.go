package geo

import (
	"math"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"
)

// The WGS 84 ellipsoid: semi-major axis in metres, flattening, semi-minor axis.
const (
	major      = 6378137.0
	flattening = 1 / 298.257223563
	minor      = major * (1 - flattening)
)

// Distance is the length of the shortest way from a to b, in metres, on the
// WGS 84 ellipsoid, to a millimetre or so; NaN if a coordinate isn't finite.
func Distance(a, b orb.Point) float64 {
	if !(math.Abs(a[1]) <= 90 && math.Abs(b[1]) <= 90) || math.IsNaN(b[0]-a[0]) {
		return math.NaN()
	}
	// Vincenty's iteration fails only near the antipode.
	if s2Point(a).Distance(s2Point(b)).Degrees() < 170 {
		return vincenty(a, b)
	}
	return overMidpoint(a, b)
}

// Length is the length of a line in metres on the WGS 84 ellipsoid.
func Length(l orb.LineString) float64 {
	sum := 0.0
	for i := 1; i < len(l); i++ {
		sum += Distance(l[i-1], l[i])
	}
	return sum
}

// vincenty is the inverse problem of T. Vincenty 1975, "Direct and inverse
// solutions of geodesics on the ellipsoid with application of nested
// equations", Survey Review 23 (176), eq. 13 to 20 with 3, 4 and 6.
func vincenty(a, b orb.Point) float64 {
	u1 := math.Atan((1 - flattening) * math.Tan(a[1]*degree))
	u2 := math.Atan((1 - flattening) * math.Tan(b[1]*degree))
	sinU1, cosU1 := math.Sincos(u1)
	sinU2, cosU2 := math.Sincos(u2)
	l := math.Remainder(b[0]-a[0], 360) * degree
	lambda := l
	var sinS, cosS, sigma, cos2A, cos2M float64
	for range 100 {
		sinL, cosL := math.Sincos(lambda)
		sinS = math.Hypot(cosU2*sinL, cosU1*sinU2-sinU1*cosU2*cosL)
		if sinS == 0 {
			return 0
		}
		cosS = sinU1*sinU2 + cosU1*cosU2*cosL
		sigma = math.Atan2(sinS, cosS)
		sinA := cosU1 * cosU2 * sinL / sinS
		cos2A = 1 - sinA*sinA
		cos2M = 0 // along the equator
		if cos2A > 1e-15 {
			cos2M = cosS - 2*sinU1*sinU2/cos2A
		}
		c := flattening / 16 * cos2A * (4 + flattening*(4-3*cos2A))
		before := lambda
		lambda = l + (1-c)*flattening*sinA*(sigma+c*sinS*(cos2M+c*cosS*(2*cos2M*cos2M-1)))
		if math.Abs(lambda-before) < 1e-13 {
			break
		}
	}
	uu := cos2A * (major*major - minor*minor) / (minor * minor)
	k := 1 + uu/16384*(4096+uu*(-768+uu*(320-175*uu)))
	m := uu / 1024 * (256 + uu*(-128+uu*(74-47*uu)))
	delta := m * sinS * (cos2M + m/4*(cosS*(2*cos2M*cos2M-1)-
		m/6*cos2M*(4*sinS*sinS-3)*(4*cos2M*cos2M-3)))
	return minor * k * (sigma - delta)
}

// overMidpoint is the distance of places that are nearly antipodes. The
// shortest way crosses the great circle half-way between them somewhere; it is
// the least sum of the two ways to a place of that circle, each of them short
// enough for Vincenty.
func overMidpoint(a, b orb.Point) float64 {
	axis := s2Point(a).Sub(s2Point(b).Vector).Normalize()
	x := axis.Ortho()
	y := axis.Cross(x)
	way := func(t float64) float64 {
		sin, cos := math.Sincos(t)
		m := orbPoint(s2.Point{Vector: x.Mul(cos).Add(y.Mul(sin))})
		return vincenty(a, m) + vincenty(m, b)
	}
	const n = 72
	const step = 2 * math.Pi / n
	var ways [n]float64
	for i := range ways {
		ways[i] = way(float64(i) * step)
	}
	// Near the antipode there are two such ways, east and west about.
	least := math.Inf(1)
	for i, d := range ways {
		if d <= ways[(i+1)%n] && d <= ways[(i+n-1)%n] {
			least = min(least, golden(way, float64(i-1)*step, float64(i+1)*step))
		}
	}
	return least
}

// golden is the least value of f between two arguments, by golden section.
func golden(f func(float64) float64, from, to float64) float64 {
	const ratio = 0.6180339887498949
	p, q := to-ratio*(to-from), from+ratio*(to-from)
	fp, fq := f(p), f(q)
	for range 40 {
		if fp < fq {
			to, q, fq = q, p, fp
			p = to - ratio*(to-from)
			fp = f(p)
		} else {
			from, p, fp = p, q, fq
			q = from + ratio*(to-from)
			fq = f(q)
		}
	}
	return min(fp, fq)
}
