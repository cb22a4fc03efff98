package portray

import (
	"math"
	"math/bits"
	"slices"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/ui/scene"
)

// latticeGap is about how far apart the points of a lattice are, pixels.
const latticeGap = 36

// lattice lists the points of a view's frame at positions that are fixed to the
// ground: where meridians and parallels at halved and halved again steps cross.
// Those of the coarser steps come first, so that the same point stays the first
// one while the map moves and the scale changes.
func lattice(v geo.View, frame scene.Rect) []scene.Point {
	step := math.Exp2(math.Round(math.Log2(latticeGap / v.Scale * 180 / math.Pi)))
	e := v.Extent()
	wide := math.Exp2(math.Round(math.Log2(step / math.Max(0.05, math.Cos(math.Min(85, math.Abs(v.Center[1]))*math.Pi/180)))))
	type node struct {
		at    scene.Point
		level int
	}
	var all []node
	projector := v.Projector()
	for j := math.Ceil(e.Min[1] / step); j*step <= e.Max[1]; j++ {
		for i := math.Ceil(e.Min[0] / wide); i*wide <= e.Max[0]; i++ {
			x, y, ok := projector.Project(orb.Point{i * wide, j * step})
			if at := (scene.Point{X: x, Y: y}); ok && frame.Contains(at) {
				all = append(all, node{at, min(halvings(i), halvings(j))})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b node) int { return b.level - a.level })
	points := make([]scene.Point, len(all))
	for i, n := range all {
		points[i] = n.at
	}
	return points
}

// within are those of the points that lie in an area.
func (o outline) within(points []scene.Point) []scene.Point {
	return newProbe(o).within(points)
}

// halvings is how often a whole number can be halved.
func halvings(i float64) int {
	const most = 40
	n := int64(math.Abs(i))
	if n == 0 {
		return most
	}
	return bits.TrailingZeros64(uint64(n))
}
