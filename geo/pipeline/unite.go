package pipeline

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// Unite prepares the polygons of one area, whole again where they were cut
// along the antimeridian, as RFC 7946, §3.1.9, asks: polygons that have an edge
// of the cut in common become one shape, without that edge, and so do the two
// sides of one that goes round a pole, without its edges along ±180° and ±90°.
// Edges on the cut that have no other side are kept: they are borders.
func Unite(polygons []orb.Polygon) []*Shape {
	c := cut{groups: make([]int, len(polygons))}
	shapes := make([]*Shape, len(polygons))
	for i, p := range polygons {
		shapes[i], c.groups[i] = NewShape(p), i
		for _, r := range shapes[i].rings {
			c.level(r.vertices)
		}
	}
	slices.Sort(c.levels)
	c.levels = slices.CompactFunc(c.levels, func(a, b float64) bool { return math.Abs(b-a) < speck })
	c.up, c.down = make([][]cutEdge, len(c.levels)), make([][]cutEdge, len(c.levels))
	for i, s := range shapes {
		for _, r := range s.rings {
			c.take(i, r.vertices)
		}
	}
	c.cancel()
	return c.whole(shapes)
}

// A cut is the meridian of ±180° with the edges that areas have on it.
type cut struct {
	levels   []float64   // the latitudes at which an edge begins or ends, sorted
	rings    []cutRing   // all, their edges on the cut divided at the levels
	up, down [][]cutEdge // by the level at their southern end
	groups   []int       // by polygon: one that it belongs together with, itself if it is the first
}

// A cutRing is a ring of a polygon. Its edges are named by the vertex that they
// begin at.
type cutRing struct {
	polygon  int
	vertices []Vertex
	dropped  map[int]bool // the edges that have another side
}

type cutEdge struct{ ring, edge int }

// onCut tells whether an edge lies on the cut.
func onCut(a, b *Vertex) bool {
	return beside(a) && beside(b) && math.Abs(a.Lambda-b.Lambda) < 1
}

func beside(v *Vertex) bool { return math.Abs(v.Lambda) > math.Pi-speck }

// level takes up the latitudes of a ring's edges on the cut.
func (c *cut) level(v []Vertex) {
	for i := range v {
		if a, b := &v[i], &v[(i+1)%len(v)]; onCut(a, b) {
			c.levels = append(c.levels, a.Phi, b.Phi)
		}
	}
}

// at is the number of the level nearest to a latitude.
func (c *cut) at(phi float64) int {
	i, _ := slices.BinarySearch(c.levels, phi)
	if i == len(c.levels) || i > 0 && phi-c.levels[i-1] < c.levels[i]-phi {
		i--
	}
	return i
}

// take takes up a ring.
func (c *cut) take(polygon int, v []Vertex) {
	r := cutRing{polygon: polygon, dropped: map[int]bool{}}
	for i := range v {
		a, b := &v[i], &v[(i+1)%len(v)]
		r.vertices = append(r.vertices, *a)
		if !onCut(a, b) {
			continue
		}
		from, to := c.at(a.Phi), c.at(b.Phi)
		for k := from; k < to; k++ {
			c.up[k] = append(c.up[k], cutEdge{len(c.rings), len(r.vertices) - 1})
			if k+1 < to {
				r.vertices = append(r.vertices, at(a.Lambda, c.levels[k+1]))
			}
		}
		for k := from - 1; k >= to; k-- {
			c.down[k] = append(c.down[k], cutEdge{len(c.rings), len(r.vertices) - 1})
			if k > to {
				r.vertices = append(r.vertices, at(a.Lambda, c.levels[k]))
			}
		}
	}
	c.rings = append(c.rings, r)
}

// cancel drops the edges that run both ways: the area is on their left, so it
// is on both sides.
func (c *cut) cancel() {
	for k := range c.up {
		for i := range min(len(c.up[k]), len(c.down[k])) {
			a, b := c.up[k][i], c.down[k][i]
			c.rings[a.ring].dropped[a.edge], c.rings[b.ring].dropped[b.edge] = true, true
			first, second := c.group(c.rings[a.ring].polygon), c.group(c.rings[b.ring].polygon)
			c.groups[max(first, second)] = min(first, second)
		}
	}
}

// group is the first polygon of those that one belongs together with.
func (c *cut) group(i int) int {
	for c.groups[i] != i {
		i = c.groups[i]
	}
	return i
}

// whole is the shapes, in the order of each one's first polygon.
func (c *cut) whole(shapes []*Shape) []*Shape {
	rings := make([][]cutRing, len(shapes))
	cuts := make([]bool, len(shapes))
	for _, r := range c.rings {
		g := c.group(r.polygon)
		rings[g] = append(rings[g], r)
		cuts[g] = cuts[g] || len(r.dropped) > 0
	}
	var out []*Shape
	for g, all := range rings {
		switch {
		case !cuts[g]:
			if c.groups[g] == g {
				out = append(out, shapes[g])
			}
		default:
			s := &Shape{bound: whole()}
			for i := range shapes {
				s.north = s.north != (c.group(i) == g && shapes[i].north)
			}
			c.sew(s, all)
			s.bound = s.around(false)
			s.span = newSpan(s)
			out = append(out, s)
		}
	}
	return out
}
