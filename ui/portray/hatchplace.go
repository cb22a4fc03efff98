package portray

import (
	"math"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/basemap"
)

// hatchPlace is the place on the ground that keeps an occupied area's hatching
// still. Levels of detail have other bounds for it, so it is the middle of what
// the coarsest one has for the same territory, or its own where that has none.
func (p *Portrayer) hatchPlace(a *basemap.Area) orb.Point {
	own := a.Bound.Center()
	best, least := own, math.Inf(1)
	level, _ := p.base.LevelAt(0)
	for i := range level.Areas {
		b := &level.Areas[i]
		if !b.Occupied || b.Country != a.Country || b.Region != a.Region {
			continue
		}
		if c := b.Bound.Center(); geo.Distance(own, c) < least {
			best, least = c, geo.Distance(own, c)
		}
	}
	return best
}
