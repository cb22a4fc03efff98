package portray_test

import (
	"fmt"
	"math"
	"slices"
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

// gathering is a briefing of towns: crowds of five about the ground points,
// a quarter of a degree apart, and the rest alone.
func gathering(t require.TestingT, crowds, alone []orb.Point) *model.Index {
	b := &model.Briefing{Title: "Gathering"}
	add := func(at orb.Point) {
		id := fmt.Sprint("p", len(b.Places))
		b.Places = append(b.Places, model.Place{ID: id, Name: "Town " + id, Precision: model.City, Geometry: at})
		b.Events = append(b.Events, model.Event{
			ID: "e" + id, Kind: model.KindEvent, Title: "Raid " + id, Place: id, When: date(t, "2024-10-08"),
		})
	}
	for _, c := range crowds {
		for _, off := range []orb.Point{{}, {0.25, 0}, {0, 0.25}, {-0.25, 0}, {0, -0.25}} {
			add(orb.Point{c[0] + off[0], c[1] + off[1]})
		}
	}
	for _, at := range alone {
		add(at)
	}
	return model.NewIndex(b)
}

// plain is a view of Mercator's about 30° E, 48° N, thirty pixels to a degree.
func plain(t require.TestingT, w, h float64) geo.View {
	return geo.View{Projection: mercator(t), Center: orb.Point{30, 48}, Scale: 30 * 57.29578, Width: w, Height: h}
}

// groundAt is the ground point at fractions of a view.
func groundAt(t require.TestingT, v geo.View, x, y float64) orb.Point {
	p, ok := v.Unproject(x*v.Width, y*v.Height)
	require.True(t, ok)
	return p
}

func insetsOf(t require.TestingT, ix *model.Index, v geo.View, o portray.InsetOptions) []*portray.Inset {
	return portrayer(t).Insets(ix, v, portray.Kept(v), o)
}

// hidden tells what insets cover that must be seen; "" if nothing.
func hidden(t require.TestingT, ix *model.Index, v geo.View, insets []*portray.Inset) string {
	in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Insets: insets}
	in.Snapshot = ix.At(date(t, "2024-10-18"), model.Happened)
	bare := in
	bare.Insets = nil
	drawing, _ := portrayer(t).Map(bare)
	for n, i := range insets {
		if i.Box.X < 0 || i.Box.Y < 0 || i.Box.Right() > v.Width || i.Box.Bottom() > v.Height {
			return "it is cut off"
		}
		if what := covers(drawing, i.Box); what != "" {
			return what
		}
		if !i.Overview && overArea(drawing, i.Box) {
			return "an area"
		}
		for _, k := range portray.Kept(v) {
			if k.Overlaps(i.Box) {
				return "furniture"
			}
		}
		for m, o := range insets {
			if m != n && o.Box.Overlaps(i.Box) {
				return "another inset"
			}
			if !o.Overview && o.Frame.Overlaps(i.Box) {
				return "a frame"
			}
		}
	}
	return ""
}

// overArea tells whether a box covers any of an area. What lies inside is told
// by the filled ground: an outline is left open where its area goes on beyond
// the picture, so that nothing is inside or outside of it.
func overArea(s scene.Scene, box scene.Rect) bool {
	corner := scene.Point{X: box.X, Y: box.Y}
	filled := func(m part) bool {
		f, ok := m.item.(scene.Fill)
		return ok && inside(f.Path, corner)
	}
	edge := func(l scene.Path) bool { return crosses(l, box) }
	return slices.ContainsFunc(outlines(s), edge) || slices.ContainsFunc(parts(s, "areas"), filled)
}

func TestInsetKeepsOffWhereverTheCrowdIs(t *testing.T) {
	v := plain(t, 1547, 850)
	for _, at := range []orb.Point{{0.3, 0.2}, {0.5, 0.2}, {0.8, 0.2}, {0.2, 0.5}, {0.85, 0.5}, {0.35, 0.8}, {0.6, 0.8}, {0.75, 0.8}} {
		t.Run(fmt.Sprint(at), func(t *testing.T) {
			crowd := groundAt(t, v, at[0], at[1])
			lone := []orb.Point{groundAt(t, v, 0.5, 0.5), groundAt(t, v, 0.1, 0.3), groundAt(t, v, 0.9, 0.9)}
			ix := gathering(t, []orb.Point{crowd}, lone)
			ix.Briefing().Events = append(ix.Briefing().Events, model.Event{
				ID: "m", Kind: model.KindMovement, Title: "Convoy", From: "p5", To: "p6", When: date(t, "2024-10-08"),
			})
			ix = model.NewIndex(ix.Briefing())
			insets := insetsOf(t, ix, v, portray.InsetOptions{})
			require.Len(t, insets, 1)
			assert.Empty(t, hidden(t, ix, v, insets))
			drawing, _ := portrayer(t).Map(portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Insets: insets})
			lines := leadersOn(drawing)
			assert.Equal(t, len(lines) == 0, insets[0].Number > 0, "the only one has a number if no line leads to it")
			for _, l := range lines {
				d := math.Hypot(l.Points[1].X-l.Points[0].X, l.Points[1].Y-l.Points[0].Y)
				assert.Less(t, d, (v.Width+v.Height)/6, "a line across the map")
			}
			x, y, _ := v.Project(crowd)
			assert.True(t, insets[0].Frame.Contains(scene.Point{X: x, Y: y}), "the frame is where the crowd is")
		})
	}
}

func TestInsetsOfAnyBriefingHideNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ix := anyBriefing(t)
		v := portray.Overview(geo.View{
			Width: rapid.Float64Range(640, 2000).Draw(t, "width"), Height: rapid.Float64Range(380, 1200).Draw(t, "height"),
		}, ix)
		v = v.Zoom(rapid.Float64Range(0.2, 8).Draw(t, "zoom"), v.Width/3, v.Height/2)
		o := portray.InsetOptions{Overview: true}
		for range 3 { // the later ones with those before
			o.Last = insetsOf(t, ix, v, o)
			require.Empty(t, hidden(t, ix, v, o.Last))
			v = v.Pan(rapid.Float64Range(-90, 90).Draw(t, "pan"), 20)
		}
	})
}

func TestInsetsAreOfCrowds(t *testing.T) {
	v := plain(t, 1547, 850)
	rapid.Check(t, func(t *rapid.T) {
		var towns []orb.Point
		var at []scene.Point
		for range rapid.IntRange(0, 14).Draw(t, "towns") {
			p := scene.Point{X: rapid.Float64Range(1, 1546).Draw(t, "x"), Y: rapid.Float64Range(1, 849).Draw(t, "y")}
			at, towns = append(at, p), append(towns, groundAt(t, v, p.X/v.Width, p.Y/v.Height))
		}
		insets := insetsOf(t, gathering(t, nil, towns), v, portray.InsetOptions{})
		if largestCluster(at, 92) < 3 {
			require.Empty(t, insets)
		}
		for _, i := range insets {
			var within []scene.Point
			for _, p := range at {
				if i.Frame.Contains(p) {
					within = append(within, p)
				}
			}
			require.GreaterOrEqual(t, largestCluster(within, 92), 3)
			require.GreaterOrEqual(t, i.View.Scale, 1.4*v.Scale)
		}
	})
}

// largestCluster is how many points the largest set has in which each is nearer
// than the gap to another.
func largestCluster(at []scene.Point, gap float64) int {
	most := 0
	seen := make([]bool, len(at))
	for i := range at {
		reached := []int{i}
		for n := 0; n < len(reached) && !seen[i]; n++ {
			for j := range at {
				if !slices.Contains(reached, j) && math.Hypot(at[j].X-at[reached[n]].X, at[j].Y-at[reached[n]].Y) < gap {
					reached = append(reached, j)
				}
			}
		}
		for _, j := range reached {
			seen[j] = true
		}
		most = max(most, len(reached))
	}
	return most
}

func TestInsetEmptiestPlace(t *testing.T) {
	// The crowd is in the east, and the west is full of towns.
	v := plain(t, 1547, 850)
	var lone []orb.Point
	for y := 0.15; y < 0.9; y += 0.12 {
		for x := 0.05; x < 0.45; x += 0.1 {
			lone = append(lone, groundAt(t, v, x, y))
		}
	}
	ix := gathering(t, []orb.Point{groundAt(t, v, 0.6, 0.25)}, lone)
	insets := insetsOf(t, ix, v, portray.InsetOptions{})
	require.Len(t, insets, 1)
	assert.Greater(t, insets[0].Box.X, v.Width*0.45)
	assert.Greater(t, insets[0].Box.Y, v.Height*0.25, "nor over what it shows")
}

func TestInsetWithoutRoom(t *testing.T) {
	v := plain(t, 1547, 850)
	var lone []orb.Point
	for y := 0.02; y < 1; y += 0.17 {
		for x := 0.02; x < 1; x += 0.12 {
			lone = append(lone, groundAt(t, v, x, y))
		}
	}
	ix := gathering(t, []orb.Point{v.Center}, lone)
	assert.Empty(t, insetsOf(t, ix, v, portray.InsetOptions{}), "there is no room, so nothing is hidden")
}

func TestInsetSmallerWhereRoomIsScarce(t *testing.T) {
	v := plain(t, 1547, 850)
	at := func(x, y float64) orb.Point { return groundAt(t, v, x/v.Width, y/v.Height) }
	crowd := []orb.Point{at(600, 425)}
	free := insetsOf(t, gathering(t, crowd, nil), v, portray.InsetOptions{})
	var lone []orb.Point
	for y := 20.0; y < 850; y += 120 {
		lone = append(lone, at(440, y), at(773, y), at(1100, y))
	}
	ix := gathering(t, crowd, lone)
	tight := insetsOf(t, ix, v, portray.InsetOptions{})
	require.Len(t, free, 1)
	require.Len(t, tight, 1)
	assert.Less(t, tight[0].Box.W, free[0].Box.W)
	assert.Empty(t, hidden(t, ix, v, tight))
}

func TestInsetsOfTwoCrowds(t *testing.T) {
	v := plain(t, 1920, 1000)
	crowds := []orb.Point{groundAt(t, v, 0.35, 0.4), groundAt(t, v, 0.7, 0.45)}
	ix := gathering(t, crowds, nil)
	insets := insetsOf(t, ix, v, portray.InsetOptions{})
	require.Len(t, insets, 2)
	assert.Empty(t, hidden(t, ix, v, insets))
	for n, i := range insets {
		assert.Equal(t, n+1, i.Number)
		x, y, _ := v.Project(crowds[n])
		assert.True(t, i.Frame.Contains(scene.Point{X: x, Y: y}))
	}
	in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Insets: insets, Snapshot: ix.At(date(t, "2024-10-08"), model.Happened)}
	drawing, _ := portrayer(t).Map(in)
	numbers := map[string]int{}
	for _, word := range append(words(drawing, "inset"), words(drawing, "areas")...) {
		numbers[word]++
	}
	assert.Equal(t, map[string]int{"1": 2, "2": 2}, numbers, "each inset and its frame have its number")
	assert.Empty(t, crowding(drawing, insets))
}

func TestInsetTellsWhatTheMapDoesNot(t *testing.T) {
	v := plain(t, 1920, 1000)
	ix := gathering(t, []orb.Point{groundAt(t, v, 0.35, 0.4), groundAt(t, v, 0.7, 0.45)}, []orb.Point{groundAt(t, v, 0.5, 0.8)})
	in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-08"), model.Happened)}
	in.Insets = insetsOf(t, ix, v, portray.InsetOptions{})
	drawing, _ := portrayer(t).Map(in)
	told := map[string]int{}
	for _, word := range words(drawing, "labels") {
		told[word]++
	}
	for _, pl := range ix.Briefing().Places {
		assert.Equal(t, 1, told[pl.Name], pl.Name)
	}
}

func TestNoInsetOfAHeap(t *testing.T) {
	v := plain(t, 1547, 850)
	same := []orb.Point{v.Center, v.Center, v.Center, v.Center}
	assert.Empty(t, insetsOf(t, gathering(t, nil, same), v, portray.InsetOptions{}), "it would be a heap there as well")
}

func TestInsetOff(t *testing.T) {
	v := plain(t, 1547, 850)
	ix := gathering(t, []orb.Point{v.Center}, nil)
	require.NotEmpty(t, insetsOf(t, ix, v, portray.InsetOptions{}))
	o := portray.InsetOptions{Mode: portray.InsetOff, Overview: true}
	assert.Empty(t, insetsOf(t, ix, v, o))
	assert.Empty(t, insetsOf(t, ix, v.Zoom(200, 700, 400), o), "nor an overview")
	assert.Empty(t, insetsOf(t, ix, plain(t, 500, 300), portray.InsetOptions{}), "nor on a small map")
}

func TestInsetIgnoresTheInsetsOfAnotherBriefing(t *testing.T) {
	v := plain(t, 1547, 850)
	one := gathering(t, []orb.Point{v.Center}, nil)
	two := gathering(t, nil, []orb.Point{v.Center})
	o := portray.InsetOptions{Last: append(insetsOf(t, one, v, portray.InsetOptions{}), nil)}
	assert.Empty(t, insetsOf(t, two, v, o))
}
