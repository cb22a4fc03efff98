package geo_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/geo/proj"
)

// briefing is the places of a story between Brussels and the Pacific.
var briefing = []orb.Point{
	{4.35, 50.85}, {30.52, 50.45}, {36, 47}, {126.98, 37.57}, {125.75, 39.03}, {129.04, 35.1}, {131.9, 43.12},
}

func each(t *testing.T, test func(t *testing.T, p proj.Projection)) {
	for _, name := range proj.Names() {
		p, _ := proj.ByName(name)
		t.Run(name, func(t *testing.T) { test(t, p) })
	}
}

func anyView(t *rapid.T, p proj.Projection) geo.View {
	return geo.View{
		Projection: p,
		Center: orb.Point{
			rapid.Float64Range(-180, 180).Draw(t, "lon"),
			rapid.Float64Range(-75, 75).Draw(t, "lat"),
		},
		Scale: math.Exp(rapid.Float64Range(4, 12).Draw(t, "log scale")),
		Width: 1280, Height: 720,
	}
}

func pixel(t *rapid.T) (x, y float64) {
	return rapid.Float64Range(0, 1280).Draw(t, "x"), rapid.Float64Range(0, 720).Draw(t, "y")
}

func TestProjectUndoesUnproject(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		rapid.Check(t, func(t *rapid.T) {
			v := anyView(t, p)
			x, y := pixel(t)
			ground, ok := v.Unproject(x, y)
			if !ok {
				return
			}
			assert.True(t, ground[0] >= -180 && ground[0] <= 180 && ground[1] >= -90 && ground[1] <= 90)
			px, py, ok := v.Project(ground)
			if !ok { // on the rim of the world, within rounding
				return
			}
			// Next to a pole or the antipode a pixel is less than a speck.
			assert.InDelta(t, x, px, 1e-2)
			assert.InDelta(t, y, py, 1e-2)
		})
	})
}

func TestTheCentreIsInTheMiddle(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		rapid.Check(t, func(t *rapid.T) {
			v := anyView(t, p)
			x, y, ok := v.Project(v.Center)
			assert.True(t, ok)
			assert.InDelta(t, 640, x, 1e-6)
			assert.InDelta(t, 360, y, 1e-6)
		})
	})
}

func TestNorthIsUp(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		v := geo.View{Projection: p, Center: orb.Point{30, 50}, Scale: 900, Width: 800, Height: 600}
		x, y, ok := v.Project(orb.Point{30, 51})
		assert.True(t, ok)
		assert.InDelta(t, 400, x, 1e-9)
		assert.Less(t, y, 300.0)
		x, _, _ = v.Project(orb.Point{31, 50})
		assert.Greater(t, x, 400.0)
	})
}

// inTheOpen tells whether ground can be kept where it is with north up: no
// pole between it and the centre's parallel, and the rim of the world far.
func inTheOpen(v geo.View, ground orb.Point) bool {
	c := s2Point(v.Center).Distance(s2Point(ground)).Degrees()
	return c < 70 && c+math.Abs(v.Center[1]) < 84
}

func TestZoomKeepsTheGroundUnderThePointer(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		kept := 0
		rapid.Check(t, func(t *rapid.T) {
			v := anyView(t, p)
			x, y := pixel(t)
			factor := rapid.Float64Range(0.8, 1.25).Draw(t, "factor")
			ground, ok := v.Unproject(x, y)
			w := v.Zoom(factor, x, y)
			assert.InEpsilon(t, v.Scale*factor, w.Scale, 1e-12)
			if !ok || !inTheOpen(v, ground) || !inTheOpen(w, ground) {
				return
			}
			kept++
			px, py, ok := w.Project(ground)
			assert.True(t, ok)
			assert.InDelta(t, x, px, 0.01)
			assert.InDelta(t, y, py, 0.01)
		})
		assert.Greater(t, kept, 20)
	})
}

func TestPanMovesTheMiddle(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		rapid.Check(t, func(t *rapid.T) {
			v := anyView(t, p)
			dx := rapid.Float64Range(-40, 40).Draw(t, "dx")
			dy := rapid.Float64Range(-40, 40).Draw(t, "dy")
			w := v.Pan(dx, dy)
			if !inTheOpen(w, v.Center) {
				return
			}
			x, y, ok := w.Project(v.Center)
			require.True(t, ok)
			assert.InDelta(t, 640+dx, x, 0.01)
			assert.InDelta(t, 360+dy, y, 0.01)
		})
	})
}

func TestPanStaysOnTheMap(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		v := geo.View{Projection: p, Center: orb.Point{20, 80}, Scale: 300, Width: 800, Height: 600}
		for range 40 {
			v = v.Pan(3, 30)
			assert.False(t, math.IsNaN(v.Center[0]) || math.IsNaN(v.Center[1]))
			assert.LessOrEqual(t, math.Abs(v.Center[1]), 90.0)
			_, ok := v.Unproject(400, 300)
			assert.True(t, ok, "%v", v.Center)
		}
	})
}

func TestZoomHasBounds(t *testing.T) {
	v := geo.View{Scale: 300, Width: 800, Height: 600}
	assert.InDelta(t, geo.MinScale, v.Zoom(1e-9, 400, 300).Scale, 1e-9)
	assert.InDelta(t, geo.MaxScale, v.Zoom(1e9, 400, 300).Scale, 1e-3)
	for _, factor := range []float64{0, -1, math.NaN()} {
		assert.InDelta(t, 300, v.Zoom(factor, 400, 300).Scale, 1e-9)
	}
}

func TestResizeKeepsCentreAndScale(t *testing.T) {
	v := geo.View{Center: orb.Point{30, 50}, Scale: 700, Width: 800, Height: 600}
	w := v.Resize(1000, 500)
	assert.Equal(t, geo.View{Center: orb.Point{30, 50}, Scale: 700, Width: 1000, Height: 500}, w)
}

func TestFitPoints(t *testing.T) {
	m := geo.Margins{Top: 40, Right: 300, Bottom: 90, Left: 20}
	tests := map[string][]orb.Point{
		"briefing":         briefing,
		"one":              {{131.9, 43.12}},
		"two":              {{4.35, 50.85}, {131.9, 43.12}},
		"antimeridian":     {{170, 50}, {-170, 60}, {177, 66}},
		"south":            {{-70, -40}, {150, -40}, {20, -35}},
		"across the globe": {{0, 0}, {120, 10}, {-120, -10}},
	}
	each(t, func(t *testing.T, p proj.Projection) {
		for name, points := range tests {
			if p.Name() == "orthographic" && (name == "across the globe" || name == "south") {
				continue
			}
			v := geo.View{Projection: p, Scale: 1, Width: 1280, Height: 720}.FitPoints(points, m)
			left, right, top, bottom := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
			for _, q := range points {
				x, y, ok := v.Project(q)
				require.True(t, ok, "%s %v", name, v)
				left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
			}
			assert.True(t, left >= 19.9 && right <= 980.1 && top >= 39.9 && bottom <= 630.1,
				"%s: %.1f..%.1f, %.1f..%.1f", name, left, right, top, bottom)
			full := right-left > 0.95*960 || bottom-top > 0.95*590
			_, turns := p.(proj.Azimuthal)
			turns = turns || p == proj.ConformalConic{}
			polar := turns && (name == "south" || name == "across the globe") // no middle with north up
			assert.True(t, full || polar || len(points) == 1, "%s fills no more than %.1f × %.1f", name, right-left, bottom-top)
		}
	})
}

func TestFitKeepsItsHeadWithoutRoom(t *testing.T) {
	v := geo.View{Scale: 100, Width: 800, Height: 600}
	assert.Equal(t, v, v.FitPoints(nil, geo.Margins{}))
	w := v.FitPoints(briefing, geo.Margins{Left: 500, Right: 500})
	assert.Greater(t, w.Scale, 1.0)
	globe := geo.View{Projection: proj.Orthographic{}, Scale: 1, Width: 800, Height: 600}.
		FitPoints([]orb.Point{{0, 0}, {180, 5}}, geo.Margins{})
	assert.InDelta(t, 300, globe.Scale, 1)
}

func TestFitBound(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		for _, b := range []orb.Bound{
			{Min: orb.Point{22, 44}, Max: orb.Point{41, 53}},
			{Min: orb.Point{170, 50}, Max: orb.Point{200, 70}},
			{Min: orb.Point{170, 50}, Max: orb.Point{-160, 70}},
		} {
			v := geo.View{Projection: p, Width: 1280, Height: 720}.FitBound(b, geo.Margins{})
			e := v.Extent()
			assert.LessOrEqual(t, e.Min[1], b.Min[1]+1e-6)
			assert.GreaterOrEqual(t, e.Max[1], b.Max[1]-1e-6)
			for _, q := range []orb.Point{b.Min, b.Max} {
				x, y, ok := v.Project(q)
				assert.True(t, ok && x > -1 && x < 1281 && y > -1 && y < 721, "%v at %v, %v", q, x, y)
			}
		}
	})
}

// TestFitBoundFillsThePicture: from a continent to a street, the bound is what
// is seen.
func TestFitBoundFillsThePicture(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		for _, b := range []orb.Bound{
			{Min: orb.Point{22, 44}, Max: orb.Point{41, 53}},
			{Min: orb.Point{9, 46.8}, Max: orb.Point{10, 47.6}},
			{Min: orb.Point{9, 46.8}, Max: orb.Point{9.01, 46.805}},
			{Min: orb.Point{9, 46.8}, Max: orb.Point{9.001, 46.8006}},
		} {
			v := geo.View{Projection: p, Width: 800, Height: 600}.FitBound(b, geo.Margins{})
			left, top, right, bottom := corners(t, v, b)
			assert.True(t, left > -0.5 && right < 800.5 && top > -0.5 && bottom < 600.5, "%v: %v", b, v)
			assert.True(t, right-left > 0.95*800 || bottom-top > 0.95*600, "%v is only %.1f × %.1f", b, right-left, bottom-top)
		}
		point := orb.Bound{Min: orb.Point{9, 46.8}, Max: orb.Point{9, 46.8}}
		v := geo.View{Projection: p, Width: 800, Height: 600}.FitBound(point, geo.Margins{})
		assert.InEpsilon(t, geo.MaxScale, v.Scale, 1e-6)
	})
}

// corners is the box, in pixels, of a bound's corners.
func corners(t *testing.T, v geo.View, b orb.Bound) (left, top, right, bottom float64) {
	t.Helper()
	left, top, right, bottom = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, q := range b.ToRing() {
		x, y, ok := v.Project(q)
		require.True(t, ok)
		left, right = min(left, x), max(right, x)
		top, bottom = min(top, y), max(bottom, y)
	}
	return left, top, right, bottom
}

func TestFitPointsShowsWhatLiesAround(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		for _, test := range []struct {
			name   string
			points []orb.Point
			most   float64 // metres a pixel
		}{
			{"one place", []orb.Point{{9.5, 47.1}}, 250},
			{"one place, twice", []orb.Point{{9.5, 47.1}, {9.5, 47.1}}, 250},
			{"two houses", []orb.Point{{9.5, 47.1}, {9.501, 47.1}}, 25},
		} {
			v := geo.View{Projection: p, Width: 800, Height: 600}.FitPoints(test.points, geo.Margins{})
			assert.InEpsilon(t, geo.Radius/test.most, v.Scale, 1e-3, test.name)
		}
		v := geo.View{Projection: p, Width: 800, Height: 600}.FitPoints([]orb.Point{{9.3, 47.1}, {9.7, 47.2}}, geo.Margins{})
		x, _, _ := v.Project(orb.Point{9.3, 47.1})
		far, _, _ := v.Project(orb.Point{9.7, 47.2})
		assert.Greater(t, far-x, 700.0, "two towns are as far apart as can be")
	})
}

func TestExtentHoldsThePicture(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		rapid.Check(t, func(t *rapid.T) {
			v := anyView(t, p)
			x, y := pixel(t)
			ground, ok := v.Unproject(x, y)
			if !ok {
				return
			}
			const slack = 1e-7
			e := v.Extent()
			b := orb.Bound{Min: orb.Point{e.Min[0] - slack, e.Min[1] - slack}, Max: orb.Point{e.Max[0] + slack, e.Max[1] + slack}}
			assert.True(t, b.Contains(ground), "%v not in %v", ground, b)
			assert.True(t, v.Cap().Expanded(1e-9).ContainsPoint(s2Point(ground)))
		})
	})
}

func TestMetresPerPixel(t *testing.T) {
	v := geo.View{Projection: proj.Mercator{}, Center: orb.Point{0, 60}, Scale: 6371.0088, Width: 800, Height: 600}
	assert.InEpsilon(t, 500, v.MetresPerPixel(400, 300), 0.01)
	v = geo.View{Center: orb.Point{10, 50}, Scale: 6371.0088, Width: 800, Height: 600}
	assert.InEpsilon(t, 1000, v.MetresPerPixel(400, 300), 0.01)
	assert.Zero(t, geo.View{Scale: 10, Width: 800, Height: 600}.MetresPerPixel(1, 1))
	pole := geo.View{Projection: proj.EqualEarth{}, Center: orb.Point{0, 90}, Scale: 100, Width: 800, Height: 600}
	assert.Greater(t, pole.MetresPerPixel(400, 300), 30000.0, "all along the pole is one place")
}

func ExampleView_Project() {
	v := geo.View{Center: orb.Point{126.98, 37.57}, Scale: 2000, Width: 1280, Height: 720}
	x, y, ok := v.Project(orb.Point{131.9, 43.12}) // Vladivostok
	fmt.Printf("%.1f %.1f %v\n", x, y, ok)
	// Output: 765.4 163.0 true
}

func ExampleView_FitPoints() {
	v := geo.View{Width: 1280, Height: 720}.FitPoints(briefing, geo.Margins{Top: 40, Right: 40, Bottom: 40, Left: 40})
	fmt.Printf("%.1f %.0f\n", v.Center, v.Scale)
	// Output: [80.5 62.8] 918
}

func ExampleView_Zoom() {
	v := geo.View{Center: orb.Point{30, 50}, Scale: 900, Width: 800, Height: 600}
	before, _ := v.Unproject(100, 200)
	after, _ := v.Zoom(1.2, 100, 200).Unproject(100, 200)
	fmt.Printf("%.4f %.4f\n", before, after)
	// Output: [-2.2882 52.0985] [-2.2882 52.0985]
}
