package lettering_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/scene/lettering"
)

// TestBracketsStandTogether: both of a pair go with what is between them and before
// them (Unicode Standard Annex 9, rule N0). Capitals stand for Hebrew letters.
func TestBracketsStandTogether(t *testing.T) {
	for _, tt := range []struct{ text, left, right string }{
		{"abc ABC (12)", "000011111221", ""},
		{"abc ABC (de)", "000011100000", ""},
		{"abc (ABC)", "000001110", ""},
		{"abc ABC (DE)", "000011111111", ""},
		{"ABC (abc)", "", "111112221"},
		{"ABC abc (DE)", "", "111122211111"},
		{"abc ABC (D", "0000111111", ""},
		{"abc) (", "000000", ""},
		{"abc [A(B)]", "0000011110", ""},
		{"ABC abc (de)", "", "111122222222"},
	} {
		text := strings.Map(func(r rune) rune {
			if r >= 'A' && r <= 'Z' {
				return 'א' + r - 'A'
			}
			return r
		}, tt.text)
		if tt.left != "" {
			assert.Equal(t, tt.left, lettering.Levels(text, false), "%s from left to right", tt.text)
		} else {
			assert.Equal(t, tt.right, lettering.Levels(text, true), "%s from right to left", tt.text)
		}
	}
}
