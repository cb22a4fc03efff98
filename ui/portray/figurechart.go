package portray

import (
	"cmp"
	"image/color"
	"math"
	"slices"
	"time"

	"sightline/model"
	"sightline/ui/scene"
	"sightline/ui/state"
)

const (
	chartLeast = 300.0 // how wide the chart of one name is, at least
	chartGap   = 28.0
	chartTop   = 32.0
	chartFoot  = 18.0
	chartLeft  = 54.0
	chartRight = 170.0 // for who gives which number, at most
	turnerRoom = 120.0 // for what shows the next names
	chartLabel = 13.5  // from label to label
	linesShown = 40
)

var chartStyle = scene.Style{Size: 11.5, Tabular: true}

// figures draws a chart for each name of figures, as many as fit beside one
// another, from the input's on.
func (d *boardDraft) figures() {
	box := d.grid.chart
	if box.H == 0 {
		return
	}
	names := figuresSaid(d.in.Index, d.in.Snapshot, d.in.Sieve)
	d.named = len(names)
	d.line(scene.Point{X: box.X, Y: box.Y}, scene.Point{X: box.Right(), Y: box.Y}, d.in.Theme.Line, 1)
	if len(names) == 0 {
		d.text("No figures have been given yet.", scene.Style{Size: 12}, scene.Point{X: box.X, Y: box.Y + 22}, d.in.Theme.Muted)
		return
	}
	fit := max(1, min(len(names), int((box.W+chartGap)/(chartLeast+chartGap))))
	d.charted = fit
	first := max(0, min(d.in.Figure, len(names)-fit))
	if fit < len(names) {
		d.turner(first, fit, len(names))
	}
	w := (box.W - chartGap*float64(fit-1)) / float64(fit)
	for i, name := range names[first : first+fit] {
		c := figureChart{boardDraft: d, name: name, box: scene.Rect{X: box.X + (w+chartGap)*float64(i), Y: box.Y, W: w, H: box.H}}
		c.draw()
	}
}

// turner tells which of the names are charted; a click shows the next.
func (d *boardDraft) turner(first, fit, of int) {
	words := thousands(first+1) + "–" + thousands(first+fit) + " of " + plural(of, "figure", "figures") + "  ›"
	if fit == 1 {
		words = thousands(first+1) + " of " + plural(of, "figure", "figures") + "  ›"
	}
	r := d.letters.Shape(words, scene.Style{Size: 11.5})
	x, y := d.grid.chart.Right()-r.Advance, d.grid.chart.Y
	d.run(r, x, y+15.5, d.in.Theme.Accent)
	d.hits = append(d.hits, BoardHit{Box: scene.Rect{X: x - 6, Y: y + 1, W: r.Advance + 10, H: 20}, Does: BoardTurns})
}

// A figureChart is the chart of one name.
type figureChart struct {
	*boardDraft
	name string
	box  scene.Rect

	plot     scene.Rect
	from, to time.Time // of the axis
	until    float64   // x at which lines end
	top      float64   // of the axis of numbers; it begins at low
	low      float64
	step     float64 // from line to line
	labels   []figureLabel
	lanes    []string // voices or parties that have a line, in the order of their colours
}

// A figureLabel is who gives a number, beside the end of a line.
type figureLabel struct {
	x, y float64
	line figureLine
	ink  color.NRGBA
}

func (c *figureChart) draw() {
	lines := figureLines(c.in.Snapshot, c.in.Sieve, c.name)
	c.plot = scene.Rect{Y: c.box.Y + chartTop, H: c.box.H - chartTop - chartFoot}
	c.scale(lines)
	left, right := c.numberRoom(), c.labelRoom(lines)
	c.plot.X, c.plot.W = c.box.X+left, math.Max(20, c.box.W-left-right)
	r := c.letters.Fit(c.name, scene.Style{Face: scene.Bold, Size: 12}, c.box.W-turnerRoom)
	c.run(r, c.box.X, c.box.Y+16, c.in.Theme.Text)
	sub := c.letters.Shape("who gives which number, and when", scene.Style{Size: 11})
	if r.Advance+8+sub.Advance <= c.box.W-turnerRoom {
		c.run(sub, c.box.X+r.Advance+8, c.box.Y+16, c.in.Theme.Faint)
	}
	if !c.setAxis() {
		return
	}
	c.numbers()
	c.days()
	shown := lines
	if len(shown) > linesShown {
		shown = shown[:linesShown]
	}
	for _, l := range shown {
		c.steps(l, c.lineColor(c.laneOf(l.voice)))
	}
	for _, l := range shown {
		c.marks(l)
	}
	c.label(len(lines) - len(shown))
}

// labelRoom is how wide the labels beside the lines are.
func (c *figureChart) labelRoom(lines []figureLine) float64 {
	wide := 60.0
	for _, l := range lines[:min(len(lines), linesShown)] {
		wide = math.Max(wide, 14+c.labelOf(l, chartRight).Advance)
	}
	return math.Min(wide, math.Min(chartRight, c.box.W*0.55))
}

// labelOf is who gives which number last, in a width: the name is shortened,
// never the number.
func (c *figureChart) labelOf(l figureLine, wide float64) scene.Run {
	last := l.steps[len(l.steps)-1]
	number := " · " + last.words()
	if last.gone != "" {
		number += ", " + last.gone
	}
	who := c.in.Index.VoiceLabel(l.voice)
	if c.in.Lanes == state.ByParty {
		who = c.laneOf(l.voice)
	}
	name := c.letters.Fit(who, chartStyle, wide-c.letters.Shape(number, chartStyle).Advance-1)
	return c.letters.Fit("\u200e"+name.Text+number, chartStyle, wide) // from left to right, whatever the name
}

// laneOf is whose line a voice's is: its own, or its party's. Voices of a party keep
// a line each, as the number of one is no correction of another's.
func (c *figureChart) laneOf(voice string) string {
	if c.in.Lanes == state.ByParty {
		return c.in.Index.VoiceSide(voice)
	}
	return voice
}

// lineColor tells the lines of voices apart, or of parties, beside their labels.
func (c *figureChart) lineColor(lane string) color.NRGBA {
	t := c.in.Theme
	i := slices.Index(c.lanes, lane)
	if i < 0 {
		i = len(c.lanes)
		c.lanes = append(c.lanes, lane)
	}
	return [...]color.NRGBA{t.Blue, t.Teal, t.Violet, t.Yellow, t.Orange, t.Red}[i%6]
}

// steps draws a line, bands where limits are given, dashed where the day was
// inferred or the number.
func (c *figureChart) steps(l figureLine, ink color.NRGBA) {
	for i, s := range l.steps {
		x0, x1 := c.x(s.at), c.endOf(l, i)
		y := c.y(s.value())
		if s.low < s.top {
			c.fill(scene.Rect{X: x0, Y: c.y(s.top), W: x1 - x0, H: c.y(s.low) - c.y(s.top)}.Path(0), fade(ink, 0.22))
			c.line(scene.Point{X: x0, Y: c.y(s.top)}, scene.Point{X: x1, Y: c.y(s.top)}, ink, 1)
			c.line(scene.Point{X: x0, Y: c.y(s.low)}, scene.Point{X: x1, Y: c.y(s.low)}, ink, 1)
		} else {
			c.stroke(scene.Polyline(scene.Point{X: x0, Y: y}, scene.Point{X: x1, Y: y}), ink, 2, inferredDash(s.claim.Claim)...)
		}
		if s.open != 0 {
			heading := -float64(s.open) * math.Pi / 2
			tip := scene.Point{X: (x0 + x1) / 2, Y: y - 9*float64(s.open)}
			c.line(scene.Point{X: tip.X, Y: y}, tip, ink, 1.2)
			c.fill(arrowhead(tip, 3.4, heading), ink)
		}
		if i+1 < len(l.steps) && x1 >= c.x(l.steps[i+1].at) {
			c.line(scene.Point{X: x1, Y: y}, scene.Point{X: x1, Y: c.y(l.steps[i+1].value())}, ink, 1)
		}
	}
	last := l.steps[len(l.steps)-1]
	x := math.Max(c.until, c.x(last.at))
	if last.gone != "" { // no number is given any more
		end := scene.Point{X: c.endOf(l, len(l.steps)-1), Y: c.y(last.value())}
		c.line(scene.Point{X: end.X, Y: end.Y - 4}, scene.Point{X: end.X, Y: end.Y + 4}, ink, 1.2)
	}
	c.labels = append(c.labels, figureLabel{x, c.y(last.value()), l, ink})
}

// endOf is where a line's step ends: with the next one, or where the claim is gone
// before that.
func (c *figureChart) endOf(l figureLine, i int) float64 {
	end := c.until
	if i+1 < len(l.steps) {
		end = c.x(l.steps[i+1].at)
	}
	if l.steps[i].gone != "" {
		end = math.Min(end, c.x(l.steps[i].until))
	}
	return math.Max(c.x(l.steps[i].at), end)
}

// inferredDash is the dash of a step whose day or number was inferred.
func inferredDash(c *model.Claim) []float64 {
	if c.Inferred.Has("said") || c.Inferred.Has("figures") {
		return []float64{5, 3.5}
	}
	return nil
}

// marks puts the stance where a number is given; a click selects the claim.
func (c *figureChart) marks(l figureLine) {
	for _, s := range l.steps {
		at := scene.Point{X: c.x(s.at), Y: c.y(s.value())}
		id := s.claim.Claim.ID
		if id == c.in.Selection || id == c.in.Hover {
			c.ring(at, 8, c.in.Theme.Accent, 2)
		}
		c.stanceMark(s.claim.Claim.Stance, at, 4, c.in.Theme, c.in.Theme.Panel)
		c.hits = append(c.hits, BoardHit{
			Box: scene.Rect{X: at.X - 8, Y: at.Y - 8, W: 16, H: 16}, Does: BoardSelects, ID: id,
		})
	}
}

// label writes who gives which number, one under another where they would
// collide, as many as there is room for; the rest is counted.
func (c *figureChart) label(more int) {
	slices.SortStableFunc(c.labels, func(a, b figureLabel) int { return cmp.Compare(a.y, b.y) })
	c.labels = c.once(c.labels)
	fit := max(1, int((c.plot.H+10)/chartLabel))
	if len(c.labels)+min(more, 1) > fit {
		more += len(c.labels) - fit + 1
		c.labels = c.labels[:fit-1]
	}
	ys := spreadOut(c.labels, c.plot.Y, c.plot.Bottom()-chartLabel*float64(min(more, 1)))
	x := c.plot.Right() + 10
	for i, l := range c.labels {
		x = math.Max(l.x+10, c.plot.X)
		from := scene.Point{X: l.x + 2, Y: l.y}
		if l.line.steps[len(l.line.steps)-1].gone != "" { // it ended before: only its colour leads to it
			from = scene.Point{X: x - 9, Y: ys[i]}
		}
		c.line(from, scene.Point{X: x - 3, Y: ys[i]}, fade(l.ink, 0.7), 1)
		c.run(c.labelOf(l.line, c.box.Right()-x), x, ys[i]+3.9, c.in.Theme.Text)
	}
	if more > 0 {
		c.run(c.letters.Fit("and "+plural(more, "more line", "more lines"), chartStyle, c.box.Right()-x), x, c.plot.Bottom()+3.9, c.in.Theme.Muted)
	}
}

// once are labels without those that say again at one height what another does.
func (c *figureChart) once(labels []figureLabel) []figureLabel {
	type said struct {
		y           float64
		lane, words string
	}
	known := map[said]bool{}
	return slices.DeleteFunc(labels, func(l figureLabel) bool {
		last := l.line.steps[len(l.line.steps)-1]
		is := said{l.y, c.laneOf(l.line.voice), last.words() + last.gone}
		again := known[is]
		known[is] = true
		return again
	})
}

// spreadOut moves labels, sorted from the top, apart and keeps them between two
// heights.
func spreadOut(labels []figureLabel, top, bottom float64) []float64 {
	ys := make([]float64, len(labels))
	for i, l := range labels {
		ys[i] = math.Max(l.y, top)
		if i > 0 {
			ys[i] = math.Max(ys[i], ys[i-1]+chartLabel)
		}
	}
	for i := len(ys) - 1; i >= 0; i-- {
		limit := bottom
		if i+1 < len(ys) {
			limit = ys[i+1] - chartLabel
		}
		ys[i] = math.Min(ys[i], limit)
	}
	return ys
}
