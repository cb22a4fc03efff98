package portray

import (
	"slices"

	"sightline/ui/scene"
)

// A pending label waits until every mark is drawn, so that none is covered.
type pending struct {
	spot  *spot // nil of a movement
	at    scene.Point
	point bool // it stands at a point: it may crowd with others
	dot   bool
	out   bool // out of the picture: only its place is kept
	r     float64
	box   scene.Rect // of an area
	area  *outline   // likewise
	crowd []pending  // told together, as their marks lie too close

	move   *moving
	along  []scene.Point // of a movement: where its name may stand, best first
	course []track       // its line
	names  *moveNames    // along that; one for all copies of the label
	owner  int32         // of its line's boxes
}

// A place is where a label goes.
type place struct {
	boxes []scene.Rect
	leads []lead // from its marks, where it is farther off; drawn by draw
	draw  func()
}

// finish sets the labels, the briefing's own first, then the basemap's where
// room is left.
func (d *drawn) finish(marks []scene.Group) []scene.Group {
	d.own = d.ownNames()
	d.labels = slices.DeleteFunc(d.labels, func(l *pending) bool {
		if l.spot != nil && has(d.in.Insets, l.spot.id) { // the inset has room for it
			d.key.drawn |= marksOf(l.spot)
			return true
		}
		return l.move != nil && has(d.in.Insets, l.move.Event.ID)
	})
	if len(d.labels) > throngLeast {
		d.throng(d.labels)
	} else {
		labels := make([]pending, len(d.labels))
		for i, l := range d.labels {
			labels[i] = *l
		}
		d.settle(d.crowds(labels))
	}
	d.untoldNote()
	labels := d.group("labels", nil)
	d.graticule()
	d.names()
	d.nearer()
	names := d.group("names", nil)
	d.p.putStock(d.stock)
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
		d.placer.told, d.placer.ties = boxes{}, nil
		at = make([]place, len(labels))
		for i, l := range labels {
			if p, ok := d.seek(d.placer.ground(), l); ok {
				at[i] = p
				d.placer.tie(p)
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
		case d.placer.visible(at[i]):
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
// left out without saying so. It stands where it covers nothing that is told, as
// low and as far right as it can: if there is no such place over lines and areas,
// and in a picture, which nobody can move, at last over marks.
func (d *drawn) untoldNote() {
	if d.untold == 0 {
		return
	}
	whole, over, above := d.placer.screen(), d.placer.screen(), d.placer.screen()
	over.full = []*boxes{d.placer.marks, &d.placer.furniture, &d.placer.shown}
	above.full, above.leads = over.full[1:], nil
	for _, words := range []string{plural(d.untold, "name", "names") + " without room", "+ " + plural(d.untold, "name", "names")} {
		if d.untoldIn(whole, words, 16) || d.untoldIn(whole, words, 5) || d.untoldIn(over, words, 5) || d.in.printed && d.untoldIn(above, words, 5) {
			return
		}
	}
}

// untoldIn writes it where a room is free, looking in steps of so many pixels;
// false if that is nowhere.
func (d *drawn) untoldIn(m room, words string, step float64) bool {
	const size, gap = 10.5, 8
	t := d.in.Theme
	r := d.letters.Shape(words, scene.Style{Size: size})
	box := scene.Rect{W: r.Advance, H: size * 1.2}
	for box.Y = m.frame.Bottom() - box.H; box.Y > m.frame.Y; box.Y -= step {
		for box.X = m.frame.Right() - gap - box.W; box.X > m.frame.X; box.X -= step {
			if m.free(box.Inset(-2)) {
				d.placer.shown.add(box)
				d.items = append(d.items, scene.Text{
					Run: r, X: box.X, Y: box.Y + size*0.95, Color: t.Muted, Halo: fade(t.Land, 0.85), HaloWidth: 2,
				})
				return true
			}
		}
	}
	return false
}

// put draws a label in its place.
func (d *drawn) put(p place) {
	d.placer.show(p)
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
