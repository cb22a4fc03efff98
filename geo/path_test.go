package geo_test

import (
	"compress/gzip"
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/geo/proj"
)

// A table is what testdata/paths.mjs made with d3-geo.
type table struct {
	Shapes map[string][]orb.Polygon
	Views  []struct {
		Name   string
		Center orb.Point
		Scale  float64
		Paths  map[string][][][2]float64
	}
}

// TestPathsAgreeWithD3 compares countries path for path with d3-geo's, over
// edge, pole and antimeridian.
func TestPathsAgreeWithD3(t *testing.T) {
	text, err := os.ReadFile("testdata/paths.json")
	require.NoError(t, err)
	var countries table
	require.NoError(t, json.Unmarshal(text, &countries))
	require.Len(t, countries.Shapes, 4)
	require.Len(t, countries.Views, 2*7+3)
	compare(t, countries)
}

// TestLandAgreesWithD3 does so for all land, in every projection that d3 has.
func TestLandAgreesWithD3(t *testing.T) {
	file, err := os.Open("testdata/land.json.gz")
	require.NoError(t, err)
	defer file.Close()
	plain, err := gzip.NewReader(file)
	require.NoError(t, err)
	var land table
	require.NoError(t, json.NewDecoder(plain).Decode(&land))
	seen := map[string]bool{}
	for _, w := range land.Views {
		seen[w.Name] = true
	}
	for _, name := range proj.Names() {
		require.Equal(t, name != "automatic", seen[name], name)
	}
	compare(t, land)
}

func compare(t *testing.T, all table) {
	t.Helper()
	for _, w := range all.Views {
		p, ok := proj.ByName(w.Name)
		require.True(t, ok)
		v := geo.View{Projection: p, Center: w.Center, Scale: w.Scale, Width: 960, Height: 960}
		for country, paths := range w.Paths {
			t.Run(title(v)+" "+country, func(t *testing.T) {
				ours, theirs := &record{}, &record{}
				pipe := v.Pipeline()
				for _, q := range all.Shapes[country] {
					pipe.Polygon(pipeline.NewShape(q), ours)
				}
				for _, c := range paths {
					theirs.contours = append(theirs.contours, c)
					theirs.closed = append(theirs.closed, true)
				}
				if w.Name != "mercator" { // there d3 and we cut at the limit in other ways
					assert.Len(t, ours.contours, len(theirs.contours))
				}
				assert.LessOrEqual(t, apart(ours, theirs), 0.6, "ours from theirs")
				assert.LessOrEqual(t, apart(theirs, ours), 0.6, "theirs from ours")
			})
		}
	}
}

// apart is the farthest that a vertex of a is from the edges of b; infinite if
// one is more than a pixel from all of them.
func apart(a, b *record) float64 {
	const size = 4 // of the cells, in pixels, in which the edges are looked up
	cell := func(v float64) int { return int(math.Floor(v / size)) }
	cells := map[[2]int][][2][2]float64{}
	for _, c := range b.contours {
		p := c[len(c)-1]
		for _, q := range c {
			for x := cell(min(p[0], q[0]) - 1); x <= cell(max(p[0], q[0])+1); x++ {
				for y := cell(min(p[1], q[1]) - 1); y <= cell(max(p[1], q[1])+1); y++ {
					cells[[2]int{x, y}] = append(cells[[2]int{x, y}], [2][2]float64{p, q})
				}
			}
			p = q
		}
	}
	far := 0.0
	for _, c := range a.contours {
		for _, q := range c {
			d := math.Inf(1)
			for _, e := range cells[[2]int{cell(q[0]), cell(q[1])}] {
				d = min(d, segment(e[0], e[1], q[0], q[1]))
			}
			far = max(far, d)
		}
	}
	return far
}
