package proj

import "math"

// Automatic is the projection that suits what a view shows: Equal Earth for
// the world, azimuthal equal-area about the view for continents, Mercator for
// what is smaller than about 1000 km but far from the poles. From one to the
// next it goes through projections between them, so that zooming and panning
// never jump. The idea is Jenny's (2012, "Adaptive composite map projections",
// IEEE Transactions on Visualization and Computer Graphics 18 (12)); what lies
// between is our own, see worldwide and regional.
type Automatic struct{}

// Where Automatic changes. The share is how much of Equal Earth's world has
// room in the picture, in the direction that has less; the span is the wider
// side of the picture, in radii of the sphere.
const (
	continentShare = 0.36 // up to here azimuthal
	worldShare     = 0.95 // from here on Equal Earth

	earthWidth  = 5.4133 // of Equal Earth's world, in radii
	earthHeight = 2.6346

	localSpan    = 1000 / 6371.0088 // up to here Mercator
	regionalSpan = 2 * localSpan    // from here on azimuthal

	temperate = 70 * math.Pi / 180 // up to here Mercator
	polar     = 80 * math.Pi / 180 // from here on azimuthal
)

// Name is "automatic".
func (Automatic) Name() string { return "automatic" }

// Title is "Automatic".
func (Automatic) Title() string { return "Automatic" }

// Forward is EqualEarth's: without a view there is the world.
func (Automatic) Forward(lambda, phi float64) (x, y float64) {
	return EqualEarth{}.Forward(lambda, phi)
}

// Inverse is EqualEarth's.
func (Automatic) Inverse(x, y float64) (lambda, phi float64, ok bool) {
	return EqualEarth{}.Inverse(x, y)
}

// Adapt picks the projection. Areas are true, in the middle of the picture at
// least, so the factor is 1 but for Mercator.
func (Automatic) Adapt(phi, w, h float64) (p Projection, factor float64) {
	if !(max(w, h) > 0) {
		return AzimuthalEqualArea{}, 1 // nothing is in view
	}
	share := ramp(math.Log(min(w/earthWidth, h/earthHeight)), math.Log(continentShare), math.Log(worldShare))
	if share >= 1 {
		return EqualEarth{}, 1
	} else if share > 0 {
		return newWorldwide(phi, share), 1
	}
	local := smooth(1 - ramp(math.Log(max(w, h)), math.Log(localSpan), math.Log(regionalSpan)))
	local *= smooth(1 - ramp(math.Abs(phi), temperate, polar))
	if local >= 1 {
		return Mercator{}, math.Cos(phi)
	} else if local > 0 {
		return newRegional(phi, local), 1
	}
	return AzimuthalEqualArea{}, 1
}

// ramp is 0 up to from, 1 beyond to, and even between; 0 for what isn't a
// number.
func ramp(t, from, to float64) float64 {
	switch u := (t - from) / (to - from); {
	case u >= 1:
		return 1
	case u > 0:
		return u
	}
	return 0
}

// smooth begins and ends level.
func smooth(t float64) float64 { return t * t * (3 - 2*t) }
