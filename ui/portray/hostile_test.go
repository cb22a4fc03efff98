package portray_test

import (
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

// hostile are texts that a file may carry and that have broken other programs.
var hostile = map[string]string{
	"4,000 characters":       strings.Repeat("An event with a long title ", 148),
	"one word of 4,000":      strings.Repeat("x", 4000),
	"Korean":                 strings.Repeat("북한이 러시아에 병력을 보내기로 결정했다 ", 20),
	"Cyrillic":               strings.Repeat("Решение о помощи России войсками ", 20),
	"Arabic and Hebrew":      strings.Repeat("القوات الكورية الشمالية חיילים צפון קוריאנים ", 20),
	"emoji":                  strings.Repeat("👩‍👩‍👧‍👦🇰🇵🚢🏳️‍🌈", 40),
	"NUL and controls":       "before\x00after\x1b[31mred\x07\u0085\u2028\u2029\r\n\tend",
	"overrides":              "safe\u202egnp.exe\u202c \u2066iso\u2069 \u200f",
	"not UTF-8":              "bad \xff\xfe\xc3( bytes",
	"marks upon marks":       "Z" + strings.Repeat("\u0300\u0489", 300),
	"nothing but spaces":     " \t\u00a0\u2003 ",
	"markup":                 "<b>bold</b> [link](http://example.org) ![](x) &amp;",
	"a surrogate and a BOM":  "\ufeff\U0010ffff\ufffe\ud7ff",
	"nothing":                "",
	"a dash that never ends": strings.Repeat("—", 500),
}

// carrying is a briefing with the text in every place where a text can be.
func carrying(t *testing.T, text string) *model.Index {
	t.Helper()
	day := date(t, "2024-10-10")
	return model.NewIndex(&model.Briefing{
		Title: text, Summary: text,
		Sources: []model.Source{{ID: "s", Title: text, Published: day}},
		Voices:  []model.Voice{{ID: "v", Name: text, Short: text, Role: text, Party: text}, {ID: "w", Name: text}},
		Places: []model.Place{
			{ID: "p", Name: text, Geometry: orb.Point{20, 40}, Precision: model.City},
			{ID: "q", Name: text, Geometry: orb.Polygon{{{30, 40}, {44, 40}, {44, 50}, {30, 50}, {30, 40}}}, Precision: model.Undisclosed},
		},
		Events: []model.Event{
			{ID: "e", Kind: model.KindEvent, Title: text, When: day, Place: "p", Inferred: model.Inferred{text}},
			{ID: "f", Kind: model.KindEvent, Title: text, When: day, Place: "q"},
			{ID: "m", Kind: model.KindMovement, Title: text, When: date(t, "2024-10-08/2024-10-12"), Carrier: text, Geometry: orb.LineString{{20, 40}, {37, 45}}},
		},
		Claims: []model.Claim{
			{ID: "c", Voice: "v", Stance: model.Asserts, About: "e", Said: day, Place: "p", Text: text, Via: []string{"w", "s"}, Inferred: model.Inferred{text}},
			{ID: "d", Voice: "w", Stance: model.Denies, About: "f", Said: day, Place: "q", Text: text},
			{ID: "g", Voice: "v", Stance: model.Asserts, About: "m", Said: day, Text: text},
		},
		Notes: []model.Note{{About: "c", Text: text}},
	})
}

func TestHostileTextStaysInItsBox(t *testing.T) {
	p, th := portrayer(t), portray.Dark()
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			ix := carrying(t, text)
			snap := ix.At(date(t, "2024-10-10"), model.Said)
			in := overview(t, ix, size{907, 570})
			in.Snapshot = snap
			drawing, _ := p.Map(in)
			assert.Empty(t, crowding(drawing, in.Insets), "the map")

			within(t, "the picture", p.Picture(portray.PictureInput{
				Index: ix, Snapshot: snap, View: geo.View{}, Theme: th, Width: 960, Height: 900, ShowTimeline: true,
			}))
			within(t, "the bar", p.Bar(ix, 700, 40, th))
			within(t, "the timeline", p.Timeline(portray.TimelineInput{Index: ix, Snapshot: snap, Width: 971, Height: 300, Theme: th, Tip: "c"}).Scene)
			within(t, "a button", p.Button(portray.ButtonInput{Text: text, Theme: th}, 120, 30))
			within(t, "a message", p.Message(portray.Message{Title: text, Lines: []string{text, text}, Keys: [][2]string{{text, text}}, Hint: text}, 900, 700, th))
			chooser, _ := p.Chooser(portray.Chooser{
				Title: text, Folder: text, Hint: text, Warning: text, Rows: []portray.ChooserRow{{Name: text}, {Name: text, Folder: true}}, Naming: true, Name: text,
			}, 900, 700, th)
			within(t, "the chooser", chooser)
			list := portray.NewCardList(p)
			list.Show(ix, snap, 372)
			cards, _ := list.Draw(0, list.Height(), th, "c")
			within(t, "the cards", cards)
			assert.NotEmpty(t, p.Describe(ix, snap))
		})
	}
}

// within demands that all text lies in the scene, and in its group's clip.
func within(t *testing.T, what string, s scene.Scene) {
	t.Helper()
	for _, p := range parts(s) {
		text, ok := p.item.(scene.Text)
		if !ok || text.Run.Advance == 0 {
			continue
		}
		for _, box := range letterBoxes(text) {
			ok = box.X >= p.clip.X-0.5 && box.Right() <= p.clip.Right()+0.5 && box.Y >= p.clip.Y-0.5 && box.Bottom() <= p.clip.Bottom()+0.5
			require.True(t, ok, "%s: %.60q at %v leaves %v", what, text.Run.Text, box, p.clip)
		}
		require.NotContains(t, text.Run.Text, "\x00", what)
		require.False(t, strings.ContainsAny(text.Run.Text, "\u202e\u2066\n\x1b"), "%s: %.60q", what, text.Run.Text)
	}
}

func TestMessagesStayInTheWindow(t *testing.T) {
	p := portrayer(t)
	keys := make([][2]string, 40)
	for i := range keys {
		keys[i] = [2]string{"Ctrl+Shift+C", "copy the map's description"}
	}
	lines := make([]string, 200)
	for i := range lines {
		lines[i] = strings.Repeat("word ", i)
	}
	for _, at := range []size{{1280, 800}, {700, 420}, {400, 300}} {
		within(t, "lines", p.Message(portray.Message{Title: "Title", Lines: lines, Hint: "Enter goes on."}, at.w, at.h, portray.Dark()))
		within(t, "keys", p.Message(portray.Message{Title: "Keys", Keys: keys, Hint: "Enter goes on."}, at.w, at.h, portray.Dark()))
	}
}
