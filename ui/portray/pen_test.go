package portray_test

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// inked is the middle line of a stroke as it is drawn on a view.
func inked(t require.TestingT, v geo.View, st portray.PenStroke) scene.Path {
	g := portrayer(t).Pen(v, []portray.PenStroke{st}, portray.Dark())
	for _, item := range g.Items {
		if s, ok := item.(scene.Stroke); ok && s.Color == portray.Dark().Pen(st.Ink) {
			return s.Path
		}
	}
	return scene.Path{}
}

// TestStrokesStandOnTheGround: drawn on one view, a stroke begins, ends and goes
// through the same ground on any other, in degrees.
func TestStrokesStandOnTheGround(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := plain(t, 1116, 628)
		var st portray.PenStroke
		x, y := rapid.Float64Range(300, 800).Draw(t, "x"), rapid.Float64Range(200, 400).Draw(t, "y")
		for range rapid.IntRange(2, 40).Draw(t, "points") {
			x, y = x+rapid.Float64Range(-9, 9).Draw(t, "dx"), y+rapid.Float64Range(-9, 9).Draw(t, "dy")
			ground, ok := v.Unproject(x, y)
			require.True(t, ok)
			st.Points = append(st.Points, ground)
		}
		other := v.Pan(rapid.Float64Range(-80, 80).Draw(t, "pan"), rapid.Float64Range(-60, 60).Draw(t, "tilt"))
		other = other.Zoom(rapid.Float64Range(0.5, 1.2).Draw(t, "zoom"), 558, 314)
		for _, on := range []geo.View{v, other} {
			line := inked(t, on, st).Points
			require.NotEmpty(t, line)
			for _, end := range []struct {
				px     scene.Point
				ground orb.Point
			}{{line[0], st.Points[0]}, {line[len(line)-1], st.Points[len(st.Points)-1]}} {
				got, ok := on.Unproject(end.px.X, end.px.Y)
				require.True(t, ok)
				require.InDelta(t, end.ground[0], got[0], 1e-6)
				require.InDelta(t, end.ground[1], got[1], 1e-6)
			}
		}
	})
}

// TestStrokesOverTheAntimeridian are cut there, and do not run back over the whole
// map.
func TestStrokesOverTheAntimeridian(t *testing.T) {
	v := geo.View{Projection: mercator(t), Width: 1116, Height: 628, Scale: 100}
	line := inked(t, v, portray.PenStroke{Points: []orb.Point{{170, 50}, {179, 52}, {-178, 53}, {-165, 50}}})
	contours, far := 0, 0.0
	for i, op := range line.Ops {
		if op == scene.MoveTo {
			contours++
		}
		_ = i
	}
	for i := 1; i < len(line.Points); i++ {
		if d := math.Hypot(line.Points[i].X-line.Points[i-1].X, line.Points[i].Y-line.Points[i-1].Y); d < 300 {
			far = max(far, d)
		}
	}
	assert.Equal(t, 2, contours)
	assert.Less(t, far, 60.0)
}

func TestStrokesOutOfSightAreNotDrawn(t *testing.T) {
	v := plain(t, 1116, 628)
	for name, points := range map[string][]orb.Point{
		"none":      nil,
		"elsewhere": {{-100, 10}, {-90, 12}},
		"not there": {{math.NaN(), 3}, {4, math.Inf(1)}},
	} {
		t.Run(name, func(t *testing.T) { assert.Empty(t, inked(t, v, portray.PenStroke{Points: points}).Points) })
	}
	assert.Len(t, inked(t, v, portray.PenStroke{Points: []orb.Point{{30, 48}}}).Points, 2, "a dot")
}

func TestPenAt(t *testing.T) {
	v := plain(t, 1116, 628)
	strokes := []portray.PenStroke{
		{Points: []orb.Point{{28, 48}, {32, 48}}},
		{Points: []orb.Point{{30, 46}, {30, 50}}},
		{Points: []orb.Point{{34, 49}}},
	}
	for name, tt := range map[string]struct {
		at   orb.Point
		want int
	}{
		"on the first":        {orb.Point{28.5, 48}, 0},
		"beside it":           {orb.Point{28.5, 48.1}, 0},
		"where two cross":     {orb.Point{30, 48}, 1},
		"a dot":               {orb.Point{34.1, 49}, 2},
		"nowhere":             {orb.Point{26, 47}, -1},
		"beyond a line's end": {orb.Point{27, 48}, -1},
	} {
		t.Run(name, func(t *testing.T) {
			x, y, ok := v.Project(tt.at)
			require.True(t, ok)
			assert.Equal(t, tt.want, portray.PenAt(v, strokes, scene.Point{X: x, Y: y}, 8))
		})
	}
}

// TestPenContrast: the inks can be told from land and sea, and from the colours of
// standings by more than a shade.
func TestPenContrast(t *testing.T) {
	for _, th := range themes() {
		for _, ink := range portray.PenInks {
			for _, ground := range []color.NRGBA{th.Sea, th.Land} {
				assert.GreaterOrEqual(t, contrast(th.Pen(ink), ground), 4.0, "%s: %s", th.Name, ink.Words())
			}
		}
	}
}

// TestSpotlightLeavesADiscOpen: in it the stage is as it was, around it dark.
func TestSpotlightLeavesADiscOpen(t *testing.T) {
	s := scene.Scene{Width: 400, Height: 300, Background: color.NRGBA{200, 200, 200, 255}}
	s.Groups = []scene.Group{portray.Spotlight(scene.Point{X: 100, Y: 100}, 50, 400, 300)}
	m := raster.Paint(s, 1)
	assert.Equal(t, uint8(200), m.RGBAAt(100, 100).R)
	assert.Equal(t, uint8(200), m.RGBAAt(130, 120).R)
	assert.Less(t, m.RGBAAt(300, 200).R, uint8(90))
	edge := m.RGBAAt(150, 100).R
	assert.True(t, edge > 90 && edge < 199, "its edge is soft: %d", edge)
	s.Groups = []scene.Group{portray.Spotlight(scene.Point{X: 100, Y: 100}, 0, 400, 300)}
	assert.Less(t, raster.Paint(s, 1).RGBAAt(100, 100).R, uint8(90))
}

// TestMagnifier: it shows the ground under the pointer four times enlarged, lies
// on the map, and does not lie over the pointer or what it shows.
func TestMagnifier(t *testing.T) {
	ix := builtIn(t)
	rapid.Check(t, func(t *rapid.T) {
		v := plain(t, 1116, 628)
		at := scene.Point{X: rapid.Float64Range(0, 1116).Draw(t, "x"), Y: rapid.Float64Range(0, 628).Draw(t, "y")}
		keep := []scene.Rect{{X: 760, Y: 30, W: 320, H: 300}, {Y: 440, W: 1116, H: 188}}
		i := portrayer(t).Magnifier(ix, v, at, keep)
		require.NotNil(t, i)
		require.True(t, encloses(scene.Rect{W: v.Width, H: v.Height}, i.Box), "%v", i.Box)
		require.False(t, i.Box.Contains(at))
		require.False(t, i.Box.Overlaps(i.Frame))
		x, y, ok := i.View.Project(groundAt(t, v, at.X/v.Width, at.Y/v.Height))
		require.True(t, ok)
		require.InDelta(t, i.Box.W/2, x, 1e-6)
		require.InDelta(t, i.Box.H/2, y, 1e-6)
		require.InDelta(t, 4*v.Scale, i.View.Scale, 1e-9)
	})
	v := plain(t, 1116, 628)
	free := portrayer(t).Magnifier(ix, v, scene.Point{X: 400, Y: 200}, []scene.Rect{{X: 440, Y: 0, W: 676, H: 628}})
	assert.Less(t, free.Box.Right(), 441.0, fmt.Sprint("it keeps off cards: ", free.Box))
	globe := geo.View{Width: 600, Height: 600, Scale: 60}
	assert.Nil(t, portrayer(t).Magnifier(ix, globe, scene.Point{X: 1, Y: 1}, nil), "no ground there")
}

// TestMagnifierNamesTowns where the country has hardly another name: no two of them
// over each other, each within the inset.
func TestMagnifierNamesTowns(t *testing.T) {
	ix := builtIn(t)
	in := onStage(ix, 1, fullHD, portray.Dark())
	_, m := staged(t, in)
	x, y, ok := m.View.Project(orb.Point{16.5, 51.8})
	require.True(t, ok)
	i := portrayer(t).Magnifier(ix, m.View, scene.Point{X: x, Y: y}, m.Keep)
	m.Insets = []*portray.Inset{i}
	s, _ := portrayer(t).Map(m)
	var named []string
	var boxes []scene.Rect
	for _, text := range texts(s) {
		if at := (scene.Point{X: text.X, Y: text.Y}); i.Box.Contains(at) {
			box := letterBox(text)
			for n, other := range boxes {
				assert.False(t, box.Inset(0.5).Overlaps(other.Inset(0.5)), "%q lies over %q", text.Run.Text, named[n])
			}
			assert.True(t, encloses(i.Box, box), text.Run.Text)
			named, boxes = append(named, text.Run.Text), append(boxes, box)
		}
	}
	assert.Contains(t, named, "Liberec")
	assert.Contains(t, named, "Poznań")
}
