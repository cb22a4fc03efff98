package whole_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/internal/whole"
)

// list is what lies in a folder.
func list(t testing.TB, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func read(t testing.TB, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(content)
}

func put(t testing.TB, path, content string, mode os.FileMode) {
	t.Helper()
	require.NoError(t, os.WriteFile(path, []byte(content), mode))
}

func TestWrite(t *testing.T) {
	for _, name := range []string{"a.geojson", "Übersicht – 평양.geojson", ".hidden", "[a]*?.geojson", strings.Repeat("n", 251) + ".txt", strings.Repeat("n", 199) + "평양"} {
		if runtime.GOOS == "windows" && strings.ContainsAny(name, "*?") {
			name = "[a].geojson"
		}
		folder := t.TempDir()
		path := filepath.Join(folder, name)
		require.NoError(t, whole.Write(path, []byte("one")), name)
		assert.Equal(t, "one", read(t, path))
		require.NoError(t, whole.Write(path, []byte("two, and longer")), name)
		assert.Equal(t, "two, and longer", read(t, path))
		require.NoError(t, whole.Write(path, nil), name)
		assert.Empty(t, read(t, path))
		assert.Equal(t, []string{name}, list(t, folder), "nothing else is left")
	}
}

func TestWriteInTheWorkingFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, whole.Write("a", []byte("one")))
	assert.Equal(t, "one", read(t, "a"))
	assert.Equal(t, []string{"a"}, list(t, "."))
}

func TestModeIsKept(t *testing.T) {
	folder := t.TempDir()
	plain := filepath.Join(folder, "plain")
	put(t, plain, "", 0o644)
	for _, mode := range []os.FileMode{0o600, 0o640, 0o666, 0o755} {
		path := filepath.Join(folder, fmt.Sprintf("%o", mode))
		put(t, path, "old", 0o600)
		require.NoError(t, os.Chmod(path, mode))
		before, err := os.Stat(path)
		require.NoError(t, err)
		require.NoError(t, whole.Write(path, []byte("new")))
		after, err := os.Stat(path)
		require.NoError(t, err)
		assert.Equal(t, before.Mode(), after.Mode())
	}
	path := filepath.Join(folder, "new")
	require.NoError(t, whole.Write(path, []byte("new")))
	want, err := os.Stat(plain)
	require.NoError(t, err)
	got, err := os.Stat(path)
	require.NoError(t, err)
	assert.Equal(t, want.Mode(), got.Mode(), "a new file is like any other, by the umask")
}

func TestLinksAreFollowed(t *testing.T) {
	folder := t.TempDir()
	inner, file, link := filepath.Join(folder, "inner"), filepath.Join(folder, "inner", "file"), filepath.Join(folder, "link")
	require.NoError(t, os.Mkdir(inner, 0o755))
	put(t, file, "old", 0o600)
	require.NoError(t, os.Symlink(filepath.Join("inner", "file"), filepath.Join(folder, "b")))
	require.NoError(t, os.Symlink("b", link))
	require.NoError(t, whole.Replace(link, []byte("new"), sha256.Sum256([]byte("old"))))
	assert.Equal(t, "new", read(t, file))
	for _, name := range []string{"b", "link"} {
		info, err := os.Lstat(filepath.Join(folder, name))
		require.NoError(t, err)
		assert.Equal(t, os.ModeSymlink, info.Mode().Type(), "%s is still a link", name)
	}
	assert.Equal(t, []string{"file"}, list(t, inner))
	require.NoError(t, os.Remove(file))
	require.ErrorContains(t, whole.Write(link, []byte("new")), link+" can't be written: ", "a link that leads nowhere")
	assert.Empty(t, list(t, inner))
}

func TestWriteFailsWhole(t *testing.T) {
	folder := t.TempDir()
	put(t, filepath.Join(folder, "file"), "x", 0o600)
	require.NoError(t, os.MkdirAll(filepath.Join(folder, "taken", "full"), 0o755))
	require.NoError(t, os.Symlink("taken", filepath.Join(folder, "link")))
	before := list(t, folder)
	for name, c := range map[string]struct{ path, want string }{
		"no such folder":         {filepath.Join(folder, "nowhere", "a"), ""},
		"a file for its folder":  {filepath.Join(folder, "file", "a"), ""},
		"a folder in its place":  {filepath.Join(folder, "taken"), "it is a folder; name a file in it"},
		"a link to a folder":     {filepath.Join(folder, "link"), "it is a folder; name a file in it"},
		"nothing that is a file": {os.DevNull, ""},
	} {
		err := whole.Write(c.path, []byte("new"))
		require.ErrorContains(t, err, c.path+" can't be written: "+c.want, name)
		assert.NotContains(t, err.Error(), ".part", "%s: the temporary file is nobody's business", name)
		assert.Equal(t, before, list(t, folder), "%s: nothing is left behind", name)
	}
	assert.Equal(t, "x", read(t, filepath.Join(folder, "file")))
}

func TestReplace(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.geojson")
	old := sha256.Sum256([]byte("old"))
	put(t, path, "old", 0o600)
	require.NoError(t, whole.Replace(path, []byte("new"), old))
	assert.Equal(t, "new", read(t, path))

	err := whole.Replace(path, []byte("newer"), old)
	require.ErrorIs(t, err, whole.ErrChanged)
	require.EqualError(t, err, path+" can't be written: it has changed since it was read")
	assert.Equal(t, "new", read(t, path))

	require.NoError(t, os.Remove(path))
	err = whole.Replace(path, []byte("newer"), old)
	require.ErrorIs(t, err, whole.ErrChanged)
	require.EqualError(t, err, path+" can't be written: it has changed since it was read: it is no longer there")
	assert.Empty(t, list(t, folder), "nothing is left behind")
}

// Many who write the same file at once do not take away each other's temporary
// files, and the file is always one of theirs.
func TestManyWriteAtOnce(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a")
	require.NoError(t, whole.Write(path, content(0)))
	var all sync.WaitGroup
	for w := range 8 {
		all.Go(func() {
			for n := range 20 {
				assert.NoError(t, whole.Write(path, content(w*100+n)))
				got := read(t, path)
				assert.Equal(t, string(content(number(t, got))), got)
			}
		})
	}
	all.Wait()
	assert.Equal(t, []string{"a"}, list(t, folder))
}

// content is what the n-th writer writes: a number, and enough that writing it takes
// a while.
func content(n int) []byte {
	line := fmt.Appendf(nil, "%d\n", n)
	return append(line, bytes.Repeat([]byte{byte('a' + n%26)}, 100_000+n%7*10_000)...)
}

// number is the number of a content.
func number(t testing.TB, content string) (n int) {
	t.Helper()
	_, err := fmt.Sscanf(content, "%d\n", &n)
	require.NoError(t, err)
	return n
}

func BenchmarkReplace(b *testing.B) {
	path := filepath.Join(b.TempDir(), "a")
	require.NoError(b, whole.Write(path, content(0)))
	b.SetBytes(int64(len(content(0))))
	for b.Loop() {
		require.NoError(b, whole.Replace(path, content(0), sha256.Sum256(content(0))))
	}
}

func TestStream(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a")
	put(t, path, "old", 0o600)
	large := string(content(5)) + string(content(6)) + string(content(7))
	require.NoError(t, whole.Stream(path, func(w io.Writer) error {
		for part := range slices.Chunk([]byte(large), 999) {
			if _, err := w.Write(part); err != nil {
				return err
			}
			assert.Equal(t, "old", read(t, path), "as long as it is written, the old one is there")
		}
		return nil
	}))
	assert.Equal(t, large, read(t, path))
	assert.Equal(t, []string{"a"}, list(t, folder))
}

// TestStreamFailsWhole: what goes wrong in the making is told as it is, what goes
// wrong in the writing with the file's name.
func TestStreamFailsWhole(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a")
	torn := errors.New("torn")
	for _, n := range []int{0, 10, 1_000_000} {
		err := whole.Stream(path, func(w io.Writer) error {
			_, err := w.Write(make([]byte, n))
			require.NoError(t, err)
			return torn
		})
		assert.Equal(t, torn, err)
		assert.Empty(t, list(t, folder))
	}
	asked := false
	err := whole.Stream(filepath.Join(folder, "nowhere", "a"), func(io.Writer) error {
		asked = true
		return nil
	})
	require.ErrorContains(t, err, filepath.Join("nowhere", "a")+" can't be written: ")
	assert.False(t, asked, "nothing is made that has nowhere to go")
}
