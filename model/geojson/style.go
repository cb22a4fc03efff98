package geojson

import (
	"bytes"
	"unicode/utf8"
)

// A style is how a file is laid out.
type style struct {
	line   string // what ends a line; "" if the file is on one
	unit   string // what a level is further in
	space  string // after a colon, and after a comma on a line
	spread bool   // no object or list stands on one line
}

// ownStyle is how Encode writes.
var ownStyle = style{line: "\n", unit: "  ", space: " "}

// style finds out how the file is laid out, whose outermost value is an object
// with members.
func (t text) style() style {
	begin := t.blank(0)
	whole := t[:t.skip(begin)]
	f := t.apart(begin)
	s := style{space: " "}
	if label := f.items[0].label; label[len(label)-1] == ':' {
		s.space = ""
	}
	at := bytes.IndexByte(whole[begin:], '\n')
	if at < 0 {
		return s
	}
	if s.line, s.unit = "\n", "  "; at > 0 && whole[begin+at-1] == '\r' {
		s.line = "\r\n"
	}
	if before := f.items[0].before; bytes.IndexByte(before, '\n') >= 0 {
		s.unit = indentIn(before)
	}
	s.spread = whole.isSpread(begin)
	return s
}

// isSpread tells whether each object and list that is not empty has its members
// on lines of their own, and there are two at least, or nothing is known.
func (t text) isSpread(at int) bool {
	spread := 0
	for at < len(t) {
		switch t[at] {
		case '"':
			at = t.skipString(at)
			continue
		case '{', '[':
			inner := t.blank(at + 1)
			switch {
			case t[inner] == '}' || t[inner] == ']':
			case bytes.IndexByte(t[at:inner], '\n') < 0:
				return false
			default:
				spread++
			}
		}
		at++
	}
	return spread > 1
}

// indentIn is the white space after the last line break of some white space.
func indentIn(blank []byte) string { return string(blank[bytes.LastIndexByte(blank, '\n')+1:]) }

// indentAt is the white space that the line begins with on which an offset is.
func (t text) indentAt(at int) string {
	from := bytes.LastIndexByte(t[:at], '\n') + 1
	to := from
	for to < at && (t[to] == ' ' || t[to] == '\t') {
		to++
	}
	return string(t[from:to])
}

// laid lays a value out that follows what stands on a line with an indent already.
func (s style) laid(compact text, indent string, label []byte) []byte {
	l := layout{text: compact, style: s, indent: indent, lead: len(indent) + utf8.RuneCount(label)}
	if s.line == "" {
		l.flat(0)
	} else {
		l.value(0, 0, false)
	}
	return l.out
}

// broken is laid for a list that has a line for each value.
func (s style) broken(compact text, indent string) []byte {
	l := layout{text: compact, style: s, indent: indent}
	if s.line == "" {
		l.flat(0)
	} else {
		l.broken(0, 0)
	}
	return l.out
}
