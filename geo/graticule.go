package geo

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo/pipeline"
)

// GraticuleStep is the step, in degrees, that puts the lines of a graticule
// about 120 pixels apart in the middle of the view.
func GraticuleStep(v View) float64 {
	wanted := 120 / v.Scale / degree
	for _, step := range []float64{0.1, 0.25, 0.5, 1, 2, 5, 10, 15} {
		if step >= wanted {
			return step
		}
	}
	return 30
}

// Graticule writes the meridians and parallels at the multiples of step, in
// degrees, that are in the picture. Meridians end one step short of the poles,
// but for every 90th. Steps below a hundredth of a degree or above 90 write
// nothing.
func (v View) Graticule(step float64, sink pipeline.Sink) {
	if !(step >= 0.01 && step <= 90) {
		return
	}
	p := v.Pipeline()
	e := v.Extent()
	lonFrom, lonTo := math.Ceil(e.Min[0]/step-1e-9), math.Floor(e.Max[0]/step+1e-9)
	for i := lonFrom; i <= lonTo; i++ {
		if lon := i * step; lon > -180 {
			p.Line(pipeline.NewLine(meridian(lon, step)), sink)
		}
	}
	latFrom, latTo := math.Ceil(e.Min[1]/step-1e-9), math.Floor(e.Max[1]/step+1e-9)
	for i := latFrom; i <= latTo; i++ {
		if lat := i * step; math.Abs(lat) < 90-1e-9 {
			p.Line(pipeline.NewLine(v.parallel(lat, e)), sink)
		}
	}
}

func meridian(lon, step float64) orb.LineString {
	top := 90 - step
	if math.Abs(math.Remainder(lon, 90)) < 1e-9 || step >= 90 {
		top = 90
	}
	return orb.LineString{{lon, -top}, {lon, 0}, {lon, top}}
}

// parallel is the part of a parallel within the extent, in edges short enough
// that geodesics follow it within a tenth of a pixel. Half-way along an edge of
// l radians the geodesic lies l²/8·sin φ·cos φ off the parallel, l²/16 at most.
func (v View) parallel(lat float64, e orb.Bound) orb.LineString {
	const off, longest = 0.1, 4 * degree
	edge := math.Max(math.Min(math.Sqrt(16*off/v.Scale), longest)/degree, 0.01)
	n := int(math.Ceil((e.Max[0] - e.Min[0]) / edge))
	l := make(orb.LineString, 0, n+1)
	for i := range n + 1 {
		l = append(l, orb.Point{e.Min[0] + (e.Max[0]-e.Min[0])*float64(i)/float64(n), lat})
	}
	return l
}
