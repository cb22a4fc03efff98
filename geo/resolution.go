package geo

import (
	"math"

	"sightline/geo/pipeline"
)

// Resolution is the length on the ground, in metres, that the finest pixel of
// the picture shows: what a line may be off, in metres, follows from it. It
// looks at 75 places; where a projection pulls the poles into lines it goes by
// what lies up to 80°. It is 0 if there is no ground in the picture.
func (v View) Resolution() float64 {
	const (
		columns, rows = 5, 15
		far           = 80.0 // degrees
	)
	finest, plane := math.Inf(1), v.camera().Plane()
	for i := range columns {
		for j := range rows {
			x, y := v.Width*float64(i)/(columns-1), v.Height*float64(j)/(rows-1)
			if p, ok := plane.Unproject(x, y); !ok || math.Abs(p.Phi) > far*degree {
				continue
			}
			finest = min(finest, step(&plane, x, y, 1, 0), step(&plane, x, y, 0, 1))
		}
	}
	if math.IsInf(finest, 1) {
		return 0
	}
	return finest
}

// step is the length on the ground of a step of a pixel along dx, dy; infinite
// if it leads out of the world.
func step(plane *pipeline.Plane, x, y, dx, dy float64) float64 {
	a, ok := plane.Unproject(x-dx/2, y-dy/2)
	b, also := plane.Unproject(x+dx/2, y+dy/2)
	if !ok || !also {
		return math.Inf(1)
	}
	if d := onSphere(a).Distance(onSphere(b)).Radians() * Radius; d > 0 {
		return d
	}
	return math.Inf(1)
}
