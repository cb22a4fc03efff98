package edtf

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// reader goes through a text once, byte by byte.
type reader struct {
	text       string // it ends where the date ends
	at         int
	inInterval bool
}

func (r *reader) rest() string { return r.text[r.at:] }

func (r *reader) done() bool { return r.at == len(r.text) }

// peek is the next byte, 0 at the end.
func (r *reader) peek() byte {
	if r.done() {
		return 0
	}
	return r.text[r.at]
}

// take steps over c if it is next.
func (r *reader) take(c byte) bool {
	if r.peek() != c || r.done() {
		return false
	}
	r.at++
	return true
}

// digits steps over the digits that are next, and over X if asked.
func (r *reader) digits(orX bool) string {
	from := r.at
	for !r.done() && (isDigit(r.peek()) || orX && r.peek() == 'X') {
		r.at++
	}
	return r.text[from:r.at]
}

// pair reads two digits, from low to high; what names them in the error.
func (r *reader) pair(what string, low, high int) (int, *Error) {
	from := r.at
	digits := r.digits(false)
	if len(digits) != 2 {
		return 0, r.wrongAt(from, "the %s has two digits, from %02d to %02d", what, low, high)
	}
	n := number(digits)
	if n < low || n > high {
		return 0, r.wrongAt(from, "%s %s is not %02d to %02d", what, digits, low, high)
	}
	return n, nil
}

// wrong is the error that something is wrong with what is next.
func (r *reader) wrong(format string, args ...any) *Error {
	return r.wrongAt(r.at, format, args...)
}

func (r *reader) wrongAt(offset int, format string, args ...any) *Error {
	return &Error{Offset: offset, Problem: fmt.Sprintf(format, args...)}
}

// level2 is the error that what is next is right, but not for us.
func (r *reader) level2(what string) *Error {
	return r.wrong("%s is EDTF level 2, which is not supported (levels 0 and 1 are)", what)
}

// trailing is the error that the text goes on after what it follows.
func (r *reader) trailing(after string) *Error {
	next, _ := utf8.DecodeRuneInString(r.rest())
	switch {
	case next == '/':
		return r.wrong("an interval has one slash")
	case next == '^':
		return r.wrong("a season has no qualifier after ^ in EDTF levels 0 and 1")
	default:
		return r.wrong("%q cannot follow %s", next, after)
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// number is the value of at most 18 digits; an X counts as 0.
func number(digits string) int {
	n := 0
	for _, c := range []byte(digits) {
		n *= 10
		if c != 'X' {
			n += int(c - '0')
		}
	}
	return n
}

// fromTheRight tells whether the X in digits are the last ones, and how many.
func fromTheRight(digits string) (unspecified int, ok bool) {
	known := strings.TrimRight(digits, "X")
	return len(digits) - len(known), !strings.Contains(known, "X")
}
