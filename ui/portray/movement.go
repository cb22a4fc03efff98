package portray

import (
	"math"
	"strings"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/scene"
)

// course is the line that a movement goes along: its own geometry, or the
// geodesic between its ends; nil if it can't be drawn.
func course(ix *model.Index, e *model.Event) []orb.LineString {
	if own := lines(e.Geometry); len(own) > 0 {
		return own
	}
	from, okFrom := placePoint(ix, e.From)
	to, okTo := placePoint(ix, e.To)
	if !okFrom || !okTo {
		return nil
	}
	return []orb.LineString{{from, to}}
}

// placePoint is the point of a place that is one.
func placePoint(ix *model.Index, id string) (orb.Point, bool) {
	p, ok := ix.Place(id)
	if !ok {
		return orb.Point{}, false
	}
	at, ok := p.Geometry.(orb.Point)
	return at, ok
}

// Progress is how much of a movement lies behind at the middle of the moment,
// 0 to 1; false if its dates do not say.
func Progress(when, moment edtf.Date) (float64, bool) {
	begin, ok1 := when.Begin()
	end, ok2 := when.End()
	from, ok3 := moment.Begin()
	to, ok4 := moment.End()
	if !ok1 || !ok2 || !ok3 || !ok4 || !end.After(begin) {
		return 0, false
	}
	middle := from.Add(to.Sub(from) / 2)
	f := middle.Sub(begin).Seconds() / end.Sub(begin).Seconds()
	return math.Max(0, math.Min(1, f)), true
}

// reckoned tells whether a movement's path is more than its source states: the
// author inferred it, or the program laid a geodesic between its ends.
func reckoned(e *model.Event) bool {
	for _, member := range []string{"geometry", "from", "to"} {
		if e.Inferred.Has(member) {
			return true
		}
	}
	return len(lines(e.Geometry)) == 0
}

// movement draws a line along the course, dashed where it was reckoned, with
// an arrow at the head and a vessel while the dates run.
func (d *drawn) movement(e model.EventState) {
	selected := d.in.Selection == e.Event.ID
	if cl, ok := d.in.Index.Claim(d.in.Selection); ok && cl.About == e.Event.ID {
		selected = true
	}
	width := 2.4
	if selected {
		width = 3.6
	}
	parts := course(d.in.Index, e.Event)
	seen := false
	for i, part := range parts {
		traced := d.trace(part)
		for j, px := range traced {
			last := j == len(traced)-1
			d.leg(e, px, leg{width: width, head: last && i == len(parts)-1 && d.inPicture(part[len(part)-1])})
			seen = true
		}
		if len(traced) > 0 {
			d.moveName(e, traced[len(traced)/2])
		}
	}
	if seen {
		d.key.movement(e.Standing, reckoned(e.Event))
		d.vessel(e, parts)
	}
}

// A leg is how an unbroken stretch of a movement is drawn.
type leg struct {
	width float64
	head  bool // it ends with the arrow
}

func (d *drawn) leg(e model.EventState, px []scene.Point, l leg) {
	t := d.in.Theme
	c := t.Standing(e.Standing)
	body := px
	if l.head {
		body = shorten(px, markRadius+halo+2)
	}
	d.stroke(scene.Polyline(body...), fade(t.Sea, 0.8), l.width+2.6)
	if reckoned(e.Event) {
		d.stroke(scene.Polyline(body...), c, l.width, 5, 4.5)
	} else {
		d.stroke(scene.Polyline(body...), c, l.width)
	}
	if tip := shorten(px, markRadius+halo); l.head && len(tip) > 0 {
		head := arrowhead(tip[len(tip)-1], 7, headingAt(px))
		d.stroke(head, fade(t.Sea, 0.8), 2)
		d.fill(head, c)
		d.placer.take(boxOf(head))
	}
	d.along(e, px)
}

// inPicture tells whether a ground point lies in the picture.
func (d *drawn) inPicture(p orb.Point) bool {
	x, y, ok := d.in.View.Project(p)
	return ok && (scene.Rect{W: d.in.View.Width, H: d.in.View.Height}).Contains(scene.Point{X: x, Y: y})
}

// trace is a course in pixels, in as many stretches as the picture and the
// projection cut it into.
func (d *drawn) trace(l orb.LineString) [][]scene.Point {
	var o outline
	d.in.View.LineString(l, &o)
	var all [][]scene.Point
	for _, r := range o.rings {
		if len(r) > 1 {
			all = append(all, r)
		}
	}
	return all
}

// along keeps labels off the line and makes it possible to point at it.
func (d *drawn) along(e model.EventState, px []scene.Point) {
	const step = 8
	for i := 1; i < len(px); i++ {
		a, b := px[i-1], px[i]
		n := int(math.Hypot(b.X-a.X, b.Y-a.Y)/step) + 1
		for j := range n {
			f := (float64(j) + 0.5) / float64(n)
			x, y := a.X+(b.X-a.X)*f, a.Y+(b.Y-a.Y)*f
			box := scene.Rect{X: x - 5, Y: y - 5, W: 10, H: 10}
			d.placer.take(box)
			d.hits = append(d.hits, Hit{ID: e.Event.ID, Box: box.Inset(-2)})
		}
	}
}

// moveName keeps a movement's name for later, beside the middle of a stretch.
func (d *drawn) moveName(e model.EventState, px []scene.Point) {
	l := pending{move: &e, r: 6}
	for _, f := range []float64{0.5, 0.3, 0.7, 0.12, 0.88} {
		if at := pointOn(px, f); (scene.Rect{W: d.in.View.Width, H: d.in.View.Height}).Contains(at) {
			l.along = append(l.along, at)
		}
	}
	if len(l.along) > 0 {
		d.labels = append(d.labels, l)
	}
}

// pointOn is the point a fraction of the way along a line.
func pointOn(px []scene.Point, fraction float64) scene.Point {
	length := 0.0
	for i := 1; i < len(px); i++ {
		length += math.Hypot(px[i].X-px[i-1].X, px[i].Y-px[i-1].Y)
	}
	left := shorten(px, length*(1-fraction))
	if len(left) == 0 {
		return px[0]
	}
	return left[len(left)-1]
}

// vessel marks how far the movement has come, while its dates run.
func (d *drawn) vessel(e model.EventState, parts []orb.LineString) {
	f, ok := Progress(e.Event.When, d.in.Snapshot.Moment)
	if !ok || !e.Underway || len(parts) == 0 {
		return
	}
	here, _ := geo.Along(parts[len(parts)-1], f)
	ahead, _ := geo.Along(parts[len(parts)-1], math.Min(1, f+0.01))
	behind, _ := geo.Along(parts[len(parts)-1], math.Max(0, f-0.01))
	x, y, ok := d.in.View.Project(here)
	ax, ay, ok2 := d.in.View.Project(ahead)
	bx, by, ok3 := d.in.View.Project(behind)
	if !ok || !ok2 || !ok3 {
		return
	}
	t := d.in.Theme
	hull := vessel(scene.Point{X: x, Y: y}, 7, math.Atan2(ay-by, ax-bx))
	d.stroke(hull, t.Sea, 4)
	d.hull(hull, reckoned(e.Event), t.Text, t.Sea)
	d.placer.take(boxOf(hull).Inset(-2))
	d.key.vessel(reckoned(e.Event))
}

// moveLabel names a movement beside its middle, in its colour, leaning.
func (d *drawn) moveLabel(l pending) {
	t := d.in.Theme
	e := l.move.Event
	text := e.Title
	if !e.When.IsZero() {
		text += ", " + strings.ReplaceAll(e.When.Short(), " ", "\u00a0") // a date is not torn apart
	}
	var b label
	for _, r := range d.letters.Wrap(text, scene.Style{Size: tellSize, Slant: len(e.Inferred) > 0}, math.Min(160, d.in.View.Width*0.29), 4) {
		b.add(labelRow{run: r, color: t.Standing(l.move.Standing), height: tellSize * 1.3})
	}
	for _, far := range []bool{false, true} { // beside the line anywhere, before farther off
		for _, at := range l.along {
			l.at = at
			box, s, led, ok := d.placer.point(l.site(), b.w, b.h, 4)
			if !ok || led != far {
				continue
			}
			d.placer.label(box)
			if led {
				d.leader(at, box, 4, fade(t.Standing(l.move.Standing), 0.6))
			}
			b.draw(d.sheet, box, s, fade(t.Sea, 0.85))
			d.hits = append(d.hits, Hit{ID: e.ID, Box: box})
			return
		}
	}
}

// headingAt is the direction of a line's end, radians clockwise from right,
// over its last ten pixels.
func headingAt(px []scene.Point) float64 {
	end := px[len(px)-1]
	back := shorten(px, 10)
	if len(back) == 0 {
		return math.Atan2(end.Y-px[0].Y, end.X-px[0].X)
	}
	from := back[len(back)-1]
	return math.Atan2(end.Y-from.Y, end.X-from.X)
}

// shorten is the line without its last d pixels; empty if it is no longer than
// that.
func shorten(px []scene.Point, d float64) []scene.Point {
	for n := len(px) - 1; n > 0; n-- {
		a, b := px[n-1], px[n]
		seg := math.Hypot(b.X-a.X, b.Y-a.Y)
		if seg > d {
			f := (seg - d) / seg
			cut := append([]scene.Point(nil), px[:n]...)
			return append(cut, scene.Point{X: a.X + (b.X-a.X)*f, Y: a.Y + (b.Y-a.Y)*f})
		}
		d -= seg
	}
	return nil
}
