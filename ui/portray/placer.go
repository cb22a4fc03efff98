package portray

import (
	"math"
	"slices"

	"github.com/tidwall/rtree"

	"sightline/ui/scene"
)

// Boxes are what is full, found by where it lies.
type boxes struct{ tree rtree.RTreeG[int32] }

// nobody owns most boxes.
const nobody = 0

// add fills a box.
func (b *boxes) add(r scene.Rect) { b.addOf(r, nobody) }

// addOf fills a box that belongs to an owner.
func (b *boxes) addOf(r scene.Rect, owner int32) {
	b.tree.Insert([2]float64{r.X, r.Y}, [2]float64{r.Right(), r.Bottom()}, owner)
}

// removeOf empties a box that an owner has filled.
func (b *boxes) removeOf(r scene.Rect, owner int32) {
	b.tree.Delete([2]float64{r.X, r.Y}, [2]float64{r.Right(), r.Bottom()}, owner)
}

// any tells whether a full box that touches r satisfies the condition.
func (b *boxes) any(r scene.Rect, is func(scene.Rect) bool) bool {
	found := false
	b.tree.Search([2]float64{r.X, r.Y}, [2]float64{r.Right(), r.Bottom()}, func(lo, hi [2]float64, _ int32) bool {
		found = is(scene.Rect{X: lo[0], Y: lo[1], W: hi[0] - lo[0], H: hi[1] - lo[1]})
		return !found
	})
	return found
}

// hit tells whether a full box shares any area with r.
func (b *boxes) hit(r scene.Rect) bool { return b.hitBut(r, nobody) }

// hitBut is hit without the boxes of an owner.
func (b *boxes) hitBut(r scene.Rect, owner int32) bool {
	found := false
	b.tree.Search([2]float64{r.X, r.Y}, [2]float64{r.Right(), r.Bottom()}, func(lo, hi [2]float64, of int32) bool {
		found = (of == nobody || of != owner) && lo[0] < r.Right() && r.X < hi[0] && lo[1] < r.Bottom() && r.Y < hi[1]
		return !found
	})
	return found
}

// A placer finds room for labels: no label covers another, a mark, or what the
// caller keeps free, and none is cut off by the frame. What is placed first
// wins.
//
// It works twice. On the ground, labels keep clear of marks and of each other,
// whatever the frame and the furniture are: so each has a place of its own
// that stays while the map is moved under them. On the screen, a label whose
// place is covered or cut off looks for another one.
type placer struct {
	frame     scene.Rect
	furniture boxes     // what the caller keeps free
	noted     *[]filled // notes boxes in place of filling them; nil: fills them
	solid     boxes     // marks and lines, those just out of the frame as well
	marks     *boxes    // the marks among them
	stocked   []*boxes  // what a stock has filled, besides
	told      boxes     // the labels' places on the ground
	shown     boxes     // and on the screen
	ties      []lead    // the leads to those on the ground
	drawn     []lead    // and on the screen
	patches   []patch
}

func newPlacer(frame scene.Rect, keep []scene.Rect) *placer {
	p := &placer{frame: frame, marks: new(boxes)}
	for _, r := range keep {
		p.take(r)
	}
	return p
}

// take keeps a box free: furniture.
func (p *placer) take(r scene.Rect) { p.furniture.add(r) }

// fill marks a box as full of something drawn on the ground.
func (p *placer) fill(r scene.Rect) { p.fillOf(r, nobody) }

// fillOf marks a box as full of something that belongs to an owner.
func (p *placer) fillOf(r scene.Rect, owner int32) {
	if p.noted != nil {
		*p.noted = append(*p.noted, filled{box: r, owner: owner})
		return
	}
	p.solid.addOf(r, owner)
}

// mark marks a box as full of a mark, which leaders must keep clear of.
func (p *placer) mark(r scene.Rect) {
	if p.noted != nil {
		*p.noted = append(*p.noted, filled{box: r, mark: true})
		return
	}
	p.solid.add(r)
	p.marks.add(r)
}

// adopt keeps clear of all that a stock has filled as well, and of its marks; no
// mark must have been filled before.
func (p *placer) adopt(solid, marks *boxes) { p.stocked, p.marks = []*boxes{solid}, marks }

// hits tells whether a box shares any area with something drawn on the ground.
func (p *placer) hits(r scene.Rect) bool {
	return p.solid.hit(r) || slices.ContainsFunc(p.stocked, func(b *boxes) bool { return b.hit(r) })
}

// ground is the room on the ground, without a frame.
func (p *placer) ground() room {
	m := everywhere(append(p.stocked, &p.solid, &p.told)...)
	m.marks, m.words, m.leads, m.patches = p.marks, &p.told, &p.ties, &p.patches
	return m
}

// everywhere is room without a frame.
func everywhere(full ...*boxes) room {
	const endless = 1e9
	return room{frame: scene.Rect{X: -endless, Y: -endless, W: 2 * endless, H: 2 * endless}, full: full}
}

// screen is the room that the frame and the furniture leave.
func (p *placer) screen() room {
	return room{
		frame: p.frame, full: append(p.stocked, &p.solid, &p.furniture, &p.shown), furniture: &p.furniture,
		marks: p.marks, words: &p.shown, leads: &p.drawn, patches: &p.patches,
	}
}

// tie keeps a place on the ground.
func (p *placer) tie(at place) {
	for _, r := range at.boxes {
		p.told.add(r)
	}
	p.ties = append(p.ties, at.leads...)
}

// show keeps a place on the screen.
func (p *placer) show(at place) {
	for _, r := range at.boxes {
		p.shown.add(r)
	}
	p.drawn = append(p.drawn, at.leads...)
}

// visible tells whether a place on the ground can be seen whole, with its
// leads, and is not taken on the screen.
func (p *placer) visible(at place) bool {
	for _, r := range at.boxes {
		if !p.open(r) || p.shown.hit(r) || slices.ContainsFunc(p.drawn, func(l lead) bool { return clip(r, l[0], l[1], 0) }) {
			return false
		}
	}
	for _, l := range at.leads {
		cut := func(r scene.Rect) bool { return cuts(r, l[0], l[1]) }
		if way := l.box(); p.furniture.any(way, cut) || p.shown.any(way, cut) || crossesAny(l, p.drawn) {
			return false
		}
	}
	return len(at.boxes) > 0
}

// open tells whether neither the frame nor the furniture keeps a box from
// being seen whole.
func (p *placer) open(r scene.Rect) bool { return encloses(p.frame, r) && !p.furniture.hit(r) }

// encloses tells whether the inner box lies in the outer one.
func encloses(outer, inner scene.Rect) bool {
	return inner.X >= outer.X && inner.Y >= outer.Y && inner.Right() <= outer.Right() && inner.Bottom() <= outer.Bottom()
}

// A room is where labels may go: inside of a frame and clear of what is full.
type room struct {
	frame scene.Rect
	full  []*boxes
	marks *boxes // of those, the marks
	words *boxes // and the labels, which a lead must not cross
	but   int32  // whose boxes may be touched; nobody's if 0

	furniture *boxes   // nil: none
	leads     *[]lead  // which no label may cover and no lead cross; nil: none
	patches   *[]patch // on which a label had better not stand; nil: none
}

// allFree tells whether all of the boxes are free.
func (m room) allFree(all []scene.Rect) bool {
	for _, r := range all {
		if !m.free(r) {
			return false
		}
	}
	return true
}

// free tells whether the box lies in the frame and touches nothing.
func (m room) free(r scene.Rect) bool {
	if !encloses(m.frame, r) {
		return false
	}
	for _, b := range m.full {
		if b.hitBut(r, m.but) {
			return false
		}
	}
	return m.leads == nil || !slices.ContainsFunc(*m.leads, func(l lead) bool { return clip(r, l[0], l[1], 0) })
}

// nearestIn is the point of a box that is nearest to another.
func nearestIn(r scene.Rect, p scene.Point) scene.Point {
	return scene.Point{X: math.Max(r.X, math.Min(p.X, r.Right())), Y: math.Max(r.Y, math.Min(p.Y, r.Bottom()))}
}

// A side says where a label lies as seen from its point, −1, 0 or 1 along
// each axis.
type side struct{ x, y float64 }

// imhof is the order in which the positions round a point are tried, best
// first: right before left, above before below, beside before straight above
// (Imhof 1975, Positioning names on maps).
var imhof = []side{{1, 0}, {1, -1}, {1, 1}, {-1, 0}, {-1, -1}, {-1, 1}, {0, -1}, {0, 1}}

// around is the box of a w by h label on one side of a site, gap pixels off,
// a whole number of pixels away from the site's middle.
func (s side) around(site scene.Rect, w, h, gap float64) scene.Rect {
	beside := site.W/2 + gap
	if s.x != 0 && s.y != 0 {
		beside *= 0.75 // a corner is nearer than a side
	}
	dx := s.x*(w/2+beside) - w/2
	dy := s.y*(h/2+gap*0.2) - h/2
	if s.x == 0 {
		dy = s.y*(h/2+site.H/2+gap) - h/2
	}
	return scene.Rect{X: site.X + site.W/2 + math.Round(dx), Y: site.Y + site.H/2 + math.Round(dy), W: w, H: h}
}

// away is the point so far off a site on one side of it.
func (s side) away(site scene.Rect, far float64) scene.Rect {
	d := math.Hypot(s.x, s.y)
	return scene.Rect{
		X: site.X + site.W/2 + math.Round(s.x*(site.W/2+far/d)),
		Y: site.Y + site.H/2 + math.Round(s.y*(site.H/2+far/d)),
	}
}

// A stand is where a label stands beside its site.
type stand struct {
	box   scene.Rect
	side  side
	leads []lead
	cost  float64
}

// How far from its site a label may stand, pixels; next to it first.
var fars = [...]float64{0, 24, 48, 76}

// point finds room beside a site: next to it if there is any, else farther off;
// on a patch of the briefing only if no other place is near. What leads a label
// needs in a box, and whether they can be drawn, is for ties to tell; far is
// true for a box that is not next to the site.
func (m room) point(site scene.Rect, w, h, gap float64, ties func(box scene.Rect, far bool) ([]lead, bool)) (stand, bool) {
	best := stand{cost: math.Inf(1)}
	for n, far := range fars {
		if best.cost <= costFar*float64(n) {
			break
		}
		for _, s := range imhof {
			box := s.around(site, w, h, gap)
			if n > 0 {
				box = s.around(s.away(site, far), w, h, 2)
			}
			if !m.free(box) {
				continue
			}
			cost := costFar*float64(n) + m.cost(box)
			if cost >= best.cost {
				continue
			}
			if leads, ok := ties(box, n > 0); ok {
				best = stand{box, s, leads, cost}
			}
		}
	}
	return best, !math.IsInf(best.cost, 1)
}

// middle finds room for a label that belongs on the point itself, nudging it a
// little if need be.
func (m room) middle(at scene.Point, w, h float64) (scene.Rect, bool) {
	for _, dy := range []float64{0, -0.8, 0.8, -1.6, 1.6} {
		for _, dx := range []float64{0, -0.3, 0.3, -0.6, 0.6} {
			r := scene.Rect{X: at.X + math.Round(dx*w-w/2), Y: at.Y + math.Round(dy*h-h/2), W: w, H: h}
			if m.free(r) {
				return r, true
			}
		}
	}
	return scene.Rect{}, false
}
