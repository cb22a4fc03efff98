package exporting_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	exporting "sightline/ui/desk/export"
	"sightline/ui/scene"
)

// small are choices of a picture that is quick to make.
func small() exporting.Choices {
	c := exporting.Usual()
	c.Size, c.Own = "own", "320x180"
	return c
}

// files are the names in the folder.
func (d *desk) files() []string {
	entries, err := os.ReadDir(d.folder)
	require.NoError(d.t, err)
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func (d *desk) written() bool { return len(d.done) > 0 }

func TestEnterWritesThePicture(t *testing.T) {
	d := opened(t, small())
	d.press(fyne.KeyReturn)
	d.wait("written", d.written)
	assert.Equal(t, [][]string{{filepath.Join(d.folder, "talks.png")}}, d.done)
	assert.Equal(t, []string{"talks.png"}, d.files())
	m := decoded(t, filepath.Join(d.folder, "talks.png"))
	assert.Equal(t, image.Pt(320, 180), m.Bounds().Size())
	require.Len(t, d.kept, 1)
	assert.Equal(t, small(), d.kept[0])
}

func decoded(t *testing.T, path string) image.Image {
	t.Helper()
	file, err := os.ReadFile(path)
	require.NoError(t, err)
	m, err := png.Decode(bytes.NewReader(file))
	require.NoError(t, err)
	return m
}

func TestAFileIsOnlyReplacedIfAgreedTo(t *testing.T) {
	d := opened(t, small())
	path := filepath.Join(d.folder, "talks.png")
	require.NoError(t, os.WriteFile(path, []byte("mine"), 0o600))
	d.press(fyne.KeyReturn)
	assert.Contains(t, d.said(), "talks.png is there already. Press Enter")
	d.write("x")
	assert.NotContains(t, d.said(), "there already")
	d.press(fyne.KeyBackspace, fyne.KeyReturn)
	assert.Contains(t, d.said(), "there already", "it is asked anew")
	d.Tap(d.export())
	d.time = d.time.Add(400 * time.Millisecond)
	d.Tap(d.export())
	d.rest()
	file, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "mine", string(file), "nobody has read the question yet")
	d.time = d.time.Add(time.Second)
	d.press(fyne.KeyReturn)
	d.wait("written", d.written)
	decoded(t, path)
}

func TestAllScenesHaveFilesNamedByTheirTitles(t *testing.T) {
	c := small()
	c.AllScenes = true
	d := opened(t, c)
	d.press(fyne.KeyReturn)
	d.wait("written", d.written)
	names := d.files()
	require.Len(t, names, len(d.done[0]))
	require.Greater(t, len(names), 3)
	for i, name := range names {
		assert.Regexp(t, `^talks-\d-[\p{L}\p{N}\p{M}-]+\.png$`, name)
		assert.Equal(t, filepath.Join(d.folder, name), d.done[0][i])
	}
	for _, name := range names[2:] {
		require.NoError(t, os.Remove(filepath.Join(d.folder, name)))
	}
	d.press(fyne.KeyReturn)
	assert.Contains(t, d.said(), fmt.Sprintf("2 of %d files are there already", len(names)))
}

func TestMovingPictures(t *testing.T) {
	c := small()
	c.Form, c.FPS, c.Day = ".gif", 5, 0.2
	d := opened(t, c)
	assert.Contains(t, d.said(), "|talks.gif|")
	d.press(fyne.KeyReturn)
	d.wait("written", d.written)
	file, err := os.ReadFile(filepath.Join(d.folder, "talks.gif"))
	require.NoError(t, err)
	g, err := gif.DecodeAll(bytes.NewReader(file))
	require.NoError(t, err)
	assert.Len(t, g.Image, 11)

	c.Form = "numbered"
	d = opened(t, c)
	assert.Contains(t, d.said(), "|talks-%03d.png|")
	d.press(fyne.KeyReturn)
	d.wait("written", d.written)
	names := d.files()
	assert.Equal(t, "talks-001.png", names[0])
	d.press(fyne.KeyReturn)
	assert.Contains(t, d.said(), fmt.Sprintf("%d files are there already", len(names)))
	for _, name := range names[:len(names)-1] { // the first may be missing
		require.NoError(t, os.Remove(filepath.Join(d.folder, name)))
	}
	d.write("x")
	d.press(fyne.KeyBackspace, fyne.KeyReturn)
	assert.Contains(t, d.said(), names[len(names)-1]+" is there already")
}

func TestWorkIsStopped(t *testing.T) {
	for name, stop := range map[string]func(*desk){
		"by Esc": func(d *desk) { assert.False(t, d.Escape(), "it stays") },
		"by the button": func(d *desk) {
			at := d.export()
			assert.False(t, d.Tap(at))
			assert.Contains(t, d.said(), "|Stop", "the second click of two stops nothing")
			d.time = d.time.Add(time.Second)
			assert.False(t, d.Tap(at))
		},
	} {
		c := small()
		c.Form = ".apng"
		d := opened(t, c)
		d.press(fyne.KeyReturn)
		d.wait(name, func() bool { return strings.HasSuffix(d.said(), "|Stop") })
		d.press(fyne.KeyReturn, fyne.KeyUp)
		d.write("y")
		stop(d)
		d.wait(name, func() bool { return strings.Contains(d.said(), "Stopped. Nothing was written.") })
		assert.Empty(t, d.files(), name)
		assert.Empty(t, d.done, name)
		assert.Contains(t, d.said(), "|talks.apng|", "keys change nothing meanwhile")
	}
	assert.True(t, opened(t, small()).Escape(), "where nothing is done it leaves")
}

// export is the middle of the button.
func (d *desk) export() scene.Point {
	for _, g := range d.Draw(1280, 800).Groups {
		for _, it := range g.Items {
			if text, ok := it.(scene.Text); ok && (text.Run.Text == "Export" || text.Run.Text == "Stop") {
				return scene.Point{X: text.X + 3, Y: text.Y - 3}
			}
		}
	}
	require.Fail(d.t, "there is no button")
	return scene.Point{}
}

func TestWhatIsWrongIsTold(t *testing.T) {
	d := opened(t, small())
	d.SelectAll()
	d.write(" ")
	d.press(fyne.KeyReturn)
	assert.Contains(t, d.said(), "Type a name for the file.")
	d.SelectAll()
	d.Paste("a/b")
	d.press(fyne.KeyReturn)
	assert.Contains(t, d.said(), "has no slash")
	d.SelectAll()
	d.write("gone")
	require.NoError(t, os.Remove(d.folder))
	d.press(fyne.KeyReturn)
	d.wait("told", func() bool { return strings.Contains(d.said(), "no such file") })
	assert.Empty(t, d.done)

	c := small()
	c.Form = "numbered"
	d = opened(t, c)
	d.SelectAll()
	d.write("run.png")
	d.press(fyne.KeyReturn)
	assert.Contains(t, d.said(), "place for the number")
}

func TestCopy(t *testing.T) {
	d := opened(t, small())
	d.Copy()
	d.wait("copied", func() bool { return len(d.copied) > 0 && strings.Contains(d.said(), "on the clipboard") })
	m, err := png.Decode(bytes.NewReader(d.copied[0]))
	require.NoError(t, err)
	assert.Equal(t, image.Pt(320, 180), m.Bounds().Size())
	assert.Empty(t, d.files())

	d = openedWith(t, small(), func(s *exporting.Stage) { s.Copy = func([]byte) error { return errors.New("somebody else holds it") } })
	d.Copy()
	d.wait("told", func() bool { return strings.Contains(d.said(), "Somebody else holds it.") })

	d = openedWith(t, small(), func(s *exporting.Stage) { s.Copy = nil })
	assert.Contains(t, d.said(), "takes no pictures on this system")
	d.Copy()
	assert.Contains(t, d.said(), "Export a file.")
}

// TestScenesArePages where a kind has pages.
func TestScenesArePages(t *testing.T) {
	c := small()
	c.Form, c.AllScenes, c.Handout = ".pdf", true, true
	d := opened(t, c)
	assert.Contains(t, d.said(), "in one file")
	d.press(fyne.KeyReturn)
	d.wait("written", d.written)
	assert.Equal(t, []string{"talks.pdf"}, d.files())
	file, err := os.ReadFile(filepath.Join(d.folder, "talks.pdf"))
	require.NoError(t, err)
	assert.True(t, bytes.HasPrefix(file, []byte("%PDF-")))
}

// TestTextsAreShownAsText in place of a picture.
func TestTextsAreShownAsText(t *testing.T) {
	c := small()
	c.Form = ".csv"
	d := opened(t, c)
	d.rest()
	assert.Contains(t, d.said(), "|CSV, the claims as a table|")
	assert.Contains(t, d.said(), "stance")
	assert.NotContains(t, d.said(), "|Size|")
	d.press(fyne.KeyReturn)
	d.wait("written", d.written)
	assert.Equal(t, []string{"talks.csv"}, d.files())
}
