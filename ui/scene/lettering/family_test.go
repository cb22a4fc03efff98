package lettering_test

import (
	"bytes"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// TestFamily: a face has the name that its file has.
func TestFamily(t *testing.T) {
	letters, err := lettering.Default()
	require.NoError(t, err)
	for text, face := range map[string]assets.Typeface{
		"a": {Regular: assets.SansRegular(), Bold: assets.SansBold()},
		"م": assets.SansArabic(), "Ա": assets.SansArmenian(), "ह": assets.SansDevanagari(), "ა": assets.SansGeorgian(),
		"ש": assets.SansHebrew(), "ไ": assets.SansThai(), "が": assets.SansJapanese(), "门": assets.SansChinese(),
	} {
		for weight, file := range map[scene.Face][]byte{scene.Regular: face.Regular, scene.Bold: face.Bold} {
			loader, err := opentype.NewLoader(bytes.NewReader(file))
			require.NoError(t, err)
			want, _ := font.Describe(loader, nil)
			run := letters.Shape(text, scene.Style{Size: 10, Face: weight})
			require.Len(t, run.Glyphs, 1)
			assert.Equal(t, want.Family, lettering.Family(run.Glyphs[0].Face), text)
		}
	}
	assert.Empty(t, lettering.Family(60000))
}
