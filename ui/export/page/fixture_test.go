package page_test

import (
	"context"

	"github.com/paulmach/orb"

	"sightline/model"
)

// point is a place that is a dot.
func point(id, name string, lon, lat float64) model.Place {
	return model.Place{ID: id, Name: name, Precision: model.City, Geometry: orb.Point{lon, lat}}
}

// stopped is a context that can be ended.
func stopped() (context.Context, context.CancelFunc) { return context.WithCancel(context.Background()) }
