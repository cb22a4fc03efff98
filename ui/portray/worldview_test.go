package portray_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/geojson"
	"sightline/ui/portray"
)

func wants(t *testing.T, basemap string) *model.Index {
	t.Helper()
	text := `{"type":"FeatureCollection","briefing":{"version":1,"basemap":` + basemap + `},"features":[]}`
	b, err := geojson.Decode(strings.NewReader(text), "f.geojson")
	require.NoError(t, err)
	return model.NewIndex(b)
}

func TestFormatAndMapHaveTheSameWorldviews(t *testing.T) {
	m, err := world()
	require.NoError(t, err)
	var ids []string
	for _, w := range m.Worldviews() {
		ids = append(ids, w.ID)
	}
	assert.ElementsMatch(t, ids, model.Worldviews())
	assert.Equal(t, ids[0], model.Worldviews()[0], "the default")
}

func TestPictureNamesTheWorldview(t *testing.T) {
	p := portrayer(t)
	plain := wants(t, `null`)
	facto := wants(t, `{"worldview":"de-facto"}`)
	changed := wants(t, `{"names":{"Sea of Japan":"East Sea"}}`)
	say := func(ix *model.Index) string { return p.Describe(ix, ix.At(date(t, "2024"), model.Said)) }
	assert.Contains(t, say(plain), "Borders: Natural Earth")
	assert.Contains(t, say(facto), "who holds it")
	assert.Contains(t, say(changed), "; changed by the briefing.")
	assert.Same(t, p, p.For(plain))
	assert.Same(t, p, p.For(facto).For(plain))
	assert.Same(t, p.For(facto), p.For(wants(t, `{"worldview":"de-facto"}`)))
}

func TestUnknownChangesAreProblems(t *testing.T) {
	ix := wants(t, "{\n\"names\":{\"Atlantis\":\"Mu\"},\n\"lines\":[{\"around\":\"Narnia\",\"as\":\"none\"}],\n\"territories\":[{\"name\":\"Crimea\",\"country\":\"UKX\"}]}")
	problems := portrayer(t).MapProblems(ix.Briefing()).In("f.geojson")
	assert.EqualError(t, problems, "f.geojson:2:21: the basemap has no name \"Atlantis\"\nf.geojson:3:10: the basemap has no border \"Narnia\"\nf.geojson:4:16: the basemap has no country \"UKX\"")
	assert.Empty(t, portrayer(t).MapProblems(wants(t, `{"worldview":"china"}`).Briefing()))
}

func TestWorldviewsAreMadeByOneAtATime(t *testing.T) {
	p := portrayer(t)
	var all sync.WaitGroup
	made := make([]*portray.Portrayer, 8)
	ix := wants(t, `{"worldview":"japan"}`)
	for i := range made {
		all.Go(func() { made[i] = p.For(ix) })
	}
	all.Wait()
	for _, m := range made {
		assert.Same(t, made[0], m)
	}
}
