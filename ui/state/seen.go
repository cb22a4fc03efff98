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

// seen is the box of a scene that shows again what a view shows: fitted, it gives the
// same picture as nearly as a box can. A view of no size has none.
func seen(v geo.View) *orb.Bound {
	if v = v.Release(); !(v.Width > 2*seenEdge && v.Height > 2*seenEdge && v.Scale > 0) {
		return nil
	}
	l := newLookout(v)
	best, far := l.near(l.sight())
	if far > l.close {
		best = l.search(best, far)
	}
	return rounded(best.bound(v.Center[0]))
}

// rounded is a box with no more digits than can be seen.
func rounded(b orb.Bound) *orb.Bound {
	side := min(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1])
	digits := int(max(0, min(9, math.Ceil(3-math.Log10(max(side, 1e-9))))))
	switch {
	case b.Min[0] > 180:
		b.Min[0], b.Max[0] = b.Min[0]-360, b.Max[0]-360
	case b.Min[0] < -180:
		b.Min[0], b.Max[0] = b.Min[0]+360, b.Max[0]+360
	}
	for _, edge := range []*float64{&b.Min[0], &b.Min[1], &b.Max[0], &b.Max[1]} {
		*edge, _ = strconv.ParseFloat(strconv.FormatFloat(*edge, 'f', digits, 64), 64)
	}
	return &b
}
