package portray_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/geo/proj"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// barOf is the scale bar of a map: its length in pixels and what it says, in
// metres; false if there is none.
func barOf(t *testing.T, v geo.View) (px, metres float64, ok bool) {
	t.Helper()
	ix := model.NewIndex(nil)
	th := portray.Dark()
	drawing, _ := portrayer(t).Map(portray.MapInput{Index: ix, Snapshot: ix.At(date(t, "2024-10-18"), model.Said), View: v, Theme: th})
	for _, p := range parts(drawing, "furniture") {
		switch it := p.item.(type) {
		case scene.Stroke:
			if len(it.Path.Points) == 4 && it.Width == 1.4 {
				px, ok = it.Path.Points[2].X-it.Path.Points[1].X, true
			}
		case scene.Text:
			if n, unit, found := strings.Cut(it.Run.Text, " "); found && (unit == "km" || unit == "m") {
				f, err := strconv.ParseFloat(strings.ReplaceAll(n, ",", ""), 64)
				require.NoError(t, err)
				metres = f * map[string]float64{"km": 1000, "m": 1}[unit]
			}
		}
	}
	require.Equal(t, ok, metres > 0, "a bar and what it says go together")
	return px, metres, ok
}

// variation is how much the scale at the edges differs from that in the
// middle, at most, 0 if not at all.
func variation(v geo.View) float64 {
	m := v.MetresPerPixel(v.Width/2, v.Height/2)
	most := 0.0
	for _, at := range [][2]float64{{0.1, 0.5}, {0.9, 0.5}, {0.5, 0.1}, {0.5, 0.9}} {
		most = math.Max(most, math.Abs(v.MetresPerPixel(v.Width*at[0], v.Height*at[1])/m-1))
	}
	return most
}

func TestScaleBarIsTrue(t *testing.T) {
	shown, hidden := 0, 0
	for _, name := range proj.Names() {
		pr, ok := proj.ByName(name)
		require.True(t, ok)
		for _, middle := range []orb.Point{{0, 0}, {131.9, 43.12}, {31, 49}, {-70, -50}, {179.9, 65}} {
			for _, metres := range []float64{20, 300, 2000, 8000, 40000} {
				v := geo.View{Projection: pr, Center: middle, Scale: geo.Radius / metres, Width: 900, Height: 600}
				px, says, ok := barOf(t, v)
				if !ok {
					hidden++
					assert.Greater(t, variation(v), 0.10, "%s %v %g: the bar is missing", name, middle, metres)
					continue
				}
				shown++
				assert.LessOrEqual(t, variation(v), 0.10, "%s %v %g: the bar misleads", name, middle, metres)
				a, ok1 := v.Unproject(450-px/2, 300)
				b, ok2 := v.Unproject(450+px/2, 300)
				require.True(t, ok1 && ok2)
				assert.InEpsilon(t, geo.Distance(a, b), says, 0.01, "%s %v %g", name, middle, metres)
				first := says / math.Pow(10, math.Floor(math.Log10(says)+1e-9))
				assert.Contains(t, []float64{1, 2, 5}, math.Round(first*1e6)/1e6)
			}
		}
	}
	assert.Positive(t, shown)
	assert.Positive(t, hidden)
}
