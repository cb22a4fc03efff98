package portray

import (
	"math"

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
	furniture boxes // what the caller keeps free
	solid     boxes // marks and lines, those just out of the frame as well
	marks     boxes // the marks among them
	told      boxes // the labels' places on the ground
	shown     boxes // and on the screen
}

func newPlacer(frame scene.Rect, keep []scene.Rect) *placer {
	p := &placer{frame: frame}
	for _, r := range keep {
		p.take(r)
	}
	return p
}

// take keeps a box free: furniture.
func (p *placer) take(r scene.Rect) { p.furniture.add(r) }

// fill marks a box as full of something drawn on the ground.
func (p *placer) fill(r scene.Rect) { p.solid.add(r) }

// mark marks a box as full of a mark, which leaders must keep clear of.
func (p *placer) mark(r scene.Rect) {
	p.solid.add(r)
	p.marks.add(r)
}

// ground is the room on the ground, without a frame.
func (p *placer) ground() room {
	m := everywhere(&p.solid, &p.told)
	m.marks, m.words = &p.marks, &p.told
	return m
}

// everywhere is room without a frame.
func everywhere(full ...*boxes) room {
	const endless = 1e9
	return room{frame: scene.Rect{X: -endless, Y: -endless, W: 2 * endless, H: 2 * endless}, full: full}
}

// screen is the room that the frame and the furniture leave.
func (p *placer) screen() room {
	return room{frame: p.frame, full: []*boxes{&p.solid, &p.furniture, &p.shown}, marks: &p.marks, words: &p.shown}
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
	words *boxes // and the labels, which a leader must not cross
	but   int32  // whose boxes may be touched; nobody's if 0
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
	return true
}

// led tells whether a label in the box can be led to from the site: the box
// keeps clear of other marks, so that it is not read as theirs, and the leader
// crosses neither one of them nor a label.
func (m room) led(site, box scene.Rect) bool {
	from := scene.Point{X: site.X + site.W/2, Y: site.Y + site.H/2}
	to := nearestIn(box, from)
	own := func(r scene.Rect) bool { return r.Contains(from) || r.Overlaps(site) }
	if m.marks.any(box.Inset(-14), func(r scene.Rect) bool { return !own(r) }) {
		return false
	}
	way := boxOf(scene.Polyline(from, to)).Inset(-2)
	return !m.words.any(way, func(r scene.Rect) bool { return cuts(r, from, to) }) &&
		!m.marks.any(way, func(r scene.Rect) bool { return !own(r) && cuts(r.Inset(-2), from, to) })
}

// cuts tells whether the way from a to b, its ends apart, runs through a box
// (Liang, Barsky 1984).
func cuts(r scene.Rect, a, b scene.Point) bool {
	const end = 1.0 / 16
	from, to := end, 1-end
	for _, side := range [4][2]float64{
		{a.X - b.X, a.X - r.X}, {b.X - a.X, r.Right() - a.X}, {a.Y - b.Y, a.Y - r.Y}, {b.Y - a.Y, r.Bottom() - a.Y},
	} {
		p, q := side[0], side[1]
		switch {
		case p == 0 && q < 0:
			return false
		case p < 0:
			from = math.Max(from, q/p)
		case p > 0:
			to = math.Min(to, q/p)
		}
	}
	return from <= to
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

// point finds room beside a site: next to it if there is any, else farther
// off, where a leader line is needed (leader true). It returns false if there
// is no room at all.
func (m room) point(site scene.Rect, w, h, gap float64) (box scene.Rect, s side, leader, ok bool) {
	for _, s := range imhof {
		if box := s.around(site, w, h, gap); m.free(box) {
			return box, s, false, true
		}
	}
	for _, far := range []float64{28, 52, 84, 124, 172} {
		for _, s := range imhof {
			d := math.Hypot(s.x, s.y)
			off := scene.Rect{X: site.X + site.W/2 + math.Round(s.x*far/d), Y: site.Y + site.H/2 + math.Round(s.y*far/d)}
			if box := s.around(off, w, h, 2); m.free(box) && m.led(site, box) {
				return box, s, true, true
			}
		}
	}
	return scene.Rect{}, side{}, false, false
}

// middle finds room for a label that belongs on the point itself, an area's
// name, nudging it a little if need be.
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
