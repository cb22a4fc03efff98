package gif_test

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	stdgif "image/gif"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/gif"
)

// fixed are colours that must come out as they are.
var fixed = []color.NRGBA{{250, 20, 30, 255}, {1, 2, 3, 255}}

// film is a square of a fixed colour that moves over a ground of many colours;
// every third frame is as the one before.
func film(frames int) []*image.RGBA {
	var all []*image.RGBA
	for i := range frames {
		m := image.NewRGBA(image.Rect(0, 0, 120, 90))
		at := (i - i%3/2) * 4
		for y := range 90 {
			for x := range 120 {
				c := color.RGBA{uint8(x * 2), uint8(y * 2), 90, 255}
				if x >= at && x < at+8 && y > 10 && y < 20 {
					c = color.RGBA{250, 20, 30, 255}
				}
				m.SetRGBA(x, y, c)
			}
		}
		all = append(all, m)
	}
	return all
}

func encode(t testing.TB, frames []*image.RGBA, shown time.Duration, comments ...string) []byte {
	t.Helper()
	c := gif.NewCensus(fixed)
	c.Count(frames[0])
	var b bytes.Buffer
	e, err := gif.New(&b, frames[0].Rect.Size(), c.Palette(), comments...)
	require.NoError(t, err)
	for _, m := range frames {
		require.NoError(t, e.Frame(m, shown))
	}
	require.NoError(t, e.Close())
	return b.Bytes()
}

func TestFramesAreReadByTheStandardLibrary(t *testing.T) {
	frames := film(12)
	g, err := stdgif.DecodeAll(bytes.NewReader(encode(t, frames, time.Second/7)))
	require.NoError(t, err)
	require.Len(t, g.Image, len(frames))
	assert.Zero(t, g.LoopCount, "without end")
	got := image.NewRGBA(frames[0].Rect)
	total := 0
	for i, part := range g.Image {
		draw.Draw(got, part.Rect, part, part.Rect.Min, draw.Over)
		total += g.Delay[i]
		worst, off := 0, 0
		for at := range got.Pix {
			d := int(got.Pix[at]) - int(frames[i].Pix[at])
			worst, off = max(worst, d, -d), off+max(d, -d)
		}
		assert.LessOrEqual(t, worst, 24, "frame %d", i)
		assert.Less(t, float64(off)/float64(len(got.Pix)), 6.0, "frame %d", i)
		at := (i - i%3/2) * 4
		assert.Equal(t, color.RGBA{250, 20, 30, 255}, got.RGBAAt(at+3, 15), "fixed colours are as they were")
	}
	assert.InDelta(t, 100*12.0/7, total, 1)
}

func TestFewColoursComeOutAsTheyAre(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 64, 64))
	for i := range 64 * 64 {
		m.SetRGBA(i%64, i/64, color.RGBA{uint8(i % 200), uint8(i % 200 / 3), 77, 255})
	}
	g, err := stdgif.Decode(bytes.NewReader(encode(t, []*image.RGBA{m}, 0)))
	require.NoError(t, err)
	for y := range 64 {
		for x := range 64 {
			require.Equal(t, m.RGBAAt(x, y), color.RGBAModel.Convert(g.At(x, y)))
		}
	}
}

func TestCommentsAndSameFramesAreSmall(t *testing.T) {
	m := film(1)
	one := encode(t, m, time.Second)
	two := encode(t, append(m, m...), time.Second)
	assert.Less(t, len(two)-len(one), 40)
	assert.Contains(t, string(encode(t, m, 0, "Кто\x00?")), "Кто?")
	assert.Equal(t, one, encode(t, film(1), time.Second), "the same bytes")
}

func TestWhatCannotBeWrittenIsRefused(t *testing.T) {
	p := gif.NewCensus(nil).Palette()
	for name, size := range map[string]image.Point{"empty": {}, "too wide": {gif.MaxSide + 1, 1}} {
		_, err := gif.New(io.Discard, size, p)
		assert.Error(t, err, name)
	}
	e, err := gif.New(io.Discard, image.Pt(120, 90), p)
	require.NoError(t, err)
	require.ErrorContains(t, e.Frame(image.NewRGBA(image.Rect(0, 0, 3, 3)), 0), "a frame of")
	require.ErrorContains(t, e.Frame(film(1)[0], gif.MaxShown+1), "shown for")
	require.ErrorContains(t, e.Close(), "without frames")
}

func BenchmarkFrame(b *testing.B) {
	frames := film(24)
	c := gif.NewCensus(fixed)
	c.Count(frames[0])
	e, err := gif.New(io.Discard, frames[0].Rect.Size(), c.Palette())
	require.NoError(b, err)
	for i := 0; b.Loop(); i++ {
		require.NoError(b, e.Frame(frames[i%len(frames)], time.Second))
	}
}
