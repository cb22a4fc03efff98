package main

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
	"github.com/paulmach/orb/planar"
)

// apart is how far, in degrees, the source's lines may end from what they run into:
// 2 km, as the Angara from the Yenisei.
const apart = 0.02

// A reach is a line of a waterway as the source has it, through lakes or not.
type reach struct {
	river
	centre bool // a lake's centre line
}

// drainage is how the reaches are joined, and in which way the water leaves them.
type drainage struct {
	reaches []reach
	beside  [][]int // of each, those that it meets
}

// drained gives reaches such ranks that none is drawn without what it runs into,
// nor a reservoir without its river: those below a confluence are no less important
// than those above it, and a dammed river is there as soon as its reservoirs can be
// made out. The source ranks tributaries before their rivers now and then, the
// Angara before the Yenisei.
func drained(reaches []reach, lakes []orb.Polygon, coast []orb.Point) {
	d := drainage{reaches: reaches}
	d.meet()
	for i := range reaches {
		if reaches[i].centre {
			d.dam(i, lakes)
		}
	}
	down := d.downstream(lakes, coast)
	for i := range reaches {
		for k, n := i, down[i]; n >= 0; k, n = n, down[n] {
			reaches[n].rank = min(reaches[n].rank, reaches[k].rank)
		}
	}
}

// A grid finds positions by the cell that they are in.
type grid[T any] struct {
	side  float64 // degrees
	cells map[[2]int][]T
}

func (g *grid[T]) cell(p orb.Point) [2]int {
	return [2]int{int(math.Floor(p[0] / g.side)), int(math.Floor(p[1] / g.side))}
}

func (g *grid[T]) add(p orb.Point, v T) {
	if g.cells == nil {
		g.cells = map[[2]int][]T{}
	}
	c := g.cell(p)
	g.cells[c] = append(g.cells[c], v)
}

// near yields what is in a position's cell and in those round it.
func (g *grid[T]) near(p orb.Point, yield func(T)) {
	c := g.cell(p)
	for dx := -1; dx <= 1; dx++ {
		for dy := -1; dy <= 1; dy++ {
			for _, v := range g.cells[[2]int{c[0] + dx, c[1] + dy}] {
				yield(v)
			}
		}
	}
}

// meet finds which reaches meet: an end of one lies on the other.
func (d *drainage) meet() {
	type vertex struct {
		at    orb.Point
		reach int
	}
	g := grid[vertex]{side: apart}
	for i := range d.reaches {
		for _, p := range d.reaches[i].points {
			g.add(p, vertex{p, i})
		}
	}
	d.beside = make([][]int, len(d.reaches))
	join := func(a, b int) {
		if a != b && !slices.Contains(d.beside[a], b) {
			d.beside[a], d.beside[b] = append(d.beside[a], b), append(d.beside[b], a)
		}
	}
	for i := range d.reaches {
		for _, tip := range d.reaches[i].tips() {
			g.near(tip, func(v vertex) {
				if planar.Distance(tip, v.at) < apart {
					join(i, v.reach)
				}
			})
		}
	}
}

func (r *reach) tips() [2]orb.Point { return [2]orb.Point{r.points[0], r.points[len(r.points)-1]} }

// dam ranks the river that a lake's centre line is of by the lake, if it runs on
// at both of its ends: such are reservoirs, mostly.
func (d *drainage) dam(centre int, lakes []orb.Polygon) {
	r := &d.reaches[centre]
	for _, tip := range r.tips() {
		if !slices.ContainsFunc(d.beside[centre], func(i int) bool { return d.continues(centre, i, tip) }) {
			return
		}
	}
	middle := r.points[len(r.points)/2]
	i := slices.IndexFunc(lakes, func(l orb.Polygon) bool { return l.Bound().Contains(middle) && planar.PolygonContains(l, middle) })
	if i < 0 {
		return
	}
	rank := rankOfReservoir(math.Sqrt(math.Abs(geo.Area(lakes[i]))))
	seen := map[int]bool{centre: true}
	for queue := []int{centre}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		d.reaches[at].rank = min(d.reaches[at].rank, rank)
		for _, n := range d.beside[at] {
			if !seen[n] && d.reaches[n].waterway == r.waterway {
				seen[n] = true
				queue = append(queue, n)
			}
		}
	}
}

// continues tells whether a reach goes on with another's waterway from its tip.
func (d *drainage) continues(of, other int, tip orb.Point) bool {
	o := &d.reaches[other]
	return d.reaches[of].waterway == o.waterway && o.waterway != 0 &&
		slices.ContainsFunc(o.points, func(p orb.Point) bool { return planar.Distance(tip, p) < apart })
}

// rankOfReservoir is the least important rank that a river may have which fills a
// reservoir, given the side of a square as large in metres. It can be made out when
// that side is a dozen pixels; a rank is drawn from where a pixel is 12 km wide
// down, each further rank from 1.7 times closer.
func rankOfReservoir(side float64) int {
	const pixels, first, step = 12, 12000, 1.7
	return max(0, int(math.Floor(math.Log(first*pixels/side)/math.Log(step))))
}

// downstream is where the water of each reach runs on: to the next reach on the
// way, through the most important ones, to the sea; to a lake where no way leads to
// the sea; -1 where it ends.
func (d *drainage) downstream(lakes []orb.Polygon, coast []orb.Point) []int {
	down, far := make([]int, len(d.reaches)), make([]int, len(d.reaches))
	for i := range down {
		down[i], far[i] = -1, math.MaxInt
	}
	d.flood(down, far, atSea(coast))
	d.flood(down, far, func(p orb.Point) bool { return inLake(p, lakes) })
	return down
}

// flood goes up the reaches from those that end in a water, through what it has not
// reached yet (Dijkstra 1959).
func (d *drainage) flood(down, far []int, water func(orb.Point) bool) {
	var open []int
	reached := make([]bool, len(far))
	for i := range d.reaches {
		reached[i] = far[i] < math.MaxInt
		tips := d.reaches[i].tips()
		if !reached[i] && !d.reaches[i].centre && (water(tips[0]) || water(tips[1])) {
			far[i] = d.reaches[i].rank
			open = append(open, i)
		}
	}
	for len(open) > 0 {
		k := 0
		for j := range open {
			if far[open[j]] < far[open[k]] {
				k = j
			}
		}
		at := open[k]
		open = slices.Delete(open, k, k+1)
		for _, n := range d.beside[at] {
			if cost := far[at] + 1 + d.reaches[n].rank; !reached[n] && cost < far[n] {
				if far[n] == math.MaxInt {
					open = append(open, n)
				}
				down[n], far[n] = at, cost
			}
		}
	}
}

// atSea tells of a position that it is at the coast: within 5 km or so, as the
// mouths of the source's rivers are.
func atSea(coast []orb.Point) func(orb.Point) bool {
	const near = 0.05
	g := grid[orb.Point]{side: near}
	for _, p := range coast {
		g.add(p, p)
	}
	return func(p orb.Point) bool {
		found := false
		g.near(p, func(c orb.Point) { found = found || planar.Distance(p, c) < near })
		return found
	}
}
