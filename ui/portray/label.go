package portray

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// A label is a name and what is told under it, as one block of lines.
type label struct {
	rows []labelRow
	w, h float64

	torn bool // a word is broken
	cut  bool // a text ends before its end
}

// A labelRow is one line, with a small mark before it if it tells of an event
// or of statements.
type labelRow struct {
	run    scene.Run
	color  color.NRGBA
	mark   func(s *sheet, at scene.Point) // nil: none
	indent float64                        // room for the mark
	height float64
	shows  markSet // which mark that is
	calls  []int   // footnotes whose numbers stand after it
	after  float64 // their room

	id   string // of a row of a stack: what pointing at it selects
	more bool   // it goes on with the name in the row above
}

// names is how many names a stack tells.
func (l label) names() int {
	n := 0
	for _, r := range l.rows {
		if !r.more {
			n++
		}
	}
	return n
}

const (
	nameSize = 13.5 // of a spot's name on the map, logical pixels
	tellSize = 11.5 // of the lines under it
	tellWide = 205  // at most
	tellRows = 5    // at most, the rest is counted
)

// tellWidth is how wide the lines of a label may be in a view.
func tellWidth(v geo.View) float64 { return math.Min(tellWide, v.Width*0.38) }

// A detail is how much of a spot a label tells.
type detail uint8

const (
	whole    detail = iota // everything, as far as it has rows
	gist                   // the name, and the foremost standing in a word
	nameOnly               // the name
)

// A blockKey is which of a spot's labels it is.
type blockKey struct {
	spot string
	much detail
	wide float64
}

// block is a spot's label, as wide as it may be. It is set once, and looked for
// room for many times.
func (d *drawn) block(sp *spot, much detail, wide float64) label {
	key := blockKey{sp.id, much, wide}
	l, ok := d.blocks[key]
	if !ok {
		if d.blocks == nil {
			d.blocks = map[blockKey]label{}
		}
		l = d.setBlock(sp, much, wide)
		d.blocks[key] = l
	}
	return l
}

// setBlock sets it.
func (d *drawn) setBlock(sp *spot, much detail, wide float64) label {
	p, t := d.p, d.in.Theme
	var l label
	l.name(d, sp, wide)
	if much != whole {
		l.call(d, d.in.footnotes.atSpot(sp))
		if much == gist {
			l.gist(d, sp, wide)
		}
		return l
	}
	l.call(d, d.in.footnotes.at(callSite{id: sp.id}))
	left := tellRows
	for i, line := range sp.lines {
		style := scene.Style{Size: tellSize, Slant: line.inferred}
		words := d.in.tell(sp, line)
		rows := words.set(p.letters, style, wide-12, max(1, min(3, left)))
		l.lose(p.letters, words.title+words.rest, rows, wide-12)
		if i > 0 && (len(rows) > left || (left == 1 && i < len(sp.lines)-1)) {
			more := p.letters.Shape("+ "+plural(len(sp.lines)-i, "more", "more"), scene.Style{Size: tellSize})
			l.add(labelRow{run: more, color: t.Muted, height: tellSize * 1.32})
			l.call(d, d.in.footnotes.atLines(sp, sp.lines[i:]))
			break
		}
		for j, r := range rows {
			row := labelRow{run: r, color: t.Muted, indent: 12, height: tellSize * 1.32}
			if j == 0 {
				row.mark, row.shows = line.small(t), line.kind()
			}
			l.add(row)
			left--
		}
		l.call(d, d.in.footnotes.atLines(sp, sp.lines[i:i+1]))
	}
	return l
}

// nameRows is how many rows the name of a spot has at most, and nameNarrow where
// they are narrower than on a wide map.
const nameRows, nameNarrow = 2, 3

// name sets the name of a spot. Before it stands the sign of an event of the
// briefing's own that has no mark on the map and nothing told under it.
func (l *label) name(d *drawn, sp *spot, wide float64) {
	sign, indent := sp.ownSign(d.in.Theme), 0.0
	if sign != nil {
		indent = stackIndent
	}
	most := nameRows
	if wide < tellWide {
		most = nameNarrow
	}
	style := scene.Style{Face: scene.Bold, Size: nameSize, Slant: sp.inferred}
	rows := d.p.wordEnded(sp.name, style, wide-indent, most)
	l.lose(d.letters, sp.name, rows, wide-indent)
	for i, r := range rows {
		row := labelRow{run: r, color: d.in.Theme.Text, indent: indent, height: nameSize * 1.25}
		if i == 0 {
			row.mark = sign
		}
		l.add(row)
	}
}

// lose notes what is lost of a text that was set so wide.
func (l *label) lose(letters *lettering.Shaper, text string, rows []scene.Run, wide float64) {
	if len(rows) < 2 && !cutShort(rows) {
		return
	}
	ends := 0
	for _, r := range rows {
		ends += strings.Count(r.Text, "…")
	}
	l.cut = l.cut || ends > strings.Count(text, "…")
	l.torn = l.torn || letters.Least(text, rows[0].Style) > wide
}

// ownSign is the sign of an area or a line that is an event on the briefing's own
// account; nil of any other spot.
func (s *spot) ownSign(t Theme) func(*sheet, scene.Point) {
	if s.ownAccount() && len(points(s.geometry)) == 0 {
		return s.lines[0].small(t)
	}
	return nil
}

// ownAccount tells of an event with a geometry of its own that the briefing
// states on its own account.
func (s *spot) ownAccount() bool {
	return len(s.lines) == 1 && s.lines[0].id == s.id && s.foremost == model.Unattributed
}

// gist says in a row what most needs to be seen at a spot: its foremost
// standing, how many events there are, and of how many that is the standing
// where it is not that of all: "2 events, 1 disputed".
func (l *label) gist(d *drawn, sp *spot, wide float64) {
	st, ok := sp.standing()
	if !ok || sp.ownAccount() {
		return
	}
	events, such := 0, 0
	for _, line := range sp.lines {
		if !line.statement {
			events++
			if line.standing == st {
				such++
			}
		}
	}
	text := st.Words()
	if such < events {
		text = strconv.Itoa(such) + " " + text
	}
	if events > 1 {
		text = plural(events, "event", "events") + ", " + text
	}
	for i, r := range d.letters.Wrap(text, scene.Style{Size: tellSize}, wide-12, 0) {
		row := labelRow{run: r, color: d.in.Theme.Muted, indent: 12, height: tellSize * 1.32}
		if i == 0 {
			row.mark, row.shows = spotLine{standing: st}.small(d.in.Theme), standingMark(st)
		}
		l.add(row)
	}
}

// small is the mark before a line.
func (l spotLine) small(t Theme) func(*sheet, scene.Point) {
	return func(s *sheet, at scene.Point) {
		if l.statement {
			s.statementMark(at, 4, t.Text, t.Land, l.inferred)
			return
		}
		s.standingMark(l.standing, at, 3.5, t, t.Land)
	}
}

func (l *label) add(r labelRow) {
	l.rows = append(l.rows, r)
	l.w = math.Max(l.w, r.indent+r.run.Advance)
	l.h += r.height
}

// shows are the marks of its rows.
func (l label) shows() markSet {
	var set markSet
	for _, r := range l.rows {
		set |= r.shows
	}
	return set
}

// call has footnotes called after the last row.
func (l *label) call(d *drawn, notes []int) {
	if len(notes) == 0 || len(l.rows) == 0 {
		return
	}
	r := &l.rows[len(l.rows)-1]
	r.calls, r.after = notes, callWidth(d.letters, len(notes))
	l.w = math.Max(l.w, r.indent+r.run.Advance+r.after)
}

// draw sets the block into its box, its lines aligned with the side that is
// nearer to the point. The small marks stand on that side too: away from it they
// would be taken for marks of the map.
func (l label) draw(s *sheet, box scene.Rect, sd side, halo color.NRGBA) {
	y := box.Y
	for _, r := range l.rows {
		x, sign := box.X, box.X
		switch {
		case sd.x < 0:
			x, sign = box.Right()-2*r.indent-r.run.Advance-r.after, box.Right()-10
		case sd.x == 0:
			x = box.X + (box.W-r.indent-r.run.Advance-r.after)/2
			sign = x
		}
		base := y + r.height*0.78
		if r.mark != nil {
			at := scene.Point{X: sign + 5, Y: base - r.run.Style.Size*0.36}
			s.disc(at, 6, halo)
			r.mark(s, at)
		}
		s.items = append(s.items, scene.Text{
			Run: r.run, X: x + r.indent, Y: base, Color: r.color, Halo: halo, HaloWidth: 2,
		})
		s.call(r.calls, scene.Point{X: x + r.indent + r.run.Advance, Y: base}, r.color, halo)
		y += r.height
	}
}
