package portray

import (
	"math"
	"slices"

	"sightline/ui/scene"
)

// insetSlots are the corners and the middles of the edges, best first; −1 is
// left or top, 1 right or bottom.
var (
	insetSlots   = [...]side{{1, 1}, {1, -1}, {-1, 1}, {-1, -1}, {0, 1}, {0, -1}, {1, 0}, {-1, 0}}
	insetCorners = []int{0, 1, 2, 3}
	insetEdges   = []int{4, 5, 6, 7}
)

// firstSize is the largest size to try an inset at: its own, or, in the middle of an
// edge, the smallest that is wide enough.
func (p *placing) firstSize(i *Inset, edge bool) int {
	size := i.size
	for edge && size+1 < insetReadable {
		if w, _ := insetSize(p.v, size+1); w < insetEnough {
			break
		}
		size++
	}
	return size
}

// slot is the box of an inset in a slot, moved inwards off what is kept; false
// if it would cover something there.
func (p *placing) slot(i *Inset, n int) (scene.Rect, bool) {
	s, w, h := insetSlots[n], i.View.Width, i.View.Height
	box := scene.Rect{
		X: insetEdge + (s.x+1)/2*(p.v.Width-2*insetEdge-w),
		Y: insetEdge + (s.y+1)/2*(p.v.Height-2*insetEdge-h), W: w, H: h,
	}
	for range p.keep {
		for _, k := range p.keep {
			if k.Overlaps(box) {
				box = s.off(box, k)
			}
		}
	}
	return box, p.free(i, box)
}

// off moves a box inwards off another, whichever way is shorter.
func (s side) off(box, k scene.Rect) scene.Rect {
	const gap = 8
	dx, dy := math.Inf(1), math.Inf(1)
	switch {
	case s.x < 0:
		dx = k.Right() + gap - box.X
	case s.x > 0:
		dx = k.X - gap - box.Right()
	}
	switch {
	case s.y < 0:
		dy = k.Bottom() + gap - box.Y
	case s.y > 0:
		dy = k.Y - gap - box.Bottom()
	}
	if math.Abs(dx) < math.Abs(dy) {
		box.X += dx
	} else {
		box.Y += dy
	}
	return box
}

// free tells whether an inset may lie in a box: in the picture, off what is
// kept, off what is shown by this or another inset, and off everything that
// the briefing draws. A globe may lie over a part of an area.
func (p *placing) free(i *Inset, box scene.Rect) bool {
	return p.apart(box) && p.busy.over(box) == 0 &&
		(i.Overview || p.areas.over(box) == 0) && !(p.strict && p.named.over(box) > 0) &&
		!slices.ContainsFunc(p.found, func(f *Inset) bool { return f.Frame.Overlaps(box) }) &&
		(i.Overview || !i.Frame.Overlaps(box))
}

// apart tells whether a box lies in the picture, off what is kept and off the
// insets that have a place.
func (p *placing) apart(box scene.Rect) bool {
	const slack = 1e-6
	in := box.X >= insetEdge-slack && box.Y >= insetEdge-slack &&
		box.Right() <= p.v.Width-insetEdge+slack && box.Bottom() <= p.v.Height-insetEdge+slack
	return in && !slices.ContainsFunc(p.keep, box.Overlaps) &&
		!slices.ContainsFunc(p.boxes, box.Inset(-clearInset).Overlaps)
}
