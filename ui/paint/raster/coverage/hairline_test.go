package coverage_test

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/paint/raster/coverage"
)

// joined draws a line, as stroke does, with a join at every turn if all is true.
func joined(size int, pen coverage.Pen, c contour, all bool) *image.Alpha {
	var t coverage.Tracer
	var s coverage.Stroker
	t.Begin(image.Rect(0, 0, size, size))
	s.Set(&t, pen)
	if all {
		s.JoinAll()
	}
	c.trace(&s)
	s.Flush()
	return fill(size, coverage.NonZero, t.End())
}

// TestHairlinesAreLikeOtherLines compares hairlines with lines of round joins:
// coasts of short steps, long straights, and random scribble.
func TestHairlinesAreLikeOtherLines(t *testing.T) {
	const size = 64
	paths := map[string]func(r *rand.Rand) contour{
		"coast": func(r *rand.Rand) contour {
			c := contour{{32, 8}}
			for i := range 60 {
				a := float64(i)/60*2*math.Pi + r.Float64() - 0.5
				c = append(c, [2]float64{c[i][0] + 2*math.Cos(a), c[i][1] + 2*math.Sin(a)})
			}
			return c
		},
		"straights": func(r *rand.Rand) contour {
			c := make(contour, 5)
			for i := range c {
				c[i] = [2]float64{r.Float64() * size, r.Float64() * size}
			}
			return c
		},
		"scribble": func(r *rand.Rand) contour {
			c := contour{{32, 32}}
			for i := range 40 {
				c = append(c, [2]float64{c[i][0] + 3*r.Float64() - 1.5, c[i][1] + 3*r.Float64() - 1.5})
			}
			return c
		},
	}
	bounds := map[string]struct{ worst, mean float64 }{
		"coast": {90, 0.4}, "straights": {90, 0.1}, "scribble": {110, 1.5}, // of 255
	}
	for name, path := range paths {
		r := rand.New(rand.NewPCG(41, 42))
		worst, sum, n := 0., 0., 0.
		for i := range 600 {
			pen := coverage.Pen{Width: []float64{0.4, 0.8, 1, 1.5, 2}[i%5], Cap: coverage.Cap(i % 3)}
			if i%4 == 0 {
				pen.Dash = []float64{4, 3}
			}
			c := path(r)
			got, want := joined(size, pen, c, false), joined(size, pen, c, true)
			for j := range got.Pix {
				if got.Pix[j] != 0 || want.Pix[j] != 0 {
					d := math.Abs(float64(got.Pix[j]) - float64(want.Pix[j]))
					worst, sum, n = max(worst, d), sum+d, n+1
				}
			}
		}
		assert.LessOrEqual(t, worst, bounds[name].worst, name)
		assert.LessOrEqual(t, sum/n, bounds[name].mean, name)
	}
}
