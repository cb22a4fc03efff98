package geojson_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/geojson"
)

// TestTheReadmesBriefingIsRight: whoever begins with it begins without a problem, and
// finds in it all that a briefing mostly holds.
func TestTheReadmesBriefingIsRight(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, text, found := strings.Cut(string(readme), "```json\n")
	require.True(t, found)
	text, _, _ = strings.Cut(text, "```")
	b, err := geojson.Decode(strings.NewReader(text), "talks.briefing.geojson")
	require.NoError(t, err)
	assert.Empty(t, b.Doubts)
	kinds := map[model.Kind]bool{model.KindPlace: len(b.Places) > 0}
	for _, e := range b.Events {
		kinds[e.Kind] = true
	}
	assert.Equal(t, map[model.Kind]bool{model.KindPlace: true, model.KindEvent: true, model.KindMovement: true}, kinds)
	cites, inferred := 0, 0
	for _, c := range b.Claims {
		cites, inferred = cites+len(c.Cites), inferred+len(c.Inferred)
	}
	assert.Positive(t, cites)
	assert.Positive(t, inferred)
}
