package portray_test

import (
	"math"
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

// A dash is a part of a dashed line that is drawn, by its two ends.
type dash struct{ from, to scene.Point }

// dashesOf is those of a scene's movements that lie well within the picture.
func dashesOf(s scene.Scene) []dash {
	var all []dash
	inner := scene.Rect{W: s.Width, H: s.Height}.Inset(40)
	for _, p := range parts(s, "movements") {
		line, ok := p.item.(scene.Stroke)
		if !ok || len(line.Dash) != 2 {
			continue
		}
		for at := -line.Offset; ; at += line.Dash[0] + line.Dash[1] {
			a, before := walked(line.Path.Points, max(0, at))
			b, ends := walked(line.Path.Points, at+line.Dash[0])
			if !before || !ends {
				break
			}
			if inner.Contains(a) && inner.Contains(b) && at >= 0 {
				all = append(all, dash{a, b})
			}
		}
	}
	return all
}

// walked is the point so far along a line; false past its end.
func walked(px []scene.Point, far float64) (scene.Point, bool) {
	for i := 1; i < len(px); i++ {
		step := distance(px[i-1], px[i])
		if far <= step && step > 0 {
			return along(px[i-1], px[i], far/step), true
		}
		far -= step
	}
	return scene.Point{}, false
}

func distance(a, b scene.Point) float64 {
	return math.Hypot(b.X-a.X, b.Y-a.Y)
}

// TestDashesDoNotCrawl: in Mercator a pan moves the picture as a whole, so each
// dash must move exactly as far, wherever the line enters the picture.
func TestDashesDoNotCrawl(t *testing.T) {
	day := date(t, "2024-10-10")
	ix := model.NewIndex(&model.Briefing{Events: []model.Event{{
		ID: "m", Kind: model.KindMovement, Title: "Passage", When: day,
		Geometry: orb.LineString{{-60, 40}, {-20, 45}, {30, 55}, {75, 30}}, Inferred: model.Inferred{"geometry"},
	}}})
	in := portray.MapInput{Index: ix, Theme: portray.Dark(), Snapshot: ix.At(day, model.Said)}
	start := geo.View{Projection: mercator(t), Width: 900, Height: 600, Center: orb.Point{2, 53.5}, Scale: 2400}
	in.View = start
	drawing, _ := portrayer(t).Map(in)
	first := dashesOf(drawing)
	require.Greater(t, len(first), 20)
	rapid.Check(t, func(t *rapid.T) {
		by := scene.Point{X: float64(rapid.IntRange(-400, 400).Draw(t, "dx")), Y: float64(rapid.IntRange(-150, 150).Draw(t, "dy"))}
		in := in
		in.View = start.Pan(by.X, by.Y)
		drawing, _ := portrayer(t).Map(in)
		now := dashesOf(drawing)
		shared := 0
		for _, d := range now {
			from := scene.Point{X: d.from.X - by.X, Y: d.from.Y - by.Y}
			if !(scene.Rect{W: 900, H: 600}).Inset(45).Contains(from) {
				continue
			}
			shared++
			nearest := 1e9
			for _, e := range first {
				nearest = min(nearest, distance(from, e.from))
			}
			require.Less(t, nearest, 0.05, "a dash at %v", d.from)
		}
		assert.Positive(t, shared)
	})
}
