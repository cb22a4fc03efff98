package assets

import _ "embed"

// A Typeface is the faces of a script that the two Sans lack, TrueType with
// glyf outlines and the layout tables that the script needs. The bytes are
// shared and must not be changed.
type Typeface struct {
	Regular []byte
	Bold    []byte // the same characters, but the Chinese one lacks rare ones
}

var (
	//go:embed fonts/SightlineSansArabic-Regular.ttf
	arabicRegular []byte

	//go:embed fonts/SightlineSansArabic-Bold.ttf
	arabicBold []byte

	//go:embed fonts/SightlineSansArmenian-Regular.ttf
	armenianRegular []byte

	//go:embed fonts/SightlineSansArmenian-Bold.ttf
	armenianBold []byte

	//go:embed fonts/SightlineSansChinese-Regular.ttf
	chineseRegular []byte

	//go:embed fonts/SightlineSansChinese-Bold.ttf
	chineseBold []byte

	//go:embed fonts/SightlineSansDevanagari-Regular.ttf
	devanagariRegular []byte

	//go:embed fonts/SightlineSansDevanagari-Bold.ttf
	devanagariBold []byte

	//go:embed fonts/SightlineSansGeorgian-Regular.ttf
	georgianRegular []byte

	//go:embed fonts/SightlineSansGeorgian-Bold.ttf
	georgianBold []byte

	//go:embed fonts/SightlineSansHebrew-Regular.ttf
	hebrewRegular []byte

	//go:embed fonts/SightlineSansHebrew-Bold.ttf
	hebrewBold []byte

	//go:embed fonts/SightlineSansJapanese-Regular.ttf
	japaneseRegular []byte

	//go:embed fonts/SightlineSansJapanese-Bold.ttf
	japaneseBold []byte

	//go:embed fonts/SightlineSansThai-Regular.ttf
	thaiRegular []byte

	//go:embed fonts/SightlineSansThai-Bold.ttf
	thaiBold []byte
)

// SansArabic returns Arabic letters, marks, digits and signs, for Arabic, Persian and Urdu.
func SansArabic() Typeface { return Typeface{arabicRegular, arabicBold} }

// SansArmenian returns Armenian letters and signs.
func SansArmenian() Typeface { return Typeface{armenianRegular, armenianBold} }

// SansChinese returns Bopomofo, the hanzi of GB 2312, in Bold those of the
// first level and those that the Japanese face has, and those of our own map's
// names.
func SansChinese() Typeface { return Typeface{chineseRegular, chineseBold} }

// SansDevanagari returns Devanagari letters, conjuncts, digits and signs.
func SansDevanagari() Typeface { return Typeface{devanagariRegular, devanagariBold} }

// SansGeorgian returns Georgian letters, Mkhedruli, Mtavruli, Asomtavruli and Nuskhuri.
func SansGeorgian() Typeface { return Typeface{georgianRegular, georgianBold} }

// SansHebrew returns Hebrew letters, points and accents.
func SansHebrew() Typeface { return Typeface{hebrewRegular, hebrewBold} }

// SansJapanese returns kana, the first level of JIS X 0208's kanji and those of
// our own map's names.
func SansJapanese() Typeface { return Typeface{japaneseRegular, japaneseBold} }

// SansThai returns Thai letters, marks and digits.
func SansThai() Typeface { return Typeface{thaiRegular, thaiBold} }
