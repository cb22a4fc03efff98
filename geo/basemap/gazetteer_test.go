package basemap_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo/basemap"
)

func places(m *basemap.Map) []basemap.Place {
	var out []basemap.Place
	for p := range m.Places(10) {
		out = append(out, *p)
	}
	return out
}

func place(t *testing.T, name, country string) basemap.Place {
	t.Helper()
	for _, p := range places(load(t)) {
		if p.Name == name && p.Country == country {
			return p
		}
	}
	require.Failf(t, "no such place", "%s, %s", name, country)
	return basemap.Place{}
}

func TestPlacesHaveTodaysNames(t *testing.T) {
	today := map[string]string{
		"Kyiv": "UKR", "Odesa": "UKR", "Lviv": "UKR", "Kharkiv": "UKR", "Dnipro": "UKR", "Kropyvnytskyi": "UKR",
		"Zaporizhzhia": "UKR", "Mykolaiv": "UKR", "Sevastopol": "UKR", "Simferopol": "UKR", "Kherson": "UKR", "Bakhmut": "UKR",
		"Pyongyang": "PRK", "Seoul": "KOR", "Busan": "KOR", "Vladivostok": "RUS", "Rostov-on-Don": "RUS",
		"Copenhagen": "DNK", "Yangon": "MMR", "Shenyang": "CHN", "Prishtina": "XKX",
	}
	for name, country := range today {
		place(t, name, country)
	}
	yesterday := map[string]bool{"Kiev": true, "Odessa": true, "Lvov": true, "Dnipropetrovsk": true, "Kirovohrad": true, "Sevastapol": true, "Rangoon": true}
	for _, p := range places(load(t)) {
		assert.False(t, yesterday[p.Name] && p.Country != "USA", p.Name)
	}
}

func TestPlacesAreNamedInOurLanguages(t *testing.T) {
	kyiv := place(t, "Kyiv", "UKR")
	assert.Equal(t, "키이우", kyiv.Names.In("ko", kyiv.Name))
	assert.Equal(t, "Киев", kyiv.Names.In("ru", kyiv.Name))
	assert.Equal(t, "Київ", kyiv.Names.In("uk", kyiv.Name))
	assert.Equal(t, "Kyiv", kyiv.Names.In("sw", kyiv.Name))
	assert.Equal(t, "평양", place(t, "Pyongyang", "PRK").Names.Get("ko"))
	assert.Equal(t, "Владивосток", place(t, "Vladivostok", "RUS").Names.Get("ru"))
}

func TestCapitalsAreTodays(t *testing.T) {
	for name, country := range map[string]string{"Kyiv": "UKR", "Naypyidaw": "MMR", "Dodoma": "TZA", "Yamoussoukro": "CIV", "Astana": "KAZ", "Pyongyang": "PRK"} {
		assert.True(t, place(t, name, country).Capital, name)
	}
	for name, country := range map[string]string{"Yangon": "MMR", "Dar es Salaam": "TZA", "Abidjan": "CIV", "Almaty": "KAZ", "Sevastopol": "UKR"} {
		assert.False(t, place(t, name, country).Capital, name)
	}
}

func TestPlacesAreSound(t *testing.T) {
	m := load(t)
	all := places(m)
	require.Greater(t, len(all), 7000)
	capitals := 0
	for i, p := range all {
		assert.NotEmpty(t, p.Name)
		assert.Len(t, p.Country, 3, p.Name)
		assert.LessOrEqual(t, p.Rank, 10, p.Name)
		if i > 0 {
			assert.LessOrEqual(t, all[i-1].Rank, p.Rank, "the most important come first")
		}
		if p.Capital {
			capitals++
		}
	}
	assert.Greater(t, capitals, 190)
	assert.Less(t, capitals, 220)
}

func TestCountriesAreLabelledInside(t *testing.T) {
	m := load(t)
	l, err := m.LevelAt(3) // the one that labels are derived from
	require.NoError(t, err)
	seen := map[string]basemap.Country{}
	for _, c := range m.Countries {
		assert.NotEmpty(t, c.Name, c.Code)
		assert.NotContains(t, seen, c.Code)
		seen[c.Code] = c
		var codes []string
		for _, a := range at(l, c.Label[0], c.Label[1]) {
			codes = append(codes, a.Country)
		}
		assert.Equal(t, []string{c.Code}, codes, "%s is labelled at %v", c.Name, c.Label)
		assert.LessOrEqual(t, c.Axis[0][0], c.Axis[1][0], c.Name)
	}
	for code, name := range map[string]string{
		"PRK": "North Korea", "KOR": "South Korea", "UKR": "Ukraine", "RUS": "Russia", "XKX": "Kosovo", "TWN": "Taiwan",
		"MKD": "North Macedonia", "SWZ": "Eswatini", "USA": "United States", "CZE": "Czechia",
	} {
		assert.Equal(t, name, seen[code].Name)
	}
	assert.Equal(t, "Украина", seen["UKR"].Names.Get("ru"))
	assert.InEpsilon(t, 603_000, seen["UKR"].Area, 0.02, "Ukraine with Crimea")
}

func TestUkrainesRegionsHaveTodaysNames(t *testing.T) {
	found := map[string]orb.Point{}
	for _, r := range load(t).Regions() {
		if r.Country == "UKR" {
			found[r.Name] = r.Label
		}
	}
	assert.Len(t, found, 27)
	for _, name := range []string{"Kyiv", "Odesa", "Lviv", "Donetsk", "Luhansk", "Zaporizhzhia", "Kherson", "Crimea", "Sevastopol"} {
		assert.Contains(t, found, name)
	}
}

func TestTwoNamesAreThereInEveryLanguage(t *testing.T) {
	m := load(t)
	named := map[string]basemap.Names{}
	for _, s := range m.Seas {
		named[s.Name] = s.Names
	}
	for _, c := range m.Countries {
		named[c.Name] = c.Names
	}
	var both []string
	for name, names := range named {
		if !strings.Contains(name, " / ") {
			continue
		}
		both = append(both, name)
		for _, tag := range languages {
			parts := strings.Split(names.Get(tag), " / ")
			if assert.Len(t, parts, 2, "%s in %s", name, tag) {
				assert.NotEqual(t, parts[0], parts[1], tag)
			}
		}
	}
	assert.ElementsMatch(t, []string{"East Sea / Sea of Japan", "Persian Gulf / Arabian Gulf", "Lake Malawi / Lake Nyasa", "Falkland Islands / Malvinas"}, both)
	for tag, own := range map[string]string{"ko": "동해 / 일본해", "ja": "日本海 / 東海", "ru": "Японское море / Восточное море"} {
		assert.Equal(t, own, named["East Sea / Sea of Japan"].Get(tag))
	}
	assert.True(t, strings.HasPrefix(named["Persian Gulf / Arabian Gulf"].Get("ar"), "الخليج العربي"))
	assert.True(t, strings.HasPrefix(named["Falkland Islands / Malvinas"].Get("es"), "Islas Malvinas"))
}

// Regions of these countries have names in all languages but those of Latin
// letters, where they may be called as in English.
func TestRegionsAreNamedInOurLanguages(t *testing.T) {
	reviewed := []string{"UKR", "PRK", "KOR", "JPN", "CHN", "RUS", "DEU", "FRA", "ESP"}
	found := map[string]basemap.Names{}
	for _, r := range load(t).Regions() {
		found[r.Country+" "+r.Name] = r.Names
		for _, tag := range []string{"ar", "ja", "ko", "ru", "uk", "zh"} {
			if slices.Contains(reviewed, r.Country) && r.Name != "Clipperton Island" {
				assert.NotEmpty(t, r.Names.Get(tag), "%s of %s in %s", r.Name, r.Country, tag)
			}
		}
	}
	for at, name := range map[[2]string]string{
		{"UKR Kyiv", "uk"}: "Київська область", {"UKR Kherson", "ru"}: "Херсонская область", {"UKR Kharkiv", "ja"}: "ハルキウ州",
		{"UKR Lviv", "ko"}: "르비우주", {"UKR Odesa", "zh"}: "敖德萨州", {"UKR Zaporizhzhia", "de"}: "Saporischschja", {"UKR Crimea", "ar"}: "القرم",
		{"PRK North Hamgyong", "ko"}: "함경북도", {"KOR Gangwon", "ko"}: "강원특별자치도", {"KOR Seoul", "zh"}: "首尔", {"KOR Gyeonggi", "ru"}: "Кёнгидо",
		{"JPN Osaka", "zh"}: "大阪府", {"JPN Tokyo", "ko"}: "도쿄도", {"JPN Kyoto", "ja"}: "京都府", {"CHN Shaanxi", "ru"}: "Шэньси", {"CHN Shanxi", "ru"}: "Шаньси",
		{"CHN Guangdong", "ko"}: "광둥성", {"RUS Kursk", "uk"}: "Курська область", {"RUS Primorsky Krai", "ja"}: "沿海地方", {"RUS Moscow Oblast", "de"}: "Oblast Moskau",
		{"DEU Bavaria", "fr"}: "Bavière", {"DEU Saxony", "ja"}: "ザクセン州", {"FRA Haut-Rhin", "es"}: "Alto Rin", {"ESP Girona", "es"}: "Gerona", {"TUR Diyarbakır", "de"}: "",
	} {
		assert.Equal(t, name, found[at[0]].Get(at[1]), at[0])
	}
}
