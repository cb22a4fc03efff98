package portray

import (
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A boardMarks collects which marks a board draws, so that its key explains these
// and no others.
type boardMarks struct {
	stances   map[model.Stance]bool
	standings map[model.Standing]bool // that have no word beside them

	inferred, new, later, underway, filtered bool
}

func newBoardMarks() boardMarks {
	return boardMarks{stances: map[model.Stance]bool{}, standings: map[model.Standing]bool{}}
}

// part notes the marks of a cell's part.
func (m *boardMarks) part(p BoardPart) {
	m.new = m.new || p.new()
	if !p.Passes {
		m.filtered = true
		return
	}
	m.stances[p.Stance] = true
	m.later = m.later || p.Last().Uncertain
	m.inferred = m.inferred || len(p.Last().Claim.Inferred) > 0
}

// everyMark are all marks that the board of a briefing may have at any moment.
func everyMark(in BoardInput, p *boardPlan) boardMarks {
	m := boardMarks{stances: p.stances, standings: map[model.Standing]bool{}, inferred: p.inferred}
	m.new = in.Snapshot.Clock != model.Happened
	m.later, m.underway, m.filtered = m.new, true, in.Sieve != nil
	if boardBrief(in) {
		for _, st := range boardStandings {
			m.standings[st] = true
		}
	}
	return m
}

// boardStandings are those that a row may have, as the key tells them.
var boardStandings = [...]model.Standing{
	model.Asserted, model.Corroborated, model.Disputed, model.Rejected, model.Expected, model.Unattributed,
}

// A boardEntry is a mark of the key and its word; a word without a mark begins a
// new line.
type boardEntry struct {
	word string
	draw func(at scene.Point)
}

// entries are those of some marks.
func (d *boardDraft) entries(m boardMarks) []boardEntry {
	t := d.in.Theme
	var all []boardEntry
	add := func(is bool, word string, draw func(at scene.Point)) {
		if is {
			all = append(all, boardEntry{word, draw})
		}
	}
	for _, st := range model.Stances {
		add(m.stances[st], strings.ToLower(StanceWord(st)), func(at scene.Point) { d.stanceMark(st, at, 4.2, t, t.Panel) })
	}
	add(m.inferred, "inferred", func(at scene.Point) {
		d.stroke(scene.Polyline(scene.Point{X: at.X - 5, Y: at.Y + 3}, scene.Point{X: at.X + 5.5, Y: at.Y + 3}), t.Text, 1.1, 1.7, 1.3)
	})
	add(m.new, "new", func(at scene.Point) {
		d.fill(scene.Polygon(scene.Point{X: at.X - 3, Y: at.Y - 4}, scene.Point{X: at.X + 4, Y: at.Y - 4}, scene.Point{X: at.X - 3, Y: at.Y + 3}), t.Text)
	})
	add(m.later, "may be later", func(at scene.Point) {
		d.textMiddle("?", scene.Style{Face: scene.Bold, Size: 11}, scene.Point{X: at.X, Y: at.Y + 4}, t.Muted)
	})
	add(m.underway, "under way", func(at scene.Point) { d.fill(scene.Rect{X: at.X - 1.5, Y: at.Y - 5, W: 3, H: 11}.Path(1.5), t.Text) })
	add(m.filtered, "filtered out", func(at scene.Point) { d.ring(at, 2.4, t.Faint, 1) })
	add(len(m.standings) > 0, "standing:", nil)
	for _, st := range boardStandings {
		add(m.standings[st], string(st), func(at scene.Point) { d.standingMark(st, at, 4.2, t, t.Panel) })
	}
	return all
}

// set goes through entries as they stand in lines of a width, from the first
// line's left, and tells how many lines there are.
func (d *boardDraft) set(all []boardEntry, width float64, each func(e boardEntry, r scene.Run, at scene.Point)) int {
	const mark, gap = 14.0, 15.0
	at, lines := scene.Point{}, 1
	for _, e := range all {
		r, room := d.letters.Shape(e.word, scene.Style{Size: 11}), mark
		if e.draw == nil {
			room = 0
		}
		if at.X > 0 && (at.X+room+r.Advance > width || e.draw == nil) {
			at, lines = scene.Point{Y: at.Y + boardKeyLine}, lines+1
		}
		if each != nil {
			each(e, r, at)
		}
		at.X += room + r.Advance + gap
	}
	return lines
}

// keyLines are how many lines the key may need at any moment.
func (d *boardDraft) keyLines() int {
	return d.set(d.entries(everyMark(d.in, d.table.plan)), d.in.Width-2*boardPad, nil)
}

// key says what the marks mean, and of a picture what has no room.
func (d *boardDraft) key() {
	t, box := d.in.Theme, d.grid.key
	all := d.entries(d.met)
	left := scene.Point{X: box.X, Y: box.Y + 14.5}
	if words := d.hiddenWords(); words != "" {
		d.run(d.letters.Fit(words, scene.Style{Face: scene.Bold, Size: 11}, box.W), left.X, left.Y, t.Text)
		left.Y += boardKeyLine
	}
	d.set(all, box.W, func(e boardEntry, r scene.Run, at scene.Point) {
		if left.Y+at.Y+4 > d.in.Height {
			return // of a board too low for it
		}
		at = scene.Point{X: left.X + at.X, Y: left.Y + at.Y}
		if e.draw != nil {
			e.draw(scene.Point{X: at.X + 5, Y: at.Y - 4})
			at.X += 14
		}
		d.run(r, at.X, at.Y, t.Muted)
	})
}

// hiddenWords count the rows and columns that a picture has no room for; "" where
// there are none, or they can be scrolled to.
func (d *boardDraft) hiddenWords() string {
	rows, columns := d.grid.hidden()
	if !d.in.Still || rows+columns == 0 {
		return ""
	}
	var parts []string
	if rows > 0 {
		parts = append(parts, "+ "+plural(rows, "event", "events"))
	}
	if columns > 0 {
		one, many := laneWord(d.in.Lanes)
		parts = append(parts, "+ "+plural(columns, one, many))
	}
	return strings.Join(parts, ", ") + " without room"
}
