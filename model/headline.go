package model

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// What a headline tells of at most, in characters: of one event, and of all of
// them, the date apart.
const (
	headlineEvent = 60
	headlineAll   = 90
)

// headline tells what changed in a line: "Transfer by sea asserted; Troops in
// Ukraine disputed and 3 more". It names an event at least, and never cuts a word.
func (ix *Index) headline(turns []turn) string {
	line := ""
	for i, t := range turns {
		next := shortened(ix.SubjectName(t.course.event.ID), headlineEvent) + " " + t.to.turned()
		if i > 0 {
			next = line + "; " + next
		}
		if i > 0 && utf8.RuneCountInString(next) > headlineAll {
			return fmt.Sprintf("%s and %d more", line, len(turns)-i)
		}
		line = next
	}
	return line
}

// turned says in a word or two what an event has become.
func (s Standing) turned() string {
	switch s {
	case Unsaid:
		return "no longer claimed"
	case Corroborated:
		return "asserted by several"
	}
	return string(s)
}

// shortened is a text on one line of at most so many characters, cut between two
// words. A first word that is longer stays whole.
func shortened(text string, most int) string {
	words := strings.Fields(text)
	if len(words) == 0 {
		return ""
	}
	line := words[0]
	for i, word := range words[1:] {
		longer := line + " " + word
		room := most
		if i+2 < len(words) {
			room-- // for the sign that something is left out
		}
		if utf8.RuneCountInString(longer) > room {
			return strings.TrimRight(line, " ,;:–—-") + "…"
		}
		line = longer
	}
	return line
}
