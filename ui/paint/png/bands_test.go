package png_test

import (
	"bytes"
	"errors"
	"image"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/png"
)

// bands gives a picture away band by band, and keeps how many there were.
func bands(m *image.RGBA, n *int) png.Source {
	next := 0
	return png.Source{Size: m.Rect.Size(), Opaque: m.Opaque(), Paint: func(band *image.RGBA) error {
		if band.Rect.Min != image.Pt(0, next) || band.Rect.Dx() != m.Rect.Dx() {
			return errors.New("bands follow one another and are as wide as the picture")
		}
		next = band.Rect.Max.Y
		*n++
		for y := band.Rect.Min.Y; y < band.Rect.Max.Y; y++ {
			copy(band.Pix[band.PixOffset(0, y):][:4*band.Rect.Dx()], m.Pix[m.PixOffset(m.Rect.Min.X, m.Rect.Min.Y+y):])
		}
		return nil
	}}
}

// stripes are a large picture that is quickly made, with rows that repeat others at
// most places where one could be cut.
func stripes(width, height int, alpha uint8) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		row := m.Pix[y*m.Stride:][:4*width]
		for x := 0; x < len(row); x += 4 {
			v := min(uint8((x/40+y/50)*7), alpha)
			row[x], row[x+1], row[x+2], row[x+3] = v, v/2, v/3, alpha
		}
	}
	return m
}

func TestBandsMakeTheSameFile(t *testing.T) {
	for name, test := range map[string]struct {
		m     *image.RGBA
		bands int
	}{
		"one pixel":   {picture(1, 1, 255), 1},
		"a map":       {picture(640, 480, 255), 1},
		"HD":          {stripes(1920, 1080, 255), 1},
		"4K":          {stripes(3840, 2160, 255), 4},
		"large":       {stripes(5000, 1001, 255), 3},
		"transparent": {stripes(5000, 1001, 100), 3},
		"wide":        {stripes(16384, 300, 255), 3},
		"high":        {stripes(200, 16384, 255), 2},
		"a part":      {stripes(5100, 1000, 255).SubImage(image.Rect(3, 5, 5003, 805)).(*image.RGBA), 2},
	} {
		t.Run(name, func(t *testing.T) {
			o := png.Options{PixelsPerInch: 300, Texts: []png.Text{{"Title", "a"}}}
			n := 0
			var b bytes.Buffer
			require.NoError(t, png.EncodeBands(&b, bands(test.m, &n), o))
			assert.Equal(t, test.bands, n)
			assert.True(t, bytes.Equal(encode(t, test.m, o), b.Bytes()))
		})
	}
}

func TestBandsFail(t *testing.T) {
	m := stripes(5000, 1001, 255)
	n := 0
	for _, after := range []int{0, 8, 40, 60_000} {
		require.ErrorIs(t, png.EncodeBands(&failing{after}, bands(m, &n), png.Options{}), errFull)
	}
	torn := errors.New("torn")
	for _, whole := range []int{0, 1} {
		s := bands(m, &n)
		paint := s.Paint
		s.Paint = func(band *image.RGBA) error {
			if whole--; whole < 0 {
				return torn
			}
			return paint(band)
		}
		require.ErrorIs(t, png.EncodeBands(io.Discard, s, png.Options{}), torn)
	}
	for name, size := range map[string]image.Point{"empty": {}, "no rows": {X: 5}, "below 0": {X: -1, Y: 5}, "too wide": {X: png.MaxSide + 1, Y: 1}} {
		require.Error(t, png.EncodeBands(io.Discard, png.Source{Size: size}, png.Options{}), name)
	}
}
