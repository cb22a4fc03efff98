package portray_test

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// groundOn is the ground of a shape given in a view's pixels.
func groundOn(t require.TestingT, v geo.View, px ...scene.Point) orb.Polygon {
	var ring orb.Ring
	for _, p := range append(px, px[0]) {
		ring = append(ring, groundAt(t, v, p.X/v.Width, p.Y/v.Height))
	}
	return orb.Polygon{ring}
}

// outlines are the borders of the areas on a map: its longest strokes there.
func outlines(s scene.Scene) []scene.Path {
	var all []scene.Path
	for _, m := range parts(s, "areas") {
		if l, ok := m.item.(scene.Stroke); ok && l.Width > 1.2 {
			all = append(all, l.Path)
		}
	}
	return all
}

// TestAreasAreNamedInsideOrBeside: whatever its size and shape, no letter of an
// area's label lies on its outline, and where there is room all are inside.
func TestAreasAreNamedInsideOrBeside(t *testing.T) {
	v := plain(t, 900, 600)
	shapes := map[string]func(w, h float64) []scene.Point{
		"box": func(w, h float64) []scene.Point {
			return []scene.Point{{X: 450 - w/2, Y: 300 - h/2}, {X: 450 + w/2, Y: 300 - h/2}, {X: 450 + w/2, Y: 300 + h/2}, {X: 450 - w/2, Y: 300 + h/2}}
		},
		"slope": func(w, h float64) []scene.Point {
			return []scene.Point{{X: 450 - w/2, Y: 300 + h/2}, {X: 450 + w/2, Y: 300 - h/2}, {X: 450 + w/2, Y: 300 - h/4}, {X: 450 - w/4, Y: 300 + h/2}}
		},
	}
	for name, shape := range shapes {
		for _, w := range []float64{20, 80, 130, 200, 280, 420} {
			for _, h := range []float64{20, 50, 90, 160, 300} {
				t.Run(fmt.Sprint(name, " ", w, "x", h), func(t *testing.T) {
					area := groundOn(t, v, shape(w, h)...)
					ix := model.NewIndex(&model.Briefing{
						Places: []model.Place{{ID: "p", Name: "Exclusion zone", Precision: model.Region, Geometry: area}},
						Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "Ships are told to keep away from here", Place: "p"}},
					})
					in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-10"), model.Happened)}
					drawing, _ := portrayer(t).Map(in)
					require.Contains(t, wordsJoined(drawing, "labels"), "Exclusion")
					edges := outlines(drawing)
					require.Len(t, edges, 1)
					for _, text := range texts(drawing, "labels") {
						assert.False(t, crosses(edges[0], letterBox(text)), "%q lies on the outline", text.Run.Text)
						if name == "box" && w >= 200 && h >= 90 {
							assert.True(t, encloses(bounds(edges[0]), letterBox(text)), "%q could be inside", text.Run.Text)
						}
					}
				})
			}
		}
	}
}

func encloses(outer, inner scene.Rect) bool {
	return inner.X >= outer.X && inner.Y >= outer.Y && inner.Right() <= outer.Right() && inner.Bottom() <= outer.Bottom()
}

// TestLabelsOfPointsKeepOffAreas: as long as a place near the point is free.
func TestLabelsOfPointsKeepOffAreas(t *testing.T) {
	v := plain(t, 900, 600)
	area := groundOn(t, v, scene.Point{X: 300, Y: 200}, scene.Point{X: 600, Y: 200}, scene.Point{X: 600, Y: 420}, scene.Point{X: 300, Y: 420})
	for _, at := range []scene.Point{{X: 285, Y: 300}, {X: 315, Y: 300}, {X: 585, Y: 250}, {X: 450, Y: 190}, {X: 450, Y: 212}, {X: 450, Y: 440}} {
		ix := model.NewIndex(&model.Briefing{
			Places: []model.Place{
				{ID: "p", Name: "Harbour", Precision: model.City, Geometry: groundAt(t, v, at.X/900, at.Y/600)},
				{ID: "z", Name: "Zone", Precision: model.Region, Geometry: area},
			},
			Events: []model.Event{
				{ID: "e", Kind: model.KindEvent, Title: "Blockade of the harbour", Place: "p"},
				{ID: "f", Kind: model.KindEvent, Title: "Declared", Place: "z"},
			},
		})
		in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-10"), model.Happened)}
		drawing, _ := portrayer(t).Map(in)
		zone := bounds(outlines(drawing)[0])
		assert.Contains(t, words(drawing, "labels"), "Harbour")
		for _, text := range texts(drawing, "labels") {
			if w := text.Run.Text; w == "Harbour" || w == "Blockade of the harbour" {
				assert.False(t, letterBox(text).Overlaps(zone), "%q of the mark at %v", w, at)
			}
		}
	}
}
