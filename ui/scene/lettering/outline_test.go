package lettering_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// files are the faces inside the program, each with a text that it sets.
func files() map[string][2][]byte {
	of := func(t assets.Typeface) [2][]byte { return [2][]byte{t.Regular, t.Bold} }
	return map[string][2][]byte{
		"Sea":    {assets.SansRegular(), assets.SansBold()},
		"بحر":    of(assets.SansArabic()),
		"Ծով":    of(assets.SansArmenian()),
		"समुद्र": of(assets.SansDevanagari()),
		"ზღვა":   of(assets.SansGeorgian()),
		"ים":     of(assets.SansHebrew()),
		"ทะเล":   of(assets.SansThai()),
		"うみ":     of(assets.SansJapanese()),
		"东海":     of(assets.SansChinese()),
	}
}

// TestOutlinesAgreeWithTheLibrary reads every glyph by the font library, which
// reads a face as a whole.
func TestOutlinesAgreeWithTheLibrary(t *testing.T) {
	s := shaper(t)
	for text, weights := range files() {
		for weight, file := range weights {
			if file == nil {
				continue
			}
			number := s.Shape(text, scene.Style{Size: 1, Face: scene.Face(weight)}).Glyphs[0].Face
			full, err := font.ParseTTF(bytes.NewReader(file))
			require.NoError(t, err)
			glyphs := uint32(0)
			for ; ; glyphs++ {
				want, ok := full.GlyphData(font.GID(glyphs)).(font.GlyphOutline)
				if !ok {
					break
				}
				got := lettering.Outline(number, glyphs)
				if problem := compare(want.Segments, got, float64(full.Upem())); problem != "" {
					t.Fatalf("glyph %d of %q, weight %d: %s", glyphs, text, weight, problem)
				}
			}
			assert.Greater(t, glyphs, uint32(90), text)
		}
	}
}

// taken is how many points a step takes.
func taken(op scene.Op) int {
	switch op {
	case scene.CubicTo:
		return 3
	case scene.Close:
		return 0
	}
	return 1
}

// compare looks at where each step of an outline ends. Where a glyph has the
// metrics of one of its parts the library moves it by up to a unit.
func compare(want []opentype.Segment, got scene.Path, upem float64) string {
	const tolerance = 1.01 // font units
	at := 0
	for _, op := range got.Ops {
		if op == scene.Close {
			continue
		}
		at += taken(op)
		if len(want) == 0 || at > len(got.Points) {
			return "too many steps"
		}
		args := want[0].ArgsSlice()
		end, p := args[len(args)-1], got.Points[at-1]
		want = want[1:]
		if dx, dy := float64(end.X)-p.X*upem, float64(end.Y)+p.Y*upem; dx*dx+dy*dy > tolerance*tolerance {
			return "a step ends elsewhere"
		}
	}
	if len(want) > 0 {
		return "too few steps"
	}
	return ""
}

func BenchmarkOutline(b *testing.B) {
	s := shaper(b)
	r := s.Shape("National Intelligence Service", scene.Style{Size: 12})
	for b.Loop() {
		for _, g := range r.Glyphs {
			lettering.Outline(g.Face, g.ID)
		}
	}
}

func FuzzGlyf(f *testing.F) {
	rare, err := os.ReadFile(filepath.Join("testdata", "share", "fonts", "rare.ttf"))
	require.NoError(f, err)
	f.Add(rare, uint32(2))
	f.Add(rare[:600], uint32(2))
	f.Add(assets.SansHebrew().Regular, uint32(70))
	f.Fuzz(func(t *testing.T, file []byte, glyph uint32) {
		p := lettering.OutlineIn(file, glyph)
		points := 0
		for _, op := range p.Ops {
			points += taken(op)
		}
		require.Len(t, p.Points, points)
	})
}
