package portray

import (
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
)

// Whereabouts is the ground point to look at for a claim: where its event is
// said to have happened, else where the claim was made; false if the briefing
// places neither.
func Whereabouts(ix *model.Index, c *model.Claim) (orb.Point, bool) {
	if e, ok := ix.Event(c.About); ok {
		if e.Kind == model.KindMovement {
			if parts := course(ix, e); len(parts) > 0 {
				p, _ := geo.Along(parts[0], 0.5)
				return p, true
			}
		}
		if e.Geometry != nil {
			return anchorOf(e.Geometry, areasOf(e.Geometry)), true
		}
		if p, ok := groundOf(ix, e.Place); ok {
			return p, true
		}
	}
	if p, ok := groundOf(ix, c.About); ok {
		return p, true
	}
	return groundOf(ix, c.Place)
}

func groundOf(ix *model.Index, place string) (orb.Point, bool) {
	p, ok := ix.Place(place)
	if !ok || p.Geometry == nil {
		return orb.Point{}, false
	}
	return anchorOf(p.Geometry, areasOf(p.Geometry)), true
}
