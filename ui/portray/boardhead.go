package portray

import (
	"image/color"
	"math"
	"slices"

	"sightline/model"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// headingTurn is how far headings rise to the right, radians.
const headingTurn = 50 * math.Pi / 180

var headingStyle = scene.Style{Size: 12}

// corner draws what stands over the titles: the moment, the clock, how much is
// shown, and the switch of the order.
func (d *boardDraft) corner() {
	wide := d.grid.cells.X - boardPad - 8
	clock := "As it was said"
	if d.in.Snapshot.Clock == model.Happened {
		clock = "As it is said to have happened"
	}
	told := []boardLine{{clock, mutedTone}, {d.countWords(), textTone}}
	bottom := boardTop - 42
	if d.in.Still {
		_, many := laneWord(d.in.Lanes)
		told, bottom = append(told, boardLine{"Events and " + many + " " + d.orderWords(), mutedTone}), boardTop-12
	} else {
		d.sorter(scene.Rect{X: boardPad, Y: boardTop - 36, W: wide, H: 24})
	}
	d.cornerLines(told, wide, bottom)
}

// A boardLine is told in the corner, on one line or more.
type boardLine struct {
	words string
	tone  tone
}

// cornerLines sets the date and lines under it, down to a last baseline: closer
// together and smaller where they have to be broken.
func (d *boardDraft) cornerLines(told []boardLine, wide, bottom float64) {
	const pitch, size = 18.0, 12.0
	var lines []scene.Run
	var tones []tone
	for _, small := range []float64{0, 1, 2} {
		lines, tones = nil, nil
		for _, l := range told {
			for _, r := range d.letters.Wrap(l.words, scene.Style{Size: size - small, Tabular: true}, wide, 2) {
				lines, tones = append(lines, r), append(tones, l.tone)
			}
		}
		if len(lines) <= len(told) {
			break
		}
	}
	date, first := 32.0, 51.0
	if len(lines) > len(told) {
		date, first = 24, 40
	}
	if !d.in.Snapshot.Moment.IsZero() {
		d.run(d.dateWithin(wide), boardPad, date, d.in.Theme.Text)
	}
	step := math.Min(pitch, (bottom-first)/math.Max(1, float64(len(lines)-1)))
	for i, r := range lines {
		d.run(r, boardPad, first+step*float64(i), tones[i](d.in.Theme))
	}
}

// dateWithin is the moment as large and as full as a width allows; the year is
// never cut.
func (d *boardDraft) dateWithin(wide float64) scene.Run {
	moment := d.in.Snapshot.Moment
	words := []string{bigDate(moment), moment.Words()}
	if at, ok := moment.Begin(); ok && moment.Weekday() != "" && at.Year() > 0 && !moment.HasTime() {
		words = append(words, at.Format("2 Jan ")+yearName(at.Year()))
	}
	for _, w := range words {
		for size := 18.0; size >= 13; size-- {
			if r := d.letters.Shape(w, scene.Style{Face: scene.Bold, Size: size}); r.Advance <= wide {
				return r
			}
		}
	}
	return d.letters.Fit(words[len(words)-1], scene.Style{Face: scene.Bold, Size: 11}, wide)
}

// countWords tell how many rows and columns there are, and of how many if a
// filter leaves some out.
func (d *boardDraft) countWords() string {
	count := func(n, of int, one, many string) string {
		if d.in.Sieve == nil && n == of {
			return plural(n, one, many)
		}
		return thousands(n) + " of " + plural(of, one, many)
	}
	one, many := laneWord(d.in.Lanes)
	words := count(len(d.table.rows), d.table.ofRows, "event", "events") + " · " +
		count(len(d.table.columns), d.table.ofLanes, one, many)
	if d.in.Lanes == state.ByVoice && d.table.ofLanes < d.in.Snapshot.Voices() { // the map counts all that speak
		words += " with a position"
	}
	return words
}

// An orderWord is what the switch calls an order.
type orderWord struct {
	order state.BoardOrder
	word  string
}

// boardOrders are the orders, as the switch has them.
var boardOrders = [...]orderWord{{state.ByMention, "First mention"}, {state.ByObjections, "Objections"}, {state.ByName, "Name"}}

// orderWords tell of the order in a sentence.
func (d *boardDraft) orderWords() string {
	switch d.in.Order {
	case state.ByObjections:
		return "by the number of objections"
	case state.ByName:
		return "by name"
	}
	return "by first mention"
}

// sorter draws the switch of the order. Where there is no room for all orders
// it shows the one in force, and a click goes on to the next.
func (d *boardDraft) sorter(box scene.Rect) {
	style, x := scene.Style{Size: 11.5}, box.X
	var boxes []scene.Rect
	for _, o := range boardOrders {
		w := d.letters.Shape(o.word, style).Advance + 20
		boxes = append(boxes, scene.Rect{X: x, Y: box.Y, W: w, H: box.H})
		x += w
	}
	if x > box.Right() {
		at := slices.IndexFunc(boardOrders[:], func(o orderWord) bool { return o.order == d.in.Order })
		next := boardOrders[(at+1)%len(boardOrders)].order
		only := scene.Rect{X: box.X, Y: box.Y, W: math.Min(box.W, boxes[at].W), H: box.H}
		d.segment(only, boardOrders[at].word, true)
		d.hits = append(d.hits, BoardHit{Box: only, Does: BoardSorts, Order: next})
		return
	}
	whole := scene.Rect{X: box.X, Y: box.Y, W: x - box.X, H: box.H}
	d.stroke(whole.Inset(0.5).Path(6), d.in.Theme.Line, 1)
	for i, o := range boardOrders {
		d.segment(boxes[i], o.word, o.order == d.in.Order)
		d.hits = append(d.hits, BoardHit{Box: boxes[i], Does: BoardSorts, Order: o.order})
	}
	r := d.letters.Shape("order of rows and columns", scene.Style{Size: 10.5})
	if at := whole.Right() + 10; at+r.Advance <= box.Right() {
		d.run(r, at, box.Y+16, d.in.Theme.Faint)
	}
}

// segment draws a part of a switch.
func (d *boardDraft) segment(box scene.Rect, word string, on bool) {
	t, ink := d.in.Theme, d.in.Theme.Muted
	if on {
		d.fill(box.Path(6), t.Accent)
		ink = t.OnAccent
	}
	r := d.letters.Fit(word, scene.Style{Size: 11.5}, box.W-8)
	d.run(r, box.X+(box.W-r.Advance)/2, box.Y+box.H/2+4.1, ink)
}

// headings draws the names of the columns, rising to the right.
func (d *boardDraft) headings() {
	from, to := d.grid.columnsSeen()
	base, long := d.grid.cells.Y-7, (boardTop-22)/math.Sin(headingTurn)
	for i := from; i < to; i++ {
		lane := d.table.columns[i]
		spot := BoardSpot{Lane: d.table.lanes.ids[lane]}
		x := d.grid.columnX(i) + d.grid.step/2
		if x < d.grid.cells.X || x > d.grid.cells.Right() {
			continue
		}
		style := headingStyle
		style.Size = math.Min(style.Size, d.grid.step*0.62)
		if d.selected.column(spot.Lane) {
			style.Face = scene.Bold
		}
		calls := d.in.footnotes.at(d.laneSites(spot.Lane)...)
		_, cos := math.Sincos(headingTurn)
		room := math.Min(long, (d.in.Width-2-x)/cos) - callWidth(d.letters, len(calls))
		r := d.letters.Fit(d.table.lanes.labels[lane], style, room)
		end := d.slanted(r, scene.Point{X: x, Y: base}, d.in.Theme.Text)
		d.call(calls, end, d.in.Theme.Text, d.in.Theme.Panel)
		box := scene.Rect{X: x - d.grid.step/2, Y: 0, W: d.grid.step, H: d.grid.cells.Y}
		d.hits = append(d.hits, BoardHit{Box: box, Spot: spot, Does: BoardFilters, ID: spot.Lane, slanted: true})
		if spot == d.in.Keys {
			d.stroke(slantedBox(x, base, r.Advance+4), d.in.Theme.Text, 1.6)
		}
	}
}

// slanted writes along a heading's line from a point, and tells where it ends.
func (d *boardDraft) slanted(r scene.Run, at scene.Point, ink color.NRGBA) scene.Point {
	low := r.Style.Size * 0.34 // from the middle of its letters to their baseline
	sin, cos := math.Sincos(headingTurn)
	d.items = append(d.items, scene.Text{Run: r, X: at.X + low*sin, Y: at.Y + low*cos, Angle: -headingTurn, Color: ink})
	return scene.Point{X: at.X + r.Advance*cos, Y: at.Y - r.Advance*sin + 4}
}

// laneSites are where notes about a column's voices are called.
func (d *boardDraft) laneSites(lane string) []callSite {
	if d.in.footnotes == nil {
		return nil
	}
	var all []callSite
	for _, voice := range d.table.plan.voices {
		if d.laneOf(voice) == lane {
			all = append(all, callSite{id: voice})
		}
	}
	return all
}

// slantedBox is an outline round a heading so long that begins at a point.
func slantedBox(x, y, long float64) scene.Path {
	sin, cos := math.Sincos(headingTurn)
	at := func(along, across float64) scene.Point {
		return scene.Point{X: x + along*cos + across*sin, Y: y - along*sin + across*cos}
	}
	return scene.Polygon(at(-3, -9.5), at(long+4, -9.5), at(long+4, 9.5), at(-3, 9.5))
}

// endHeadings are those of what stands at the rows' ends.
func (d *boardDraft) endHeadings() {
	y, ink := d.grid.cells.Y-8, d.in.Theme.Faint
	if d.grid.brief { // a line keeps it apart from the voices
		x := d.grid.end + 6
		d.line(scene.Point{X: x, Y: d.grid.cells.Y - 14}, scene.Point{X: x, Y: d.grid.cells.Y + d.columnHigh()}, d.in.Theme.Faint, 1)
		d.slanted(d.letters.Shape("Standing", scene.Style{Size: 11, Slant: true}), scene.Point{X: d.grid.end + endBrief, Y: y + 1}, d.in.Theme.Muted)
		return
	}
	d.text("STANDING", captionStyle, scene.Point{X: d.grid.end + endSign - 6, Y: y}, ink)
	for _, c := range []struct {
		word  string
		right float64
	}{{"FOR", endPro}, {"AGAINST", endContra}} {
		r := d.letters.Shape(c.word, captionStyle)
		d.run(r, d.grid.end+c.right-r.Advance, y, ink)
	}
}
