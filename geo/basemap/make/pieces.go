package main

import (
	"cmp"
	"slices"

	"github.com/paulmach/orb"

	"sightline/geo/basemap"
)

// An arc is cut so that little of it is out of sight when a part is in sight.
const (
	longestArc = 64  // edges
	widestArc  = 8.0 // degrees each way
)

// cut cuts an arc into pieces.
func (d detail) cut(arc [][2]int32) [][][2]int32 {
	widest := int32(widestArc * float64(int(1)<<d.bits) / 180)
	var out [][][2]int32
	from := 0
	low, high := arc[0], arc[0]
	for i := 1; i < len(arc); i++ {
		p := arc[i]
		low = [2]int32{min(low[0], p[0]), min(low[1], p[1])}
		high = [2]int32{max(high[0], p[0]), max(high[1], p[1])}
		wide := high[0]-low[0] > widest || high[1]-low[1] > widest
		if i-from >= longestArc || wide && i-1 > from {
			if wide && i-1 > from {
				i--
			}
			out = append(out, arc[from:i+1])
			from, low, high = i, arc[i], arc[i]
		}
	}
	if from < len(arc)-1 {
		out = append(out, arc[from:])
	}
	return out
}

// add cuts an arc, appends the pieces to the level and returns their references.
func (l *leveller) add(arc [][2]int32) []int {
	var refs []int
	for _, piece := range l.cut(arc) {
		refs = append(refs, ref(len(l.out.Arcs), false))
		l.out.Arcs = append(l.out.Arcs, piece)
	}
	return refs
}

// pack puts arcs of the same cell of the earth together.
func (l *leveller) pack() {
	cells := make([]int, len(l.out.Arcs))
	order := make([]int, len(l.out.Arcs))
	for i, arc := range l.out.Arcs {
		cells[i], order[i] = l.cellOf(arc), i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(cells[a], cells[b]) })
	arcs := make([][][2]int32, len(order))
	now := make([]int, len(order))
	last := -1
	for to, from := range order {
		arcs[to], now[from] = l.out.Arcs[from], to
		if cells[from] != last {
			l.out.Cells = append(l.out.Cells, 0)
			last = cells[from]
		}
		l.out.Cells[len(l.out.Cells)-1]++
	}
	l.out.Arcs = arcs
	l.renumber(now)
}

// cellOf numbers the cells from the south-west, row by row.
func (l *leveller) cellOf(arc [][2]int32) int {
	size := int64(l.cell * float64(int(1)<<l.bits) / 180)
	half := int64(1) << l.bits
	p := arc[len(arc)/2]
	columns := (2*half)/size + 1
	return int((int64(p[1])+half/2)/size*columns + (int64(p[0])+half)/size)
}

func (l *leveller) renumber(now []int) {
	change := func(refs []int) {
		for i, r := range refs {
			refs[i] = ref(now[r>>1], r&1 == 1)
		}
	}
	for _, shapes := range [][]basemap.Shape{l.out.Land, l.out.Areas, l.out.Lakes} {
		for _, s := range shapes {
			for _, ring := range s.Rings {
				change(ring)
			}
		}
	}
	for _, line := range l.out.Lines {
		change(line.Arcs)
	}
	for _, river := range l.out.Rivers {
		change(river.Arcs)
	}
}

// polygon is the polygon of some rings of arcs, in degrees.
func (l *leveller) polygon(rings [][]int) orb.Polygon {
	step := 180 / float64(int(1)<<l.bits)
	var out orb.Polygon
	for _, refs := range rings {
		var ring orb.Ring
		for _, r := range refs {
			arc := slices.Clone(l.out.Arcs[r>>1])
			if r&1 == 1 {
				slices.Reverse(arc)
			}
			for _, p := range arc {
				ring = append(ring, orb.Point{float64(p[0]) * step, float64(p[1]) * step})
			}
		}
		out = append(out, ring)
	}
	return out
}
