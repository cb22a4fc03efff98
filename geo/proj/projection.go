package proj

// A Projection maps the sphere to the plane. Its values are small, hold
// parameters only, and can be compared and copied.
type Projection interface {
	// Name is the projection's word on the command line: "equal-earth".
	Name() string
	// Title is the projection's name for pictures: "Equal Earth".
	Title() string
	// Forward maps a longitude in [-π, π] and a latitude in [-π/2, π/2], both
	// in radians, to the plane. What the projection can't show is finite or
	// infinite, never NaN.
	Forward(lambda, phi float64) (x, y float64)
	// Inverse is the place that Forward maps to x, y; false outside of the
	// world's outline.
	Inverse(x, y float64) (lambda, phi float64, ok bool)
}

// An Azimuthal projection keeps the directions from its centre, or nearly, so
// it is turned over the sphere to have the view's centre in the middle, and
// its world ends at a circle.
type Azimuthal interface {
	Projection
	// Reach is the angular distance from the centre, in radians, up to which
	// the sphere is shown.
	Reach() float64
	// FromVector is Forward for a unit vector: x towards the centre of the
	// projection, y to the east and z to the north of it. It needs no
	// trigonometry where the formula has none.
	FromVector(x, y, z float64) (px, py float64)
}

// A Cylindrical projection, pseudocylindrical or not, has level parallels, and
// the meridians divide them evenly: x = λ · unit and y depend on the latitude
// alone, and can be kept for a place.
type Cylindrical interface {
	Projection
	// Parallel is the length of a radian of longitude on a parallel and the
	// parallel's y, by the sine of its latitude.
	Parallel(sine float64) (unit, y float64)
}

// A Limited projection is cut at a parallel because its poles lie at infinity.
type Limited interface {
	Projection
	// Limit is the greatest latitude shown, in radians, north and south.
	Limit() float64
}

// An Adaptive projection is another one in every view.
type Adaptive interface {
	Projection
	// Adapt is the projection for a view whose centre lies at the latitude phi,
	// in radians, and whose picture is w by h radii of the sphere, and the
	// factor by which its plane is enlarged so that the view's scale holds in
	// the middle. The result is not adapted again.
	Adapt(phi, w, h float64) (p Projection, factor float64)
}

// A Tilted projection has the sphere turned not only to the view's meridian
// but also towards its latitude.
type Tilted interface {
	Projection
	// Tilt is the latitude, in radians, that is turned to the equator.
	Tilt() float64
}

// all is in the order in which a person is shown the projections.
func all() []Projection {
	return []Projection{
		Automatic{},
		AzimuthalEqualArea{},
		Orthographic{},
		Mercator{},
		EqualEarth{},
		NaturalEarth{},
		Equirectangular{},
		ConformalConic{},
		AzimuthalEquidistant{},
	}
}

// ByName is the projection with that Name; false if there is none.
func ByName(name string) (Projection, bool) {
	for _, p := range all() {
		if p.Name() == name {
			return p, true
		}
	}
	return nil, false
}

// Names lists the name of every projection, the usual one first.
func Names() []string {
	var names []string
	for _, p := range all() {
		names = append(names, p.Name())
	}
	return names
}
