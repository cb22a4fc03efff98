package geo_test

import (
	"compress/gzip"
	"encoding/json"
	"math"
	"os"
	"slices"
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
		Cut    string // the shape that is cut to the frame
		Paths  map[string][][][2]float64
	}
}

// TestPathsAgreeWithD3 compares countries path for path with d3-geo's, over
// edge, pole and antimeridian: as many contours, and each vertex of either within
// 0.6 pixels of the other's.
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
		require.Len(t, w.Paths, len(all.Shapes), w.Name)
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
				on := edge(v, country == w.Cut)
				assert.Equal(t, theirs.strands(on), ours.strands(on))
				assert.LessOrEqual(t, apart(ours.off(on), theirs), 0.6, "ours from theirs")
				assert.LessOrEqual(t, apart(theirs.off(on), ours), 0.6, "theirs from ours")
			})
		}
	}
}

// edge tells whether a point lies where a picture ends and contours are cut: at
// the frame, or at the parallels at which Mercator's ends. How contours go along
// there is each program's own: d3 makes two of one that is cut in two.
func edge(v geo.View, cut bool) func(p [2]float64) bool {
	const near = 0.2
	if cut {
		return func(p [2]float64) bool {
			return max(math.Abs(p[0]-v.Width/2), math.Abs(p[1]-v.Height/2)) > v.Width/2+16-near
		}
	}
	if v.Projection != (proj.Mercator{}) {
		return func([2]float64) bool { return false }
	}
	_, top, _ := v.Project(orb.Point{v.Center[0], proj.Mercator{}.Limit() * 180 / math.Pi})
	_, bottom, _ := v.Project(orb.Point{v.Center[0], -proj.Mercator{}.Limit() * 180 / math.Pi})
	return func(p [2]float64) bool { return p[1] < top+near || p[1] > bottom-near }
}

// strands is the number of contours, each counted as often as it leaves the edge.
func (r *record) strands(on func([2]float64) bool) int {
	n := 0
	for _, c := range r.contours {
		leaves := 0
		for i, p := range c {
			if on(c[(i+len(c)-1)%len(c)]) && !on(p) {
				leaves++
			}
		}
		if n += leaves; leaves == 0 && !on(c[0]) {
			n++
		}
	}
	return n
}

// off is the contours' vertices that are not on the edge.
func (r *record) off(on func([2]float64) bool) *record {
	out := &record{}
	for _, c := range r.contours {
		out.contours = append(out.contours, slices.DeleteFunc(slices.Clone(c), on))
	}
	return out
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
