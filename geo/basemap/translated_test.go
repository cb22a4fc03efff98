package basemap_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// spoken is the language of some countries' own maps. It is Russian of Belarus
// and Kazakhstan, too, whose own languages we do not have.
var spoken = map[string][]string{
	"ar": {
		"ARE", "BHR", "DJI", "DZA", "EGY", "ESH", "IRQ", "JOR", "KWT", "LBN", "LBY", "MAR",
		"MRT", "OMN", "PSE", "QAT", "SAU", "SDN", "SYR", "TUN", "YEM",
	},
	"ja": {"JPN"},
	"ko": {"KOR", "PRK"},
	"ru": {"RUS", "BLR", "KAZ"},
	"uk": {"UKR"},
	"zh": {"CHN", "TWN"},
}

// share is what part of the places that are wanted is named in a language.
func share(t *testing.T, language string, wanted func(country string, rank int) bool) float64 {
	t.Helper()
	all, named := 0, 0
	for p := range load(t).Places(10) {
		if wanted(p.Country, p.Rank) {
			all++
			if p.Names.Get(language) != "" {
				named++
			}
		}
	}
	if !assert.NotZero(t, all, "there are such places") {
		return 0
	}
	return float64(named) / float64(all)
}

// TestPlacesAreNamedInTheirOwnLanguage: a map in a country's language names its
// large cities in it, and nearly all others.
func TestPlacesAreNamedInTheirOwnLanguage(t *testing.T) {
	for language, countries := range spoken {
		for _, code := range countries {
			large := share(t, language, func(country string, rank int) bool { return country == code && rank <= 4 })
			assert.GreaterOrEqual(t, large, 0.95, "%s of large places of %s", language, code)
			every := share(t, language, func(country string, _ int) bool { return country == code })
			assert.GreaterOrEqual(t, every, 0.75, "%s of places of %s", language, code)
		}
	}
}

// TestLargePlacesAreNamedInOtherScripts: the world's large cities, so that a map
// is not in two scripts.
func TestLargePlacesAreNamedInOtherScripts(t *testing.T) {
	for _, language := range []string{"ar", "ja", "ko", "ru", "uk", "zh"} {
		largest := share(t, language, func(_ string, rank int) bool { return rank <= 2 })
		assert.GreaterOrEqual(t, largest, 0.97, "%s of the largest", language)
		large := share(t, language, func(_ string, rank int) bool { return rank <= 4 })
		assert.GreaterOrEqual(t, large, 0.75, "%s of the large", language)
	}
}

func TestExonymsOfLatinLetters(t *testing.T) {
	for _, c := range [][4]string{
		{"ITA", "Venice", "fr", "Venise"},
		{"ITA", "Venice", "es", "Venecia"},
		{"ITA", "Venice", "de", "Venedig"},
		{"PAN", "Panama City", "es", "Ciudad de Panamá"},
		{"POL", "Kraków", "de", "Krakau"},
		{"GBR", "London", "fr", "Londres"},
		{"CHN", "Suzhou", "zh", "苏州"},
	} {
		found := ""
		for p := range load(t).Places(4) {
			if p.Country == c[0] && p.Name == c[1] {
				found = p.Names.Get(c[2])
			}
		}
		assert.Equal(t, c[3], found, c[1])
	}
}
