package inert

import (
	"strings"
	"unicode"
)

// Plain is text that a terminal can only show: control characters, which could
// steer the terminal, and marks that turn the direction of writing round become
// spaces.
func Plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, s)
}
