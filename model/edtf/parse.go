package edtf

import (
	"fmt"
	"strings"
)

// Limits of what is read.
const (
	// MaxLength is the length in bytes of the longest text that Parse reads.
	MaxLength = 100

	// MaxYear is the greatest year, -MaxYear the least. It is far within what
	// time.Time can tell apart, and beyond the age of the universe.
	MaxYear = 99_999_999_999
)

// Parse reads one EDTF string of level 0 or 1, strictly: nothing is trimmed,
// completed or guessed. The error is an *Error.
func Parse(s string) (Date, error) {
	if len(s) > MaxLength {
		return Date{}, &Error{Text: s, Offset: MaxLength, Problem: fmt.Sprintf("a date has at most %d bytes, this has %d", MaxLength, len(s))}
	}
	d, err := read(s)
	if err != nil {
		err.Text = s
		err.Suggestions = suggest(s)
		if problem := misordered(s, err.Suggestions); problem != "" {
			err.Offset, err.Problem = 0, problem
		}
		return Date{}, err
	}
	return d, nil
}

// read is Parse without suggestions.
func read(s string) (Date, *Error) {
	r := reader{text: s}
	switch {
	case s == "":
		return Date{}, r.wrong("it is empty; a date looks like 2024-10-17")
	case s[0] == '[' || s[0] == '{':
		return Date{}, r.level2("a set of dates")
	case strings.Contains(s, " quarter of "):
		return Date{}, r.level2("a quarter")
	case strings.Contains(s, "/"):
		return readInterval(s)
	}
	one, err := r.single()
	if err != nil {
		return Date{}, err
	}
	return Date{text: s, begin: one.begin, end: one.end, start: one.about, finish: one.about}, nil
}

// readInterval reads two dates with a slash between them. Each may be open
// ("..") or unknown (""). ISO 8601-2:2019 level 0 excludes times of day.
func readInterval(s string) (Date, *Error) {
	slash := strings.IndexByte(s, '/')
	first := reader{text: s[:slash], inInterval: true}
	start, err := first.half()
	if err != nil {
		return Date{}, err
	}
	second := reader{text: s, at: slash + 1, inInterval: true}
	finish, err := second.half()
	if err != nil {
		return Date{}, err
	}
	bothKnown := start.about.bound == Known && finish.about.bound == Known
	if bothKnown && start.begin.After(finish.begin) {
		return Date{}, &Error{Offset: slash + 1, Problem: fmt.Sprintf("%s begins before %s", s[slash+1:], s[:slash])}
	}
	return Date{text: s, begin: start.begin, end: finish.end, start: start.about, finish: finish.about, interval: true}, nil
}

// half reads one side of an interval, to the end of the text.
func (r *reader) half() (span, *Error) {
	switch r.rest() {
	case "":
		return span{about: end{bound: Unknown}}, nil
	case "..":
		return span{about: end{bound: Open}}, nil
	default:
		return r.single()
	}
}
