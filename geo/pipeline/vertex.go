package pipeline

import (
	"math"

	"github.com/paulmach/orb"
)

const (
	degree  = math.Pi / 180
	quarter = math.Pi / 2
	turn    = 2 * math.Pi

	// speck is the angle, 6 mm on the ground, below which two directions are
	// one: a latitude so near to 90° is a pole.
	speck = 1e-9
)

// A Vertex is a place on the sphere, as a unit vector (x towards 0° E 0° N, y
// towards 90° E, z to the north) and as longitude and latitude in radians.
type Vertex struct {
	X, Y, Z     float64
	Lambda, Phi float64
}

// NewVertex is the place at p, in degrees. Longitudes beyond ±180 are brought
// back; 180 and −180 stay as they are, since files that are cut there mean
// the two sides of the cut. Latitudes end at the poles.
func NewVertex(p orb.Point) Vertex {
	lon, lat := p[0], max(-90, min(90, p[1]))
	if lon > 180 || lon < -180 {
		lon = math.Remainder(lon, 360)
	}
	return at(lon*degree, lat*degree)
}

func at(lambda, phi float64) Vertex {
	sinL, cosL := math.Sincos(lambda)
	sinP, cosP := math.Sincos(phi)
	return Vertex{X: cosP * cosL, Y: cosP * sinL, Z: sinP, Lambda: lambda, Phi: phi}
}

// pole is 1 at the north pole, −1 at the south pole and 0 elsewhere.
func (v *Vertex) pole() int {
	switch {
	case v.Phi > quarter-speck:
		return 1
	case v.Phi < speck-quarter:
		return -1
	}
	return 0
}

func (v Vertex) dot(w Vertex) float64 { return v.X*w.X + v.Y*w.Y + v.Z*w.Z }

// chord is the square of the straight distance through the sphere.
func (v Vertex) chord(w Vertex) float64 {
	x, y, z := v.X-w.X, v.Y-w.Y, v.Z-w.Z
	return x*x + y*y + z*z
}

// wrap brings a difference of two longitudes to [-π, π).
func wrap(d float64) float64 {
	for d >= math.Pi {
		d -= turn
	}
	for d < -math.Pi {
		d += turn
	}
	return d
}

// sweep is the change of longitude along the edge from a to b, the short way
// round; along a pole, where files say how far they go, as the file says.
func sweep(a, b *Vertex) float64 {
	if p := a.pole(); p != 0 && p == b.pole() {
		return b.Lambda - a.Lambda
	}
	return wrap(b.Lambda - a.Lambda)
}

// vertices are the places of a line. Between antipodes, which no single
// geodesic joins, the middle in longitude and latitude is put.
func vertices(points []orb.Point) []Vertex {
	out := make([]Vertex, 0, len(points))
	for _, p := range points {
		if !finite(p[0]) || !finite(p[1]) {
			continue
		}
		b := NewVertex(p)
		if n := len(out); n > 0 && math.Abs(b.Phi+out[n-1].Phi) < 1e-4 && out[n-1].dot(b) < speck-1 {
			a := out[n-1]
			out = append(out, at(a.Lambda+wrap(b.Lambda-a.Lambda)/2, (a.Phi+b.Phi)/2))
		}
		out = append(out, b)
	}
	return out
}

func finite(f float64) bool { return !math.IsNaN(f) && !math.IsInf(f, 0) }
