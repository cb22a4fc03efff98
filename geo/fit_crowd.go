package geo

import (
	"math"
	"slices"

	"github.com/golang/geo/r3"
	"github.com/paulmach/orb"
)

// crowd is from how many places on a view is fitted to those of them that bound the
// others.
const crowd = 2048

// fitCrowd does what fit does, for places of which the most lie between others: it fits
// to those that lie farthest out, looks which places that leaves outside of their box,
// and fits to these as well until there are none.
func (v View) fitCrowd(points []orb.Point, m Margins, most float64) View {
	const rounds = 8
	outer := farthestOut(points)
	for range rounds {
		w := v.fit(outer, m, most)
		beyond := w.beyond(points, outer)
		if len(beyond) == 0 {
			return w
		}
		outer = append(outer, beyond...)
	}
	w, _ := v.fit(outer, m, most).shrink(points, m.room(v.Width, v.Height))
	return w
}

// column is the width, degrees, of the stretches of longitude in which the places
// farthest out are sought: a map of the whole world can be cut at each.
const column = 2

// farthestOut are those of places, at least one, that lie farthest in each of many
// directions in space, and of each column of longitudes the northernmost, the southernmost
// and the one that lies nearest to the equator, where a map is widest.
func farthestOut(points []orb.Point) []orb.Point {
	var ways []r3.Vector
	for i := range 27 {
		ways = append(ways, r3.Vector{X: float64(i%3 - 1), Y: float64(i/3%3 - 1), Z: float64(i/9 - 1)})
	}
	const columns = 360 / column
	n := len(ways)
	best := make([]farthest, n+3*columns)
	for i, p := range points {
		at := s2Point(p).Vector
		for k, way := range ways {
			best[k].take(i, at.Dot(way))
		}
		k := n + 3*min(columns-1, max(0, int((normal(p[0])+180)/column)))
		best[k].take(i, at.Z)
		best[k+1].take(i, -at.Z)
		best[k+2].take(i, -math.Abs(at.Z))
	}
	var found []int
	for _, b := range best {
		if b.found {
			found = append(found, b.place)
		}
	}
	slices.Sort(found)
	var out []orb.Point
	for _, i := range slices.Compact(found) {
		out = append(out, points[i])
	}
	return out
}

// A farthest is the place that is farthest in some way, if there is one.
type farthest struct {
	found bool
	place int
	far   float64
}

// take takes a place that is farther than the one before.
func (f *farthest) take(place int, far float64) {
	if !f.found || far > f.far {
		*f = farthest{true, place, far}
	}
}

// beyond are the places that lie farthest out of the box of others, one for each of its
// sides, and one that isn't shown.
func (v View) beyond(points, others []orb.Point) []orb.Point {
	const slack = 0.1 // pixels
	box, _ := v.box(others)
	plane := v.camera().Plane()
	var out [5]farthest
	for i, p := range points {
		x, y, ok := plane.Project(vertex(p))
		if !ok {
			out[4].take(i, 1)
			continue
		}
		for k, d := range [4]float64{box.x - box.w/2 - x, x - box.x - box.w/2, box.y - box.h/2 - y, y - box.y - box.h/2} {
			if d > slack {
				out[k].take(i, d)
			}
		}
	}
	var all []orb.Point
	for _, f := range out {
		if f.found {
			all = append(all, points[f.place])
		}
	}
	return all
}
