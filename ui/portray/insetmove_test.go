package portray_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// A sojourn is what a walk saw of the insets.
type sojourn struct {
	appeared, moved int // how often one came up, and changed its place
	frames          int // in which there was one
}

// walk follows the insets of one kind over a number of views.
func walk(t *testing.T, ix *model.Index, steps []geo.View, overview bool) sojourn {
	t.Helper()
	var s sojourn
	var last []*portray.Inset
	var before *portray.Inset
	for n, v := range steps {
		last = insetsOf(t, ix, v, portray.InsetOptions{Overview: true, Last: last})
		if n%5 == 0 {
			require.Empty(t, hidden(t, ix, v, last))
		}
		var now *portray.Inset
		for _, i := range last {
			if i.Overview == overview {
				now = i
				break
			}
		}
		switch {
		case now != nil && before == nil:
			s.appeared++
		case now != nil && now.Box != before.Box:
			s.moved++
		}
		if now != nil {
			s.frames++
		}
		before = now
	}
	return s
}

// zooms are 60 views from one to another scale about a pixel.
func zooms(v geo.View, factor, x, y float64) []geo.View {
	var all []geo.View
	for range 60 {
		all = append(all, v)
		v = v.Zoom(factor, x, y)
	}
	return all
}

func TestInsetDoesNotFlickerWhileZooming(t *testing.T) {
	builtInView := func(w, h float64) geo.View { return portray.Overview(geo.View{Width: w, Height: h}, builtIn(t)) }
	towns := gathering(t, []orb.Point{{30, 48}, {38, 50}}, []orb.Point{{22, 44}, {33, 45}, {30, 52}})
	for name, tt := range map[string]struct {
		ix *model.Index
		v  geo.View
		to orb.Point
	}{
		"Korea":           {builtIn(t), builtInView(1547, 850), orb.Point{127, 38}},
		"Korea, small":    {builtIn(t), builtInView(907, 570), orb.Point{129, 41}},
		"Brussels":        {builtIn(t), builtInView(1547, 850), orb.Point{4.4, 50.8}},
		"Ukraine":         {builtIn(t), builtInView(1920, 1080), orb.Point{37, 47}},
		"towns":           {towns, plain(t, 1547, 850), orb.Point{30, 48}},
		"beside the town": {towns, plain(t, 1920, 1080), orb.Point{34, 49}},
	} {
		t.Run(name, func(t *testing.T) {
			x, y := tt.v.Width*0.4, tt.v.Height*0.55
			in := zooms(tt.v.Anchor(tt.to, x, y).Zoom(0.3, x, y), 1.13, x, y)
			s := walk(t, tt.ix, in, false)
			assert.LessOrEqual(t, s.appeared, 1, "going in")
			assert.LessOrEqual(t, s.moved, 6, "going in")
			assert.Positive(t, s.frames, "there is something to see")
			assert.LessOrEqual(t, walk(t, tt.ix, in, true).appeared, 1, "the overview going in")
			out := zooms(in[len(in)-1], 1/1.13, x, y)
			assert.LessOrEqual(t, walk(t, tt.ix, out, false).appeared, 1, "going out")
			assert.LessOrEqual(t, walk(t, tt.ix, out, true).appeared, 1, "the overview going out")
		})
	}
}

func TestInsetStaysWhilePanning(t *testing.T) {
	v := plain(t, 1547, 850)
	ix := gathering(t, []orb.Point{groundAt(t, v, 0.4, 0.4)}, nil)
	var steps []geo.View
	for range 60 {
		steps = append(steps, v)
		v = v.Pan(3, 2)
	}
	s := walk(t, ix, steps, false)
	assert.Equal(t, 1, s.appeared)
	assert.Equal(t, 60, s.frames)
	assert.LessOrEqual(t, s.moved, 1, "when what it shows comes to lie under it")
}

func TestPinnedInset(t *testing.T) {
	v := plain(t, 1547, 850)
	ix := gathering(t, []orb.Point{groundAt(t, v, 0.8, 0.3)}, nil)
	o := portray.InsetOptions{Mode: portray.InsetPinned, X: 0.1, Y: 0.2}
	want := scene.Point{X: 154.7, Y: 170}
	for _, moved := range []geo.View{v, v.Pan(40, 30), v.Pan(-60, 9), v.Zoom(0.8, 900, 300)} {
		o.Last = insetsOf(t, ix, moved, o)
		require.Len(t, o.Last, 1)
		assert.InDelta(t, want.X, o.Last[0].Box.X, 1e-9)
		assert.InDelta(t, want.Y, o.Last[0].Box.Y, 1e-9)
	}
	o.X, o.Y = 0.99, -3
	beyond := insetsOf(t, ix, v, o)
	require.Len(t, beyond, 1)
	assert.LessOrEqual(t, beyond[0].Box.Right(), v.Width)
	assert.GreaterOrEqual(t, beyond[0].Box.Y, 0.0)
}

func TestPinnedInsetOverItsOwnMarks(t *testing.T) {
	v := plain(t, 1547, 850)
	crowd := groundAt(t, v, 0.4, 0.4)
	ix := gathering(t, []orb.Point{crowd}, nil)
	x, y, _ := v.Project(crowd)
	o := portray.InsetOptions{Mode: portray.InsetPinned, X: (x - 100) / v.Width, Y: (y - 100) / v.Height}
	insets := insetsOf(t, ix, v, o)
	require.Len(t, insets, 1)
	require.True(t, insets[0].Box.Contains(scene.Point{X: x, Y: y}), "it tells them itself")
	in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Insets: insets, Snapshot: ix.At(date(t, "2024-10-08"), model.Happened)}
	drawing, hits := portrayer(t).Map(in)
	ground := 0
	for n, g := range drawing.Groups {
		switch {
		case g.Name == "basemap":
			ground = n
		case g.Name == "marks" && g.Clip == nil:
			assert.Zero(t, ground, "the map's marks come before the inset's ground")
		}
	}
	assert.Positive(t, ground, "the inset's ground lies over the map's marks")
	seen := portray.HitAt(hits, scene.Point{X: x, Y: y})
	bx, by, _ := insets[0].View.Project(crowd)
	if (scene.Point{X: insets[0].Box.X + bx, Y: insets[0].Box.Y + by}) != (scene.Point{X: x, Y: y}) {
		assert.Empty(t, seen, "a mark under the inset can't be pointed at")
	}
}

func TestPinnedInsetStepsAside(t *testing.T) {
	v := plain(t, 1547, 850)
	ix := gathering(t, []orb.Point{groundAt(t, v, 0.8, 0.3)}, []orb.Point{groundAt(t, v, 0.3, 0.5)})
	o := portray.InsetOptions{Mode: portray.InsetPinned, X: 0.1, Y: 0.2}
	aside := insetsOf(t, ix, v, o)
	require.Len(t, aside, 1)
	assert.Empty(t, hidden(t, ix, v, aside), "a mark that it does not tell")
	assert.NotEqual(t, 170.0, aside[0].Box.Y)
	o.Last = aside
	back := insetsOf(t, ix, v.Pan(-470, 0), o)
	require.Len(t, back, 1)
	assert.InDelta(t, 154.7, back[0].Box.X, 1e-9)
	assert.InDelta(t, 170.0, back[0].Box.Y, 1e-9)
}

func TestPinIsForTheInsetThatWasNearest(t *testing.T) {
	v := plain(t, 1920, 1000)
	ix := gathering(t, []orb.Point{groundAt(t, v, 0.35, 0.4), groundAt(t, v, 0.7, 0.45)}, nil)
	auto := insetsOf(t, ix, v, portray.InsetOptions{})
	require.Len(t, auto, 2)
	for n, i := range auto {
		o := portray.InsetOptions{Mode: portray.InsetPinned, X: (i.Box.X + 5) / v.Width, Y: (i.Box.Y - 5) / v.Height, Last: auto}
		moved := insetsOf(t, ix, v, o)
		require.Len(t, moved, 2)
		assert.Equal(t, i.Frame, moved[n].Frame)
		assert.NotEqual(t, i.Box, moved[n].Box)
		assert.Equal(t, auto[1-n].Box, moved[1-n].Box, "the other stays")
	}
}

func TestOverview(t *testing.T) {
	v := plain(t, 1547, 850)
	ix := gathering(t, nil, []orb.Point{{30, 48}, {20, 40}})
	o := portray.InsetOptions{Overview: true}
	wide := func(km float64) geo.View {
		return v.Zoom(v.MetresPerPixel(v.Width/2, v.Height/2)*v.Width/1000/km, v.Width/2, v.Height/2)
	}
	assert.Empty(t, insetsOf(t, ix, wide(460), o))
	deep := insetsOf(t, ix, wide(380), o)
	require.Len(t, deep, 1)
	assert.True(t, deep[0].Overview)
	assert.Empty(t, hidden(t, ix, wide(380), deep))
	assert.Empty(t, insetsOf(t, ix, wide(380), portray.InsetOptions{}), "nobody asked for it")
	o.Last = deep
	assert.Len(t, insetsOf(t, ix, wide(460), o), 1, "it stays a while")
	assert.Empty(t, insetsOf(t, ix, wide(560), o))
	_, hits := portrayer(t).Map(portray.MapInput{Index: ix, View: wide(380), Theme: portray.Dark(), Insets: deep})
	assert.Contains(t, hits, portray.Hit{Box: deep[0].Box})
	o = portray.InsetOptions{Mode: portray.InsetPinned, X: 0.1, Y: 0.4, Overview: true}
	assert.InDelta(t, 154.7, insetsOf(t, ix, wide(380), o)[0].Box.X, 1e-9)
}

func TestInsetAt(t *testing.T) {
	insets := []*portray.Inset{
		{Box: scene.Rect{X: 100, Y: 100, W: 400, H: 300}},
		{Box: scene.Rect{X: 700, Y: 100, W: 124, H: 124}, Overview: true},
	}
	for name, tt := range map[string]struct {
		at   scene.Point
		want int
	}{
		"upper edge":       {scene.Point{X: 300, Y: 110}, 0},
		"left border":      {scene.Point{X: 99, Y: 250}, 0},
		"lower border":     {scene.Point{X: 300, Y: 398}, 0},
		"its map":          {scene.Point{X: 300, Y: 250}, -1},
		"the map":          {scene.Point{X: 600, Y: 250}, -1},
		"the globe":        {scene.Point{X: 760, Y: 160}, 1},
		"beside the globe": {scene.Point{X: 760, Y: 260}, -1},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, portray.InsetAt(insets, tt.at)) })
	}
	assert.Equal(t, -1, portray.InsetAt(nil, scene.Point{}))
}
