package portray_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
)

// TestTimelineInNarrowPictures: however narrow a picture is, it is drawn, and
// the names of the lanes leave half of it to the plot.
func TestTimelineInNarrowPictures(t *testing.T) {
	p := portrayer(t)
	few, many := crowded(3, 20), crowded(60, 6000)
	for name, ix := range map[string]*model.Index{"few": few, "many": many} {
		for width := 1.0; width <= 300; width++ {
			in := strip(ix, date(t, "2022-07-01"), width, 300)
			in.Selection = "e1"
			require.NotPanics(t, func() {
				s := p.Timeline(in)
				assert.LessOrEqual(t, s.XOf(date(t, "2020-01-01")), width/2+0.1*width+1, "%s, %g wide", name, width)
			}, "%s, %g wide", name, width)
		}
	}
}
