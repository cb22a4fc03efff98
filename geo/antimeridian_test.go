package geo_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/geo/proj"
)

// corpus reads the polygons of testdata/antimeridian, the inputs of the tests
// of the Python package of that name (Apache 2.0, LICENSE beside them).
func corpus(t testing.TB) map[string][]orb.Polygon {
	paths, err := filepath.Glob("testdata/antimeridian/*.json")
	require.NoError(t, err)
	require.Len(t, paths, 33)
	out := map[string][]orb.Polygon{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		var g struct {
			Type        string
			Coordinates json.RawMessage
		}
		require.NoError(t, json.Unmarshal(text, &g), path)
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		switch g.Type {
		case "Polygon":
			var p orb.Polygon
			require.NoError(t, json.Unmarshal(g.Coordinates, &p))
			out[name] = []orb.Polygon{p}
		case "MultiPolygon":
			var m []orb.Polygon
			require.NoError(t, json.Unmarshal(g.Coordinates, &m))
			out[name] = m
		}
	}
	return out
}

// views are the world and a part of it in every projection, about centres on
// which files like to be cut, and others.
func views() []geo.View {
	var out []geo.View
	for _, name := range proj.Names() {
		p, _ := proj.ByName(name)
		for _, c := range []orb.Point{{0, 0}, {180, 0}, {-90, 0}, {37.3, 20.1}, {-171, 52.5}, {12, 84.9}, {140, -80}} {
			scales := []float64{40, 150}
			if name == "automatic" { // and on its way between projections
				scales = append(scales, 75, 95, 120, 160, 1100, 1400, 1900, 3000)
			}
			for _, scale := range scales {
				out = append(out, geo.View{Projection: p, Center: c, Scale: scale, Width: 320, Height: 200})
			}
		}
	}
	return out
}

// some are every n-th of the views, beginning at another one for another i.
func some(n, i int) []geo.View {
	var out []geo.View
	for k, v := range views() {
		if (k+i)%n == 0 {
			out = append(out, v)
		}
	}
	return out
}

func title(v geo.View) string {
	return fmt.Sprintf("%s %v %g", v.Projection.Name(), v.Center, v.Scale)
}

// assertPicture holds a picture of areas against the areas themselves: at a
// grid of pixels the contours hold what the ground says.
func assertPicture(t testing.TB, v geo.View, shape *pipeline.Shape, r *record, simple bool) {
	t.Helper()
	for i, c := range r.contours {
		require.True(t, r.closed[i])
		for _, q := range c {
			require.True(t, q[0] >= -17 && q[0] <= v.Width+17 && q[1] >= -17 && q[1] <= v.Height+17, "%s: %v", title(v), q)
		}
	}
	for x := 2.5; x < v.Width; x += 19 {
		for y := 2.5; y < v.Height; y += 19 {
			ground, ok := v.Unproject(x, y)
			crossings, winding, nearest := r.winding(x, y)
			if nearest < 1 {
				continue
			}
			if !ok {
				require.Zero(t, crossings%2, "%s: %v,%v is out of the world", title(v), x, y)
				continue
			}
			inside := shape.Contains(pipeline.NewVertex(ground))
			require.Equal(t, inside, crossings%2 == 1, "%s: pixel %v,%v ground %v", title(v), x, y, ground)
			if simple {
				require.Equal(t, inside, winding != 0, "%s: by the non-zero rule, pixel %v,%v ground %v", title(v), x, y, ground)
			}
		}
	}
}

// tangled tells of areas that cross themselves or have rings over one another.
func tangled(name string) bool {
	return slices.Contains([]string{"issues-164", "issues-124", "overlap", "force-north-pole", "issues-171", "extra-crossing"}, name)
}

func TestAntimeridianCorpus(t *testing.T) {
	for name, polygons := range corpus(t) {
		t.Run(name, func(t *testing.T) {
			for i, p := range polygons {
				for k, q := range []orb.Polygon{p, geo.DensifyPolygon(p, 1)} {
					few := some(2+7*k, len(name)+i)
					before := q.Clone()
					for _, v := range few {
						r := &record{}
						v.Polygon(q, r)
						assertPicture(t, v, pipeline.NewShape(q), r, !tangled(name))
					}
					require.Equal(t, before, q, "polygon %d is changed", i)
				}
			}
		})
	}
}

func TestWhatIsInside(t *testing.T) {
	polygons := corpus(t)
	tests := []struct {
		name    string
		inside  []orb.Point
		outside []orb.Point
	}{
		{"simple", []orb.Point{{95, 45}}, []orb.Point{{0, 0}, {105, 45}, {-85, -45}}},
		{"cw-only", []orb.Point{{95, 45}}, []orb.Point{{0, 0}, {105, 45}}},
		{"split", []orb.Point{{175, 45}, {-175, 45}, {180, 45}}, []orb.Point{{0, 45}}},
		{"cw-split", []orb.Point{{175, 45}, {-175, 45}}, []orb.Point{{0, 45}}},
		{"over-180", []orb.Point{{175, 45}, {-175, 45}}, []orb.Point{{0, 45}}},
		{"north-pole", []orb.Point{{0, 90}, {77, 89}, {0, 60}}, []orb.Point{{0, 30}, {0, -89}}},
		{"south-pole", []orb.Point{{0, -90}, {77, -89}}, []orb.Point{{0, -70}, {0, 89}}},
		{"both-poles", []orb.Point{{10, 89}, {-50, -89}, {-105, 0}}, []orb.Point{{0, 0}, {100, 0}}},
		{"one-hole", []orb.Point{{172, 50}, {-172, 50}}, []orb.Point{{180, 50}, {177, 50}}},
		{"one-ccw-hole", []orb.Point{{172, 50}, {-172, 50}}, []orb.Point{{180, 50}, {177, 50}}},
		{"simple-with-ccw-hole", []orb.Point{{91, 45}}, []orb.Point{{95, 45}, {0, 0}}},
		{"point-on-antimeridian", []orb.Point{{-177, -15}, {-179.9, -15.75}}, []orb.Point{{0, -15}, {179.9, -15.72}}},
		{"overlap", []orb.Point{{0, 90}}, []orb.Point{{170, -89}, {0, 0}}},
		{"force-north-pole", []orb.Point{{0, 90}}, []orb.Point{{20, 0}, {0, -90}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			require.NotEmpty(t, polygons[test.name])
			for _, q := range test.inside {
				assert.True(t, geo.Contains(polygons[test.name][0], q), "%v", q)
			}
			for _, q := range test.outside {
				assert.False(t, geo.Contains(polygons[test.name][0], q), "%v", q)
			}
		})
	}
}

func TestPlaneReadings(t *testing.T) {
	band := orb.Polygon{{{-180, 40}, {180, 40}, {180, 50}, {-180, 50}, {-180, 40}}}
	world := orb.Polygon{{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}, {-180, -90}}}
	wide := orb.Polygon{{{-180, -80}, {180, -80}, {180, 80}, {-180, 80}, {-180, -80}}}
	southern := orb.Polygon{{{-180, -90}, {180, -90}, {180, -70}, {-180, -70}, {-180, -90}}}
	northern := orb.Polygon{{{-180, 70}, {180, 70}, {180, 90}, {-180, 90}, {-180, 70}}}
	lune := orb.Polygon{{{10, 90}, {10, -90}, {60, -90}, {60, 90}, {10, 90}}}
	tests := []struct {
		name    string
		polygon orb.Polygon
		inside  []orb.Point
		outside []orb.Point
	}{
		{"band", band, []orb.Point{{0, 45}, {180, 45}, {-97, 49}}, []orb.Point{{0, 39}, {0, 51}, {0, 90}, {0, -90}}},
		{"world", world, []orb.Point{{0, 0}, {100, 80}, {-100, -89}}, nil},
		{"wide band", wide, []orb.Point{{0, 0}, {100, 79}}, []orb.Point{{0, 81}, {0, -81}}},
		{"southern cap", southern, []orb.Point{{0, -80}, {179, -71}}, []orb.Point{{0, -69}, {0, 80}}},
		{"northern cap", northern, []orb.Point{{0, 80}, {179, 71}}, []orb.Point{{0, 69}, {0, -80}}},
		{"lune", lune, []orb.Point{{30, 0}, {30, 89}, {30, -89}}, []orb.Point{{5, 0}, {70, 0}, {-150, 89}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := geo.DensifyPolygon(test.polygon, 1)
			for _, q := range test.inside {
				assert.True(t, geo.Contains(p, q), "%v", q)
			}
			for _, q := range test.outside {
				assert.False(t, geo.Contains(p, q), "%v", q)
			}
			for _, v := range some(2, 0) {
				r := &record{}
				v.Polygon(p, r)
				assertPicture(t, v, pipeline.NewShape(p), r, true)
			}
		})
	}
}
