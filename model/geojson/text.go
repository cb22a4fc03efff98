package geojson

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
)

// A text is JSON that has been checked, so that walking over it needs no errors:
// a value is named by the offset of its first byte. No byte is looked at more
// than a few times however deep the nesting, since a visitor that reads a value
// also says where it ends.
type text []byte

// blank passes over white space.
func (t text) blank(at int) int {
	for at < len(t) && (t[at] == ' ' || t[at] == '\n' || t[at] == '\r' || t[at] == '\t') {
		at++
	}
	return at
}

// skip is the offset after the value.
func (t text) skip(at int) int {
	switch t[at] {
	case '"':
		return t.skipString(at)
	case '{', '[':
		for depth := 0; ; {
			switch t[at] {
			case '"':
				at = t.skipString(at)
				continue
			case '{', '[':
				depth++
			case '}', ']':
				depth--
			}
			at++
			if depth == 0 {
				return at
			}
		}
	}
	for at < len(t) && bytes.IndexByte([]byte(" \n\r\t,]}"), t[at]) < 0 {
		at++
	}
	return at
}

func (t text) skipString(at int) int {
	for at++; t[at] != '"'; at++ {
		if t[at] == '\\' {
			at++
		}
	}
	return at + 1
}

// members calls visit with the name and the value of each member of the object,
// and gives the offset after the object. Visit gives the offset after the value.
func (t text) members(at int, visit func(name []byte, value int) (end int)) int {
	for at = t.blank(at + 1); t[at] != '}'; {
		end := t.skipString(at)
		name := t[at+1 : end-1]
		if bytes.IndexByte(name, '\\') >= 0 {
			name = []byte(t.unquote(at))
		}
		value := t.blank(t.blank(end) + 1)
		at = t.blank(visit(name, value))
		if t[at] == ',' {
			at = t.blank(at + 1)
		}
	}
	return at + 1
}

// elements calls visit with each value of the list, and gives the offset after
// the list.
func (t text) elements(at int, visit func(value int) (end int)) int {
	for at = t.blank(at + 1); t[at] != ']'; {
		at = t.blank(visit(at))
		if t[at] == ',' {
			at = t.blank(at + 1)
		}
	}
	return at + 1
}

// unquote is what the string says.
func (t text) unquote(at int) string {
	raw := t[at:t.skipString(at)]
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw[1 : len(raw)-1])
	}
	said, _ := jsontext.AppendUnquote(nil, []byte(raw)) // the text has been checked
	return string(said)
}

// compact is a copy of the value without the white space around its parts.
func (t text) compact(at, end int) []byte {
	value := make([]byte, 0, end-at)
	for at = t.blank(at); at < end; at = t.blank(at) {
		next := at + 1
		if t[at] == '"' {
			next = t.skipString(at)
		}
		value = append(value, t[at:next]...)
		at = next
	}
	return value
}

// isText, isList and isObject tell what the value is.
func (t text) isText(at int) bool   { return t[at] == '"' }
func (t text) isList(at int) bool   { return t[at] == '[' }
func (t text) isObject(at int) bool { return t[at] == '{' }
func (t text) isNull(at int) bool   { return t[at] == 'n' }
func (t text) isNumber(at int) bool { return t[at] == '-' || t[at] >= '0' && t[at] <= '9' }

// sort says in words what the value is.
func (t text) sort(at int) string {
	switch {
	case t.isText(at):
		return "a text"
	case t.isList(at):
		return "a list"
	case t.isObject(at):
		return "an object"
	case t.isNull(at):
		return "null"
	case t.isNumber(at):
		return "a number"
	}
	return "true or false"
}
