package portray

import (
	"math"

	"sightline/ui/scene"
)

// small tells of an area that is too small in the picture to carry a label.
func (l pending) small() bool { return l.box.W > 0 && (l.box.W < 110 || l.box.H < 48) }

// site is what a label stands beside: the mark, or the marks of a crowd.
func (l pending) site() scene.Rect {
	if len(l.crowd) > 0 || (!l.dot && l.small()) {
		return l.box
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

// A wording is how a label is shortened, and what that costs: as much as to
// stand so far off, or on a patch.
type wording struct {
	detail detail
	wide   float64 // of the width it may have
	cost   float64
}

var wordings = [...]wording{{whole, 1, 0}, {whole, 0.7, 1}, {gist, 1, 4}, {nameOnly, 1, 5}}

// costCut is what it costs a label to be narrower than it might be, and cut for
// that.
const costCut = 2.0

// loss is what it costs to set a block narrower than another one; false if words
// would be broken that need not be.
func (l label) loss(wide label) (float64, bool) {
	if l.cut && !wide.cut {
		return costCut, !l.torn || wide.torn
	}
	return 0, !l.torn || wide.torn
}

// seekSpot finds room for a spot's block, whole or shorter: an area's in it or
// beside it.
func (d *drawn) seekSpot(m room, l pending) (place, bool) {
	wide := tellWidth(d.in.View)
	if l.area != nil && !l.dot && !l.small() {
		for _, brief := range []detail{whole, gist, nameOnly} {
			if p, ok := d.seekArea(m, l, brief); ok {
				return p, true
			}
		}
		if p, ok := d.seekOutside(m, l); ok {
			return p, true
		}
		return d.seekInside(m, l, areaWording{nameOnly, true})
	}
	var best place
	least := math.Inf(1)
	for _, w := range wordings {
		if least <= w.cost {
			break
		}
		b := d.block(l.spot, w.detail, wide*w.wide)
		lost, ok := b.loss(d.block(l.spot, w.detail, wide))
		if w.cost += lost; !ok || least <= w.cost {
			continue
		}
		if l.area == nil && !l.dot { // no mark: the name itself is at the place
			if box, ok := m.middle(l.at, b.w, b.h); ok {
				return d.placed(l, b, stand{box: box, side: side{1, 0}}), true
			}
		}
		if s, ok := m.point(l.site(), b.w, b.h, 5, d.tied(m, l)); ok && s.cost+w.cost < least {
			best, least = d.placed(l, b, s), s.cost+w.cost
		}
	}
	return best, !math.IsInf(least, 1)
}

// seekOutside finds room for the name of an area farther off, and leads to it.
func (d *drawn) seekOutside(m room, l pending) (place, bool) {
	b := d.block(l.spot, nameOnly, tellWidth(d.in.View))
	tied := d.tied(m, l)
	s, ok := m.point(l.site(), b.w, b.h, 5, func(box scene.Rect, far bool) ([]lead, bool) {
		if l.patch().touches(box.Inset(-1)) {
			return nil, false
		}
		return tied(box, far)
	})
	return d.placed(l, b, s), ok
}

// tied tells what leads a mark's or a small area's label to it.
func (d *drawn) tied(m room, l pending) func(scene.Rect, bool) ([]lead, bool) {
	site := l.site()
	own := func(r scene.Rect) bool { return r.Contains(l.at) || r.Overlaps(site) }
	return func(box scene.Rect, far bool) ([]lead, bool) {
		if !far {
			return nil, true
		}
		to, ok := leadTo(l.at, math.Max(l.r, 1), box)
		if !ok || !m.alone(box, own) || !m.led(to, own) {
			return nil, false
		}
		if l.area != nil || l.dot {
			return []lead{to}, true
		}
		return nil, true
	}
}

// patch is an area's own.
func (l pending) patch() patch { return patch{l.area, l.box} }

// seekArea finds room for an area's block: inside, narrower if need be, else
// beside it, with no text over the outline.
func (d *drawn) seekArea(m room, l pending, brief detail) (place, bool) {
	if p, ok := d.seekInside(m, l, areaWording{brief, false}); ok {
		return p, true
	}
	b := d.block(l.spot, brief, tellWidth(d.in.View))
	if box, s, ok := m.beside(l.patch(), l.at, b.w, b.h); ok {
		return d.placed(l, b, stand{box: box, side: s}), true
	}
	return place{}, false
}

// An areaWording is what an area's block tells in it, and whether it may lose
// anything by being narrow.
type areaWording struct {
	brief detail
	lossy bool
}

// seekInside finds room for an area's block in it.
func (d *drawn) seekInside(m room, l pending, w areaWording) (place, bool) {
	wide := tellWidth(d.in.View)
	for _, width := range []float64{wide, wide * 0.72, wide * 0.5} {
		b := d.block(l.spot, w.brief, width)
		if lost, ok := b.loss(d.block(l.spot, w.brief, wide)); !w.lossy && (lost > 0 || !ok) {
			continue
		}
		for _, at := range d.inside(m, l) {
			if box, ok := m.within(l.patch(), at, b.w, b.h); ok {
				return d.placed(l, b, stand{box: box, side: side{1, 0}}), true
			}
		}
	}
	return place{}, false
}

// placed is a spot's block in its place.
func (d *drawn) placed(l pending, b label, s stand) place {
	return place{[]scene.Rect{s.box}, s.leads, func() {
		d.sheet.leads(s.leads, fade(d.in.Theme.Muted, 0.8))
		d.key.drawn |= b.shows()
		b.draw(d.sheet, s.box, s.side, fade(d.in.Theme.Land, 0.85))
		d.hits = append(d.hits, Hit{ID: l.spot.target(), Box: s.box})
	}}
}

// inside is where an area's own label may stand: where it always does, and, on
// the screen, at further points of the part that can be seen.
func (d *drawn) inside(m room, l pending) []scene.Point {
	if m.frame != d.placer.frame {
		return []scene.Point{l.at}
	}
	return append([]scene.Point{l.at}, l.area.within(lattice(d.in.View, m.frame))...)
}
