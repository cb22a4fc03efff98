package portray_test

import (
	"fmt"

	"github.com/paulmach/orb"

	"sightline/model"
)

// settled is crowded at as many as 2,000 places of half the world: a fifth of
// the claims tell where they were made, and one event in fifty is a movement.
func settled(events, claims int) *model.Index {
	b := *crowded(events, claims).Briefing()
	places := min(2000, events/2)
	rnd := xorshift(2463534242)
	next := func(n int) int { return (&rnd).below(n) }
	place := func() string { return fmt.Sprint("p", next(places)) }
	for i := range places {
		at := orb.Point{-100 + float64(next(240000))/1000, -40 + float64(next(100000))/1000}
		b.Places = append(b.Places, model.Place{ID: fmt.Sprint("p", i), Name: fmt.Sprint("Place ", i), Precision: model.City, Geometry: at})
	}
	for i := range b.Events {
		if e := &b.Events[i]; i%50 == 0 {
			e.Kind, e.From, e.To = model.KindMovement, place(), place()
		} else {
			e.Place = place()
		}
	}
	for i := range b.Claims {
		if i%5 == 0 {
			b.Claims[i].Place = place()
		}
	}
	return model.NewIndex(&b)
}
