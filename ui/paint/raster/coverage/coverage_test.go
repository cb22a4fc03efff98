package coverage_test

import (
	"image"
	"image/draw"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/vector"

	"sightline/ui/paint/raster/coverage"
)

// A contour is a closed line through points, the tests' own form of a path.
type contour [][2]float64

func (c contour) trace(s coverage.Sink) {
	for i, p := range c {
		if i == 0 {
			s.MoveTo(p[0], p[1])
		} else {
			s.LineTo(p[0], p[1])
		}
	}
	s.Close()
}

func shapeOf(clip image.Rectangle, contours ...contour) coverage.Shape {
	var t coverage.Tracer
	t.Begin(clip)
	for _, c := range contours {
		c.trace(&t)
	}
	return t.End()
}

func fill(size int, rule coverage.Rule, shapes ...coverage.Shape) *image.Alpha {
	m := image.NewAlpha(image.Rect(0, 0, size, size))
	new(coverage.Filler).Fill(coverage.AlphaTarget{Image: m}, m.Rect, rule, shapes...)
	return m
}

// accumulated is what golang.org/x/image/vector makes of the contours. It is
// given room on all sides, since it is not exact where it cuts a path off.
func accumulated(size int, contours ...contour) *image.Alpha {
	const room = 256
	r := vector.NewRasterizer(size+2*room, size+2*room)
	for _, c := range contours {
		for i, p := range c {
			if i == 0 {
				r.MoveTo(float32(p[0]+room), float32(p[1]+room))
			} else {
				r.LineTo(float32(p[0]+room), float32(p[1]+room))
			}
		}
		r.ClosePath()
	}
	all := image.NewAlpha(image.Rect(0, 0, size+2*room, size+2*room))
	r.Draw(all, all.Rect, image.Opaque, image.Point{})
	m := image.NewAlpha(image.Rect(0, 0, size, size))
	draw.Draw(m, m.Rect, all, image.Pt(room, room), draw.Src)
	return m
}

// sampled is the truth by brute force: n×n samples a pixel, each with its
// winding number counted.
func sampled(size, n int, rule coverage.Rule, contours ...contour) *image.Alpha {
	m := image.NewAlpha(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			in := 0
			for k := range n * n {
				px := float64(x) + (float64(k%n)+0.5)/float64(n)
				py := float64(y) + (float64(k/n)+0.5)/float64(n)
				if w := winding(px, py, contours); (rule == coverage.NonZero && w != 0) || w%2 != 0 {
					in++
				}
			}
			m.Pix[y*m.Stride+x] = uint8(math.Round(255 * float64(in) / float64(n*n)))
		}
	}
	return m
}

func winding(x, y float64, contours []contour) int {
	w := 0
	for _, c := range contours {
		for i, a := range c {
			b := c[(i+1)%len(c)]
			if (a[1] <= y) == (b[1] <= y) {
				continue
			}
			if x > a[0]+(y-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
				if a[1] < b[1] {
					w++
				} else {
					w--
				}
			}
		}
	}
	return w
}

// worst is the greatest difference between two masks.
func worst(a, b *image.Alpha) int {
	d := 0
	for i := range a.Pix {
		d = max(d, int(math.Abs(float64(a.Pix[i])-float64(b.Pix[i]))))
	}
	return d
}

func TestFillAgreesWithVector(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	between := func(lo, hi float64) float64 { return lo + r.Float64()*(hi-lo) }
	makers := map[string]func() contour{
		"triangles": func() contour {
			c := make(contour, 3)
			for i := range c {
				c[i] = [2]float64{between(0, 64), between(0, 64)}
			}
			return c
		},
		"thin": func() contour {
			x, y, a := between(0, 64), between(0, 64), between(0, 7)
			return contour{
				{x, y},
				{x + 40*math.Cos(a), y + 40*math.Sin(a)},
				{x + 40*math.Cos(a+0.01), y + 40*math.Sin(a+0.01)},
			}
		},
		"stars": func() contour { // simple: round a centre with growing angle
			c := make(contour, 40)
			for i := range c {
				a, d := float64(i)/40*2*math.Pi, between(3, 30)
				c[i] = [2]float64{32 + d*math.Cos(a), 32 + d*math.Sin(a)}
			}
			return c
		},
		"out of the picture": func() contour {
			c := make(contour, 5)
			for i := range c {
				c[i] = [2]float64{between(-200, 260), between(-200, 260)}
			}
			return c
		},
		"tangles": func() contour { // crossing themselves: both clamp the sum
			c := make(contour, 9)
			for i := range c {
				c[i] = [2]float64{between(-10, 74), between(-10, 74)}
			}
			return c
		},
	}
	for name, next := range makers {
		t.Run(name, func(t *testing.T) {
			for range 100 {
				c := next()
				got := fill(64, coverage.NonZero, shapeOf(image.Rect(0, 0, 64, 64), c))
				assert.LessOrEqual(t, worst(accumulated(64, c), got), 2, "%v", c)
			}
		})
	}
}

func TestFillFollowsTheRules(t *testing.T) {
	square := func(x, y, s float64) contour { return contour{{x, y}, {x + s, y}, {x + s, y + s}, {x, y + s}} }
	back := func(c contour) contour {
		var b contour
		for i := range c {
			b = append(b, c[len(c)-1-i])
		}
		return b
	}
	star := contour{{16, 1}, {25, 29}, {2, 11}, {30, 11}, {7, 29}}
	cases := map[string][]contour{
		"square":               {square(4.3, 5.7, 20.2)},
		"ring":                 {square(4.5, 4.5, 22.25), back(square(10.25, 9.75, 8.5))},
		"twice the same way":   {square(3, 3, 14), square(9, 9, 16)},
		"twice opposite ways":  {square(3, 3, 14), back(square(9, 9, 16))},
		"pentagram":            {star},
		"pentagram, backwards": {back(star)},
		"covered three times":  {square(2, 2, 20), square(4, 4, 20), square(6, 6, 20)},
	}
	for name, contours := range cases {
		for _, rule := range []coverage.Rule{coverage.NonZero, coverage.EvenOdd} {
			got := fill(32, rule, shapeOf(image.Rect(0, 0, 32, 32), contours...))
			want := sampled(32, 16, rule, contours...)
			off := 0
			for i := range want.Pix {
				d := math.Abs(float64(got.Pix[i]) - float64(want.Pix[i]))
				if want.Pix[i] == 0 || want.Pix[i] == 255 {
					assert.LessOrEqual(t, d, 4., "%s, rule %d, pixel %d", name, rule, i)
				}
				if d > 12 {
					off++
				}
			}
			// Only where several edges cross one pixel does the sum differ.
			assert.LessOrEqual(t, off, 12, "%s, rule %d", name, rule)
		}
	}
}

func TestFillSharedEdgesLeaveNoSeam(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	clip := image.Rect(0, 0, 64, 64)
	for range 100 {
		x := 20 + 20*r.Float64()
		seam := contour{{x, 10}}
		for y := 12.3; y < 50; y += 5 * r.Float64() {
			seam = append(seam, [2]float64{x + 9*r.Float64(), y})
		}
		seam = append(seam, [2]float64{x, 50})
		left := append(contour{{10, 50}, {10, 10}}, seam...)
		right := contour{{60, 10}, {60, 50}}
		for i := range seam {
			right = append(right, seam[len(seam)-1-i])
		}
		want := fill(64, coverage.NonZero, shapeOf(clip, contour{{10, 10}, {60, 10}, {60, 50}, {10, 50}}))
		assert.Equal(t, want.Pix, fill(64, coverage.NonZero, shapeOf(clip, left, right)).Pix, "one shape")
		assert.Equal(t, want.Pix, fill(64, coverage.NonZero, shapeOf(clip, left), shapeOf(clip, right)).Pix, "two shapes")
	}
	// The seam runs out of the picture, and is cut alike on both sides.
	for range 100 {
		a, b := [2]float64{200*r.Float64() - 70, -7.7}, [2]float64{200*r.Float64() - 70, 71.3}
		left := contour{{-100, -7.7}, a, b, {-100, 71.3}}
		right := contour{a, {200, -7.7}, {200, 71.3}, b}
		for _, v := range fill(64, coverage.NonZero, shapeOf(clip, left, right)).Pix {
			assert.Equal(t, uint8(255), v)
		}
	}
}

func TestFillInBandsIsTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	c := make(contour, 300)
	for i := range c {
		c[i] = [2]float64{r.Float64()*220 - 10, r.Float64()*220 - 10}
	}
	s := shapeOf(image.Rect(0, 0, 200, 200), c)
	for _, rule := range []coverage.Rule{coverage.NonZero, coverage.EvenOdd} {
		want := fill(200, rule, s)
		for _, height := range []int{1, 7, 64, 199} {
			got := image.NewAlpha(want.Rect)
			var f coverage.Filler
			for y := 0; y < 200; y += height {
				f.Fill(coverage.AlphaTarget{Image: got}, image.Rect(0, y, 200, min(200, y+height)), rule, s)
			}
			assert.Equal(t, want.Pix, got.Pix, "bands of %d", height)
		}
	}
}

func TestFillStaysWithinTheClip(t *testing.T) {
	big := contour{{-50, -50}, {150, -30}, {140, 160}, {-70, 120}}
	whole := fill(64, coverage.NonZero, shapeOf(image.Rect(0, 0, 64, 64), big))
	clip := image.Rect(13, 7, 41, 59)
	got := fill(64, coverage.NonZero, shapeOf(clip, big))
	for y := range 64 {
		for x := range 64 {
			want := uint8(0)
			if image.Pt(x, y).In(clip) {
				want = whole.AlphaAt(x, y).A
			}
			assert.Equal(t, want, got.AlphaAt(x, y).A, "%d,%d", x, y)
		}
	}
}

func TestCurvesAreCloseToTheTruth(t *testing.T) {
	const k = 0.5522847498
	var tr coverage.Tracer
	tr.Begin(image.Rect(0, 0, 64, 64))
	x, y, r := 31.3, 32.6, 25.
	tr.MoveTo(x+r, y)
	tr.CubicTo(x+r, y+k*r, x+k*r, y+r, x, y+r)
	tr.CubicTo(x-k*r, y+r, x-r, y+k*r, x-r, y)
	tr.CubicTo(x-r, y-k*r, x-k*r, y-r, x, y-r)
	tr.CubicTo(x+k*r, y-r, x+r, y-k*r, x+r, y)
	got := fill(64, coverage.NonZero, tr.End())
	var sum float64
	for _, v := range got.Pix {
		sum += float64(v) / 255
	}
	assert.InEpsilon(t, math.Pi*r*r, sum, 0.005)
}

func TestNoNumberIsTooStrange(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	strange := []float64{0, 5.5, -3, 70, 1e6, -1e9, 1e300, -1e300, inf, -inf, nan, 5e-324, math.MaxFloat32}
	r := rand.New(rand.NewPCG(7, 8))
	pick := func() float64 { return strange[r.IntN(len(strange))] }
	var f coverage.Filler
	var tr coverage.Tracer
	var st coverage.Stroker
	m := image.NewAlpha(image.Rect(0, 0, 64, 64))
	for range 3000 {
		tr.Reset()
		tr.Begin(m.Rect)
		var sink coverage.Sink = &tr
		pen := coverage.Pen{Width: pick(), Join: coverage.Join(r.IntN(3)), Cap: coverage.Cap(r.IntN(3)), Dash: []float64{pick(), pick()}[:r.IntN(3)], Offset: pick()}
		stroke := r.IntN(2) == 0 && st.Set(&tr, pen)
		if stroke {
			sink = &st
		}
		for range 6 {
			switch r.IntN(5) {
			case 0:
				sink.MoveTo(pick(), pick())
			case 1, 2:
				sink.LineTo(pick(), pick())
			case 3:
				sink.CubicTo(pick(), pick(), pick(), pick(), pick(), pick())
			default:
				sink.Close()
			}
		}
		if stroke {
			st.Flush()
		}
		f.Fill(coverage.AlphaTarget{Image: m}, m.Rect, coverage.NonZero, tr.End())
	}
	clear(m.Pix)
	f.Fill(coverage.AlphaTarget{Image: m}, m.Rect, coverage.NonZero, shapeOf(m.Rect, contour{{0, 0}, {8, 0}, {8, 8}, {0, 8}}))
	assert.Equal(t, uint8(255), m.AlphaAt(7, 7).A, "the filler still works")
	assert.Equal(t, uint8(0), m.AlphaAt(8, 8).A)
}

// A tally counts how often each pixel is handed on.
type tally map[image.Point]int

func (t tally) Span(y, x0, x1 int, _ uint8) {
	for x := x0; x < x1; x++ {
		t[image.Pt(x, y)]++
	}
}

func (t tally) Mask(y, x int, alpha []uint8) { t.Span(y, x, x+len(alpha), 0) }

func TestNoPixelIsHandedOnTwice(t *testing.T) {
	clip := image.Rect(0, 0, 700, 20)
	for x := range 680 {
		seen := tally{}
		x := float64(x)
		s := shapeOf(clip, contour{{x + 0.3, 2}, {x + 18.4, 3.2}, {x + 1.7, 17}})
		new(coverage.Filler).Fill(seen, clip, coverage.NonZero, s)
		for at, n := range seen {
			require.Equal(t, 1, n, "pixel %v of the triangle at %g", at, x)
		}
	}
}
