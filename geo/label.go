package geo

import (
	"container/heap"
	"math"

	"github.com/paulmach/orb"

	"sightline/geo/pipeline"
	"sightline/geo/proj"
)

// LabelPoint is a place well inside of the area: about the one farthest from
// its edges (the pole of inaccessibility), found in an equal-area plane about
// the area by halving squares (after Garcia-Castellanos and Lombardo 2007, and
// Agafonkin's quadtree search). It is false for a shape that has no inside or
// no edges.
func LabelPoint(s *pipeline.Shape) (orb.Point, bool) {
	rings := s.Rings()
	if len(rings) == 0 {
		return orb.Point{}, false
	}
	v := View{Projection: proj.AzimuthalEqualArea{}, Scale: 1}
	v.Center = orbPoint(s.Cap().Center())
	if s.Cap().IsFull() {
		var outer []orb.Point
		for _, q := range rings[0] {
			outer = append(outer, point(q))
		}
		v.Center = v.middle(outer)
	}
	best := newField(s, v).deepest()
	q, ok := v.Unproject(best.x, best.y)
	return q, ok && best.depth > 0
}

// A field tells how deep inside of flat rings a point lies.
type field struct {
	rings                    [][][2]float64
	left, top, right, bottom float64
}

func newField(s *pipeline.Shape, v View) field {
	f := field{left: math.Inf(1), top: math.Inf(1), right: math.Inf(-1), bottom: math.Inf(-1)}
	plane := v.camera().Plane()
	for _, ring := range s.Rings() {
		flat := make([][2]float64, 0, len(ring))
		for _, q := range ring {
			x, y, _ := plane.Project(q)
			flat = append(flat, [2]float64{x, y})
			f.left, f.right = min(f.left, x), max(f.right, x)
			f.top, f.bottom = min(f.top, y), max(f.bottom, y)
		}
		f.rings = append(f.rings, flat)
	}
	return f
}

// depth is the distance to the nearest edge, negative outside.
func (f field) depth(x, y float64) float64 {
	inside, nearest := false, math.Inf(1)
	for _, ring := range f.rings {
		a := ring[len(ring)-1]
		for _, b := range ring {
			if (a[1] > y) != (b[1] > y) && x < (b[0]-a[0])*(y-a[1])/(b[1]-a[1])+a[0] {
				inside = !inside
			}
			nearest = min(nearest, apart(a, b, x, y))
			a = b
		}
	}
	if inside {
		return math.Sqrt(nearest)
	}
	return -math.Sqrt(nearest)
}

// apart is the square of the distance from the edge to the point.
func apart(a, b [2]float64, x, y float64) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	px, py := x-a[0], y-a[1]
	if d := dx*dx + dy*dy; d > 0 {
		t := max(0, min(1, (px*dx+py*dy)/d))
		px, py = px-t*dx, py-t*dy
	}
	return px*px + py*py
}

// A square of the search: its middle, half its side, the depth of its middle
// and the most that any point in it can have.
type square struct{ x, y, half, depth, most float64 }

func (f field) square(x, y, half float64) square {
	d := f.depth(x, y)
	return square{x, y, half, d, d + half*math.Sqrt2}
}

// squares is a heap, the one that promises most first.
type squares []square

func (s squares) Len() int           { return len(s) }
func (s squares) Less(i, j int) bool { return s[i].most > s[j].most }
func (s squares) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }
func (s *squares) Push(x any)        { *s = append(*s, x.(square)) }
func (s *squares) Pop() any {
	last := (*s)[len(*s)-1]
	*s = (*s)[:len(*s)-1]
	return last
}

// deepest is within 2 % of the area's size of the deepest point.
func (f field) deepest() square {
	w, h := f.right-f.left, f.bottom-f.top
	half := max(min(w, h), max(w, h)/16) / 2
	best := f.square((f.left+f.right)/2, (f.top+f.bottom)/2, 0)
	if !(half > 0) {
		return best
	}
	var q squares
	for y := f.top + half; y < f.bottom+half; y += 2 * half {
		for x := f.left + half; x < f.right+half; x += 2 * half {
			q = append(q, f.square(x, y, half))
		}
	}
	heap.Init(&q)
	for range 2000 {
		if len(q) == 0 {
			break
		}
		c := heap.Pop(&q).(square)
		if c.depth > best.depth {
			best = c
		}
		if c.most <= best.depth*1.02 {
			break
		}
		d := c.half / 2
		for _, o := range [4][2]float64{{-d, -d}, {d, -d}, {-d, d}, {d, d}} {
			heap.Push(&q, f.square(c.x+o[0], c.y+o[1], d))
		}
	}
	return best
}
