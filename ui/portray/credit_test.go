package portray_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/model/geojson"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// written is all that a scene's groups so named say, put together as it is read.
func written(s scene.Scene, names ...string) string {
	all := strings.Join(words(s, names...), " ")
	return strings.NewReplacer("\u2060", "", "\u00a0", " ").Replace(all)
}

// TestEveryPictureNamesItsWorldview: the map in the window and every picture
// carry the worldview's whole statement, whichever it is, in a theme of each kind of
// briefing, at any size, and with title, key and timeline or without.
func TestEveryPictureNamesItsWorldview(t *testing.T) {
	m, err := world()
	require.NoError(t, err)
	require.NotEmpty(t, m.Worldviews())
	for _, w := range m.Worldviews() {
		for _, changed := range []bool{false, true} {
			ix := viewedAs(t, w.ID, changed)
			says, theme := [2]string{w.Statement}, portray.Light()
			if changed {
				says[1], theme = "; changed by the briefing", portray.Dark()
			}
			t.Run(fmt.Sprintf("%s %v", w.ID, changed), func(t *testing.T) { assertCredits(t, ix, theme, says) })
		}
	}
}

// viewedAs is a briefing with a place that chooses a worldview.
func viewedAs(t *testing.T, worldview string, changed bool) *model.Index {
	names := ""
	if changed {
		names = `,"names":{"Sea of Japan":"East Sea"}`
	}
	text := `{"type":"FeatureCollection","briefing":{"version":1,"basemap":{"worldview":"` + worldview + `"` + names + `}},
"features":[{"type":"Feature","id":"p","geometry":{"type":"Point","coordinates":[34,45]},"properties":{"kind":"place","name":"P","precision":"exact"}}]}`
	b, err := geojson.Decode(strings.NewReader(text), "f.geojson")
	require.NoError(t, err)
	return model.NewIndex(b)
}

// assertCredits demands a statement in maps and pictures of a briefing, beside
// the longest title that a projection has; in pictures, that it is changed, too.
func assertCredits(t *testing.T, ix *model.Index, theme portray.Theme, says [2]string) {
	t.Helper()
	p, snap := portrayer(t), ix.At(date(t, "2024"), model.Said)
	projection, ok := proj.ByName("azimuthal-equidistant")
	require.True(t, ok)
	for _, at := range []size{{1280, 720}, {640, 360}} {
		in := portray.PictureInput{Index: ix, Snapshot: snap, Theme: theme, Width: at.w, Height: at.h, View: geo.View{Projection: projection}}
		view := portray.Overview(geo.View{Projection: projection, Width: at.w, Height: at.h}, ix)
		drawing, _ := p.Map(portray.MapInput{Index: ix, Snapshot: snap, Theme: theme, View: view})
		assert.Contains(t, written(drawing, "furniture"), "Borders: "+says[0]+says[1], "the map at %v", at)
		for _, bare := range []bool{false, true} {
			in.HideTitle, in.HideLegend = bare, bare
			assert.Contains(t, written(p.Picture(in), "caveats"), "Borders: "+says[0]+says[1], "a picture at %v, bare %v", at, bare)
		}
		in.HideTitle, in.ShowTimeline = false, true
		assert.Contains(t, written(p.Picture(in), "caveats"), "Borders: "+says[0]+says[1], "a picture at %v with the timeline", at)
	}
}
