package portray

import (
	"math"
	"slices"

	"sightline/ui/scene"
)

// leaderMost is how long a line to an inset may be, as a part of the mean of the
// map's sides.
const leaderMost = 1.0 / 3

// leadersOf are the two lines that join the frame's corners with the inset's,
// as both are seen from the side, where they cross no furniture, no other inset
// and no mark; none if one lies over the other, or if they would run across
// much of the map.
func (p *placing) leadersOf(i *Inset) [][2]scene.Point {
	var out [][2]scene.Point
	most := (p.v.Width + p.v.Height) / 2 * leaderMost
	for _, l := range tangents(i.extent, i.Box) {
		if apart(l[0], l[1]) > most {
			return nil
		}
		blocked := func(r scene.Rect) bool { return r != i.Box && runsThrough(l, r) }
		if !slices.ContainsFunc(p.keep, blocked) && !slices.ContainsFunc(p.boxes, blocked) && !p.busyAlong(i, l) {
			out = append(out, l)
		}
	}
	return out
}

// busyAlong tells whether a line touches a mark or a route outside of the
// inset's frame.
func (p *placing) busyAlong(i *Inset, l [2]scene.Point) bool {
	const steps = 64
	frame := i.Frame.Inset(-2 * p.busy.cell)
	for k := range steps {
		f := float64(k) / steps
		at := scene.Point{X: l[0].X + (l[1].X-l[0].X)*f, Y: l[0].Y + (l[1].Y-l[0].Y)*f}
		if !frame.Contains(at) && p.busy.over(scene.Rect{X: at.X, Y: at.Y}) > 0 {
			return true
		}
	}
	return false
}

// runsThrough tells whether a line goes through a box.
func runsThrough(l [2]scene.Point, r scene.Rect) bool {
	const steps = 64
	for k := range steps + 1 {
		f := float64(k) / steps
		if r.Contains(scene.Point{X: l[0].X + (l[1].X-l[0].X)*f, Y: l[0].Y + (l[1].Y-l[0].Y)*f}) {
			return true
		}
	}
	return false
}

// tangents are the lines from the outline to the box that leave all of both on
// one side: at most one for each side.
func tangents(o outline, box scene.Rect) [][2]scene.Point {
	var from []scene.Point
	for _, r := range o.rings {
		from = append(from, r...)
	}
	if o.box().Overlaps(box) {
		return nil
	}
	to := []scene.Point{{X: box.X, Y: box.Y}, {X: box.Right(), Y: box.Y}, {X: box.Right(), Y: box.Bottom()}, {X: box.X, Y: box.Bottom()}}
	all := slices.Concat(from, to)
	var out [][2]scene.Point
	for _, way := range []float64{1, -1} {
		var best [2]scene.Point
		least := math.Inf(1)
		for _, a := range from {
			for _, b := range to {
				beyond := func(c scene.Point) bool { return way*cross(a, b, c) < -1e-6 }
				if d := math.Hypot(b.X-a.X, b.Y-a.Y); d < least && !slices.ContainsFunc(all, beyond) {
					best, least = [2]scene.Point{a, b}, d
				}
			}
		}
		if !math.IsInf(least, 1) {
			out = append(out, best)
		}
	}
	return out
}

// cross is twice the area of a triangle, positive if c lies to the right of the
// way from a to b, y down.
func cross(a, b, c scene.Point) float64 { return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X) }
