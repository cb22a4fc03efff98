package geo_test

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/pipeline"
)

// cutCorpus reads what the Python package antimeridian makes of its inputs: the
// same areas cut as RFC 7946, §3.1.9, asks.
func cutCorpus(t testing.TB) map[string][]orb.Polygon {
	paths, err := filepath.Glob("testdata/antimeridian/cut/*.json")
	require.NoError(t, err)
	require.Len(t, paths, 32)
	out := map[string][]orb.Polygon{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		var g struct {
			Type        string
			Coordinates json.RawMessage
		}
		require.NoError(t, json.Unmarshal(text, &g), path)
		var m []orb.Polygon
		if g.Type == "Polygon" {
			m = make([]orb.Polygon, 1)
			require.NoError(t, json.Unmarshal(g.Coordinates, &m[0]))
		} else {
			require.NoError(t, json.Unmarshal(g.Coordinates, &m))
		}
		for i, p := range m {
			m[i] = geo.DensifyPolygon(p, 1)
		}
		out[strings.TrimSuffix(filepath.Base(path), ".json")] = m
	}
	return out
}

// sides tells whether an area lies right west and right east of ±180° at a
// latitude.
func sides(polygons []orb.Polygon, lat float64) (west, east bool) {
	const off = 1e-4
	for _, p := range polygons {
		s := pipeline.NewShape(p)
		west = west != s.Contains(pipeline.NewVertex(orb.Point{180 - off, lat}))
		east = east != s.Contains(pipeline.NewVertex(orb.Point{off - 180, lat}))
	}
	return west, east
}

// bordered are the areas of the corpus that end at ±180°, if only by some metres
// in which the two sides differ.
func bordered(name string) bool {
	return name == "issues-81" || name == "issues-201" || name == "ocean"
}

// TestUniteLeavesNoSeam: no edge of a united area runs along ±180° where the
// area lies on both sides, and what is inside stays inside.
func TestUniteLeavesNoSeam(t *testing.T) {
	for name, polygons := range cutCorpus(t) {
		t.Run(name, func(t *testing.T) {
			united := pipeline.Unite(polygons)
			assertSameGround(t, polygons, united)
			if name == "force-north-pole" { // its pieces lie over one another along the cut
				return
			}
			runs := 0
			for _, s := range united {
				for _, ring := range s.Rings() {
					a := ring[len(ring)-1]
					for _, b := range ring {
						if lat, ok := alongCut(a, b); ok {
							runs++
							west, east := sides(polygons, lat)
							assert.NotEqual(t, west, east, "a seam at %v", lat)
						}
						a = b
					}
				}
			}
			assert.Equal(t, bordered(name), runs > 0, "%d edges on the cut", runs)
		})
	}
}

// alongCut tells whether an edge runs along ±180°, and the latitude of its
// middle in degrees.
func alongCut(a, b pipeline.Vertex) (float64, bool) {
	const near = 1e-9
	along := math.Abs(a.Lambda) > math.Pi-near && math.Abs(b.Lambda) > math.Pi-near
	return (a.Phi + b.Phi) / 2 * 180 / math.Pi, along && math.Abs(a.Phi-b.Phi) > near
}

// TestUnitedOutlines draws united areas in every projection: no line runs along
// ±180° but where a border does, none goes across the picture, and the contours
// hold what the areas hold.
func TestUnitedOutlines(t *testing.T) {
	for name, polygons := range cutCorpus(t) {
		if tangled(name) {
			continue
		}
		t.Run(name, func(t *testing.T) {
			for i, s := range pipeline.Unite(polygons) {
				for _, v := range some(7, len(name)+i) {
					fill, lines := &record{}, &record{}
					pipe := v.Pipeline()
					pipe.Polygon(s, fill)
					assertPicture(t, v, s, fill, true)
					pipe.Rings(s, lines)
					for _, line := range lines.contours {
						assertNoSeam(t, v, polygons, line)
					}
				}
			}
		})
	}
}

// assertNoSeam looks for stretches of a drawn line that lie on ±180° inside of
// an area.
func assertNoSeam(t *testing.T, v geo.View, polygons []orb.Polygon, line [][2]float64) {
	t.Helper()
	for i := 1; i < len(line); i++ {
		p, q := line[i-1], line[i]
		if math.Hypot(q[0]-p[0], q[1]-p[1]) < 0.5 {
			continue
		}
		a, ok := v.Unproject(p[0], p[1])
		b, also := v.Unproject(q[0], q[1])
		if !ok || !also {
			continue
		}
		require.Less(t, geo.Distance(a, b), 3e6, "%s: a line across the picture", title(v))
		const near = 1e-5
		if math.Abs(a[0]) > 180-near && math.Abs(b[0]) > 180-near && math.Abs(a[1]-b[1]) > 0.01 {
			west, east := sides(polygons, (a[1]+b[1])/2)
			require.NotEqual(t, west, east, "%s: a seam from %v to %v", title(v), a, b)
		}
	}
}

// assertSameGround holds united shapes against the polygons they were made of.
func assertSameGround(t *testing.T, polygons []orb.Polygon, united []*pipeline.Shape) {
	t.Helper()
	var before []*pipeline.Shape
	for _, p := range polygons {
		before = append(before, pipeline.NewShape(p))
	}
	for lon := -179.91; lon < 180; lon += 7.3 {
		for lat := -89.93; lat < 90; lat += 4.1 {
			q := pipeline.NewVertex(orb.Point{lon, lat})
			require.Equal(t, times(before, q)%2, times(united, q)%2, "%v %v", lon, lat)
		}
	}
}

// times is how many shapes hold a place.
func times(all []*pipeline.Shape, q pipeline.Vertex) int {
	n := 0
	for _, s := range all {
		if s.Contains(q) {
			n++
		}
	}
	return n
}

// TestUnite is what becomes of pieces, by their rings.
func TestUnite(t *testing.T) {
	box := func(west, south, east, north float64) orb.Polygon {
		return orb.Polygon{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}
	}
	tests := []struct {
		name     string
		polygons []orb.Polygon
		rings    []int // of each shape
		inside   []orb.Point
		outside  []orb.Point
	}{
		{"apart", []orb.Polygon{box(10, 0, 20, 10), box(30, 0, 40, 10)}, []int{1, 1}, []orb.Point{{15, 5}, {35, 5}}, nil},
		{"two halves", []orb.Polygon{box(170, 0, 180, 10), box(-180, 0, -170, 10)}, []int{1}, []orb.Point{{175, 5}, {180, 5}, {-175, 5}}, []orb.Point{{0, 5}}},
		{"halves of other heights", []orb.Polygon{box(170, 0, 180, 10), box(-180, 5, -170, 20)}, []int{1}, []orb.Point{{175, 2}, {-175, 15}}, []orb.Point{{-175, 2}, {175, 15}}},
		{"only a corner in common", []orb.Polygon{box(170, 0, 180, 10), box(-180, 10, -170, 20)}, []int{1, 1}, []orb.Point{{175, 5}, {-175, 15}}, []orb.Point{{-175, 5}}},
		{"one over two", []orb.Polygon{box(170, 0, 180, 30), box(-180, 0, -170, 10), box(-180, 20, -170, 30)}, []int{1}, []orb.Point{{-175, 5}, {-175, 25}}, []orb.Point{{-175, 15}}},
		{"a frame closes about a hole", []orb.Polygon{
			{{{170, 0}, {180, 0}, {180, 10}, {175, 10}, {175, 20}, {180, 20}, {180, 30}, {170, 30}, {170, 0}}},
			{{{-180, 0}, {-170, 0}, {-170, 30}, {-180, 30}, {-180, 20}, {-175, 20}, {-175, 10}, {-180, 10}, {-180, 0}}},
		}, []int{2}, []orb.Point{{172, 15}, {180, 5}}, []orb.Point{{178, 15}, {180, 15}, {-178, 15}}},
		{"a hole that ends at the cut", []orb.Polygon{
			append(box(160, 0, 180, 30), box(170, 10, 180, 20)[0]), box(-180, 0, -170, 30),
		}, []int{2}, []orb.Point{{165, 15}, {-175, 15}}, []orb.Point{{175, 15}}},
		{"about the north pole", []orb.Polygon{box(-180, 60, 180, 90)}, []int{1}, []orb.Point{{0, 90}, {180, 75}}, []orb.Point{{0, 50}, {0, -90}}},
		{"about the south pole", []orb.Polygon{box(-180, -90, 180, -60)}, []int{1}, []orb.Point{{0, -90}, {180, -75}}, []orb.Point{{0, 50}, {0, 90}}},
		{"two pieces at a pole", []orb.Polygon{box(90, 60, 180, 90), box(-180, 60, -90, 90)}, []int{1}, []orb.Point{{135, 75}, {180, 89}, {-135, 89}}, []orb.Point{{0, 75}, {45, 89}}},
		{"a wide band", []orb.Polygon{box(-180, -80, 180, 80)}, []int{2}, []orb.Point{{0, 0}, {180, 79}}, []orb.Point{{0, 85}, {0, -85}}},
		{"the world", []orb.Polygon{box(-180, -90, 180, 90)}, []int{0}, []orb.Point{{0, 0}, {180, 0}, {0, 90}, {0, -90}}, nil},
		{"nothing", []orb.Polygon{nil}, []int{0}, nil, []orb.Point{{0, 0}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for i, p := range test.polygons {
				test.polygons[i] = geo.DensifyPolygon(p, 1)
			}
			united := pipeline.Unite(test.polygons)
			var rings []int
			for _, s := range united {
				rings = append(rings, len(s.Rings()))
			}
			assert.Equal(t, test.rings, rings)
			for _, q := range test.inside {
				assert.Equal(t, 1, times(united, pipeline.NewVertex(q)), "%v", q)
			}
			for _, q := range test.outside {
				assert.Zero(t, times(united, pipeline.NewVertex(q)), "%v", q)
			}
			assertSameGround(t, test.polygons, united)
			for i, v := range some(3, len(test.name)) {
				r := &record{}
				v.Pipeline().Polygon(united[i%len(united)], r)
				assertPicture(t, v, united[i%len(united)], r, true)
			}
		})
	}
}
