package assets

import _ "embed"

var (
	//go:embed fonts/SightlineSans-Regular.ttf
	sansRegular []byte

	//go:embed fonts/SightlineSans-Bold.ttf
	sansBold []byte
)

// SansRegular returns the program's own text face, TrueType with glyf
// outlines: Latin, Cyrillic, Greek, signs and the Hangul of KS X 1001. The
// bytes are shared and must not be changed.
func SansRegular() []byte { return sansRegular }

// SansBold returns the heavier weight of SansRegular, with the same coverage
// and the same line metrics. The bytes are shared and must not be changed.
func SansBold() []byte { return sansBold }
