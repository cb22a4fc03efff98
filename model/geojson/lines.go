package geojson

import "sightline/model"

// lines knows the position of every byte of a text. It keeps one position for
// every stride of bytes, so that a file on a single line takes no longer.
type lines struct {
	text  []byte
	marks []model.Position
}

const stride = 1024

func newLines(text []byte) lines {
	l := lines{text: text, marks: make([]model.Position, 0, len(text)/stride+1)}
	p := model.Position{Line: 1, Column: 1}
	for at := range text {
		if at%stride == 0 {
			l.marks = append(l.marks, p)
		}
		p = step(p, text[at])
	}
	if len(text)%stride == 0 {
		l.marks = append(l.marks, p)
	}
	return l
}

// position is that of the byte; the text's length is the place after its end.
func (l lines) position(at int) model.Position {
	p := l.marks[at/stride]
	for _, b := range l.text[at/stride*stride : at] {
		p = step(p, b)
	}
	return p
}

// step is the position after the byte. Only a character's first byte counts.
func step(p model.Position, b byte) model.Position {
	switch {
	case b == '\n':
		return model.Position{Line: p.Line + 1, Column: 1}
	case b&0xC0 == 0x80:
		return p
	}
	p.Column++
	return p
}
