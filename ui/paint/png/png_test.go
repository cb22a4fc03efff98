package png_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	stdpng "image/png"
	"io"
	"math"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/png"
)

// picture is like a map: flat areas with soft edges, and letters' speckles.
func picture(width, height int, alpha uint8) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	r := rand.New(rand.NewPCG(1, 2))
	for y := range height {
		for x := range width {
			v := 90 * math.Sin(float64(x)/170+math.Sin(float64(y)/90)) * math.Cos(float64(y)/130)
			c := uint8(math.Max(30, math.Min(60, v)))
			if (x/90+y/30)%7 == 0 && r.IntN(3) == 0 {
				c = uint8(r.IntN(200))
			}
			p := color.RGBA{c, c / 2 * 3 / 2, 90, 255}
			if alpha != 255 && (x+y)%3 == 0 {
				p = color.RGBA{c % (alpha/2 + 1), 0, alpha / 3, alpha}
			}
			m.SetRGBA(x, y, p)
		}
	}
	return m
}

func encode(t testing.TB, m *image.RGBA, o png.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, m, o))
	return b.Bytes()
}

func TestEncodeIsReadByTheStandardLibrary(t *testing.T) {
	cases := map[string]*image.RGBA{
		"one pixel":        picture(1, 1, 255),
		"a row":            picture(700, 1, 255),
		"a column":         picture(1, 700, 255),
		"flat":             image.NewRGBA(image.Rect(0, 0, 300, 200)),
		"a map":            picture(640, 480, 255),
		"several strips":   picture(1920, 1080, 255),
		"half transparent": picture(200, 100, 128),
		"nearly opaque":    picture(200, 100, 254),
		"nearly not there": picture(200, 100, 1),
		"not there":        picture(200, 100, 0),
		"a part":           picture(300, 200, 255).SubImage(image.Rect(17, 23, 217, 123)).(*image.RGBA),
	}
	for name, m := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := stdpng.Decode(bytes.NewReader(encode(t, m, png.Options{})))
			require.NoError(t, err)
			var b bytes.Buffer
			require.NoError(t, stdpng.Encode(&b, m))
			want, err := stdpng.Decode(&b)
			require.NoError(t, err)
			require.IsType(t, want, got, "RGB if opaque, else RGBA")
			require.Equal(t, want, got)
		})
	}
}

func TestEncodeIsTheSameOnAnyNumberOfCores(t *testing.T) {
	m := picture(1920, 700, 255)
	was := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(was)
	want := encode(t, m, png.Options{})
	for _, n := range []int{1, 2, 5} {
		runtime.GOMAXPROCS(n)
		assert.True(t, bytes.Equal(want, encode(t, m, png.Options{})), "%d cores", n)
	}
}

func TestEncodeWritesNotes(t *testing.T) {
	data := encode(t, picture(20, 10, 255), png.Options{
		Texts:         []png.Text{{"Title", "Кто это говорит?\x00"}, {"Description", "두 번째\nline"}},
		PixelsPerInch: 192,
	})
	_, err := stdpng.Decode(bytes.NewReader(data))
	require.NoError(t, err, "checksums hold")
	assert.Contains(t, string(data), "iTXtTitle\x00\x00\x00\x00\x00Кто это говорит?")
	assert.Contains(t, string(data), "iTXtDescription\x00\x00\x00\x00\x00두 번째\nline")
	assert.Contains(t, string(data), "\x00\x00\x00\x09pHYs\x00\x00\x1d\x87\x00\x00\x1d\x87\x01", "7559 pixels per metre")
}

type failing struct{ after int }

var errFull = errors.New("full")

func (f *failing) Write(b []byte) (int, error) {
	if f.after -= len(b); f.after < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestEncodeFails(t *testing.T) {
	m := picture(600, 400, 255)
	for _, after := range []int{0, 8, 40, 5000} {
		require.ErrorIs(t, png.Encode(&failing{after}, m, png.Options{}), errFull)
	}
	cases := map[string]struct {
		m *image.RGBA
		o png.Options
	}{
		"empty":             {image.NewRGBA(image.Rectangle{}), png.Options{}},
		"no keyword":        {m, png.Options{Texts: []png.Text{{"", "x"}}}},
		"spaces at an end":  {m, png.Options{Texts: []png.Text{{"a ", "x"}}}},
		"two spaces":        {m, png.Options{Texts: []png.Text{{"a  b", "x"}}}},
		"not printable":     {m, png.Options{Texts: []png.Text{{"a\x00b", "x"}}}},
		"size below 0":      {m, png.Options{PixelsPerInch: -1}},
		"size not a number": {m, png.Options{PixelsPerInch: math.NaN()}},
		"size too large":    {m, png.Options{PixelsPerInch: 1e12}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			assert.Error(t, png.Encode(io.Discard, c.m, c.o))
		})
	}
}

func FuzzEncode(f *testing.F) {
	f.Add([]byte{1, 2, 3, 255, 9, 9, 9, 10}, uint8(2))
	f.Add(bytes.Repeat([]byte{7, 7, 7, 255}, 64), uint8(8))
	f.Fuzz(func(t *testing.T, pix []byte, width uint8) {
		if width == 0 || len(pix) < 4*int(width) { // no row: nothing to write
			return
		}
		height := len(pix) / (4 * int(width))
		m := image.NewRGBA(image.Rect(0, 0, int(width), height))
		for i := 0; i < len(m.Pix); i += 4 {
			a := pix[i+3]
			m.Pix[i+3] = a
			for j := range 3 { // premultiplied: no more than alpha
				m.Pix[i+j] = min(pix[i+j], a)
			}
		}
		got, err := stdpng.Decode(bytes.NewReader(encode(t, m, png.Options{})))
		require.NoError(t, err)
		for y := range height {
			for x := range int(width) {
				want, have := color.NRGBAModel.Convert(m.RGBAAt(x, y)), color.NRGBAModel.Convert(got.At(x, y))
				if want != have {
					t.Fatalf("%d,%d: %v, want %v", x, y, have, want)
				}
			}
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	for name, m := range map[string]*image.RGBA{"1920x1080": picture(1920, 1080, 255), "3840x2160": picture(3840, 2160, 255)} {
		b.Run("ours/"+name, func(b *testing.B) {
			b.SetBytes(int64(len(m.Pix)))
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				require.NoError(b, png.Encode(&out, m, png.Options{}))
			}
			b.ReportMetric(float64(out.Len()), "size")
		})
		b.Run("standard/"+name, func(b *testing.B) {
			b.SetBytes(int64(len(m.Pix)))
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				require.NoError(b, stdpng.Encode(&out, m))
			}
			b.ReportMetric(float64(out.Len()), "size")
		})
	}
}
