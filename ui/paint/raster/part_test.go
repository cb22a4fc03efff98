package raster_test

import (
	"bytes"
	"image"
	"image/color"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/raster"
	"sightline/ui/scene"
)

// crowded is a map with all kinds of items.
func crowded(t testing.TB) scene.Scene {
	s := world(150)
	th := themes()["dark"]
	s.Groups = append(s.Groups, sheet(letters(t), th).Groups...)
	s.Groups = append(s.Groups, strokes(th).Groups...)
	s.Width, s.Height = 640, 440
	return s
}

func TestPartIsACutOutOfPaint(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	s := crowded(t)
	var p raster.Painter
	for _, scale := range []float64{1, 1.3} {
		whole := raster.Paint(s, scale)
		w, h := whole.Rect.Dx(), whole.Rect.Dy()
		boxes := [][]image.Rectangle{
			nil,
			{whole.Rect},
			{image.Rect(0, 0, 20, h)},
			{image.Rect(w-20, 0, w, h), image.Rect(0, h-13, w-20, h)},
			{image.Rect(-50, 100, 3, 101), image.Rect(w, 0, w+9, 9)},
		}
		for range 40 {
			boxes = append(boxes, []image.Rectangle{image.Rect(r.IntN(w), r.IntN(h), r.IntN(w), r.IntN(h))})
		}
		for _, bs := range boxes {
			back := image.NewRGBA(whole.Rect.Inset(-3))
			got := back.SubImage(whole.Rect).(*image.RGBA)
			p.Part(got, s, scale, bs)
			for y := range h {
				for x := range w {
					want := color.RGBA{}
					for _, b := range bs {
						if image.Pt(x, y).In(b) {
							want = whole.RGBAAt(x, y)
						}
					}
					if want != got.RGBAAt(x, y) {
						require.Equal(t, want, got.RGBAAt(x, y), "pixel %d,%d, boxes %v, scale %g", x, y, bs, scale)
					}
				}
			}
		}
	}
}

// TestBandIsACutOutOfPaint: an image that has room for no more than a part of the
// picture holds what is there in the whole.
func TestBandIsACutOutOfPaint(t *testing.T) {
	s := crowded(t)
	var p raster.Painter
	for _, scale := range []float64{1, 1.3} {
		whole := raster.Paint(s, scale)
		size := raster.Size(s, scale)
		require.Equal(t, whole.Rect.Max, size)
		for _, high := range []int{1, 7, 100, 1000} {
			for y := 0; y < size.Y; y += high {
				at := image.Rect(0, y, size.X, min(y+high, size.Y))
				band := image.NewRGBA(at)
				for i := range band.Pix {
					band.Pix[i] = 99 // from the band before
				}
				p.Band(band, size, s, scale)
				require.True(t, bytes.Equal(whole.Pix[whole.PixOffset(0, y):][:len(band.Pix)], band.Pix), "%v, scale %g", at, scale)
			}
		}
		corner := image.NewRGBA(image.Rect(-5, -9, 30, 40))
		p.Band(corner, size, s, scale)
		for x := range 30 {
			assert.Equal(t, whole.RGBAAt(x, x), corner.RGBAAt(x, x))
		}
		assert.Zero(t, corner.RGBAAt(-1, 0))
	}
}

func TestScroll(t *testing.T) {
	picture := func() *image.RGBA {
		m := image.NewRGBA(image.Rect(0, 0, 9, 7))
		for i := range m.Pix {
			m.Pix[i] = uint8(i)
		}
		return m
	}
	for dy := -8; dy <= 8; dy++ {
		for dx := -10; dx <= 10; dx++ {
			src, same, other := picture(), picture(), image.NewRGBA(image.Rect(0, 0, 9, 7))
			left := raster.Scroll(same, same, dx, dy)
			assert.Equal(t, left, raster.Scroll(other, src, dx, dy))
			assert.Equal(t, picture().Pix, src.Pix, "the source stays as it is")
			for y := range 7 {
				for x := range 9 {
					from, open := image.Pt(x-dx, y-dy), 0
					for _, b := range left {
						if image.Pt(x, y).In(b) {
							open++
						}
					}
					if from.In(src.Rect) {
						assert.Zero(t, open)
						assert.Equal(t, src.RGBAAt(from.X, from.Y), same.RGBAAt(x, y), "by %d, %d, at %d, %d", dx, dy, x, y)
						assert.Equal(t, src.RGBAAt(from.X, from.Y), other.RGBAAt(x, y), "by %d, %d, at %d, %d", dx, dy, x, y)
						continue
					}
					assert.Equal(t, 1, open, "each open pixel is in one strip")
					assert.Equal(t, src.RGBAAt(x, y), same.RGBAAt(x, y), "it stays as it is")
				}
			}
		}
	}
}

// TestScrollAndPartIsPaint pans a map by whole pixels.
func TestScrollAndPartIsPaint(t *testing.T) {
	s := crowded(t)
	var p raster.Painter
	m := raster.Paint(s, 1)
	want := image.NewRGBA(m.Rect)
	for _, by := range []image.Point{{20, 0}, {-13, 0}, {0, 20}, {5, -31}, {-600, 3}, {700, 0}} {
		s = panned(s, float64(by.X), float64(by.Y))
		p.Part(m, s, 1, raster.Scroll(m, m, by.X, by.Y))
		p.Paint(want, s, 1)
		assert.LessOrEqual(t, worst(want, m), 2, "by %v", by)
	}
}

func panned(s scene.Scene, dx, dy float64) scene.Scene {
	out := s
	out.Groups = nil
	for _, g := range s.Groups {
		moved := scene.Group{Name: g.Name}
		if g.Clip != nil {
			c := *g.Clip
			c.X, c.Y = c.X+dx, c.Y+dy
			moved.Clip = &c
		}
		for _, item := range g.Items {
			moved.Items = append(moved.Items, scene.Moved(item, dx, dy))
		}
		out.Groups = append(out.Groups, moved)
	}
	return out
}

// worst is the greatest difference between two pictures.
func worst(a, b *image.RGBA) int {
	d := 0
	for i := range a.Pix {
		d = max(d, int(a.Pix[i])-int(b.Pix[i]), int(b.Pix[i])-int(a.Pix[i]))
	}
	return d
}

// BenchmarkScroll is a pan by 20 pixels each way: what is there is moved, and
// what comes in is painted.
func BenchmarkScroll(b *testing.B) {
	s := world(1000)
	m := raster.Paint(s, 1)
	var p raster.Painter
	p.Paint(m, s, 1)
	for name, by := range map[string]image.Point{"across": {20, 0}, "down": {0, 20}, "both": {-20, -20}} {
		b.Run(name+"-1920x1080", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.Part(m, s, 1, raster.Scroll(m, m, by.X, by.Y))
			}
		})
	}
}

// TestWorkersPaintTheSame: how many cores paint does not show.
func TestWorkersPaintTheSame(t *testing.T) {
	want := image.NewRGBA(image.Rect(0, 0, 320, 240))
	s := crowded(t)
	new(raster.Painter).Paint(want, s, 1)
	var p raster.Painter
	for _, n := range []int{1, 0, 2, 1, 64} {
		p.Workers = n
		got := image.NewRGBA(want.Rect)
		p.Paint(got, s, 1)
		assert.True(t, bytes.Equal(want.Pix, got.Pix), "%d workers", n)
	}
}
