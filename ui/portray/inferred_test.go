package portray_test

import (
	"image/color"
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

// dashes tells of the strokes of a width whether they are dashed.
func dashes(s scene.Scene, group string, c color.NRGBA, width float64) []bool {
	var all []bool
	for _, p := range parts(s, group) {
		if st, ok := p.item.(scene.Stroke); ok && st.Width == width && st.Color == c {
			all = append(all, len(st.Dash) > 0)
		}
	}
	return all
}

// everything is a briefing with one thing of each kind, everything in it
// stated, or everything inferred.
func everything(t *testing.T, inferred bool) *model.Index {
	b := &model.Briefing{
		Places: []model.Place{
			{ID: "port", Name: "Port", Precision: model.City, Geometry: orb.Point{20, 40}},
			{ID: "town", Name: "Town", Precision: model.City, Geometry: orb.Point{30, 50}},
			{ID: "land", Name: "Land", Precision: model.Region, Geometry: orb.Polygon{{{40, 40}, {50, 40}, {50, 48}, {40, 48}, {40, 40}}}},
		},
		Voices: []model.Voice{{ID: "v", Name: "Voice"}},
		Events: []model.Event{
			{ID: "sail", Kind: model.KindMovement, Title: "Sail", When: date(t, "2024-10-08/2024-10-18"), Geometry: orb.LineString{{20, 40}, {30, 50}}},
			{ID: "raid", Kind: model.KindEvent, Title: "Raid", When: date(t, "2024-10-08/2024-10-18"), Place: "town"},
			{ID: "war", Kind: model.KindEvent, Title: "War", When: date(t, "2024-10-10"), Place: "land"},
		},
	}
	for _, e := range b.Events {
		b.Claims = append(b.Claims, model.Claim{
			ID: "c-" + e.ID, Voice: "v", Stance: model.Asserts, About: e.ID, Said: date(t, "2024-10-18"), Place: "port", Text: "So it is.",
		})
	}
	if inferred {
		b.Places[2].Inferred = model.Inferred{"geometry"}
		b.Events[0].Inferred = model.Inferred{"geometry", "when"}
		b.Events[1].Inferred = model.Inferred{"place", "when"}
		for i := range b.Claims {
			b.Claims[i].Inferred = model.Inferred{"place"}
		}
	}
	return model.NewIndex(b)
}

func TestWhatIsInferredIsDashedAndLeans(t *testing.T) {
	for name, inferred := range map[string]bool{"stated": false, "inferred": true} {
		t.Run(name, func(t *testing.T) {
			p, ix, th := portrayer(t), everything(t, inferred), portray.Dark()
			in := overview(t, ix, size{1200, 800})
			in.Insets = nil
			in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
			drawing, _ := p.Map(in)

			assert.Equal(t, []bool{inferred}, dashes(drawing, "movements", th.Blue, 2.4), "the route")
			assert.Equal(t, []bool{inferred}, dashes(drawing, "areas", th.Blue, 1.4), "the area's outline")
			assert.Equal(t, inferred, len(dashedStrokes(drawing, "marks")) > 0, "the ring of a place, a statement's square")
			slanted := map[string]bool{}
			for _, l := range texts(drawing, "labels") {
				slanted[l.Run.Text] = l.Run.Style.Slant
			}
			assert.Equal(t, inferred, slanted["Land"], "the area's name")
			assert.Equal(t, inferred, slanted["Raid\u00a0—\u00a0Voice"], "an event that was put there")
			assert.Equal(t, inferred, slanted["said here: Voice"], "a statement that was put there")
			assert.False(t, slanted["Town"], "a place that is where it is")

			strip := p.Timeline(portray.TimelineInput{Index: ix, Snapshot: in.Snapshot, Width: 1200, Height: 300, Theme: th}).Scene
			assert.Equal(t, inferred, hatchedBars(strip) > 0, "bars of two dates")

			list := portray.NewCardList(p)
			list.Show(ix, in.Snapshot, 372)
			cards, _ := list.Draw(0, list.Height(), th, "")
			assert.Len(t, dashedStrokes(cards, "claims"), 4*b2i(inferred), "a flag on each of three cards, on one of them a second")
			assert.Equal(t, inferred, strings.Contains(wordsJoined(cards), "inferred: where it was said, where it happened"))

			said := wordsJoined(drawing, "furniture")
			for _, w := range []string{"area, outline inferred", "movement, path inferred", "place inferred"} {
				assert.Equal(t, inferred, strings.Contains(said, w), "the key: %s", w)
			}
		})
	}
}

func TestPictureSaysWhatDashesMean(t *testing.T) {
	ix := builtIn(t)
	s := portrayer(t).Picture(portray.PictureInput{
		Index: ix, Snapshot: ix.At(date(t, "2024-10-18"), model.Said), View: geo.View{}, Theme: portray.Light(), Width: 960, Height: 540,
	})
	assert.Contains(t, wordsJoined(s, "caveats"), "inferred, not stated by a source")
}

// hatchedBars counts the bars of a timeline that are hatched: of strokes within
// bars, only hatching is of many pieces.
func hatchedBars(strip scene.Scene) int {
	n := 0
	for _, p := range parts(strip, "events") {
		if st, ok := p.item.(scene.Stroke); ok && len(st.Path.Ops) > 6 && st.Path.Ops[2] == scene.MoveTo {
			n++
		}
	}
	return n
}

func TestDatesInDoubtAreDashed(t *testing.T) {
	for when, dashed := range map[string]bool{"2024-10-10": false, "2024-10-10~": false, "2024-10-10?": true, "2024-10-10%": true} {
		ix := model.NewIndex(&model.Briefing{Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "E", When: date(t, when)}}})
		strip := portrayer(t).Timeline(portray.TimelineInput{
			Index: ix, Snapshot: ix.At(date(t, "2024-10-10"), model.Said), Width: 900, Height: 178, Theme: portray.Dark(),
		})
		assert.Equal(t, dashed, len(dashedStrokes(strip.Scene, "events")) == 1, when)
	}
}

func dashedStrokes(s scene.Scene, group string) []scene.Stroke {
	var all []scene.Stroke
	for _, p := range parts(s, group) {
		if st, ok := p.item.(scene.Stroke); ok && len(st.Dash) > 0 {
			all = append(all, st)
		}
	}
	return all
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func wordsJoined(s scene.Scene, groups ...string) string {
	return strings.Join(words(s, groups...), " ")
}

func TestProgress(t *testing.T) {
	tests := []struct {
		when, moment string
		want         float64
		ok           bool
	}{
		{"2024-10-08/2024-10-13", "2024-10-08", 0.5 / 6, true},
		{"2024-10-08/2024-10-13", "2024-10-10", 2.5 / 6, true},
		{"2024-10-08/2024-10-13", "2024-10-13", 5.5 / 6, true},
		{"2024-10-08/2024-10-13", "2024-10-01", 0, true},
		{"2024-10-08/2024-10-13", "2024-10-18", 1, true},
		{"2024-10-08", "2024-10-08", 0.5, true},
		{"2024-10-08", "2024-10-08T12:00Z", 0.5, true},
		{"2024-10-18/..", "2024-10-18", 0, false},
		{"../2024-10-18", "2024-10-18", 0, false},
		{"2024-10-08/2024-10-13", "../2024-10-10", 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.when+" on "+tt.moment, func(t *testing.T) {
			got, ok := portray.Progress(date(t, tt.when), date(t, tt.moment))
			require.Equal(t, tt.ok, ok)
			assert.InDelta(t, tt.want, got, 0.001)
		})
	}
}
