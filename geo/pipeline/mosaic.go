package pipeline

import (
	"math"

	"github.com/paulmach/orb"
)

// A Mosaic is an area put together from arcs, the outer ring first. It does not
// hold the north pole, and its outside is more than half of the sphere.
type Mosaic struct {
	Rings [][]int32 // arcs: 2n is arc n, 2n+1 arc n backwards
	bound bound
	span  span
}

// NewMosaic prepares an area by its bound in degrees.
func NewMosaic(rings [][]int32, b orb.Bound) *Mosaic {
	m := &Mosaic{Rings: rings, bound: whole(), span: everywhere()}
	west, east := b.Min[0]*degree, b.Max[0]*degree
	south, north := b.Min[1]*degree, b.Max[1]*degree
	if max(north, -south) > quarter-speck {
		return m
	}
	m.span = span{(west + east) / 2, (east-west)/2 + speck}
	if half := (east - west) / 2; half < quarter/2 {
		// Along a parallel, the corners are the farthest places from the middle,
		// along the middle meridian it is one of its ends; a geodesic between
		// two places bulges towards the pole, and the slack is for that.
		centre := at((west+east)/2, (south+north)/2)
		far := 0.0
		for _, phi := range []float64{south, north} {
			for _, lambda := range []float64{west, east, (west + east) / 2} {
				far = max(far, centre.chord(at(lambda, phi)))
			}
		}
		if r := 2 * math.Asin(min(1, math.Sqrt(far)/2)) * 1.05; r < quarter {
			m.bound = newBound(centre, r+speck)
		}
	}
	return m
}

// Whole tells whether the contours that Mosaic writes are the area's own as far
// as the picture goes: nothing cuts it, or only out of the picture.
func (p *Pipeline) Whole(m *Mosaic) bool { return p.hidden || p.uncut(m.bound, m.span) }

// Mosaic writes an area, as Polygon does.
func (p *Pipeline) Mosaic(m *Mosaic, arcs Arcs, sink Sink) {
	if !m.bound.reaches(p.seen) {
		return
	}
	p.sink = sink
	if p.uncut(m.bound, m.span) {
		for _, refs := range m.Rings {
			p.trace(refs, arcs)
			p.framer.ring(p.sampler.points, p.Least, sink)
		}
		return
	}
	p.pieces.reset()
	for _, refs := range m.Rings {
		p.turned = p.turned[:0]
		for i, r := range refs {
			p.turnArc(r, i > 0, arcs)
		}
		if n := len(p.turned); n > 3 { // the last place is the first
			p.clip.cut(p.turned[:n-1], true, &p.pieces)
		}
	}
	p.joiner.join(laid{m, arcs}, &p.pieces, p.clip, p.contour)
}

// laid is a mosaic with the arcs of a picture.
type laid struct {
	*Mosaic
	arcs Arcs
}

// Contains is Shape's Contains, of a place in the picture or on its edge.
func (l laid) Contains(q Vertex) bool {
	inside := false
	l.edges(func(a, b *Vertex) {
		if crosses(*a, *b, q.Lambda) && northOf(*a, *b, q) {
			inside = !inside
		}
	})
	return inside
}

func (l laid) atTop(lambda float64) bool {
	inside := false
	l.edges(func(a, b *Vertex) {
		if northern(a, b) && crosses(*a, *b, lambda) {
			inside = !inside
		}
	})
	return inside
}

// edges calls do with every edge, an arc out of the picture being one.
func (l laid) edges(do func(a, b *Vertex)) {
	for _, refs := range l.Rings {
		for _, r := range refs {
			if !l.arcs.Sees(r >> 1) {
				a, b := l.arcs.Ends(r >> 1)
				if r&1 == 1 {
					a, b = b, a
				}
				do(&a, &b)
				continue
			}
			v := l.arcs.Arc(r >> 1).vertices
			for i := 1; i < len(v); i++ {
				if r&1 == 1 {
					do(&v[len(v)-i], &v[len(v)-1-i])
				} else {
					do(&v[i-1], &v[i])
				}
			}
		}
	}
}
