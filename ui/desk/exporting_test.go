package desk

import (
	"bytes"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	exporting "sightline/ui/desk/export"
	"sightline/ui/state"
)

// inFolder has the window export into an empty folder, with choices.
func inFolder(t *testing.T, c exporting.Choices) string {
	t.Helper()
	reset(t)
	dir := t.TempDir()
	fyne.DoAndWait(func() { live.pictures, live.chosen = dir, &c })
	t.Cleanup(func() {
		fyne.DoAndWait(func() { live.sheet.Close(); live.pictures, live.chosen = "", nil })
	})
	return dir
}

// dialogue tells whether the sheet for exports is open.
func dialogue() bool {
	open := false
	fyne.DoAndWait(func() { _, open = live.sheet.Content().(*exporting.Dialogue) })
	return open
}

// isOpen waits until the sheet for exports is open, or is not.
func isOpen(t *testing.T, open bool) {
	t.Helper()
	require.Eventually(t, func() bool { return dialogue() == open }, patience, patience/500, "open: %v", open)
}

// written waits for a file and gives its bytes.
func written(t *testing.T, path string) []byte {
	t.Helper()
	var file []byte
	require.Eventually(t, func() bool {
		var err error
		file, err = os.ReadFile(path)
		return err == nil && string(file) != "mine"
	}, patience, patience/200, path)
	return file
}

// TestExportDialogue writes a picture by keys alone, and replaces one only after it
// was asked.
func TestExportDialogue(t *testing.T) {
	dir := inFolder(t, exporting.Usual())
	path := filepath.Join(dir, "map.png")
	require.NoError(t, os.WriteFile(path, []byte("mine"), 0o600))
	press(t, "ctrl+e")
	settle(t)
	screenshot(t, "export-dialogue-dark")
	press(t, "ctrl+a", "m", "a", "p", "Return")
	settle(t)
	assert.True(t, dialogue())
	file, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "mine", string(file), "it asks first")
	screenshot(t, "export-dialogue-asks")
	press(t, "Return")
	m, err := png.Decode(bytes.NewReader(written(t, path)))
	require.NoError(t, err)
	assert.Equal(t, 1920, m.Bounds().Dx())
	isOpen(t, false) // a message tells where it is
}

// TestExportDialogueIsStopped: Esc ends the work and nothing is left; once more it
// leaves, and what was chosen comes back.
func TestExportDialogueIsStopped(t *testing.T) {
	c := exporting.Usual()
	c.Form, c.FPS = ".apng", 30
	dir := inFolder(t, c)
	press(t, "ctrl+e", "Return")
	working := func() bool {
		is := false
		fyne.DoAndWait(func() {
			if d, ok := live.sheet.Content().(*exporting.Dialogue); ok {
				is = d.Working()
			}
		})
		return is
	}
	require.Eventually(t, working, patience, patience/200)
	screenshot(t, "export-dialogue-works")
	press(t, "Escape")
	require.Eventually(t, func() bool { return !working() }, patience, patience/200)
	assert.True(t, dialogue())
	press(t, "Escape")
	isOpen(t, false)
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, left)
	assert.Equal(t, ".apng", live.chosen.Form)
}

// TestExportFolderIsChosen: by a sheet of its own, from which Esc leads back.
func TestExportFolderIsChosen(t *testing.T) {
	dir := inFolder(t, exporting.Usual())
	require.NoError(t, os.Mkdir(filepath.Join(dir, "sub"), 0o755))
	press(t, "ctrl+e", "Down", "Return")
	isOpen(t, false)
	press(t, "Escape")
	isOpen(t, true)
	press(t, "Return", "Down", "Right", "Return")
	settle(t)
	isOpen(t, true)
	press(t, "Up", "Return")
	written(t, filepath.Join(dir, "sub", "sightline-2024-10-18.png"))
}

// TestPictureOnTheClipboard: another program gets it as a PNG.
func TestPictureOnTheClipboard(t *testing.T) {
	c := exporting.Usual()
	c.Size = "square"
	inFolder(t, c)
	press(t, "ctrl+e", "ctrl+c")
	var m []byte
	require.Eventually(t, func() bool {
		var err error
		m, err = exec.Command("xclip", "-selection", "clipboard", "-t", "image/png", "-o").Output()
		return err == nil && len(m) > 0
	}, patience, patience/100)
	picture, err := png.Decode(bytes.NewReader(m))
	require.NoError(t, err)
	assert.Equal(t, 1080, picture.Bounds().Dx())
	assert.True(t, dialogue(), "it stays, and says so")
	settle(t)
	screenshot(t, "export-dialogue-copied")
}

// TestExportDialogueIsLookedAt keeps pictures of it, in both themes and two sizes.
func TestExportDialogueIsLookedAt(t *testing.T) {
	c := exporting.Usual()
	c.Form, c.Size = ".gif", "story"
	inFolder(t, c)
	for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 1920, Height: 1080}} {
		for _, theme := range []string{"dark", "light"} {
			fyne.DoAndWait(func() {
				live.win.Resize(size)
				live.store.SetTheme(theme)
			})
			eventually(t, func(s state.State) bool { return s.Theme == theme }, theme)
			press(t, "ctrl+e")
			m := settle(t)
			at := m.RGBAAt(int(size.Width)/2-400, 75)
			assert.Equal(t, theme == "light", at.R > 128, "%v %s", size, theme)
			screenshot(t, "export-dialogue-"+theme+map[bool]string{true: "-wide"}[size.Width > 1300])
			press(t, "Escape")
		}
	}
	reset(t)
}
