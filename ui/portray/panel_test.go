package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// tale is a briefing in which a standing changes six times, told in four
// scripts, of sources whose text is in the file.
const tale = `{"type": "FeatureCollection", "features": [
 {"type": "Feature", "id": "port", "geometry": {"type": "Point", "coordinates": [35.2, 33.3]}, "properties": {"kind": "place", "name": "ميناء صور", "precision": "city"}},
 {"type": "Feature", "id": "raid", "geometry": null, "properties": {"kind": "event", "title": "Raid on the harbour", "when": "2024-03-02/2024-03-03~", "place": "port", "inferred": ["when"]}}],
 "briefing": {"version": 1, "title": "A tale",
 "sources": [
  {"id": "wire", "title": "Wire report", "publisher": "The Wire", "url": "https://wire.example/1", "reliability": "B",
   "text": ["Harbour raided", "The ministry spoke at noon. Its spokesman said that boats were burning in the harbour. Nobody else was there."]},
  {"id": "gazette", "title": "الجريدة", "reliability": "F", "text": ["عنوان", "قالت الوزارة إن الميناء هادئ. لم ير أحد Boats 12 في الميناء تلك الليلة. وعاد الصيادون في الصباح."]},
  {"id": "paper", "title": "신문", "reliability": "A", "text": ["제목", "정부는 항구가 조용했다고 말했다. 배는 불타지 않았다고 대변인이 밝혔다."]}],
 "voices": [
  {"id": "m", "name": "Ministry of the Interior", "short": "Ministry", "party": "North"},
  {"id": "w", "name": "وزارة الدفاع", "party": "South"},
  {"id": "k", "name": "대한민국 정부", "short": "정부", "party": "Korea"},
  {"id": "s", "name": "Міністерство оборони України", "party": "Ukraine"},
  {"id": "a", "name": "Agency", "party": "North"}],
 "claims": [
  {"id": "c1", "voice": "s", "stance": "expects", "about": "raid", "said": "2024-03-01", "text": "Очікуємо нападу на порт найближчими днями."},
  {"id": "c2", "voice": "m", "stance": "asserts", "about": "raid", "said": "2024-03-04", "text": "Boats burned in the harbour.", "via": ["a"], "credibility": 3, "place": "port",
   "figures": {"boats": {"min": 9, "max": 14}}, "cites": [{"source": "wire", "paragraph": 1, "sentence": 2, "quote": "boats were burning"}, {"source": "wire", "paragraph": 1, "sentence": 3, "quote": "Nobody else"}, {"source": "wire", "paragraph": 0, "quote": "Harbour raided"}]},
  {"id": "c3", "voice": "w", "stance": "denies", "about": "raid", "said": "2024-03-06", "text": "لم تحترق أي قوارب في الميناء، وكان الليل هادئا حتى الصباح كما قال الصيادون.", "credibility": 6,
   "cites": [{"source": "gazette", "paragraph": 1, "sentence": 2, "quote": "Boats 12"}]},
  {"id": "c4", "voice": "k", "stance": "unconfirmed", "about": "raid", "said": "2024-03-07~", "text": "배가 불탔다는 보도를 확인할 수 없다.", "credibility": 1,
   "cites": [{"source": "paper", "paragraph": 1, "sentence": 2, "quote": "배는 불타지 않았다고"}], "inferred": ["said"]},
  {"id": "c5", "voice": "m", "stance": "doubts", "about": "raid", "said": "2024-03-09", "text": "We no longer think that it was a raid."},
  {"id": "c6", "voice": "s", "stance": "asserts", "about": "raid", "said": "2024-03-12", "text": "Напад на порт відбувся."}]}}`

func TestClaimsPanelPictures(t *testing.T) {
	builtIn, told := builtIn(t), read(t, tale)
	for _, th := range themes() {
		for _, tt := range []struct {
			name     string
			ix       *model.Index
			open, at string
			clock    model.Clock
			scale    float64
		}{
			{"claim", builtIn, "c-nato", "2024-10-18", model.Said, 1},
			{"event", builtIn, "presence", "2024-10-18", model.Said, 2},
			{"happened", builtIn, "", "2024-10-17", model.Happened, 1},
			{"changes", told, "raid", "2024-03-12", model.Said, 1},
			{"passage", told, "c2", "2024-03-12", model.Said, 1},
			{"passage-arabic", told, "c3", "2024-03-12", model.Said, 1},
			{"passage-korean", told, "c4", "2024-03-12", model.Said, 2},
		} {
			t.Run(tt.name+", "+th.Name, func(t *testing.T) {
				l := opened(t, tt.ix, tt.open, tt.ix.At(date(t, tt.at), tt.clock))
				drawing, _ := l.View(640, th, portray.Marked{Selection: tt.open})
				golden.Check(t, "panel-"+tt.name+"-"+th.Name, raster.Paint(drawing, tt.scale))
			})
		}
		t.Run("head, "+th.Name, func(t *testing.T) { golden.Check(t, "panel-head-"+th.Name, raster.Paint(head(t, th), 2)) })
		t.Run("menu, "+th.Name, func(t *testing.T) { golden.Check(t, "panel-menu-"+th.Name, raster.Paint(menu(t, th), 1)) })
	}
}

// opened is the panel's list with a claim or an event opened and in view.
func opened(t require.TestingT, ix *model.Index, id string, snap model.Snapshot) *portray.CardList {
	l := portray.NewCardList(portrayer(t))
	l.Open(id)
	l.Show(ix, snap, 372)
	l.Reveal(640, func(c *model.Claim) bool { return c.ID == id })
	return l
}

// head are search fields and chips, one under another.
func head(t *testing.T, th portray.Theme) scene.Scene {
	p := portrayer(t)
	all := scene.Scene{Width: 372, Height: 260, Background: th.Panel}
	y := 10.0
	add := func(x float64, s scene.Scene) {
		for _, g := range s.Groups {
			if g.Clip != nil {
				clip := *g.Clip
				clip.X, clip.Y = clip.X+x, clip.Y+y
				g.Clip = &clip
			}
			items := make([]scene.Item, len(g.Items))
			for i, it := range g.Items {
				items[i] = scene.Moved(it, x, y)
			}
			g.Items = items
			all.Groups = append(all.Groups, g)
		}
	}
	long := strings.Repeat("Владивосток и ", 6)
	for _, b := range []portray.SearchBox{
		{Hint: "Search claims, people, places…"},
		{Text: "pyongyang 평양", Cursor: 12, Anchor: 9, Focused: true},
		{Text: "ميناء صور", Cursor: 5, Anchor: 5, Focused: true},
		{Text: long, Cursor: len([]rune(long)), Anchor: len([]rune(long)), Focused: true},
	} {
		b.Theme = th
		add(14, p.SearchBox(b, 344, portray.SearchHeight))
		y += 42
	}
	x := 14.0
	for _, c := range []portray.Chip{{Text: "All voices", Menu: true}, {Text: "NIS +1", Menu: true, On: true}, {Text: "In map view", Hovered: true}, {Text: "Disputed only", On: true, Focused: true}} {
		c.Theme = th
		w := p.ChipWidth(c)
		add(x, p.Chip(c, w, portray.ChipHeight))
		x += w + 5
	}
	y += 32
	add(14, p.Passed(9, 16, 200, portray.ChipHeight, th))
	return all
}

func menu(t *testing.T, th portray.Theme) scene.Scene {
	m := portray.Menu{Title: "More filters", Picked: 2, Top: 0, Hint: "Space checks, Enter checks and closes, Esc closes", Rows: []portray.MenuRow{
		{Text: "Order", Heading: true},
		{Text: "Newest first", One: true, On: true},
		{Text: "Oldest first", One: true},
		{Text: "Places", Heading: true},
		{Text: "대한민국 서울특별시", Count: "12", On: true},
		{Text: strings.Repeat("A place with a very long name ", 3), Count: "100,000"},
		{Text: "ميناء صور", Count: "0"},
		{Text: "Beyond the end", Count: "1"},
	}}
	s, boxes := portrayer(t).Menu(m, 350, portray.MenuHeight(7), th)
	require.Len(t, boxes, 7)
	s.Background = th.Panel
	return s
}

func TestAdmiraltyGradesInWords(t *testing.T) {
	words := func(source string, claim int) string {
		ix := model.NewIndex(&model.Briefing{
			Sources: []model.Source{{ID: "s", Title: "S", Reliability: source}},
			Voices:  []model.Voice{{ID: "v", Name: "V"}},
			Events:  []model.Event{{ID: "e", Title: "E", Kind: model.KindEvent}},
			Claims: []model.Claim{{
				ID: "c", Voice: "v", Stance: model.Asserts, About: "e", Said: date(t, "2024-01-01"),
				Credibility: claim, Cites: []model.Cite{{Source: "s"}},
			}},
		})
		drawing, _ := opened(t, ix, "c", ix.At(date(t, "2024-01-01"), model.Said)).View(900, portray.Dark(), portray.Marked{})
		return wordsJoined(drawing)
	}
	for grade, want := range map[string]string{
		"A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
		"E": "unreliable", "F": "reliability cannot be judged",
	} {
		assert.Contains(t, words(grade, 0), "reliability "+grade+", "+want+" credibility ungraded")
	}
	for i, want := range []string{"confirmed by other sources", "probably true", "possibly true", "doubtful", "improbable", "truth cannot be judged"} {
		assert.Contains(t, words("", i+1), "reliability ungraded credibility "+string(rune('1'+i))+", "+want)
	}
}

func TestOpenedClaimTellsHowItCame(t *testing.T) {
	said := func(ix *model.Index, id, at string) string {
		drawing, _ := opened(t, ix, id, ix.At(date(t, at), model.Said)).View(1200, portray.Dark(), portray.Marked{})
		return wordsJoined(drawing)
	}
	built, told := builtIn(t), read(t, tale)
	assert.Contains(t, said(built, "c-kim", "2024-10-18"), "Kim Jong-un, by KCNA, by the article")
	assert.Contains(t, said(built, "c-nato", "2024-10-18"), "said 17 October 2024, day inferred")
	assert.Contains(t, said(told, "c2", "2024-03-12"), "Ministry of the Interior, by Agency, by the Wire")
	assert.Contains(t, said(told, "c2", "2024-03-12"), "boats: 9 to 14")
	assert.Contains(t, said(told, "c2", "2024-03-12"), "PARAGRAPH 1, SENTENCES 2 AND 3 · WIRE REPORT The ministry spoke")
	assert.Contains(t, said(told, "c2", "2024-03-12"), "HEADLINE · WIRE REPORT Harbour raided")
	assert.Contains(t, said(told, "c4", "2024-03-12"), "about 7 March 2024, day inferred")
	assert.Contains(t, said(told, "c2", "2024-03-12"), "dates inferred")
}

// TestCitedSentenceIsTinted: what lies on a tint is the sentence that is cited,
// however its lines are broken and whichever way they read, and what is
// underlined is the quote.
func TestCitedSentenceIsTinted(t *testing.T) {
	ix, th := read(t, tale), portray.Dark()
	for id, want := range map[string][2]string{
		"c2": {"Its spokesman said that boats were burning in the harbour.Nobody else was there.Harbour raided", "boats were burningNobody elseHarbour raided"},
		"c3": {"لم ير أحد Boats 12 في الميناء تلك الليلة.", "Boats 12"},
		"c4": {"배는 불타지 않았다고 대변인이 밝혔다.", "배는 불타지 않았다고"},
	} {
		drawing, _ := opened(t, ix, id, ix.At(date(t, "2024-03-12"), model.Said)).View(1400, th, portray.Marked{})
		var tinted, ruled string
		for _, g := range drawing.Groups {
			for i, it := range g.Items {
				text, ok := it.(scene.Text)
				if !ok {
					continue
				}
				tinted += covered(text, fillsBefore(g.Items[:i], th))
				ruled += covered(text, linesAfter(g.Items[i+1:], th))
			}
		}
		squeeze := strings.NewReplacer(" ", "")
		assert.Equal(t, squeeze.Replace(want[0]), squeeze.Replace(tinted), id)
		assert.Equal(t, squeeze.Replace(want[1]), squeeze.Replace(ruled), id)
	}
}

// fillsBefore are the tints that were painted just before a line of text.
func fillsBefore(items []scene.Item, th portray.Theme) []scene.Rect {
	var all []scene.Rect
	for i := len(items) - 1; i >= 0; i-- {
		f, ok := items[i].(scene.Fill)
		if !ok || f.Color.A > 100 || f.Color.R != th.Accent.R {
			break
		}
		all = append(all, bounds(f.Path))
	}
	return all
}

// linesAfter are the lines that are ruled just after it.
func linesAfter(items []scene.Item, th portray.Theme) []scene.Rect {
	var all []scene.Rect
	for _, it := range items {
		s, ok := it.(scene.Stroke)
		if !ok || s.Color != th.Accent || s.Width != 1.2 {
			break
		}
		all = append(all, bounds(s.Path))
	}
	return all
}

// covered are the characters of a line, in the order in which they are read,
// whose glyphs begin within one of the boxes.
func covered(text scene.Text, boxes []scene.Rect) string {
	in := map[int]bool{}
	for _, g := range text.Run.Glyphs {
		for _, b := range boxes {
			if x := text.X + g.X; x > b.X-0.5 && x < b.Right()-1.5 {
				in[g.Cluster] = true
			}
		}
	}
	out := ""
	for i, r := range []rune(text.Run.Text) {
		if in[i] {
			out += string(r)
		}
	}
	return out
}

func TestOpenedEventTellsBothSides(t *testing.T) {
	ix := read(t, tale)
	drawing, targets := opened(t, ix, "raid", ix.At(date(t, "2024-03-12"), model.Said)).View(1200, portray.Dark(), portray.Marked{})
	words := wordsJoined(drawing)
	for _, want := range []string{
		"DISPUTED", "first said 1 March 2024, 2 days before", "WHO ASSERTS", "WHO OBJECTS", "WHO EXPECTS OR WARNS",
		"earlier · 4 March 2024", "from 6 March 2024: disputed", "9 to 14 · Ministry, 4 March 2024",
	} {
		assert.Contains(t, words, want)
	}
	ids := map[string]int{}
	for _, tg := range targets {
		ids[tg.ID]++
	}
	for _, c := range ix.Briefing().Claims {
		assert.GreaterOrEqual(t, ids[c.ID], 1, "%s can be opened", c.ID)
	}
}

// TestNothingIsToldBeforeItIsSaid: on the clock Said an opened event knows
// nothing of what is said only later.
func TestNothingIsToldBeforeItIsSaid(t *testing.T) {
	ix := read(t, tale)
	drawing, _ := opened(t, ix, "raid", ix.At(date(t, "2024-03-05"), model.Said)).View(1200, portray.Dark(), portray.Marked{})
	words := wordsJoined(drawing)
	assert.Contains(t, words, "ASSERTED, NOBODY OBJECTS")
	assert.Contains(t, words, "from 4 March 2024")
	for _, later := range []string{"6 March", "7 March", "9 March", "12 March", "South", "disputed"} {
		assert.NotContains(t, words, later)
	}
}

// TestNewIsTold of the day, or by the time of day of each claim.
func TestNewIsTold(t *testing.T) {
	b := model.Briefing{Voices: []model.Voice{{ID: "v", Name: "V"}}, Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "E"}}}
	for id, said := range map[string]string{"a": "2024-01-02T09:00Z", "b": "2024-01-02T11:30Z", "c": "2024-01-01"} {
		b.Claims = append(b.Claims, model.Claim{ID: id, Voice: "v", Stance: model.Asserts, About: "e", Said: date(t, said), Text: id})
	}
	ix := model.NewIndex(&b)
	for at, want := range map[string][2]int{"2024-01-02": {1, 0}, "2024-01-02T11:30Z": {0, 1}, "2024-01-02T11:00Z": {0, 0}, "2024-01-03": {0, 0}} {
		drawing, _ := opened(t, ix, "", ix.At(date(t, at), model.Said)).View(900, portray.Dark(), portray.Marked{})
		all := words(drawing)
		count := func(word string) (n int) {
			for _, w := range all {
				if w == word {
					n++
				}
			}
			return n
		}
		assert.Equal(t, want, [2]int{count("NEW"), count("new")}, at)
	}
}

// TestEventToComeIsNotNamed: neither is an event that is still unsaid.
func TestEventToComeIsNotNamed(t *testing.T) {
	ix := builtIn(t)
	drawing, _ := opened(t, ix, "transfer", ix.At(date(t, "2024-10-17"), model.Said)).View(1200, portray.Dark(), portray.Marked{})
	words := wordsJoined(drawing)
	assert.Contains(t, words, "NOT SAID YET")
	for _, later := range []string{"Special forces", "Vladivostok", "18 October", "Pacific"} {
		assert.NotContains(t, words, later)
	}
}

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

// TestUnderWayTellsSinceWhen: on the clock Happened each event under way tells
// when it was first said.
func TestUnderWayTellsSinceWhen(t *testing.T) {
	ix := builtIn(t)
	for _, day := range days(t, ix) {
		snap := ix.At(day, model.Happened)
		drawing, targets := opened(t, ix, "", snap).View(1200, portray.Dark(), portray.Marked{})
		words := wordsJoined(drawing)
		for e := range snap.AllEvents() {
			listed := false
			for _, tg := range targets {
				listed = listed || tg.ID == e.Event.ID
			}
			assert.Equal(t, e.Underway && e.Shown, listed, "%s %s", day, e.Event.ID)
			if listed && !e.FirstSaid.IsZero() {
				assert.Contains(t, words, "first said "+e.FirstSaid.Words(), day)
			}
		}
	}
}

// TestListIsAPlainFilter: the list shows the claims that a plain filter of the
// snapshot's claims shows, by days in the order asked for.
func TestListIsAPlainFilter(t *testing.T) {
	ix := spoken(400)
	rapid.Check(t, func(t *rapid.T) {
		f := model.Filter{
			Words:    rapid.SampledFrom([]string{"", "number 1", "agency", "nothing such"}).Draw(t, "words"),
			Voices:   rapid.SampledFrom([][]string{nil, {"a"}, {"a", "c"}}).Draw(t, "voices"),
			Disputed: rapid.Bool().Draw(t, "disputed"),
		}
		day := rapid.SampledFrom(days(t, ix)).Draw(t, "day")
		oldest := rapid.Bool().Draw(t, "oldest first")
		snap := ix.At(day, rapid.SampledFrom(clocks).Draw(t, "clock"))
		sieve := ix.Sieve(f)
		l := portray.NewCardList(portrayer(t))
		l.Sift(sieve)
		l.OldestFirst(oldest)
		l.Show(ix, snap, 372)
		var want []model.ClaimState
		for _, c := range snap.Claims() {
			if sieve.Passes(c.Claim, snap) {
				want = append(want, c)
			}
		}
		require.Equal(t, len(want), l.Len())
		seen := map[string]bool{}
		for i := range want {
			c := l.Claim(i)
			seen[c.ID] = true
			if i > 0 {
				order := l.Claim(i - 1).Said.Compare(c.Said)
				require.True(t, order == 0 || order < 0 == oldest, "%s after %s", c.Said, l.Claim(i-1).Said)
			}
		}
		for _, c := range want {
			require.True(t, seen[c.Claim.ID], c.Claim.ID)
		}
	})
}

// TestScrollingNeverJumps: by however many pixels the list is scrolled, each
// card that stays in view moves by just as many.
func TestScrollingNeverJumps(t *testing.T) {
	ix := spoken(500)
	const height = 600
	l := portray.NewCardList(portrayer(t))
	l.Show(ix, ix.At(date(t, "2025-12-31"), model.Said), 372)
	rapid.Check(t, func(t *rapid.T) {
		l.ScrollTo(rapid.Float64Range(0.05, 0.95).Draw(t, "part"), height)
		where := map[string]float64{}
		_, targets := l.View(height, portray.Dark(), portray.Marked{})
		for _, tg := range targets {
			where[tg.ID] = tg.Box.Y
		}
		by := rapid.Float64Range(-400, 400).Draw(t, "by")
		l.Scroll(by, height)
		_, targets = l.View(height, portray.Dark(), portray.Marked{})
		stay := 0
		for _, tg := range targets {
			if y, ok := where[tg.ID]; ok {
				require.InDelta(t, y-by, tg.Box.Y, 1e-6, tg.ID)
				stay++
			}
		}
		require.Positive(t, stay)
	})
}

// TestTopCardStaysWhenOthersCome: a step of the slider adds cards above a view
// that was scrolled, and what is read does not move.
func TestTopCardStaysWhenOthersCome(t *testing.T) {
	ix := spoken(2000)
	const height = 600
	l := portray.NewCardList(portrayer(t))
	all := days(t, ix)
	l.Show(ix, ix.At(all[1500], model.Said), 372)
	l.ScrollTo(0.5, height)
	_, before := l.View(height, portray.Dark(), portray.Marked{})
	l.Show(ix, ix.At(all[2600], model.Said), 372)
	_, after := l.View(height, portray.Dark(), portray.Marked{})
	assert.Equal(t, before, after)
	l.Top()
	l.Show(ix, ix.At(all[2900], model.Said), 372)
	assert.True(t, l.AtTop(), "at the top the new ones come into view")
}

func TestScrollToTheEnds(t *testing.T) {
	l := shown(t, spoken(3000), "2025-12-31", 372)
	l.ScrollTo(1, 600)
	_, targets := l.View(600, portray.Dark(), portray.Marked{})
	assert.Equal(t, l.Claim(l.Len()-1).ID, targets[len(targets)-1].ID)
	assert.False(t, l.Scroll(100, 600), "there is nothing below")
	l.Scroll(-1e7, 600)
	assert.True(t, l.AtTop())
	l.Scroll(1e7, 600)
	_, end := l.View(600, portray.Dark(), portray.Marked{})
	assert.Equal(t, targets, end)
}

func TestLinkHostIsTheRealOne(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a?b#c":           "example.org",
		"HTTP://Example.org:8080/":            "example.org:8080",
		"https://bank.example@evil.example/x": "evil.example",
		"https://аpple.com/":                  "xn--pple-43d.com",
		"http://[::1]/":                       "::1",
		"javascript:alert(1)":                 "",
		"file:///etc/passwd":                  "",
		"ftp://example.org/":                  "",
		"https:example.org":                   "",
		"//example.org/":                      "",
		"example.org":                         "",
		"https://":                            "",
		"https://a b/":                        "",
		"":                                    "",
	} {
		assert.Equal(t, want, portray.LinkHost(address), address)
	}
}
