package coverage_test

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/ui/paint/raster/coverage"
)

// TestAWindowShowsTheSame fills and strokes paths of all kinds, once whole and
// once within a window: no pixel in the window may differ.
func TestAWindowShowsTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	const size = 96
	clip := image.Rect(3, 2, size-4, size-1)
	for range 1500 {
		pen := coverage.Pen{
			Width: []float64{0.6, 1, 1.5, 4, 11}[r.IntN(5)],
			Cap:   coverage.Cap(r.IntN(3)), Join: coverage.Join(r.IntN(3)),
			Dash: []float64{5, 3}[:2*r.IntN(2)],
		}
		stroke, seed := r.IntN(3) > 0, r.Uint64()
		window := image.Rect(r.IntN(size), r.IntN(size), r.IntN(size), r.IntN(size))
		shape := func(tr *coverage.Tracer, part image.Rectangle) coverage.Shape {
			tr.BeginWithin(clip, part)
			if !stroke {
				wander(tr, rand.New(rand.NewPCG(seed, 1)), size)
				return tr.End()
			}
			var s coverage.Stroker
			s.Set(tr, pen)
			wander(&s, rand.New(rand.NewPCG(seed, 1)), size)
			s.Flush()
			return tr.End()
		}
		var a, b coverage.Tracer
		whole, part := shape(&a, clip), shape(&b, window)
		for _, rule := range []coverage.Rule{coverage.NonZero, coverage.EvenOdd} {
			want, got := image.NewAlpha(image.Rect(0, 0, size, size)), image.NewAlpha(image.Rect(0, 0, size, size))
			var f coverage.Filler
			f.Fill(coverage.AlphaTarget{Image: want}, window, rule, whole)
			f.Fill(coverage.AlphaTarget{Image: got}, window, rule, part)
			require.True(t, string(want.Pix) == string(got.Pix), "window %v, pen %+v, stroked %t, rule %d, seed %d", window, pen, stroke, rule, seed)
		}
	}
}

// wander hands a sink a few contours, some of short steps, some far outside.
func wander(to coverage.Sink, r *rand.Rand, size float64) {
	for range 1 + r.IntN(3) {
		x, y := r.Float64()*size, r.Float64()*size
		to.MoveTo(x, y)
		step := math.Exp(r.Float64() * 5)
		for range 3 + r.IntN(60) {
			switch r.IntN(12) {
			case 0:
				x, y = r.Float64()*3*size-size, r.Float64()*3*size-size
			case 1:
				to.CubicTo(x+step, y, x, y-step, x+step, y+step)
			default:
				x, y = x+step*(r.Float64()*2-1), y+step*(r.Float64()*2-1)
			}
			to.LineTo(x, y)
		}
		if r.IntN(2) == 0 {
			to.Close()
		}
	}
}
