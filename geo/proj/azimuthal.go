package proj

import "math"

// shown is how far from the centre the azimuthal projections of the whole
// sphere go: their antipode is a circle, so a speck of 111 m about it is left
// out.
const shown = (180 - 1e-3) * math.Pi / 180

// vector is the unit vector of a place, x towards (0, 0), z to the north.
func vector(lambda, phi float64) (x, y, z float64) {
	sinL, cosL := math.Sincos(lambda)
	sinP, cosP := math.Sincos(phi)
	return cosP * cosL, cosP * sinL, sinP
}

// place is the longitude and latitude at the angular distance c from (0, 0)
// in the direction of the point x, y, which lies at the distance r from the
// origin: Snyder 1987, eq. 20-14 and 20-15 with the centre at (0, 0).
func place(x, y, r, c float64) (lambda, phi float64) {
	if r == 0 {
		return 0, 0
	}
	sin, cos := math.Sincos(c)
	return math.Atan2(x*sin, r*cos), math.Asin(max(-1, min(1, y*sin/r)))
}

// Angle is the angular distance from the centre, in radians, that an azimuthal
// projection shows r radii from its origin, in the direction in which that is
// the most; false beyond its reach.
func Angle(a Azimuthal, r float64) (float64, bool) {
	most := 0.0
	for _, d := range [4][2]float64{{r, 0}, {0, r}, {-r, 0}, {0, -r}} {
		lambda, phi, ok := a.Inverse(d[0], d[1])
		x, y, z := vector(lambda, phi)
		c := math.Atan2(math.Hypot(y, z), x)
		if !ok || c > a.Reach() {
			return a.Reach(), false
		}
		most = max(most, c)
	}
	return most, true
}
