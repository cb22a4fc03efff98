package svg

import "unicode"

// text writes a text for an element or an attribute: what XML 1.0 forbids
// (section 2.2), control characters but tabs and line feeds, and the directional
// embeddings, overrides and isolates (Unicode Standard Annex 9, section 2), which
// could show it in an order that it does not have, are left out. Bytes that are
// not UTF-8 become U+FFFD.
func (d *drawing) text(s string) {
	for _, r := range s {
		if !silent(r) {
			d.out = escape(d.out, r)
		}
	}
}

// escape writes a character.
func escape(b []byte, r rune) []byte {
	switch r {
	case '&':
		return append(b, "&amp;"...)
	case '<':
		return append(b, "&lt;"...)
	case '>': // so that no text ends a section that it is not in
		return append(b, "&gt;"...)
	case '"':
		return append(b, "&quot;"...)
	}
	return append(b, string(r)...)
}

// silent tells whether a character is left out.
func silent(r rune) bool {
	switch {
	case r == '\t', r == '\n':
		return false
	case unicode.IsControl(r), r == 0xFFFE, r == 0xFFFF, r == 0xFEFF,
		r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}
