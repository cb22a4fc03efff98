package portray

import (
	"image/color"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
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

// A moving is a movement that the map shows at a moment.
type moving struct {
	Event    *model.Event
	Standing model.Standing
	Underway bool
	number   int // in the briefing
	nth      int // of its movements
}

// movement draws a line along the course, from a stock if there is one, and a
// vessel while the dates run.
func (d *drawn) movement(e *moving) {
	before := len(d.labels)
	if d.stock != nil {
		d.stock.route(d, e)
	} else {
		hits := len(d.hits)
		d.route(e)
		if d.many { // as in a stock
			d.hits = d.hits[:hits]
		}
	}
	if len(d.labels) == before || d.labels[before].out {
		return
	}
	d.key.movement(e.Standing, reckoned(e.Event))
	wide, figured := d.site.widths.of(e.Event.ID, d.in.Snapshot)
	if figured {
		d.key.figure = d.site.widths.name
	}
	if e.Underway {
		d.vessel(e, d.site.ways[e.nth], wide)
	}
}

// routeWidth is how wide a movement is drawn: as its figure says, if it has one,
// and wider where it is to stand out.
func (d *drawn) routeWidth(e *moving) float64 {
	width, _ := d.site.widths.of(e.Event.ID, d.in.Snapshot)
	if d.chosen(e.Event.ID) {
		width += 1.2
	}
	if d.lit {
		width += hoverWider
	}
	return width
}

// route draws the line of a movement, dashed where it was reckoned, with an arrow
// at the head.
func (d *drawn) route(e *moving) {
	width := d.routeWidth(e)
	parts := course(d.in.Index, e.Event)
	l := &pending{move: e, r: width/2 + 5, owner: int32(e.number) + 1, names: new(moveNames)}
	for i, part := range parts {
		ways := tracksOf(d.in.View, part)
		for j, w := range ways {
			last := j == len(ways)-1 && i == len(parts)-1
			d.way(e, w, leg{width: width, head: last && w.ends, owner: l.owner})
			l.course = append(l.course, w)
		}
	}
	l.out = !slices.ContainsFunc(l.course, func(w track) bool { return inSight(w.line(), d.frame) })
	if len(l.course) == 0 {
		return
	}
	l.along = d.namePoints(d.site.ways[e.nth], l.course)
	d.labels = append(d.labels, l)
}

// chosen tells whether a movement, or a claim about it, is selected.
func (d *drawn) chosen(id string) bool {
	if d.in.Selection == "" {
		return false
	}
	cl, ok := d.in.Index.Claim(d.in.Selection)
	return d.in.Selection == id || (ok && cl.About == id)
}

// inSight tells whether any of a line lies in the box.
func inSight(px []scene.Point, box scene.Rect) bool {
	for i := 1; i < len(px); i++ {
		if box.Contains(px[i-1]) || box.Contains(px[i]) || cuts(box, px[i-1], px[i]) {
			return true
		}
	}
	return false
}

// A leg is how an unbroken track of a movement is drawn.
type leg struct {
	width float64
	head  bool // it ends with the arrow
	owner int32
}

const (
	dashOn  = 5.0
	dashOff = 4.5
)

// way draws an unbroken track of a movement. Each of its legs begins and
// ends in the middle of a gap between dashes, so that the dashes are fixed to
// the ground, whichever of the legs are in sight.
func (d *drawn) way(e *moving, w track, l leg) {
	t := d.in.Theme
	c := t.Standing(e.Standing)
	px := w.line()
	tip := markRadius + halo
	legs := w.legs
	if l.head {
		legs = w.shortened(tip + 2 + l.width)
	}
	d.stroke(track{legs: legs}.path(), fade(t.Sea, 0.8), l.width+2.6)
	if reckoned(e.Event) {
		for _, part := range legs {
			d.dashed(part, c, l.width)
		}
	} else {
		d.stroke(track{legs: legs}.path(), c, l.width)
	}
	size := arrowSize(l.width)
	d.arrows(w, c, size)
	if end := shorten(px, tip); l.head && len(end) > 0 {
		head := arrowhead(end[len(end)-1], size, headingAt(px))
		d.stroke(head, fade(t.Sea, 0.8), 2)
		d.fill(head, c)
		d.placer.fill(boxOf(head))
	}
	d.along(e, px, l)
}

// arrowSize is that of the arrowhead of a line of a width.
func arrowSize(width float64) float64 { return 5.5 + 0.6*width }

// dashed draws a leg in a whole number of dashes and gaps.
func (d *drawn) dashed(px []scene.Point, c color.NRGBA, width float64) {
	length := lengthOf(px)
	k := length / (dashOn + dashOff) / math.Max(1, math.Round(length/(dashOn+dashOff)))
	d.items = append(d.items, scene.Stroke{
		Path: scene.Polyline(px...), Color: c, Width: width,
		Dash: []float64{dashOn * k, dashOff * k}, Offset: (dashOn + dashOff/2) * k,
	})
}

// arrows repeats the direction where legs of a long line meet.
func (d *drawn) arrows(w track, c color.NRGBA, size float64) {
	const clear = 70 // pixels from the line's ends
	t, total, done := d.in.Theme, lengthOf(w.line()), 0.0
	for _, px := range w.legs[:len(w.legs)-1] {
		done += lengthOf(px)
		if done < clear || total-done < clear {
			continue
		}
		head := arrowhead(px[len(px)-1], size, headingAt(px))
		d.stroke(head, fade(t.Sea, 0.8), 2)
		d.fill(head, c)
		d.placer.fill(boxOf(head).Inset(-1))
	}
}

// along keeps labels off the line and makes it possible to point at it.
func (d *drawn) along(e *moving, px []scene.Point, l leg) {
	const step = 8
	half := 4 + l.width/2
	for i := 1; i < len(px); i++ {
		a, b := px[i-1], px[i]
		n := int(apart(a, b)/step) + 1
		for j := range n {
			f := (float64(j) + 0.5) / float64(n)
			x, y := a.X+(b.X-a.X)*f, a.Y+(b.Y-a.Y)*f
			box := scene.Rect{X: x - half, Y: y - half, W: 2 * half, H: 2 * half}
			d.placer.fillOf(box, l.owner)
			if d.frame.Overlaps(box) {
				d.hits = append(d.hits, Hit{ID: e.Event.ID, Box: box.Inset(-2)})
			}
		}
	}
}

// namePoints are where a movement's name may stand: at fixed fractions of the
// way, and beside the middles of what is in sight if none of those is.
func (d *drawn) namePoints(parts []*geo.Way, course []track) []scene.Point {
	var all []scene.Point
	middle := parts[len(parts)/2]
	seen := false
	for _, f := range []float64{0.5, 0.3, 0.7, 0.12, 0.88} {
		ground, _ := middle.At(f)
		x, y, ok := d.projector.Project(ground)
		if at := (scene.Point{X: x, Y: y}); ok && d.frame.Inset(-beyond).Contains(at) {
			all = append(all, at)
			seen = seen || d.frame.Contains(at)
		}
	}
	for _, w := range course {
		if at := pointOn(w.line(), 0.5); !seen && d.frame.Contains(at) {
			all = append(all, at)
		}
	}
	return all
}

// pointOn is the point a fraction of the way along a line.
func pointOn(px []scene.Point, fraction float64) scene.Point {
	left := shorten(px, lengthOf(px)*(1-fraction))
	if len(left) == 0 {
		return px[0]
	}
	return left[len(left)-1]
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
