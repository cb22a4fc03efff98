package page_test

import (
	"context"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/model"
)

// point is a place that is a dot.
func point(id, name string, lon, lat float64) model.Place {
	return model.Place{ID: id, Name: name, Precision: model.City, Geometry: orb.Point{lon, lat}}
}

// absent checks that a long text, which is not to be printed, has no such words.
func absent(t *testing.T, text, words string) {
	t.Helper()
	assert.False(t, strings.Contains(text, words), "it has %q", words)
}

// stopped is a context that can be ended.
func stopped() (context.Context, context.CancelFunc) { return context.WithCancel(context.Background()) }
