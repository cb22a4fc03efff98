package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// boardOf is what the window's board is drawn from.
func boardOf(t *testing.T, ix *model.Index, at string, clock model.Clock) portray.BoardInput {
	t.Helper()
	return portray.BoardInput{Index: ix, Snapshot: ix.At(date(t, at), clock), Width: 907, Height: 570, Theme: portray.Dark()}
}

func TestBoardPictures(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	for _, th := range themes() {
		for _, m := range moments {
			for name, scale := range map[string]float64{"": 1, "-2x": 2} {
				t.Run(m.name+name+", "+th.Name, func(t *testing.T) {
					in := boardOf(t, ix, m.at, m.clock)
					in.Theme = th
					golden.Check(t, "board-"+m.name+"-"+th.Name+name, raster.Paint(p.Board(in).Scene, scale))
				})
			}
		}
		t.Run("parties, "+th.Name, func(t *testing.T) {
			in := boardOf(t, ix, "2024-10-18", model.Said)
			in.Theme, in.Lanes, in.Order = th, state.ByParty, state.ByObjections
			in.Selection, in.Pointer = "c-nato", portray.BoardSpot{Event: "sending", Lane: "South Korea"}
			golden.Check(t, "board-parties-"+th.Name, raster.Paint(p.Board(in).Scene, 1))
		})
	}
}

// TestBoardPicturesOfNamesAndNumbers: names of many scripts and lengths, cells
// that are split, uncertain and new, ranges, limits and several figures.
func TestBoardPicturesOfNamesAndNumbers(t *testing.T) {
	p, ix := portrayer(t), tongues(t)
	for _, th := range themes() {
		in := boardOf(t, ix, "2024-10-12", model.Said)
		in.Theme, in.Selection = th, "a"
		golden.Check(t, "board-tongues-"+th.Name, raster.Paint(p.Board(in).Scene, 1))
		in.Lanes, in.Selection, in.Keys = state.ByParty, "", portray.BoardSpot{Event: "c", Lane: "Україна"}
		golden.Check(t, "board-tongues-parties-"+th.Name+"-2x", raster.Paint(p.Board(in).Scene, 2))
	}
}

// TestBoardPicturesOfSize: 200 voices, scrolled both ways, and a narrow board
// that is filtered.
func TestBoardPicturesOfSize(t *testing.T) {
	p := portrayer(t)
	in := boardOf(t, assembly(t, 60, 4000), "2019-06-10", model.Said)
	in.Scroll, in.Order = scene.Point{X: 300, Y: 200}, state.ByName
	golden.Check(t, "board-assembly", raster.Paint(p.Board(in).Scene, 1))
	ix := builtIn(t)
	in = boardOf(t, ix, "2024-10-18", model.Said)
	in.Width, in.Height, in.Sieve = 560, 520, ix.Sieve(model.Filter{Voices: []string{"nis", "shin"}})
	golden.Check(t, "board-narrow", raster.Paint(p.Board(in).Scene, 1))
}

// TestBoardTellsNothingLater: what was said on the 18th is not there on the 17th.
func TestBoardTellsNothingLater(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	b := p.Board(boardOf(t, ix, "2024-10-17", model.Said))
	assert.Equal(t, []string{"sending", "presence"}, b.Rows())
	assert.Equal(t, []string{"zelenskyy", "nato-sg", "shin"}, b.Columns())
	assert.Zero(t, b.Figures)
	for _, word := range words(b.Scene) {
		for _, later := range []string{"NIS", "Kang", "Vladivostok", "troops", "18"} {
			assert.NotContains(t, word, later)
		}
	}
	b = p.Board(boardOf(t, ix, "2024-10-17", model.Happened))
	assert.Len(t, b.Columns(), 9, "on the other clock every claim counts")
	assert.Len(t, b.Rows(), len(ix.Briefing().Events), "and every event is there, as in the timeline and the list of events")
	assert.Contains(t, words(b.Scene), "13 events · 9 voices")
	assert.Equal(t, 2, b.Figures)
}

func TestBoardCountsWhatIsFilteredOut(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	in := boardOf(t, ix, "2024-10-18", model.Said)
	assert.Contains(t, words(p.Board(in).Scene), "13 events · 9 voices")
	in.Sieve = ix.Sieve(model.Filter{Voices: []string{"shin"}})
	b := p.Board(in)
	assert.Equal(t, []string{"sending"}, b.Rows())
	all := words(b.Scene)
	assert.Contains(t, all, "1 of 13 events · 1 of 9 voices")
	assert.Contains(t, all, "disputed", "the standing is that of all claims")
	assert.Subset(t, all, []string{"2", "1"}, "and so are the sides")
	in.Sieve = ix.Sieve(model.Filter{Words: "nothing of the kind"})
	b = p.Board(in)
	assert.Empty(t, b.Rows())
	assert.Contains(t, words(b.Scene), "Nothing passes the filter.")
}

// TestBoardOfAPictureHasNoSwitch: it tells the order in words.
func TestBoardOfAPictureHasNoSwitch(t *testing.T) {
	in := boardOf(t, builtIn(t), "2024-10-18", model.Said)
	in.Width, in.Height, in.Still, in.Order, in.Selection = 1600, 900, true, state.ByObjections, "c-nato"
	b := portrayer(t).Board(in)
	assert.Contains(t, words(b.Scene), "Events and voices by the number of objections")
	for _, h := range b.Hits() {
		assert.NotEqual(t, portray.BoardSorts, h.Does)
	}
	golden.Check(t, "board-picture", raster.Paint(b.Scene, 1))
}

// TestBoardOrdersNamesWithoutAccents and capitals.
func TestBoardOrdersNamesWithoutAccents(t *testing.T) {
	b := &model.Briefing{Events: []model.Event{{ID: "e", Title: "E"}}}
	for _, name := range []string{"zulu", "Élysée", "Åland", "Foreign ministry"} {
		b.Voices = append(b.Voices, model.Voice{ID: name, Name: name})
		b.Claims = append(b.Claims, model.Claim{ID: name, Voice: name, Stance: model.Asserts, About: "e", Said: date(t, "2024-10-08")})
	}
	in := boardOf(t, model.NewIndex(b), "2024-10-08", model.Said)
	in.Order = state.ByName
	assert.Equal(t, []string{"Åland", "Élysée", "Foreign ministry", "zulu"}, portrayer(t).Board(in).Columns())
}

// TestBoardWordsHideNoMark: the word beside a cell covers no other.
func TestBoardWordsHideNoMark(t *testing.T) {
	p, ix, beside := portrayer(t), builtIn(t), 0
	for _, lanes := range []state.Lanes{state.ByVoice, state.ByParty} {
		in := boardOf(t, ix, "2024-10-18", model.Said)
		in.Lanes = lanes
		marks := p.Board(in).Hits()
		for _, h := range marks {
			in.Pointer = h.Spot
			for _, word := range parts(p.Board(in).Scene, "words") {
				fill, ok := word.item.(scene.Fill)
				if !ok {
					continue
				}
				beside++
				for _, other := range marks {
					if other.ID != "" && other.Spot.Event != "" && other.Spot.Lane != "" {
						assert.False(t, bounds(fill.Path).Overlaps(other.Box.Inset(4)), "%+v over %+v", h.Spot, other.Spot)
					}
				}
			}
		}
	}
	assert.Greater(t, beside, 20)
}

// TestBoardTellsInWords what a spot shows: by the pointer, by the keys, by the
// selection.
func TestBoardTellsInWords(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	nato := portray.BoardSpot{Event: "presence", Lane: "nato-sg"}
	for name, set := range map[string]func(*portray.BoardInput){
		"pointer":   func(in *portray.BoardInput) { in.Pointer = nato },
		"keys":      func(in *portray.BoardInput) { in.Keys = nato },
		"selection": func(in *portray.BoardInput) { in.Selection = "c-nato" },
		"hover":     func(in *portray.BoardInput) { in.Hover = "c-nato" },
	} {
		in := boardOf(t, ix, "2024-10-18", model.Said)
		set(&in)
		all := words(p.Board(in).Scene)
		for _, want := range []string{"No evidence", "NO EVIDENCE", "NATO Secretary-General", "on: North Koreans in Russian-held Ukraine"} {
			assert.Contains(t, all, want, name)
		}
		assert.Contains(t, strings.Join(all, " "), "day inferred · So far nothing shows that soldiers", name)
	}
	for want, spot := range map[string]portray.BoardSpot{
		"has no position on: All-out war on the Korean peninsula":                            {Event: "all-out-war", Lane: "nis"},
		"disputed · for: Ukraine · against: NATO · first said 17 October 2024, the same day": {Event: "presence"},
		"asserts 4 · objects to 0 · expects or warns of 1":                                   {Lane: "nis"},
	} {
		in := boardOf(t, ix, "2024-10-18", model.Said)
		in.Pointer = spot
		assert.Contains(t, strings.Join(words(p.Board(in).Scene), "\n"), want)
	}
}

// TestBoardStaysWithinItsEdges: no letter is cut off, whatever the size.
func TestBoardStaysWithinItsEdges(t *testing.T) {
	p := portrayer(t)
	for name, ix := range map[string]*model.Index{"built-in": builtIn(t), "tongues": tongues(t), "assembly": assembly(t, 60, 4000)} {
		for _, at := range []size{{0, 0}, {40, 900}, {900, 40}} { // no room for anything
			in := boardOf(t, ix, "2024-10-12", model.Happened)
			in.Width, in.Height = at.w, at.h
			assert.Equal(t, at, size{p.Board(in).Scene.Width, p.Board(in).Scene.Height})
		}
		for _, at := range []size{{907, 570}, {900, 520}, {1400, 900}, {560, 420}, {360, 300}} {
			in := boardOf(t, ix, "2024-10-12", model.Happened)
			in.Width, in.Height, in.Scroll = at.w, at.h, scene.Point{X: 1e6, Y: 1e6}
			b := p.Board(in)
			for _, part := range parts(b.Scene) {
				text, ok := part.item.(scene.Text)
				if !ok || text.Run.Advance == 0 {
					continue
				}
				for _, box := range letterBoxes(text) {
					assert.True(t, holdsBox(part.clip.Inset(-0.5), box), "%s %v: %q %+v %+v", name, at, text.Run.Text, part.clip, box)
				}
			}
		}
	}
}

func holdsBox(outer, inner scene.Rect) bool {
	return inner.X >= outer.X && inner.Y >= outer.Y && inner.Right() <= outer.Right() && inner.Bottom() <= outer.Bottom()
}
