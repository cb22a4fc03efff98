package portray

import (
	"github.com/paulmach/orb"

	"sightline/model"
)

// Ground is where the briefing places what has an id, degrees: a place by its
// extent, an event by its own geometry, its course or its place, a claim by its
// event and by where it was made. It is empty for what the briefing does not
// place.
func Ground(ix *model.Index, id string) []orb.Point {
	if c, ok := ix.Claim(id); ok {
		return append(Ground(ix, c.About), Ground(ix, c.Place)...)
	}
	if e, ok := ix.Event(id); ok {
		all := pointsOf(e.Geometry)
		for _, l := range course(ix, e) {
			all = append(all, l...)
		}
		for _, place := range []string{e.Place, e.From, e.To} {
			all = append(all, Ground(ix, place)...)
		}
		return all
	}
	if p, ok := ix.Place(id); ok {
		return pointsOf(p.Geometry)
	}
	return nil
}
