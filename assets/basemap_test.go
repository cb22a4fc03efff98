package assets_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
)

// TestBasemapIsWhatTheGeneratorMade: go generate writes the sum beside the file.
func TestBasemapIsWhatTheGeneratorMade(t *testing.T) {
	want, err := os.ReadFile("basemap.bin.sha256")
	require.NoError(t, err)
	sum := sha256.Sum256(assets.Basemap())
	assert.Equal(t, strings.TrimSpace(string(want)), hex.EncodeToString(sum[:])+"  basemap.bin")
}
