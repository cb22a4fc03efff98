package lettering_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// watch tells, each time that it is asked, whether anything in a folder was
// opened since.
func watch(t *testing.T, folder string) (opened func() bool) {
	t.Helper()
	fd, err := syscall.InotifyInit1(syscall.IN_NONBLOCK | syscall.IN_CLOEXEC)
	require.NoError(t, err)
	t.Cleanup(func() { _ = syscall.Close(fd) })
	_, err = syscall.InotifyAddWatch(fd, folder, syscall.IN_OPEN|syscall.IN_ACCESS)
	require.NoError(t, err)
	return func() bool {
		buffer := make([]byte, 4096)
		n, _ := syscall.Read(fd, buffer)
		return n > 0
	}
}

// TestSystemFonts has a folder of fonts with one for U+F5A17, a character of
// nobody's: testdata/rare.py made it.
func TestSystemFonts(t *testing.T) {
	share, err := filepath.Abs(filepath.Join("testdata", "share"))
	require.NoError(t, err)
	t.Setenv("XDG_DATA_HOME", share)
	opened := watch(t, filepath.Join(share, "fonts"))
	style := scene.Style{Size: 10}
	const rare = "a \U000F5A17!"

	plain := shaper(t).Shape(rare, style)
	assert.False(t, opened(), "a folder is opened that nobody asked for")
	box := shaper(t).Shape("\U000F5A19", style).Glyphs[0]
	assert.Equal(t, box.ID, plain.Glyphs[2].ID, "without the system's fonts it is a box")
	assert.Empty(t, lettering.Outline(99, 1).Ops)
	assert.False(t, opened(), "an outline is asked for of a face that no shaper gave")

	s, err := lettering.WithSystemFonts()
	require.NoError(t, err)
	assert.Equal(t, shaper(t).Shape("Київ 평양 東京", style), s.Shape("Київ 평양 東京", style))
	assert.False(t, opened(), "the program's own faces have it all")

	r := s.Shape(rare, style)
	require.Len(t, r.Glyphs, 4)
	g := r.Glyphs[2]
	assert.NotEqual(t, plain.Glyphs[2].Face, g.Face)
	assert.InDelta(t, 9, r.Glyphs[3].X-g.X, 1e-9, "its advance")
	p := lettering.Outline(g.Face, g.ID)
	require.False(t, p.Empty())
	assert.InDelta(t, -0.7, p.Points[1].Y, 1e-6)
	assert.Equal(t, s.Metrics(style), shaper(t).Metrics(style), "lines stay as high as they were")
	assert.Equal(t, r, s.Shape(rare, style))
	again, err := lettering.WithSystemFonts()
	require.NoError(t, err)
	assert.Equal(t, r, again.Shape(rare, style), "another shaper gives the face the same number")

	assert.Equal(t, box.ID, s.Shape("\U000F5A18", style).Glyphs[0].ID, "a font without an outline for it is no help")
	assert.Equal(t, box.ID, s.Shape("\U000F5A19", style).Glyphs[0].ID, "none has it")
	_, err = os.ReadDir(filepath.Join(share, "fonts"))
	require.NoError(t, err)
	assert.True(t, opened(), "the watch sees what is opened")
}
