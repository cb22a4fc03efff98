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

// around are places in and about a view's picture: the ground at a grid of its
// pixels.
func around(v geo.View) []orb.Point {
	var out []orb.Point
	for x := 0.05; x < 1; x += 0.1 {
		for y := 0.05; y < 1; y += 0.1 {
			if p, ok := v.Unproject(x*v.Width, y*v.Height); ok {
				out = append(out, p)
			}
		}
	}
	return out
}

// TestZoomingNeverJumps zooms from the world to a town. What the projection by
// itself moves a place in the picture, from one step to the next, is bounded,
// and with steps a tenth as large it is about a tenth.
func TestZoomingNeverJumps(t *testing.T) {
	tests := []struct {
		name   string
		centre orb.Point
		pixels float64 // of the 1200 of the picture's width
	}{
		{"Korea", orb.Point{127.5, 36.5}, 90},
		{"Fiji", orb.Point{179.9, -17.8}, 70},
		{"Quito", orb.Point{-78.5, -0.2}, 60},
		{"Svalbard", orb.Point{15.6, 78.2}, 200}, // where the sphere is turned over for Equal Earth
		{"Antarctica", orb.Point{60, -88}, 230},
		{"the pole", orb.Point{0, 90}, 230},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Less(t, leap(t, test.centre, 200), test.pixels)
			assert.Less(t, leap(t, test.centre, 2000), test.pixels/8)
		})
	}
}

// leap is the farthest that a place is moved in so many steps of zooming,
// beside what the zoom moves it.
func leap(t *testing.T, centre orb.Point, steps int) float64 {
	t.Helper()
	zoom := math.Pow(4e6/200, 1/float64(steps))
	v := geo.View{Center: centre, Scale: 200, Width: 1200, Height: 700}
	worst := 0.0
	for range steps {
		w := v
		w.Scale *= zoom
		for _, p := range around(w) {
			ax, ay, ok := v.Project(p)
			bx, by, also := w.Project(p)
			require.True(t, ok && also, "%v at %g", p, v.Scale)
			ax, ay = 600+zoom*(ax-600), 350+zoom*(ay-350)
			worst = max(worst, math.Hypot(bx-ax, by-ay))
		}
		v = w
	}
	assert.Equal(t, "Mercator", geo.View{Center: orb.Point{0, 10}, Scale: v.Scale, Width: 1200, Height: 700}.Adapted().Title())
	return worst
}

// TestTheWayHasNoSteps follows one place more closely.
func TestTheWayHasNoSteps(t *testing.T) {
	p := orb.Point{129, 38.2}
	for _, centre := range []orb.Point{{127.5, 36.5}, {127.5, 74}, {127.5, -3}} {
		v := geo.View{Center: centre, Scale: 100, Width: 1200, Height: 700}
		const steps = 20000
		zoom := math.Pow(1e5/100, 1.0/steps)
		var lx, ly float64
		for i := range steps {
			x, y, ok := v.Project(p)
			require.True(t, ok)
			x, y = (x-600)/v.Scale, (y-350)/v.Scale
			if i > 0 {
				require.Less(t, math.Hypot(x-lx, y-ly), 1e-3, "%v at %v", v.Adapted().Title(), v.Scale)
			}
			lx, ly = x, y
			v.Scale *= zoom
		}
	}
}

func TestPanningAutomaticNeverJumps(t *testing.T) {
	for _, scale := range []float64{200, 400, 5000, 40000} {
		v := geo.View{Center: orb.Point{20, 60}, Scale: scale, Width: 1200, Height: 700}
		for range 150 {
			w := v
			w.Center[1] += 0.2 * 400 / max(scale, 400)
			for _, p := range around(v) {
				ax, ay, ok := v.Project(p)
				bx, by, also := w.Project(p)
				if ok && also && w.Center[1] < 89 {
					require.Less(t, math.Hypot(bx-ax, by-ay), 8.0, "%v at %g %v", p, scale, v.Center)
				}
			}
			v = w
		}
	}
}

func TestAutomaticProjectsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := geo.View{
			Center: orb.Point{rapid.Float64Range(-180, 180).Draw(t, "lon"), rapid.Float64Range(-90, 90).Draw(t, "lat")},
			Scale:  math.Exp(rapid.Float64Range(3.5, 10).Draw(t, "log scale")),
			Width:  1280, Height: 720,
		}
		x, y := pixel(t)
		ground, ok := v.Unproject(x, y)
		if !ok {
			return
		}
		px, py, ok := v.Project(ground)
		require.True(t, ok)
		assert.InDelta(t, x, px, 1e-3)
		assert.InDelta(t, y, py, 1e-3)
		mx, my, _ := v.Project(v.Center)
		assert.InDelta(t, 640, mx, 1e-6)
		assert.InDelta(t, 360, my, 1e-6)
	})
}

func TestTheWholeWorldFillsThePicture(t *testing.T) {
	world := orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}
	for _, size := range [][2]float64{{1280, 720}, {800, 800}, {500, 900}, {1600, 400}} {
		v := geo.View{Width: size[0], Height: size[1]}.FitBound(world, geo.Margins{Top: 8, Right: 8, Bottom: 8, Left: 8})
		assert.Equal(t, proj.EqualEarth{}, v.Adapted(), "%v", size)
		_, top, _ := v.Project(orb.Point{0, 90})
		_, bottom, _ := v.Project(orb.Point{0, -90})
		left, _, _ := v.Project(orb.Point{-180, 0})
		right, _, _ := v.Project(orb.Point{180, 0})
		assert.True(t, left > 7.9 && right < size[0]-7.9 && top > 7.9 && bottom < size[1]-7.9, "%v: %v", size, v)
		assert.True(t, right-left > size[0]-20 || bottom-top > size[1]-20, "%v: %v", size, v)
	}
}

func TestFitsOfEverySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lon := rapid.Float64Range(-180, 180).Draw(t, "lon")
		lat := rapid.Float64Range(-65, 60).Draw(t, "lat")
		size := math.Exp(rapid.Float64Range(-6, 4.4).Draw(t, "log degrees"))
		b := orb.Bound{Min: orb.Point{lon, lat}, Max: orb.Point{lon + 2*size, min(lat+size, 85)}}
		v := geo.View{Width: 1000, Height: 600}.FitBound(b, geo.Margins{Top: 10, Right: 10, Bottom: 10, Left: 10})
		assert.False(t, v.Held)
		left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
		for i := range 51 {
			s := float64(i) / 50
			for _, q := range []orb.Point{
				{lon + s*2*size, b.Min[1]},
				{lon + s*2*size, b.Max[1]},
				{lon, b.Min[1] + s*(b.Max[1]-b.Min[1])},
				{lon + 2*size, b.Min[1] + s*(b.Max[1]-b.Min[1])},
			} {
				x, y, ok := v.Project(q)
				require.True(t, ok)
				left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
			}
		}
		assert.True(t, left > 7 && right < 993 && top > 7 && bottom < 593, "%v: %v %v %v %v", v, left, top, right, bottom)
		assert.True(t, right-left > 900 || bottom-top > 540, "%v fills %v × %v", v, right-left, bottom-top)
	})
}

func ExampleView_Adapted() {
	v := geo.View{Center: orb.Point{127, 37}, Width: 1280, Height: 720}
	for _, scale := range []float64{230, 900, 20000} {
		v.Scale = scale
		fmt.Println(v.Adapted().Title())
	}
	// Output:
	// Equal Earth
	// Azimuthal equal-area
	// Mercator
}
