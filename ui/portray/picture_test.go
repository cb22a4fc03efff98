package portray_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// shapes are those that pictures are made in, laid out as an export lays them
// out: logical pixels of one area.
var shapes = []struct {
	name string
	size
}{
	{"16x9", size{1440, 810}},
	{"4x3", size{1247, 935}},
	{"1x1", size{1080, 1080}},
	{"4x5", size{966, 1207}},
	{"9x16", size{810, 1440}},
	{"a4", size{908, 1284}},
	{"a4-landscape", size{1284, 908}},
}

// moreShown are the parts that are shown if asked for.
var moreShown = []struct {
	name            string
	timeline, cards bool
}{{"plain", false, false}, {"timeline", true, false}, {"cards", false, true}, {"both", true, true}}

// overlaps tells what is wrong with a picture: texts over each other, outside, or
// over a claim's card that is not theirs.
func overlaps(s scene.Scene) []string {
	var faults []string
	frame := scene.Rect{W: s.Width, H: s.Height}.Inset(-0.5)
	var boxes []scene.Rect
	var told []string
	for _, p := range parts(s) {
		text, ok := p.item.(scene.Text)
		if !ok || text.Run.Advance == 0 {
			continue
		}
		own := letterBoxes(text)
		for _, box := range own {
			if !encloses(frame, box) || !encloses(p.clip.Inset(-0.5), box) {
				faults = append(faults, fmt.Sprintf("%.60q of %s at %v leaves %v", text.Run.Text, p.group, box, p.clip))
			}
			for i, other := range boxes {
				if box.Inset(0.5).Overlaps(other.Inset(0.5)) {
					faults = append(faults, fmt.Sprintf("%.60q of %s lies over %s", text.Run.Text, p.group, told[i]))
				}
			}
		}
		for _, box := range own {
			boxes, told = append(boxes, box), append(told, fmt.Sprintf("%.60q of %s", text.Run.Text, p.group))
		}
	}
	for _, card := range cardBoxes(s) {
		for i, box := range boxes {
			own := strings.HasSuffix(told[i], " of cards")
			if own && box.Overlaps(card) && !encloses(card, box) || !own && box.Overlaps(card) {
				faults = append(faults, fmt.Sprintf("%s lies over the edge of a card", told[i]))
			}
		}
	}
	return faults
}

// cardBoxes are the boxes of the claims' cards.
func cardBoxes(s scene.Scene) []scene.Rect {
	var all []scene.Rect
	for _, p := range parts(s, "cards") {
		if box := bounds(pathOf(p.item)); box.W > 100 {
			all = append(all, box)
		}
	}
	return all
}

func TestNothingInAPictureOverlaps(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, at := range shapes {
		for _, th := range themes() {
			for _, m := range moments[1:] { // on either clock
				for _, more := range moreShown {
					t.Run(fmt.Sprintf("%s, %s, %s, %s", at.name, th.Name, m.name, more.name), func(t *testing.T) {
						in := pictureInput(ix, ix.At(date(t, m.at), m.clock), at.size)
						in.Theme, in.ShowTimeline, in.ShowCards = th, more.timeline, more.cards
						assert.Empty(t, overlaps(p.Picture(in)))
					})
				}
			}
		}
	}
}

// anyPicture is a picture of any briefing in any shape, with any of its parts.
func anyPicture(t *rapid.T) portray.PictureInput {
	b := *anyBriefing(t).Briefing()
	b.Title = sentence.Draw(t, "title")
	for n := range rapid.IntRange(0, 2).Draw(t, "sources") {
		b.Sources = append(b.Sources, model.Source{ID: fmt.Sprint("s", n), Title: sentence.Draw(t, "source")})
	}
	about := []string{"", "a", "s0"}
	for _, e := range b.Events {
		about = append(about, e.ID)
	}
	for i := range b.Claims {
		about = append(about, b.Claims[i].ID)
		if len(b.Sources) > 0 {
			b.Claims[i].Cites = []model.Cite{{Source: "s0", Paragraph: i}}
		}
	}
	for range rapid.IntRange(0, 30).Draw(t, "notes") {
		b.Notes = append(b.Notes, model.Note{
			About: rapid.SampledFrom(about).Draw(t, "note about"), Text: sentence.Draw(t, "note"),
			Kind: rapid.SampledFrom([]model.NoteKind{model.Correction, model.Context, model.Caution}).Draw(t, "kind"),
		})
	}
	ix := model.NewIndex(&b)
	any := func(of string) bool { return rapid.IntRange(0, 3).Draw(t, of) == 0 }
	at := rapid.SampledFrom(shapes).Draw(t, "shape").size
	if rapid.Bool().Draw(t, "another") {
		at = size{rapid.Float64Range(240, 1900).Draw(t, "width"), rapid.Float64Range(240, 1900).Draw(t, "height")}
	}
	in := pictureInput(ix, ix.At(day(t, "moment"), rapid.SampledFrom(clocks).Draw(t, "clock")), at)
	in.HideTitle, in.HideMoment, in.HideCounts, in.HideLegend = any("no title"), any("no moment"), any("no counts"), any("no legend")
	in.HideScale, in.HideCredit, in.HideSources, in.HideNotes = any("no scale"), any("no credit"), any("no sources"), any("no notes")
	in.ShowTimeline, in.ShowCards = rapid.Bool().Draw(t, "timeline"), rapid.Bool().Draw(t, "cards")
	return in
}

// TestWhatHasNoRoomIsToldOf: a picture too small for what was asked for says so.
func TestWhatHasNoRoomIsToldOf(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for at, want := range map[size]string{{427, 240}: "Too small for timeline and cards.", {1440, 810}: ""} {
		in := pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), at)
		in.ShowTimeline, in.ShowCards = true, true
		drawing := p.Picture(in)
		assert.Empty(t, overlaps(drawing))
		if want != "" {
			assert.Contains(t, written(drawing, "caveats"), want)
		} else {
			assert.NotContains(t, written(drawing, "caveats"), "Too small")
		}
	}
}

func TestNothingInAnyPictureOverlaps(t *testing.T) {
	p := portrayer(t)
	rapid.Check(t, func(t *rapid.T) { require.Empty(t, overlaps(p.Picture(anyPicture(t)))) })
}

func TestHostilePicturesStayInTheirBox(t *testing.T) {
	p := portrayer(t)
	for name, text := range hostile {
		for _, at := range []int{0, 2, 4} {
			at := shapes[at]
			t.Run(name+", "+at.name, func(t *testing.T) {
				ix := carrying(t, text)
				in := pictureInput(ix, ix.At(date(t, "2024-10-10"), model.Said), at.size)
				in.ShowTimeline, in.ShowCards = true, true
				drawing := p.Picture(in)
				assert.Empty(t, overlaps(drawing))
				within(t, "the picture", drawing)
			})
		}
	}
}

// TestPictureTextContrast: what stands beside the map reaches 4.5:1 on the ground
// that it is set on, a card or the sheet.
func TestPictureTextContrast(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, th := range themes() {
		in := pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), shapes[0].size)
		in.Theme, in.ShowCards = th, true
		drawing := p.Picture(in)
		require.Equal(t, th.Panel, drawing.Background)
		for group, ground := range map[string]portray.Theme{"cards": {Panel: th.Card}, "caveats": {Panel: th.Panel}, "notes": {Panel: th.Panel}} {
			all := texts(drawing, group)
			require.NotEmpty(t, all, group)
			for _, text := range all {
				assert.GreaterOrEqual(t, contrast(text.Color, ground.Panel), 4.5, "%s: %q", th.Name, text.Run.Text)
			}
		}
	}
}

// TestEachPartCanBeLeftOut: with its switch off a part is not there, and the
// others are.
func TestEachPartCanBeLeftOut(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	says := map[string]string{
		"title": "who says what", "moment": "As it was said by Friday 18 October 2024", "filters": "only claims from the side of South Korea",
		"counts": "of 16 claims so far", "legend": "asserted, nobody objects", "scale": "0° E", "credit": "Borders: Natural Earth", "sources": "Source: News article", "notes": "2024 is inferred throughout",
	}
	hide := map[string]func(*portray.PictureInput){
		"title": func(in *portray.PictureInput) { in.HideTitle = true }, "moment": func(in *portray.PictureInput) { in.HideMoment = true },
		"filters": func(in *portray.PictureInput) { in.HideFilters = true }, "counts": func(in *portray.PictureInput) { in.HideCounts = true },
		"legend": func(in *portray.PictureInput) { in.HideLegend = true }, "scale": func(in *portray.PictureInput) { in.HideScale = true },
		"credit": func(in *portray.PictureInput) { in.HideCredit = true }, "sources": func(in *portray.PictureInput) { in.HideSources = true },
		"notes": func(in *portray.PictureInput) { in.HideNotes = true }, "nothing": func(*portray.PictureInput) {},
	}
	for part, off := range hide {
		t.Run(part, func(t *testing.T) {
			in := pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), shapes[2].size)
			in.Sieve = ix.Sieve(model.Filter{Parties: []string{"South Korea"}})
			off(&in)
			told := strings.ToLower(written(p.Picture(in)))
			for other, words := range says {
				assert.Equal(t, other != part, strings.Contains(told, strings.ToLower(words)), "%s: %s", other, words)
			}
		})
	}
}

// TestTheScaleBarIsTrue: a picture in which the scale varies has none and tells
// its degrees, and one of a small part of the world the other way round.
func TestTheScaleBarIsTrue(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for name, tt := range map[string]struct {
		bound *orb.Bound
		bar   bool
	}{
		"a country":         {&orb.Bound{Min: orb.Point{124, 34}, Max: orb.Point{131, 43}}, true},
		"half the world":    {nil, false},
		"Mercator, far up":  {&orb.Bound{Min: orb.Point{10, 55}, Max: orb.Point{30, 72}}, false},
		"Mercator, a city":  {&orb.Bound{Min: orb.Point{125, 38}, Max: orb.Point{126, 39}}, true},
		"the Pole's side":   {&orb.Bound{Min: orb.Point{-180, 40}, Max: orb.Point{180, 90}}, false},
		"along the equator": {&orb.Bound{Min: orb.Point{100, -6}, Max: orb.Point{120, 6}}, true},
	} {
		t.Run(name, func(t *testing.T) {
			in := pictureInput(ix, ix.At(date(t, "2024-10-18"), model.Said), shapes[0].size)
			in.Bound, in.Insets.Mode = tt.bound, portray.InsetOff
			if strings.HasPrefix(name, "Mercator") {
				in.View = geo.View{Projection: mercator(t)}
			}
			drawing := p.Picture(in)
			bar := slices.ContainsFunc(words(drawing, "key"), func(w string) bool { return strings.HasSuffix(w, " km") })
			assert.Equal(t, tt.bar, bar, "the bar")
			assert.Equal(t, !tt.bar, slices.ContainsFunc(words(drawing, "names"), func(w string) bool { return strings.Contains(w, "°") }), "the degrees")
		})
	}
}

func TestPictureShapes(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for i, at := range shapes {
		for j, th := range themes() {
			m := moments[1+(i+j)%2]
			more := moreShown[(i+2*j)%4]
			t.Run(at.name+", "+th.Name, func(t *testing.T) {
				in := pictureInput(ix, ix.At(date(t, m.at), m.clock), at.size)
				in.Theme, in.ShowTimeline, in.ShowCards = th, more.timeline, more.cards
				golden.Check(t, "shape-"+at.name+"-"+th.Name, raster.Paint(p.Picture(in), 0.75))
			})
		}
	}
}
