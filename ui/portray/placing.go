package portray

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"sightline/ui/scene"
)

// A placing finds places for insets on one map.
type placing struct {
	*survey
	keep   []scene.Rect
	busy   *cover // marks and routes, which may not be covered
	areas  *cover // the briefing's areas, which no inset covers but a pinned one and a globe
	named  *cover // where names are likely to stand, which are covered if all else fails
	strict bool   // they are not covered now
	worth  *cover // what had better not be covered; nil until loss
	boxes  []scene.Rect
	found  []*Inset // all that are to be placed
}

// What an inset keeps off, pixels: marks with what may be drawn round them,
// routes with the vessel on them, other insets; and how much what it may cover
// is missed.
const (
	clearMark   = 14.0
	clearRoute  = 12.0
	clearInset  = 10.0
	missArea    = 12.0 // an area of the briefing, for a globe
	missLabel   = 3    // room for a mark's label
	missCountry = 3    // a country's name
	missTown    = 2    // a town's
	missCrossed = 2.0
	missFar     = 0.5 // for an inset a map's width away from what it shows
)

// labelRoom is about what a label takes, from 20 pixels left of its mark.
const labelRoomW, labelRoomH = 200.0, 56.0

func newPlacing(s *survey, keep []scene.Rect, found []*Inset) *placing {
	p := &placing{survey: s, keep: keep, found: found}
	p.busy, p.areas = p.obstacles(nil), p.extents()
	p.named = newCover(s.v.Width, s.v.Height)
	for _, label := range p.labelRooms() {
		p.named.add(label, 1)
	}
	p.named.sum()
	return p
}

// labelRooms are where the labels will stand, about, of what no inset tells.
func (p *placing) labelRooms() []scene.Rect {
	var all []scene.Rect
	for i, n := range p.seen {
		if has(p.found, p.sites[n].id) {
			continue
		}
		label := scene.Rect{X: p.at[i].X - 20, Y: p.at[i].Y - 24, W: labelRoomW, H: labelRoomH}
		if p.sites[n].area {
			label.X = boundOf(p.v, p.sites[n].points).Right() - 20
		}
		all = append(all, label)
	}
	return all
}

// loss is what had better not be covered. It is worked out when an inset first
// looks for another place: most frames leave it where it is.
func (p *placing) loss() *cover {
	if p.worth == nil {
		p.worth = newCover(p.v.Width, p.v.Height)
		for _, label := range p.labelRooms() {
			p.worth.add(label, missLabel)
		}
		p.names()
		p.worth.sum()
	}
	return p.worth
}

// obstacles are all marks and routes of the briefing, but for those that an
// inset tells itself, and the middles of areas.
func (p *placing) obstacles(but *Inset) *cover {
	c := newCover(p.v.Width, p.v.Height)
	told := func(id string) bool { return but != nil && but.ids[id] }
	for _, m := range p.marks {
		if told(m.id) {
			continue
		}
		if x, y, ok := p.v.Project(m.ground); ok {
			c.around(scene.Point{X: x, Y: y}, 2*clearMark, 2*clearMark, 1)
		}
	}
	pipe := p.v.Pipeline()
	for _, r := range p.routes {
		var o outline
		if told(r.id) {
			continue
		}
		pipe.Line(r.line, &o)
		for _, part := range o.rings {
			c.line(part, clearRoute, 1)
		}
	}
	c.sum()
	return c
}

// extents are the areas of the briefing, with what their outlines touch.
func (p *placing) extents() *cover {
	c := newCover(p.v.Width, p.v.Height)
	pipe := p.v.Pipeline()
	for _, a := range p.survey.areas {
		var o outline
		pipe.Polygon(a.shape, &o)
		c.area(o, 1)
		for _, ring := range o.rings {
			for i, q := range ring {
				touch(c, q, ring[(i+1)%len(ring)])
			}
		}
	}
	c.sum()
	return c
}

// touch counts all cells that a straight piece of an outline touches, row by
// row. Points along it would miss a cell of which it cuts off but a corner, and
// a corner of an inset may lie just there.
func touch(c *cover, a, b scene.Point) {
	const wide = 2.0 // on both sides
	if a.Y > b.Y {
		a, b = b, a
	}
	at := func(y float64) float64 { // where it is at a height
		if b.Y <= a.Y {
			return a.X
		}
		return a.X + (b.X-a.X)*math.Max(0, math.Min(1, (y-a.Y)/(b.Y-a.Y)))
	}
	_, from, _, to := c.cells(scene.Rect{Y: a.Y - wide, H: b.Y - a.Y + 2*wide})
	for row := from; row < to; row++ {
		top := float64(row) * c.cell
		x0, x1 := at(top-wide), at(top+c.cell+wide)
		if b.Y <= a.Y {
			x1 = b.X
		}
		left := math.Min(x0, x1) - wide
		c.add(scene.Rect{X: left, Y: top + c.cell/2, W: math.Max(x0, x1) + wide - left}, 1)
	}
}

// names counts the basemap's own names: an empty sea is covered before a
// country full of towns.
func (p *placing) names() {
	v := p.v
	metres := v.MetresPerPixel(v.Width/2, v.Height/2)
	if metres <= 0 {
		return
	}
	near := v.Rect()
	count := func(at orb.Point, w, h float64, weight int) {
		if !holds(near, at) {
			return
		}
		if x, y, ok := v.Project(at); ok {
			p.worth.around(scene.Point{X: x, Y: y}, w, h, weight)
		}
	}
	for i := range p.p.base.Countries {
		if c := &p.p.base.Countries[i]; math.Sqrt(c.Area)*1000/metres >= 46 {
			count(c.Label, 120, 20, missCountry)
		}
	}
	for town := range p.p.base.Places(townRank(metres)) {
		count(town.Point, 90, 20, missTown)
	}
}

// place gives the insets places, a pinned one first, then one after the other;
// one that finds none is made smaller, or shows a denser part of its crowd, or
// covers where names are likely to stand, or is left out.
func (p *placing) place(all []*Inset, o InsetOptions) []*Inset {
	placed := make([]*Inset, len(all))
	if o.Mode == InsetPinned && len(all) > 0 {
		n := pinned(all, p.pin(o), o.Last)
		placed[n] = p.pinHere(all[n], p.pin(o))
	}
	for n, i := range all {
		if placed[n] == nil && i.slot >= 0 {
			placed[n] = p.stay(i)
		}
		for _, p.strict = range []bool{true, false} {
			if placed[n] == nil {
				placed[n] = p.placeOne(i)
			}
			if placed[n] == nil {
				placed[n] = p.placePart(i)
			}
		}
	}
	placed = slices.DeleteFunc(placed, func(i *Inset) bool { return i == nil })
	for _, i := range placed { // now that it is known what else they would cross
		i.leaders = p.leadersOf(i)
	}
	return placed
}

// stay leaves an inset in the slot that it had; nil if it can't be there.
func (p *placing) stay(i *Inset) *Inset {
	p.strict = false
	if box, ok := p.slot(i, i.slot); ok {
		return p.put(i, box)
	}
	return nil
}

// placeOne finds an inset the corner with the least worth, or, if it has room
// in none at any size, the middle of an edge, where it is in the way and no larger
// than it need be; at last as small as can be.
func (p *placing) placeOne(i *Inset) *Inset {
	for _, least := range []int{insetReadable, len(insetSizes)} {
		for n, slots := range [][]int{insetCorners, insetEdges} {
			for size := p.firstSize(i, n > 0); size < least; size++ {
				if w, h := insetSize(p.v, size); w < insetMinW || h < insetMinH {
					break
				}
				sized := p.sizes(i, size)
				if sized == nil {
					break
				}
				if slot, box, ok := p.emptiest(sized, slots); ok {
					sized.slot = slot
					return p.put(sized, box)
				}
			}
		}
	}
	return nil
}

// sizes is an inset at a size that is not larger than its own; nil if it would
// not enlarge there. What was worked out is remembered.
func (p *placing) sizes(i *Inset, size int) *Inset {
	for len(i.smaller) < size-i.size {
		i.smaller = append(i.smaller, p.enlarge(i.crowd, i.size+1+len(i.smaller), insetStay))
	}
	if size == i.size {
		return i
	}
	return i.smaller[size-i.size-1]
}

// placePart puts a denser part of a crowd there for which there is no room as
// a whole.
func (p *placing) placePart(whole *Inset) *Inset {
	for _, part := range p.parts(whole) {
		p.found[slices.Index(p.found, whole)] = part
		if i := p.placeOne(part); i != nil {
			return i
		}
		p.found[slices.Index(p.found, part)] = whole
	}
	return nil
}

// parts are insets of the denser parts of an inset's crowd. What was worked out
// is remembered.
func (p *placing) parts(whole *Inset) []*Inset {
	if whole.parts == nil {
		whole.parts = []*Inset{}
		for _, crowd := range p.finer(whole.crowd) {
			if i := p.enlarge(crowd, whole.size, insetGain); i != nil {
				whole.parts = append(whole.parts, i)
			}
		}
	}
	return whole.parts
}

// put sets the inset down.
func (p *placing) put(i *Inset, box scene.Rect) *Inset {
	i.Box = box
	i.covers = i.Overview || p.areas.over(box) > 0 || p.busy.over(box) > 0
	p.boxes = append(p.boxes, box)
	return i
}

// emptiest is the one of some slots in which the inset covers the least; false
// if all are taken.
func (p *placing) emptiest(i *Inset, slots []int) (slot int, box scene.Rect, ok bool) {
	least := math.Inf(1)
	for _, n := range slots {
		at, free := p.slot(i, n)
		if !free {
			continue
		}
		if m := p.missed(i, at) + 0.01*float64(n); m < least {
			slot, box, ok, least = n, at, true, m
		}
	}
	return slot, box, ok
}

// missed is how much the map loses to an inset in a box.
func (p *placing) missed(i *Inset, box scene.Rect) float64 {
	m := p.loss().mean(box) + missArea*p.areas.mean(box)
	if i.Overview {
		return m
	}
	i.Box = box
	m += missCrossed * float64(2-len(p.leadersOf(i))) / 2
	from, to := middleOf(i.Frame), middleOf(box)
	return m + missFar*math.Hypot(to.X-from.X, to.Y-from.Y)/p.v.Width
}

func middleOf(r scene.Rect) scene.Point { return scene.Point{X: r.X + r.W/2, Y: r.Y + r.H/2} }
