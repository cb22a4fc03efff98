package lettering

import "unicode"

// harmless is the text without what could break or reorder a line: line ends,
// tabs and their like become spaces, other control characters and the
// directional embeddings, overrides and isolates (Unicode Standard Annex 9,
// section 2) are left out. Bytes that are not UTF-8 become U+FFFD.
func harmless(text string) []rune {
	out := make([]rune, 0, len(text))
	for _, r := range text {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
			out = append(out, ' ')
		case unicode.IsControl(r), r == 0xFEFF,
			r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		default:
			out = append(out, r)
		}
	}
	return out
}
