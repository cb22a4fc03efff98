package portray

import (
	"math"
	"slices"

	"sightline/model"
	"sightline/ui/scene"
)

// A pending label waits until every mark is drawn, so that none is covered.
type pending struct {
	spot  spot
	at    scene.Point
	point bool // it stands at a point: it may crowd with others
	dot   bool
	out   bool // out of the picture: only its place is kept
	r     float64
	box   scene.Rect // of an area
	area  *outline   // likewise
	crowd []pending  // told together, as their marks lie too close

	move   *model.EventState
	along  []scene.Point // of a movement: where its name may stand, best first
	course []track       // its line
	owner  int32         // of its line's boxes
}

// A place is where a label goes.
type place struct {
	boxes []scene.Rect
	draw  func()
}

// finish sets the labels, the briefing's own first, then the basemap's where
// room is left.
func (d *drawn) finish(marks []scene.Group) []scene.Group {
	d.own = d.ownNames()
	d.labels = slices.DeleteFunc(d.labels, func(l pending) bool {
		return has(d.in.Insets, l.spot.id) || (l.move != nil && has(d.in.Insets, l.move.Event.ID)) // the inset has room for it
	})
	d.settle(d.crowds(d.labels))
	labels := d.group("labels", nil)
	d.graticule()
	d.names()
	names := d.group("names", nil)
	return append(append([]scene.Group{marks[0], names}, marks[1:]...), labels)
}

// rounds is how often labels without room are told together with others.
const rounds = 6

// settle finds every label its place: first on the ground, whatever the frame
// and the furniture are, so that it stays there while the map moves. A label
// for which there is no room is told together with the nearest other one.
// Then those whose place can't be seen look for another.
func (d *drawn) settle(labels []pending) {
	var at []place
	for round := range rounds {
		slices.SortStableFunc(labels, func(a, b pending) int { return d.turn(a) - d.turn(b) })
		d.placer.told = boxes{}
		at = make([]place, len(labels))
		for i, l := range labels {
			if p, ok := d.seek(d.placer.ground(), l); ok {
				at[i] = p
				for _, r := range p.boxes {
					d.placer.told.add(r)
				}
			}
		}
		joined, done := join(labels, at)
		if done || round == rounds-1 {
			break
		}
		labels = joined
	}
	d.show(labels, at)
}

// show draws the labels: those whose place can be seen there, the others where
// the frame and the furniture leave room.
func (d *drawn) show(labels []pending, at []place) {
	var hidden []pending
	for i, l := range labels {
		switch {
		case l.out:
		case len(at[i].boxes) > 0 && !slices.ContainsFunc(at[i].boxes, d.covered):
			d.put(at[i])
		default:
			if hidden = append(hidden, l); d.turn(l) < 0 {
				d.retry(l)
				hidden = hidden[:len(hidden)-1]
			}
		}
	}
	for _, l := range hidden {
		d.retry(l)
	}
}

// covered tells whether a label in the box would be cut off or covered.
func (d *drawn) covered(r scene.Rect) bool { return !d.placer.open(r) || d.placer.shown.hit(r) }

// retry looks for room on the screen.
func (d *drawn) retry(l pending) {
	if p, ok := d.seek(d.placer.screen(), l); ok {
		d.put(p)
	} else {
		d.untold += max(1, len(l.crowd))
	}
}

// untoldNote counts the labels that had no room, if there are any: nothing is
// left out without saying so.
func (d *drawn) untoldNote(s *sheet, at scene.Point) {
	if d.untold == 0 {
		return
	}
	t := d.in.Theme
	text := plural(d.untold, "name", "names") + " without room"
	s.items = append(s.items, scene.Text{
		Run: s.letters.Shape(text, scene.Style{Size: 10.5}), X: at.X, Y: at.Y, Color: t.Muted, Halo: fade(t.Land, 0.85), HaloWidth: 2,
	})
}

// put draws a label in its place.
func (d *drawn) put(p place) {
	for _, r := range p.boxes {
		d.placer.shown.add(r)
	}
	p.draw()
}

// turn is when a label is set: a crowd that was opened first, and then what
// stands at a point, as it has the least choice.
func (d *drawn) turn(l pending) int {
	switch {
	case len(l.crowd) > 0 && d.opened(l):
		return -1
	case l.point:
		return 0
	case l.move == nil:
		return 1
	}
	return 2
}

// small tells of an area that is too small in the picture to carry a label.
func (l pending) small() bool { return l.box.W > 0 && (l.box.W < 110 || l.box.H < 48) }

// site is what a label stands beside: the mark, the marks of a crowd, or a
// small area's whole extent.
func (l pending) site() scene.Rect {
	if len(l.crowd) > 0 || (!l.dot && l.small()) {
		return l.box.Inset(min(4, l.box.W/2, l.box.H/2))
	}
	r := math.Max(l.r, 2)
	return scene.Rect{X: l.at.X - r, Y: l.at.Y - r, W: 2 * r, H: 2 * r}
}

// seek finds room for a label.
func (d *drawn) seek(m room, l pending) (place, bool) {
	switch {
	case len(l.crowd) > 0:
		return d.seekCrowd(m, l)
	case l.move != nil:
		return d.seekMove(m, l)
	}
	return d.seekSpot(m, l)
}

// seekSpot finds room for a spot's block, first whole, then the name alone.
func (d *drawn) seekSpot(m room, l pending) (place, bool) {
	for _, brief := range []detail{whole, gist, nameOnly} {
		b := d.block(l.spot, brief)
		if !l.dot && !l.small() {
			for _, at := range d.inside(m, l) {
				if box, ok := m.middle(at, b.w, b.h); ok {
					return d.placed(l, b, box, side{1, 0}), true
				}
			}
		}
		if box, s, far, ok := m.point(l.site(), b.w, b.h, 5); ok {
			p := d.placed(l, b, box, s)
			if far && (l.dot || l.small()) {
				set := p.draw
				p.draw = func() {
					d.leader(l.at, box, max(l.r, 1), fade(d.in.Theme.Muted, 0.8))
					set()
				}
			}
			return p, true
		}
	}
	return place{}, false
}

// placed is a spot's block in its place.
func (d *drawn) placed(l pending, b label, box scene.Rect, s side) place {
	return place{[]scene.Rect{box}, func() {
		b.draw(d.sheet, box, s, fade(d.in.Theme.Land, 0.85))
		d.hits = append(d.hits, Hit{ID: l.spot.target(), Box: box})
	}}
}

// inside is where an area's own label may stand: where it always does, and, on
// the screen, at further points of the part that can be seen.
func (d *drawn) inside(m room, l pending) []scene.Point {
	if l.area == nil || m.frame != d.placer.frame {
		return []scene.Point{l.at}
	}
	return append([]scene.Point{l.at}, l.area.within(lattice(d.in.View, m.frame))...)
}
