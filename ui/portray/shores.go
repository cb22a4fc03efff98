package portray

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/ui/scene"
)

// shores are the coasts and borders in a part of the picture, edge by edge.
type shores []shore

// A shore is an edge of a coast or a border.
type shore struct {
	a, b   scene.Point
	border bool
}

// A strand is a few edges that follow each other, or not far apart, and the smallest
// box round them.
type strand struct {
	edges shores
	box   scene.Rect
}

// A coastline is all coasts and borders of countries in a chart, as far as names need
// it, and which countries have neighbours on land, by their codes.
type coastline struct {
	strands []strand
	joined  map[string]bool
	near    shores // what was found last
}

// coastline is the chart's; it is made when it is first asked for.
func (c *chart) coastline(m *basemap.Map) *coastline {
	const coarser = 4 // than what is drawn
	if c.coasts != nil {
		return c.coasts
	}
	level := m.Level(coarser * c.nominal)
	seen := c.extent.Pad(slack)
	c.coasts = &coastline{joined: neighbours(level)}
	for i := range level.Lines {
		if l := &level.Lines[i]; l.Kind != basemap.RegionBorder && l.Bound.Intersects(seen) {
			c.addLine(l, seen)
		}
	}
	return c.coasts
}

// neighbours are the countries that share an arc with another one.
func neighbours(level *basemap.Level) map[string]bool {
	all := map[string]bool{}
	whose := make([]string, level.Arcs.Len())
	for i := range level.Areas {
		a := &level.Areas[i]
		for _, refs := range a.Rings {
			for _, r := range refs {
				if of := &whose[r>>1]; *of == "" {
					*of = a.Country
				} else if *of != a.Country {
					all[*of], all[a.Country] = true, true
				}
			}
		}
	}
	return all
}

// addLine adds the strands of a line that may be seen in a bound, leaving out
// points that are hardly more than two pixels away from the one before.
func (c *chart) addLine(l *basemap.Line, seen orb.Bound) {
	const long = 24 // edges
	grain := 2.5 * c.nominal / geo.Radius * 180 / math.Pi
	for _, part := range l.Within(seen) {
		var edges shores
		var last scene.Point
		var kept orb.Point
		drawn := false
		for i, g := range part {
			if i > 0 && i < len(part)-1 && math.Abs(g[0]-kept[0]) < grain && math.Abs(g[1]-kept[1]) < grain {
				continue
			}
			x, y, ok := c.project.Project(g)
			at := scene.Point{X: x, Y: y}
			if ok && drawn && math.Abs(at.X-last.X) < c.frame.W/2 {
				edges = append(edges, shore{last, at, l.Kind != basemap.Coast})
			}
			if last, kept, drawn = at, g, ok; len(edges) == long || i == len(part)-1 && len(edges) > 0 {
				c.coasts.strands = append(c.coasts.strands, strand{edges, edges.box()})
				edges = nil
			}
		}
	}
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

// shoresIn are those that may come into a box, until it is asked for the next ones.
func (c *chart) shoresIn(m *basemap.Map, box scene.Rect) shores {
	coasts := c.coastline(m)
	all := coasts.near[:0]
	for _, s := range coasts.strands {
		if !s.box.Overlaps(box) {
			continue
		}
		for _, e := range s.edges {
			if e.near(box) {
				all = append(all, e)
			}
		}
	}
	coasts.near = all
	return all
}

// near tells whether the edge may come into a box.
func (e shore) near(r scene.Rect) bool {
	return max(e.a.X, e.b.X) >= r.X && min(e.a.X, e.b.X) <= r.Right() && max(e.a.Y, e.b.Y) >= r.Y && min(e.a.Y, e.b.Y) <= r.Bottom()
}

// touched tells whether the edge of any land comes into a box.
func (s shores) touched(box scene.Rect) bool {
	for _, e := range s {
		if e.near(box) && clip(box, e.a, e.b, 0) {
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
