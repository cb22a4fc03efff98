package page

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
)

// A traced is a sink that keeps lines as positions on the page, of what is drawn
// in the wide view.
type traced struct{ lines [][]spot }

// Move starts a line.
func (t *traced) Move(x, y float64) { t.lines = append(t.lines, []spot{t.at(x, y)}) }

// Line goes straight on.
func (t *traced) Line(x, y float64) {
	if n := len(t.lines) - 1; n >= 0 {
		t.lines[n] = append(t.lines[n], t.at(x, y))
	}
}

// Close ends it; areas are closed in any case.
func (*traced) Close() {}

func (*traced) at(x, y float64) spot {
	m := wider()
	return spotAt(x-m.x, y-m.y)
}

// spot is where a place lies on the page; false if it can't be seen.
func (g ground) spot(p orb.Point) (spot, bool) {
	x, y, ok := g.view.Project(p)
	return spotAt(x, y), ok
}

// rimOf is the outermost of all corners of rings, sixteen ways.
func rimOf(rings [][]spot) []spot {
	const ways = 16
	var rim []spot
	for i := range ways {
		sin, cos := math.Sincos(float64(i) * 2 * math.Pi / ways)
		far, best := math.Inf(-1), spot{}
		for _, ring := range rings {
			for _, at := range ring {
				if d := cos*float64(at[0]) + sin*float64(at[1]); d > far {
					far, best = d, at
				}
			}
		}
		if !math.IsInf(far, -1) {
			rim = append(rim, best)
		}
	}
	return rim
}

// siteRows are the sites that lie on the page.
func (m *maker) siteRows() []site {
	rows := []site{}
	wide, off := m.ground.wide(), wider()
	for n, s := range m.sites {
		at, ok := m.ground.spot(s.Ground)
		if !ok {
			continue
		}
		row := site{
			ID: s.ID, Name: s.Name, At: at, Dots: []spot{}, Inferred: s.Inferred,
			States: m.told[n].States, Turns: m.told[n].turns,
		}
		for _, p := range s.Points {
			if dot, ok := m.ground.spot(p); ok && s.Dot {
				row.Dots = append(row.Dots, dot)
			}
		}
		area, line := plan{dx: -off.x, dy: -off.y}, plan{dx: -off.x, dy: -off.y}
		var corners traced
		pipe := wide.Pipeline()
		for _, a := range s.Areas {
			pipe.Polygon(a, &area)
			pipe.Polygon(a, &corners)
		}
		for _, l := range s.Lines {
			wide.LineString(geo.Densify(l, 1), &line)
		}
		row.Area, row.Line = area.String(), line.String()
		row.Rim = rimOf(corners.lines)
		rows = append(rows, row)
	}
	return rows
}

// sceneRows are the briefing's own scenes.
func (m *maker) sceneRows() []sceneRow {
	rows := []sceneRow{}
	for _, s := range m.in.Index.Briefing().Scenes {
		rows = append(rows, sceneRow{
			ID: s.ID, Title: s.Title, Moment: stopAt(m.stops, s.At), Clock: clockNumber(s.Clock),
			Box: m.ground.bound(s.BBox), Focus: notNil(s.Focus),
		})
	}
	return rows
}

// names are the basemap's, as far as they lie on the page.
func (m *maker) names() []name {
	const closest = 8 // times the overview; beyond it no more names come
	rows := []name{}
	metres := geo.Radius / m.ground.view.Scale
	f := wider().frame()
	inner := closer().frame()
	for _, n := range m.in.Portrayer.PlaceNames(m.in.Index, metres/closest) {
		at, ok := m.ground.spot(n.At)
		if !ok || !within(f, at) {
			continue
		}
		from := metres / n.Coarse
		if from > 2 && !within(inner, at) {
			continue
		}
		rows = append(rows, name{
			Text: n.Text, Kind: string(n.Kind), At: at, From: float64(int(from*100)) / 100, Wide: int(n.Wide / metres * unit),
		})
	}
	return rows
}

func within(f [4]int, at spot) bool {
	return at[0] >= f[0] && at[1] >= f[1] && at[0] <= f[0]+f[2] && at[1] <= f[1]+f[3]
}

// claimRows are the cards, oldest first.
func (m *maker) claimRows() []claim {
	rows := []claim{}
	for n, c := range m.in.Index.InOrder() {
		w := portray.WordsOf(m.in.Index, c)
		rows = append(rows, claim{
			ID: c.ID, Event: c.About, Place: c.Place, Day: w.Day, Kind: c.Stance, Stance: w.Stance, Voice: w.Voice, Side: w.Side,
			Text: w.Text, About: w.About, Inferred: w.Inferred, Facts: facts(w), Cites: cites(w.Cites), Notes: notes(w.Notes),
			States: m.claims[n].States, Turns: m.claims[n].turns,
		})
	}
	return rows
}

// facts are the lines of a card's table.
func facts(w portray.ClaimWords) [][2]string {
	rows := [][2]string{}
	add := func(head, text string) {
		if text != "" {
			rows = append(rows, [2]string{head, text})
		}
	}
	add("relayed", w.Relayed)
	add("said", w.Said)
	add("said in", w.Place)
	add(w.HappenedHead, w.Happened)
	add("course", w.Course)
	add("replaces", w.Replaces)
	add("reliability", w.Reliability)
	add("credibility", w.Credibility)
	for _, f := range w.Figures {
		add("figure", f)
	}
	return rows
}

func cites(all []portray.CiteWords) []cite {
	rows := []cite{}
	for _, c := range all {
		rows = append(rows, cite{c.Where, c.Source, c.URL, notNil(c.Quotes)})
	}
	return rows
}

func notes(all []portray.NoteWords) []note {
	rows := []note{}
	for _, n := range all {
		rows = append(rows, note{n.Head, n.Text, n.URL})
	}
	return rows
}

// keyRows are what standings' marks mean; the page shows those that occur.
func keyRows() []keyRow {
	var rows []keyRow
	for _, s := range model.Standings {
		if s != model.Unsaid {
			rows = append(rows, keyRow{s, portray.KeyWords(s)})
		}
	}
	return rows
}
