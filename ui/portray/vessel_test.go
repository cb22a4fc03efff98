package portray_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// hulls are the vessels on a map: they alone have five corners.
func hulls(s scene.Scene) []scene.Path {
	var all []scene.Path
	for _, m := range parts(s, "movements") {
		if f, ok := m.item.(scene.Fill); ok && len(f.Path.Points) == 5 {
			all = append(all, f.Path)
		}
	}
	return all
}

// between is how far two paths are from each other, pixels, by points along
// their edges.
func between(a, b scene.Path) float64 {
	least := math.Inf(1)
	for _, p := range edgePoints(a) {
		for _, q := range edgePoints(b) {
			least = min(least, math.Hypot(p.X-q.X, p.Y-q.Y))
		}
	}
	return least
}

func edgePoints(p scene.Path) []scene.Point {
	var all []scene.Point
	for i, a := range p.Points {
		b := p.Points[(i+1)%len(p.Points)]
		for f := 0.0; f < 1; f += 0.1 {
			all = append(all, scene.Point{X: a.X + (b.X-a.X)*f, Y: a.Y + (b.Y-a.Y)*f})
		}
	}
	return all
}

func TestVesselCoversNeitherPlaceNorArrow(t *testing.T) {
	v := plain(t, 900, 600)
	from := groundAt(t, v, 0.4, 0.5)
	for _, long := range []float64{1, 6, 20, 45, 70, 300} { // pixels
		to := groundAt(t, v, 0.4+long/900, 0.5+long/1800)
		ix := model.NewIndex(&model.Briefing{
			Places: []model.Place{
				{ID: "a", Name: "A", Precision: model.City, Geometry: from}, {ID: "b", Name: "B", Precision: model.City, Geometry: to},
			},
			Events: []model.Event{
				{ID: "m", Kind: model.KindMovement, Title: "M", From: "a", To: "b", When: date(t, "2024-10-08/2024-10-18")},
				{ID: "e", Kind: model.KindEvent, Title: "E", Place: "b", When: date(t, "2024-10-08/2024-10-18")},
			},
		})
		in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark()}
		for _, day := range []string{"2024-10-08", "2024-10-09", "2024-10-13", "2024-10-17", "2024-10-18"} {
			t.Run(fmt.Sprint(long, " ", day), func(t *testing.T) {
				in.Snapshot = ix.At(date(t, day), model.Happened)
				drawing, _ := portrayer(t).Map(in)
				boats := hulls(drawing)
				require.Len(t, boats, 1)
				for _, m := range parts(drawing, "movements", "marks") {
					f, ok := m.item.(scene.Fill)
					if ok && len(f.Path.Points) != 5 {
						assert.Greater(t, between(f.Path, boats[0]), 1.0, "the vessel at %v lies over %v", bounds(boats[0]), bounds(f.Path))
					}
				}
			})
		}
	}
}

func TestVesselIsAtThePlaceOfTheMoment(t *testing.T) {
	v := plain(t, 900, 600)
	course := orb.LineString{groundAt(t, v, 0.2, 0.5), groundAt(t, v, 0.8, 0.5)}
	ix := model.NewIndex(&model.Briefing{Events: []model.Event{
		{ID: "m", Kind: model.KindMovement, Title: "M", Geometry: course, When: date(t, "2024-10-08/2024-10-16")},
	}})
	in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark()}
	for day, want := range map[string]float64{"2024-10-10": 0.2 + 0.6*2.5/9, "2024-10-12": 0.5, "2024-10-14": 0.2 + 0.6*6.5/9} {
		in.Snapshot = ix.At(date(t, day), model.Happened)
		drawing, _ := portrayer(t).Map(in)
		boats := hulls(drawing)
		require.Len(t, boats, 1)
		at := bounds(boats[0]).X + bounds(boats[0]).W/2
		assert.InDelta(t, want*900, at, 3, day)
	}
}
