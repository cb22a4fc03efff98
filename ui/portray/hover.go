package portray

import (
	"slices"

	"sightline/ui/scene"
)

// How much what the pointer is over stands out, pixels: less than what is
// selected.
const (
	hoverWider = 0.7 // a route, a line or an outline
	hoverRing  = 1.0 // round a mark
	hoverApart = 3.0 // from the mark
)

// highlight draws what the pointer is over: lines and outlines, which go under
// the marks, and rings round marks, which go over them.
func (p *Portrayer) highlight(in MapInput) (under, over scene.Group) {
	d := p.drawing(in)
	d.lit = true
	var lit []*spot
	for _, sp := range d.spots {
		if sp.concerned(in.Index, in.Hover) {
			lit = append(lit, sp)
			d.litArea(sp)
			d.line(sp, lines(sp.geometry))
		}
	}
	for i := range d.moving {
		if e := &d.moving[i]; e.Event.ID == in.Hover || d.tellsOf(in.Hover, e.Event.ID) {
			d.movement(e)
		}
	}
	d.items = sailedOn(d.items, d.sails, in)
	under = d.group("hover", nil)
	for _, sp := range lit {
		d.litDots(sp)
	}
	return under, d.group("hover", nil)
}

// tellsOf tells whether an id is that of a claim about an event.
func (d *drawn) tellsOf(id, event string) bool {
	c, ok := d.in.Index.Claim(id)
	return ok && c.About == event
}

// litArea draws the outline of an area anew.
func (d *drawn) litArea(sp *spot) {
	if shapes := d.site.shapes[sp.id]; len(shapes) > 0 {
		d.outline(sp, d.border(shapes))
	}
}

// litDots draws a ring round each of a spot's marks that is neither selected nor
// under an inset.
func (d *drawn) litDots(sp *spot) {
	if !sp.dot || d.selected(sp) {
		return
	}
	_, reach := d.reach(sp)
	for _, g := range points(sp.geometry) {
		x, y, ok := d.projector.Project(g)
		at := scene.Point{X: x, Y: y}
		hidden := slices.ContainsFunc(d.in.Insets, func(i *Inset) bool { return i.Box.Contains(at) })
		if ok && !hidden && d.frame.Contains(at) {
			d.ring(at, reach+hoverApart, d.in.Theme.Text, hoverRing)
		}
	}
}
