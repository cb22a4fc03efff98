package raster_test

import (
	"image"
	"image/color"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/raster"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// lines are labels of all kinds, moved by whole pixels.
func lines(l *lettering.Shaper, dx, dy float64) scene.Scene {
	th := themes()["dark"]
	var g scene.Group
	for i, t := range []struct {
		text  string
		style scene.Style
		halo  float64
	}{
		{"Владивосток", scene.Style{Size: 13}, 2},
		{"국가정보원 ASSERTS", scene.Style{Size: 12.3, Face: scene.Bold}, 1.5},
		{"K A Z A K H S T A N", scene.Style{Size: 11, Tracking: 9}, 2},
		{"بحر العرب", scene.Style{Size: 14, Slant: true}, 2},
		{"कच्छ की खाड़ी", scene.Style{Size: 15}, 0},
	} {
		run := l.Shape(t.text, t.style)
		g.Items = append(g.Items, scene.Text{
			Run: run, X: 40.37 + dx, Y: 30.2 + 26*float64(i) + dy, Color: th.ink, Halo: color.NRGBA{90, 20, 20, 160}, HaloWidth: t.halo,
		})
	}
	return scene.Scene{Width: 420, Height: 200, Background: th.ground, Groups: []scene.Group{g}}
}

// TestLinesThatMoveAreTheSameLines: a line put together once looks, wherever it
// goes by whole pixels, as one that is put together there, to the bit.
func TestLinesThatMoveAreTheSameLines(t *testing.T) {
	l := letters(t)
	for _, scale := range []float64{1, 1.25, 2} {
		var kept raster.Painter
		first := image.NewRGBA(image.Rect(0, 0, int(420*scale), int(200*scale)))
		kept.Paint(first, lines(l, 0, 0), scale)
		for _, by := range []image.Point{{0, 0}, {20, 0}, {-33, 17}, {8, -20}} {
			got := image.NewRGBA(first.Rect)
			dx, dy := float64(by.X)/scale, float64(by.Y)/scale
			kept.Paint(got, lines(l, dx, dy), scale)
			require.Equal(t, raster.Paint(lines(l, dx, dy), scale).Pix, got.Pix, "%v at %v", by, scale)
			inner := first.Rect.Inset(40)
			for y := inner.Min.Y; y < inner.Max.Y; y++ {
				for x := inner.Min.X; x < inner.Max.X; x++ {
					if p := image.Pt(x, y).Sub(by); p.In(first.Rect) {
						require.Equal(t, first.RGBAAt(p.X, p.Y), got.RGBAAt(x, y), "%v at %v", by, scale)
					}
				}
			}
		}
	}
}

// TestLettersThatTouchAreCoveredOnce: where the halos of neighbours overlap, a
// translucent halo is not laid on twice.
func TestLettersThatTouchAreCoveredOnce(t *testing.T) {
	halo := color.NRGBA{255, 0, 0, 128}
	run := letters(t).Shape("mmmm", scene.Style{Size: 20})
	s := scene.Scene{Width: 100, Height: 40, Background: color.NRGBA{0, 0, 0, 255}}
	s.Groups = []scene.Group{{Items: []scene.Item{scene.Text{Run: run, X: 8, Y: 26, Color: color.NRGBA{}, Halo: halo, HaloWidth: 4}}}}
	m := raster.Paint(s, 1)
	most := uint8(0)
	for i := 0; i < len(m.Pix); i += 4 {
		most = max(most, m.Pix[i])
	}
	assert.InDelta(t, 128, float64(most), 1)
}
