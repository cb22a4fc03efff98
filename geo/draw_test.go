package geo_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/geo/proj"
)

func TestOutlineIsTheWorld(t *testing.T) {
	for _, v := range views() {
		r := &record{}
		v.Outline(r)
		require.Len(t, r.contours, 1, title(v))
		for x := 1.5; x < v.Width; x += 7 {
			for y := 1.5; y < v.Height; y += 7 {
				_, ok := v.Unproject(x, y)
				crossings, _, nearest := r.winding(x, y)
				if nearest > 1 {
					require.Equal(t, ok, crossings%2 == 1, "%s %v,%v", title(v), x, y)
				}
			}
		}
	}
}

func TestGraticuleRunsWhereItShould(t *testing.T) {
	drawn := 0
	for _, v := range some(7, 1) {
		r := &record{}
		step := geo.GraticuleStep(v)
		v.Width, v.Height = 200, 140
		v.Graticule(step, r)
		drawn += len(r.contours)
		for i, c := range r.contours {
			require.False(t, r.closed[i])
			for k := 1; k < len(c); k++ {
				// The middle of each edge lies on a multiple of the step.
				x, y := (c[k-1][0]+c[k][0])/2, (c[k-1][1]+c[k][1])/2
				assertOnGraticule(t, v, step, x, y)
			}
		}
	}
	assert.Greater(t, drawn, 100)
}

// assertOnGraticule: some multiple of the step is within a pixel of x, y.
func assertOnGraticule(t *testing.T, v geo.View, step, x, y float64) {
	t.Helper()
	p, ok := v.Unproject(x, y)
	if !ok || math.Abs(p[1]) > 89 || atTheRim(v, p) {
		return
	}
	near := math.Inf(1)
	for i := -50.0; i <= 50; i++ {
		for _, q := range []orb.Point{
			{step * math.Round(p[0]/step), p[1] + i/10},
			{p[0] + i/10, step * math.Round(p[1]/step)},
		} {
			if qx, qy, ok := v.Project(q); ok {
				near = min(near, math.Hypot(qx-x, qy-y))
			}
		}
	}
	require.Less(t, near, 1.0, "%s %v,%v is %v", title(v), x, y, p)
}

// atTheRim tells whether p is so near to the antipode of the centre that a
// tenth of a pixel is degrees.
func atTheRim(v geo.View, p orb.Point) bool {
	return s2Point(v.Center).Distance(s2Point(p)).Degrees() > 160
}

func TestGraticuleStepSuits(t *testing.T) {
	for _, test := range []struct{ scale, step float64 }{{100, 30}, {400, 30}, {500, 15}, {1000, 10}, {3000, 5}, {60000, 0.25}, {1e7, 0.1}} {
		assert.InDelta(t, test.step, geo.GraticuleStep(geo.View{Scale: test.scale}), 1e-9, "%v", test.scale)
	}
	r := &record{}
	for _, step := range []float64{0, -1, 1e-9, math.NaN(), 400} {
		geo.View{Scale: 300, Width: 200, Height: 200}.Graticule(step, r)
	}
	assert.Empty(t, r.contours)
}

func TestLinesAreGeodesicsOverEveryCut(t *testing.T) {
	lines := []orb.LineString{
		{{170, 50}, {-160, 20}},
		{{-73.8, 40.6}, {126.98, 37.57}},
		{{0, 80}, {180, 80}},
		{{10, -70}, {-170, 60}},
		{{20, 0}, {20, 90}, {-100, 0}},
		{{4, 51}, {30, 50}, {132, 43}, {-120, 37}, {4, 51}},
	}
	for _, v := range some(3, 0) {
		for _, l := range lines {
			r := &record{}
			v.LineString(l, r)
			exact := pixels(v, l)
			for i, c := range r.contours {
				require.False(t, r.closed[i])
				for k := 1; k < len(c); k++ {
					x, y := (c[k-1][0]+c[k][0])/2, (c[k-1][1]+c[k][1])/2
					if p, ok := v.Unproject(x, y); !ok || atTheRim(v, p) {
						continue
					}
					near := math.Inf(1)
					for _, q := range exact {
						near = min(near, math.Hypot(q[0]-x, q[1]-y))
					}
					require.Less(t, near, 1.0, "%s %v at %v,%v", title(v), l, x, y)
				}
			}
		}
	}
}

// pixels are the places of the line's geodesics in and about the picture, some
// tenths of a pixel from one to the next.
func pixels(v geo.View, l orb.LineString) [][2]float64 {
	var out [][2]float64
	for i := 1; i < len(l); i++ {
		for _, q := range geo.Geodesic(l[i-1], l[i], 3000) {
			x, y, ok := v.Project(q)
			if ok && x > -20 && x < v.Width+20 && y > -20 && y < v.Height+20 {
				out = append(out, [2]float64{x, y})
			}
		}
	}
	return out
}

// wild is a ring of n places, anything goes: poles, the antimeridian, places
// twice, knots.
func wild(random *rand.Rand, n int) orb.Ring {
	special := []orb.Point{{180, 0}, {-180, 10}, {0, 90}, {50, 90}, {180, -90}, {-180, 90}, {0, 0}, {90, 0}, {-90, 45}, {180, 45}}
	var ring orb.Ring
	lon, lat := random.Float64()*360-180, random.Float64()*180-90
	for range n {
		switch random.IntN(8) {
		case 0:
			ring = append(ring, special[random.IntN(len(special))])
		case 1:
			ring = append(ring, orb.Point{random.Float64()*360 - 180, random.Float64()*180 - 90})
		default:
			lon += random.Float64()*40 - 20
			lat = max(-90, min(90, lat+random.Float64()*30-15))
			ring = append(ring, orb.Point{math.Remainder(lon, 360), lat})
		}
	}
	return append(ring, ring[0])
}

func FuzzPolygon(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed, 5+seed%9, seed%uint64(len(views())), seed*7)
	}
	f.Fuzz(func(t *testing.T, seed, size, view, holes uint64) {
		random := rand.New(rand.NewPCG(seed, size))
		p := orb.Polygon{wild(random, int(3+size%40))}
		for range holes % 3 {
			p = append(p, wild(random, 6))
		}
		v := views()[view%uint64(len(views()))]
		if seed%3 == 0 {
			v.Center = orb.Point{random.Float64()*360 - 180, random.Float64()*160 - 80}
			v.Scale = math.Exp(3 + 6*random.Float64())
		}
		before := p.Clone()
		r := &record{}
		v.Polygon(p, r)
		require.Equal(t, before, p)
		assertPicture(t, v, pipeline.NewShape(p), r, false)
	})
}

func TestRandomPolygons(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	all := views()
	for range 400 {
		p := orb.Polygon{wild(random, 3+random.IntN(12))}
		v := all[random.IntN(len(all))]
		v.Center = orb.Point{random.Float64()*360 - 180, random.Float64()*160 - 80}
		r := &record{}
		v.Polygon(p, r)
		assertPicture(t, v, pipeline.NewShape(p), r, false)
	}
}

func TestNothingComesOfNothing(t *testing.T) {
	v := geo.View{Scale: 100, Width: 300, Height: 200}
	r := &record{}
	nan := math.NaN()
	for _, p := range []orb.Polygon{nil, {}, {{}}, {{{1, 2}}}, {{{1, 2}, {3, 4}, {1, 2}}}, {{{nan, 0}, {0, nan}, {math.Inf(1), 1}}}} {
		v.Polygon(p, r)
	}
	for _, l := range []orb.LineString{nil, {}, {{1, 2}}, {{nan, 0}, {1, 1}}} {
		v.LineString(l, r)
	}
	assert.Empty(t, r.contours)
}

// countries is an imitation of a world of countries: 240 areas of 400 places.
func countries() []*pipeline.Shape {
	random := rand.New(rand.NewPCG(3, 4))
	var out []*pipeline.Shape
	for range 240 {
		lon, lat := random.Float64()*360-180, random.Float64()*150-75
		var ring orb.Ring
		for i := range 400 {
			sin, cos := math.Sincos(float64(i) / 400 * 2 * math.Pi)
			r := 5 + random.Float64()*0.1
			ring = append(ring, orb.Point{lon + r*cos/math.Cos(lat*math.Pi/180), lat + r*sin})
		}
		out = append(out, pipeline.NewShape(orb.Polygon{append(ring, ring[0])}))
	}
	return out
}

// A tally is a sink that only counts.
type tally struct{ points int }

func (s *tally) Move(_, _ float64) { s.points++ }
func (s *tally) Line(_, _ float64) { s.points++ }
func (s *tally) Close()            {}

func BenchmarkPolygons(b *testing.B) {
	shapes := countries()
	for _, name := range proj.Names() {
		p, _ := proj.ByName(name)
		for _, scale := range []float64{300, 3000} {
			v := geo.View{Projection: p, Center: orb.Point{100, 50}, Scale: scale, Width: 1920, Height: 1080}
			b.Run(fmt.Sprintf("%s/%g", name, scale), func(b *testing.B) {
				b.ReportAllocs()
				for range b.N {
					s := &tally{}
					pipe := v.Pipeline()
					for _, shape := range shapes {
						pipe.Polygon(shape, s)
					}
				}
			})
		}
	}
}

// A square is drawn with its sides bent as geodesics are.
func ExampleView_Polygon() {
	v := geo.View{Projection: proj.Mercator{}, Center: orb.Point{0, 60}, Scale: 400, Width: 400, Height: 300}
	r := &record{}
	v.Polygon(orb.Polygon{{{-20, 50}, {20, 50}, {20, 65}, {-20, 65}, {-20, 50}}}, r)
	fmt.Println(len(r.contours), r.closed[0], len(r.contours[0]) > 4)
	// Output: 1 true true
}

func ExampleView_LineString() {
	v := geo.View{Projection: proj.Equirectangular{}, Scale: 180 / math.Pi, Width: 360, Height: 180}
	r := &record{}
	v.LineString(orb.LineString{{175, 0}, {-175, 0}}, r)
	fmt.Printf("%.0f\n", r.contours)
	// Output: [[[355 90] [360 90]] [[0 90] [5 90]]]
}

func ExampleView_Graticule() {
	v := geo.View{Center: orb.Point{30, 50}, Scale: 900, Width: 800, Height: 600}
	r := &record{}
	v.Graticule(geo.GraticuleStep(v), r)
	fmt.Println(geo.GraticuleStep(v), len(r.contours) > 5)
	// Output: 10 true
}
