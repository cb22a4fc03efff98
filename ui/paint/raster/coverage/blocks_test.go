package coverage_test

import (
	"image"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/ui/paint/raster/coverage"
)

// TestShapesStayAsTheyAre while others are traced after them, however many edges these
// have, until the tracer is reset; and so they do the next time.
func TestShapesStayAsTheyAre(t *testing.T) {
	clip := image.Rect(0, 0, 64, 64)
	trace := func(tr *coverage.Tracer, seed uint64, edges int) coverage.Shape {
		r := rand.New(rand.NewPCG(seed, 5))
		tr.Begin(clip)
		for i := range edges {
			if i%1000 == 0 {
				tr.MoveTo(r.Float64()*64, r.Float64()*64)
			}
			tr.LineTo(r.Float64()*64, r.Float64()*64)
		}
		return tr.End()
	}
	filled := func(s coverage.Shape) string {
		m := image.NewAlpha(clip)
		new(coverage.Filler).Fill(coverage.AlphaTarget{Image: m}, clip, coverage.EvenOdd, s)
		return string(m.Pix)
	}
	var one coverage.Tracer
	for range 3 {
		one.Reset()
		var shapes []coverage.Shape
		sizes := []int{3, 70, 5000, 0, 90_000, 20, 40_000, 9, 33_000, 1}
		for i, edges := range sizes {
			shapes = append(shapes, trace(&one, uint64(i), edges))
		}
		for i, edges := range sizes {
			var alone coverage.Tracer
			require.True(t, filled(trace(&alone, uint64(i), edges)) == filled(shapes[i]), "shape %d of %d edges", i, edges)
		}
	}
}

// TestTracingAgainTakesNoMemory: the blocks of one picture serve the next.
func TestTracingAgainTakesNoMemory(t *testing.T) {
	var tr coverage.Tracer
	picture := func() {
		tr.Reset()
		for range 20 {
			tr.Begin(image.Rect(0, 0, 64, 64))
			for i := range 10_000 {
				sin, cos := math.Sincos(float64(i))
				tr.LineTo(32+30*sin, 32+30*cos)
			}
			tr.End()
		}
	}
	picture()
	require.Zero(t, testing.AllocsPerRun(3, picture))
}
