package raster_test

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/scene"
)

func TestGoldens(t *testing.T) {
	l := letters(t)
	for name, th := range themes() {
		for _, scale := range []float64{1, 2} {
			golden.Check(t, fmt.Sprintf("letters-%s-%gx", name, scale), raster.Paint(sheet(l, th), scale))
			golden.Check(t, fmt.Sprintf("strokes-%s-%gx", name, scale), raster.Paint(strokes(th), scale))
		}
	}
}

func TestPaintIsTheSameOnAnyNumberOfCores(t *testing.T) {
	s := world(300)
	s.Groups = append(s.Groups, sheet(letters(t), themes()["dark"]).Groups...)
	was := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(was)
	want := raster.Paint(s, 1.3)
	var p raster.Painter
	got := image.NewRGBA(want.Rect)
	for _, n := range []int{1, 2, 3, 8} {
		runtime.GOMAXPROCS(n)
		p.Paint(got, s, 1.3)
		assert.True(t, string(want.Pix) == string(got.Pix), "%d cores", n)
		p.Paint(got, s, 1.3)
		assert.True(t, string(want.Pix) == string(got.Pix), "%d cores, again", n)
	}
}

func TestOverIsPaintInTwoSteps(t *testing.T) {
	base := strokes(themes()["dark"])
	over := labels(letters(t), 40)
	over.Width, over.Height = base.Width, base.Height
	both := base
	both.Groups = append(append([]scene.Group{}, base.Groups...), over.Groups...)
	want := raster.Paint(both, 1)
	var p raster.Painter
	cached := raster.Paint(base, 1)
	kept := append([]byte{}, cached.Pix...)
	got := image.NewRGBA(want.Rect)
	p.Over(got, over, 1, raster.Sheet{Pixels: cached})
	assert.Equal(t, want.Pix, got.Pix)
	assert.Equal(t, kept, cached.Pix, "the base stays as it is")

	over.Background = gray(0x123456)
	p.Over(got, over, 1, raster.Sheet{Pixels: cached})
	assert.Equal(t, color.RGBA{0x12, 0x34, 0x56, 255}, got.RGBAAt(439, 199), "a background covers the base")

	large := image.NewRGBA(image.Rect(0, 0, 500, 250))
	large.SetRGBA(499, 10, color.RGBA{1, 2, 3, 4})
	piece := cached.SubImage(image.Rect(8, 8, 28, 18)).(*image.RGBA)
	p.Over(large, scene.Scene{}, 1, raster.Sheet{Pixels: cached}, raster.Sheet{Pixels: piece, At: image.Pt(100, 70)}, raster.Sheet{Pixels: piece, At: image.Pt(-5, 245)})
	assert.Equal(t, cached.RGBAAt(10, 10), large.RGBAAt(10, 10))
	assert.Equal(t, cached.RGBAAt(27, 17), large.RGBAAt(119, 79), "the later sheet lies on the earlier")
	assert.Equal(t, cached.RGBAAt(120, 79), large.RGBAAt(120, 79))
	assert.Equal(t, cached.RGBAAt(13, 8), large.RGBAAt(0, 245), "as far as it reaches")
	assert.Equal(t, color.RGBA{1, 2, 3, 4}, large.RGBAAt(499, 10), "what no sheet covers stays as it is")
}

func TestLayoutIsTheSameAtEveryScale(t *testing.T) {
	l := letters(t)
	for _, angle := range []float64{0, 0.3} {
		s := scene.Scene{Width: 300, Height: 120, Groups: []scene.Group{{Items: []scene.Item{scene.Text{
			Run: l.Shape("Khasan, Хасан 하산 12,000", scene.Style{Size: 13}), X: 20.3, Y: 40.2, Angle: angle, Color: gray(0),
		}}}}}
		x0, y0, x1, y1 := extent(raster.Paint(s, 1))
		for _, scale := range []float64{1.5, 2, 3} {
			a, b, c, d := extent(raster.Paint(s, scale))
			for i, pair := range [][2]float64{{x0, a}, {y0, b}, {x1, c}, {y1, d}} {
				assert.InDelta(t, pair[0], pair[1]/scale, 1.01, "side %d at scale %g", i, scale)
			}
		}
	}
}

// extent is the box of all pixels that are at least half covered.
func extent(m *image.RGBA) (x0, y0, x1, y1 float64) {
	x0, y0 = math.Inf(1), math.Inf(1)
	for y := range m.Rect.Dy() {
		for x := range m.Rect.Dx() {
			if m.RGBAAt(x, y).A >= 100 {
				x0, y0 = math.Min(x0, float64(x)), math.Min(y0, float64(y))
				x1, y1 = math.Max(x1, float64(x+1)), math.Max(y1, float64(y+1))
			}
		}
	}
	return x0, y0, x1, y1
}

func TestPaint(t *testing.T) {
	red := scene.Fill{Path: scene.Rect{X: 2, Y: 2, W: 4, H: 4}.Path(0), Color: color.NRGBA{255, 0, 0, 255}}
	half := scene.Fill{Path: red.Path, Color: color.NRGBA{255, 0, 0, 128}}
	clip := scene.Rect{X: 0, Y: 0, W: 4, H: 4}
	outside := scene.Rect{X: 20, Y: 0, W: 4, H: 4}
	empty := scene.Rect{X: 3, Y: 3}
	group := func(c *scene.Rect, items ...scene.Item) []scene.Group { return []scene.Group{{Clip: c, Items: items}} }
	blue := color.NRGBA{0, 0, 255, 255}
	cases := []struct {
		name string
		s    scene.Scene
		at   image.Point
		want color.RGBA
	}{
		{"nothing", scene.Scene{}, image.Pt(5, 5), color.RGBA{}},
		{"ground", scene.Scene{Background: blue}, image.Pt(9, 9), color.RGBA{0, 0, 255, 255}},
		{"a ground half open", scene.Scene{Background: color.NRGBA{0, 0, 255, 128}}, image.Pt(9, 9), color.RGBA{0, 0, 128, 128}},
		{"fill", scene.Scene{Groups: group(nil, red)}, image.Pt(5, 5), color.RGBA{255, 0, 0, 255}},
		{"beside the fill", scene.Scene{Groups: group(nil, red)}, image.Pt(6, 5), color.RGBA{}},
		{"half a colour on nothing", scene.Scene{Groups: group(nil, half)}, image.Pt(5, 5), color.RGBA{128, 0, 0, 128}},
		{"half a colour on a ground", scene.Scene{Background: blue, Groups: group(nil, half)}, image.Pt(5, 5), color.RGBA{128, 0, 127, 255}},
		{"in order", scene.Scene{Groups: group(nil, red, scene.Fill{Path: red.Path, Color: blue})}, image.Pt(5, 5), color.RGBA{0, 0, 255, 255}},
		{"within the clip", scene.Scene{Groups: group(&clip, red)}, image.Pt(3, 3), color.RGBA{255, 0, 0, 255}},
		{"beyond the clip", scene.Scene{Groups: group(&clip, red)}, image.Pt(4, 3), color.RGBA{}},
		{"a clip outside", scene.Scene{Groups: group(&outside, red)}, image.Pt(3, 3), color.RGBA{}},
		{"a clip of nothing", scene.Scene{Groups: group(&empty, red)}, image.Pt(3, 3), color.RGBA{}},
		{"a colour that is not there", scene.Scene{Groups: group(nil, scene.Fill{Path: red.Path})}, image.Pt(3, 3), color.RGBA{}},
		{"a path whose points run out", scene.Scene{Groups: group(nil, scene.Fill{Path: scene.Path{Ops: []scene.Op{scene.MoveTo, scene.CubicTo}, Points: make([]scene.Point, 2)}, Color: blue})}, image.Pt(0, 0), color.RGBA{}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dst := image.NewRGBA(image.Rect(0, 0, 10, 10))
			for i := range dst.Pix {
				dst.Pix[i] = 77 // what was there is painted over
			}
			new(raster.Painter).Paint(dst, c.s, 1)
			assert.Equal(t, c.want, dst.RGBAAt(c.at.X, c.at.Y))

			back := image.NewRGBA(image.Rect(-5, -7, 25, 23))
			part := back.SubImage(image.Rect(3, 4, 13, 14)).(*image.RGBA)
			new(raster.Painter).Paint(part, c.s, 1)
			assert.Equal(t, c.want, part.RGBAAt(c.at.X+3, c.at.Y+4), "into a part of an image")
			assert.Equal(t, color.RGBA{}, back.RGBAAt(2, 4), "beside it")
		})
	}
	m := raster.Paint(scene.Scene{Width: 100.4, Height: 50}, 1.5)
	assert.Equal(t, image.Rect(0, 0, 151, 75), m.Rect)
	assert.Equal(t, 4*151, m.Stride)
	assert.Equal(t, image.Rect(0, 0, 1, 1), raster.Paint(scene.Scene{}, 1).Rect)
	assert.Equal(t, image.Rect(0, 0, 1, 1), raster.Paint(scene.Scene{Width: math.NaN(), Height: 4}, math.Inf(-1)).Rect)
}

func TestNoSceneIsTooStrange(t *testing.T) {
	l := letters(t)
	strange := []float64{0, 1, -1, 50.5, 1e5, 1e12, -1e300, math.Inf(1), math.Inf(-1), math.NaN()}
	dst := image.NewRGBA(image.Rect(0, 0, 64, 64))
	var p raster.Painter
	for _, a := range strange {
		for _, b := range strange {
			line := scene.Polyline(scene.Point{X: a, Y: b}, scene.Point{X: b, Y: 5}, scene.Point{X: 30, Y: a})
			s := scene.Scene{Width: a, Height: b, Groups: []scene.Group{
				{Clip: &scene.Rect{X: a, Y: b, W: b, H: 1e9}, Items: []scene.Item{scene.Fill{Path: line, Color: gray(0)}}},
				{Items: []scene.Item{
					scene.Fill{Path: scene.Circle(a, b, b), Color: gray(0)},
					scene.Stroke{Path: line, Width: a, Color: gray(0), Dash: []float64{b, a}, Offset: b},
					scene.Text{Run: l.Shape("a국", scene.Style{Size: a, Tracking: b}), X: b, Y: a, Color: gray(0), Halo: gray(1), HaloWidth: b},
					scene.Text{Run: l.Shape("a국", scene.Style{Size: b}), X: 5, Y: 5, Angle: a, Color: gray(0), Halo: gray(1), HaloWidth: 1},
					scene.Text{Run: scene.Run{Style: scene.Style{Size: 12}, Glyphs: []scene.Glyph{{Face: 9, ID: 1 << 20, X: a, Y: b}, {ID: 5, X: b}}}, Color: gray(0), Halo: gray(1), HaloWidth: a},
				}},
			}}
			require.NotPanics(t, func() { p.Paint(dst, s, 1) }, "%g %g", a, b)
			require.NotPanics(t, func() { p.Paint(dst, s, a) }, "%g %g", a, b)
		}
	}
	p.Paint(dst, scene.Scene{Background: gray(0xffffff)}, 1)
	assert.Equal(t, color.RGBA{255, 255, 255, 255}, dst.RGBAAt(63, 63), "the painter still works")
}

func benchmark(b *testing.B, s scene.Scene, scale float64) {
	dst := image.NewRGBA(image.Rect(0, 0, int(s.Width*scale), int(s.Height*scale)))
	var p raster.Painter
	p.Paint(dst, s, scale)
	b.ReportAllocs()
	for b.Loop() {
		p.Paint(dst, s, scale)
	}
}

func BenchmarkPaint(b *testing.B) {
	b.Run("world-1920x1080", func(b *testing.B) { benchmark(b, world(1000), 1) })
	b.Run("world-3840x2160", func(b *testing.B) { benchmark(b, world(1000), 2) })
	b.Run("labels-1920x1080", func(b *testing.B) { benchmark(b, labels(letters(b), 200), 1) })
}

func BenchmarkLabelsCold(b *testing.B) {
	s := labels(letters(b), 200)
	dst := image.NewRGBA(image.Rect(0, 0, 1920, 1080))
	for b.Loop() {
		new(raster.Painter).Paint(dst, s, 1)
	}
}

func BenchmarkOver(b *testing.B) {
	s := labels(letters(b), 20)
	base := raster.Paint(world(1000), 1)
	dst := image.NewRGBA(base.Rect)
	var p raster.Painter
	b.ReportAllocs()
	for b.Loop() {
		p.Over(dst, s, 1, raster.Sheet{Pixels: base})
	}
}
