package raster_test

import (
	"image"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// along sets a text on a circle: each letter is turned by itself.
func along(l *lettering.Shaper, text string, style scene.Style, radius float64) scene.Run {
	r := l.Shape(text, style)
	r.Glyphs = append([]scene.Glyph{}, r.Glyphs...)
	for i := range r.Glyphs {
		a := r.Glyphs[i].X / radius
		sin, cos := math.Sincos(a)
		r.Glyphs[i].X, r.Glyphs[i].Y, r.Glyphs[i].Angle = radius*sin, radius*(1-cos), a
	}
	return r
}

// bends is names along bends of all kinds, small and large.
func bends(l *lettering.Shaper, th theme) scene.Scene {
	var g scene.Group
	for i, size := range []float64{11, 13, 18, 28} {
		y := 26 + 56*float64(i)
		style := scene.Style{Size: size, Slant: i%2 == 0, Tracking: size / 6}
		g.Items = append(g.Items,
			scene.Text{Run: along(l, "Yalu / Amnok · 압록강", style, 150), X: 12, Y: y, Color: th.muted, Halo: th.halo, HaloWidth: 2},
			scene.Text{Run: along(l, "Дунай Danube", style, -190), X: 330, Y: y + 40, Color: th.ink})
	}
	return scene.Scene{Width: 640, Height: 300, Background: th.ground, Groups: []scene.Group{g}}
}

func TestBentGoldens(t *testing.T) {
	l := letters(t)
	for name, th := range themes() {
		golden.Check(t, "bends-"+name+"-1x", raster.Paint(bends(l, th), 1))
		golden.Check(t, "bends-"+name+"-2x", raster.Paint(bends(l, th), 2))
	}
}

// TestBentLettersStandWhereTheyShould compares masks, turned one by one, with
// the same line turned as a whole.
func TestBentLettersStandWhereTheyShould(t *testing.T) {
	l := letters(t)
	for i := range 48 {
		a := float64(i) / 48 * 2 * math.Pi
		sin, cos := math.Sincos(a)
		straight := l.Shape("Hasan Хасан", scene.Style{Size: 20})
		bent := straight
		bent.Glyphs = append([]scene.Glyph{}, straight.Glyphs...)
		for i, g := range bent.Glyphs {
			bent.Glyphs[i].X, bent.Glyphs[i].Y, bent.Glyphs[i].Angle = g.X*cos-g.Y*sin, g.X*sin+g.Y*cos, a
		}
		paint := func(t scene.Text) *image.RGBA {
			t.X, t.Y, t.Color = 150.4, 150.3, gray(0)
			return raster.Paint(scene.Scene{Width: 300, Height: 300, Groups: []scene.Group{{Items: []scene.Item{t}}}}, 1)
		}
		want, got := paint(scene.Text{Run: straight, Angle: a}), paint(scene.Text{Run: bent})
		wx, wy, wa := middle(want)
		gx, gy, ga := middle(got)
		assert.InDelta(t, wx, gx, 0.15, "angle %g", a)
		assert.InDelta(t, wy, gy, 0.15, "angle %g", a)
		assert.InEpsilon(t, wa, ga, 0.2, "angle %g", a) // masks are strengthened
	}
}

// middle is the mean place of the ink, and how much there is.
func middle(m *image.RGBA) (x, y, sum float64) {
	for j := range m.Rect.Dy() {
		for i := range m.Rect.Dx() {
			a := float64(m.RGBAAt(i, j).A)
			x, y, sum = x+a*float64(i), y+a*float64(j), sum+a
		}
	}
	return x / sum, y / sum, sum
}

func BenchmarkBent(b *testing.B) {
	l := letters(b)
	s := bends(l, themes()["dark"])
	m := raster.Paint(s, 1)
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			new(raster.Painter).Paint(m, s, 1)
		}
	})
	b.Run("kept", func(b *testing.B) {
		var p raster.Painter
		for b.Loop() {
			p.Paint(m, s, 1)
		}
	})
}
