package command

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"sightline/ui/internal/inert"
)

// plain is text that a terminal can only show.
func plain(s string) string { return inert.Plain(s) }

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
		line, full := "", 0 // cells of the line
		for _, word := range strings.Fields(plain(paragraph)) {
			for i, part := range chop(word, most) {
				long := cells(part)
				switch {
				case line == "":
					line, full = part, long
				case i == 0 && full+1+long <= most:
					line, full = line+" "+part, full+1+long
				default:
					lines = append(lines, line)
					line, full = part, long
				}
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// chop cuts a word into parts of at most so many cells, each of one character
// at least.
func chop(word string, most int) []string {
	var parts []string
	start, full := 0, 0
	for i, r := range word {
		if full += cellsOf(r); full > most && i > start {
			parts = append(parts, word[start:i])
			start, full = i, cellsOf(r)
		}
	}
	return append(parts, word[start:])
}
