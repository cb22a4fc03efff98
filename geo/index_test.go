package geo_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/geo/proj"
)

func anywhere(random *rand.Rand) orb.Point {
	return orb.Point{random.Float64()*360 - 180, math.Asin(2*random.Float64()-1) * 180 / math.Pi}
}

// scattered are n features of every kind, all over the sphere, and how far a
// place is from each, found by asking every edge.
func scattered(random *rand.Rand, n int) ([]geo.Feature, []func(orb.Point) float64) {
	var features []geo.Feature
	var asked []func(orb.Point) float64
	for i := range n {
		c := anywhere(random)
		near := func() orb.Point {
			return orb.Point{c[0] + random.Float64()*10 - 5, max(-90, min(90, c[1]+random.Float64()*10-5))}
		}
		switch f := (geo.Feature{ID: fmt.Sprint(i)}); i % 4 {
		case 0:
			f.Geometry = c
			features, asked = append(features, f), append(asked, func(p orb.Point) float64 { return edgeDistance(p, c, c) })
		case 1:
			m := orb.MultiPoint{near(), near()}
			f.Geometry = m
			features = append(features, f)
			asked = append(asked, func(p orb.Point) float64 { return min(edgeDistance(p, m[0], m[0]), edgeDistance(p, m[1], m[1])) })
		case 2:
			l := orb.LineString{near(), near(), near()}
			f.Geometry = l
			features, asked = append(features, f), append(asked, func(p orb.Point) float64 { return pathDistance(p, l) })
		case 3:
			r := orb.Ring{{c[0] - 4, c[1] * 0.9}, {c[0] + 4, c[1] * 0.9}, {c[0] + 3, c[1]*0.9 + 5}, {c[0] - 4, c[1] * 0.9}}
			f.Geometry = orb.Collection{orb.MultiPolygon{{r}}}
			features = append(features, f)
			asked = append(asked, func(p orb.Point) float64 {
				if geo.Contains(orb.Polygon{r}, p) {
					return 0
				}
				return pathDistance(p, orb.LineString(r))
			})
		}
	}
	return features, asked
}

func edgeDistance(p, a, b orb.Point) float64 {
	return s2.DistanceFromSegment(s2Point(p), s2Point(a), s2Point(b)).Radians() * geo.Radius
}

func pathDistance(p orb.Point, l orb.LineString) float64 {
	least := math.Inf(1)
	for i := 1; i < len(l); i++ {
		least = min(least, edgeDistance(p, l[i-1], l[i]))
	}
	return least
}

func TestNearFindsWhatIsNear(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 9))
	features, asked := scattered(random, 400)
	ix := geo.NewIndex(features...)
	found := 0
	for range 300 {
		p, metres := anywhere(random), math.Exp(9+5*random.Float64())
		got := map[string]float64{}
		order := map[string]int{}
		for i, h := range ix.Near(p, metres) {
			got[h.ID], order[h.ID] = h.Metres, i
		}
		for i, f := range features {
			d := asked[i](p)
			m, ok := got[f.ID]
			if math.Abs(d-metres) > 1 {
				require.Equal(t, d < metres, ok, "%v is %g from %v", f, d, p)
			}
			if ok {
				require.InDelta(t, d, m, 0.5)
				found++
			}
		}
		require.Len(t, order, len(got))
	}
	assert.Greater(t, found, 100)
}

func TestNearPutsMarksBeforeAreas(t *testing.T) {
	box := func(half float64) orb.Polygon {
		return orb.Polygon{{{-half, -half}, {half, -half}, {half, half}, {-half, half}, {-half, -half}}}
	}
	ix := geo.NewIndex(
		geo.Feature{"country", box(10)},
		geo.Feature{"town", box(0.1)},
		geo.Feature{"farther", orb.Point{0.02, 0}},
		geo.Feature{"nearer", orb.Point{0, 0.01}},
		geo.Feature{"road", orb.LineString{{-1, 0.015}, {1, 0.015}}},
		geo.Feature{"away", orb.Point{3, 3}},
	)
	var ids []string
	for _, h := range ix.Near(orb.Point{0, 0}, 5000) {
		ids = append(ids, h.ID)
	}
	assert.Equal(t, []string{"nearer", "road", "farther", "town", "country"}, ids)

	v := geo.View{Projection: proj.Mercator{}, Scale: 20000, Width: 800, Height: 600}
	x, y, _ := v.Project(orb.Point{0.02, 0})
	assert.Equal(t, "farther", ix.Under(v, x+3, y-1, 4)[0].ID)
	hits := ix.Under(v, 400, 400, 6)
	require.Len(t, hits, 1)
	assert.Equal(t, "country", hits[0].ID)
	assert.Zero(t, hits[0].Metres)
	assert.Empty(t, geo.NewIndex(geo.Feature{"away", orb.Point{3, 3}}).Under(v, 400, 300, 9))
	assert.Empty(t, ix.Under(geo.View{Projection: proj.Orthographic{}, Scale: 10, Width: 800, Height: 600}, 1, 1, 9), "in space")
}

// TestNearAgreesWithContains: an area is where it holds a place, with knots, poles
// and the antimeridian, too.
func TestNearAgreesWithContains(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	var features []geo.Feature
	var shapes []*pipeline.Shape
	add := func(p orb.Polygon) {
		features = append(features, geo.Feature{fmt.Sprint(len(features)), p})
		shapes = append(shapes, pipeline.NewShape(p))
	}
	for range 40 {
		add(orb.Polygon{wild(random, 3+random.IntN(10))})
	}
	for _, polygons := range corpus(t) {
		for _, p := range polygons {
			add(p)
			add(geo.DensifyPolygon(p, 1))
		}
	}
	ix := geo.NewIndex(features...)
	held := 0
	for range 2000 {
		p := anywhere(random)
		var want []string
		for i, s := range shapes {
			if s.Contains(pipeline.NewVertex(p)) {
				want = append(want, features[i].ID)
			}
		}
		var got []string
		for _, h := range ix.Near(p, 0) {
			got = append(got, h.ID)
		}
		require.ElementsMatch(t, want, got, "%v", p)
		held += len(want)
	}
	assert.Greater(t, held, 2000)
}

func TestIndexOfNothing(t *testing.T) {
	nan := math.NaN()
	var none geo.Index
	for _, ix := range []*geo.Index{nil, &none, geo.NewIndex(), geo.NewIndex(
		geo.Feature{"nil", nil}, geo.Feature{"nan", orb.Point{nan, 0}}, geo.Feature{"empty", orb.LineString{}},
		geo.Feature{"none", orb.Polygon{}}, geo.Feature{"bad", orb.MultiPoint{{0, math.Inf(1)}}},
	)} {
		assert.Empty(t, ix.Near(orb.Point{}, 1e9))
		assert.Empty(t, ix.Under(geo.View{Scale: 100, Width: 100, Height: 100}, 50, 50, 9))
	}
	ix := geo.NewIndex(geo.Feature{"dot", orb.LineString{{1, 2}, {1, 2}}}, geo.Feature{"dot", orb.Point{1, 2}})
	assert.Len(t, ix.Near(orb.Point{1, 2}, 0), 2)
	assert.Empty(t, ix.Near(orb.Point{nan, 2}, 1))
	assert.Empty(t, ix.Near(orb.Point{1, 2}, nan))
}

func ExampleIndex() {
	ix := geo.NewIndex(
		geo.Feature{"Fiji", orb.Polygon{{{176, -20}, {-178, -20}, {-178, -15}, {176, -15}, {176, -20}}}},
		geo.Feature{"Suva", orb.Point{178.44, -18.14}},
		geo.Feature{"Apia", orb.Point{-171.77, -13.83}},
	)
	for _, hit := range ix.Near(orb.Point{179, -18}, 1_000_000) {
		fmt.Printf("%s %.0f km\n", hit.ID, hit.Metres/1000)
	}
	// Output:
	// Suva 61 km
	// Fiji 0 km
}

func BenchmarkIndex(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 1))
	features, asked := scattered(random, 4000)
	ix := geo.NewIndex(features...)
	places := make([]orb.Point, 64)
	for i := range places {
		places[i] = anywhere(random)
	}
	b.Run("near", func(b *testing.B) {
		for i := range b.N {
			ix.Near(places[i%64], 50_000)
		}
	})
	b.Run("near, asking each", func(b *testing.B) {
		for i := range b.N {
			for _, f := range asked {
				f(places[i%64])
			}
		}
	})
}
