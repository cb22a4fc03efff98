package portray

import (
	"image/color"
	"math"
	"time"

	"sightline/model"
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

// unit is the finest whose labels have room. What is finer than the dates that
// the briefing writes is told where one of those fills much of the plot alone.
func (d *strip) unit() unit {
	alone := math.Max(180, d.axis.width/2) // pixels
	grain := unit{daysOf, 1}
	switch d.in.Index.Grain() {
	case model.Hour:
		grain = unit{minutes, 60}
	case model.Minute:
		grain = unit{minutes, 1}
	}
	room := func(u unit) bool {
		wide, gap := 0.0, 16.0
		if u.kind == minutes {
			gap = 30
		}
		for _, s := range d.samples(u) {
			wide = math.Max(wide, d.letters.Shape(s, axisStyle).Advance)
		}
		needless := u.seconds() < grain.seconds() && grain.seconds()*d.axis.scale() < alone
		return !needless && u.seconds()*d.axis.scale() >= wide+gap
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
func (d *strip) samples(u unit) []string {
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
func (d *strip) grid(u unit) {
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
func (d *strip) labels(u unit) {
	t := d.in.Theme
	taken := newPlacer(scene.Rect{W: d.in.Width, H: axisRow}, nil)
	d.rangeHandles(taken)
	if text := d.momentLabel(u); text != "" {
		run := d.letters.Shape(text, momentStyle)
		x := d.axis.x(d.momentMiddle(u)) - run.Advance/2
		if x > d.axis.left-run.Advance && x < d.axis.right() {
			d.axisLabel(taken, run, math.Max(d.axis.left, math.Min(x, d.rim()-run.Advance)), axisBase, t.Text)
		}
	}
	for at := u.floor(instant(d.axis.shows.From)); float64(at.Unix()) < d.axis.shows.To; at = u.next(at) {
		run := d.letters.Shape(u.label(at), axisStyle)
		x := d.axis.x(float64(at.Unix())) + 5
		if u.cell() {
			x = (d.axis.x(float64(at.Unix()))+d.axis.x(float64(u.next(at).Unix())))/2 - run.Advance/2
		}
		if x >= d.axis.left-2 && x+run.Advance <= d.rim() {
			d.axisLabel(taken, run, x, axisBase, t.Muted)
		}
	}
	if coarse, ok := u.coarser(); ok {
		d.headers(taken, coarse)
	}
}

// headers writes the second row. What the first unit is part of stands at the
// left, in the corner if nothing else is there.
func (d *strip) headers(taken *placer, u unit) {
	const room = 0.025 // of what is shown, in which there is room for no label
	first := u.floor(instant(d.axis.shows.From + room*d.axis.shows.Length()))
	if !d.in.Corner {
		style, ink := d.headerLook(u, first, axisStyle, d.in.Theme.Muted)
		run := d.letters.Fit(u.header(first, false), style, d.axis.left-gutterEdge-12)
		d.axisLabel(taken, run, gutterEdge, axisBase, ink)
	}
	for at := first; float64(at.Unix()) < d.axis.shows.To; at = u.next(at) {
		x := d.axis.x(float64(at.Unix())) + 5
		style, ink := d.headerLook(u, at, headerStyle, d.in.Theme.Faint)
		run := d.letters.Shape(u.header(at, u.seconds()*d.axis.scale() < 160), style)
		if at.Equal(first) {
			if !d.in.Corner {
				continue
			}
			x = math.Max(x, d.axis.left+5)
			room := d.axis.x(float64(u.next(at).Unix())) - x - 10 // or it would push the next one out
			if whole := d.letters.Shape(u.header(at, false), style); whole.Advance <= room {
				run = whole
			}
			if run.Advance > room {
				continue
			}
		}
		aside := []float64{0, 8, 26} // a handle of the range may stand there
		if at.Equal(first) {         // nothing else says which month or year this is
			aside = append(aside, 44, 62, 80, 98)
		}
		for _, off := range aside {
			if at.Equal(first) && x+off+run.Advance > d.axis.x(float64(u.next(at).Unix()))-10 {
				break
			}
			if x+off+run.Advance <= d.rim() && d.axisLabel(taken, run, x+off, headerBase, ink) {
				break
			}
		}
	}
}

// axisLabel sets a label unless another stands there.
func (d *strip) axisLabel(taken *placer, run scene.Run, x, y float64, c color.NRGBA) bool {
	box := scene.Rect{X: x - 3, Y: y - 10, W: run.Advance + 6, H: 12}
	if taken.furniture.hit(box) {
		return false
	}
	taken.take(box)
	d.run(run, x, y, c)
	return true
}

// rim is how far to the right something may be written; in a picture as far from
// its edge as on the left.
func (d *strip) rim() float64 {
	if d.in.Still {
		return d.in.Width - gutterEdge
	}
	return d.in.Width - 6
}

// momentMiddle is where the moment's label belongs: in the middle of its day where
// the axis names days, else in the middle of the moment.
func (d *strip) momentMiddle(u unit) float64 {
	s := stretchOf(d.in.Snapshot.Moment)
	if at, ok := d.in.Snapshot.Moment.Begin(); ok && u == (unit{daysOf, 1}) {
		from := u.floor(at)
		s = Stretch{float64(from.Unix()), float64(u.next(from).Unix())}
	}
	return s.middle()
}

// headerLook is how the second row names a beginning: the moment in bold, if it is
// that.
func (d *strip) headerLook(u unit, at time.Time, style scene.Style, ink color.NRGBA) (scene.Style, color.NRGBA) {
	s := stretchOf(d.in.Snapshot.Moment)
	if s.From == float64(at.Unix()) && s.To == float64(u.next(at).Unix()) {
		style.Face, ink = scene.Bold, d.in.Theme.Text
	}
	return style, ink
}

// momentLabel names the moment as the axis would name it; "" if it is longer than
// what the axis names, which the label would mistake it for.
func (d *strip) momentLabel(u unit) string {
	at, ok := d.in.Snapshot.Moment.Begin()
	if !ok || stretchOf(d.in.Snapshot.Moment).Length() > math.Max(u.seconds(), float64(u.next(u.floor(at)).Sub(u.floor(at)))/float64(time.Second)) {
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
