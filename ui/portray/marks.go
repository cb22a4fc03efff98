package portray

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

const (
	markRadius = 6.5  // of a mark on the map, logical pixels
	squareSize = 5.5  // of a statement's square
	hatchStep  = 7.0  // between hatching lines
	halo       = 1.75 // of ground colour round a mark
)

// A Hit is something on a drawing that can be pointed at.
type Hit struct {
	ID   string
	Box  scene.Rect // of the mark, or of the area's extent
	area *outline   // the area itself; nil: the box counts
}

// Contains tells whether the point is on it.
func (h Hit) Contains(p scene.Point) bool {
	return h.Box.Contains(p) && (h.area == nil || h.area.contains(p))
}

// HitAt is the id of the foremost thing at the point; "" if there is none.
func HitAt(hits []Hit, p scene.Point) string {
	for i := len(hits) - 1; i >= 0; i-- {
		if hits[i].Contains(p) {
			return hits[i].ID
		}
	}
	return ""
}

// A MapInput is what a map is drawn from.
type MapInput struct {
	Index     *model.Index
	Snapshot  model.Snapshot
	View      geo.View
	Theme     Theme
	Selection string       // id of an event, place or claim; "" if none
	Keep      []scene.Rect // kept free of labels
	Insets    []*Inset     // nil: none
	Caption   string       // a scene's title, under the date; "" if none
}

// A drawn is a map's marks and labels in the making.
type drawn struct {
	*sheet
	p      *Portrayer
	in     MapInput
	placer *placer
	hits   []Hit
	labels []pending
	key    key
}

// A pending label waits until every mark is drawn, so that none is covered.
type pending struct {
	spot spot
	at   scene.Point
	dot  bool
	move *model.EventState
	r    float64
	box  scene.Rect // of an area

	along []scene.Point // of a movement: where its name may stand, best first
}

// begin draws everything that the briefing itself puts on the map; its labels
// wait for finish, until it is known what else must be kept free.
func (p *Portrayer) begin(in MapInput) (*drawn, []scene.Group) {
	frame := scene.Rect{W: in.View.Width, H: in.View.Height}
	d := &drawn{sheet: p.sheet(), p: p, in: in, placer: newPlacer(frame.Inset(6), in.Keep)}
	d.key.occupied = p.occupies(in.View)
	d.insetFrames()
	all := spots(in.Index, in.Snapshot)
	for _, sp := range all {
		d.area(sp)
	}
	areas := d.group("areas", nil)
	for _, e := range in.Snapshot.Events() {
		if e.Shown && e.Event.Kind == model.KindMovement {
			d.movement(e)
		}
	}
	routes := d.group("movements", nil)
	for _, sp := range all {
		d.dots(sp)
	}
	return d, []scene.Group{areas, routes, d.group("marks", nil)}
}

// finish sets the labels, the briefing's own first, then the basemap's where
// room is left.
func (d *drawn) finish(marks []scene.Group) []scene.Group {
	slices.SortStableFunc(d.labels, func(a, b pending) int { return a.turn() - b.turn() })
	for _, l := range d.labels {
		d.label(l)
	}
	labels := d.group("labels", nil)
	d.names()
	return append(append([]scene.Group{d.group("names", nil)}, marks...), labels)
}

// selected tells whether the selection is at the spot: itself, something told
// there, or a claim that was made there or is about something there.
func (d *drawn) selected(sp spot) bool {
	sel := d.in.Selection
	if sp.has(sel) {
		return true
	}
	c, ok := d.in.Index.Claim(sel)
	return ok && (sp.has(c.About) || sp.has(c.Place))
}

// area draws a spot that has an extent: hatched, its outline dashed where it
// was inferred.
func (d *drawn) area(sp spot) {
	parts := polygons(sp.geometry)
	if len(parts) == 0 {
		return
	}
	t := d.in.Theme
	st, event := sp.standing()
	c := t.Standing(st)
	if !event {
		c = t.Muted
	}
	var all outline
	for _, part := range parts {
		d.in.View.Polygon(straight(part), &all)
	}
	if len(all.rings) == 0 {
		return
	}
	at, ok := d.screen(sp)
	if !ok {
		at = scene.Point{}
	}
	d.fill(all.path(), fade(c, 0.07))
	d.stroke(all.hatch(at, hatchStep), fade(c, 0.7), 1)
	width := 1.4
	if d.selected(sp) {
		width = 2.8
	}
	if sp.inferred {
		d.stroke(all.path(), c, width, 5, 3.5)
	} else {
		d.stroke(all.path(), c, width)
	}
	d.key.told(sp)
	d.key.area(sp.inferred)
	d.hits = append(d.hits, Hit{ID: sp.target(), Box: all.box(), area: &all})
	if ok {
		l := pending{spot: sp, at: at, box: all.box()}
		if l.small() {
			d.placer.take(l.box)
		}
		d.labels = append(d.labels, l)
	}
}

// straight is the polygon with points added along its edges, which are
// straight in longitude and latitude (RFC 7946 §3.1.1), so that the pipeline
// does not bend them into geodesics.
func straight(p orb.Polygon) orb.Polygon {
	dense := make(orb.Polygon, len(p))
	for i, ring := range p {
		dense[i] = orb.Ring(geo.Densify(orb.LineString(ring), 1))
	}
	return dense
}

// screen is where a spot's anchor lies; false if it is not in the picture.
func (d *drawn) screen(sp spot) (scene.Point, bool) {
	g, _ := sp.anchor()
	x, y, ok := d.in.View.Project(g)
	inside := ok && x >= 0 && y >= 0 && x <= d.in.View.Width && y <= d.in.View.Height
	return scene.Point{X: x, Y: y}, inside
}

// dots draws the points and lines of a spot.
func (d *drawn) dots(sp spot) {
	parts := lines(sp.geometry)
	if len(parts) > 0 {
		d.line(sp, parts)
	}
	labelled := len(parts) > 0 || len(polygons(sp.geometry)) > 0
	for _, g := range points(sp.geometry) {
		x, y, ok := d.in.View.Project(g)
		if !ok || x < 0 || y < 0 || x > d.in.View.Width || y > d.in.View.Height {
			continue
		}
		l := pending{spot: sp, at: scene.Point{X: x, Y: y}}
		d.key.told(sp)
		if sp.dot {
			l.dot, l.r = true, d.dot(sp, l.at)
		}
		if !labelled {
			d.labels, labelled = append(d.labels, l), true
		}
	}
}

// dot draws a spot's mark at one of its points and returns how far it reaches.
func (d *drawn) dot(sp spot, at scene.Point) float64 {
	t, r := d.in.Theme, markRadius
	inferred := sp.inferred || sp.markInferred()
	st, event := sp.standing()
	switch {
	case event:
		d.disc(at, r+halo, fade(t.Land, 0.9))
		d.standingMark(st, at, r, t, t.Land)
	case len(sp.lines) > 0:
		r = squareSize
		d.disc(at, r+halo, fade(t.Land, 0.9))
		d.statementMark(at, r, t.Text, t.Land, inferred)
	case len(d.in.Index.Briefing().Claims) > 0: // the end of a movement, no event of its own
		r = 2.5
		d.disc(at, r, t.City)
	default:
		r = 3.5
		d.disc(at, r, t.Text)
	}
	reach := r
	if inferred && (event || len(sp.lines) == 0) {
		c := t.Text
		if event {
			c = t.Standing(st)
		}
		reach = r + 4
		d.ring(at, reach, fade(c, 0.9), 1.2, 3, 2.6)
		d.key.inferredPlace = true
	}
	if d.selected(sp) {
		reach += 4
		d.ring(at, reach, t.Text, 1.8)
	}
	box := scene.Rect{X: at.X - reach, Y: at.Y - reach, W: 2 * reach, H: 2 * reach}
	d.placer.mark(box.Inset(-1))
	d.hits = append(d.hits, Hit{ID: sp.target(), Box: box.Inset(-4)})
	return reach
}

// line draws an event or place that is a line of its own.
func (d *drawn) line(sp spot, parts []orb.LineString) {
	st, _ := sp.standing()
	for _, l := range parts {
		var path scene.Path
		d.in.View.LineString(geo.Densify(l, 1), &path)
		if sp.inferred {
			d.stroke(path, d.in.Theme.Standing(st), 2, 6, 4)
		} else {
			d.stroke(path, d.in.Theme.Standing(st), 2)
		}
	}
	if at, ok := d.screen(sp); ok {
		d.key.told(sp)
		d.labels = append(d.labels, pending{spot: sp, at: at})
		d.hits = append(d.hits, Hit{ID: sp.target(), Box: scene.Rect{X: at.X - 8, Y: at.Y - 8, W: 16, H: 16}})
	}
}

// turn is when a label is set: what stands at a point has the least choice.
func (l pending) turn() int {
	switch {
	case l.dot:
		return 0
	case l.move == nil:
		return 1
	}
	return 2
}

// small tells of an area that is too small in the picture to carry a label.
func (l pending) small() bool { return l.box.W > 0 && (l.box.W < 110 || l.box.H < 48) }

// site is what a label stands beside: the mark, or a small area's whole extent.
func (l pending) site() scene.Rect {
	if !l.dot && l.small() {
		return l.box.Inset(4)
	}
	r := math.Max(l.r, 2)
	return scene.Rect{X: l.at.X - r, Y: l.at.Y - r, W: 2 * r, H: 2 * r}
}

// label finds room for a spot's block, first whole, then the name alone.
func (d *drawn) label(l pending) {
	if has(d.in.Insets, l.spot.id) || (l.move != nil && has(d.in.Insets, l.move.Event.ID)) {
		return // the inset has room for it
	}
	if l.move != nil {
		d.moveLabel(l)
		return
	}
	t := d.in.Theme
	ground := fade(t.Land, 0.85)
	for _, brief := range []detail{whole, gist, nameOnly} {
		if !l.dot && !l.small() {
			b := d.block(l.spot, brief)
			if box, ok := d.placer.middle(l.at, b.w, b.h); ok {
				d.placer.label(box)
				b.draw(d.sheet, box, side{1, 0}, ground)
				d.hits = append(d.hits, Hit{ID: l.spot.target(), Box: box})
				return
			}
		}
		b := d.block(l.spot, brief)
		if box, s, far, ok := d.placer.point(l.site(), b.w, b.h, 5); ok {
			d.placer.label(box)
			if far && l.dot {
				d.leader(l.at, box, l.r, fade(t.Muted, 0.8))
			}
			b.draw(d.sheet, box, s, ground)
			d.hits = append(d.hits, Hit{ID: l.spot.target(), Box: box})
			return
		}
	}
}
