package lettering_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo/basemap"
	"sightline/ui/scene"
)

// A called is what the basemap calls a thing in a language, by its IETF tag.
type called struct{ language, name string }

// allNames are those of all things on the basemap, in each worldview.
func allNames(t *testing.T) map[called]bool {
	t.Helper()
	const deepest = 10 // rank of a place
	first, err := basemap.Load(assets.Basemap())
	require.NoError(t, err)
	require.NoError(t, first.Check())
	out := map[called]bool{}
	add := func(english string, names basemap.Names) {
		out[called{"en", english}] = true
		for _, tag := range names.Languages() {
			out[called{tag, names.Get(tag)}] = true
		}
	}
	for _, view := range first.Worldviews() {
		m, err := first.In(view.ID)
		require.NoError(t, err)
		for _, c := range m.Countries {
			add(c.Name, c.Names)
		}
		for _, s := range m.Seas {
			add(s.Name, s.Names)
		}
		for _, r := range m.Regions() {
			add(r.Name, r.Names)
		}
		for p := range m.Places(deepest) {
			add(p.Name, p.Names)
		}
	}
	for i := range first.LevelCount() {
		level, err := first.LevelAt(i)
		require.NoError(t, err)
		for _, r := range level.Rivers {
			add(r.Name, r.Names)
		}
	}
	return out
}

// TestEveryNameOnTheBasemapCanBeSet: in either weight, none has a box for a
// character that no face has.
func TestEveryNameOnTheBasemapCanBeSet(t *testing.T) {
	s := shaper(t)
	names := map[string]int{}
	for c := range allNames(t) {
		names[c.language]++
		for _, face := range []scene.Face{scene.Regular, scene.Bold} {
			r := s.Shape(c.name, scene.Style{Size: 12, Face: face})
			for _, g := range r.Glyphs {
				lacking := []rune(r.Text)[g.Cluster]
				assert.NotZerof(t, g.ID, "no face has %q (%U) of %q, in %q", lacking, lacking, c.name, c.language)
			}
		}
	}
	for _, language := range []string{"ar", "de", "en", "es", "fr", "ja", "ko", "ru", "uk", "zh"} {
		assert.Greater(t, names[language], 400, language)
	}
}

// TestEveryHanNameOnTheBasemapIsOfOneWeight: in Bold, a Japanese or Chinese name
// has no character from a Regular.
func TestEveryHanNameOnTheBasemapIsOfOneWeight(t *testing.T) {
	s := shaper(t)
	for c := range allNames(t) {
		if c.language != "ja" && c.language != "zh" {
			continue
		}
		light := map[scene.Face]bool{}
		for _, g := range s.Shape(c.name, scene.Style{Size: 12}).Glyphs {
			light[g.Face] = true
		}
		r := s.Shape(c.name, scene.Style{Size: 12, Face: scene.Bold})
		for _, g := range r.Glyphs {
			lacking := []rune(r.Text)[g.Cluster]
			assert.Falsef(t, light[g.Face], "no Bold has %q (%U) of %q, in %q", lacking, lacking, c.name, c.language)
		}
	}
}
