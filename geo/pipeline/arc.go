package pipeline

import (
	"sync/atomic"

	"github.com/paulmach/orb"

	"sightline/geo/proj"
)

// An Arc is a piece of line, prepared for drawing, that the shapes of a map
// share.
type Arc struct {
	vertices []Vertex
	bound    bound
	span     span
	heights  atomic.Pointer[heights]
}

// heights are where the parallels of an arc's places lie in a projection: most
// of what projecting them costs, and the same for all cameras.
type heights struct {
	of    proj.Cylindrical
	sine  float64 // of the greatest latitude projected
	units []float64
	y     []float64
}

// parallels are the heights for a camera's projection.
func (a *Arc) parallels(p *Plane) *heights {
	h := a.heights.Load()
	if h != nil && h.of == p.level && h.sine == p.sine {
		return h
	}
	n := len(a.vertices)
	both := make([]float64, 2*n)
	h = &heights{of: p.level, sine: p.sine, units: both[:n], y: both[n:]}
	for i := range a.vertices {
		h.units[i], h.y[i] = p.level.Parallel(max(-p.sine, min(p.sine, a.vertices[i].Z)))
	}
	a.heights.Store(h)
	return h
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
		a := arcs.Arc(r >> 1)
		v := a.vertices
		if p.plane.level != nil && len(v) > 1 {
			p.followLevel(a, r&1 == 1, i == 0)
			continue
		}
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

// followLevel goes on along an arc, or begins with it, where parallels are
// level: places are turned only where an edge is long enough to bend.
func (p *Pipeline) followLevel(a *Arc, back, first bool) {
	r, c, h := &p.sampler, &p.plane, a.parallels(&p.plane)
	n := len(a.vertices)
	at := func(i int) point {
		return point{c.x + c.scale*c.rotation.longitude(a.vertices[i].Lambda)*h.units[i], c.y - c.scale*h.y[i]}
	}
	i, step := 0, 1
	if back {
		i, step = n-1, -1
	}
	from := at(i)
	if first {
		r.points = append(r.points[:0], from)
	}
	for range n - 1 {
		q := at(i + step)
		if dx, dy := q.x-from.x, q.y-from.y; dx*dx+dy*dy >= short*short {
			r.edge(p.place(a.vertices[i]), p.place(a.vertices[i+step]), from, q)
		}
		r.points = append(r.points, q)
		i, from = i+step, q
	}
	r.last, r.at = p.place(a.vertices[i]), from
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
