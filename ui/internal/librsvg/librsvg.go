package librsvg

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Render draws a file with librsvg, which knows our fonts and no others.
func Render(t testing.TB, file []byte) image.Image {
	t.Helper()
	folder := t.TempDir()
	config := filepath.Join(folder, "fonts.conf")
	require.NoError(t, os.WriteFile(config, []byte(`<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>`+filepath.Join(root(t), "assets", "fonts")+`</dir><cachedir>`+filepath.Join(folder, "cache")+`</cachedir></fontconfig>
`), 0o600))
	return render(t, file, "FONTCONFIG_FILE="+config)
}

// RenderElsewhere draws a file with librsvg as on a machine without our fonts.
func RenderElsewhere(t testing.TB, file []byte) image.Image {
	t.Helper()
	return render(t, file)
}

func render(t testing.TB, file []byte, environment ...string) image.Image {
	t.Helper()
	program, err := exec.LookPath("rsvg-convert")
	require.NoError(t, err, "pictures are compared with librsvg's: install the package librsvg2-bin")
	var out, errs bytes.Buffer
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), environment...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(file), &out, &errs
	require.NoError(t, cmd.Run(), errs.String())
	m, err := png.Decode(&out)
	require.NoError(t, err)
	return m
}

// root is the folder of the module.
func root(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	require.NoError(t, err)
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		above := filepath.Dir(folder)
		require.NotEqual(t, folder, above, "there is no go.mod")
		folder = above
	}
}

// tile is the side in pixels of the squares that are looked at one by one.
const tile = 48

// Difference is how far two pictures of one size are apart, of 1: on the mean of
// all pixels and colours, and in the square of 48 pixels where it is most.
func Difference(t testing.TB, a, b image.Image) (mean, worst float64) {
	t.Helper()
	require.Equal(t, a.Bounds().Size(), b.Bounds().Size())
	p, q := plain(a), plain(b)
	for y := 0; y < p.Rect.Max.Y; y += tile {
		for x := 0; x < p.Rect.Max.X; x += tile {
			sum := apart(p, q, image.Rect(x, y, x+tile, y+tile).Intersect(p.Rect))
			mean += sum
			worst = math.Max(worst, sum/float64(tile*tile))
		}
	}
	return mean / float64(p.Rect.Dx()*p.Rect.Dy()), worst
}

// plain is a picture with its upper left corner at (0, 0).
func plain(m image.Image) *image.RGBA {
	out := image.NewRGBA(image.Rectangle{Max: m.Bounds().Size()})
	draw.Draw(out, out.Rect, m, m.Bounds().Min, draw.Src)
	return out
}

// apart is the sum of the pixels' distances in a part.
func apart(p, q *image.RGBA, part image.Rectangle) float64 {
	sum := 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		from, n := p.PixOffset(part.Min.X, y), 4*part.Dx()
		there := q.Pix[from:][:n]
		for i, v := range p.Pix[from:][:n] {
			if i&3 != 3 { // opacity
				d := int(v) - int(there[i])
				sum += max(d, -d)
			}
		}
	}
	return float64(sum) / (3 * 255)
}
