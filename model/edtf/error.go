package edtf

import (
	"fmt"
	"strings"
)

// An Error says why a text is no date of level 0 or 1, and what would be.
type Error struct {
	Text        string       // as given
	Offset      int          // of the byte in Text where it goes wrong, 0 to len(Text)
	Problem     string       // what is wrong, in words, without full stop
	Suggestions []Suggestion // what may have been meant; often none
}

// A Suggestion is a date that may have been meant. Its Text always parses.
type Suggestion struct {
	Text string
	When string // the condition, such as "if the day comes first"; "" if there is none
}

// shown is how much of a text an error repeats.
const shown = 40

// Error is one sentence without full stop, fit to follow "FILE:LINE:COL: ".
func (e *Error) Error() string {
	text := e.Text
	if runes := []rune(text); len(runes) > shown {
		text = string(runes[:shown]) + "…"
	}
	message := fmt.Sprintf("date %q: %s", text, e.Problem)
	if len(e.Suggestions) == 0 {
		return message
	}
	meant := make([]string, len(e.Suggestions))
	for i, s := range e.Suggestions {
		meant[i] = s.Text
		if s.When != "" {
			meant[i] += " (" + s.When + ")"
		}
	}
	return message + "; write " + strings.Join(meant, " or ")
}
