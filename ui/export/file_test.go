package export_test

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/export"
)

// list is what lies in a folder.
func list(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func TestFileIsThePicture(t *testing.T) {
	ix, folder := builtIn(t), t.TempDir()
	path := filepath.Join(folder, "a.png")
	require.NoError(t, export.File(path, export.Job{Index: ix, Options: small}))
	want, _ := picture(t, ix, small)
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, got))
	assert.Equal(t, []string{"a.png"}, list(t, folder), "nothing else is left")
}

func TestFileMayBeReadByOthers(t *testing.T) {
	folder := t.TempDir()
	plain := filepath.Join(folder, "plain")
	f, err := os.OpenFile(plain, os.O_CREATE|os.O_WRONLY, 0o644)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	path := filepath.Join(folder, "a.png")
	require.NoError(t, export.File(path, export.Job{Index: builtIn(t), Options: small}))
	assert.Equal(t, mode(t, plain), mode(t, path), "a new file is like any other, by the umask")
}

func TestFileReplacesWhatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.png")
	require.NoError(t, os.WriteFile(path, bytes.Repeat([]byte("old"), 1<<20), 0o600))
	before := mode(t, path)
	require.NoError(t, export.File(path, export.Job{Index: builtIn(t), Options: small}))
	want, _ := picture(t, builtIn(t), small)
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, got))
	assert.Equal(t, before, mode(t, path), "it keeps its mode")
}

func TestFileFailsWhole(t *testing.T) {
	ix := builtIn(t)
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "file"), []byte("x"), 0o600))
	require.NoError(t, os.MkdirAll(filepath.Join(folder, "taken.png", "full"), 0o755))
	tests := map[string]string{
		"no such folder":        filepath.Join(folder, "nowhere", "a.png"),
		"a file for its folder": filepath.Join(folder, "file", "a.png"),
		"a folder in its place": filepath.Join(folder, "taken.png"),
	}
	before := list(t, folder)
	for name, path := range tests {
		err := export.File(path, export.Job{Index: ix, Options: small})
		require.Error(t, err, name)
		assert.Contains(t, err.Error(), path, name)
		assert.NotContains(t, err.Error(), ".part", "%s: the temporary file is nobody's business", name)
		assert.Equal(t, before, list(t, folder), "%s: nothing is left behind", name)
	}
	require.ErrorContains(t, export.File(filepath.Join(folder, "a.png"), export.Job{Index: ix, Options: export.Options{Theme: "sepia"}}), "sepia")
	assert.Equal(t, before, list(t, folder))
}

func TestFileSaysThatItIsAFolder(t *testing.T) {
	folder := t.TempDir()
	link := filepath.Join(folder, "link.png")
	require.NoError(t, os.Mkdir(filepath.Join(folder, "maps"), 0o755))
	require.NoError(t, os.Symlink("maps", link))
	dotted := filepath.Join(folder, "maps.png")
	require.NoError(t, os.Mkdir(dotted, 0o755))
	for _, path := range []string{dotted, link} {
		err := export.File(path, export.Job{Index: builtIn(t), Options: small})
		assert.EqualError(t, err, path+" can't be written: it is a folder; name a file in it")
	}
	assert.Equal(t, []string{"link.png", "maps", "maps.png"}, list(t, folder))
}

func TestFileFollowsLinks(t *testing.T) {
	folder := t.TempDir()
	latest, link := filepath.Join(folder, "maps", "latest.png"), filepath.Join(folder, "a.png")
	require.NoError(t, os.Mkdir(filepath.Dir(latest), 0o755))
	require.NoError(t, os.WriteFile(latest, []byte("old"), 0o600))
	require.NoError(t, os.Symlink(filepath.Join("maps", "latest.png"), filepath.Join(folder, "b.png")))
	require.NoError(t, os.Symlink("b.png", link))
	require.NoError(t, export.File(link, export.Job{Index: builtIn(t), Options: small}))
	want, _ := picture(t, builtIn(t), small)
	got, err := os.ReadFile(latest)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, got))
	for _, name := range []string{"a.png", "b.png"} {
		info, err := os.Lstat(filepath.Join(folder, name))
		require.NoError(t, err)
		assert.Equal(t, os.ModeSymlink, info.Mode().Type(), "%s is still a link", name)
	}
	assert.Equal(t, []string{"latest.png"}, list(t, filepath.Dir(latest)), "nothing else is left")

	require.NoError(t, os.Remove(latest))
	require.ErrorContains(t, export.File(link, export.Job{Index: builtIn(t), Options: small}), link+" can't be written: ", "a link that leads nowhere")
}

// TestFileNeedsNoRightsItLacks: where the system lets nobody write, nothing is
// written. The superuser may write anywhere but into the system's own folders.
func TestFileNeedsNoRightsItLacks(t *testing.T) {
	folder := t.TempDir()
	if runtime.GOOS == "linux" && os.Geteuid() == 0 {
		folder = "/proc"
	} else {
		require.NoError(t, os.Chmod(folder, 0o500))       //nolint:gosec // a folder must be entered
		t.Cleanup(func() { _ = os.Chmod(folder, 0o700) }) //nolint:gosec // likewise
	}
	path := filepath.Join(folder, "a.png")
	if runtime.GOOS == "windows" {
		path = filepath.Join(folder, "a?.png")
	}
	require.Error(t, export.File(path, export.Job{Index: builtIn(t), Options: small}))
	_, err := os.Stat(path)
	assert.Error(t, err)
}

func mode(t *testing.T, path string) os.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	require.NoError(t, err)
	return info.Mode()
}
