package mapview

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// noise is a picture in which every pixel differs from its neighbours.
func noise(w, h int) *image.RGBA {
	r := rand.New(rand.NewPCG(3, 4))
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range m.Pix {
		m.Pix[i] = uint8(r.IntN(256))
	}
	return m
}

// exact is what a layer shows under a pixel, in floating point: the mean of the
// four pixels round it, and the lightest and darkest of the nearest ones. It is
// false outside of the layer and on its very edge.
func exact(l layer, x, y int) (mean, least, most [4]float64, ok bool) {
	u := l.at.xx*(float64(x)+0.5) + l.at.xy*(float64(y)+0.5) + l.at.x0 - 0.5
	v := l.at.yx*(float64(x)+0.5) + l.at.yy*(float64(y)+0.5) + l.at.y0 - 0.5
	size := l.pixels.Rect.Size()
	if u < 0.2 || v < 0.2 || u > float64(size.X)-1.2 || v > float64(size.Y)-1.2 {
		return mean, least, most, false
	}
	iu, iv := math.Floor(u), math.Floor(v)
	fu, fv := u-iu, v-iv
	at := func(x, y float64, i int) float64 {
		return float64(l.pixels.Pix[l.pixels.PixOffset(int(x), int(y))+i])
	}
	const slack = 0.01 // fixed points wander
	for i := range mean {
		top := at(iu, iv, i)*(1-fu) + at(iu+1, iv, i)*fu
		bottom := at(iu, iv+1, i)*(1-fu) + at(iu+1, iv+1, i)*fu
		mean[i] = top*(1-fv) + bottom*fv
		least[i], most[i] = 255, 0
		for _, d := range [][2]float64{{-slack, -slack}, {slack, -slack}, {-slack, slack}, {slack, slack}} {
			c := at(math.Floor(u+d[0]+0.5), math.Floor(v+d[1]+0.5), i)
			least[i], most[i] = min(least[i], c), max(most[i], c)
		}
	}
	return mean, least, most, true
}

// TestComposeShowsTheNearestOrTheMean: the nearest pixel, or the mean of four
// where the layer is much enlarged.
func TestComposeShowsTheNearestOrTheMean(t *testing.T) {
	src := noise(90, 70)
	rapid.Check(t, func(r *rapid.T) {
		k := rapid.Float64Range(0.1, 2.5).Draw(r, "scale")
		turn := rapid.SampledFrom([]float64{0, 0, 0.2, -0.1}).Draw(r, "turn")
		l := layer{src, affine{
			xx: k * math.Cos(turn), xy: -k * math.Sin(turn), x0: rapid.Float64Range(-60, 60).Draw(r, "x"),
			yx: k * math.Sin(turn), yy: k * math.Cos(turn), y0: rapid.Float64Range(-60, 60).Draw(r, "y"),
		}}
		smooth := k*(math.Cos(turn)+math.Abs(math.Sin(turn))) < coarse
		dst := image.NewRGBA(image.Rect(0, 0, 101, 57))
		compose(dst, []layer{l}, color.RGBA{1, 2, 3, 255})
		for y := range 57 {
			for x := range 101 {
				mean, least, most, ok := exact(l, x, y)
				for i := 0; ok && i < 4; i++ {
					got := float64(dst.Pix[dst.PixOffset(x, y)+i])
					if smooth && math.Abs(got-mean[i]) > 5 { // the weights are of 8 bits
						r.Fatalf("%d, %d: channel %d is %g, not %g", x, y, i, got, mean[i])
					}
					if !smooth && (got < least[i] || got > most[i]) {
						r.Fatalf("%d, %d: channel %d is %g, not %g to %g", x, y, i, got, least[i], most[i])
					}
				}
			}
		}
	})
}

func TestComposeOfWholePixelsIsACopy(t *testing.T) {
	src := noise(60, 50)
	dst := image.NewRGBA(image.Rect(0, 0, 30, 20))
	compose(dst, []layer{{src, affine{xx: 1, yy: 1, x0: 7, y0: 9}}}, color.RGBA{})
	for y := range 20 {
		for x := range 30 {
			require.Equal(t, src.RGBAAt(x+7, y+9), dst.RGBAAt(x, y))
		}
	}
}

// TestComposeFillsEveryPixel: what no layer reaches is of the open colour, what
// the first does not reach of the second.
func TestComposeFillsEveryPixel(t *testing.T) {
	red, green, blue := color.RGBA{R: 255, A: 255}, color.RGBA{G: 255, A: 255}, color.RGBA{B: 255, A: 255}
	plain := func(w, h int, c color.RGBA) *image.RGBA {
		m := image.NewRGBA(image.Rect(0, 0, w, h))
		for y := range h {
			for x := range w {
				m.SetRGBA(x, y, c)
			}
		}
		return m
	}
	dst := image.NewRGBA(image.Rect(0, 0, 100, 80))
	compose(dst, []layer{
		{plain(40, 40, red), affine{xx: 1, yy: 1, x0: -30, y0: -20}},
		{plain(40, 40, green), affine{xx: 0.5, yy: 0.5, x0: -5, y0: -5}},
	}, blue)
	for y := range 80 {
		for x := range 100 {
			want := blue
			if x >= 11 && x < 89 && y >= 11 && y < 80 {
				want = green
			}
			if x >= 30 && x < 70 && y >= 20 && y < 60 {
				want = red
			}
			edge := func(v int, at ...int) bool {
				for _, a := range at {
					if v >= a-2 && v <= a+2 {
						return true
					}
				}
				return false
			}
			if !edge(x, 11, 89, 30, 70) && !edge(y, 11, 20, 60) {
				assert.Equal(t, want, dst.RGBAAt(x, y), "%d, %d", x, y)
			}
			assert.Equal(t, uint8(255), dst.RGBAAt(x, y).A)
		}
	}
}

func TestFitFindsAnAffineMap(t *testing.T) {
	want := affine{xx: 1.1, xy: 0.02, x0: 40, yx: -0.03, yy: 0.9, y0: -7}
	var f fit
	for _, p := range [][2]float64{{0, 0}, {1920, 0}, {0, 1080}, {1920, 1080}, {500, 300}} {
		f.add(p[0], p[1], want.xx*p[0]+want.xy*p[1]+want.x0, want.yx*p[0]+want.yy*p[1]+want.y0)
	}
	got, ok := f.affine()
	require.True(t, ok)
	for i, d := range []float64{got.xx - want.xx, got.xy - want.xy, got.yx - want.yx, got.yy - want.yy, (got.x0 - want.x0) / 1000, (got.y0 - want.y0) / 1000} {
		assert.InDelta(t, 0, d, 1e-9, i)
	}
	var flat fit
	for i := range 9 {
		flat.add(float64(i), 3, float64(i), 3)
	}
	_, ok = flat.affine()
	assert.False(t, ok, "pixels on a line tell nothing about the other way")
}
