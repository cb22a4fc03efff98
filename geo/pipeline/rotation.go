package pipeline

import "math"

// A rotation turns the sphere so that a place comes to 0° E, 0° N with north
// up.
type rotation struct {
	lambda                 float64
	sinL, cosL, sinP, cosP float64
}

func newRotation(lambda, phi float64) rotation {
	r := rotation{lambda: lambda}
	r.sinL, r.cosL = math.Sincos(lambda)
	r.sinP, r.cosP = math.Sincos(phi)
	return r
}

// vector turns the unit vector and leaves longitude and latitude behind:
// azimuthal projections don't ask for them.
func (r rotation) vector(v Vertex) Vertex {
	x := r.cosL*v.X + r.sinL*v.Y
	return Vertex{
		X: r.cosP*x + r.sinP*v.Z,
		Y: r.cosL*v.Y - r.sinL*v.X,
		Z: r.cosP*v.Z - r.sinP*x,
	}
}

// back undoes vector.
func (r rotation) back(v Vertex) Vertex {
	x := r.cosP*v.X - r.sinP*v.Z
	out := Vertex{
		X: r.cosL*x - r.sinL*v.Y,
		Y: r.sinL*x + r.cosL*v.Y,
		Z: r.sinP*v.X + r.cosP*v.Z,
	}
	out.Lambda = math.Atan2(out.Y, out.X)
	out.Phi = math.Atan2(out.Z, math.Hypot(out.X, out.Y))
	return out
}

// tilted tells whether it turns about more than the axis.
func (r rotation) tilted() bool { return r.sinP != 0 }

// spin is vector with longitude in [-π, π] and latitude: to the last bit, on
// either side of a cut, where it turns about the axis alone.
func (r rotation) spin(v Vertex) Vertex {
	if r.tilted() {
		w := r.vector(v)
		w.Lambda, w.Phi = math.Atan2(w.Y, w.X), math.Atan2(w.Z, math.Hypot(w.X, w.Y))
		return w
	}
	return Vertex{
		X: r.cosL*v.X + r.sinL*v.Y, Y: r.cosL*v.Y - r.sinL*v.X, Z: v.Z,
		Lambda: r.longitude(v.Lambda), Phi: v.Phi,
	}
}

// longitude turns a longitude about the axis.
func (r *rotation) longitude(lambda float64) float64 {
	lambda -= r.lambda
	if lambda > math.Pi {
		return lambda - turn
	}
	if lambda < -math.Pi {
		return lambda + turn
	}
	return lambda
}
