package portray

import (
	"image/color"
	"maps"
	"math"
	"slices"
	"time"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/scene"
)

// A Slider is the strip of days under the map, laid out: what is said to have
// happened above, what was said below, and the moment.
type Slider struct {
	Scene scene.Scene
	axis  axis
}

// An axis maps days to the strip's width. The first and last day are whole.
type axis struct {
	first time.Time
	days  int
	left  float64
	step  float64 // pixels a day
}

func (a axis) x(t time.Time) float64 {
	return a.left + daysBetween(a.first, t)*a.step
}

// daysBetween is how many days, with fractions, lie between two instants. A
// time.Duration ends at 292 years.
func daysBetween(from, to time.Time) float64 {
	return float64(to.Unix()-from.Unix()) / (24 * 60 * 60)
}

// DayAt is the day at a horizontal position, the nearest if it lies outside;
// zero if the strip has no days.
func (s Slider) DayAt(x float64) edtf.Date {
	if s.axis.days == 0 {
		return edtf.Date{}
	}
	n := int(math.Floor((x - s.axis.left) / s.axis.step))
	n = max(0, min(s.axis.days-1, n))
	return edtf.Day(s.axis.first.AddDate(0, 0, n))
}

// MiddleOf is the horizontal middle of a day.
func (s Slider) MiddleOf(d edtf.Date) float64 {
	t, ok := d.Begin()
	if !ok {
		return s.axis.left
	}
	return s.axis.x(dayOf(t)) + s.axis.step/2
}

const (
	sliderLeft  = 178.0 // room for the names of the lanes
	sliderRight = 24.0
	axisRow     = 34.0
	barRow      = 15.0
	barRows     = 6
	saidRow     = 11.0
)

// A SliderInput is what the strip is drawn from.
type SliderInput struct {
	Index         *model.Index
	Snapshot      model.Snapshot
	Width, Height float64
	Theme         Theme
}

// Slider draws the strip.
func (p *Portrayer) Slider(in SliderInput) Slider {
	s := p.sheet()
	out := Slider{}
	first, last, ok := in.Index.Span()
	if ok {
		out.axis = newAxis(first, last, in.Width)
		d := strip{sheet: s, in: in, axis: out.axis}
		d.days()
		d.happened()
		d.said()
		d.playhead()
	} else {
		s.textMiddle("This map carries no dates.", scene.Style{Size: 13}, scene.Point{X: in.Width / 2, Y: in.Height / 2}, in.Theme.Muted)
	}
	out.Scene = scene.Scene{
		Width: in.Width, Height: in.Height, Background: in.Theme.Panel,
		Groups: []scene.Group{s.group("slider", nil)},
	}
	return out
}

func newAxis(first, last edtf.Date, width float64) axis {
	from, _ := first.Begin()
	to, _ := last.End()
	from = dayOf(from)
	days := max(1, int(math.Ceil(daysBetween(from, to))))
	return axis{first: from, days: days, left: sliderLeft, step: (width - sliderLeft - sliderRight) / float64(days)}
}

// A strip is the slider in the making.
type strip struct {
	*sheet
	in   SliderInput
	axis axis
}

// days labels the axis, as densely as the labels allow, and marks the moment's
// day.
func (d *strip) days() {
	t := d.in.Theme
	every := d.every()
	bold := scene.Style{Face: scene.Bold, Size: 12.5, Tabular: true}
	plain := scene.Style{Size: 12.5, Tabular: true}
	now, _ := d.in.Snapshot.Moment.Begin()
	if begin, ok := d.in.Snapshot.Moment.Begin(); ok {
		end, _ := d.in.Snapshot.Moment.End()
		x0, x1 := math.Max(d.axis.left, d.axis.x(begin)), math.Min(d.in.Width-sliderRight, d.axis.x(end))
		d.fill(scene.Rect{X: x0, Y: 6, W: math.Max(2, x1-x0), H: d.in.Height - 12}.Path(6), fade(t.Accent, 0.13))
	}
	stride := every
	if d.axis.step >= 6 {
		stride = 1
	}
	for i := 0; i < d.axis.days; i += stride {
		x := d.axis.left + float64(i)*d.axis.step
		d.line(scene.Point{X: x, Y: axisRow}, scene.Point{X: x, Y: d.in.Height - 8}, t.Line, 1)
	}
	taken := newPlacer(scene.Rect{W: d.in.Width, H: axisRow}, nil)
	if n := math.Floor(daysBetween(d.axis.first, now)); n >= 0 && n < float64(d.axis.days) {
		d.dayLabel(taken, int(n), dayLabel(dayOf(now), min(every, 365)), bold, t.Text)
	}
	for i := 0; i < d.axis.days; i += every {
		d.dayLabel(taken, i, dayLabel(d.axis.first.AddDate(0, 0, i), every), plain, t.Muted)
	}
	d.run(d.letters.Fit(d.axis.first.Format("January 2006"), scene.Style{Size: 12.5}, sliderLeft-40), 16, 22, t.Muted)
}

// dayLabel sets a label over the middle of a day, within the strip, unless
// another stands there.
func (d *strip) dayLabel(taken *placer, day int, text string, style scene.Style, c color.NRGBA) {
	r := d.letters.Shape(text, style)
	x := d.axis.left + (float64(day)+0.5)*d.axis.step - r.Advance/2
	x = math.Max(sliderLeft-16, math.Min(x, d.in.Width-4-r.Advance))
	box := scene.Rect{X: x - 4, Y: 10, W: r.Advance + 8, H: 14}
	if !taken.furniture.hit(box) {
		taken.take(box)
		d.run(r, x, 22, c)
	}
}

// every is how many days apart labels stand so that they do not touch.
func (d *strip) every() int {
	const room = 64.0
	for _, n := range []int{1, 2, 7, 14, 28, 91, 182, 365, 730, 1826, 3652, 7305, 18262, 36525} {
		if float64(n)*d.axis.step >= room {
			return n
		}
	}
	return max(1, min(d.axis.days, int(math.Ceil(room/d.axis.step))))
}

func dayLabel(t time.Time, every int) string {
	switch {
	case every < 7:
		return t.Format("Mon 2")
	case every < 182:
		return t.Format("2 Jan")
	}
	return t.Format("Jan 2006")
}

// happened draws a bar for every event that is shown, from its beginning to
// its end.
func (d *strip) happened() {
	t := d.in.Theme
	y := axisRow + 4
	d.text("SAID TO HAVE HAPPENED", scene.Style{Size: 10, Tracking: 0.9}, scene.Point{X: 16, Y: y + 11}, t.Faint)
	rows := make([]float64, 0, barRows) // right end of what each row holds
	more := 0                           // events without room
	for _, e := range d.in.Snapshot.Events() {
		known := e.Standing != model.Unsaid && (e.Standing != model.Unattributed || e.Shown || d.in.Snapshot.Clock == model.Happened)
		if !known || e.Event.When.IsZero() {
			continue
		}
		x0, x1 := d.span(e.Event.When)
		room := math.Max(d.in.Width-8-x1-6, x0-6-d.axis.left) // to the right of the bar, or to its left
		name := d.letters.Fit(e.Event.Title, scene.Style{Size: 10.5, Slant: e.Event.Inferred.Has("when")}, math.Min(260, math.Max(room, x1-x0-13)))
		right, inside := x1+6+name.Advance, false
		if x1-x0 > name.Advance+12 {
			right, inside = x1, true
		} else if right > d.in.Width-8 {
			right = x1
		}
		left := x0
		if !inside && right == x1 {
			left = x0 - 6 - name.Advance
		}
		row := freeRow(&rows, left, right)
		if row < 0 { // no room for its name; perhaps for the bar alone
			name, left = scene.Run{}, x0
			row = freeRow(&rows, x0, x1)
		}
		if row < 0 {
			more++
			continue
		}
		d.bar(e, bar{x0: x0, x1: x1, y: y + float64(row)*barRow, left: left, inside: inside, name: name})
	}
	if more > 0 {
		d.text("+ "+plural(more, "event", "events")+" without room", scene.Style{Size: 10}, scene.Point{X: 16, Y: y + 27}, t.Muted)
	}
}

// freeRow finds the first row that is free from left on and fills it to right;
// −1 if there is none.
func freeRow(rows *[]float64, left, right float64) int {
	for i, end := range *rows {
		if end+8 <= left {
			(*rows)[i] = right
			return i
		}
	}
	if len(*rows) == barRows {
		return -1
	}
	*rows = append(*rows, right)
	return len(*rows) - 1
}

// span is a date's extent on the axis, cut to the strip.
func (d *strip) span(when edtf.Date) (x0, x1 float64) {
	x0, x1 = d.axis.left, d.in.Width-sliderRight
	when = model.Vouched(when)
	if t, ok := when.Begin(); ok {
		x0 = math.Max(x0, d.axis.x(t))
	}
	if t, ok := when.End(); ok {
		x1 = math.Min(x1, d.axis.x(t))
	}
	x0 = math.Min(x0, d.in.Width-sliderRight-3) // what lies beyond stands at the edge
	return x0, math.Max(x1, x0+3)
}

// A bar is where an event's bar and its name stand.
type bar struct {
	x0, x1, y, left float64
	inside          bool
	name            scene.Run
}

func (d *strip) bar(e model.EventState, b bar) {
	t := d.in.Theme
	c := t.Standing(e.Standing)
	box := scene.Rect{X: b.x0 + 1, Y: b.y + 1.5, W: b.x1 - b.x0 - 2, H: barRow - 3}
	strength := 0.22
	if e.Underway {
		strength = 0.5
	}
	d.fill(box.Path(3), fade(c, strength))
	if e.Event.Inferred.Has("when") || e.Event.When.Approximate() || e.Event.When.Uncertain() {
		d.stroke(box.Path(3), c, 1, 3, 2.4)
	} else {
		d.stroke(box.Path(3), c, 1)
	}
	d.openEnds(e.Event.When, box, c)
	x, ink := b.x1+6, t.Muted
	switch {
	case b.inside:
		x, ink = b.x0+7, t.Text
	case b.left < b.x0:
		x = b.left
	}
	d.run(b.name, x, b.y+barRow-4, ink)
}

// openEnds puts a small arrow where a date goes on beyond what is known.
func (d *strip) openEnds(when edtf.Date, box scene.Rect, c color.NRGBA) {
	if _, ok := when.Begin(); !ok {
		d.fill(arrowhead(scene.Point{X: box.X - 6, Y: box.Y + box.H/2}, 4, math.Pi), c)
	}
	if _, ok := when.End(); !ok {
		d.fill(arrowhead(scene.Point{X: box.Right() + 6, Y: box.Y + box.H/2}, 4, 0), c)
	}
}

// said draws a mark for every claim on the day it was made: its stance where
// it counts, a faint dot where it is still to come.
func (d *strip) said() {
	t := d.in.Theme
	base := d.in.Height - 16
	d.text("WHO SAID SO, AND WHEN", scene.Style{Size: 10, Tracking: 0.9}, scene.Point{X: 16, Y: base + 3}, t.Faint)
	counts := map[string]model.Stance{}
	for _, c := range d.in.Snapshot.Claims() {
		counts[c.Claim.ID] = c.Claim.Stance
	}
	days := map[int][]*model.Claim{}
	claims := d.in.Index.Briefing().Claims
	for i := range claims {
		if at, ok := claims[i].Said.Begin(); ok {
			n := int(math.Floor(daysBetween(d.axis.first, at)))
			if n >= 0 && n < d.axis.days {
				days[n] = append(days[n], &claims[i])
			}
		}
	}
	for _, n := range slices.Sorted(maps.Keys(days)) {
		d.daySaid(n, days[n], counts)
	}
}

// daySaid sets one day's marks side by side round the day's middle.
func (d *strip) daySaid(day int, claims []*model.Claim, counts map[string]model.Stance) {
	t := d.in.Theme
	base := d.in.Height - 16
	gap := math.Min(saidRow, (d.axis.step-6)/math.Max(1, float64(len(claims))))
	if gap < 2 && len(claims) > 1 { // no room for a mark each: their number
		d.textMiddle(thousands(len(claims)), scene.Style{Size: 9}, scene.Point{X: d.axis.left + (float64(day)+0.5)*d.axis.step, Y: base + 3}, t.Muted)
		return
	}
	r := math.Max(1.5, math.Min(3.6, gap*0.42))
	x := d.axis.left + (float64(day)+0.5)*d.axis.step - gap*float64(len(claims)-1)/2
	for i, c := range claims {
		at := scene.Point{X: x + float64(i)*gap, Y: base}
		if st, ok := counts[c.ID]; ok {
			d.stanceMark(st, at, r, t, t.Panel)
			if c.Inferred.Has("said") && r > 2 { // as everything inferred: dashed
				d.stroke(scene.Polyline(scene.Point{X: at.X - r, Y: at.Y + 7.5}, scene.Point{X: at.X + r + 0.5, Y: at.Y + 7.5}), t.Text, 1.1, 1.7, 1.3)
			}
		} else {
			d.disc(at, 1.6, t.Faint)
		}
	}
}

// playhead is the handle over the moment.
func (d *strip) playhead() {
	begin, ok1 := d.in.Snapshot.Moment.Begin()
	end, ok2 := d.in.Snapshot.Moment.End()
	if !ok1 || !ok2 {
		return
	}
	x := (d.axis.x(begin) + d.axis.x(end)) / 2
	x = math.Max(d.axis.left, math.Min(d.in.Width-sliderRight, x))
	t := d.in.Theme
	d.line(scene.Point{X: x, Y: axisRow - 2}, scene.Point{X: x, Y: d.in.Height - 6}, t.Text, 1.6)
	d.fill(scene.Polygon(scene.Point{X: x - 6, Y: axisRow - 8}, scene.Point{X: x + 6, Y: axisRow - 8},
		scene.Point{X: x + 6, Y: axisRow - 1}, scene.Point{X: x, Y: axisRow + 6}, scene.Point{X: x - 6, Y: axisRow - 1}), t.Text)
}
