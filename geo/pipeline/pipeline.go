package pipeline

import (
	"math"

	"sightline/geo/proj"
)

// A Pipeline draws areas and lines as one camera sees them. It keeps its
// buffers from shape to shape and from camera to camera, so keep one per
// goroutine and draw everything with it. The zero Pipeline has to be aimed
// first.
type Pipeline struct {
	// Least is how large an area's contour has to be, in pixels, one way or the
	// other; smaller ones are left out.
	Least float64

	plane   Plane
	seen    bound // what of the sphere the picture holds
	clip    clip
	clear   bound // what needs no clipping
	hidden  bool  // whether all that is clipped is out of the picture
	turned  []Vertex
	tail    [2]float64 // the longitude and latitude of the last of turned, before it was
	pieces  pieces
	joiner  joiner
	sampler resampler
	framer  framer
	sink    Sink
}

// New makes a pipeline for the camera; what is drawn is cut at margin pixels
// outside of the picture.
func New(c Camera, margin float64) *Pipeline {
	p := new(Pipeline)
	p.Aim(c, margin)
	return p
}

// Aim has the pipeline draw for another camera from now on, as New does.
func (p *Pipeline) Aim(c Camera, margin float64) {
	p.plane, p.hidden = c.Plane(), false
	f := frame{-margin, -margin, c.Width + margin, c.Height + margin}
	if l := p.plane.limit; l < quarter {
		_, top := p.plane.pixel(at(0, l))
		_, bottom := p.plane.pixel(at(0, -l))
		f.top, f.bottom = max(f.top, top), min(f.bottom, bottom)
	}
	p.framer.frame = f
	p.sampler.plane, p.sampler.frame = &p.plane, f
	if a := p.plane.azimuthal; a != nil {
		corner := math.Hypot(math.Abs(c.X)+c.Width/2+margin, math.Abs(c.Y)+c.Height/2+margin)
		p.encircle(a, at(c.Lambda, c.Phi), corner)
		return
	}
	p.clip = antimeridian{p.plane.rotation}
	p.seen = p.plane.look(point{c.Width / 2, c.Height / 2}, f)
	p.clear = nothing()
	if p.plane.rotation.tilted() {
		// The cut lies on the far side.
		p.clear = newBound(p.plane.rotation.back(at(0, 0)), quarter)
	}
}

// encircle clips to the circle about a frame that reaches so many pixels from
// the projection's centre, or to the projection's reach if that is nearer.
func (p *Pipeline) encircle(a proj.Azimuthal, centre Vertex, corner float64) {
	// The circle's corners, between two steps, must stay out of the frame.
	const step, room = 6 * degree, 1.02
	if c, ok := proj.Angle(a, room*corner/p.plane.scale); ok {
		p.clip = newCircle(p.plane.rotation, c, step)
		p.seen, p.hidden = newBound(centre, c), true
	} else {
		p.clip = newCircle(p.plane.rotation, a.Reach(), fine(a, p.plane.scale))
		p.seen = newBound(centre, a.Reach())
	}
	p.clear = p.seen
}

// fine is the step with which the edge of the world is round in pixels: the
// sagitta of a chord of angle s is r s² / 8.
func fine(a proj.Azimuthal, scale float64) float64 {
	sin, cos := math.Sincos(a.Reach())
	r, _ := a.FromVector(cos, sin, 0)
	s := math.Sqrt(8 * tolerance / 2 / (r * scale))
	return max(0.1*degree, min(2*degree, s))
}

// look is a bound of what the frame holds, from places along its sides; the
// whole sphere if one is out of the world or the bound is no cap to trust.
func (p *Plane) look(middle point, f frame) bound {
	centre, ok := p.Unproject(middle.x, middle.y)
	if !ok {
		return whole()
	}
	const n = 16
	far := 0.0
	for i := range n + 1 {
		t := float64(i) / n
		x, y := f.left+t*(f.right-f.left), f.top+t*(f.bottom-f.top)
		for _, q := range [4]point{{x, f.top}, {x, f.bottom}, {f.left, y}, {f.right, y}} {
			v, ok := p.Unproject(q.x, q.y)
			if !ok {
				return whole()
			}
			far = max(far, centre.chord(v))
		}
	}
	// Between two samples the border may go a little farther.
	radius := 1.1 * 2 * math.Asin(min(1, math.Sqrt(far)/2))
	if radius >= quarter {
		return whole()
	}
	return newBound(centre, radius)
}

// Sees tells whether any part of the shape may be in the picture.
func (p *Pipeline) Sees(s *Shape) bool { return !s.Empty() && s.bound.reaches(p.seen) }

// Polygon writes an area's contours, closed. Where the area is cut, by the
// edge of the world or of the picture, its contour goes along the cut: stroke
// its rings with Ring, not these.
func (p *Pipeline) Polygon(s *Shape, sink Sink) {
	if !p.Sees(s) {
		return
	}
	p.sink = sink
	if p.uncut(s.bound, s.span) {
		for _, r := range s.rings {
			p.plain(r.vertices, r.parts)
			p.sampler.edge(p.sampler.last, p.place(r.vertices[0]), p.sampler.at, p.sampler.points[0])
			p.framer.ring(p.sampler.points, p.Least, sink)
		}
		return
	}
	p.pieces.reset()
	for _, r := range s.rings {
		p.clip.cut(p.turn(r.vertices, r.parts), true, &p.pieces)
	}
	p.joiner.join(s, &p.pieces, p.clip, p.contour)
}

// uncut tells whether what has the bound and the span is shown in one piece.
func (p *Pipeline) uncut(b bound, s span) bool {
	if p.plane.azimuthal != nil || p.plane.rotation.tilted() {
		return b.within(p.clear)
	}
	return s.clears(p.plane.rotation.lambda)
}

// Rings writes an area's rings as lines, without the cuts that Polygon's
// contours have.
func (p *Pipeline) Rings(s *Shape, sink Sink) {
	if !p.Sees(s) {
		return
	}
	for _, r := range s.rings {
		v := p.turn(r.vertices, r.parts)
		p.turned = append(v, v[0])
		p.cutLine(p.turned, sink)
	}
}

// Line writes a line.
func (p *Pipeline) Line(l *Line, sink Sink) {
	switch {
	case l.Empty() || !l.bound.reaches(p.seen):
	case p.uncut(l.bound, l.span):
		p.plain(l.vertices, l.parts)
		p.framer.line(p.sampler.points, sink)
	default:
		p.cutLine(p.turn(l.vertices, l.parts), sink)
	}
}

// Outline writes the edge of the world as far as it is in the picture; where
// the picture holds no edge, the contour goes round the picture's frame.
func (p *Pipeline) Outline(sink Sink) {
	p.sink = sink
	p.turned = p.clip.round(p.turned[:0])
	p.contour(p.turned)
}

// plain projects a path that nothing cuts, its parts out of sight as an edge
// each.
func (p *Pipeline) plain(v []Vertex, all []part) {
	r := &p.sampler
	r.begin(p.place(v[0]))
	if all == nil {
		p.follow(v[1:])
		return
	}
	for i, q := range all {
		switch {
		case !q.bound.reaches(p.seen):
			if i > 0 {
				r.next(p.place(v[q.from]))
			}
		case i == 0:
			p.follow(v[1:q.to])
		default:
			p.follow(v[q.from:q.to])
		}
	}
	if last := len(v) - 1; all[len(all)-1].from < last && !all[len(all)-1].bound.reaches(p.seen) {
		r.next(p.place(v[last]))
	}
}

// follow goes on along vertices that are not turned yet.
func (p *Pipeline) follow(v []Vertex) {
	if p.plane.azimuthal != nil {
		for i := range v {
			p.sampler.next(p.plane.rotation.vector(v[i]))
		}
		return
	}
	for i := range v {
		p.sampler.next(p.plane.rotation.spin(v[i]))
	}
}

func (p *Pipeline) place(v Vertex) Vertex { return p.plane.turn(v) }

// turn brings a path under the projection. Where the picture is cut by a
// circle, parts beyond it become one edge: they do not reach the circle, and
// that edge does not either. At the antimeridian all of the path counts.
func (p *Pipeline) turn(v []Vertex, all []part) []Vertex {
	p.turned = p.turned[:0]
	if p.plane.azimuthal == nil {
		for i := range v {
			p.turned = append(p.turned, p.plane.rotation.spin(v[i]))
		}
		return p.turned
	}
	if all == nil {
		p.turnAll(v)
		return p.turned
	}
	for _, q := range all {
		if q.bound.reaches(p.seen) {
			p.turnAll(v[q.from:q.to])
		} else {
			p.turnAll(v[q.from : q.from+1])
		}
	}
	if q := all[len(all)-1]; !q.bound.reaches(p.seen) && q.to-q.from > 1 {
		p.turnAll(v[len(v)-1:])
	}
	return p.turned
}

func (p *Pipeline) turnAll(v []Vertex) {
	for i := range v {
		p.turned = append(p.turned, p.plane.rotation.vector(v[i]))
	}
}

func (p *Pipeline) contour(v []Vertex) {
	if len(v) == 0 {
		return
	}
	p.sampler.run(v, true)
	p.framer.ring(p.sampler.points, p.Least, p.sink)
}

// cutLine cuts and writes a turned line.
func (p *Pipeline) cutLine(v []Vertex, sink Sink) {
	p.pieces.reset()
	p.clip.cut(v, false, &p.pieces)
	for _, q := range p.pieces.list {
		p.sampler.run(p.pieces.nodes[q.from:q.to], false)
		p.framer.line(p.sampler.points, sink)
	}
}
