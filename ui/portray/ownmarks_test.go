package portray_test

import (
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// ownMarks is a briefing of events with geometries of their own, of a movement
// round a corner, and of a place that nothing refers to.
const ownMarks = `{"type":"FeatureCollection","briefing":{"version":1,
"voices":[{"id":"v","name":"Ministry","party":"A"},{"id":"w","name":"Navy","party":"B"}],
"claims":[
{"id":"c1","voice":"v","stance":"asserts","about":"ship","said":"2024-10-18","text":"x"},
{"id":"c2","voice":"v","stance":"asserts","about":"fire","said":"2024-10-18","text":"x"},
{"id":"c3","voice":"w","stance":"denies","about":"fire","said":"2024-10-18","text":"x"}]},
"features":[
{"type":"Feature","id":"berth","geometry":{"type":"Point","coordinates":[24,44]},"properties":{"kind":"place","name":"Naval berth","precision":"exact"}},
{"type":"Feature","id":"ship","geometry":{"type":"Point","coordinates":[20,52]},"properties":{"kind":"event","title":"Ship hit","when":"2024-10-14"}},
{"type":"Feature","id":"fire","geometry":{"type":"Point","coordinates":[40,52]},"properties":{"kind":"event","title":"Depot burnt","when":"2024-10-14"}},
{"type":"Feature","id":"blast","geometry":{"type":"Point","coordinates":[40,44]},"properties":{"kind":"event","title":"Blast","when":"2024-10-14"}},
{"type":"Feature","id":"zone","geometry":{"type":"Polygon","coordinates":[[[28,43],[34,43],[34,46],[28,46],[28,43]]]},"properties":{"kind":"event","title":"Exclusion zone in the north","when":"2024-10-10/2024-10-20"}},
{"type":"Feature","id":"way","geometry":{"type":"LineString","coordinates":[[20,48],[28,47.4],[40,51]]},"properties":{"kind":"movement","title":"Convoy to the east","when":"2024-10-08/2024-10-30"}}]}`

// ownMap is the map of such a briefing, so many pixels to a degree.
func ownMap(t *testing.T, text string, scale float64) scene.Scene {
	t.Helper()
	return ownMapIn(t, text, geo.View{Center: orb.Point{30, 48}, Scale: scale * 57.29578, Width: 1100, Height: 700})
}

// ownMapIn is the map of a briefing in a view of Mercator's.
func ownMapIn(t *testing.T, text string, v geo.View) scene.Scene {
	t.Helper()
	ix := read(t, text)
	v.Projection = mercator(t)
	drawing, _ := portrayer(t).Map(portray.MapInput{
		Index: ix, View: v, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-18"), model.Said),
	})
	return drawing
}

func TestEventOnItsOwnIsNamedOnce(t *testing.T) {
	told := wordsJoined(ownMap(t, ownMarks, 30), "labels")
	for _, title := range []string{"Ship hit", "Depot burnt", "Blast", "Exclusion zone"} {
		assert.Equal(t, 1, strings.Count(told, title), "%s in %s", title, told)
	}
	assert.Contains(t, told, "asserted by Ministry")
	assert.Contains(t, told, "disputed by B")
}

func TestAreaOfTheBriefingsOwnHasItsSign(t *testing.T) {
	own := ownMap(t, ownMarks, 30)
	denied := ownMap(t, strings.Replace(ownMarks, `"about":"fire","said":"2024-10-18","text":"x"}]`, `"about":"zone","said":"2024-10-18","text":"x"}]`, 1), 30)
	assert.Equal(t, 1, signsBefore(own, "Exclusion"), "before its name")
	assert.Equal(t, 0, signsBefore(denied, "Exclusion"), "before what is told under it")
	assert.Contains(t, wordsJoined(denied, "labels"), "objected to by B, nobody asserts it")
}

// signsBefore counts the discs of the text's colour just left of a label's line.
func signsBefore(s scene.Scene, line string) int {
	n := 0
	for _, text := range texts(s, "labels") {
		if !strings.HasPrefix(text.Run.Text, line) {
			continue
		}
		for _, m := range parts(s, "labels") {
			f, ok := m.item.(scene.Fill)
			if at := bounds(pathOf(m.item)); ok && f.Color == portray.Dark().Text && math.Abs(at.X+at.W/2-text.X+9) < 2 && math.Abs(at.Y+at.H/2-text.Y+5) < 3 {
				n++
			}
		}
	}
	return n
}

func TestPlaceThatNothingRefersToIsDrawn(t *testing.T) {
	assert.Contains(t, words(ownMap(t, ownMarks, 30), "labels"), "Naval berth")
	referred := strings.Replace(ownMarks, `"about":"ship","said":"2024-10-18"`, `"about":"ship","place":"berth","said":"2024-10-19"`, 1)
	assert.NotContains(t, words(ownMap(t, referred, 30), "labels"), "Naval berth", "nobody has spoken there yet")
}

// TestLabelsBreakNoWords: at scales at which the area is narrower than its name.
func TestLabelsBreakNoWords(t *testing.T) {
	shown := 0
	for scale := 8.0; scale < 50; scale *= 1.1 {
		v := geo.View{Center: orb.Point{31, 45}, Scale: scale * 57.29578, Width: 450, Height: 300}
		for _, line := range words(ownMapIn(t, ownMarks, v), "labels") {
			for _, word := range strings.Fields(strings.TrimRight(line, "…")) {
				if strings.HasPrefix("Exclusion", word) || strings.HasSuffix("Exclusion", word) {
					shown++
					assert.Equal(t, "Exclusion", word, "at %g", scale)
				}
			}
			assert.NotContains(t, line, "…", "at %g", scale)
		}
	}
	assert.Greater(t, shown, 8)
}

func TestNameOfAMovementTurnsNoCorner(t *testing.T) {
	along := 0
	for scale := 16.0; scale < 34; scale *= 1.1 {
		for _, text := range texts(ownMap(t, ownMarks, scale), "labels") {
			if !strings.HasPrefix(text.Run.Text, "Convoy") || math.Hypot(text.Run.Glyphs[0].X, text.Run.Glyphs[0].Y) < 30 {
				continue
			}
			along++
			least, most := math.Inf(1), math.Inf(-1)
			for _, g := range text.Run.Glyphs {
				least, most = math.Min(least, g.Angle), math.Max(most, g.Angle)
			}
			assert.Less(t, most-least, 0.12, "at %g", scale)
		}
	}
	assert.Greater(t, along, 2, "it stands along the line")
}

// TestKeyHasNoArrowTwice: the arrow of the briefing's own movement is told of in
// one line, as no mark tells how it stands.
func TestKeyHasNoArrowTwice(t *testing.T) {
	alone := `{"type":"FeatureCollection","briefing":{"version":1},"features":[` + ownMarks[strings.LastIndex(ownMarks, `{"type":"Feature","id":"way"`):]
	told := wordsJoined(ownMap(t, alone, 30), "furniture")
	assert.Contains(t, told, "movement · the briefing's own account")
	assert.Equal(t, 1, strings.Count(told, "own account"))
	with := words(ownMap(t, ownMarks, 30), "furniture")
	assert.Contains(t, with, "movement", "a mark tells of the account")
	assert.Contains(t, with, "the briefing's own account")
}

// TestNumberOfAFrameIsOverTheMarks: where what an inset shows is as small as its
// marks, its number stands beside them.
func TestNumberOfAFrameIsOverTheMarks(t *testing.T) {
	v := plain(t, 1920, 1000)
	b := &model.Briefing{Title: "Specks"}
	for _, at := range []orb.Point{groundAt(t, v, 0.35, 0.4), groundAt(t, v, 0.7, 0.45)} {
		b.Places = append(b.Places, gathering(t, []orb.Point{at}, nil).Briefing().Places...)
		for n := len(b.Places) - 5; n < len(b.Places); n++ {
			p := b.Places[n].Geometry.(orb.Point)
			b.Places[n].ID += string(rune('a' + n))
			b.Places[n].Geometry = orb.Point{at[0] + (p[0]-at[0])/50, at[1] + (p[1]-at[1])/50}
			b.Events = append(b.Events, model.Event{ID: "e" + b.Places[n].ID, Kind: model.KindEvent, Title: "Raid", Place: b.Places[n].ID})
		}
	}
	ix := model.NewIndex(b)
	insets := insetsOf(t, ix, v, portray.InsetOptions{})
	require.Len(t, insets, 2)
	drawing, _ := portrayer(t).Map(portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Insets: insets, Snapshot: ix.At(date(t, "2024-10-08"), model.Happened)})
	numbers := 0
	for n, g := range drawing.Groups {
		for _, item := range g.Items {
			text, ok := item.(scene.Text)
			if !ok || g.Name != "inset" || insets[0].Box.Contains(scene.Point{X: text.X, Y: text.Y}) || insets[1].Box.Contains(scene.Point{X: text.X, Y: text.Y}) {
				continue
			}
			numbers++
			for _, later := range drawing.Groups[n:] {
				assert.NotEqual(t, "marks", later.Name, "nothing lies over it")
			}
			middle := scene.Point{X: text.X + text.Run.Advance/2, Y: text.Y - 4}
			for _, p := range b.Places {
				x, y, _ := v.Project(p.Geometry.(orb.Point))
				assert.Greater(t, math.Hypot(x-middle.X, y-middle.Y), 16.0, "off the marks")
			}
		}
	}
	assert.Equal(t, 2, numbers)
}

// TestInsetOfTheBuiltInBriefingNamesAll: in a window of 1280 by 800.
func TestInsetOfTheBuiltInBriefingNamesAll(t *testing.T) {
	ix := builtIn(t)
	in := overview(t, ix, size{907, 508})
	in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
	require.Len(t, in.Insets, 1)
	drawing, _ := portrayer(t).Map(in)
	told := wordsJoined(drawing, "labels")
	assert.NotContains(t, told, "without room")
	for _, name := range []string{"Vladivostok", "A second group", "Special forces", "North Korea, place undisclosed", "Pyongyang", "Seoul", "Busan"} {
		assert.Contains(t, told, name)
	}
}

// TestInsetAtAnEdgeIsNoLargerThanItNeedBe: there it is in the way.
func TestInsetAtAnEdgeIsNoLargerThanItNeedBe(t *testing.T) {
	v := plain(t, 1547, 850)
	b := amid(t, v, boxOn(t, v, 5, 5, 400, 840), boxOn(t, v, 1180, 5, 360, 840)).Briefing()
	for n := range 5 {
		b.Places[n].Geometry = groundAt(t, v, 0.5+0.006*float64(n), 0.78)
	}
	ix := model.NewIndex(b)
	insets := insetsOf(t, ix, v, portray.InsetOptions{})
	require.Len(t, insets, 1)
	assert.Empty(t, hidden(t, ix, v, insets))
	assert.False(t, cornered(v, insets[0].Box))
	assert.InDelta(t, 480, insets[0].Box.W, 1)
}
