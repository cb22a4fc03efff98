package portray_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// hatched draws a map and gives back the first area's ground and its hatching.
func hatched(t require.TestingT, in portray.MapInput) (ground, lines scene.Path) {
	drawing, _ := portrayer(t).Map(in)
	all := parts(drawing, "areas")
	for i, p := range all {
		if f, ok := p.item.(scene.Fill); ok {
			require.Less(t, i+1, len(all))
			return f.Path, pathOf(all[i+1].item)
		}
	}
	return scene.Path{}, scene.Path{}
}

// inside tells whether a point lies in a path of straight rings (even-odd).
func inside(p scene.Path, q scene.Point) bool {
	in, start := false, 0
	edge := func(a, b scene.Point) {
		if (a.Y > q.Y) != (b.Y > q.Y) && q.X < (b.X-a.X)*(q.Y-a.Y)/(b.Y-a.Y)+a.X {
			in = !in
		}
	}
	n := 0
	for _, op := range p.Ops {
		switch op {
		case scene.MoveTo:
			start = n
			n++
		case scene.LineTo:
			edge(p.Points[n-1], p.Points[n])
			n++
		case scene.Close:
			edge(p.Points[n-1], p.Points[start])
		}
	}
	return in
}

// along is a point a fraction of the way from a to b.
func along(a, b scene.Point, f float64) scene.Point {
	return scene.Point{X: a.X + (b.X-a.X)*f, Y: a.Y + (b.Y-a.Y)*f}
}

func TestHatchingStaysWithinTheOutline(t *testing.T) {
	ix := builtIn(t)
	for _, at := range sizes {
		in := overview(t, ix, at)
		in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
		in.Insets = nil // their frames and numbers are drawn with the areas
		ground, lines := hatched(t, in)
		require.NotEmpty(t, lines.Points)
		for i := 0; i < len(lines.Points); i += 2 {
			a, b := lines.Points[i], lines.Points[i+1]
			for _, f := range []float64{0.01, 0.25, 0.5, 0.75, 0.99} {
				assert.True(t, inside(ground, along(a, b, f)), "%v: line %d", at, i/2)
			}
			assert.InDelta(t, a.X-b.X, b.Y-a.Y, 1e-6, "it rises to the right by 45°")
		}
	}
}

func TestHatchingLeavesHolesOut(t *testing.T) {
	ring := func(r float64) orb.Ring {
		return orb.Ring{{20 - r, 45 - r}, {20 + r, 45 - r}, {20 + r, 45 + r}, {20 - r, 45 + r}, {20 - r, 45 - r}}
	}
	hole := ring(4)
	hole.Reverse()
	ix := model.NewIndex(&model.Briefing{Places: []model.Place{{ID: "p", Name: "P", Precision: model.Region, Geometry: orb.Polygon{ring(8), hole}}}})
	in := overview(t, ix, size{800, 600})
	_, lines := hatched(t, in)
	x, y, ok := in.View.Project(orb.Point{20, 45})
	require.True(t, ok)
	require.NotEmpty(t, lines.Points)
	for i := 0; i < len(lines.Points); i += 2 {
		for f := 0.0; f <= 1; f += 0.05 {
			q := along(lines.Points[i], lines.Points[i+1], f)
			assert.False(t, q.X > x-20 && q.X < x+20 && q.Y > y-20 && q.Y < y+20)
		}
	}
}

// TestHatchingMovesWithTheGround: in Mercator a pan moves the picture as a
// whole, so the hatching must move exactly as far as the outline does.
func TestHatchingMovesWithTheGround(t *testing.T) {
	ix := builtIn(t)
	pl, ok := ix.Place("russian-held-ukraine")
	require.True(t, ok)
	in := portray.MapInput{Index: ix, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-17"), model.Said)}
	in.View = geo.View{Projection: mercator(t), Width: 900, Height: 700}.FitBound(pl.Geometry.Bound(), geo.Margins{Top: 150, Right: 150, Bottom: 150, Left: 150})
	ground, lines := hatched(t, in)
	rapid.Check(t, func(t *rapid.T) {
		dx, dy := rapid.Float64Range(-300, 300).Draw(t, "dx"), rapid.Float64Range(-300, 300).Draw(t, "dy")
		panned := in
		panned.View = in.View.Pan(dx, dy)
		ground2, lines2 := hatched(t, panned)
		same(t, ground, ground2, scene.Point{X: dx, Y: dy})
		same(t, lines, lines2, scene.Point{X: dx, Y: dy})
	})
}

// same demands that b is a moved by some pixels.
func same(t require.TestingT, a, b scene.Path, by scene.Point) {
	require.Equal(t, len(a.Points), len(b.Points))
	for i := range a.Points {
		require.InDelta(t, a.Points[i].X+by.X, b.Points[i].X, 1e-3)
		require.InDelta(t, a.Points[i].Y+by.Y, b.Points[i].Y, 1e-3)
	}
}
