package portray

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/scene"
)

// TestCutByIsCuts: lines that are looked at side by side cross an outline where each
// one does by itself, also where they run through its corners.
func TestCutByIsCuts(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	across, down := func(p scene.Point) float64 { return p.X }, func(p scene.Point) float64 { return p.Y }
	for range 40 {
		var o outline
		for range 1 + r.IntN(3) {
			o.Move(r.Float64()*200, float64(r.IntN(200)))
			for range r.IntN(120) {
				o.Line(r.Float64()*200, float64(r.IntN(200)))
			}
		}
		first, spacing := r.Float64()*20-10, []float64{1, 4, 6.3}[r.IntN(3)]
		if r.IntN(2) == 0 {
			first = 0
		}
		line := func(n int) float64 { return first + float64(n)*spacing }
		for n, cuts := range o.cutBy(line, 50, spacing, across, down) {
			assert.Equal(t, o.cuts(line(n), across, down), cuts)
		}
	}
}
