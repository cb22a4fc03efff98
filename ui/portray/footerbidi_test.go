package portray_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/scene"
)

// TestASourcesDateStandsAfterItsName, all of it, whatever the name is written in.
func TestASourcesDateStandsAfterItsName(t *testing.T) {
	b := &model.Briefing{Title: "T", Sources: []model.Source{
		{ID: "a", Title: "وكالة الأنباء الأردنية", Published: date(t, "2024-10-01")},
		{ID: "b", Title: "קול ישראל", Published: date(t, "2024-10-05")},
	}}
	ix := model.NewIndex(b)
	drawing := portrayer(t).Picture(pictureInput(ix, ix.At(date(t, "2024-10-08"), model.Said), size{1200, 800}))
	var line scene.Text
	for _, text := range texts(drawing) {
		if strings.HasPrefix(text.Run.Text, "Sources: ") {
			line = text
		}
	}
	require.NotEmpty(t, line.Run.Text)
	letters := []rune(line.Run.Text)
	x := func(index int) float64 {
		i := slices.IndexFunc(line.Run.Glyphs, func(g scene.Glyph) bool { return g.Cluster == index })
		require.GreaterOrEqual(t, i, 0)
		return line.Run.Glyphs[i].X
	}
	first, day := slices.Index(letters, 'و'), slices.Index(letters, '1')
	assert.Less(t, x(first), x(day), "the day is beyond the name, which is read towards it")
	assert.Less(t, x(day), x(slices.Index(letters, 'O')), "and before its month")
	second, fifth := slices.Index(letters, 'ק'), slices.Index(letters, '5')
	assert.Less(t, x(second), x(fifth))
}
