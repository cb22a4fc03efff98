package coverage_test

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/paint/raster/coverage"
)

// passed is a contour as the Tracer takes it: without points that are not
// numbers, and what is infinite or huge cut off at a thousand million pixels.
func passed(c contour) contour {
	const limit = 1e9
	var out contour
	for _, p := range c {
		if !math.IsNaN(p[0]) && !math.IsNaN(p[1]) {
			out = append(out, [2]float64{max(-limit, min(limit, p[0])), max(-limit, min(limit, p[1]))})
		}
	}
	return out
}

// near is a contour cut to a square about the picture by the way of Sutherland
// and Hodgman (1974), in float64: it winds round every place in the square as
// the whole does, and its numbers are such that x/image/vector, which reckons
// in float32 and is not exact where it cuts a path off, is.
func near(c contour, size int) contour {
	const room = 200
	lo, hi := -float64(room), float64(size+room)
	for axis := range 2 {
		for _, side := range []float64{lo, hi} {
			inside := func(p [2]float64) bool { return (p[axis] >= lo || side == hi) && (p[axis] <= hi || side == lo) }
			var out contour
			for i, b := range c {
				a := c[(i+len(c)-1)%len(c)]
				if inside(a) != inside(b) {
					f := (side - a[axis]) / (b[axis] - a[axis])
					p := [2]float64{a[0] + f*(b[0]-a[0]), a[1] + f*(b[1]-a[1])}
					p[axis] = side
					out = append(out, p)
				}
				if inside(b) {
					out = append(out, b)
				}
			}
			c = out
		}
	}
	return c
}

// expected is what x/image/vector makes of contours.
func expected(size int, contours ...contour) *image.Alpha {
	var all []contour
	for _, c := range contours {
		if c = near(passed(c), size); len(c) > 0 {
			all = append(all, c)
		}
	}
	return accumulated(size, all...)
}

// A maker makes up contours.
type maker struct{ *rand.Rand }

func (m maker) between(lo, hi float64) float64 { return lo + m.Float64()*(hi-lo) }

func (m maker) points(n int, lo, hi float64) contour {
	c := make(contour, n)
	for i := range c {
		c[i] = [2]float64{m.between(lo, hi), m.between(lo, hi)}
	}
	return c
}

// hostile are the ways to trouble a rasterizer.
var hostile = map[string]func(m maker) []contour{
	"crossing itself": func(m maker) []contour { return []contour{m.points(30, -20, 84)} },
	"many crossings":  func(m maker) []contour { return []contour{m.points(120, 0, 64)} },
	"tiny": func(m maker) []contour {
		var all []contour
		for range 40 {
			x, y, size := m.between(0, 64), m.between(0, 64), math.Exp(m.between(-7, 1))
			c := m.points(5, 0, size)
			for i := range c {
				c[i][0], c[i][1] = c[i][0]+x, c[i][1]+y
			}
			all = append(all, c)
		}
		return all
	},
	"huge and far outside": func(m maker) []contour {
		c := m.points(7, -1, 1)
		for i := range c {
			far := math.Exp(m.between(0, math.Log(1e9)))
			c[i][0], c[i][1] = 32+c[i][0]*far, 32+c[i][1]*far
		}
		return []contour{c}
	},
	"a wedge from far away": func(m maker) []contour {
		far := math.Exp(m.between(5, math.Log(1e8)))
		a := m.between(0, 2*math.Pi)
		x, y := 32+far*math.Cos(a), 32+far*math.Sin(a)
		return []contour{{{x, y}, {m.between(0, 64), m.between(0, 64)}, {m.between(0, 64), m.between(0, 64)}}}
	},
	"degenerate": func(m maker) []contour {
		a, b := m.points(1, -20, 84)[0], m.points(1, -20, 84)[0]
		mid := [2]float64{(a[0] + b[0]) / 2, (a[1] + b[1]) / 2}
		return []contour{{a}, {a, b}, {a, b, mid}, {a, mid, b, mid}, {b, b, b}, {{a[0], 0}, {a[0], 64}}, {{0, a[1]}, {64, a[1]}}}
	},
	"repeated points": func(m maker) []contour {
		var c contour
		for _, p := range m.points(6, -10, 74) {
			for range 1 + m.IntN(4) {
				c = append(c, p)
			}
		}
		return []contour{append(c, c[0], c[0])}
	},
	"no numbers": func(m maker) []contour {
		c := m.points(12, -10, 74)
		for range 4 {
			c[m.IntN(len(c))][m.IntN(2)] = math.NaN()
		}
		return []contour{c}
	},
	"infinite": func(m maker) []contour {
		c := m.points(9, -10, 74)
		for range 2 {
			c[m.IntN(len(c))] = [2]float64{math.Inf(m.IntN(2)*2 - 1), math.Inf(m.IntN(2)*2 - 1)}
		}
		return []contour{c}
	},
	"nearly level slivers": func(m maker) []contour {
		var all []contour
		for range 10 {
			y, h := m.between(0, 64), math.Exp(m.between(-9, -1))
			all = append(all, contour{{m.between(-90, 20), y}, {m.between(44, 150), y + h}, {m.between(44, 150), y + 1.5*h}, {m.between(-90, 20), y + h}})
		}
		return all
	},
	"nearly upright slivers": func(m maker) []contour {
		var all []contour
		for range 10 {
			x, w := m.between(0, 64), math.Exp(m.between(-9, -1))
			all = append(all, contour{{x, m.between(-90, 20)}, {x + w, m.between(44, 150)}, {x + 1.5*w, m.between(44, 150)}, {x + w, m.between(-90, 20)}})
		}
		return all
	},
	"wound many times": func(m maker) []contour {
		// Upright, on the tracer's own fractions: each edge adds its rounding. And
		// x/image/vector's sums of float32 leak from some hundreds on.
		at := func() float64 { return float64(m.IntN(64*512)) / 512 }
		x0, y0, x1, y1 := at(), at(), at(), at()
		var c contour
		for range 100 {
			c = append(c, [2]float64{x0, y0}, [2]float64{x1, y0}, [2]float64{x1, y1}, [2]float64{x0, y1})
		}
		return []contour{c}
	},
	"there and back": func(m maker) []contour {
		once := m.points(9, 0, 64)
		back := contour{}
		for i := range once {
			back = append(back, once[len(once)-1-i])
		}
		return []contour{once, back, m.points(3, 0, 64)}
	},
	"a spiral": func(m maker) []contour {
		var c contour
		for i := range 400 {
			a, d := float64(i)*0.3, 0.08*float64(i)
			c = append(c, [2]float64{32 + d*math.Cos(a), 32 + d*math.Sin(a)})
		}
		return []contour{c}
	},
	"on the pixels' edges": func(m maker) []contour {
		c := m.points(8, -6, 70)
		for i := range c {
			c[i] = [2]float64{math.Round(c[i][0]), math.Round(c[i][1])}
		}
		return []contour{c, {{0, 0}, {64, 0}, {64, 64}, {0, 64}}}
	},
}

// TestHostilePathsAgreeWithVector compares with golang.org/x/image/vector, by
// the non-zero rule, which is the only one that it has. All pixels can be
// compared, for both work with the clamped sum of signed areas: where
// overlapping contours cross one pixel, that is not the area that they cover,
// but it is the same number in both.
func TestHostilePathsAgreeWithVector(t *testing.T) {
	for name, next := range hostile {
		t.Run(name, func(t *testing.T) {
			m := maker{rand.New(rand.NewPCG(11, 12))}
			for range 30 {
				all := next(m)
				want := expected(64, all...)
				got := fill(64, coverage.NonZero, shapeOf(image.Rect(0, 0, 64, 64), all...))
				require.LessOrEqual(t, worst(want, got), 2, "%v", all[0][:min(20, len(all[0]))])
			}
		})
	}
}

// TestHostilePathsByBothRules compares with the truth: the area that is inside,
// reckoned exactly, in all pixels in which no more than two windings that follow
// on one another are found. In the others, the sum of areas that this package
// and its like go by is not the area that is inside: two edges that both add a
// winding in one pixel, by the even-odd rule, are an example.
func TestHostilePathsByBothRules(t *testing.T) {
	const size = 24
	for name, next := range hostile {
		if name == "wound many times" || name == "many crossings" || name == "a spiral" { // too many edges to a pixel for the truth
			continue
		}
		t.Run(name, func(t *testing.T) {
			m := maker{rand.New(rand.NewPCG(13, 14))}
			compared := 0
			for range 12 {
				all := next(m)
				var cut []contour
				for _, c := range all {
					cut = append(cut, near(passed(c), size))
				}
				s := shapeOf(image.Rect(0, 0, size, size), all...)
				for _, rule := range []coverage.Rule{coverage.NonZero, coverage.EvenOdd} {
					got := fill(size, rule, s)
					for y := range size {
						for x := range size {
							area, plain := inside(x, y, rule, cut)
							if !plain {
								continue
							}
							compared++
							require.InDelta(t, 255*area, float64(got.AlphaAt(x, y).A), 2, "rule %d, pixel %d,%d: %v", rule, x, y, all)
						}
					}
				}
			}
			assert.Greater(t, compared, 12*2*size*size/2)
		})
	}
}

// TestAsManyWindingsAsThereCanBe: the sums are of whole numbers, so none leaks.
func TestAsManyWindingsAsThereCanBe(t *testing.T) {
	once := contour{{8, 8}, {40, 8}, {40, 40}, {8, 40}}
	for _, n := range []int{1, 2, 500, 4094, 4095} {
		var c, even contour
		for i := range n {
			c = append(c, once...)
			if n%2 == 0 || i > 0 {
				even = append(even, once...)
			}
		}
		want := fill(64, coverage.NonZero, shapeOf(image.Rect(0, 0, 64, 64), once))
		assert.Equal(t, want.Pix, fill(64, coverage.NonZero, shapeOf(image.Rect(0, 0, 64, 64), c)).Pix, "%d", n)
		assert.Equal(t, make([]uint8, 64*64), fill(64, coverage.EvenOdd, shapeOf(image.Rect(0, 0, 64, 64), even)).Pix, "%d", n)
		if n%2 != 0 {
			assert.Equal(t, want.Pix, fill(64, coverage.EvenOdd, shapeOf(image.Rect(0, 0, 64, 64), c)).Pix, "%d", n)
		}
	}
}
