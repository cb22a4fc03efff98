package geo_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/geo/proj"
)

// anyHeld is a view that is held and has been shifted up to a picture's size.
func anyHeld(t *rapid.T, p proj.Projection) (v, held geo.View) {
	v = anyView(t, p)
	dx := rapid.Float64Range(-900, 900).Draw(t, "shift x")
	dy := rapid.Float64Range(-600, 600).Draw(t, "shift y")
	return v, v.Shift(dx, dy)
}

func TestHoldingChangesNothing(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		rapid.Check(t, func(t *rapid.T) {
			v := anyView(t, p)
			h := v.Hold()
			assert.True(t, h.Held)
			assert.Equal(t, h, h.Hold())
			x, y := pixel(t)
			a, ok := v.Unproject(x, y)
			b, also := h.Unproject(x, y)
			assert.Equal(t, ok, also)
			assert.Equal(t, a, b)
			assert.Equal(t, v, h.Release())
		})
	})
}

// inTheWorld tells whether the pixel, or one a hair from it, shows ground.
func inTheWorld(v geo.View, x, y float64) bool {
	for _, d := range [5][2]float64{{}, {0.01, 0}, {-0.01, 0}, {0, 0.01}, {0, -0.01}} {
		if _, ok := v.Unproject(x+d[0], y+d[1]); ok {
			return true
		}
	}
	return false
}

func TestShiftMovesEverythingByTheSame(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		shifted := 0
		rapid.Check(t, func(t *rapid.T) {
			_, v := anyHeld(t, p)
			dx := rapid.Float64Range(-300, 300).Draw(t, "dx")
			dy := rapid.Float64Range(-300, 300).Draw(t, "dy")
			w := v.Shift(dx, dy)
			middle, ok := v.Unproject(640-dx, 360-dy)
			backX, backY, also := v.Project(middle)
			if !ok || !also { // the edge of the world stops it
				assert.True(t, inTheWorld(w, 640, 360))
				return
			}
			if math.Hypot(backX-(640-dx), backY-(360-dy)) > 1e-7 {
				return // on the very edge, where degrees can't tell the place so exactly
			}
			shifted++
			if math.Abs(w.Center[1]) > 89.9 && p == (proj.ConformalConic{}) {
				return // pulled out so far that a pixel is less than degrees can tell
			}
			for _, q := range around(v) {
				ax, ay, _ := v.Project(q)
				bx, by, _ := w.Project(q)
				require.InDelta(t, ax+dx, bx, 1e-6)
				require.InDelta(t, ay+dy, by, 1e-6)
			}
			mx, my, _ := w.Project(w.Center)
			assert.InDelta(t, 640, mx, 1e-6)
			assert.InDelta(t, 360, my, 1e-6)
		})
		assert.Greater(t, shifted, 20)
	})
}

func TestZoomOfAHeldViewIsOneOfThePicture(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		rapid.Check(t, func(t *rapid.T) {
			_, v := anyHeld(t, p)
			x, y := pixel(t)
			ground, ok := v.Unproject(x, y)
			factor := rapid.Float64Range(0.8, 1.25).Draw(t, "factor")
			w := v.Zoom(factor, x, y)
			assert.True(t, w.Held)
			if _, still := w.Unproject(640, 360); !ok || !still || w.Scale != v.Scale*factor {
				return
			}
			if _, _, ok := v.Project(ground); !ok { // on the rim of the world
				return
			}
			if _, ok := v.Unproject(x+(640-x)/factor, y+(360-y)/factor); !ok {
				return // the middle would be out of the world
			}
			px, py, ok := w.Project(ground)
			require.True(t, ok)
			assert.InDelta(t, x, px, 1e-4)
			assert.InDelta(t, y, py, 1e-4)
			if p == (proj.Automatic{}) {
				return
			}
			for _, q := range around(w) {
				ax, ay, _ := v.Project(q)
				bx, by, _ := w.Project(q)
				require.InDelta(t, x+factor*(ax-x), bx, 1e-4)
				require.InDelta(t, y+factor*(ay-y), by, 1e-4)
			}
		})
	})
}

func TestReleaseKeepsTheMiddle(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		rapid.Check(t, func(t *rapid.T) {
			v, held := anyHeld(t, p)
			assert.Equal(t, v.Center, held.Origin)
			assert.Equal(t, held, held.Turned(0))
			last := held
			for _, at := range []float64{0.25, 0.5, 0.75, 1} {
				w := held.Turned(at)
				assert.Equal(t, held.Center, w.Center)
				assert.Equal(t, at < 1, w.Held)
				x, y, _ := w.Project(held.Center)
				assert.InDelta(t, 640, x, 1e-6)
				assert.InDelta(t, 360, y, 1e-6)
				last = w
			}
			assert.Equal(t, held.Release(), last)
			assert.Zero(t, last.Origin)
			assert.Greater(t, last.Scale, 0.0)
		})
	})
}

// TestReleaseKeepsLengths: what adapts to another latitude doesn't zoom.
func TestReleaseKeepsLengths(t *testing.T) {
	for _, p := range []proj.Projection{nil, proj.ConformalConic{}} {
		v := geo.View{Projection: p, Center: orb.Point{24, 50}, Scale: 12000, Width: 1200, Height: 700}.Shift(150, 900)
		for _, at := range []float64{0.3, 0.7, 1} {
			assert.InEpsilon(t, v.MetresPerPixel(600, 350), v.Turned(at).MetresPerPixel(600, 350), 2e-4)
		}
		assert.NotEqual(t, v.Scale, v.Release().Scale)
	}
}

func TestHeldExtentsHoldThePicture(t *testing.T) {
	each(t, func(t *testing.T, p proj.Projection) {
		rapid.Check(t, func(t *rapid.T) {
			_, v := anyHeld(t, p)
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

// TestHeldViewsDrawWhatIsThere: areas, the world's edge and lines in shifted
// windows.
func TestHeldViewsDrawWhatIsThere(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for i, v := range some(1, 0) {
		p := orb.Polygon{wild(random, 3+random.IntN(12))}
		v.Center[1] = max(-80, min(80, v.Center[1]))
		v = v.Shift(random.Float64()*400-200, random.Float64()*300-150)
		r := &record{}
		v.Polygon(p, r)
		assertPicture(t, v, pipeline.NewShape(p), r, false)
		if i%3 == 0 {
			r = &record{}
			v.Outline(r)
			for x := 1.5; x < v.Width; x += 11 {
				for y := 1.5; y < v.Height; y += 11 {
					_, ok := v.Unproject(x, y)
					crossings, _, nearest := r.winding(x, y)
					if nearest > 1 {
						require.Equal(t, ok, crossings%2 == 1, "%s %v,%v", title(v), x, y)
					}
				}
			}
		}
	}
}

func TestHeldViewsPanAndFit(t *testing.T) {
	v := geo.View{Projection: proj.Orthographic{}, Center: orb.Point{20, 40}, Scale: 400, Width: 800, Height: 600}.Hold()
	assert.Equal(t, v.Shift(30, -20), v.Pan(30, -20))
	far := v.Shift(5000, 0)
	_, ok := far.Unproject(399, 300)
	assert.False(t, ok, "the middle is at the edge of the globe")
	_, ok = far.Unproject(402, 300)
	assert.True(t, ok)
	assert.Equal(t, v.Release().FitPoints(briefing, geo.Margins{}), far.FitPoints(briefing, geo.Margins{}))
	x, y, _ := v.Anchor(orb.Point{25, 45}, 100, 120).Project(orb.Point{25, 45})
	assert.InDelta(t, 100, x, 1e-6)
	assert.InDelta(t, 120, y, 1e-6)
	assert.Equal(t, v, v.Anchor(orb.Point{-160, -40}, 100, 120), "the far side can't be brought anywhere")
	nothing := geo.View{}.Shift(3, 4)
	assert.False(t, math.IsNaN(nothing.Center[0]))
}

func ExampleView_Shift() {
	v := geo.View{Center: orb.Point{30, 50}, Scale: 900, Width: 800, Height: 600}
	kyiv := orb.Point{30.52, 50.45}
	x, y, _ := v.Project(kyiv)
	w := v.Shift(100, -40)
	sx, sy, _ := w.Project(kyiv)
	fmt.Printf("%.3f %.3f %v\n", sx-x, sy-y, w.Held)
	fmt.Printf("%.2f %v\n", w.Release().Center, w.Release().Held)
	// Output:
	// 100.000 -40.000 true
	// [20.63 47.06] false
}
