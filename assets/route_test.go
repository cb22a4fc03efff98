package assets_test

import (
	"bytes"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/model"
	"sightline/model/geojson"
)

// TestVesselsStayAtSea: the movements by sea do not cross the land that the
// basemap draws at its finest, but for the last 10 km into the harbour.
func TestVesselsStayAtSea(t *testing.T) {
	const step, harbour = 2000.0, 10000.0 // metres
	b, err := geojson.Decode(bytes.NewReader(assets.DefaultBriefing()), assets.DefaultBriefingName)
	require.NoError(t, err)
	base, err := basemap.Load(assets.Basemap())
	require.NoError(t, err)
	finest, err := base.LevelAt(base.LevelCount() - 1)
	require.NoError(t, err)
	checked := 0
	for _, e := range b.Events {
		route, ok := e.Geometry.(orb.LineString)
		if e.Kind != model.KindMovement || !ok {
			continue
		}
		length := geo.Length(route)
		for far := 0.0; far < length-harbour; far += step {
			at, _ := geo.Along(route, far/length)
			for i := range finest.Areas {
				a := &finest.Areas[i]
				if a.Bound.Contains(at) {
					assert.False(t, geo.Contains(a.Polygon(), at), "%s is ashore at %v, after %.0f km", e.ID, at, far/1000)
				}
			}
			checked++
		}
	}
	assert.Greater(t, checked, 300, "two routes of some 500 km")
}
