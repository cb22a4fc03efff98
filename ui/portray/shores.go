package portray

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/ui/scene"
)

// shores are the coasts and borders in a part of the picture, edge by edge.
type shores []shore

// A shore is an edge of a coast or a border.
type shore struct {
	a, b   scene.Point
	border bool
}

// A strand is a piece of a coast in a chart, and the smallest box round it.
type strand struct {
	known bool
	edges shores
	box   scene.Rect
}

// A coastline is what a chart has looked at of the coasts.
type coastline struct {
	*coasts
	strands []strand // by piece; not known until it is looked at
	edges   shores   // of all of them
	near    shores   // what was found last
}

// strand is that of a piece, without the points that are hardly more than two pixels
// away from the one before.
func (c *chart) strand(i int) *strand {
	s := &c.coast.strands[i]
	if s.known {
		return s
	}
	grain := 2.5 * c.nominal / geo.Radius * 180 / math.Pi
	cut := min(c.frame.W/2, geo.Radius/c.nominal) // pixels: no edge is so long, but one across the end of the world
	piece := &c.coast.pieces[i]
	points := c.coast.level.Arcs.Points(piece.arc)
	from := len(c.coast.edges)
	var last scene.Point
	var kept orb.Point
	seen := false
	for i, g := range points {
		if i > 0 && i < len(points)-1 && math.Abs(g[0]-kept[0]) < grain && math.Abs(g[1]-kept[1]) < grain {
			continue
		}
		x, y, ok := c.project.Project(g)
		at := scene.Point{X: x, Y: y}
		if ok && seen && math.Abs(at.X-last.X) < cut {
			c.coast.edges = append(c.coast.edges, shore{last, at, piece.border})
		}
		last, kept, seen = at, g, ok
	}
	s.known, s.edges = true, c.coast.edges[from:]
	s.box = s.edges.box()
	return s
}

// box is the smallest box round edges.
func (s shores) box() scene.Rect {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, e := range s {
		x0, y0 = min(x0, e.a.X, e.b.X), min(y0, e.a.Y, e.b.Y)
		x1, y1 = max(x1, e.a.X, e.b.X), max(y1, e.a.Y, e.b.Y)
	}
	return scene.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}.Inset(-0.01)
}

// shoresIn are those that may come into a box about a place, until it is asked for
// the next ones.
func (c *chart) shoresIn(ground orb.Point, box scene.Rect) shores {
	all := c.coast.near[:0]
	around := circleOf(ground, c.reachOf(ground, box))
	for i := range c.coast.around {
		if !around.meets(&c.coast.around[i]) {
			continue
		}
		s := c.strand(i)
		if !s.box.Overlaps(box) {
			continue
		}
		for _, e := range s.edges {
			if e.near(box) {
				all = append(all, e)
			}
		}
	}
	c.coast.near = all
	return all
}

// reachOf is how far from a place on the ground the parts of the world are that lie
// in a box about it, or a little farther, degrees.
func (c *chart) reachOf(ground orb.Point, box scene.Rect) float64 {
	const (
		closer = 7 // times, to the end of the world on the way to a corner that is beyond it
		ample  = 1.25
	)
	least := 1.0 // cosine
	from, at := circleOf(ground, 0), middleOf(box)
	for _, s := range []side{{-1, -1}, {1, -1}, {-1, 1}, {1, 1}} {
		for f, step, n := 1.0, 0.5, 0; n <= closer; f, step, n = f+step, step/2, n+1 {
			q, ok := c.project.Unproject(at.X+f/2*s.x*box.W, at.Y+f/2*s.y*box.H)
			if ok {
				to := circleOf(q, 0)
				least = min(least, from.x*to.x+from.y*to.y+from.z*to.z)
			}
			if ok && f == 1 {
				break
			}
			if !ok {
				f -= 2 * step
			}
		}
	}
	return ample * math.Acos(max(-1, least)) * 180 / math.Pi
}

// near tells whether the edge may come into a box.
func (e shore) near(r scene.Rect) bool {
	return max(e.a.X, e.b.X) >= r.X && min(e.a.X, e.b.X) <= r.Right() && max(e.a.Y, e.b.Y) >= r.Y && min(e.a.Y, e.b.Y) <= r.Bottom()
}

// touched tells whether the edge of any land comes into a box. That which does is put
// first: it is likely to come into the next box too.
func (s shores) touched(box scene.Rect) bool {
	for i, e := range s {
		if e.near(box) && clip(box, e.a, e.b, 0) {
			s[0], s[i] = s[i], s[0]
			return true
		}
	}
	return false
}

// left is how far one goes from a point on land towards another one until the coast
// is left behind, and until something more is crossed, as parts of the way; false if
// the first that is crossed is a border, or nothing is.
func (s shores) left(from, to scene.Point) (coast, next float64, ok bool) {
	coast, next = math.Inf(1), math.Inf(1)
	ok = true
	for _, e := range s {
		p, q := cross(from, to, e.a), cross(from, to, e.b)
		if (p > 0) == (q > 0) {
			continue
		}
		u, v := cross(e.a, e.b, from), cross(e.a, e.b, to)
		if (u > 0) == (v > 0) {
			continue
		}
		switch f := u / (u - v); {
		case f < coast:
			coast, next, ok = f, coast, !e.border
		case f < next:
			next = f
		}
	}
	return coast, next, ok && !math.IsInf(coast, 1)
}

// clear is the first point on one side of a country's middle from which on a name so
// large is clear of all land, reached over the country's coast alone, and not so far
// beyond that; false if there is none within reach.
func (s shores) clear(middle scene.Point, to side, size scene.Point, most, reach float64) (scene.Point, bool) {
	const step = 4
	long := 1 / math.Hypot(to.x, to.y)
	way := func(far float64) scene.Point {
		return scene.Point{X: middle.X + far*long*to.x, Y: middle.Y + far*long*to.y}
	}
	coast, next, ok := s.left(middle, way(reach))
	if !ok {
		return scene.Point{}, false
	}
	for far := coast*reach + offshoreGap; far <= min(coast*reach+most, next*reach, reach); far += step {
		if q := way(far); !s.touched(to.from(q, size.X, size.Y).Inset(-offshoreGap)) {
			return q, true
		}
	}
	return scene.Point{}, false
}
