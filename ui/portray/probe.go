package portray

import (
	"math"

	"sightline/ui/scene"
)

// A probe tells of many points whether they lie in an outline, as its contains does:
// it looks only at the sides that cross the point's row.
type probe struct {
	box  scene.Rect
	high float64 // of a row, the first of which begins with the box
	rows [][][2]scene.Point
}

// probeRow is how high a row is at least, pixels, and probeRows in how many more rows
// than one a side lies on average at most.
const (
	probeRow  = 8
	probeRows = 3
)

func newProbe(o outline) *probe {
	sides, tall := 0, 0.0
	for a, b := range o.sides {
		sides, tall = sides+1, tall+math.Abs(b.Y-a.Y)
	}
	p := &probe{box: o.box(), high: math.Max(probeRow, tall/(probeRows*float64(max(1, sides))))}
	p.rows = make([][][2]scene.Point, 1+max(0, min(sides, int(p.box.H/p.high))))
	for a, b := range o.sides {
		for row := p.row(math.Min(a.Y, b.Y)); row <= p.row(math.Max(a.Y, b.Y)); row++ {
			p.rows[row] = append(p.rows[row], [2]scene.Point{a, b})
		}
	}
	return p
}

// row is the one that a height lies in, or the nearest.
func (p *probe) row(y float64) int {
	switch row := (y - p.box.Y) / p.high; {
	case !(row > 0):
		return 0
	case row < float64(len(p.rows)):
		return int(row)
	}
	return len(p.rows) - 1
}

// contains tells whether the point lies inside the outline, holes outside (even-odd).
func (p *probe) contains(at scene.Point) bool {
	in := false
	for _, s := range p.rows[p.row(at.Y)] {
		if crosses(s[0], s[1], at) {
			in = !in
		}
	}
	return in
}

// within are those of the points that lie in the outline.
func (p *probe) within(points []scene.Point) []scene.Point {
	var all []scene.Point
	for _, at := range points {
		if p.box.Contains(at) && p.contains(at) {
			all = append(all, at)
		}
	}
	return all
}
