package portray

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLaneEndsAreAsLookedThrough: the first free lane is the one that is found by
// looking at one after another.
func TestLaneEndsAreAsLookedThrough(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 200 {
		var tree laneEnds
		var ends []float64
		spread := math.Exp(r.Float64() * 6)
		for i := range 300 {
			left := float64(i) + math.Round(r.Float64()*4)
			want := 0
			for want < len(ends) && ends[want] > left {
				want++
			}
			require.Equal(t, want, tree.first(left))
			if want == len(ends) {
				ends = append(ends, 0)
			}
			ends[want] = left + math.Round(r.Float64()*spread)
			tree.fill(want, ends[want])
		}
	}
}
