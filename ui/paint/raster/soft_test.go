package raster_test

import (
	"image"
	"image/color"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/scene"
)

// fades are a veil that comes up from above, one that comes from the left, and
// a disc left open in the dark.
func fades() scene.Scene {
	box := scene.Rect{W: 300, H: 200}
	return scene.Scene{Width: 300, Height: 200, Background: color.NRGBA{200, 220, 240, 255}, Groups: []scene.Group{{Items: []scene.Item{
		scene.Fill{Path: box.Path(0), Color: color.NRGBA{20, 30, 40, 230}, Fade: &scene.Fade{From: scene.Point{Y: 100}, To: scene.Point{Y: 180}}},
		scene.Fill{Path: scene.Circle(60, 60, 50), Color: color.NRGBA{180, 30, 40, 255}, Fade: &scene.Fade{From: scene.Point{X: 20}, To: scene.Point{X: 100, Y: 30}}},
		scene.Fill{Path: box.Path(0), Color: color.NRGBA{0, 0, 0, 160}, Fade: &scene.Fade{From: scene.Point{X: 200, Y: 90}, Inner: 40, Outer: 70}},
	}}}}
}

func TestFadePictures(t *testing.T) {
	golden.Check(t, "fades-1x", raster.Paint(fades(), 1))
	golden.Check(t, "fades-1.7x", raster.Paint(fades(), 1.7))
}

// TestFadesAreTheSameInEveryBand: whatever part of the picture is painted, and
// by however many cores.
func TestFadesAreTheSameInEveryBand(t *testing.T) {
	want := raster.Paint(fades(), 1.3)
	alone := raster.Painter{Workers: 1}
	got := image.NewRGBA(want.Rect)
	alone.Paint(got, fades(), 1.3)
	assert.Equal(t, want.Pix, got.Pix)
	part := image.NewRGBA(want.Rect)
	boxes := []image.Rectangle{image.Rect(0, 0, 390, 71), image.Rect(0, 71, 133, 260), image.Rect(133, 71, 390, 260)}
	alone.Part(part, fades(), 1.3, boxes)
	assert.Equal(t, want.Pix, part.Pix)
}

func TestFadeIsClearBeforeItAndFullBeyond(t *testing.T) {
	m := raster.Paint(fades(), 1)
	assert.Equal(t, color.RGBA{200, 220, 240, 255}, m.At(200, 90), "in the disc and above the veil")
	assert.Less(t, m.RGBAAt(290, 195).R, uint8(30))
	for y := 181; y < 199; y++ {
		assert.Equal(t, m.At(1, 181), m.At(1, y))
	}
}

func BenchmarkSoft(b *testing.B) {
	box := scene.Rect{W: 1920, H: 1080}
	for name, fade := range map[string]scene.Fade{
		"veil": {From: scene.Point{Y: 500}, To: scene.Point{Y: 900}},
		"spot": {From: scene.Point{X: 900, Y: 500}, Inner: 150, Outer: 220},
	} {
		b.Run(name, func(b *testing.B) {
			s := scene.Scene{Width: box.W, Height: box.H, Groups: []scene.Group{{Items: []scene.Item{
				scene.Fill{Path: box.Path(0), Color: color.NRGBA{A: 150}, Fade: &fade},
			}}}}
			m := image.NewRGBA(image.Rect(0, 0, 1920, 1080))
			p := raster.Painter{Workers: 1}
			for b.Loop() {
				p.Paint(m, s, 1)
			}
		})
	}
}

// TestPicturesOfEveryWidth: a box that fills the picture is painted whatever
// the picture's width is, by a painter that has painted nothing larger.
func TestPicturesOfEveryWidth(t *testing.T) {
	for w := 1; w < 300; w++ {
		s := scene.Scene{Width: float64(w), Height: 3, Groups: []scene.Group{{Items: []scene.Item{
			scene.Fill{Path: scene.Rect{W: float64(w), H: 3}.Path(0), Color: color.NRGBA{10, 20, 30, 255}},
		}}}}
		assert.Equal(t, color.RGBA{10, 20, 30, 255}, raster.Paint(s, 1).At(w-1, 2), "%d pixels wide", w)
	}
}
