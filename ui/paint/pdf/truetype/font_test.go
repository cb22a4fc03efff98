package truetype_test

import (
	"encoding/binary"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"sightline/assets"
	"sightline/ui/paint/pdf/truetype"
)

// read reads a font by a library that is not ours.
func read(t *testing.T, file []byte) *sfnt.Font {
	t.Helper()
	f, err := sfnt.Parse(file)
	require.NoError(t, err)
	return f
}

// drawn is a glyph's outline and advance.
func drawn(t *testing.T, f *sfnt.Font, glyph sfnt.GlyphIndex) (sfnt.Segments, fixed.Int26_6) {
	t.Helper()
	var b sfnt.Buffer
	size := fixed.I(int(f.UnitsPerEm()))
	segments, err := f.LoadGlyph(&b, glyph, size, nil)
	require.NoError(t, err)
	advance, err := f.GlyphAdvance(&b, glyph, size, font.HintingNone)
	require.NoError(t, err)
	return slices.Clone(segments), advance
}

func TestSubsetHasTheSameGlyphs(t *testing.T) {
	for name, test := range map[string]struct {
		file []byte
		text string
	}{
		"Latin, composed": {assets.SansRegular(), "AÅéêñš½Żfi→◂"},
		"Hangul":          {assets.SansBold(), "한국어 서울"},
		"Arabic":          {assets.SansArabic().Regular, "السعودية"},
		"Devanagari":      {assets.SansDevanagari().Bold, "नमस्ते"},
		"Han":             {assets.SansChinese().Regular, "中华人民共和国"},
	} {
		t.Run(name, func(t *testing.T) {
			whole, ours := read(t, test.file), mustParse(t, test.file)
			glyphs := []uint16{0}
			var b sfnt.Buffer
			for _, r := range test.text {
				g, err := whole.GlyphIndex(&b, r)
				require.NoError(t, err)
				glyphs = append(glyphs, uint16(g))
			}
			file, err := ours.Subset(glyphs)
			require.NoError(t, err)
			cut := withCharacters(t, file)
			for i, g := range glyphs {
				want, wantAdvance := drawn(t, whole, sfnt.GlyphIndex(g))
				got, gotAdvance := drawn(t, cut, sfnt.GlyphIndex(i))
				assert.Equal(t, want, got, "glyph %d", g)
				assert.Equal(t, wantAdvance, gotAdvance)
				assert.Equal(t, wantAdvance.Round(), ours.Advance(g))
			}
			assert.Less(t, len(file), len(test.file)/4)
			again, err := ours.Subset(glyphs)
			require.NoError(t, err)
			assert.Equal(t, file, again)
		})
	}
}

func mustParse(t *testing.T, file []byte) *truetype.Font {
	t.Helper()
	f, err := truetype.Parse(file)
	require.NoError(t, err)
	return f
}

// withCharacters reads a subset, to which it gives the tables that a PDF does not
// need and the library does.
func withCharacters(t *testing.T, file []byte) *sfnt.Font {
	t.Helper()
	tables := map[string][]byte{}
	for _, from := range [][]byte{assets.SansHebrew().Regular, file} {
		for i := range int(binary.BigEndian.Uint16(from[4:])) {
			e := from[12+16*i:]
			tables[string(e[:4])] = from[binary.BigEndian.Uint32(e[8:]):][:binary.BigEndian.Uint32(e[12:])]
		}
	}
	out := binary.BigEndian.AppendUint16([]byte{0, 1, 0, 0}, uint16(len(tables)))
	out = append(out, make([]byte, 6+16*len(tables))...)
	for i, tag := range slices.Sorted(maps.Keys(tables)) {
		e := out[12+16*i:]
		copy(e, tag)
		binary.BigEndian.PutUint32(e[8:], uint32(len(out)))
		binary.BigEndian.PutUint32(e[12:], uint32(len(tables[tag])))
		out = append(out, tables[tag]...)
		out = append(out, make([]byte, -len(out)&3)...)
	}
	return read(t, out)
}

func TestNameAndMeasures(t *testing.T) {
	f := mustParse(t, assets.SansRegular())
	assert.Equal(t, "SightlineSans-Regular", f.Name)
	assert.Equal(t, 2048, f.UnitsPerEm)
	assert.Positive(t, f.Ascent)
	assert.Negative(t, f.Descent)
	assert.InDelta(t, 0.73*2048, f.CapHeight, 30)
	assert.Zero(t, f.Advance(65535), "of a glyph that there is not")
}

func TestBrokenFilesAreRefused(t *testing.T) {
	whole := assets.SansHebrew().Regular
	for name, file := range map[string][]byte{
		"empty":             nil,
		"no font":           []byte("%PDF-1.7 and so on"),
		"cut in the list":   whole[:40],
		"cut in the tables": whole[:len(whole)/2],
	} {
		_, err := truetype.Parse(file)
		assert.Error(t, err, name)
	}
}

func FuzzSubset(f *testing.F) {
	whole, err := truetype.Parse(assets.SansHebrew().Regular)
	require.NoError(f, err)
	small, err := whole.Subset([]uint16{0, 3, 40}) // a large file is changed slowly
	require.NoError(f, err)
	f.Add(small, uint16(2))
	f.Fuzz(func(t *testing.T, file []byte, glyph uint16) {
		font, err := truetype.Parse(file)
		if err != nil {
			return
		}
		if cut, err := font.Subset([]uint16{0, glyph}); err == nil {
			_, err = truetype.Parse(cut)
			assert.NoError(t, err)
		}
	})
}
