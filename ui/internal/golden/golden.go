package golden

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	stdpng "image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/ui/paint/png"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// Check compares a picture with testdata/NAME.png, pixel for pixel; with
// -update it writes that file. Where they differ it leaves NAME.got.png and
// NAME.diff.png beside it.
func Check(t *testing.T, name string, got *image.RGBA) {
	t.Helper()
	base := filepath.Join("testdata", name)
	if *update {
		save(t, base+".png", got)
		return
	}
	data, err := os.ReadFile(base + ".png")
	require.NoError(t, err, "run the tests with -update to make it")
	want, err := stdpng.Decode(bytes.NewReader(data))
	require.NoError(t, err)
	require.Equal(t, want.Bounds(), got.Bounds())
	if diff, n := difference(want, got); n > 0 {
		save(t, base+".got.png", got)
		save(t, base+".diff.png", diff)
		t.Errorf("%s: %d pixels differ; see %s.diff.png", name, n, base)
	}
}

// difference marks the pixels that differ, and counts them.
func difference(want image.Image, got *image.RGBA) (*image.RGBA, int) {
	diff, n := image.NewRGBA(got.Rect), 0
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			diff.SetRGBA(x, y, color.RGBA{A: 255})
			if color.NRGBAModel.Convert(want.At(x, y)) != color.NRGBAModel.Convert(got.At(x, y)) {
				diff.SetRGBA(x, y, color.RGBA{255, 0, 80, 255})
				n++
			}
		}
	}
	return diff, n
}

func save(t *testing.T, path string, m *image.RGBA) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, m, png.Options{}))
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o644))
}
