package portray_test

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/geo"
	"sightline/geo/proj"
)

// waters are the basemap's names in a view, one after the other.
func waters(t *testing.T, p proj.Projection, bound orb.Bound) string {
	v := geo.View{Projection: p, Width: 1440, Height: 810}
	s := named(t, read(t, nothing), v.FitBound(bound, geo.Margins{Top: 8, Right: 8, Bottom: 8, Left: 8}))
	var words []string
	for _, text := range texts(s, "names") {
		words = append(words, strings.TrimSpace(text.Run.Text))
	}
	return strings.Join(words, " ")
}

// TestSeasAreNamedWhereTheyAreSeen: a sea whose usual place is out of the picture
// is named at another, and each once.
func TestSeasAreNamedWhereTheyAreSeen(t *testing.T) {
	for name, bound := range map[string]orb.Bound{
		"Black Sea":           box(22, 44, 41, 53),
		"Sea of Azov":         box(35, 44.5, 40.5, 49),
		"Bering Sea":          box(160, 58, 200, 73),
		"South Pacific Ocean": box(-80, -57, -60, -17),
		"Mediterranean Sea":   box(24, 30, 38, 38),
		"Lake Victoria":       box(29, -5, 37, 3),
		"Lake Baikal":         box(98, 49, 115, 57),
	} {
		for _, p := range []proj.Projection{nil, mercator(t)} {
			assert.Equal(t, 1, strings.Count(waters(t, p, bound), name), "%s: %s", name, waters(t, p, bound))
		}
	}
}
