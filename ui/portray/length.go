package portray

import (
	"math"

	"sightline/geo"
	"sightline/model"
)

// courseWords tell how long a movement's course is on the ellipsoid: "741 km" by
// the path that its source states, "about 740 km, by an inferred path" by one
// that the author inferred or that is only the shortest way between its ends; ""
// if it has none.
func courseWords(ix *model.Index, e *model.Event) string {
	if e.Kind != model.KindMovement {
		return ""
	}
	metres := 0.0
	for _, l := range course(ix, e) {
		metres += geo.Length(l)
	}
	switch km := metres / 1000; {
	case !(km > 0):
		return ""
	case reckoned(e):
		return "about " + rounded(km, 2) + " km, by an inferred path"
	default:
		return rounded(km, 3) + " km"
	}
}

// rounded writes a figure with so many digits that count, or as a whole number
// if that has more.
func rounded(f float64, digits int) string {
	step := math.Pow10(int(math.Floor(math.Log10(f))) + 1 - digits)
	if step >= 1 && digits > 2 {
		step = 1
	}
	return number(math.Round(f/step) * step)
}
