package state

import (
	"math"
	"strconv"

	"github.com/paulmach/orb"

	"sightline/geo"
)

// seenEdge is how far inside the picture's edge what is seen ends, in logical
// pixels: about as much as a map keeps free around a box that it fits.
const seenEdge = 24

// seen is the box that a view shows, as a scene has it: what lies between the
// middles of its edges, all longitudes if it shows a pole or ends nowhere. A view of
// no size has none.
func seen(v geo.View) *orb.Bound {
	if v = v.Release(); !(v.Width > 2*seenEdge && v.Height > 2*seenEdge && v.Scale > 0) {
		return nil
	}
	x, y, b := v.Width/2, v.Height/2, orb.Bound{Min: v.Center, Max: v.Center}
	p := v.Projector()
	look := func(x, y float64) (longitude float64, ok bool) {
		ground, ok := p.Unproject(x, y)
		if ok {
			b.Min[1], b.Max[1] = min(b.Min[1], ground[1]), max(b.Max[1], ground[1])
		}
		return ground[0], ok
	}
	west, ends := look(seenEdge, y)
	east, alsoEnds := look(v.Width-seenEdge, y)
	if _, ok := look(x, seenEdge); !ok {
		b.Max[1] = 90
	}
	if _, ok := look(x, v.Height-seenEdge); !ok {
		b.Min[1] = -90
	}
	around := !ends || !alsoEnds
	for _, pole := range [2]float64{-90, 90} {
		if shows(v, pole) {
			around = true
			b.Min[1], b.Max[1] = min(b.Min[1], pole), max(b.Max[1], pole)
		}
	}
	if b.Min[0], b.Max[0] = west, east; east < west {
		b.Max[0] += 360
	}
	if around {
		b.Min[0], b.Max[0] = -180, 180
		return rounded(b)
	}
	return rounded(refitted(v, b))
}

// refitted is a box about the same middle that the view fits at the scale that it
// has: towards the poles a box is wider at one side than in its middle, and fitting
// it whole would show more.
func refitted(v geo.View, b orb.Bound) orb.Bound {
	for range 3 {
		m := geo.Margins{Top: seenEdge, Right: seenEdge, Bottom: seenEdge, Left: seenEdge}
		more := min(1, v.FitBound(b, m).Scale/v.Scale)
		for i := range b.Min {
			half := (b.Max[i] - b.Min[i]) / 2 * (1 - more)
			b.Min[i], b.Max[i] = b.Min[i]+half, b.Max[i]-half
		}
	}
	return b
}

// shows tells whether a pole is in the picture.
func shows(v geo.View, pole float64) bool {
	x, y, ok := v.Project(orb.Point{0, pole})
	return ok && x >= 0 && y >= 0 && x <= v.Width && y <= v.Height
}

// rounded is a box with no more digits than can be seen.
func rounded(b orb.Bound) *orb.Bound {
	side := min(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1])
	digits := int(max(0, min(9, math.Ceil(3-math.Log10(max(side, 1e-9))))))
	if b.Min[0] > 180 {
		b.Min[0], b.Max[0] = b.Min[0]-360, b.Max[0]-360
	}
	for _, edge := range []*float64{&b.Min[0], &b.Min[1], &b.Max[0], &b.Max[1]} {
		*edge, _ = strconv.ParseFloat(strconv.FormatFloat(*edge, 'f', digits, 64), 64)
	}
	return &b
}
