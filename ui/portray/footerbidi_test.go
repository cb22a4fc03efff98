package portray_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/portray"
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

// TestDatesStayInOnePiece after a name that is read from right to left: on a movement,
// and on a handout.
func TestDatesStayInOnePiece(t *testing.T) {
	b := &model.Briefing{
		Title:   "T",
		Sources: []model.Source{{ID: "a", Title: "صحيفة النهر", Published: date(t, "2024-10-19")}},
		Places:  []model.Place{{ID: "k", Name: "القاهرة", Geometry: orb.Point{31.2, 30}}, {ID: "j", Name: "جدة", Geometry: orb.Point{39.2, 21.5}}},
		Events:  []model.Event{{ID: "m", Kind: model.KindMovement, Title: "قافلة إلى جدة", When: date(t, "2024-10-14/2024-10-20"), From: "k", To: "j"}},
	}
	ix := model.NewIndex(b)
	snap := ix.At(date(t, "2024-10-15"), model.Said)
	sheets := portrayer(t).Handout(portray.HandoutInput{Index: ix, Snapshot: snap, MapHigh: 400})
	found := 0
	for _, text := range append(texts(portrayer(t).Picture(pictureInput(ix, snap, size{1200, 800}))), texts(sheets[0].Scene)...) {
		letters := []rune(text.Run.Text)
		month, one := slices.Index(letters, 'O'), slices.Index(letters, '1')
		if month < 0 || !strings.ContainsRune(text.Run.Text, 'ج') && !strings.ContainsRune(text.Run.Text, 'ص') {
			continue
		}
		found++
		x := func(index int) float64 {
			i := slices.IndexFunc(text.Run.Glyphs, func(g scene.Glyph) bool { return g.Cluster == index })
			require.GreaterOrEqual(t, i, 0)
			return text.Run.Glyphs[i].X
		}
		assert.Less(t, x(one), x(month), "%q: the day is before its month", text.Run.Text)
		if end := slices.Index(letters, '2'); letters[end+1] == '0' && letters[end-1] != ' ' {
			assert.Less(t, x(one), x(end), "%q: the first day is before the last", text.Run.Text)
		}
	}
	assert.Equal(t, 3, found, "the movement, and a source under the picture and on the handout")
}
