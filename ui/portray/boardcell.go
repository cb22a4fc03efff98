package portray

import (
	"fmt"
	"slices"
	"strings"

	"sightline/ui/scene"
)

// cells draws the matrix, as far as it is in view.
func (d *boardDraft) cells() {
	rows, below := d.grid.rowsSeen()
	left, right := d.grid.columnsSeen()
	for row := rows; row < below; row++ {
		event, parts := d.event(d.table.rows[row]).ID, d.table.cells(row)
		for column := left; column < right; column++ {
			spot := BoardSpot{event, d.table.lanes.ids[d.table.columns[column]]}
			box := d.grid.cell(row, column)
			d.cell(box, parts[column], spot)
			d.frames(box, spot, len(parts[column]) > 0)
			if spot == d.said {
				d.spoken = box
			}
		}
	}
}

// cell draws one and tells what a click on it does.
func (d *boardDraft) cell(box scene.Rect, parts []BoardPart, spot BoardSpot) {
	middle := scene.Point{X: box.X + box.W/2, Y: box.Y + box.H/2}
	hit := BoardHit{Box: box.Intersect(d.grid.cells), Spot: spot}
	if len(parts) == 0 {
		d.disc(middle, 1.1, d.in.Theme.Line)
		d.hits = append(d.hits, hit)
		return
	}
	shown, more := parts, 0
	if most := max(1, min(3, int(box.W/8))); len(parts) > most {
		shown, more = parts[:max(1, most-1)], len(parts)-max(1, most-1)
	}
	n := len(shown) + min(more, 1)
	gap, r := box.W/float64(n), d.grid.mark()
	if n > 1 {
		gap, r = min(gap-1, 15), min(4.2, r, max(2.6, gap/2-2))
	}
	from := middle.X - gap*float64(n-1)/2
	for i, part := range shown {
		at := scene.Point{X: from + gap*float64(i), Y: middle.Y}
		d.mark(part, at, r)
		d.met.part(part)
		if i > 0 && gap > 2*r+3 {
			x := at.X - gap/2
			d.line(scene.Point{X: x - 1.6, Y: middle.Y + 7}, scene.Point{X: x + 1.6, Y: middle.Y - 7}, d.in.Theme.Faint, 1)
		}
	}
	if more > 0 {
		d.textMiddle(fmt.Sprint("+", more), scene.Style{Size: 9.5}, scene.Point{X: from + gap*float64(n-1), Y: middle.Y + 3.4}, d.in.Theme.Muted)
	}
	d.cellHits(hit, box, parts, n)
	if slices.ContainsFunc(parts, BoardPart.new) {
		d.met.new = true
		side := min(6.5, max(3.5, box.W/2-r-1))
		x, y := from-r-side, middle.Y-r-3.5
		d.fill(scene.Polygon(scene.Point{X: x, Y: y}, scene.Point{X: x + side, Y: y}, scene.Point{X: x, Y: y + side}), d.in.Theme.Text)
	}
	d.cellCalls(parts, scene.Point{X: from + gap*float64(n-1) + r, Y: middle.Y - r + 4})
}

// cellCalls has the notes about a cell's claims called beside its marks.
func (d *boardDraft) cellCalls(parts []BoardPart, at scene.Point) {
	var sites []callSite
	for _, part := range parts {
		for _, c := range part.Claims {
			sites = append(sites, callSite{id: c.Claim.ID})
		}
		if part.Passes && part.Last().Uncertain {
			at.X += 7 // the question mark
		}
	}
	d.call(d.in.footnotes.at(sites...), at, d.in.Theme.Text, d.in.Theme.Panel)
}

// cellHits divides a cell among its parts; the last has what is left.
func (d *boardDraft) cellHits(hit BoardHit, box scene.Rect, parts []BoardPart, n int) {
	d.taken = append(d.taken, box)
	w := box.W / float64(n)
	for i := range n {
		at := scene.Rect{X: box.X + w*float64(i), Y: box.Y, W: w, H: box.H}
		hit.Box, hit.Does, hit.ID = at.Intersect(d.grid.cells), BoardSelects, parts[i].Last().Claim.ID
		d.hits = append(d.hits, hit)
	}
}

// mark draws the mark of a part: faint and with a question mark if it may have
// been said only later, a dash under it if something of it is inferred. What the
// filter leaves out is a small ring.
func (d *boardDraft) mark(p BoardPart, at scene.Point, r float64) {
	t, last := d.in.Theme, p.Last()
	if !p.Passes {
		d.ring(at, 2.4, t.Faint, 1)
		return
	}
	begin := len(d.items)
	d.stanceMark(p.Stance, at, r, t, t.Panel)
	if last.Uncertain {
		for i := begin; i < len(d.items); i++ {
			d.items[i] = faded(d.items[i], 0.5)
		}
		d.text("?", scene.Style{Face: scene.Bold, Size: 10}, scene.Point{X: at.X + r + 1, Y: at.Y - 1}, t.Muted)
	}
	if len(last.Claim.Inferred) > 0 {
		y := at.Y + d.grid.mark() + 3
		d.stroke(scene.Polyline(scene.Point{X: at.X - r, Y: y}, scene.Point{X: at.X + r + 0.5, Y: y}), t.Text, 1.1, 1.7, 1.3)
	}
}

// faded is an item with less of its opacity.
func faded(it scene.Item, a float64) scene.Item {
	switch it := it.(type) {
	case scene.Fill:
		it.Color = fade(it.Color, a)
		return it
	case scene.Stroke:
		it.Color = fade(it.Color, a)
		return it
	}
	return it
}

// frames are round the cell that is selected, pointed at or where the keys are.
func (d *boardDraft) frames(box scene.Rect, spot BoardSpot, said bool) {
	t := d.in.Theme
	frame := box.Inset(1.5)
	if d.pointed.single && d.pointed.spot == spot && said {
		d.stroke(frame.Path(5), t.Muted, 1)
	}
	if d.selected.single && d.selected.spot == spot {
		d.stroke(frame.Path(5), t.Accent, 2)
	}
	if d.in.Keys == spot {
		d.stroke(box.Inset(0.5).Path(5), t.Text, 1.6)
	}
}

// words puts the stance's word beside the cell that is told of, where it covers
// no other mark; where there is no such place the line under the matrix has it.
func (d *boardDraft) words() {
	if d.spoken.W == 0 {
		return
	}
	word := d.stanceWords(d.said)
	if word == "" {
		return
	}
	r := d.letters.Shape(word, scene.Style{Face: scene.Bold, Size: 11})
	w, h, c := r.Advance+14, boardRow-4, d.spoken
	middle := c.X + c.W/2 - w/2
	for _, box := range []scene.Rect{
		{X: c.Right() + 1, Y: c.Y + (c.H-h)/2, W: w, H: h},
		{X: c.X - w - 1, Y: c.Y + (c.H-h)/2, W: w, H: h},
		{X: middle, Y: c.Y - h - 2, W: w, H: h},
		{X: middle, Y: c.Bottom() + 2, W: w, H: h},
	} {
		if !d.free(box) {
			continue
		}
		t := d.in.Theme
		d.fill(box.Path(4), t.Card)
		d.stroke(box.Inset(0.5).Path(4), t.Faint, 1)
		d.run(r, box.X+7, box.Y+h/2+3.9, t.Text)
		return
	}
}

// free tells whether a box lies in the matrix and over no mark.
func (d *boardDraft) free(box scene.Rect) bool {
	view := d.grid.cells
	if box.X < view.X || box.Right() > view.Right() || box.Y < view.Y-0.5 || box.Bottom() > view.Bottom() {
		return false
	}
	for _, mark := range d.taken {
		if mark.Inset(3).Overlaps(box) {
			return false
		}
	}
	return true
}

// stanceWords are the words of a cell's parts; "" for an empty one.
func (d *boardDraft) stanceWords(s BoardSpot) string {
	var words []string
	for _, p := range d.partsOf(s) {
		words = append(words, StanceWord(p.Stance))
	}
	return strings.Join(words, " / ")
}
