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
}

// A world of 2,000 pixels takes the first, a continent the next two, and the
// source itself is hardly better than the last.
var details = []detail{
	{10000, 15, false},
	{4000, 17, true},
	{1500, 18, true},
	{500, 20, true},
	{100, 22, true},
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

func buildLevel(d detail, edges []edge, holders []holder, lakes []orb.Polygon) basemap.Topology {
	l := leveller{detail: d, out: basemap.Topology{Tolerance: d.tolerance, Bits: d.bits}}
	l.addEdges(edges)
	l.addLines()
	for h := range holders {
		l.addAreas(h, holders[h])
	}
	l.addLakes(lakes)
	return l.out
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
			l.out.Arcs = append(l.out.Arcs, arc)
			l.edges = append(l.edges, e)
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

// addAreas stitches the arcs round a holder into rings, and rings into polygons.
func (l *leveller) addAreas(index int, h holder) {
	s := stitcher{arcs: l.out.Arcs, from: map[[2]int32][]int{}}
	for i, e := range l.edges {
		if e.inner() {
			continue
		}
		for _, side := range e.sides {
			if side.holder == index {
				s.add(ref(i, side.backwards))
			}
		}
	}
	for _, rings := range nest(s.rings()) {
		l.out.Areas = append(l.out.Areas, basemap.Shape{
			Country: h.country, Region: h.part, Occupied: h.occupied, Rings: rings,
		})
	}
}

func ref(arc int, backwards bool) int {
	if backwards {
		return arc<<1 | 1
	}
	return arc << 1
}

// addLines joins arcs of one kind through junctions, so that a coast does not
// end wherever a region does.
func (l *leveller) addLines() {
	for kind := basemap.Coast; kind <= basemap.RegionBorder; kind++ {
		var parts []edge
		var arcs []int
		for i, e := range l.edges {
			if e.kind == kind && !e.cut {
				parts = append(parts, edge{points: ends(l.out.Arcs[i])})
				arcs = append(arcs, i)
			}
		}
		for _, path := range paths(parts) {
			for i, r := range path {
				path[i] = ref(arcs[r>>1], r&1 == 1)
			}
			l.out.Lines = append(l.out.Lines, basemap.Path{Kind: kind, Arcs: path})
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
			r := len(l.out.Arcs) << 1
			loops = append(loops, loop{refs: []int{r}, positions: arc[1:], area: area(arc)})
			l.out.Arcs = append(l.out.Arcs, arc)
		}
		for _, rings := range nest(loops) {
			l.out.Lakes = append(l.out.Lakes, basemap.Shape{Rings: rings})
		}
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
