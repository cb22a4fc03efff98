package portray

import (
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
	Bare      bool         // without the date, the key, the scale and the credit: whoever shows it tells them
	Least     float64      // names of the basemap that are smaller are left out, logical pixels

	// Progress is how much of the way to the next moment of the briefing's grain
	// is behind, 0 to 1: vessels sail on by as much, and nothing else changes.
	Progress float64

	magnified bool       // it is a magnifier's: more towns have names
	footnotes *footnotes // called at the labels; nil: none
	printed   bool       // for a picture: nothing can be moved to be seen
}

// A drawn is a map's marks and labels in the making.
type drawn struct {
	*sheet
	p      *Portrayer
	in     MapInput
	site   *siting
	stock  *stock // nil: everything is drawn anew
	many   bool   // marks and routes are enough for a stock
	placer *placer
	frame  scene.Rect // the picture
	hits   []Hit
	labels []*pending
	untold int    // marks for whose label there was no room
	sails  []sail // vessels
	lit    bool   // it is drawn because the pointer is over it

	spots  []*spot
	moving []moving

	edge      boxes              // where degrees are told
	blocks    map[blockKey]label // that were set
	projector *geo.Projector     // of the view
	own       []bool             // sites that the briefing names itself
	key       key
	held      []holding // in the picture
	moved     boxes     // names of countries that stand elsewhere than usual
}

// drawing begins a drawing, still empty.
func (p *Portrayer) drawing(in MapInput) *drawn {
	frame := scene.Rect{W: in.View.Width, H: in.View.Height}
	d := &drawn{
		sheet: p.sheet(), p: p, in: in, projector: in.View.Projector(), frame: frame,
		site: p.siting(in.Index), placer: newPlacer(frame.Inset(6), in.Keep),
		spots: p.spots(in), moving: p.movements(in),
	}
	d.labels = make([]*pending, 0, len(d.spots)+len(d.moving))
	return d
}

// begin draws everything that the briefing itself puts on the map; its labels
// wait for finish, until it is known what else must be kept free.
func (p *Portrayer) begin(in MapInput) (*drawn, []scene.Group) {
	d := p.drawing(in)
	d.held = p.outlook(d.site, in.View).held
	d.key.occupied = len(d.held) > 0
	d.insetFrames()
	net := d.net()
	for _, sp := range d.spots {
		d.area(sp)
	}
	areas := d.group("areas", nil)
	p.takeStock(d)
	for i := range d.moving {
		d.movement(&d.moving[i])
	}
	routes := d.group("movements", nil)
	if d.stock != nil {
		d.stock.draw(d)
	} else {
		for _, sp := range d.spots {
			d.dots(sp)
		}
	}
	return d, append(net, areas, routes, d.group("marks", nil))
}

// selected tells whether the selection is at the spot.
func (d *drawn) selected(sp *spot) bool { return sp.concerned(d.in.Index, d.in.Selection) }

// concerned tells whether what has an id is at the spot: itself, something told
// there, or a claim that was made there or is about something there.
func (s *spot) concerned(ix *model.Index, id string) bool {
	if id == "" || s.has(id) {
		return id != ""
	}
	c, ok := ix.Claim(id)
	return ok && (s.has(c.About) || s.has(c.Place))
}

// area draws a spot that has an extent: hatched, its outline dashed where it
// was inferred.
func (d *drawn) area(sp *spot) {
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
	l := &pending{spot: sp, at: at, box: all.box(), area: &all}
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
func (d *drawn) outline(sp *spot, border outline) {
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
func (d *drawn) screen(sp *spot) (scene.Point, bool) {
	x, y, ok := d.projector.Project(d.site.anchors[sp.id])
	at := scene.Point{X: x, Y: y}
	return at, ok && d.frame.Contains(at)
}
