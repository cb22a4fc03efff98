package portray_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/scene"
)

// TestMovementsAreAsWideAsTheirFigures: four times the troops are a line twice
// as wide, and the key says what the width stands for.
func TestMovementsAreAsWideAsTheirFigures(t *testing.T) {
	day := date(t, "2024-10-10")
	troops := func(n float64) []model.Figure { return []model.Figure{{Name: "troops", About: &n}} }
	move := func(id string, lat float64) model.Event {
		return model.Event{ID: id, Kind: model.KindMovement, Title: id, When: day, Geometry: orb.LineString{{10, lat}, {30, lat}}}
	}
	claim := func(id, about string, figures []model.Figure) model.Claim {
		return model.Claim{ID: id, Voice: "v", Stance: model.Asserts, About: about, Said: day, Figures: figures}
	}
	ix := model.NewIndex(&model.Briefing{
		Voices: []model.Voice{{ID: "v", Name: "V"}},
		Events: []model.Event{move("large", 50), move("small", 45), move("plain", 40)},
		Claims: []model.Claim{claim("a", "large", troops(12000)), claim("b", "small", troops(3000)), claim("c", "plain", nil)},
	})
	in := overview(t, ix, size{900, 600})
	in.Snapshot = ix.At(day, model.Said)
	drawing, _ := portrayer(t).Map(in)
	var widths []float64
	for _, p := range parts(drawing, "movements") {
		if line, ok := p.item.(scene.Stroke); ok && line.Color == in.Theme.Blue {
			widths = append(widths, line.Width)
		}
	}
	require.Len(t, widths, 3)
	assert.InDelta(t, widths[0], 2*widths[1], 1e-9)
	assert.Less(t, widths[2], widths[1])
	assert.Contains(t, words(drawing, "furniture"), "width by troops")
}
