package portray_test

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/ui/portray"
)

// TestAnEmptyBriefingShowsTheWorldAboutGreenwich: from west to east in one go,
// both Americas on the left.
func TestAnEmptyBriefingShowsTheWorldAboutGreenwich(t *testing.T) {
	nowhere := model.NewIndex(&model.Briefing{Places: []model.Place{{ID: "p", Name: "Somewhere", Precision: model.Undisclosed}}})
	route := []orb.Point{{-165, 62}, {-77, 39}, {-35, -8}, {0, 51}, {28, -26}, {116, 40}, {151, -34}, {178, -38}}
	for _, name := range proj.Names() {
		p, _ := proj.ByName(name)
		for _, at := range sizes {
			v := portray.Overview(geo.View{Projection: p, Width: at.w, Height: at.h, Center: orb.Point{120, 30}, Scale: 900}, nowhere)
			assert.Zero(t, v.Center[0], name)
			before := 0.0
			for _, q := range route {
				x, y, ok := v.Project(q)
				if _, round := p.(proj.Azimuthal); round && math.Abs(q[0]) > 85 { // beyond, they go round the middle
					continue
				}
				require.True(t, ok && y > 0 && y < at.h, "%s %v: %v", name, at, q)
				require.Greater(t, x, before, "%s %v: %v", name, at, q)
				before = x
			}
			require.Less(t, before, at.w)
		}
	}
}
