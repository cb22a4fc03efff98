package desk

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/state"
)

// TestRenewedKeepsScenesThatAreNotSaved: a file that is read anew in a show takes
// nothing away that was worked on in the window.
func TestRenewedKeepsScenesThatAreNotSaved(t *testing.T) {
	b, err := builtIn()
	require.NoError(t, err)
	const path = "talks.briefing.geojson"
	store := state.New(state.State{Index: model.NewIndex(b), Path: path})
	ix := model.NewIndex(b)

	q, words := renewed(store.State(), path, ix)
	assert.Len(t, q.Scenes, len(b.Scenes))
	assert.Empty(t, words)
	file := filepath.Join(t.TempDir(), path)
	require.NoError(t, os.WriteFile(file, []byte("{}"), 0o600))
	assert.NotContains(t, changedWords(file, unsaved(store.State(), path)), "not saved")

	store.RenameScene(b.Scenes[1].ID, "Not saved yet")
	q, words = renewed(store.State(), path, ix)
	assert.Equal(t, "Not saved yet", q.Scenes[1].Title)
	assert.Contains(t, words, "not saved")
	assert.Contains(t, changedWords(file, unsaved(store.State(), path)), "they are not saved and stay")

	q, words = renewed(store.State(), "another.geojson", ix)
	assert.Equal(t, b.Scenes[1].Title, q.Scenes[1].Title, "they are another briefing's")
	assert.Empty(t, words)
}
