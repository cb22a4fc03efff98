package assets_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"

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

// scripts are the faces of other scripts, and texts that they must have.
var scripts = []struct {
	name string
	face assets.Typeface
	text string
}{
	{"Arabic", assets.SansArabic(), "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى پچژگکی ٹڈڑںےہھ ٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ،؛؟ \u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652 \u200C\u200D"},
	{"Armenian", assets.SansArmenian(), "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև ՛՜՝՞՟ ։֊"},
	{"Devanagari", assets.SansDevanagari(), "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ ािीुूृेैोौंःँ़्ऽ ०१२३४५६७८९ ।॥ क़ख़ग़ज़ड़ढ़फ़ \u200C\u200D"},
	{"Georgian", assets.SansGeorgian(), "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ ᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰ"},
	{"Hebrew", assets.SansHebrew(), "אבגדהוזחטיכךלמםנןסעפףצץקרשת ־׳״ \u05B0\u05B4\u05B5\u05B6\u05B7\u05B8\u05B9\u05BC\u05C1\u05C2"},
	{"Thai", assets.SansThai(), "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลวศษสหฬอฮ ะัาำิีึืุูเแโใไๅๆ็่้๊๋์ ๐๑๒๓๔๕๖๗๘๙ ฯ"},
	{"Japanese", assets.SansJapanese(), "あいうえおがぱっゃゅょん アイウエオガパッャュョンヴー 々〆〇 東京都大阪府北海道 。、「」・（）！？：　"},
	{"Chinese", assets.SansChinese(), "北京市上海广东省中华人民共和国 俄罗斯 乌克兰 卢旺达 塞内加尔 埃塞俄比亚 圣文森特和格林纳丁斯 斐济 毛里塔尼亚 ㄅㄆㄇㄈ 。，、《》（）！？：；"},
}

func TestScriptsHaveTheirCharacters(t *testing.T) {
	for _, script := range scripts {
		t.Run(script.name, func(t *testing.T) {
			for _, data := range [][]byte{script.face.Regular, script.face.Bold} {
				face, err := font.ParseTTF(bytes.NewReader(data))
				require.NoError(t, err)
				for _, r := range script.text {
					_, ok := face.NominalGlyph(r)
					assert.Truef(t, ok, "no glyph for %q (%U)", r, r)
				}
			}
		})
	}
}

// The 2,965 kanji of the first level of JIS X 0208, and the 6,763 hanzi of both
// levels of GB 2312, of which the first has 3,755.
func TestFacesHoldTheStandards(t *testing.T) {
	for name, level := range map[string]struct {
		file        []byte
		codec       encoding.Encoding
		first, last byte
		characters  int
	}{
		"JIS X 0208":          {assets.SansJapanese().Regular, japanese.EUCJP, 0xB0, 0xCF, 2965},
		"JIS X 0208 in Bold":  {assets.SansJapanese().Bold, japanese.EUCJP, 0xB0, 0xCF, 2965},
		"GB 2312":             {assets.SansChinese().Regular, simplifiedchinese.GBK, 0xB0, 0xF7, 6763},
		"GB 2312, 1, in Bold": {assets.SansChinese().Bold, simplifiedchinese.GBK, 0xB0, 0xD7, 3755},
	} {
		t.Run(name, func(t *testing.T) {
			face, err := font.ParseTTF(bytes.NewReader(level.file))
			require.NoError(t, err)
			n := 0
			for lead := int(level.first); lead <= int(level.last); lead++ {
				for trail := 0xA1; trail <= 0xFE; trail++ {
					text, err := level.codec.NewDecoder().Bytes([]byte{byte(lead), byte(trail)})
					require.NoError(t, err)
					r, _ := utf8.DecodeRune(text)
					if r == utf8.RuneError || r >= 0xE000 && r < 0xF900 {
						continue // not assigned
					}
					_, ok := face.NominalGlyph(r)
					assert.Truef(t, ok, "no glyph for %q (%U)", r, r)
					n++
				}
			}
			assert.Equal(t, level.characters, n)
		})
	}
}

// A PDF wants outlines in a glyf table, and the binary is not to grow by more
// than 6.2 MB.
func TestScriptsAreSmallTrueType(t *testing.T) {
	total := 0
	for _, script := range scripts {
		for _, data := range [][]byte{script.face.Regular, script.face.Bold} {
			total += len(data)
			f, err := sfnt.Parse(data)
			require.NoError(t, err)
			family, err := f.Name(nil, sfnt.NameIDFamily)
			require.NoError(t, err)
			assert.Equal(t, "Sightline Sans "+script.name, family)
			assert.Contains(t, string(data[:400]), "glyf")
			assert.NotContains(t, string(data[:400]), "CFF ")
		}
	}
	assert.Less(t, total, 6_200_000)
}

// The README tells each face's SHA-256.
func TestFacesAreTheOnesThatWereMade(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("fonts", "README.md"))
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join("fonts", "*.ttf"))
	require.NoError(t, err)
	assert.Len(t, files, 18)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Contains(t, string(readme), fmt.Sprintf("| `%s` | `%x` |", filepath.Base(file), sha256.Sum256(data)))
	}
}
