package lettering_test

import (
	"math"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/assets"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

func shaper(t testing.TB) *lettering.Shaper {
	t.Helper()
	s, err := lettering.Default()
	require.NoError(t, err)
	return s
}

func texts(runs []scene.Run) []string {
	var out []string
	for _, r := range runs {
		out = append(out, r.Text)
	}
	return out
}

// ids is the glyphs of a run from left to right.
func ids(r scene.Run) []uint32 {
	var out []uint32
	for _, g := range r.Glyphs {
		out = append(out, g.ID)
	}
	return out
}

func TestShape(t *testing.T) {
	s := shaper(t)
	style := scene.Style{Size: 20}
	cases := []struct {
		name, text, shown string
		glyphs            int
	}{
		{"nothing", "", "", 0},
		{"Latin", "Reveal gap", "Reveal gap", 10},
		{"Cyrillic", "Владивосток", "Владивосток", 11},
		{"Hangul", "국가정보원", "국가정보원", 5},
		{"line ends and tabs", "a\nb\tc", "a b c", 5},
		{"control characters", "a\x00b\x1bc\u0085", "abc ", 4},
		{"overrides", "a\u202Eb\u2066c\u2069\u202C", "abc", 3},
		{"not UTF-8", "a\xffb", "a\uFFFDb", 3},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := s.Shape(c.text, style)
			assert.Equal(t, c.shown, r.Text)
			assert.Len(t, r.Glyphs, c.glyphs)
			assert.Equal(t, style, r.Style)
			for i := 1; i < len(r.Glyphs); i++ {
				assert.Greater(t, r.Glyphs[i].X, r.Glyphs[i-1].X)
			}
			if c.glyphs > 0 {
				assert.Greater(t, r.Advance, r.Glyphs[c.glyphs-1].X)
			}
		})
	}
}

// TestABoxForWhatNoFaceHas: one for a character, however many code points it
// takes, and none for what is not to be seen.
func TestABoxForWhatNoFaceHas(t *testing.T) {
	s := shaper(t)
	for _, face := range []scene.Face{scene.Regular, scene.Bold} {
		style := scene.Style{Size: 20, Face: face}
		for _, text := range []string{"\U0001F6E9", "\U0001F6E9\uFE0F", "🇺🇦", "👨\u200d👩\u200d👧", "👍🏽", "\uF8F0", "\U0010FFFF"} {
			r := s.Shape(text, style)
			boxes := 0
			for _, g := range r.Glyphs {
				if !lettering.Outline(g.Face, g.ID).Empty() {
					boxes++
				}
			}
			assert.Equal(t, 1, boxes, "%+q", text)
			assert.InDelta(t, 12, r.Advance, 1, "%+q", text)
		}
	}
}

func TestShapeScalesWithoutRounding(t *testing.T) {
	s := shaper(t)
	small := s.Shape("12,000 soldiers to Владивосток", scene.Style{Size: 11})
	for _, k := range []float64{1.25, 2, 3.7} {
		large := s.Shape("12,000 soldiers to Владивосток", scene.Style{Size: 11 * k})
		assert.InDelta(t, small.Advance*k, large.Advance, 1e-9)
		for i, g := range small.Glyphs {
			assert.InDelta(t, g.X*k, large.Glyphs[i].X, 1e-9)
		}
	}
}

func TestShapeStyles(t *testing.T) {
	s := shaper(t)
	plain := s.Shape("Korea", scene.Style{Size: 10})
	assert.InDelta(t, plain.Advance+4*3, s.Shape("Korea", scene.Style{Size: 10, Tracking: 3}).Advance, 1e-9, "between characters")
	assert.Greater(t, s.Shape("Korea", scene.Style{Size: 10, Face: scene.Bold}).Advance, plain.Advance)
	for _, face := range []scene.Face{scene.Regular, scene.Bold} {
		one := s.Shape("1", scene.Style{Size: 10, Face: face, Tabular: true}).Advance
		for _, d := range "023456789" {
			assert.InDelta(t, one, s.Shape(string(d), scene.Style{Size: 10, Face: face, Tabular: true}).Advance, 1e-9)
		}
	}
	assert.Equal(t, plain.Advance, s.Shape("Korea", scene.Style{Size: 10, Face: 7}).Advance, "a face that is not there is Regular")
}

func TestShapeFromRightToLeft(t *testing.T) {
	s := shaper(t)
	style := scene.Style{Size: 10}
	cases := []struct{ name, text, visual string }{
		{"numbers go on from left to right", "א 12", "12 א"},
		{"a sentence from left to right", "abc אב def", "abc בא def"},
		{"a number between right-to-left words", "abc א 12 ב def", "abc ב 12 א def"},
		{"a number after a right-to-left word", "abc א 12 def", "abc 12 א def"},
		{"a percentage after one", "abc א 12% def", "abc 12% א def"},
		{"a dash after that", "abc א 12- def", "abc 12 א- def"},
		{"a paragraph from right to left", "א abc ב", "ב abc א"},
		{"Latin and a number within", "א F-16 ב 2024", "2024 ב F-16 א"},
		{"Arabic with Arabic digits", "سنة ٢٠٢٤", "٢٠٢٤ ةنس"},
		{"Arabic with European digits", "في 12.5 كم", "مك 12.5 يف"},
		{"two scripts from right to left", "ערב عرب", "برع ברע"},
		{"a character without a face within", "א\U0001F6E9ב", "ב\U0001F6E9א"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := s.Shape(c.text, style)
			assert.Equal(t, c.visual, seen(r))
		})
	}
	mirrored := s.Shape("א(b)", style)
	assert.Equal(t, ")b(א", seen(mirrored))
	assert.Equal(t, ids(s.Shape("(", style))[0], mirrored.Glyphs[0].ID, "brackets are mirrored")
}

// seen is the first character of each cluster, from left to right.
func seen(r scene.Run) string {
	text := []rune(r.Text)
	var out []rune
	for i, g := range r.Glyphs {
		if i == 0 || g.Cluster != r.Glyphs[i-1].Cluster {
			out = append(out, text[g.Cluster])
		}
	}
	return string(out)
}

func TestFit(t *testing.T) {
	s := shaper(t)
	style := scene.Style{Size: 12}
	full := s.Shape("Decision to send about 12,000 soldiers", style)
	assert.Equal(t, full.Text, s.Fit(full.Text, style, full.Advance).Text)
	assert.Equal(t, full.Text, s.Fit(full.Text, style, math.Inf(1)).Text)
	assert.Equal(t, "Decision…", s.Fit(full.Text, style, s.Shape("Decision …", style).Advance).Text, "no space before the ellipsis")
	assert.Empty(t, s.Fit(full.Text, style, 3).Glyphs)
	assert.Empty(t, s.Fit(full.Text, style, -1).Glyphs)
	assert.Empty(t, s.Fit(full.Text, style, math.NaN()).Glyphs)
	assert.Equal(t, "e\u0301…", s.Fit("e\u0301e\u0301e\u0301", style, s.Shape("e\u0301…", style).Advance+1).Text, "an accent stays with its letter")
	long := s.Fit(strings.Repeat("il", 1<<20), style, 100)
	assert.LessOrEqual(t, long.Advance, 100.)
	assert.Greater(t, long.Advance, 90.)
}

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

func TestLinesAreAsHighInEveryScript(t *testing.T) {
	s := shaper(t)
	style := scene.Style{Size: 12}
	before := s.Metrics(style)
	s.Shape("शहर 东 مدينة เมือง", style)
	assert.Equal(t, before, s.Metrics(style))
}

// TestTrackingDoesNotTearWords: where letters hang together, only words are
// set apart.
func TestTrackingDoesNotTearWords(t *testing.T) {
	s := shaper(t)
	for text, gaps := range map[string]int{"بحر العرب": 2, "बंगाल की": 2, "ירושלים": 6, "กา": 1, "日本海": 2} {
		plain, tracked := s.Shape(text, scene.Style{Size: 12}), s.Shape(text, scene.Style{Size: 12, Tracking: 5})
		assert.InDelta(t, plain.Advance+5*float64(gaps), tracked.Advance, 1e-6, text)
	}
}

// TestShapersAgree: the same text has the same glyphs in the same places, in
// whatever order and by however many goroutines it is set.
func TestShapersAgree(t *testing.T) {
	shared, want := shaper(t), map[string]scene.Run{}
	style := scene.Style{Size: 12, Face: scene.Bold}
	for _, line := range scripts {
		want[line.text] = shaper(t).Shape(line.text, style)
	}
	var all sync.WaitGroup
	for k := range 8 {
		all.Go(func() {
			for i := range scripts {
				text := scripts[(i*7+k)%len(scripts)].text
				r := shared.Shape(text, style)
				assert.Equal(t, want[text], r)
				for _, g := range r.Glyphs {
					lettering.Outline(g.Face, g.ID)
				}
			}
		})
	}
	all.Wait()
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

func TestMetrics(t *testing.T) {
	s := shaper(t)
	m := s.Metrics(scene.Style{Size: 100})
	assert.InDelta(t, 72.7, m.CapHeight, 2)
	assert.InDelta(t, 54.6, m.XHeight, 2)
	assert.Greater(t, m.Ascent, m.CapHeight)
	assert.Greater(t, m.Descent, 15.)
	assert.GreaterOrEqual(t, m.LineHeight, m.Ascent+m.Descent)
	assert.Equal(t, m, s.Metrics(scene.Style{Size: 100, Face: scene.Bold}), "both faces share the lines")
}

func TestOutline(t *testing.T) {
	s := shaper(t)
	h := s.Shape("H", scene.Style{Size: 1}).Glyphs[0]
	p := lettering.Outline(h.Face, h.ID)
	require.False(t, p.Empty())
	assert.Equal(t, scene.Close, p.Ops[len(p.Ops)-1])
	top, bottom := 0., -1.
	for _, q := range p.Points {
		top, bottom = math.Min(top, q.Y), math.Max(bottom, q.Y)
	}
	assert.InDelta(t, -s.Metrics(scene.Style{Size: 1}).CapHeight, top, 0.01, "y is down, in ems")
	assert.InDelta(t, 0, bottom, 0.01)
	assert.Empty(t, lettering.Outline(scene.Regular, 1<<30).Ops)
	space := s.Shape(" ", scene.Style{Size: 1})
	require.Len(t, space.Glyphs, 1)
	assert.Empty(t, lettering.Outline(space.Glyphs[0].Face, space.Glyphs[0].ID).Ops)
	assert.Greater(t, space.Advance, 0.1)
	assert.NotPanics(t, func() { lettering.Outline(99, 1) })
}

// TestNoMarkTurnsALineRound: a name that begins with an override, an embedding
// or an isolate is set like the name alone.
func TestNoMarkTurnsALineRound(t *testing.T) {
	s := shaper(t)
	style := scene.Style{Size: 12}
	const name = "The town is so long"
	for _, mark := range []string{"\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068"} {
		assert.Equal(t, s.Shape(name, style), s.Shape(mark+name, style), "%q", mark)
		assert.Equal(t, s.Fit(name, style, 60), s.Fit(mark+name, style, 60), "%q", mark)
		assert.Equal(t, s.Wrap(name, style, 60, 2), s.Wrap(mark+name, style, 60, 2), "%q", mark)
	}
}

func FuzzShape(f *testing.F) {
	for _, s := range []string{"", "abc", "국 a\u202E12\u05d0", "\xff\xfe", "e\u0301\u0301\u0301", "\u0628\u0644 (1)"} {
		f.Add(s, 40.)
	}
	s, err := lettering.Default()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string, width float64) {
		style := scene.Style{Size: 12}
		r := s.Shape(text, style)
		require.True(t, utf8.ValidString(r.Text))
		require.False(t, math.IsNaN(r.Advance))
		if fit := s.Fit(text, style, width); len(fit.Glyphs) > 0 {
			require.LessOrEqual(t, fit.Advance, width)
		}
		require.LessOrEqual(t, len(s.Wrap(text, style, width, 3)), 3)
	})
}

// BenchmarkDefault is a new shaper's first word, the faces being read.
func BenchmarkDefault(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		shaper(b).Shape("Dnipro", scene.Style{Size: 12})
	}
}

// BenchmarkRead is what a face costs the first text that needs it.
func BenchmarkRead(b *testing.B) {
	for name, file := range map[string][]byte{
		"Sans": assets.SansRegular(), "Arabic": assets.SansArabic().Regular,
		"Devanagari": assets.SansDevanagari().Regular, "Chinese": assets.SansChinese().Regular,
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, lettering.Read(file))
			}
		})
	}
}

func BenchmarkShape(b *testing.B) {
	s := shaper(b)
	for name, text := range map[string]string{
		"Latin": "National Intelligence Service", "Korean": "국가정보원", "Arabic": "شبه جزيرة القرم",
		"Devanagari": "राष्ट्रीय राजमार्ग", "Han": "符拉迪沃斯托克",
	} {
		style := scene.Style{Size: 12}
		b.Run(name+"/warm", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s.Shape(text, style)
			}
		})
		b.Run(name+"/cold", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				style.Tracking += 1e-9
				s.Shape(text, style)
			}
		})
	}
}
