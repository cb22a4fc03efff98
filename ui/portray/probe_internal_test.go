package portray

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/scene"
)

// TestProbeIsAsContains: of points everywhere, at corners too, for outlines of few and
// of many sides, long and short, with holes, or flat, or of nothing.
func TestProbeIsAsContains(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	outlines := []outline{{}, {rings: [][]scene.Point{{{X: 1, Y: 2}}}}, {rings: [][]scene.Point{{{X: 1, Y: 2}, {X: 9, Y: 2}, {X: 5, Y: 2}}}}}
	for range 60 {
		var o outline
		step := math.Exp(r.Float64() * 6)
		for range 1 + r.IntN(4) {
			at := scene.Point{X: r.Float64() * 400, Y: r.Float64() * 400}
			o.Move(at.X, at.Y)
			for range r.IntN(300) {
				at.X, at.Y = at.X+(r.Float64()-0.5)*step, math.Round(at.Y+(r.Float64()-0.5)*step)
				o.Line(at.X, at.Y)
			}
		}
		outlines = append(outlines, o)
	}
	for _, o := range outlines {
		p := newProbe(o)
		points := []scene.Point{{}, {X: math.NaN(), Y: math.NaN()}, {Y: math.Inf(1)}, {Y: math.Inf(-1)}}
		for a := range o.sides {
			points = append(points, a, scene.Point{X: a.X - 1, Y: a.Y}, scene.Point{X: r.Float64() * 400, Y: r.Float64() * 400})
		}
		for _, at := range points {
			assert.Equal(t, o.contains(at), p.contains(at), at)
		}
	}
}

// TestProbeLooksAtFewSides: of very many sides from top to bottom it does not keep each
// in every row.
func TestProbeLooksAtFewSides(t *testing.T) {
	var o outline
	o.Move(0, 0)
	for i := range 50_000 {
		o.Line(float64(i), float64(i%2)*4000)
	}
	kept := 0
	for _, row := range newProbe(o).rows {
		kept += len(row)
	}
	assert.Less(t, kept, 5*50_000)
}
