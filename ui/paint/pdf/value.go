package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
)

// A ref is the number of an object in the file; 0 is none.
type ref int

// String is the reference as other objects hold it.
func (r ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// furthest is the greatest coordinate that is written: readers need not know
// greater ones (Annex C).
const furthest = 32000

// appendNumber writes a number, rounded to some digits after the point, and a
// space. What is no number is 0.
func appendNumber(b []byte, v float64, digits int) []byte {
	if math.IsNaN(v) {
		v = 0
	}
	unit := int64(1)
	for range digits {
		unit *= 10
	}
	q := int64(math.Round(max(-furthest, min(v, furthest)) * float64(unit)))
	if q < 0 {
		b, q = append(b, '-'), -q
	}
	b = strconv.AppendInt(b, q/unit, 10)
	if rest := q % unit; rest != 0 {
		b = append(b, '.')
		for unit /= 10; rest != 0; unit /= 10 {
			b = append(b, '0'+byte(rest/unit)) //nolint:gosec // one digit
			rest %= unit
		}
	}
	return append(b, ' ')
}

// number is a number with up to four digits after the point.
func number(v float64) string {
	return strings.TrimSuffix(string(appendNumber(nil, v, 4)), " ")
}

// textString is a text as a string object (7.9.2.2): as it is if it is ASCII,
// else in UTF-16.
func textString(text string) string {
	text = harmless(text)
	var b strings.Builder
	for _, r := range text {
		if r >= 0x80 {
			return "<FEFF" + utf16Hex(text) + ">"
		}
		if r == '(' || r == ')' || r == '\\' {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return "(" + b.String() + ")"
}

// utf16Hex is a text in UTF-16, most significant byte first, in hexadecimal digits.
func utf16Hex(text string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

// harmless is a text in which nothing reorders or breaks what a reader shows of it:
// control characters and directional formatting (Unicode Standard Annex 9) become
// nothing, line ends and tabs spaces, and bytes that are not UTF-8 U+FFFD.
func harmless(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\r', r == '\t', r == 0x2028, r == 0x2029:
			return ' '
		case unicode.IsControl(r), r == 0xFEFF, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// nameObject is a name (7.3.5), in which only letters, digits, "-", "+" and "_"
// stand for themselves.
func nameObject(text string) string {
	var b strings.Builder
	b.WriteByte('/')
	for _, c := range []byte(text) {
		switch {
		case c == 0: // may not stand in a name
		case c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c == '-', c == '+', c == '_':
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "#%02X", c)
		}
	}
	return b.String()
}
