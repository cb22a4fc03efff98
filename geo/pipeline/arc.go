package pipeline

import "github.com/paulmach/orb"

// An Arc is a piece of line, prepared for drawing, that the shapes of a map
// share.
type Arc struct {
	vertices []Vertex
	bound    bound
	span     span
}

// NewArc prepares an arc of at least two places, in degrees; points is not
// changed.
func NewArc(points []orb.Point) *Arc {
	v := vertices(points)
	a := &Arc{vertices: v, bound: around(v), span: everywhere()}
	if len(v) > 0 {
		a.span, _ = stretch(v, false)
	}
	return a
}

// Arcs are the arcs of a map, by number, as one picture needs them.
type Arcs interface {
	// Sees tells whether any part of the arc may be in the picture.
	Sees(i int32) bool
	// Arc is an arc.
	Arc(i int32) *Arc
	// Ends are the first and the last place of an arc: enough of one that is
	// out of the picture.
	Ends(i int32) (first, last Vertex)
}

// Path writes a line that is put together from arcs, as far as they are in the
// picture. An arc is named by twice its number, plus one if it runs backwards.
func (p *Pipeline) Path(refs []int32, arcs Arcs, sink Sink) {
	from := 0
	for i, r := range refs {
		if arcs.Sees(r >> 1) {
			continue
		}
		p.run(refs[from:i], arcs, sink)
		from = i + 1
	}
	p.run(refs[from:], arcs, sink)
}

// run writes consecutive arcs.
func (p *Pipeline) run(refs []int32, arcs Arcs, sink Sink) {
	if len(refs) == 0 {
		return
	}
	uncut := true
	for _, r := range refs {
		a := arcs.Arc(r >> 1)
		uncut = uncut && p.uncut(a.bound, a.span)
	}
	if uncut {
		p.trace(refs, arcs)
		p.framer.line(p.sampler.points, sink)
		return
	}
	p.turned = p.turned[:0]
	for i, r := range refs {
		p.turnArc(r, i > 0, arcs)
	}
	p.cutLine(p.turned, sink)
}

// Dashed writes an arc as a line whose pattern begins with the arc, wherever
// the picture cuts it: before each contour, phase is told how far from the
// arc's beginning it starts, in pixels.
func (p *Pipeline) Dashed(ref int32, arcs Arcs, sink Sink, phase func(length float64)) {
	p.framer.phase = phase
	p.Path([]int32{ref}, arcs, sink)
	p.framer.phase = nil
}

// trace projects consecutive arcs that nothing cuts.
func (p *Pipeline) trace(refs []int32, arcs Arcs) {
	for i, r := range refs {
		if !arcs.Sees(r >> 1) {
			first, last := arcs.Ends(r >> 1)
			if r&1 == 1 {
				first, last = last, first
			}
			if i == 0 {
				p.sampler.begin(p.place(first))
			}
			p.sampler.next(p.place(last))
			continue
		}
		v := arcs.Arc(r >> 1).vertices
		if r&1 == 1 {
			if i == 0 {
				p.sampler.begin(p.place(v[len(v)-1]))
			}
			for k := len(v) - 2; k >= 0; k-- {
				p.sampler.next(p.place(v[k]))
			}
			continue
		}
		if i == 0 {
			p.sampler.begin(p.place(v[0]))
		}
		p.follow(v[1:])
	}
}

// turnArc adds an arc to what is turned, without its first place if that is
// where the path has come to: at the antimeridian it may be on the other side.
func (p *Pipeline) turnArc(ref int32, on bool, arcs Arcs) {
	if !arcs.Sees(ref >> 1) {
		first, last := arcs.Ends(ref >> 1)
		if ref&1 == 1 {
			first, last = last, first
		}
		p.goOn(&first, on)
		p.goOn(&last, true)
		return
	}
	v := arcs.Arc(ref >> 1).vertices
	for i := range v {
		if ref&1 == 1 {
			i = len(v) - 1 - i
		}
		p.goOn(&v[i], on)
		on = true
	}
}

// goOn adds a place to what is turned, unless it is the last one again.
func (p *Pipeline) goOn(v *Vertex, on bool) {
	if on && v.Lambda == p.tail[0] && v.Phi == p.tail[1] {
		return
	}
	p.tail = [2]float64{v.Lambda, v.Phi}
	p.turned = append(p.turned, p.place(*v))
}
