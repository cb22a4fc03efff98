package portray

import (
	"math"

	"sightline/ui/scene"
)

// A patch is an area of the briefing as it lies in the picture.
type patch struct {
	*outline
	box scene.Rect
}

// edged tells whether the patch's outline runs through a box.
func (p patch) edged(r scene.Rect) bool {
	if !p.box.Overlaps(r) {
		return false
	}
	x0, y0, x1, y1 := r.X, r.Y, r.Right(), r.Bottom()
	for _, ring := range p.rings {
		for i, b := range ring {
			a := ring[(i+len(ring)-1)%len(ring)]
			if (a.X < x0 && b.X < x0) || (a.X > x1 && b.X > x1) || (a.Y < y0 && b.Y < y0) || (a.Y > y1 && b.Y > y1) {
				continue
			}
			if r.Contains(b) || clip(r, a, b, 0) {
				return true
			}
		}
	}
	return false
}

// holds tells whether a box lies inside of the patch, whole.
func (p patch) holds(r scene.Rect) bool {
	return encloses(p.box, r) && p.contains(middleOf(r)) && !p.edged(r)
}

// touches tells whether a box has any of the patch in it.
func (p patch) touches(r scene.Rect) bool {
	return p.box.Overlaps(r) && (p.edged(r) || p.contains(middleOf(r)))
}

// What it costs a label to stand on a patch: to be crossed by its outline, or
// to lie on its hatching; and what it costs to stand far from its mark.
const (
	costEdge  = 3.0
	costHatch = 1.5
	costFar   = 1.0 // for each step
)

// cost is what a label in a box loses to the patches under it.
func (m room) cost(r scene.Rect) float64 {
	if m.patches == nil {
		return 0
	}
	sum := 0.0
	for _, p := range *m.patches {
		switch {
		case p.edged(r):
			sum += costEdge
		case p.box.Overlaps(r) && p.contains(middleOf(r)):
			sum += costHatch
		}
	}
	return sum
}

// patchGap is between an area's outline and its label, pixels.
const patchGap = 3.0

// within finds room for a label in a patch: about a point, or as near to it as
// the patch has room.
func (m room) within(p patch, at scene.Point, w, h float64) (scene.Rect, bool) {
	for _, dy := range []float64{0, -0.5, 0.5, -1, 1, -1.6, 1.6, -2.4, 2.4} {
		for _, dx := range []float64{0, -0.15, 0.15, -0.3, 0.3, -0.5, 0.5, -0.8, 0.8} {
			r := scene.Rect{X: at.X + math.Round(dx*w-w/2), Y: at.Y + math.Round(dy*h-h/2), W: w, H: h}
			if p.holds(r.Inset(-patchGap)) && m.free(r) {
				return r, true
			}
		}
	}
	return scene.Rect{}, false
}

// beside finds room for a label next to a patch, as seen from a point in it: in
// each direction the first place that the patch does not reach.
func (m room) beside(p patch, at scene.Point, w, h float64) (scene.Rect, side, bool) {
	const step, farthest = 8, 400
	best, way, least := scene.Rect{}, side{}, math.Inf(1)
	for _, s := range outwards {
		r := s.around(scene.Rect{X: at.X, Y: at.Y}, w, h, 0)
		from, d := r, math.Hypot(s.x, s.y)
		for far := 0.0; far < farthest && p.touches(r.Inset(-patchGap)); far += step {
			r.X, r.Y = from.X+math.Round(far*s.x/d), from.Y+math.Round(far*s.y/d)
		}
		if p.touches(r.Inset(-patchGap)) || !m.free(r) {
			continue
		}
		// The nearer its edge is to the patch's point, the more it is read as its own.
		if c := m.cost(r) + apart(at, nearestIn(r, at))/90; c < least {
			best, way, least = r, s, c
		}
	}
	return best, side{math.Round(way.x), way.y}, !math.IsInf(least, 1)
}

// outwards are the ways from an area's middle, those first that are read first.
var outwards = []side{
	{1, 0},
	{1, -1},
	{1, 1},
	{-1, 0},
	{-1, -1},
	{-1, 1},
	{0, -1},
	{0, 1},
	{1, -0.5},
	{1, 0.5},
	{-1, -0.5},
	{-1, 0.5},
	{0.5, -1},
	{0.5, 1},
	{-0.5, -1},
	{-0.5, 1},
}
