package pipeline

import (
	"cmp"
	"slices"
)

// A clip cuts what lies on the sphere to the part that a projection can show.
// The edge of that part is a closed curve with a position t along it, from 0
// to its length, the shown part on its left.
type clip interface {
	// cut writes the shown pieces of a ring or a line of at least one vertex.
	cut(v []Vertex, closed bool, out *pieces)
	// walk adds the vertices of the edge strictly between two positions, from
	// ≤ to; to may lie up to one length beyond the end.
	walk(from, to float64, out []Vertex) []Vertex
	// round adds the whole edge.
	round(out []Vertex) []Vertex
	length() float64
	// probe picks the place at which holds is best asked, and tells after
	// which of the sorted ends it lies.
	probe(ends []end) (gap int, t float64)
	// holds tells whether the edge lies inside the area at t.
	holds(a area, t float64) bool
}

// An area tells what is inside of it.
type area interface {
	Contains(q Vertex) bool
	atTop(lambda float64) bool
}

// An end is one end of a piece on the clip's edge: 2i where piece i comes in,
// 2i+1 where it goes out.
type end struct {
	t  float64
	id int
}

// A link leads from an end over the clip's edge to another.
type link struct {
	from, to float64 // the stretch of edge, from ≤ to
	partner  int     // the other end's id
	forward  bool    // whether it is gone along from its beginning
}

// A joiner closes the pieces of an area along the clip's edge. Going along
// the edge, each end changes between outside and inside; so every end is
// joined to its neighbour over the stretch that lies inside, whatever way the
// pieces run, and every contour closes.
type joiner struct {
	ends    []end
	links   []link // by end's id
	done    []bool // by piece
	contour []Vertex
}

// join passes each contour to emit, which may not keep it.
func (j *joiner) join(s area, p *pieces, c clip, emit func([]Vertex)) {
	j.gather(p)
	if len(j.ends) > 0 {
		j.pair(s, c)
	} else if _, t := c.probe(nil); c.holds(s, t) {
		j.contour = c.round(j.contour[:0])
		emit(j.contour)
	}
	for i, q := range p.list {
		switch {
		case q.uncut:
			emit(p.nodes[q.from:q.to])
		case !j.done[i]:
			j.follow(i, p, c)
			emit(j.contour)
		}
	}
}

// gather sorts the ends along the edge.
func (j *joiner) gather(p *pieces) {
	n := len(p.list)
	j.ends = j.ends[:0]
	j.links = slices.Grow(j.links[:0], 2*n)[:2*n]
	j.done = slices.Grow(j.done[:0], n)[:n]
	clear(j.done)
	for i, q := range p.list {
		if !q.uncut {
			j.ends = append(j.ends, end{q.in, 2 * i}, end{q.out, 2*i + 1})
		}
	}
	slices.SortFunc(j.ends, func(a, b end) int {
		return cmp.Or(cmp.Compare(a.t, b.t), cmp.Compare(a.id, b.id))
	})
}

// pair links every end with the one over the stretch inside.
func (j *joiner) pair(s area, c clip) {
	gap, t := c.probe(j.ends)
	if !c.holds(s, t) {
		gap++
	}
	n := len(j.ends)
	for i := gap; i < gap+n; i += 2 {
		a, b := j.ends[i%n], j.ends[(i+1)%n]
		to := b.t
		if i%n == n-1 {
			to += c.length()
		}
		j.links[a.id] = link{a.t, to, b.id, true}
		j.links[b.id] = link{a.t, to, a.id, false}
	}
}

// follow makes the contour that begins with piece i.
func (j *joiner) follow(i int, p *pieces, c clip) {
	j.contour = j.contour[:0]
	for id := 2 * i; !j.done[id/2]; {
		q := p.list[id/2]
		j.done[id/2] = true
		from := len(j.contour)
		j.contour = append(j.contour, p.nodes[q.from:q.to]...)
		if id%2 == 1 {
			reverse(j.contour[from:])
		}
		l := j.links[id^1]
		from = len(j.contour)
		j.contour = c.walk(l.from, l.to, j.contour)
		if !l.forward {
			reverse(j.contour[from:])
		}
		id = l.partner
	}
}
