package portray

import (
	"fmt"
	"image/color"
	"math"
	"time"

	"sightline/ui/scene"
)

// An axis maps instants to the width of a plot.
type axis struct {
	shows       Stretch
	left, width float64 // of the plot, pixels
}

// x is where an instant is, pixels; not farther off than is worth drawing.
func (a axis) x(t float64) float64 {
	const far = 1e5
	return math.Max(-far, math.Min(far, a.left+(t-a.shows.From)*a.scale()))
}

// at is the instant at a pixel.
func (a axis) at(x float64) float64 { return a.shows.From + (x-a.left)/a.scale() }

// scale is in pixels a second.
func (a axis) scale() float64 { return a.width / a.shows.Length() }

func (a axis) right() float64 { return a.left + a.width }

const daySeconds = 24 * 60 * 60.0

// A unit is what an axis is divided into: so many minutes, days, weeks, half
// months, months or years. The Gregorian calendar in UTC: nothing is converted
// to a zone.
type unit struct {
	kind  unitKind
	count int
}

type unitKind uint8

const (
	minutes unitKind = iota
	daysOf
	weeks
	halfMonths
	months
	years
)

// units lists the units from fine to coarse; beyond them are 1, 2 and 5 times
// the powers of ten of years.
var units = [...]unit{
	{minutes, 1}, {minutes, 5}, {minutes, 15}, {minutes, 30}, {minutes, 60}, {minutes, 180}, {minutes, 360}, {minutes, 720},
	{daysOf, 1}, {daysOf, 2}, {weeks, 1}, {halfMonths, 1}, {months, 1}, {months, 3}, {years, 1},
}

// seconds is how long a unit is at least.
func (u unit) seconds() float64 {
	n := float64(u.count)
	switch u.kind {
	case minutes:
		return n * 60
	case daysOf:
		return n * daySeconds
	case weeks:
		return n * 7 * daySeconds
	case halfMonths:
		return 13 * daySeconds
	case months:
		return n * 28 * daySeconds
	}
	return n * 365 * daySeconds
}

// floor is the unit's last beginning that is not after an instant.
func (u unit) floor(t time.Time) time.Time {
	y, m, d := t.Date()
	switch u.kind {
	case minutes:
		into := t.Hour()*60 + t.Minute()
		return time.Date(y, m, d, 0, into-into%u.count, 0, 0, time.UTC)
	case daysOf:
		day := int(math.Floor(float64(t.Unix()) / daySeconds))
		return time.Date(y, m, d-mod(day, u.count), 0, 0, 0, 0, time.UTC)
	case weeks: // begin on Mondays, as ISO 8601 counts them
		return time.Date(y, m, d-mod(int(t.Weekday())-1, 7), 0, 0, 0, 0, time.UTC)
	case halfMonths:
		if d >= 16 {
			return time.Date(y, m, 16, 0, 0, 0, 0, time.UTC)
		}
		return time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	case months:
		return time.Date(y, m-time.Month(mod(int(m)-1, u.count)), 1, 0, 0, 0, 0, time.UTC)
	}
	return newYear(u.floorYear(y))
}

func newYear(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }

// floorYear is floor for years, counted as people do, who know no year 0: 2000
// BC, 1000 BC, 1, 1000, 2000.
func (u unit) floorYear(y int) int {
	switch {
	case y > 0:
		return max(1, y-y%u.count)
	case u.count == 1:
		return y
	}
	before := 1 - y // so many years BC
	return 1 - (before + mod(-before, u.count))
}

// nextYear is next for them.
func (u unit) nextYear(y int) int {
	switch {
	case y == 1 && u.count > 1:
		return u.count
	case y <= 0:
		return min(1, y+u.count)
	}
	return y + u.count
}

// next is the beginning after one.
func (u unit) next(t time.Time) time.Time {
	switch u.kind {
	case minutes:
		return t.Add(time.Duration(u.count) * time.Minute)
	case daysOf:
		return t.AddDate(0, 0, u.count)
	case weeks:
		return t.AddDate(0, 0, 7*u.count)
	case halfMonths:
		if t.Day() < 16 {
			return t.AddDate(0, 0, 15)
		}
		return time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	case months:
		return t.AddDate(0, u.count, 0)
	}
	return newYear(u.nextYear(t.Year()))
}

// mod is the remainder that is never negative.
func mod(a, n int) int { return ((a % n) + n) % n }

// label names a beginning of the unit.
func (u unit) label(t time.Time) string {
	switch u.kind {
	case minutes:
		return t.Format("15:04")
	case daysOf, weeks:
		return t.Format("Mon 2")
	case halfMonths:
		return t.Format("2 Jan")
	case months:
		return t.Format("Jan")
	}
	return yearName(t.Year())
}

// cell tells whether the label names all that lies between two beginnings, and
// so belongs into the middle, and not to the beginning alone.
func (u unit) cell() bool {
	return u.count == 1 && (u.kind == daysOf || u.kind == months || u.kind == years)
}

// coarser is the unit of the second row; false if there is none.
func (u unit) coarser() (unit, bool) {
	switch u.kind {
	case minutes:
		return unit{daysOf, 1}, true
	case daysOf, weeks:
		return unit{months, 1}, true
	case halfMonths, months:
		return unit{years, 1}, true
	}
	return unit{}, false
}

// header names a beginning in the second row, short where there are many.
func (u unit) header(t time.Time, short bool) string {
	switch u.kind {
	case daysOf:
		if short {
			return t.Format("Mon 2 Jan")
		}
		return t.Format("Mon 2 January ") + yearName(t.Year())
	case months:
		return t.Format("January ") + yearName(t.Year())
	}
	return yearName(t.Year())
}

// yearName is a year as people write it: "1800", "401 BC", "2,500,000 BC".
func yearName(y int) string {
	era, n := "", y
	if y <= 0 {
		era, n = " BC", 1-y
	}
	if n < 10000 {
		return fmt.Sprint(n) + era
	}
	return thousands(n) + era
}

// unit is the finest whose labels have room.
func (d *timelines) unit() unit {
	room := func(u unit) bool {
		wide, gap := 0.0, 16.0
		if u.kind == minutes {
			gap = 30
		}
		for _, s := range d.samples(u) {
			wide = math.Max(wide, d.letters.Shape(s, axisStyle).Advance)
		}
		return u.seconds()*d.axis.scale() >= wide+gap
	}
	for _, u := range units {
		if room(u) {
			return u
		}
	}
	for n := 2; ; n *= 10 {
		for _, u := range []unit{{years, n}, {years, n * 5 / 2}, {years, n * 5}} {
			if room(u) || n > 1e11 {
				return u
			}
		}
	}
}

// samples are labels as wide as a unit's can be.
func (d *timelines) samples(u unit) []string {
	switch u.kind {
	case minutes:
		return []string{"00:00"}
	case daysOf, weeks:
		return []string{"Wed 30"}
	case halfMonths:
		return []string{"16 May"}
	case months:
		return []string{"May"}
	}
	return []string{u.label(u.floor(instant(d.axis.shows.From))), u.label(u.floor(instant(d.axis.shows.To)))}
}

// instant is a second of Unix time as a time, whole seconds, in UTC.
func instant(t float64) time.Time { return time.Unix(int64(math.Floor(t)), 0).UTC() }

var (
	axisStyle   = scene.Style{Size: 12, Tabular: true}
	momentStyle = scene.Style{Face: scene.Bold, Size: 12, Tabular: true}
	headerStyle = scene.Style{Size: 10.5, Tabular: true}
)

// grid draws the lines between the units, down through the lanes.
func (d *timelines) grid(u unit) {
	t := d.in.Theme
	coarse, two := u.coarser()
	for at := u.floor(instant(d.axis.shows.From)); float64(at.Unix()) <= d.axis.shows.To; at = u.next(at) {
		x := d.axis.x(float64(at.Unix()))
		if x < d.axis.left {
			continue
		}
		c := fade(t.Line, 0.8)
		if two && coarse.floor(at).Equal(at) {
			c = t.Line
			d.line(scene.Point{X: x, Y: 4}, scene.Point{X: x, Y: axisRow - 4}, fade(t.Line, 0.9), 1)
		}
		d.line(scene.Point{X: x, Y: axisRow - 4}, scene.Point{X: x, Y: d.in.Height - 4}, c, 1)
	}
}

// labels writes the axis: the moment, then the units where they do not touch
// it or each other, and over them what they are part of.
func (d *timelines) labels(u unit) {
	t := d.in.Theme
	taken := newPlacer(scene.Rect{W: d.in.Width, H: axisRow}, nil)
	d.rangeHandles(taken)
	if text := d.momentLabel(u); text != "" {
		run := d.letters.Shape(text, momentStyle)
		x := d.axis.x(stretchOf(d.in.Snapshot.Moment).middle()) - run.Advance/2
		if x > d.axis.left-run.Advance && x < d.axis.right() {
			d.axisLabel(taken, run, math.Max(d.axis.left, math.Min(x, d.in.Width-8-run.Advance)), axisBase, t.Text)
		}
	}
	for at := u.floor(instant(d.axis.shows.From)); float64(at.Unix()) < d.axis.shows.To; at = u.next(at) {
		run := d.letters.Shape(u.label(at), axisStyle)
		x := d.axis.x(float64(at.Unix())) + 5
		if u.cell() {
			x = (d.axis.x(float64(at.Unix()))+d.axis.x(float64(u.next(at).Unix())))/2 - run.Advance/2
		}
		if x >= d.axis.left-2 && x+run.Advance <= d.in.Width-6 {
			d.axisLabel(taken, run, x, axisBase, t.Muted)
		}
	}
	if coarse, ok := u.coarser(); ok {
		d.headers(taken, coarse)
	}
}

// headers writes the second row. What the first unit is part of stands at the
// left, in the corner if nothing else is there.
func (d *timelines) headers(taken *placer, u unit) {
	first := u.floor(instant(d.axis.shows.From))
	if !d.in.Corner {
		run := d.letters.Fit(u.header(first, false), axisStyle, d.axis.left-gutterEdge-12)
		d.axisLabel(taken, run, gutterEdge, axisBase, d.in.Theme.Muted)
	}
	for at := first; float64(at.Unix()) < d.axis.shows.To; at = u.next(at) {
		x := d.axis.x(float64(at.Unix())) + 5
		run := d.letters.Shape(u.header(at, u.seconds()*d.axis.scale() < 160), headerStyle)
		if at.Equal(first) {
			if !d.in.Corner {
				continue
			}
			x = d.axis.left + 5
			room := d.axis.x(float64(u.next(at).Unix())) - x - 10 // or it would push the next one out
			if whole := d.letters.Shape(u.header(at, false), headerStyle); whole.Advance <= room {
				run = whole
			}
			if run.Advance > room {
				continue
			}
		}
		for _, off := range []float64{0, 8, 26} { // a handle of the range may stand there
			if x+off+run.Advance <= d.in.Width-6 && d.axisLabel(taken, run, x+off, headerBase, d.in.Theme.Faint) {
				break
			}
		}
	}
}

// axisLabel sets a label unless another stands there.
func (d *timelines) axisLabel(taken *placer, run scene.Run, x, y float64, c color.NRGBA) bool {
	box := scene.Rect{X: x - 3, Y: y - 10, W: run.Advance + 6, H: 12}
	if taken.furniture.hit(box) {
		return false
	}
	taken.take(box)
	d.run(run, x, y, c)
	return true
}

// momentLabel names the moment as the axis would name it.
func (d *timelines) momentLabel(u unit) string {
	at, ok := d.in.Snapshot.Moment.Begin()
	if !ok {
		return ""
	}
	switch {
	case u.kind == minutes && d.in.Snapshot.Moment.HasTime():
		return at.Format("15:04")
	case u.kind <= weeks:
		return at.Format("Mon 2")
	case u.kind <= months:
		return at.Format("2 Jan")
	case at.Year() > 9999 || at.Year() <= 0:
		return yearName(at.Year())
	}
	return at.Format("2 Jan ") + yearName(at.Year())
}
