package lettering_test

import (
	"math"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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

// TestWhatIsQuotedIsSetAsItIsWritten: no sign is drawn as another one.
func TestWhatIsQuotedIsSetAsItIsWritten(t *testing.T) {
	s := shaper(t)
	for _, face := range []scene.Face{scene.Regular, scene.Bold} {
		for _, text := range []string{"-->", "a -> b", "<-", "12x34", "=>", "->Киев"} {
			r := s.Shape(text, scene.Style{Size: 16, Face: face})
			require.Len(t, r.Glyphs, len([]rune(text)), text)
			for i, c := range []rune(text) {
				alone := s.Shape(string(c), scene.Style{Size: 16, Face: face})
				assert.Equal(t, alone.Glyphs[0].ID, r.Glyphs[i].ID, "%q of %q", c, text)
			}
		}
	}
}
