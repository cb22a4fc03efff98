package portray

import (
	"slices"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/pipeline"
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
	Sieve     *model.Sieve // lets through what is shown; nil: everything
	View      geo.View
	Theme     Theme
	Selection string       // id of an event, place or claim; "" if none
	Hover     string       // id of what is under the pointer; "" if nothing
	Keep      []scene.Rect // kept free of labels
	Insets    []*Inset     // nil: none
	Caption   string       // a scene's title, under the date; "" if none
	Graticule bool         // degrees are told at the edges

	// Progress is how much of the way to the next moment of the briefing's grain
	// is behind, 0 to 1: vessels sail on by as much, and nothing else changes.
	Progress float64

	glances []model.Glance // of the snapshot, while a drawing is made
}

// A drawn is a map's marks and labels in the making.
type drawn struct {
	*sheet
	p      *Portrayer
	in     MapInput
	site   *siting
	placer *placer
	frame  scene.Rect // the picture
	hits   []Hit
	labels []pending
	untold int    // marks for whose label there was no room
	sails  []sail // vessels
	lit    bool   // it is drawn because the pointer is over it

	spots  []spot
	moving []moving

	edge      boxes              // where degrees are told
	blocks    map[blockKey]label // that were set
	projector *geo.Projector     // of the view
	own       []bool             // sites that the briefing names itself
	key       key
}

// drawing begins a drawing, still empty.
func (p *Portrayer) drawing(in MapInput) *drawn {
	frame := scene.Rect{W: in.View.Width, H: in.View.Height}
	in.glances = in.Snapshot.Glances(nil)
	d := &drawn{
		sheet: p.sheet(), p: p, in: in, projector: in.View.Projector(), frame: frame,
		site: p.siting(in.Index), placer: newPlacer(frame.Inset(6), in.Keep),
		spots: p.spots(in), moving: p.movements(in),
	}
	d.labels = make([]pending, 0, len(d.spots)+len(d.moving))
	return d
}

// begin draws everything that the briefing itself puts on the map; its labels
// wait for finish, until it is known what else must be kept free.
func (p *Portrayer) begin(in MapInput) (*drawn, []scene.Group) {
	d := p.drawing(in)
	d.key.occupied = p.occupies(in.View)
	d.insetFrames()
	net := d.net()
	for _, sp := range d.spots {
		d.area(sp)
	}
	areas := d.group("areas", nil)
	s := p.stock(d)
	for i := range d.moving {
		d.movement(s, &d.moving[i])
	}
	routes := d.group("movements", nil)
	d.items, d.hits = make([]scene.Item, 0, 4*len(d.spots)), slices.Grow(d.hits, 2*len(d.spots))
	for _, sp := range d.spots {
		if s != nil {
			s.mark(d, sp)
		} else {
			d.dots(sp)
		}
	}
	if s != nil {
		s.done(d)
	}
	return d, append(net, areas, routes, d.group("marks", nil))
}

// selected tells whether the selection is at the spot.
func (d *drawn) selected(sp spot) bool { return sp.concerned(d.in.Index, d.in.Selection) }

// concerned tells whether what has an id is at the spot: itself, something told
// there, or a claim that was made there or is about something there.
func (s spot) concerned(ix *model.Index, id string) bool {
	if id == "" || s.has(id) {
		return id != ""
	}
	c, ok := ix.Claim(id)
	return ok && (s.has(c.About) || s.has(c.Place))
}

// area draws a spot that has an extent: hatched, its outline dashed where it
// was inferred.
func (d *drawn) area(sp spot) {
	shapes := d.site.shapes[sp.id]
	if len(shapes) == 0 {
		return
	}
	t := d.in.Theme
	st, event := sp.standing()
	c := t.Standing(st)
	if !event {
		c = t.Muted
	}
	var all outline
	d.wide(func(v geo.View, sink pipeline.Sink) {
		pipe := v.Pipeline()
		for _, s := range shapes {
			pipe.Polygon(s, sink)
		}
	}, &all)
	if len(all.rings) == 0 {
		return
	}
	at, _ := d.screen(sp) // fixed to the ground, in the picture or not
	l := pending{spot: sp, at: at, box: all.box(), area: &all}
	l.out = !all.meets(d.frame)
	d.labels = append(d.labels, l)
	d.placer.patches = append(d.placer.patches, l.patch())
	if l.small() {
		d.placer.fill(l.box)
	}
	if l.out {
		return
	}
	d.fill(all.path(), fade(c, 0.07))
	d.stroke(all.hatch(at, hatchStep), fade(c, 0.7), 1)
	d.outline(sp, d.border(shapes))
	d.key.told(sp)
	d.key.area(sp.inferred)
	d.hits = append(d.hits, Hit{ID: sp.target(), Box: all.box(), area: &all})
}

// border is the outline of an area without the edge of the world.
func (d *drawn) border(shapes []*pipeline.Shape) outline {
	var border outline
	d.wide(func(v geo.View, sink pipeline.Sink) {
		pipe := v.Pipeline()
		for _, s := range shapes {
			pipe.Rings(s, sink)
		}
	}, &border)
	return border
}

// outline draws the outline of an area.
func (d *drawn) outline(sp spot, border outline) {
	c := d.in.Theme.Muted
	if st, event := sp.standing(); event {
		c = d.in.Theme.Standing(st)
	}
	width := 1.4
	if d.selected(sp) {
		width = 2.8
	}
	if d.lit {
		width += hoverWider
	}
	if sp.inferred {
		d.stroke(border.lines(), c, width, 5, 3.5)
	} else {
		d.stroke(border.lines(), c, width)
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
	x, y, ok := d.projector.Project(d.site.anchors[sp.id])
	at := scene.Point{X: x, Y: y}
	return at, ok && d.frame.Contains(at)
}

// dots draws the points and lines of a spot.
func (d *drawn) dots(sp spot) {
	parts := lines(sp.geometry)
	if len(parts) > 0 {
		d.line(sp, parts)
	}
	labelled := len(parts) > 0 || len(polygons(sp.geometry)) > 0
	for _, g := range points(sp.geometry) {
		x, y, ok := d.projector.Project(g)
		l := pending{spot: sp, at: scene.Point{X: x, Y: y}, point: true}
		if !ok || !d.frame.Inset(-beyond).Contains(l.at) {
			continue
		}
		if l.out = !d.frame.Contains(l.at); !l.out {
			d.key.told(sp)
		}
		if sp.dot {
			l.dot, l.r = true, d.dot(sp, l)
		}
		if !labelled {
			d.labels, labelled = append(d.labels, l), true
		}
	}
}

// dot draws a spot's mark at one of its points and returns how far it reaches.
// Out of the picture it only keeps labels off.
func (d *drawn) dot(sp spot, l pending) float64 {
	at := l.at
	r, reach := d.reach(sp)
	if !l.out {
		d.mark(sp, at, r)
		reach = d.rings(sp, at, r, reach)
	} else if d.selected(sp) {
		reach += 4
	}
	box := scene.Rect{X: at.X - reach, Y: at.Y - reach, W: 2 * reach, H: 2 * reach}
	d.placer.mark(box.Inset(-1))
	if !l.out {
		d.hits = append(d.hits, Hit{ID: sp.target(), Box: box.Inset(-4)})
	}
	return reach
}

// reach is how large a spot's mark is, and how far it goes with the ring of what
// is inferred.
func (d *drawn) reach(sp spot) (r, reach float64) {
	_, event := sp.standing()
	switch {
	case event:
		r = markRadius
	case len(sp.lines) > 0:
		r = squareSize
	case d.claimed(): // the end of a movement, no event of its own
		r = 2.5
	default:
		r = 3.5
	}
	if (sp.inferred || sp.markInferred()) && (event || len(sp.lines) == 0) {
		return r, r + 4
	}
	return r, r
}

// claimed tells whether the briefing has any claims: places that none is about
// are then no more than the ends of movements.
func (d *drawn) claimed() bool { return len(d.in.Index.Briefing().Claims) > 0 }

// mark draws a spot's mark of a radius.
func (d *drawn) mark(sp spot, at scene.Point, r float64) {
	t := d.in.Theme
	st, event := sp.standing()
	if len(sp.lines) > 0 {
		d.disc(at, r+halo, fade(t.Land, 0.9))
	}
	switch {
	case event:
		d.standingMark(st, at, r, t, t.Land)
	case len(sp.lines) > 0:
		d.statementMark(at, r, t.Text, t.Land, sp.inferred || sp.markInferred())
	case d.claimed():
		d.disc(at, r, t.City)
	default:
		d.disc(at, r, t.Text)
	}
}

// rings draws what goes round a mark: dashed where its place was inferred,
// whole where it is selected. It returns how far they reach.
func (d *drawn) rings(sp spot, at scene.Point, r, reach float64) float64 {
	t := d.in.Theme
	if reach > r {
		c := t.Text
		if st, event := sp.standing(); event {
			c = t.Standing(st)
		}
		d.ring(at, reach, fade(c, 0.9), 1.2, 3, 2.6)
		d.key.inferredPlace = true
	}
	if d.selected(sp) {
		reach += 4
		d.ring(at, reach, t.Text, 1.8)
	}
	return reach
}

// line draws an event or place that is a line of its own.
func (d *drawn) line(sp spot, parts []orb.LineString) {
	st, _ := sp.standing()
	width := 2.0
	if d.lit {
		width += hoverWider
	}
	for _, l := range parts {
		var path scene.Path
		d.in.View.LineString(geo.Densify(l, 1), &path)
		if sp.inferred {
			d.stroke(path, d.in.Theme.Standing(st), width, 6, 4)
		} else {
			d.stroke(path, d.in.Theme.Standing(st), width)
		}
	}
	if at, ok := d.screen(sp); ok {
		d.key.told(sp)
		d.labels = append(d.labels, pending{spot: sp, at: at})
		d.hits = append(d.hits, Hit{ID: sp.target(), Box: scene.Rect{X: at.X - 8, Y: at.Y - 8, W: 16, H: 16}})
	}
}
