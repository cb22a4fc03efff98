package portray_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
)

// TestToldIsWhatIsDescribed: at every moment a site's mark has the standing of an
// event that the model shows there, and each shown event with a place is told.
func TestToldIsWhatIsDescribed(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	sites := p.Sites(ix)
	numbers := map[string]int{}
	for i, s := range sites {
		numbers[s.ID] = i
	}
	first, last, ok := ix.Span()
	require.True(t, ok)
	for _, clock := range []model.Clock{model.Said, model.Happened} {
		for d := first; ; d = ix.Step(d, 1) {
			snap := ix.At(d, clock)
			told := p.Told(ix, snap, nil)
			require.Len(t, told, len(sites))
			for _, e := range snap.Events() {
				n, placed := numbers[e.Event.Place]
				if !placed || !e.Shown || e.Event.Kind != model.KindEvent {
					continue
				}
				require.NotNil(t, told[n])
				i := slices.IndexFunc(told[n].Lines, func(l portray.ToldLine) bool { return l.Event == e.Event.ID })
				require.GreaterOrEqual(t, i, 0)
				assert.Equal(t, e.Standing, told[n].Lines[i].Standing)
				assert.Equal(t, e.Event.Title, told[n].Lines[i].Title)
			}
			if d.String() == last.String() {
				break
			}
		}
	}
}

func TestSailed(t *testing.T) {
	ix := builtIn(t)
	e, ok := ix.Event("transfer")
	require.True(t, ok)
	far := -1.0
	for _, day := range []string{"2024-10-08", "2024-10-10", "2024-10-13"} {
		d, err := edtf.Parse(day)
		require.NoError(t, err)
		at, ahead, ok := portray.Sailed(ix, e, ix.At(d, model.Happened))
		require.True(t, ok)
		assert.NotEqual(t, at, ahead)
		assert.Greater(t, at[1], far, "north, day by day")
		far = at[1]
	}
	still, ok := ix.Event("threat")
	require.True(t, ok)
	_, _, ok = portray.Sailed(ix, still, ix.At(edtf.Date{}, model.Happened))
	assert.False(t, ok)
}

func TestPlaceNames(t *testing.T) {
	p := portrayer(t)
	names := p.PlaceNames(builtIn(t), 2000)
	assert.IsNonIncreasing(t, coarse(names))
	find := func(text string) portray.PlaceKind {
		i := slices.IndexFunc(names, func(n portray.PlaceName) bool { return n.Text == text })
		require.GreaterOrEqual(t, i, 0, text)
		return names[i].Kind
	}
	assert.Equal(t, portray.CountryKind, find("RUSSIA"))
	assert.Equal(t, portray.CapitalKind, find("Moscow"))
	assert.Equal(t, portray.TownKind, find("Saint Petersburg"))
	assert.Equal(t, portray.WaterKind, find("Black Sea"))
	korean := p.PlaceNames(read(t, `{"type":"FeatureCollection","briefing":{"version":1,"language":"ko-KR"},"features":[]}`), 2000)
	assert.Len(t, korean, len(names))
	assert.True(t, slices.ContainsFunc(korean, func(n portray.PlaceName) bool { return n.Text == "러시아" }))
}

func coarse(names []portray.PlaceName) []float64 {
	var all []float64
	for _, n := range names {
		all = append(all, n.Coarse)
	}
	return all
}

func TestWordsOfAClaim(t *testing.T) {
	ix := builtIn(t)
	c, ok := ix.Claim("c-nato")
	require.True(t, ok)
	w := portray.WordsOf(ix, c)
	assert.Equal(t, "Thursday 17 October 2024", w.Day)
	assert.Equal(t, "No evidence", w.Stance)
	assert.Equal(t, "17 October 2024, day inferred", w.Said)
	assert.Equal(t, "Brussels, place inferred", w.Place)
	assert.Equal(t, "ungraded", w.Reliability)
	require.Len(t, w.Cites, 2)
	assert.Equal(t, []string{"currently no evidence of North Korean soldiers"}, w.Cites[0].Quotes)
	for _, n := range append(w.Notes, portray.LooseNotes(ix)...) {
		assert.True(t, n.URL == "" || strings.HasPrefix(n.URL, "http"), n.URL)
	}
}
