package portray_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
)

// TestStageFitBesideWideCards: whatever cards cover at a side, a briefing from all over
// the world is seen on a map, not on a dot behind them; and where it has room beside
// them it lies there.
func TestStageFitBesideWideCards(t *testing.T) {
	sets := map[string][]orb.Point{
		"Los Angeles to Seoul": {{-118, 34}, {0, 51}, {37, 55}, {127, 37}},
		"New York to Sydney":   {{-74, 40}, {151, -33}, {0, 51}},
		"Brasília to Beijing":  {{-47, -15}, {37, 55}, {77, 28}, {116, 39}, {28, -25}},
		"with the pole":        {{0, 89.5}, {131.9, 43.1}, {37.6, 47.1}, {170, 60}, {-170, 63}},
	}
	for name, points := range sets {
		b := &model.Briefing{}
		for _, p := range points {
			b.Events = append(b.Events, model.Event{ID: name, Geometry: p})
		}
		ix := model.NewIndex(b)
		for _, size := range [][2]float64{{743, 464}, {743, 418}, {593, 445}} {
			v := geo.View{Width: size[0], Height: size[1]}
			m := geo.Margins{Top: 30, Right: 37, Bottom: 0.37 * size[1], Left: 37}
			centred := portray.StageFit(v, nil, ix, m)
			for _, part := range []float64{0.34, 0.4, 0.5, 0.6, 0.7} {
				m.Right = part * size[0]
				w := portray.StageFit(v, nil, ix, m)
				assert.Greater(t, w.Scale, centred.Scale/4.01, "%s, %v, %g at the right", name, size, part)
				if alone := portray.Everything(v, ix, m); alone.Scale > centred.Scale/4 {
					assert.Equal(t, alone, w, "%s, %v, %g at the right", name, size, part)
				}
			}
		}
	}
}
