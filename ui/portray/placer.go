package portray

import (
	"math"
	"slices"

	"github.com/tidwall/rtree"

	"sightline/ui/scene"
)

// A placer finds room for labels: no label covers another, a mark, or what the
// caller keeps free, and none is cut off by the frame. What is placed first
// wins.
type placer struct {
	frame scene.Rect
	taken rtree.RTreeG[struct{}]
	marks []scene.Rect // of those in taken, the ones that a leader must keep clear of
	words []scene.Rect // of those in taken, the labels, which a leader must not cross
}

func newPlacer(frame scene.Rect, keep []scene.Rect) *placer {
	p := &placer{frame: frame}
	for _, r := range keep {
		p.take(r)
	}
	return p
}

// take marks a box as full.
func (p *placer) take(r scene.Rect) {
	p.taken.Insert([2]float64{r.X, r.Y}, [2]float64{r.Right(), r.Bottom()}, struct{}{})
}

// mark marks a box as full of a mark.
func (p *placer) mark(r scene.Rect) {
	p.take(r)
	p.marks = append(p.marks, r)
}

// label marks a box as full of a label.
func (p *placer) label(r scene.Rect) {
	p.take(r)
	p.words = append(p.words, r)
}

// led tells whether a label in the box can be led to from the site: the box
// keeps clear of other marks, so that it is not read as theirs, and the leader
// crosses neither one of them nor a label.
func (p *placer) led(site, box scene.Rect) bool {
	from := scene.Point{X: site.X + site.W/2, Y: site.Y + site.H/2}
	to := nearestIn(box, from)
	for i := 1; i < 16; i++ {
		f := float64(i) / 16
		at := scene.Point{X: from.X + (to.X-from.X)*f, Y: from.Y + (to.Y-from.Y)*f}
		if slices.ContainsFunc(p.words, func(w scene.Rect) bool { return w.Contains(at) }) {
			return false
		}
	}
	for _, m := range p.marks {
		if m.Contains(from) || m.Overlaps(site) {
			continue
		}
		if m.Overlaps(box.Inset(-14)) {
			return false
		}
		for i := 1; i < 16; i++ {
			f := float64(i) / 16
			if m.Inset(-2).Contains(scene.Point{X: from.X + (to.X-from.X)*f, Y: from.Y + (to.Y-from.Y)*f}) {
				return false
			}
		}
	}
	return true
}

// nearestIn is the point of a box that is nearest to another.
func nearestIn(r scene.Rect, p scene.Point) scene.Point {
	return scene.Point{X: math.Max(r.X, math.Min(p.X, r.Right())), Y: math.Max(r.Y, math.Min(p.Y, r.Bottom()))}
}

// free tells whether the box lies in the frame and touches nothing.
func (p *placer) free(r scene.Rect) bool {
	return r.X >= p.frame.X && r.Y >= p.frame.Y && r.Right() <= p.frame.Right() && r.Bottom() <= p.frame.Bottom() &&
		p.covered(r) == 0
}

// covered is the area of the box that is full, in square pixels, counted twice
// where two boxes lie.
func (p *placer) covered(r scene.Rect) float64 {
	var sum float64
	p.taken.Search([2]float64{r.X, r.Y}, [2]float64{r.Right(), r.Bottom()},
		func(lo, hi [2]float64, _ struct{}) bool {
			w := math.Min(r.Right(), hi[0]) - math.Max(r.X, lo[0])
			h := math.Min(r.Bottom(), hi[1]) - math.Max(r.Y, lo[1])
			if w > 0 && h > 0 {
				sum += w * h
			}
			return true
		})
	return sum
}

// A side says where a label lies as seen from its point, −1, 0 or 1 along
// each axis.
type side struct{ x, y float64 }

// imhof is the order in which the positions round a point are tried, best
// first: right before left, above before below, beside before straight above
// (Imhof 1975, Positioning names on maps).
var imhof = []side{{1, 0}, {1, -1}, {1, 1}, {-1, 0}, {-1, -1}, {-1, 1}, {0, -1}, {0, 1}}

// around is the box of a w by h label on one side of a site, gap pixels off.
func (s side) around(site scene.Rect, w, h, gap float64) scene.Rect {
	r := scene.Rect{X: site.X + (site.W-w)/2, Y: site.Y + (site.H-h)/2, W: w, H: h}
	beside := site.W/2 + gap
	if s.x != 0 && s.y != 0 {
		beside *= 0.75 // a corner is nearer than a side
	}
	r.X += s.x * (w/2 + beside)
	switch {
	case s.x == 0:
		r.Y += s.y * (h/2 + site.H/2 + gap)
	default:
		r.Y += s.y * (h/2 + gap*0.2)
	}
	return r
}

// point finds room beside a site: next to it if there is any, else farther
// off, where a leader line is needed (leader true). It returns false if there
// is no room at all.
func (p *placer) point(site scene.Rect, w, h, gap float64) (box scene.Rect, s side, leader, ok bool) {
	for _, s := range imhof {
		if box := s.around(site, w, h, gap); p.free(box) {
			return box, s, false, true
		}
	}
	for _, far := range []float64{28, 52, 84, 124, 172} {
		for _, s := range imhof {
			d := math.Hypot(s.x, s.y)
			off := scene.Rect{X: site.X + site.W/2 + s.x*far/d, Y: site.Y + site.H/2 + s.y*far/d}
			if box := s.around(off, w, h, 2); p.free(box) && p.led(site, box) {
				return box, s, true, true
			}
		}
	}
	return scene.Rect{}, side{}, false, false
}

// middle finds room for a label that belongs on the point itself, an area's
// name, nudging it a little if need be.
func (p *placer) middle(at scene.Point, w, h float64) (scene.Rect, bool) {
	for _, dy := range []float64{0, -0.8, 0.8, -1.6, 1.6} {
		for _, dx := range []float64{0, -0.3, 0.3, -0.6, 0.6} {
			r := scene.Rect{X: at.X - w/2 + dx*w, Y: at.Y - h/2 + dy*h, W: w, H: h}
			if p.free(r) {
				return r, true
			}
		}
	}
	return scene.Rect{}, false
}
