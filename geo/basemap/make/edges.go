package main

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"

	"sightline/geo/basemap"
)

// side is one use of an edge: by a territory's region, forwards or backwards.
type side struct {
	territory int // index, -1 for none
	backwards bool
}

// edge is an arc with what lies on its sides.
// sides[0].territory <= sides[1].territory.
type edge struct {
	points   []orb.Point
	sides    [2]side
	frontier int  // index; -1 for a coast
	cut      bool // along ±180° or a pole: bounds areas, but is no line
}

// inner tells of a border between two regions of one territory.
func (e *edge) inner() bool {
	return e.sides[0].territory == e.sides[1].territory && e.sides[0].territory >= 0
}

// coast is the positions of the edges that are coasts.
func coast(edges []edge) []orb.Point {
	var out []orb.Point
	for _, e := range edges {
		if e.frontier < 0 && !e.cut {
			out = append(out, e.points...)
		}
	}
	return out
}

// politics is what edges refer to.
type politics struct {
	territories index[territory]
	frontiers   index[basemap.Frontier]
}

func (e *edge) reversed() edge {
	r := *e
	r.points = make([]orb.Point, len(e.points))
	for i, p := range e.points {
		r.points[len(e.points)-1-i] = p
	}
	for i := range r.sides {
		r.sides[i].backwards = !r.sides[i].backwards
	}
	return r
}

// edgesOf derives the edges of a topology, and numbers what they refer to.
func (p *politics) edgesOf(s *source) ([]edge, error) {
	uses := make([][]side, len(s.arcs))
	for _, r := range s.regions {
		for _, polygon := range r.polygons {
			t, err := territoryOf(r, s.polygon(polygon).Bound())
			if err != nil {
				return nil, err
			}
			for _, ring := range polygon {
				for _, ref := range ring {
					u := side{p.territories.of(t), ref < 0}
					if ref < 0 {
						ref = ^ref
					}
					uses[ref] = append(uses[ref], u)
				}
			}
		}
	}
	var edges []edge
	for i, arc := range s.arcs {
		e, err := p.newEdge(densify(arc), uses[i])
		if err != nil {
			return nil, err
		}
		edges = append(edges, splitCuts(e)...)
	}
	return edges, nil
}

func (p *politics) newEdge(points []orb.Point, uses []side) (edge, error) {
	e := edge{points: points, sides: [2]side{{territory: -1}, {territory: -1}}, frontier: -1}
	switch len(uses) {
	case 0:
	case 1:
		e.sides[1] = uses[0]
	case 2:
		e.sides = [2]side{uses[0], uses[1]}
		if uses[0].territory > uses[1].territory {
			e.sides = [2]side{uses[1], uses[0]}
		}
		middle := points[len(points)/2]
		e.frontier = p.frontiers.of(frontierOf(uses[0].territory, uses[1].territory, p.territories.list, middle))
	default:
		return e, fmt.Errorf("the arc from %v has %d sides", points[0], len(uses))
	}
	return e, nil
}

// step is how far apart, in degrees of longitude, vertices may be in the
// source's straight lines: 0.25° of the 49th parallel is 8 m off its geodesic.
const step = 0.25

// densify adds positions along lines that are straight in degrees, so that they
// stay on their parallel when edges are taken as geodesics.
func densify(arc []orb.Point) []orb.Point {
	out := make([]orb.Point, 0, len(arc))
	for i, p := range arc {
		if i > 0 {
			q := arc[i-1]
			span := max(math.Abs(p[0]-q[0]), math.Abs(p[1]-q[1]))
			if onPole(p, q) {
				span = 0
			}
			n := math.Ceil(span / step)
			for k := 1.0; k < n; k++ {
				out = append(out, between(q, p, k/n))
			}
		}
		out = append(out, p)
	}
	return out
}

// between interpolates so that the same two ends give the same positions in
// either direction.
func between(p, q orb.Point, t float64) orb.Point {
	return orb.Point{p[0]*(1-t) + q[0]*t, p[1]*(1-t) + q[1]*t}
}

func onPole(p, q orb.Point) bool { return math.Abs(p[1]) == 90 && p[1] == q[1] }

func onCut(p, q orb.Point) bool {
	return math.Abs(p[0]) == 180 && p[0] == q[0] || onPole(p, q)
}

// splitCuts splits an edge where it enters or leaves the antimeridian or a pole.
func splitCuts(e edge) []edge {
	var out []edge
	from := 0
	for i := 1; i < len(e.points); i++ {
		last := i == len(e.points)-1
		cut := onCut(e.points[i-1], e.points[i])
		if !last && onCut(e.points[i], e.points[i+1]) == cut {
			continue
		}
		part := e
		part.points, part.cut = e.points[from:i+1], cut
		out = append(out, part)
		from = i
	}
	return out
}
