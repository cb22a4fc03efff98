package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/portray"
)

// TestHostileTextStaysInThePanel: no text of any kind leaves the panel's width,
// or its own card, when everything that carries it is opened.
func TestHostileTextStaysInThePanel(t *testing.T) {
	for name, text := range map[string]string{
		"one long word": strings.Repeat("Wörterbuchverlagsgesellschaft", 40),
		"long":          strings.Repeat("very long indeed ", 300),
		"arabic":        strings.Repeat("لم تحترق أي قوارب في الميناء ", 40),
		"mixed":         strings.Repeat("ab لم 12 평양 ", 60),
		"control":       "a\x00b\u202ec\u2066d\ne\x1bf",
		"empty":         "",
		"no words":      "…",
		"wide":          strings.Repeat("﷽", 60),
	} {
		t.Run(name, func(t *testing.T) {
			day := date(t, "2024-01-01")
			ix := model.NewIndex(&model.Briefing{
				Sources: []model.Source{{ID: "s", Title: text, Publisher: text, URL: "https://example.org/" + text, Reliability: "F", Text: []string{text, text + " " + text}}, {ID: "o", Title: text}},
				Voices:  []model.Voice{{ID: "v", Name: text, Short: text, Role: text, Party: text}, {ID: "w", Name: text}},
				Places:  []model.Place{{ID: "p", Name: text, Names: []model.Name{{Language: "xx", Text: text}}}},
				Events:  []model.Event{{ID: "e", Title: text, Kind: model.KindMovement, When: day, From: "p", To: "p", Place: "p", Carrier: text}},
				Claims: []model.Claim{
					{ID: "c", Voice: "v", Stance: model.Asserts, About: "e", Said: day, Text: text, Via: []string{"w", "s"}, Place: "p", Cites: []model.Cite{{Source: "s", Paragraph: 1, Sentence: 1, Quote: text}, {Source: "o", Quote: text}}, Figures: []model.Figure{{Name: text}}},
					{ID: "d", Voice: "w", Stance: model.Warns, About: "e", Said: day, Text: text, Supersedes: []string{"c"}},
				},
				Notes: []model.Note{{About: "c", Kind: model.Caution, Text: text, URL: text}, {About: "e", Kind: model.Context, Text: text, URL: "https://example.org"}, {Kind: model.Context, Text: text}},
			})
			for _, open := range []string{"c", "d", "e", ""} {
				for _, clock := range clocks {
					l := opened(t, ix, open, ix.At(day, clock))
					l.Top()
					drawing, targets := l.View(l.Height(), portray.Dark(), portray.Marked{Selection: open})
					within(t, "the panel", drawing)
					for _, tg := range targets {
						assert.True(t, tg.Box.X >= 0 && tg.Box.Right() <= 372, "%v", tg)
					}
				}
			}
			p := portrayer(t)
			for _, cursor := range []int{0, 3, 1 << 20} {
				box := portray.SearchBox{Text: text, Hint: text, Cursor: cursor, Anchor: 1, Focused: true, Theme: portray.Dark()}
				p.SearchBox(box, 344, portray.SearchHeight)
				at := p.CursorAt(box, 100, 344)
				assert.True(t, at >= 0 && at <= len([]rune(text)), at)
			}
			chip := portray.Chip{Text: text, Menu: true, Theme: portray.Dark()}
			within(t, "a chip", p.Chip(chip, p.ChipWidth(chip), portray.ChipHeight))
			m, _ := p.Menu(portray.Menu{Title: text, Hint: text, Rows: []portray.MenuRow{{Text: text, Heading: true}, {Text: text, Count: "1"}}}, 350, 200, portray.Dark())
			within(t, "a menu", m)
		})
	}
}
