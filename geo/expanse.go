package geo

import (
	"sort"

	"github.com/golang/geo/r3"
	"github.com/golang/geo/s2"

	"sightline/geo/pipeline"
)

// An expanse is an area as S2 indexes it. What is inside is told by a pipeline
// shape: S2 would go by the winding of rings, which files get wrong.
type expanse struct {
	s2.Shape // never asked for what is inside; it makes the type one of S2's
	rings    [][]s2.Point
	starts   []int // the number of each ring's first edge
	edges    int
	origin   bool // whether S2's origin is inside
}

func newExpanse(s *pipeline.Shape) *expanse {
	origin := s2.OriginPoint()
	e := &expanse{Shape: &s2.PointVector{}, origin: s.Contains(vertex(orbPoint(origin)))}
	for _, ring := range s.Rings() {
		points := s2Points(ring)
		if n := len(points); n > 1 && points[0] == points[n-1] {
			points = points[:n-1]
		}
		e.rings = append(e.rings, points)
		e.starts = append(e.starts, e.edges)
		e.edges += len(points)
	}
	return e
}

// s2Points are the places, without those that come twice in a row.
func s2Points(v []pipeline.Vertex) []s2.Point {
	out := make([]s2.Point, 0, len(v))
	for _, q := range v {
		p := onSphere(q)
		if n := len(out); n == 0 || out[n-1] != p {
			out = append(out, p)
		}
	}
	return out
}

func onSphere(v pipeline.Vertex) s2.Point {
	return s2.Point{Vector: r3.Vector{X: v.X, Y: v.Y, Z: v.Z}.Normalize()}
}

func (e *expanse) NumEdges() int  { return e.edges }
func (e *expanse) NumChains() int { return len(e.rings) }
func (e *expanse) Dimension() int { return 2 }
func (e *expanse) IsEmpty() bool  { return false }
func (e *expanse) IsFull() bool   { return false }
func (e *expanse) Edge(i int) s2.Edge {
	p := e.ChainPosition(i)
	return e.ChainEdge(p.ChainID, p.Offset)
}

func (e *expanse) ReferencePoint() s2.ReferencePoint { return s2.OriginReferencePoint(e.origin) }

func (e *expanse) Chain(i int) s2.Chain { return s2.Chain{Start: e.starts[i], Length: len(e.rings[i])} }

func (e *expanse) ChainEdge(i, j int) s2.Edge {
	r := e.rings[i]
	return s2.Edge{V0: r[j], V1: r[(j+1)%len(r)]}
}

func (e *expanse) ChainPosition(edge int) s2.ChainPosition {
	i := sort.SearchInts(e.starts, edge+1) - 1
	return s2.ChainPosition{ChainID: i, Offset: edge - e.starts[i]}
}
