package geo_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"testing"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/geo/pipeline"
)

func s2Point(p orb.Point) s2.Point {
	return s2.PointFromLatLng(s2.LatLngFromDegrees(p[1], p[0]))
}

// The lengths are GeographicLib's (Karney 2013, "Algorithms for geodesics"),
// reckoned with geographiclib-geodesic 2.2.0 by testdata/distances.mjs; the
// first two stand in its documentation.
func TestDistance(t *testing.T) {
	tests := []struct {
		name   string
		a, b   orb.Point
		metres float64
	}{
		{"JFK to LHR", orb.Point{-73.8, 40.6}, orb.Point{-0.5, 51.6}, 5551759.4003},
		{"Wellington to Salamanca", orb.Point{174.81, -41.32}, orb.Point{-5.5, 40.96}, 19959679.2674},
		{"Pyongyang to Vladivostok", orb.Point{125.7625, 39.0392}, orb.Point{131.9, 43.12}, 686230.9737},
		{"Brussels to Seoul", orb.Point{4.35, 50.85}, orb.Point{126.98, 37.57}, 8727457.4505},
		{"along the equator", orb.Point{0, 0}, orb.Point{90, 0}, 10018754.1714},
		{"along a meridian", orb.Point{20, -90}, orb.Point{20, 30}, 13322079.1273},
		{"pole to pole", orb.Point{0, 90}, orb.Point{0, -90}, 20003931.4586},
		{"equatorial antipodes", orb.Point{0, 0}, orb.Point{180, 0}, 20003931.4586},
		{"nearly equatorial antipodes", orb.Point{0, 0}, orb.Point{179.7, 0.3}, 19965251.4086},
		{"antipodes", orb.Point{30, 40}, orb.Point{-150, -40}, 20003931.4586},
		{"nearly antipodes", orb.Point{0, 30}, orb.Point{179.9, -29.8}, 19981120.6160},
		{"170 degrees", orb.Point{0, 0.5}, orb.Point{169.9, 1}, 18900293.5805},
		{"over the antimeridian", orb.Point{179.5, 65}, orb.Point{-170, 66}, 498047.9327},
		{"one place", orb.Point{12, 34}, orb.Point{12, 34}, 0.0000},
		{"a street", orb.Point{126.978, 37.5663}, orb.Point{126.979, 37.5664}, 89.0416},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.InDelta(t, test.metres, geo.Distance(test.a, test.b), 1e-3)
			assert.InDelta(t, test.metres, geo.Distance(test.b, test.a), 1e-3)
		})
	}
	assert.True(t, math.IsNaN(geo.Distance(orb.Point{0, 91}, orb.Point{})))
	assert.True(t, math.IsNaN(geo.Distance(orb.Point{math.NaN(), 0}, orb.Point{})))
}

// TestDistanceOfPublishedLines: examples of Karney 2013, tables 2, 3 and 5.
func TestDistanceOfPublishedLines(t *testing.T) {
	tests := []struct {
		a, b   orb.Point
		metres float64
	}{
		{orb.Point{0, 40}, orb.Point{137.84490004377, 41.79331020506}, 10_000_000},
		{orb.Point{0, -30.12345}, orb.Point{0.00005, -30.12344}, 4.944208},
		{orb.Point{0, -30}, orb.Point{179.8, 29.9}, 19_989_832.82761},
	}
	for _, test := range tests {
		assert.InDelta(t, test.metres, geo.Distance(test.a, test.b), 1e-3)
	}
}

// TestDistanceOfAllKindsOfLines: to a millimetre and half of one for each
// 1000 km; testdata/lines.mjs made the lines.
func TestDistanceOfAllKindsOfLines(t *testing.T) {
	text, err := os.ReadFile("testdata/lines.json")
	require.NoError(t, err)
	var kinds map[string][][5]float64
	require.NoError(t, json.Unmarshal(text, &kinds))
	require.Len(t, kinds, 8)
	for name, lines := range kinds {
		t.Run(name, func(t *testing.T) {
			require.Len(t, lines, 60)
			for _, l := range lines {
				assert.InDelta(t, l[4], geo.Distance(orb.Point{l[0], l[1]}, orb.Point{l[2], l[3]}), 0.001+l[4]*5e-10, "%v", l)
			}
		})
	}
}

func place(t *rapid.T, name string) orb.Point {
	return orb.Point{rapid.Float64Range(-180, 180).Draw(t, name+" lon"), rapid.Float64Range(-90, 90).Draw(t, name+" lat")}
}

func TestDistanceIsNearTheSphere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := place(t, "a"), place(t, "b")
		sphere := s2Point(a).Distance(s2Point(b)).Radians() * geo.Radius
		assert.InDelta(t, sphere, geo.Distance(a, b), 0.006*sphere+1e-3)
		assert.InDelta(t, geo.Distance(b, a), geo.Distance(a, b), 1e-3)
	})
}

func TestAlong(t *testing.T) {
	line := orb.LineString{{0, 0}, {0, 0}, {10, 0}, {10, 30}}
	tests := []struct {
		fraction float64
		p        orb.Point
		bearing  float64
	}{
		{-1, orb.Point{0, 0}, 90},
		{0, orb.Point{0, 0}, 90},
		{0.125, orb.Point{5, 0}, 90},
		{0.5, orb.Point{10, 10}, 0},
		{1, orb.Point{10, 30}, 0},
		{2, orb.Point{10, 30}, 0},
	}
	for _, test := range tests {
		p, bearing := geo.Along(line, test.fraction)
		assert.InDeltaSlice(t, test.p[:], p[:], 1e-9, "%v", test.fraction)
		assert.InDelta(t, test.bearing, bearing, 1e-9, "%v", test.fraction)
	}
	p, bearing := geo.Along(orb.LineString{{7, 8}, {7, 8}}, 0.5)
	assert.Equal(t, orb.Point{7, 8}, p)
	assert.Zero(t, bearing)
	p, _ = geo.Along(nil, 0.5)
	assert.Zero(t, p)
	p, bearing = geo.Along(orb.LineString{{170, 0}, {-170, 0}}, 0.75)
	assert.InDeltaSlice(t, []float64{-175, 0}, p[:], 1e-9)
	assert.InDelta(t, 90, bearing, 1e-9)
}

func TestGeodesic(t *testing.T) {
	a, b := orb.Point{-73.8, 40.6}, orb.Point{-0.5, 51.6}
	l := geo.Geodesic(a, b, 10)
	assert.Len(t, l, 11)
	assert.Equal(t, a, l[0])
	assert.Equal(t, b, l[10])
	whole := s2Point(a).Distance(s2Point(b))
	for i := 1; i < len(l); i++ {
		assert.InEpsilon(t, float64(whole)/10, float64(s2Point(l[i-1]).Distance(s2Point(l[i]))), 1e-9)
	}
	assert.Equal(t, orb.LineString{a, b}, geo.Geodesic(a, b, 0))
}

func TestDensify(t *testing.T) {
	tests := []struct {
		name string
		in   orb.LineString
		want orb.LineString
	}{
		{"empty", orb.LineString{}, orb.LineString{}},
		{"one", orb.LineString{{1, 2}}, orb.LineString{{1, 2}}},
		{"short", orb.LineString{{0, 0}, {5, 5}}, orb.LineString{{0, 0}, {5, 5}}},
		{"parallel", orb.LineString{{0, 60}, {20, 60}}, orb.LineString{{0, 60}, {10, 60}, {20, 60}}},
		{"over the antimeridian", orb.LineString{{175, 0}, {-165, 20}}, orb.LineString{{175, 0}, {-175, 10}, {-165, 20}}},
		{"beyond 180", orb.LineString{{175, 0}, {195, 20}}, orb.LineString{{175, 0}, {-175, 10}, {195, 20}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before := test.in.Clone()
			assert.Equal(t, test.want, geo.Densify(test.in, 10))
			assert.Equal(t, before, test.in)
		})
	}
	assert.Len(t, geo.Densify(orb.LineString{{-180, 40}, {180, 40}}, 10), 37)
	assert.Equal(t, orb.LineString{{0, 0}, {50, 0}}, geo.Densify(orb.LineString{{0, 0}, {50, 0}}, 0))
}

func TestLabelPointIsWellInside(t *testing.T) {
	l := orb.Polygon{{{0, 0}, {30, 0}, {30, 4}, {4, 4}, {4, 30}, {0, 30}, {0, 0}}}
	over := orb.Polygon{{{170, 60}, {-170, 60}, {-170, 70}, {170, 70}, {170, 60}}}
	ring := orb.Polygon{{{0, 0}, {20, 0}, {20, 20}, {0, 20}, {0, 0}}, {{2, 5}, {18, 5}, {18, 18}, {2, 18}, {2, 5}}}
	south := orb.Polygon{{{-180, -90}, {180, -90}, {180, -70}, {90, -70}, {0, -70}, {-90, -70}, {-180, -70}, {-180, -90}}}
	for name, p := range map[string]orb.Polygon{"L": l, "over": over, "ring": ring, "south": south} {
		q, ok := geo.LabelPoint(pipeline.NewShape(p))
		assert.True(t, ok && geo.Contains(p, q), "%s %v", name, q)
	}
	q, _ := geo.LabelPoint(pipeline.NewShape(ring))
	assert.True(t, q[1] < 4 && q[1] > 1, "%v", q)
	halves := pipeline.Unite([]orb.Polygon{
		{{{170, 0}, {180, 0}, {180, 20}, {170, 20}, {170, 0}}}, {{{-180, 0}, {-170, 0}, {-170, 20}, {-180, 20}, {-180, 0}}},
	})
	q, _ = geo.LabelPoint(halves[0])
	assert.Less(t, geo.Distance(q, orb.Point{180, 10}), 100e3, "in the middle of both: %v", q)
	for _, none := range []orb.Polygon{nil, {{{3, 4}}}, {{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}, {-180, -90}}}} {
		_, ok := geo.LabelPoint(pipeline.Unite([]orb.Polygon{geo.DensifyPolygon(none, 1)})[0])
		assert.False(t, ok, "%v", none)
	}
}

func ExampleDistance() {
	fmt.Printf("%.3f km\n", geo.Distance(orb.Point{-73.8, 40.6}, orb.Point{-0.5, 51.6})/1000)
	// Output: 5551.759 km
}

func ExampleLength() {
	fmt.Printf("%.0f km\n", geo.Length(orb.LineString{{128.7, 39.85}, {131.9, 43.12}})/1000)
	// Output: 451 km
}

func ExampleAlong() {
	p, bearing := geo.Along(orb.LineString{{128.7, 39.85}, {131.9, 43.12}}, 0.5)
	fmt.Printf("%.2f, %.0f°\n", p, bearing)
	// Output: [130.26 41.50], 36°
}

func ExampleContains() {
	fiji := orb.Polygon{{{176, -20}, {-178, -20}, {-178, -15}, {176, -15}, {176, -20}}}
	fmt.Println(geo.Contains(fiji, orb.Point{180, -17}), geo.Contains(fiji, orb.Point{0, -17}))
	// Output: true false
}

func ExampleGeodesic() {
	fmt.Printf("%.1f\n", geo.Geodesic(orb.Point{0, 50}, orb.Point{90, 50}, 2))
	// Output: [[0.0 50.0] [45.0 59.3] [90.0 50.0]]
}

func ExampleDensify() {
	fmt.Println(geo.Densify(orb.LineString{{170, 50}, {-170, 50}}, 10))
	// Output: [[170 50] [180 50] [-170 50]]
}

func ExampleLabelPoint() {
	p, _ := geo.LabelPoint(pipeline.NewShape(orb.Polygon{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}}))
	fmt.Printf("%.0f\n", p)
	// Output: [5 5]
}
