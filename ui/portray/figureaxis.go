package portray

import (
	"image/color"
	"math"
	"slices"
	"time"

	"sightline/model"
	"sightline/ui/scene"
)

// setAxis lays the briefing's time along the chart; false if it has none.
func (c *figureChart) setAxis() bool {
	first, last, ok := c.in.Index.Span()
	if !ok {
		return false
	}
	c.from, _ = first.Begin()
	c.to, _ = last.End()
	c.until = c.plot.Right()
	if end, ok := c.in.Snapshot.Moment.End(); ok && c.in.Snapshot.Clock != model.Happened {
		c.until = c.x(end)
	}
	return c.to.After(c.from)
}

// x is where an instant lies, at the edge if it lies beyond.
func (c *figureChart) x(t time.Time) float64 {
	part := float64(t.Unix()-c.from.Unix()) / float64(c.to.Unix()-c.from.Unix())
	return c.plot.X + c.plot.W*math.Max(0, math.Min(1, part))
}

// y is where a number lies.
func (c *figureChart) y(v float64) float64 {
	return c.plot.Bottom() - c.plot.H*(v-c.low)/(c.top-c.low)
}

// scale settles the axis of numbers: from 0, or from the least where that is
// less.
func (c *figureChart) scale(lines []figureLine) {
	most, least := 0.0, 0.0
	for _, l := range lines {
		for _, s := range l.steps {
			most, least = math.Max(most, s.top), math.Min(least, s.low)
		}
	}
	top, step := scaleFor(most-least, max(1, min(4, int(c.plot.H/26))))
	c.low, c.step = math.Floor(least/step)*step, step
	c.top = c.low + top
	if c.top < most {
		c.top += step
	}
}

var numberStyle = scene.Style{Size: 10.5, Tabular: true}

// ticks are the numbers that the axis tells.
func (c *figureChart) ticks() []float64 {
	var all []float64
	for i := 0.0; c.low+i*c.step <= c.top+c.step/2; i++ {
		all = append(all, c.low+i*c.step)
	}
	return all
}

// numberRoom is how wide the numbers of the axis are.
func (c *figureChart) numberRoom() float64 {
	wide := 24.0
	for _, v := range c.ticks() {
		wide = math.Max(wide, c.letters.Shape(thinly(v), numberStyle).Advance)
	}
	return math.Min(wide+10, c.box.W/3)
}

// numbers draws the axis of numbers.
func (c *figureChart) numbers() {
	for _, v := range c.ticks() {
		y := c.y(v)
		c.line(scene.Point{X: c.plot.X, Y: y}, scene.Point{X: c.plot.Right(), Y: y}, c.in.Theme.Line, 1)
		r := c.letters.Fit(thinly(v), numberStyle, c.plot.X-c.box.X-8)
		c.run(r, c.plot.X-8-r.Advance, y+3.6, c.in.Theme.Muted)
	}
}

// days labels the ends of time and the moment, which is a line: where the timeline's
// playhead is, at the end of what is said so far, or in the middle of the moment.
func (c *figureChart) days() {
	t, y := c.in.Theme, c.box.Bottom()-2
	first, last, _ := c.in.Index.Span()
	taken := []scene.Rect{}
	label := func(words string, x float64, style scene.Style, ink color.NRGBA) {
		r := c.letters.Shape(words, style)
		at := math.Max(c.plot.X, math.Min(c.plot.Right()-r.Advance, x-r.Advance/2))
		box := scene.Rect{X: at - 6, Y: y - 10, W: r.Advance + 12, H: 12}
		if slices.ContainsFunc(taken, box.Overlaps) {
			return
		}
		taken = append(taken, box)
		c.run(r, at, y, ink)
	}
	begin, begins := c.in.Snapshot.Moment.Begin()
	end, ends := c.in.Snapshot.Moment.End()
	if begins && ends && begin.Before(c.to) && end.After(c.from) {
		x := c.x(end)
		if c.in.Snapshot.Clock == model.Happened {
			x = (c.x(begin) + x) / 2
		}
		c.line(scene.Point{X: x, Y: c.plot.Y - 5}, scene.Point{X: x, Y: c.plot.Bottom()}, t.Text, 1.6)
		c.fill(scene.Polygon(scene.Point{X: x - 4, Y: c.plot.Y - 8}, scene.Point{X: x + 4, Y: c.plot.Y - 8}, scene.Point{X: x, Y: c.plot.Y - 3}), t.Text)
		label(c.in.Snapshot.Moment.Short(), x, scene.Style{Face: scene.Bold, Size: 10.5}, t.Text)
	}
	label(first.Short(), c.plot.X, scene.Style{Size: 10.5}, t.Muted)
	label(last.Short(), c.plot.Right(), scene.Style{Size: 10.5}, t.Muted)
}
