package assets_test

import (
	"bytes"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/sfnt"

	"sightline/assets"
)

// shown is every sign that the program itself types, and names of the
// briefings that it was made for.
var shown = []string{
	"→←↑↓↗ ▲▼►▶▸▾ ●○◆◇■□△★ ≈≤≥≠×−± –— ¶§·•…’‘“”„«» °′″ №₩€ ✓",
	"ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789",
	"조선민주주의인민공화국 평양 서울 국가정보원 부산 뙤 ㄱㅎㅏㅣ 、。「」",
	"Владивосток Володимир Зеленський Україна ґҐіІїЇєЄ ёЁ",
	"Ελλάδα Łódź Åland Çeşme Đà Nẵng Ñuñoa Reykjavík Þingvellir Győr",
	"\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030c\u0327\u0328",
	"\ufffd",
}

func faces() map[string][]byte {
	return map[string][]byte{"regular": assets.SansRegular(), "bold": assets.SansBold()}
}

func TestFacesCoverWhatIsShown(t *testing.T) {
	for name, data := range faces() {
		t.Run(name, func(t *testing.T) {
			face, err := font.ParseTTF(bytes.NewReader(data))
			require.NoError(t, err)
			for _, text := range shown {
				for _, r := range text {
					_, ok := face.NominalGlyph(r)
					assert.Truef(t, ok, "no glyph for %q (%U)", r, r)
				}
			}
		})
	}
}

func TestFacesHoldEverySyllableOfKSX1001(t *testing.T) {
	for name, data := range faces() {
		t.Run(name, func(t *testing.T) {
			face, err := font.ParseTTF(bytes.NewReader(data))
			require.NoError(t, err)
			n := 0
			for r := rune(0xAC00); r <= 0xD7A3; r++ {
				if _, ok := face.NominalGlyph(r); ok {
					n++
				}
			}
			assert.Equal(t, 2350, n)
		})
	}
}

// The window's toolkit and the PDF writer read faces by other parsers, which
// want outlines in a glyf table and agree on the line's height.
func TestFacesAgreeOnMetrics(t *testing.T) {
	for name, data := range faces() {
		t.Run(name, func(t *testing.T) {
			f, err := sfnt.Parse(data)
			require.NoError(t, err)
			assert.EqualValues(t, 2048, f.UnitsPerEm())
			face, err := font.ParseTTF(bytes.NewReader(data))
			require.NoError(t, err)
			extents, ok := face.FontHExtents()
			require.True(t, ok)
			assert.EqualValues(t, 1984, extents.Ascender)
			assert.EqualValues(t, -494, extents.Descender)
			assert.Zero(t, extents.LineGap)
		})
	}
}

func TestFacesAreNamedAfterUs(t *testing.T) {
	for name, data := range faces() {
		t.Run(name, func(t *testing.T) {
			f, err := sfnt.Parse(data)
			require.NoError(t, err)
			family, err := f.Name(nil, sfnt.NameIDFamily)
			require.NoError(t, err)
			assert.Equal(t, "Sightline Sans", family)
			assert.Less(t, len(data), 1_200_000)
		})
	}
}
