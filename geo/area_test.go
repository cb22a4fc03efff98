package geo_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/golang/geo/s1"
	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/geo/pipeline"
)

// The areas are GeographicLib's, reckoned with geographiclib-geodesic 2.2.0 by
// testdata/areas.mjs.
func TestAreaAgreesWithGeographicLib(t *testing.T) {
	tests := []struct {
		name    string
		polygon orb.Polygon
		metres  float64 // square metres
		off     float64
	}{
		{"Brussels, Seoul, Sydney", orb.Polygon{{{4.35, 50.85}, {151.21, -33.87}, {126.98, 37.57}, {4.35, 50.85}}}, 26195040133560.4, 0.011},
		{"about Fiji", orb.Polygon{{{176, -20}, {-178, -20}, {-178, -15}, {176, -15}, {176, -20}}}, 352734211714.5, 0.002},
		{"about the north pole", orb.Polygon{{{0, 75}, {90, 70}, {180, 75}, {-90, 80}, {0, 75}}}, 5685973124560.6, 0.002},
		{"about the south pole", orb.Polygon{{{-90, -70}, {180, -65}, {90, -70}, {0, -75}, {-90, -70}}}, 10193783945825.8, 0.002},
		{"a block of houses", orb.Polygon{{{126.978, 37.5663}, {126.979, 37.5663}, {126.979, 37.5668}, {126.978, 37.5668}, {126.978, 37.5663}}}, 4902.7, 0.002},
		{"a long strip", orb.Polygon{{{-70, 10}, {100, 10}, {100, 12}, {-70, 12}, {-70, 10}}}, 5388337087738.4, 0.035},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.InEpsilon(t, test.metres, areaOf(test.polygon), test.off)
			backwards := test.polygon.Clone()
			backwards[0].Reverse()
			assert.InEpsilon(t, test.metres, areaOf(backwards), test.off)
		})
	}
}

func TestAreaOfWholePartsOfTheEarth(t *testing.T) {
	const earth = 510065621.724e6 // the ellipsoid's surface
	band := func(south, north float64) orb.Polygon {
		return geo.DensifyPolygon(orb.Polygon{{{-180, south}, {180, south}, {180, north}, {-180, north}, {-180, south}}}, 1)
	}
	tests := []struct {
		name    string
		polygon orb.Polygon
		metres  float64
	}{
		{"world", band(-90, 90), earth},
		{"northern half", band(0, 90), earth / 2},
		{"southern half", band(-90, 0), earth / 2},
		{"octant", orb.Polygon{{{0, 0}, {90, 0}, {0, 90}, {0, 0}}}, earth / 8},
		{"nothing", nil, 0},
		{"line", orb.Polygon{{{0, 0}, {1, 0}, {0, 0}}}, 0},
	}
	for _, test := range tests {
		assert.InDelta(t, test.metres, areaOf(test.polygon), 1e-6*earth, test.name)
	}
}

func TestAreaAgreesWithS2(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := orb.Point{rapid.Float64Range(-180, 180).Draw(t, "lon"), rapid.Float64Range(-90, 90).Draw(t, "lat")}
		radius := math.Exp(rapid.Float64Range(-9, -0.2).Draw(t, "log radius"))
		n := rapid.IntRange(3, 20).Draw(t, "vertices")
		loop, ring := regular(c, radius, n)
		_, inner := regular(c, radius/2, n)
		want := loop.Area() * 6371007.181 * 6371007.181
		whole := areaOf(orb.Polygon{ring})
		assert.InEpsilon(t, want, whole, 0.01, "an ellipsoid's, so not quite")
		assert.InEpsilon(t, whole-areaOf(orb.Polygon{inner}), areaOf(orb.Polygon{ring, inner}), 1e-6)
	})
}

// areaOf is the area of a polygon as it is drawn.
func areaOf(p orb.Polygon) float64 { return geo.Area(pipeline.NewShape(p)) }

// TestAreaOfUnitedPieces: cutting an area along ±180° takes nothing from it.
func TestAreaOfUnitedPieces(t *testing.T) {
	for name, polygons := range cutCorpus(t) {
		if tangled(name) {
			continue
		}
		pieces, whole := 0.0, 0.0
		for _, p := range polygons {
			pieces += areaOf(p)
		}
		for _, s := range pipeline.Unite(polygons) {
			whole += geo.Area(s)
		}
		assert.InEpsilon(t, pieces, whole, 1e-6, name)
	}
	world := pipeline.Unite([]orb.Polygon{{{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}, {-180, -90}}}})
	require.Len(t, world, 1)
	assert.InEpsilon(t, 510065621724089, geo.Area(world[0]), 1e-6)
}

// regular is a regular polygon, as S2's and as a closed ring.
func regular(c orb.Point, radius float64, n int) (*s2.Loop, orb.Ring) {
	loop := s2.RegularLoop(s2Point(c), s1.Angle(radius), n)
	var ring orb.Ring
	for _, v := range loop.Vertices() {
		l := s2.LatLngFromPoint(v)
		ring = append(ring, orb.Point{l.Lng.Degrees(), l.Lat.Degrees()})
	}
	return loop, append(ring, ring[0])
}

func ExampleArea() {
	// Colorado, as its law has it.
	p := geo.DensifyPolygon(orb.Polygon{{{-109.05, 37}, {-102.05, 37}, {-102.05, 41}, {-109.05, 41}, {-109.05, 37}}}, 0.1)
	fmt.Printf("%.0f km²\n", geo.Area(pipeline.NewShape(p))/1e6)
	// Output: 269217 km²
}
