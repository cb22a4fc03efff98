package main

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const district = `{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"iso_a2": "IL", "name": "HaZafon", "scalerank": 8},
	"geometry": {"type": "Polygon", "coordinates": [[[35, 32], [36, 32], [36, 34], [35, 34], [35, 32]]]}}]}`

func disputed(t *testing.T, lines string) []feature {
	t.Helper()
	out, err := readFeatures([]byte(`{"features": [{"properties": {"name": "Syrian claim"}, "geometry": {"type": "MultiLineString", "coordinates": ` + lines + `}}]}`))
	require.NoError(t, err)
	return out
}

func TestGolanIsCutAlongTheClaim(t *testing.T) {
	p, err := readPartition([]byte(district))
	require.NoError(t, err)
	require.NoError(t, cutGolan(p, disputed(t, `[[[35.6, 33], [35.5, 32.5], [35, 32]], [[35.6, 33], [35, 34]]]`)))
	require.Len(t, p.Features, 2)
	shape := func(i int) any { return p.Features[i]["geometry"].(map[string]any)["coordinates"] }
	assert.Equal(t, orb.Polygon{{{35, 32}, {35.5, 32.5}, {35.6, 33}, {35, 34}, {35, 32}}}, shape(0))
	assert.Equal(t, orb.Polygon{{{35, 32}, {36, 32}, {36, 34}, {35, 34}, {35.6, 33}, {35.5, 32.5}, {35, 32}}}, shape(1))
	assert.Equal(t, map[string]any{"iso_a2": "SY", "name": golan, "scalerank": 8.0}, p.Features[1]["properties"])
}

func TestClaimThatDoesNotCutIsTold(t *testing.T) {
	p, err := readPartition([]byte(district))
	require.NoError(t, err)
	assert.EqualError(t, cutGolan(p, nil), "the source has 0 lines that are a Syrian claim")
	assert.EqualError(t, cutGolan(p, disputed(t, `[[[35, 32], [35.5, 33]]]`)), "Golan Heights: the line from [35.5 33] to [35 32] does not cut the ring")
	assert.EqualError(t, cutGolan(&partition{}, disputed(t, `[[[35, 32], [35, 34]]]`)), `the source has no region IL "HaZafon"`)
}
