package desk

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/model"
	"sightline/ui/export"
)

// sumOf is the SHA-256 of a text in hexadecimal digits.
func sumOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// TestPicturesTellTheirFile: the one that was read, as it was then, and none while
// scenes are not saved.
func TestPicturesTellTheirFile(t *testing.T) {
	reset(t)
	source := func() (s export.Source) {
		fyne.DoAndWait(func() { s = live.source() })
		return s
	}
	fyne.DoAndWait(func() { live.program = "Sightline 9.8.7" })
	assert.Equal(t, export.Source{Program: "Sightline 9.8.7", SHA256: sumOf(assets.DefaultBriefing())}, source())

	path, text := filepath.Join(t.TempDir(), "a.geojson"), []byte(`{"type": "FeatureCollection", "features": []}`)
	require.NoError(t, os.WriteFile(path, text, 0o600))
	fyne.DoAndWait(func() { live.open(path) })
	require.Eventually(t, func() bool { return now().Path == path }, patience, patience/200)
	require.NoError(t, os.WriteFile(path, []byte("something else by now"), 0o600))
	assert.Equal(t, sumOf(text), source().SHA256)

	fyne.DoAndWait(func() { live.store.SetScenes([]model.Scene{{ID: "s", Title: "A scene"}}) })
	require.True(t, now().Modified)
	assert.Empty(t, source().SHA256)
	reset(t)
	assert.Equal(t, sumOf(assets.DefaultBriefing()), source().SHA256)
}
