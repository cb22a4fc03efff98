package lettering_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/scene"
)

// ink is how dark a run is on paper, in whole pixels.
func ink(r scene.Run) (pixels float64) {
	p := newPage(int(r.Advance)+8, int(2*r.Style.Size))
	p.set(r, 4, 1.5*r.Style.Size)
	for i := 0; i < len(p.Pix); i += 4 {
		pixels += float64(255-p.Pix[i]) / 255
	}
	return pixels
}

// facesOf is the face of each character of a run whose characters have a glyph
// each.
func facesOf(t *testing.T, r scene.Run) []scene.Face {
	t.Helper()
	out := make([]scene.Face, 0, len(r.Glyphs))
	for _, g := range r.Glyphs {
		out = append(out, g.Face)
	}
	require.Len(t, out, len([]rune(r.Text)))
	return out
}

func TestHanHasABold(t *testing.T) {
	s := shaper(t)
	for _, text := range []string{"東京とウラジオストク", "ウクライナ", "日本海の瀋陽", "符拉迪沃斯托克", "东海与南海", "深圳"} {
		t.Run(text, func(t *testing.T) {
			regular := s.Shape(text, scene.Style{Size: 40})
			bold := s.Shape(text, scene.Style{Size: 40, Face: scene.Bold})
			light, heavy := facesOf(t, regular), facesOf(t, bold)
			for i := range light {
				assert.Equal(t, light[0]+scene.Bold, heavy[i])
				assert.Equal(t, light[0], light[i])
			}
			assert.InDelta(t, regular.Advance, bold.Advance, 1e-9, "both are set on one em")
			assert.Greater(t, ink(bold), 1.2*ink(regular))
		})
	}
}

// TestWhatBoldLacksIsOfItsRegular: rare hanzi are in the Chinese Regular alone,
// and come from there in Bold, too.
func TestWhatBoldLacksIsOfItsRegular(t *testing.T) {
	s := shaper(t)
	for _, text := range []string{"亳州", "鄄城", "鑫东"} {
		t.Run(text, func(t *testing.T) {
			light := facesOf(t, s.Shape(text, scene.Style{Size: 12}))
			bold := s.Shape(text, scene.Style{Size: 12, Face: scene.Bold})
			heavy := facesOf(t, bold)
			last := len(heavy) - 1
			assert.Equal(t, light[0], heavy[0], "the first is rare")
			assert.Equal(t, light[last]+scene.Bold, heavy[last], "the last is not")
			for _, g := range bold.Glyphs {
				assert.NotZero(t, g.ID, "no box")
			}
		})
	}
}

// TestKanjiAloneAreOfOneWeight: a text without kana may be of either language,
// and has Chinese forms if all are in GB 2312, even in its second level, as the
// first of 浜松 and 橘 are.
func TestKanjiAloneAreOfOneWeight(t *testing.T) {
	s := shaper(t)
	for _, text := range []string{"日本海", "北太平洋", "浜松", "愛媛県", "橘"} {
		t.Run(text, func(t *testing.T) {
			light := facesOf(t, s.Shape(text, scene.Style{Size: 12}))
			for _, face := range facesOf(t, s.Shape(text, scene.Style{Size: 12, Face: scene.Bold})) {
				assert.Equal(t, light[0]+scene.Bold, face)
			}
		})
	}
}
