package command

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// plain is text that a terminal can only show: control characters, which could
// steer the terminal, and marks that turn the direction of writing round become
// spaces.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, s)
}

// cells counts the columns of a terminal that text takes: two for a wide
// character (Hangul, Han, kana), none for a mark that sits on another
// character, one for the rest. Unicode Standard Annex 11.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += cellsOf(r)
	}
	return n
}

// cellsOf is the columns that one character takes.
func cellsOf(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// wrap breaks text into lines of at most so many cells, at spaces where it can.
// Line breaks in the text stay.
func wrap(text string, most int) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		line := ""
		for _, word := range strings.Fields(plain(paragraph)) {
			switch {
			case line == "":
				line = word
			case cells(line)+1+cells(word) <= most:
				line += " " + word
				continue
			default:
				lines = append(lines, line)
				line = word
			}
			for cells(line) > most {
				head := fitting(line, most)
				lines = append(lines, head)
				line = line[len(head):]
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// fitting is the longest beginning of a word that takes at most so many cells,
// and at least one character.
func fitting(word string, most int) string {
	n := 0
	for i, r := range word {
		if n += cellsOf(r); n > most && i > 0 {
			return word[:i]
		}
	}
	return word
}
