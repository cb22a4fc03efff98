package main

import (
	"slices"

	"github.com/paulmach/orb"
)

// end is one end of an edge: its last point, or its first.
type end struct {
	edge int
	last bool
}

// chain joins edges end to end where exactly two meet and separate the same
// things, so that simplifying is free to drop the point between them.
func chain(edges []edge) []edge {
	at := map[orb.Point][]end{}
	for i, e := range edges {
		first, last := e.points[0], e.points[len(e.points)-1]
		at[first] = append(at[first], end{i, false})
		at[last] = append(at[last], end{i, true})
	}
	done := make([]bool, len(edges))
	var out []edge
	for i := range edges {
		if done[i] {
			continue
		}
		done[i] = true
		e := edges[i]
		e.points = slices.Clone(e.points)
		e = grow(e, edges, at, done)
		e = e.reversed()
		out = append(out, grow(e, edges, at, done))
	}
	return out
}

// grow appends edges to the end of e as long as there is one way to go on.
func grow(e edge, edges []edge, at map[orb.Point][]end, done []bool) edge {
	for {
		tip := e.points[len(e.points)-1]
		next := -1
		var last bool
		for _, x := range at[tip] {
			if !done[x.edge] {
				next, last = x.edge, x.last
			}
		}
		if len(at[tip]) != 2 || next < 0 {
			return e
		}
		n := edges[next]
		if last {
			n = n.reversed()
		}
		if !n.separatesSame(e) {
			return e
		}
		done[next] = true
		e.points = append(e.points, n.points[1:]...)
	}
}

func (e *edge) separatesSame(o edge) bool {
	return e.sides[0].territory == o.sides[0].territory && e.sides[1].territory == o.sides[1].territory &&
		e.frontier == o.frontier && e.cut == o.cut
}
