package pipeline

// A piece is what lies between two crossings of the edge: vertices from ≤ i <
// to of the arena, and the positions at which it comes in and goes out.
type piece struct {
	from, to int
	in, out  float64
	uncut    bool // a ring that never left
	entered  bool // came in over the edge
}

// pieces is an arena, used again for each shape.
type pieces struct {
	nodes []Vertex
	list  []piece
	open  bool
	first int // the current line's first piece
}

func (p *pieces) reset() {
	p.nodes, p.list, p.open = p.nodes[:0], p.list[:0], false
}

// begin starts a line or ring.
func (p *pieces) begin() { p.first, p.open = len(p.list), false }

// add goes on to a vertex inside.
func (p *pieces) add(v Vertex) {
	if !p.open {
		p.list = append(p.list, piece{from: len(p.nodes)})
		p.open = true
	}
	p.nodes = append(p.nodes, v)
}

// enter comes in over the edge.
func (p *pieces) enter(t float64, v Vertex) {
	p.list = append(p.list, piece{from: len(p.nodes), in: t, entered: true})
	p.open = true
	p.nodes = append(p.nodes, v)
}

// leave goes out over the edge.
func (p *pieces) leave(t float64, v Vertex) {
	p.add(v)
	last := &p.list[len(p.list)-1]
	last.to, last.out = len(p.nodes), t
	p.open = false
}

// end finishes a line, or a ring whose last piece goes on with its first.
func (p *pieces) end(closed bool) {
	if !p.open {
		return
	}
	p.open = false
	last := &p.list[len(p.list)-1]
	last.to = len(p.nodes)
	if !closed {
		return
	}
	first := p.list[p.first]
	switch {
	case first.entered:
	case len(p.list)-1 == p.first:
		last.uncut = true
	default:
		p.nodes = append(p.nodes, p.nodes[first.from:first.to]...)
		last.to, last.out = len(p.nodes), first.out
		p.list[p.first] = *last
		p.list = p.list[:len(p.list)-1]
	}
}
