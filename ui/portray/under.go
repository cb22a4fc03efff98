package portray

import (
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/scene"
)

// pointRoom is how near to a route or a mark a pointer has to be, logical pixels.
const pointRoom = 6

// Under is the id of what a pointer on the map means, of what Map has drawn and
// said with these hits; "" if there is nothing. A label or a mark on the picture
// comes first. Where there is none, it is what lies there on the ground: a route
// or a mark a few pixels away, or the smallest area that holds the place. In an
// inset it is what the inset shows there.
func (p *Portrayer) Under(in MapInput, hits []Hit, at scene.Point) string {
	for _, i := range in.Insets {
		if i.Box.Contains(at) {
			return HitAt(hits, at)
		}
	}
	for i := len(hits) - 1; i >= 0; i-- {
		if hits[i].area == nil && hits[i].Contains(at) {
			return hits[i].ID
		}
	}
	p = p.For(in.Index)
	s := p.siting(in.Index)
	for _, h := range s.index().Under(in.View, at.X, at.Y, pointRoom) {
		if id, ok := s.pointable(in, h.ID); ok {
			return id
		}
	}
	return ""
}

// pointable is what is meant by something on the ground; false if the map does
// not show it.
func (s *siting) pointable(in MapInput, id string) (string, bool) {
	if n, ok := s.numbered[id]; ok {
		sp := s.spots[n].at(in).spot
		if sp == nil {
			return "", false
		}
		return sp.target(), true
	}
	e, ok := in.Snapshot.Event(id)
	return id, ok && e.Shown && e.Event.Kind == model.KindMovement && in.Sieve.Shows(e.Event, in.Snapshot)
}

// features are what a briefing places on the ground, as the map draws it.
func features(ix *model.Index) []geo.Feature {
	var all []geo.Feature
	add := func(id string, g orb.Geometry) {
		for _, m := range points(g) {
			all = append(all, geo.Feature{ID: id, Geometry: m})
		}
		for _, l := range lines(g) {
			all = append(all, geo.Feature{ID: id, Geometry: geo.Densify(l, 1)})
		}
		for _, part := range polygons(g) {
			all = append(all, geo.Feature{ID: id, Geometry: straight(part)})
		}
	}
	b := ix.Briefing()
	for _, pl := range b.Places {
		add(pl.ID, pl.Geometry)
	}
	for i := range b.Events {
		e := &b.Events[i]
		if e.Kind != model.KindMovement {
			add(e.ID, e.Geometry)
			continue
		}
		for _, l := range course(ix, e) {
			all = append(all, geo.Feature{ID: e.ID, Geometry: l})
		}
	}
	return all
}
