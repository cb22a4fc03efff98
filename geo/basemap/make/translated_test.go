package main // a command cannot be imported by its test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"sightline/geo/basemap"
)

// written is how names are written in each language: its letters, and what may
// stand between them.
var written = map[string]*regexp.Regexp{
	"ko": regexp.MustCompile(`^[\p{Hangul} ]+$`),
	"ru": regexp.MustCompile(`^[\p{Cyrillic} -]+$`),
	"uk": regexp.MustCompile(`^[\p{Cyrillic} ’-]+$`),
	"zh": regexp.MustCompile(`^[\p{Han}-]+$`),
	"ja": regexp.MustCompile(`^[\p{Han}\p{Hiragana}\p{Katakana}ー・＝]+$`),
	"ar": regexp.MustCompile(`^[\p{Arabic}\x{64B}-\x{652} ]+$`),
	"fr": regexp.MustCompile(`^[\p{Latin} ’-]+$`),
	"es": regexp.MustCompile(`^[\p{Latin} ’.-]+$`),
	"de": regexp.MustCompile(`^[\p{Latin} ’-]+$`),
}

func TestTranslationsAreWellFormed(t *testing.T) {
	require.True(t, utf8.ValidString(translatedTable))
	assert.True(t, norm.NFC.IsNormalString(translatedTable))
	head, lines, _ := strings.Cut(strings.TrimRight(translatedTable, "\n"), "\n")
	require.Equal(t, "country\tname\tlon\tlat\tko\tru\tuk\tzh\tja\tar\tfr\tes\tde", head)
	for line := range strings.SplitSeq(lines, "\n") {
		assert.Equal(t, strings.Count(head, "\t"), strings.Count(line, "\t"), line)
	}
	seen := map[string]bool{}
	for _, r := range rows(translatedTable) {
		key := entry(r["country"], r["name"]) + " " + r["lon"] + " " + r["lat"]
		assert.False(t, seen[key], "%s twice", key)
		seen[key] = true
		assert.Regexp(t, `^[A-Z]{3} \S`, key)
		assert.Equal(t, r["lon"] == "", r["lat"] == "", key)
		said := 0
		for tag, script := range written {
			name := r[tag]
			if name == "" {
				continue
			}
			said++
			assert.Regexp(t, script, name, "%s in %s", key, tag)
			assert.Equal(t, strings.Join(strings.Fields(name), " "), name, "blanks of %s in %s", key, tag)
			assert.NotEqual(t, r["name"], name, "%s in %s is as in English", key, tag)
		}
		assert.NotZero(t, said, "%s is not translated", key)
	}
}

func TestTranslationsFindTheirPlaces(t *testing.T) {
	source := []basemap.Place{
		{Country: "CHN", Name: "Suzhou", Point: orb.Point{117, 33.6}},
		{Country: "CHN", Name: "Suzhou", Point: orb.Point{120.6, 31.3}},
		{Country: "CHN", Name: "Jining", Point: orb.Point{113, 41}},
		{Country: "CHN", Name: "Jian", Point: orb.Point{115, 27}},
		{Country: "RUS", Name: "Kirov", Point: orb.Point{49.7, 58.6}},
		{Country: "RUS", Name: "Kirov", Point: orb.Point{34.3, 54.1}},
		{Country: "USA", Name: "Suzhou", Point: orb.Point{-90, 40}},
	}
	today := append([]basemap.Place{{Country: "CHN", Name: "Xiong’an", Point: orb.Point{116, 39}}}, source...)
	today[3].Name = "Ulanqab"
	today[4].Name = "Ji’an"
	today[5].Names = basemap.NamesOf(map[string]string{"ru": "Вятка"})
	require.NoError(t, translate(newDirectory(today, source), []row{
		{"country": "CHN", "name": "Suzhou", "lon": "117", "lat": "33.7", "zh": "宿州"},
		{"country": "CHN", "name": "Suzhou", "lon": "120.7", "lat": "31.3", "zh": "苏州"},
		{"country": "CHN", "name": "Jining", "zh": "乌兰察布", "de": "Ulanqab", "fr": "Oulan-Tsab"},
		{"country": "CHN", "name": "Jian", "zh": "吉安"},
		{"country": "CHN", "name": "Xiongan", "zh": "雄安"},
		{"country": "RUS", "name": "Kirov", "ru": "Киров", "ko": "키로프"},
	}))
	for i, names := range []map[string]string{
		{"zh": "雄安"},
		{"zh": "宿州"},
		{"zh": "苏州"},
		{"zh": "乌兰察布", "fr": "Oulan-Tsab"}, // and in German as in English
		{"zh": "吉安"},
		{"ru": "Вятка", "ko": "키로프"}, // which has a name in Russian already
		{"ru": "Киров", "ko": "키로프"},
		{},
	} {
		for _, tag := range languages {
			assert.Equal(t, names[tag], today[i].Names.Get(tag), "%s in %s", today[i].Name, tag)
		}
	}
}

func TestTranslationsOfNoPlaceFail(t *testing.T) {
	place := []basemap.Place{{Country: "CHN", Name: "Suzhou", Point: orb.Point{117, 33.6}}}
	for name, r := range map[string]row{
		"another country": {"country": "TWN", "name": "Suzhou"},
		"another name":    {"country": "CHN", "name": "Sozhou"},
		"elsewhere":       {"country": "CHN", "name": "Suzhou", "lon": "120.6", "lat": "31.3"},
	} {
		t.Run(name, func(t *testing.T) {
			err := translate(newDirectory(place, place), []row{r})
			assert.ErrorContains(t, err, r["name"])
		})
	}
}

// A place that today is called as another is in the source keeps its own names.
func TestTranslationsGoByTodaysNameFirst(t *testing.T) {
	source := []basemap.Place{
		{Country: "CHN", Name: "Jining", Point: orb.Point{113, 41}},
		{Country: "CHN", Name: "Yanzhou", Point: orb.Point{116.6, 35.4}},
	}
	today := []basemap.Place{source[0], source[1]}
	today[0].Name, today[1].Name = "Ulanqab", "Jining"
	require.NoError(t, translate(newDirectory(today, source), []row{{"country": "CHN", "name": "Jining", "zh": "济宁"}}))
	assert.Empty(t, today[0].Names.Get("zh"))
	assert.Equal(t, "济宁", today[1].Names.Get("zh"))
}
