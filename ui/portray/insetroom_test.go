package portray_test

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// leadersOn are the lines that join insets with what they show.
func leadersOn(s scene.Scene) []scene.Path {
	var all []scene.Path
	for _, m := range parts(s, "areas") {
		if l, ok := m.item.(scene.Stroke); ok && len(l.Path.Points) == 2 {
			all = append(all, l.Path)
		}
	}
	return all
}

// corners tells whether a box lies in a corner of a view, off its edges as far
// as the furniture reaches.
func cornered(v geo.View, box scene.Rect) bool {
	const edge = 215
	return (box.X < edge || box.Right() > v.Width-edge) && (box.Y < edge || box.Bottom() > v.Height-edge)
}

// TestInsetsOfTheBuiltInBriefing: in every projection and at every size, an
// inset stands in a corner and covers no area, mark, route or name of the
// briefing.
func TestInsetsOfTheBuiltInBriefing(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	shown := 0
	for _, name := range proj.Names() {
		projection, _ := proj.ByName(name)
		for _, at := range []size{{640, 420}, {907, 570}, {1440, 810}, {1547, 850}, {1080, 1080}, {608, 1080}, {2560, 1200}} {
			t.Run(fmt.Sprint(name, at), func(t *testing.T) {
				v := portray.Overview(geo.View{Projection: projection, Width: at.w, Height: at.h}, ix)
				insets := insetsOf(t, ix, v, portray.InsetOptions{})
				assert.Empty(t, hidden(t, ix, v, insets))
				in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Insets: insets, Snapshot: ix.At(date(t, "2024-10-18"), model.Said)}
				drawing, _ := p.Map(in)
				assert.Contains(t, wordsJoined(drawing, "labels"), "Russian-held Ukraine")
				assert.Empty(t, crowding(drawing, insets))
				for _, i := range insets {
					shown++
					assert.True(t, cornered(v, i.Box), "%v is in no corner", i.Box)
				}
			})
		}
	}
	assert.Greater(t, shown, 20, "there are insets at all")
}

// boxOn is a box of pixels as ground.
func boxOn(t require.TestingT, v geo.View, x, y, w, h float64) orb.Polygon {
	return groundOn(t, v, scene.Point{X: x, Y: y}, scene.Point{X: x + w, Y: y}, scene.Point{X: x + w, Y: y + h}, scene.Point{X: x, Y: y + h})
}

// amid is a briefing of a crowd in the middle of a view, and of areas.
func amid(t require.TestingT, v geo.View, areas ...orb.Polygon) *model.Index {
	b := gathering(t, []orb.Point{groundAt(t, v, 0.5, 0.45)}, nil).Briefing()
	for n, a := range areas {
		id := fmt.Sprint("area", n)
		b.Places = append(b.Places, model.Place{ID: id, Name: "Zone", Precision: model.Region, Geometry: a})
		b.Events = append(b.Events, model.Event{ID: "e" + id, Kind: model.KindEvent, Title: "Zone", Place: id})
	}
	return model.NewIndex(b)
}

// TestInsetCoversNoAreaButStepsAside: with an area in each corner but one the
// inset is there, and with one in every place there is none.
func TestInsetCoversNoAreaButStepsAside(t *testing.T) {
	v := plain(t, 1547, 850)
	box := func(x, y, w, h float64) orb.Polygon { return boxOn(t, v, x, y, w, h) }
	with := func(areas ...orb.Polygon) []*portray.Inset {
		ix := amid(t, v, areas...)
		insets := insetsOf(t, ix, v, portray.InsetOptions{})
		assert.Empty(t, hidden(t, ix, v, insets))
		return insets
	}
	require.Len(t, with(), 1)
	left, right, above := box(20, 150, 500, 650), box(1030, 400, 500, 400), box(20, 5, 700, 140)
	one := with(left, right, above)
	require.Len(t, one, 1)
	assert.Greater(t, one[0].Box.X, 773.0)
	assert.Less(t, one[0].Box.Y, 300.0)
	assert.Empty(t, with(left, right, above, box(740, 5, 780, 330), box(540, 480, 470, 320)), "there is no room, so nothing is hidden")
}

// TestInsetBesideAnAreaThatGoesOnBeyondThePicture: the outline of such an area
// is open, and what lies beside it, at its height, is not inside of it.
func TestInsetBesideAnAreaThatGoesOnBeyondThePicture(t *testing.T) {
	v := plain(t, 1547, 850)
	for name, a := range map[string]scene.Rect{
		"east": {X: 1300, Y: -200, W: 1500, H: 1200}, "west": {X: -1300, Y: -200, W: 1500, H: 1200},
		"north": {X: -300, Y: -1200, W: 2000, H: 1300}, "south": {X: -300, Y: 750, W: 2000, H: 1300},
	} {
		t.Run(name, func(t *testing.T) {
			ix := amid(t, v, boxOn(t, v, a.X, a.Y, a.W, a.H))
			insets := insetsOf(t, ix, v, portray.InsetOptions{})
			require.Len(t, insets, 1, "there is room beside it")
			assert.Empty(t, hidden(t, ix, v, insets))
			within := a.Intersect(scene.Rect{W: v.Width, H: v.Height}).Inset(20)
			assert.Equal(t, "an area", hidden(t, ix, v, []*portray.Inset{{Box: within}}), "a box inside of it")
		})
	}
}
