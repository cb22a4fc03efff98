package portray

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
)

// The world can't be moved far aside on a map of it, so that beside wide cards it may
// have next to no room. So much larger it is seen in the middle of the stage, and the
// cards cover some of it; as little as can be, by so many steps.
const (
	stageTiny  = 4.0
	stageSteps = 8
)

// StageFit is the view of a map under a stage with a bound in it, degrees, or with
// everything, within the stage's Margins; only where that would be tiny it goes on
// under the cards.
func StageFit(v geo.View, b *orb.Bound, ix *model.Index, free geo.Margins) geo.View {
	fit := func(m geo.Margins) geo.View {
		if b != nil {
			return v.FitBound(*b, m)
		}
		return Everything(v, ix, m)
	}
	w := fit(free)
	side := math.Min(free.Left, free.Right)
	if free.Left == free.Right || 2*math.Pi*w.Scale > v.Width { // no whole world is seen
		return w
	}
	even := free
	even.Left, even.Right = side, side
	least := fit(even).Scale / stageTiny
	for n := 1.0; w.Scale < least; n++ {
		m, part := free, 1-n/stageSteps
		m.Left, m.Right = side+part*(free.Left-side), side+part*(free.Right-side)
		w = fit(m)
	}
	return w
}
