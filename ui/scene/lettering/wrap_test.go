package lettering_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/ui/scene"
)

func TestWrap(t *testing.T) {
	s := shaper(t)
	style := scene.Style{Size: 12}
	wide := func(text string) float64 { return s.Shape(text, style).Advance + 0.01 }
	cases := []struct {
		name, text string
		width      float64
		lines      int
		want       []string
	}{
		{"nothing", "", 100, 0, nil},
		{"only spaces", " \n ", 100, 0, nil},
		{"one line", "a few words", 500, 0, []string{"a few words"}},
		{"at spaces", "seven transport ships", wide("transport"), 0, []string{"seven", "transport", "ships"}},
		{"after hyphens", "three-year-old", wide("three-year"), 0, []string{"three-", "year-old"}},
		{"between syllables", "대한민국", wide("대한"), 0, []string{"대한", "민국"}},
		{"a word too long", "Donaudampfschiff", wide("Donaud"), 0, []string{"Donaud", "ampfsc", "hiff"}},
		{"no comma at a line's start, though a word is too long", "Donau,dampf", wide("Donau"), 0, []string{"Dona", "u,dam", "pf"}},
		{"nor behind a joiner", "대\u2060한\u2060,\u2060민\u2060국", wide("대\u2060한"), 0, []string{"대\u2060", "한\u2060,\u2060", "민\u2060국"}},
		{"commas alone", ",,,,", wide(",,"), 0, []string{",,", ",,"}},
		{"shortened", "seven transport ships of the fleet", wide("transport"), 2, []string{"seven", "transp…"}},
		{"shortened to one", "seven transport ships", wide("seven tr"), 1, []string{"seven…"}},
		{"no room at all", "abc", 0, 0, []string{"a", "b", "c"}},
		{"line ends", "one\ntwo", 500, 0, []string{"one two"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, texts(s.Wrap(c.text, style, c.width, c.lines)))
		})
	}
}

func TestLeast(t *testing.T) {
	s := shaper(t)
	style := scene.Style{Size: 12}
	for text, part := range map[string]string{
		"": "", " \n": "", "seven transport ships": "transport", "three-year-old": "three-", "대한민국": "대",
		"Donaudampfschiff": "Donaudampfschiff", " of  Donaudampfschiffe ": "Donaudampfschiffe", "Пожар на складе": "складе",
	} {
		least := s.Least(text, style)
		assert.InDelta(t, s.Shape(part, style).Advance, least, 0.5, "%q", text)
		for _, line := range texts(s.Wrap(text, style, least+0.5, 0)) {
			assert.Subset(t, strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '-' || r >= '가' && r <= '힣' }),
				strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '-' || r >= '가' && r <= '힣' }), "no word is broken")
		}
	}
}

func TestWrapOfScripts(t *testing.T) {
	s := shaper(t)
	style := scene.Style{Size: 12}
	wide := func(text string) float64 { return s.Shape(text, style).Advance + 0.01 }
	cases := []struct {
		name, text string
		width      float64
		lines      int
		want       []string
	}{
		{"Arabic", "شبه جزيرة القرم", wide("شبه جزيرة"), 0, []string{"شبه جزيرة", "القرم"}},
		{"Arabic, shortened", "شبه جزيرة القرم", wide("شبه جز…"), 1, []string{"شبه جز…"}},
		{"Hebrew with points", "שָׁלוֹם עֲלֵיכֶם", wide("עֲלֵיכֶם"), 0, []string{"שָׁלוֹם", "עֲלֵיכֶם"}},
		{"Devanagari", "राष्ट्रीय राजमार्ग", wide("राजमार्ग"), 0, []string{"राष्ट्रीय", "राजमार्ग"}},
		{"a conjunct is not torn", "राष्ट्रीय", wide("ष्ट्री"), 0, []string{"रा", "ष्ट्री", "य"}},
		{"Han", "符拉迪沃斯托克", wide("符拉迪"), 0, []string{"符拉迪", "沃斯托", "克"}},
		{"no comma at a line's start", "東海、南海", wide("東海"), 0, []string{"東", "海、", "南海"}},
		{"no opening bracket at its end", "日本海（東海）", wide("日本海（"), 0, []string{"日本海", "（東海）"}},
		{"small kana stay", "ウラジオストック", wide("ウラジオスト"), 0, []string{"ウラジオス", "トック"}},
		{"Thai at spaces", "กรุงเทพ มหานคร", wide("มหานคร"), 0, []string{"กรุงเทพ", "มหานคร"}},
		{"Thai vowels stay with their consonants", "กาเก", wide("กาเ"), 0, []string{"กา", "เก"}},
		{"Thai marks stay with theirs", "ที่นี่", wide("ที่"), 0, []string{"ที่", "นี่"}},
		{"Vietnamese, decomposed", "Vie\u0323\u0302t Nam", wide("Nam"), 0, []string{"Vie\u0323\u0302t", "Nam"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, texts(s.Wrap(c.text, style, c.width, c.lines)))
		})
	}
}

// TestLinesOfOneTextHaveOneHan: 东 is Chinese only, 北京 could be both.
func TestLinesOfOneTextHaveOneHan(t *testing.T) {
	s := shaper(t)
	style := scene.Style{Size: 12}
	chinese := s.Shape("东", style).Glyphs[0].Face
	japanese := s.Shape("ひ", style).Glyphs[0].Face
	require.NotEqual(t, chinese, japanese)
	for text, want := range map[string]scene.Face{
		"北京": chinese, "东北京": chinese, "北京と": japanese, "東北京": japanese, "북경 北京": japanese,
	} {
		for _, l := range s.Wrap(text, style, 13, 0) {
			r := []rune(l.Text)[0]
			if r == '北' || r == '京' {
				assert.Equal(t, want, l.Glyphs[0].Face, "%c of %s", r, text)
			}
		}
	}
}

func TestWrapLosesNothing(t *testing.T) {
	s := shaper(t)
	letters := rapid.StringOfN(rapid.SampledFrom([]rune("abcdefgilmW -\u05d0한글в.,12بحر東东かกเี\u0301")), 0, 60, -1)
	rapid.Check(t, func(t *rapid.T) {
		text := letters.Draw(t, "text")
		width := rapid.Float64Range(20, 200).Draw(t, "width")
		style := scene.Style{Size: 12, Tracking: rapid.SampledFrom([]float64{0, 1}).Draw(t, "tracking")}
		var all strings.Builder
		for _, r := range s.Wrap(text, style, width, 0) {
			if r.Advance > width {
				t.Fatalf("%q is %g wide, more than %g", r.Text, r.Advance, width)
			}
			all.WriteString(r.Text)
		}
		squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if squeeze(all.String()) != squeeze(text) {
			t.Fatalf("%q became %q", text, all.String())
		}
	})
}
