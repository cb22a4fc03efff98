package main

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"sightline/geo/basemap"
)

// detail describes one level.
type detail struct {
	tolerance float64 // metres
	bits      int     // positions in steps of 180/2^bits degrees
	regions   bool    // with the borders of first-level regions
	rivers    int     // with rivers to this rank
	cell      float64 // degrees: how much is packed together
}

// A picture takes the coarsest level that is good to half of its finest pixel:
// the first three are the world's at some 1,000, 2,000 and 4,000 pixels, where
// projections enlarge its north two- or threefold; the source itself is hardly
// better than the last. Borders of regions are drawn only where the last two
// are.
var details = []detail{
	{11000, 15, false, 3, 90},
	{5600, 16, false, 3, 60},
	{3400, 17, false, 4, 45},
	{1700, 18, false, 5, 22.5},
	{600, 20, true, 8, 10},
	{100, 22, true, 10, 5},
}

// slack is what rounding may move a position, in metres: half a step's diagonal.
func (d detail) slack() float64 {
	return math.Pi * earthRadius / math.Ldexp(1, d.bits) / math.Sqrt2
}

// leveller builds one level's topology.
type leveller struct {
	detail
	out   basemap.Topology
	edges []edge // as many as arcs
}

func buildLevel(d detail, w *world) *leveller {
	l := &leveller{detail: d, out: basemap.Topology{Tolerance: d.tolerance, Bits: d.bits}}
	l.addEdges(w.edges)
	l.addLines()
	l.out.Land = l.shapes(0, l.dissolve(func(int) bool { return true }))
	for i := range w.territories.list {
		l.out.Areas = append(l.out.Areas, l.shapes(i, l.dissolve(func(t int) bool { return t == i }))...)
	}
	l.addLakes(w.lakes.full)
	l.addRivers(w.rivers)
	return l
}

func (l *leveller) addEdges(edges []edge) {
	wanted := make([]edge, 0, len(edges))
	for _, e := range edges {
		if l.regions || !e.inner() {
			wanted = append(wanted, e)
		}
	}
	for _, e := range chain(wanted) {
		if arc := l.arcOf(&e); arc != nil {
			e.cut = e.cut || allOnCut(arc, l.bits)
			for range l.add(arc) {
				l.edges = append(l.edges, e)
			}
		}
	}
}

// arcOf leaves cuts as they are: on the sphere their corners at a pole look like
// nothing, on most maps they are not.
func (l *leveller) arcOf(e *edge) [][2]int32 {
	if e.cut {
		return l.round(e.points)
	}
	return l.arc(e.points)
}

// arc simplifies and rounds a line. It returns nil for what vanishes.
func (l *leveller) arc(points []orb.Point) [][2]int32 {
	return l.round(simplify(points, l.tolerance-l.slack()))
}

func (l *leveller) round(points []orb.Point) [][2]int32 {
	var out [][2]int32
	for _, p := range points {
		q := basemap.Quantize(p, l.bits)
		if len(out) == 0 || out[len(out)-1] != q {
			out = append(out, q)
		}
	}
	if len(out) < 2 || len(out) < 4 && out[0] == out[len(out)-1] {
		return nil
	}
	return out
}

// dissolve stitches the arcs round some territories into rings, and rings into
// polygons.
func (l *leveller) dissolve(among func(territory int) bool) [][][]int {
	s := stitcher{arcs: l.out.Arcs, from: map[[2]int32][]int{}}
	for i, e := range l.edges {
		in := [2]bool{}
		for k, side := range e.sides {
			in[k] = side.territory >= 0 && among(side.territory)
		}
		switch {
		case in[0] && !in[1]:
			s.add(ref(i, e.sides[0].backwards))
		case in[1] && !in[0]:
			s.add(ref(i, e.sides[1].backwards))
		}
	}
	return nest(s.rings())
}

// shapes makes shapes of polygons.
func (l *leveller) shapes(territory int, polygons [][][]int) []basemap.Shape {
	out := make([]basemap.Shape, len(polygons))
	for i, rings := range polygons {
		out[i] = basemap.Shape{Territory: territory, Rings: rings}
	}
	return out
}

func ref(arc int, backwards bool) int {
	if backwards {
		return arc<<1 | 1
	}
	return arc << 1
}

// addLines joins arcs of one frontier through junctions, so that a coast does
// not end wherever a region does.
func (l *leveller) addLines() {
	last := -1
	for _, e := range l.edges {
		last = max(last, e.frontier)
	}
	of := make([][]int, last+2)
	for i, e := range l.edges {
		if !e.cut {
			of[e.frontier+1] = append(of[e.frontier+1], i)
		}
	}
	for k, arcs := range of {
		parts := make([]edge, len(arcs))
		for i, arc := range arcs {
			parts[i].points = ends(l.out.Arcs[arc])
		}
		for _, path := range paths(parts) {
			for i, r := range path {
				path[i] = ref(arcs[r>>1], r&1 == 1)
			}
			l.out.Lines = append(l.out.Lines, basemap.Path{Frontier: k - 1, Arcs: path})
		}
	}
}

func ends(arc [][2]int32) []orb.Point {
	first, last := arc[0], arc[len(arc)-1]
	return []orb.Point{{float64(first[0]), float64(first[1])}, {float64(last[0]), float64(last[1])}}
}

// paths joins edges end to end where exactly two meet, and returns the edges of
// each path as references.
func paths(edges []edge) [][]int {
	at := map[orb.Point][]end{}
	for i, e := range edges {
		at[e.points[0]] = append(at[e.points[0]], end{i, false})
		at[e.points[1]] = append(at[e.points[1]], end{i, true})
	}
	done := make([]bool, len(edges))
	follow := func(tip orb.Point) (path []int) {
		for len(at[tip]) == 2 {
			i := slices.IndexFunc(at[tip], func(x end) bool { return !done[x.edge] })
			if i < 0 {
				break
			}
			x := at[tip][i]
			done[x.edge] = true
			path = append(path, ref(x.edge, x.last))
			tip = edges[x.edge].points[1]
			if x.last {
				tip = edges[x.edge].points[0]
			}
		}
		return path
	}
	var out [][]int
	for i, e := range edges {
		if done[i] {
			continue
		}
		done[i] = true
		after := follow(e.points[1])
		path := reversePath(follow(e.points[0]))
		out = append(out, append(append(path, ref(i, false)), after...))
	}
	return out
}

// reversePath returns the same path in the other direction.
func reversePath(path []int) []int {
	out := make([]int, len(path))
	for i, r := range path {
		out[len(path)-1-i] = r ^ 1
	}
	return out
}

func (l *leveller) addLakes(lakes []orb.Polygon) {
	for _, lake := range lakes {
		var loops []loop
		for i, ring := range lake {
			arc := l.arc(densify(ring))
			if arc == nil {
				continue
			}
			if (area(arc) > 0) != (i == 0) {
				slices.Reverse(arc)
			}
			loops = append(loops, loop{refs: l.add(arc), positions: arc[1:], area: area(arc)})
		}
		l.out.Lakes = append(l.out.Lakes, l.shapes(0, nest(loops))...)
	}
}

// allOnCut tells of an arc that rounding has put onto the antimeridian.
func allOnCut(arc [][2]int32, bits int) bool {
	edge := int32(1) << bits
	for _, p := range arc {
		if p[0] != arc[0][0] || p[0] != edge && p[0] != -edge {
			return false
		}
	}
	return true
}
