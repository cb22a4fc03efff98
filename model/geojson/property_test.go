package geojson_test

import (
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/model/geojson"
)

func point() *rapid.Generator[orb.Point] {
	return rapid.Custom(func(t *rapid.T) orb.Point {
		return orb.Point{rapid.Float64Range(-180, 180).Draw(t, "longitude"), rapid.Float64Range(-90, 90).Draw(t, "latitude")}
	})
}

func ring() *rapid.Generator[orb.Ring] {
	return rapid.Custom(func(t *rapid.T) orb.Ring {
		open := rapid.SliceOfN(point(), 3, 6).Draw(t, "ring")
		return append(open, open[0])
	})
}

func geometry() *rapid.Generator[orb.Geometry] {
	line := rapid.Map(rapid.SliceOfN(point(), 2, 6), func(l []orb.Point) orb.LineString { return l })
	polygon := rapid.Map(rapid.SliceOfN(ring(), 1, 3), func(p []orb.Ring) orb.Polygon { return p })
	return rapid.OneOf(
		rapid.Map(point(), func(g orb.Point) orb.Geometry { return g }),
		rapid.Map(line, func(g orb.LineString) orb.Geometry { return g }),
		rapid.Map(polygon, func(g orb.Polygon) orb.Geometry { return g }),
		rapid.Map(rapid.SliceOfN(point(), 1, 4), func(g []orb.Point) orb.Geometry { return orb.MultiPoint(g) }),
		rapid.Map(rapid.SliceOfN(line, 1, 4), func(g []orb.LineString) orb.Geometry { return orb.MultiLineString(g) }),
		rapid.Map(rapid.SliceOfN(polygon, 1, 4), func(g []orb.Polygon) orb.Geometry { return orb.MultiPolygon(g) }),
	)
}

// Every number, text and shape that a briefing may hold survives writing and
// reading exactly.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.Float64().Draw(t, "number")
		west, east := rapid.Float64Range(-180, 180).Draw(t, "west"), rapid.Float64Range(-180, 180).Draw(t, "east")
		if west > east {
			east += 360
		}
		b := &model.Briefing{
			Version: geojson.Version,
			Title:   rapid.String().Draw(t, "title"),
			Voices:  []model.Voice{{ID: "v", Name: "V", Role: rapid.String().Draw(t, "role")}},
			Scenes: []model.Scene{{
				ID: "s", Title: "S", BBox: &orb.Bound{Min: orb.Point{west, -1}, Max: orb.Point{east, 1}},
				Steps: rapid.Bool().Draw(t, "steps"), Budget: time.Duration(rapid.Int64Range(0, int64(24*time.Hour)).Draw(t, "budget")),
			}},
			Places: []model.Place{{ID: "p", Name: "P", Geometry: geometry().Draw(t, "geometry")}},
			Order:  []string{"p"},
			Extra:  model.Extra{{Name: "x-" + rapid.String().Draw(t, "name"), Raw: []byte(`[1.0,"\u0041"]`)}},
		}
		said, err := edtf.Parse("2024-10-17")
		require.NoError(t, err)
		b.Claims = []model.Claim{{
			ID: "c", Voice: "v", Stance: model.Asserts, About: "p", Said: said,
			Figures: []model.Figure{{Name: "n", About: &number}},
		}}
		var out strings.Builder
		require.NoError(t, geojson.Encode(&out, b))
		again, err := geojson.Decode(strings.NewReader(out.String()), "f.geojson")
		require.NoError(t, err)
		require.Equal(t, unplaced(*b), unplaced(*again))
	})
}
