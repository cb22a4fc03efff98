package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

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
