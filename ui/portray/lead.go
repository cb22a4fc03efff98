package portray

import (
	"image/color"
	"math"
	"slices"

	"sightline/ui/scene"
)

// A lead is a straight line from a mark to the label that stands farther off.
type lead [2]scene.Point

// leadMost is how long a lead may be, pixels: one that is longer is not
// followed by the eye.
const leadMost = 96.0

// leadTo is the lead from a mark of a radius to a label's box; false if the
// label is so near that there is none.
func leadTo(from scene.Point, r float64, box scene.Rect) (lead, bool) {
	to := scene.Point{
		X: math.Max(box.X-2, math.Min(from.X, box.Right()+2)),
		Y: math.Max(box.Y, math.Min(from.Y, box.Bottom())),
	}
	if to.X < box.X || to.X > box.Right() {
		to.Y = math.Max(box.Y+math.Min(nameSize*0.6, box.H/2), math.Min(from.Y, box.Bottom()-4))
	}
	d := apart(from, to)
	if d <= r {
		return lead{}, false
	}
	from.X += (to.X - from.X) * r / d
	from.Y += (to.Y - from.Y) * r / d
	return lead{from, to}, true
}

// long tells of a lead that is longer than one may be.
func (l lead) long() bool { return apart(l[0], l[1]) > leadMost }

// box is the box round the lead.
func (l lead) box() scene.Rect { return boxOf(scene.Polyline(l[0], l[1])) }

// crosses tells whether two leads cross; those that only meet do not.
func (l lead) crosses(o lead) bool {
	a, b := cross(l[0], l[1], o[0]), cross(l[0], l[1], o[1])
	c, d := cross(o[0], o[1], l[0]), cross(o[0], o[1], l[1])
	return a*b < 0 && c*d < 0
}

// crossesAny tells whether a lead crosses one of many.
func crossesAny(l lead, all []lead) bool { return slices.ContainsFunc(all, l.crosses) }

// leads draws them.
func (s *sheet) leads(all []lead, c color.NRGBA) {
	for _, l := range all {
		s.line(l[0], l[1], c, 1)
	}
}

// led tells whether a lead from a mark of one's own is read as that: it is not
// too long, and crosses neither another lead, nor a label, nor another's mark,
// nor furniture.
func (m room) led(l lead, own func(scene.Rect) bool) bool {
	if l.long() || crossesAny(l, *m.leads) {
		return false
	}
	way := l.box().Inset(-2)
	cut := func(r scene.Rect) bool { return cuts(r, l[0], l[1]) }
	if m.words.any(way, cut) || (m.furniture != nil && m.furniture.any(way, cut)) {
		return false
	}
	return !m.marks.any(way, func(r scene.Rect) bool { return !own(r) && cuts(r.Inset(-2), l[0], l[1]) })
}

// alone tells whether a box keeps clear of others' marks, so that what is in it
// is not read as theirs.
func (m room) alone(box scene.Rect, own func(scene.Rect) bool) bool {
	return !m.marks.any(box.Inset(-14), func(r scene.Rect) bool { return !own(r) })
}

// cuts tells whether the way from a to b, its ends apart, runs through a box.
func cuts(r scene.Rect, a, b scene.Point) bool { return clip(r, a, b, 1.0/16) }

// clip tells whether the way from a to b without a fraction at both its ends
// runs through a box (Liang, Barsky 1984).
func clip(r scene.Rect, a, b scene.Point, end float64) bool {
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
