package portray

import (
	"cmp"
	"math"
	"slices"

	"sightline/ui/scene"
)

const (
	crowdGap   = 92.0 // marks nearer than this to each other crowd, pixels
	crowdSplit = 0.7  // a crowd too large to be enlarged is split by this much smaller a gap
	crowdDense = 30.0 // the smallest gap it is split by
	crowdLeast = 3    // marks make a crowd
	crowdMost  = 40   // marks are too many for an inset
)

// crowds are the sets of at least crowdLeast points in which each is nearer
// than the gap to another of its set: the clusters of single linkage. They are
// given as indices in rising order, the largest crowd first, of equal ones the
// one with the first point.
//
// Points are sorted into square cells whose diagonal is the gap, so that all in
// one cell belong together, and only cells in reach of each other are compared.
func crowds(at []scene.Point, gap float64) [][]int {
	if len(at) < crowdLeast {
		return nil
	}
	f := newForest(len(at))
	g := newCrowdGrid(at, gap)
	for n, c := range g.cells {
		if len(c.members) == 0 {
			continue
		}
		for _, i := range c.members {
			f.join(c.members[0], i)
		}
		x, y := n%g.cols, n/g.cols
		for _, way := range crowdReach {
			if x+way[0] < 0 || x+way[0] >= g.cols || y+way[1] >= g.rows {
				continue
			}
			o := &g.cells[n+way[1]*g.cols+way[0]]
			if len(o.members) > 0 && f.root(c.members[0]) != f.root(o.members[0]) && c.near(o, at, gap) {
				f.join(c.members[0], o.members[0])
			}
		}
	}
	return f.sets(crowdLeast)
}

// crowdReach are the ways from a cell to those after it that may hold a point
// within the gap.
var crowdReach = [...][2]int{{1, 0}, {2, 0}, {-2, 1}, {-1, 1}, {0, 1}, {1, 1}, {2, 1}, {-1, 2}, {0, 2}, {1, 2}}

// A crowdGrid is the box round some points in cells, row by row.
type crowdGrid struct {
	cols, rows int
	cells      []crowdCell
}

// A crowdCell holds the points in one square, and the box round them.
type crowdCell struct {
	members        []int
	x0, y0, x1, y1 float64
}

func newCrowdGrid(at []scene.Point, gap float64) crowdGrid {
	box := outline{rings: [][]scene.Point{at}}.box()
	side := gap / math.Sqrt2
	g := crowdGrid{cols: int(box.W/side) + 1, rows: int(box.H/side) + 1}
	g.cells = make([]crowdCell, g.cols*g.rows)
	cell := func(p scene.Point) *crowdCell {
		return &g.cells[int((p.Y-box.Y)/side)*g.cols+int((p.X-box.X)/side)]
	}
	for i, p := range at {
		c := cell(p)
		if len(c.members) == 0 {
			c.x0, c.y0, c.x1, c.y1 = p.X, p.Y, p.X, p.Y
		}
		c.members = append(c.members, i)
		c.x0, c.y0, c.x1, c.y1 = min(c.x0, p.X), min(c.y0, p.Y), max(c.x1, p.X), max(c.y1, p.Y)
	}
	return g
}

// near tells whether a point of one cell is nearer than the gap to one of the
// other.
func (c *crowdCell) near(o *crowdCell, at []scene.Point, gap float64) bool {
	within := func(dx, dy float64) bool { return dx*dx+dy*dy < gap*gap }
	for _, i := range c.members {
		p := at[i]
		if !within(p.X-max(o.x0, min(o.x1, p.X)), p.Y-max(o.y0, min(o.y1, p.Y))) {
			continue
		}
		for _, j := range o.members {
			if within(p.X-at[j].X, p.Y-at[j].Y) {
				return true
			}
		}
	}
	return false
}

// A forest keeps which things belong together (union-find; Tarjan 1975). The
// root of a set is its first member.
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f forest) root(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) join(i, j int) {
	a, b := f.root(i), f.root(j)
	f[max(a, b)] = min(a, b)
}

// sets lists the sets with at least so many members, the largest first.
func (f forest) sets(least int) [][]int {
	size := make([]int, len(f))
	for i := range f {
		size[f.root(i)]++
	}
	var members [][]int
	place := make([]int, len(f)) // of a root's set in members
	for i := range f {
		r := f.root(i)
		if size[r] < least {
			continue
		}
		if r == i { // the first of its set
			place[r] = len(members)
			members = append(members, make([]int, 0, size[r]))
		}
		members[place[r]] = append(members[place[r]], i)
	}
	slices.SortStableFunc(members, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	return members
}
