package raster_test

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

// golden compares a picture with testdata/NAME.png, pixel for pixel. Where they
// differ it leaves NAME.got.png and NAME.diff.png beside it.
func golden(t *testing.T, name string, got *image.RGBA) {
	t.Helper()
	base := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		save(t, base+".png", got)
		return
	}
	data, err := os.ReadFile(base + ".png")
	require.NoError(t, err, "run the tests with -update to make it")
	want, err := stdpng.Decode(bytes.NewReader(data))
	require.NoError(t, err)
	require.Equal(t, want.Bounds(), got.Bounds())
	diff := image.NewRGBA(got.Rect)
	n := 0
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			wr, wg, wb, wa := want.At(x, y).RGBA()
			gr, gg, gb, ga := got.At(x, y).RGBA()
			diff.SetRGBA(x, y, color.RGBA{A: 255})
			if wr>>8 != gr>>8 || wg>>8 != gg>>8 || wb>>8 != gb>>8 || wa>>8 != ga>>8 {
				diff.SetRGBA(x, y, color.RGBA{255, 0, 80, 255})
				n++
			}
		}
	}
	if n > 0 {
		save(t, base+".got.png", got)
		save(t, base+".diff.png", diff)
		t.Errorf("%s: %d pixels differ; see %s.diff.png", name, n, base)
	}
}

func save(t *testing.T, path string, m *image.RGBA) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, m, png.Options{}))
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o644))
}
