package portray

import (
	"image/color"
	"math"

	"sightline/model"
	"sightline/ui/scene"
)

// Where things stand at the end of a row, from the matrix on.
const (
	endSign   = 22.0
	endBrief  = 23.0 // of a sign alone: a clear gap before it
	endWord   = 34.0
	endPro    = 144.0
	endContra = 206.0
)

// bands lie under the rows and columns that are selected and pointed at.
func (d *boardDraft) bands() {
	t := d.in.Theme
	d.cross(d.pointed, fade(t.Text, 0.07))
	d.cross(d.selected, fade(t.Accent, 0.14))
}

// cross draws the bands of what is concerned.
func (d *boardDraft) cross(x boardCross, c color.NRGBA) {
	rows, below := d.grid.rowsSeen()
	for i := rows; i < below; i++ {
		if x.row(d.event(d.table.rows[i])) {
			box := scene.Rect{X: boardPad - 6, Y: d.grid.rowY(i), W: d.right() - boardPad + 12, H: d.grid.row}
			d.fill(box.Intersect(d.grid.wide()).Path(3), c)
		}
	}
	left, right := d.grid.columnsSeen()
	for i := left; i < right; i++ {
		if x.column(d.table.lanes.ids[d.table.columns[i]]) {
			box := scene.Rect{X: d.grid.columnX(i), Y: d.grid.cells.Y, W: d.grid.step, H: d.columnHigh()}
			d.fill(box.Intersect(d.grid.cells).Path(3), c)
		}
	}
}

// columnHigh is how far down a column goes.
func (d *boardDraft) columnHigh() float64 {
	return min(d.grid.cells.H, d.grid.row*float64(d.grid.rows)-d.grid.scroll.Y)
}

// right is where rows end.
func (d *boardDraft) right() float64 {
	if d.grid.brief {
		return d.grid.end + boardSign - 4
	}
	return d.grid.end + endContra
}

// rows draws titles and ends of the rows in view, with a line under each.
func (d *boardDraft) rows() {
	from, to := d.grid.rowsSeen()
	d.line(scene.Point{X: boardPad, Y: d.grid.cells.Y + 0.5}, scene.Point{X: d.right() + 6, Y: d.grid.cells.Y + 0.5}, d.in.Theme.Faint, 1)
	for i := from; i < to; i++ {
		e := d.event(d.table.rows[i])
		y := d.grid.rowY(i)
		state, _ := d.in.Snapshot.Event(e.ID)
		d.line(scene.Point{X: boardPad, Y: y + d.grid.row - 0.5}, scene.Point{X: d.right() + 6, Y: y + d.grid.row - 0.5}, d.in.Theme.Line, 1)
		d.title(state, y)
		d.rowEnd(state, d.table.rows[i], y)
		box := scene.Rect{X: 0, Y: y, W: d.grid.cells.X, H: d.grid.row}
		hit := BoardHit{Spot: BoardSpot{Event: e.ID}, Does: BoardSelects, ID: e.ID}
		hit.Box = box.Intersect(d.grid.wide())
		d.hits = append(d.hits, hit)
		hit.Box = scene.Rect{X: d.grid.end, Y: y, W: d.right() - d.grid.end + 8, H: d.grid.row}.Intersect(d.grid.wide())
		d.hits = append(d.hits, hit)
		if d.in.Keys == hit.Spot {
			d.stroke(scene.Rect{X: boardPad - 5, Y: y + 1, W: d.grid.cells.X - boardPad, H: d.grid.row - 2}.Path(4), d.in.Theme.Text, 1.6)
		}
	}
	if len(d.table.rows) == 0 {
		d.text(d.emptyWords(), scene.Style{Size: 13}, scene.Point{X: boardPad, Y: d.grid.cells.Y + 20}, d.in.Theme.Muted)
	}
	d.thumbs()
}

// emptyWords say why there is no row.
func (d *boardDraft) emptyWords() string {
	switch {
	case len(d.in.Index.Briefing().Claims) == 0:
		return "This map carries no claims."
	case d.table.ofRows > 0:
		return "Nothing passes the filter."
	}
	return "Nobody has said anything yet."
}

// title draws an event's title, a bar before it if the event is under way.
func (d *boardDraft) title(e model.EventState, y float64) {
	t := d.in.Theme
	left, wide := boardPad+10, d.grid.cells.X-boardPad-22
	if e.Underway {
		d.met.underway = true
		d.fill(scene.Rect{X: boardPad, Y: y + d.grid.row/2 - 6, W: 3, H: 12}.Path(1.5), t.Text)
	}
	style := d.grid.letters(12.5)
	if d.selected.row(e.Event) {
		style.Face = scene.Bold
	}
	calls := d.in.footnotes.at(callSite{id: e.Event.ID})
	after := callWidth(d.letters, len(calls))
	r := d.letters.Fit(e.Event.Title, style, wide-after)
	if rightToLeft(e.Event.Title) {
		left += wide - r.Advance - after
	}
	base := y + d.grid.row/2 + style.Size*0.35
	d.run(r, left, base, t.Text)
	d.call(calls, scene.Point{X: left + r.Advance, Y: base}, t.Text, t.Panel)
}

// rowEnd draws how an event stands, and how many are for it and against it.
func (d *boardDraft) rowEnd(e model.EventState, event int32, y float64) {
	style := d.grid.letters(12)
	t, x, base := d.in.Theme, d.grid.end, y+d.grid.row/2+style.Size*0.35
	sign := scene.Point{X: x + endSign, Y: y + d.grid.row/2}
	if d.grid.brief {
		sign.X = x + endBrief
		d.met.standings[e.Standing] = true
	}
	d.standingMark(e.Standing, sign, math.Min(4.6, d.grid.mark()), t, t.Panel)
	if d.grid.brief {
		return
	}
	word := string(e.Standing)
	if e.Uncertain {
		word += " ?"
	}
	d.run(d.letters.Fit(word, style, endPro-endWord-14), x+endWord, base, t.Text)
	pro, contra := d.table.sides(event)
	d.count(pro, x+endPro, base)
	d.count(contra, x+endContra, base)
}

// count draws a number that ends at x; none is a dash.
func (d *boardDraft) count(n int, right, base float64) {
	text, ink := thousands(n), d.in.Theme.Text
	if n == 0 {
		text, ink = "–", d.in.Theme.Faint
	}
	style := d.grid.letters(12)
	style.Tabular = true
	r := d.letters.Shape(text, style)
	d.run(r, right-r.Advance, base, ink)
}

// thumbs show how much of the matrix is in view, and where; in a picture the key
// counts what is not.
func (d *boardDraft) thumbs() {
	if d.in.Still {
		return
	}
	g, c := d.grid, fade(d.in.Theme.Faint, 0.6)
	if all := g.row * float64(g.rows); all > g.cells.H+0.5 {
		h := max(18, g.cells.H*g.cells.H/all)
		y := g.cells.Y + (g.cells.H-h)*g.scroll.Y/(all-g.cells.H)
		d.fill(scene.Rect{X: d.right() + 9, Y: y, W: 3, H: h}.Path(1.5), c)
	}
	if all := g.step * float64(g.columns); all > g.cells.W+0.5 {
		w := max(18, g.cells.W*g.cells.W/all)
		x := g.cells.X + (g.cells.W-w)*g.scroll.X/(all-g.cells.W)
		d.fill(scene.Rect{X: x, Y: g.cells.Bottom() - 3, W: w, H: 3}.Path(1.5), c)
	}
}
