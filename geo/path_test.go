package geo_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/geo/proj"
)

// TestPathsAgreeWithD3 compares path for path with d3-geo's, over edge, pole
// and antimeridian; testdata/paths.mjs made them.
func TestPathsAgreeWithD3(t *testing.T) {
	text, err := os.ReadFile("testdata/paths.json")
	require.NoError(t, err)
	var table struct {
		Shapes map[string][]orb.Polygon
		Views  []struct {
			Name   string
			Center orb.Point
			Scale  float64
			Paths  map[string][][][2]float64
		}
	}
	require.NoError(t, json.Unmarshal(text, &table))
	require.Len(t, table.Shapes, 4)
	require.Equal(t, 2*(len(proj.Names())-2), len(table.Views))
	for _, w := range table.Views {
		p, ok := proj.ByName(w.Name)
		require.True(t, ok)
		v := geo.View{Projection: p, Center: w.Center, Scale: w.Scale, Width: 960, Height: 960}
		for country, polygons := range table.Shapes {
			t.Run(title(v)+" "+country, func(t *testing.T) {
				ours, theirs := &record{}, &record{}
				pipe := v.Pipeline()
				for _, q := range polygons {
					pipe.Polygon(pipeline.NewShape(q), ours)
				}
				for _, c := range w.Paths[country] {
					theirs.contours = append(theirs.contours, c)
					theirs.closed = append(theirs.closed, true)
				}
				if w.Name != "mercator" { // there d3 and we cut at the limit in other ways
					assert.Equal(t, len(theirs.contours), len(ours.contours))
				}
				assert.LessOrEqual(t, apart(ours, theirs), 0.6, "ours from theirs")
				assert.LessOrEqual(t, apart(theirs, ours), 0.6, "theirs from ours")
			})
		}
	}
}

// apart is the farthest that a vertex of a is from the edges of b.
func apart(a, b *record) float64 {
	far := 0.0
	for _, c := range a.contours {
		for _, q := range c {
			_, _, d := b.winding(q[0], q[1])
			far = max(far, d)
		}
	}
	return far
}
