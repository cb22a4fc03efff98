package geojson

import "unicode/utf8"

// columns is how wide a line may be that holds a whole object or list.
const columns = 100

// laidOut adds the white space that makes compact JSON a file for people to
// read: an object or list stands on one line if that fits, otherwise each of
// its members on a line of its own, two spaces further in. The outermost one
// is never on one line, coordinates always are.
func laidOut(compact text) []byte {
	l := layout{text: compact, style: ownStyle}
	l.broken(0, 0)
	return append(l.out, '\n')
}

type layout struct {
	text
	style
	indent string // of the line that the value is on
	lead   int    // characters before the value on that line
	out    []byte
	line   int // where in out the last line begins
}

// value writes the value and gives the offset after it.
func (l *layout) value(at, depth int, oneLine bool) (end int) {
	if !l.isObject(at) && !l.isList(at) {
		end = l.skip(at)
		l.out = append(l.out, l.text[at:end]...)
		return end
	}
	if oneLine || l.fits(at) {
		return l.flat(at)
	}
	return l.broken(at, depth)
}

// broken writes the object or list with each of its members on a line.
func (l *layout) broken(at, depth int) (end int) {
	first := true
	next := func() {
		if !first {
			l.out = append(l.out, ',')
		}
		first = false
		l.begin(depth + 1)
	}
	l.out = append(l.out, l.text[at])
	if l.isObject(at) {
		for at++; l.text[at] != '}'; {
			next()
			colon := l.skip(at)
			name := l.text[at:colon]
			l.out = append(append(append(l.out, name...), ':'), l.space...)
			at = l.after(l.value(colon+1, depth+1, string(name) == `"coordinates"`))
		}
	} else {
		for at++; l.text[at] != ']'; {
			next()
			at = l.after(l.value(at, depth+1, false))
		}
	}
	l.begin(depth)
	l.out = append(l.out, l.text[at])
	return at + 1
}

// after passes over the comma, if there is one.
func (l *layout) after(at int) int {
	if l.text[at] == ',' {
		at++
	}
	return at
}

// begin starts a line.
func (l *layout) begin(depth int) {
	l.out = append(l.out, l.style.line...)
	l.line, l.lead = len(l.out), 0
	l.out = append(l.out, l.indent...)
	for range depth {
		l.out = append(l.out, l.unit...)
	}
}

// flat writes the value on the line.
func (l *layout) flat(at int) (end int) {
	end = l.skip(at)
	for at < end {
		next := at + 1
		if l.isText(at) {
			next = l.skip(at)
		}
		l.out = append(l.out, l.text[at:next]...)
		if c := l.text[at]; c == ',' || c == ':' {
			l.out = append(l.out, l.space...)
		}
		at = next
	}
	return end
}

// fits tells whether the value fits on the rest of the line. It looks at no
// more than a line of it.
func (l *layout) fits(at int) bool {
	if l.spread && l.text[at+1] != '}' && l.text[at+1] != ']' {
		return false
	}
	room, depth := columns-l.lead-utf8.RuneCount(l.out[l.line:]), 0
	for room >= 0 {
		next, width := at+1, 1
		switch l.text[at] {
		case '"':
			next = l.skip(at)
			width = utf8.RuneCount(l.text[at:next])
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case ',', ':':
			width = 2
		}
		room -= width
		if depth == 0 {
			return room >= 0
		}
		at = next
	}
	return false
}
