package portray

import (
	"math"
	"strings"
	"unicode"

	"sightline/ui/scene"
)

// A NoteField is a field in which a text of several lines is written.
type NoteField struct {
	Text    string
	Cursor  int // code points before it
	Anchor  int // where the selection began: what lies between is selected
	Hint    string
	Offset  float64 // how far the text is scrolled, pixels
	Focused bool
	Hovered bool
	Theme   Theme
}

// A notePage is a text broken into lines.
type notePage struct {
	lines []noteLine
	width float64
	space float64 // advance of a space
}

// A noteLine is one line of it. The spaces at both of its ends are not in the run.
type noteLine struct {
	run      scene.Run
	from, to int // code points of the text; to is where the next line begins
	lead     int // spaces before the run
	length   int // code points of the run
	right    bool
}

const (
	notePad  = 10.0
	noteLead = 19.0 // from baseline to baseline
)

var fieldStyle = scene.Style{Size: 13}

// notePage breaks a text into lines for a field of a width.
func (p *Portrayer) notePage(text string, width float64) notePage {
	page := notePage{width: max(20, width-2*notePad-8), space: p.letters.Shape(" ", fieldStyle).Advance}
	at := 0
	for _, par := range strings.Split(text, "\n") {
		runes := onePlace(par)
		page.paragraph(p, runes, at)
		at += len(runes) + 1
	}
	return page
}

// onePlace is a text in which every character takes a place: those that are not drawn,
// or would turn others round, are of no width.
func onePlace(text string) []rune {
	out := []rune(text)
	for i, r := range out {
		switch {
		case unicode.IsSpace(r):
		case unicode.IsControl(r), r == 0xFEFF, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			out[i] = '\u200B'
		}
	}
	return out
}

// paragraph breaks one paragraph, which begins after so many code points.
func (page *notePage) paragraph(p *Portrayer, text []rune, at int) {
	isSpace := func(i int) bool { return i < len(text) && unicode.IsSpace(text[i]) }
	right := rightToLeft(string(text))
	begin := 0
	for _, run := range p.letters.Wrap(string(text), fieldStyle, page.width, 0) {
		l := noteLine{run: run, from: begin, length: len([]rune(run.Text)), right: right}
		for isSpace(begin + l.lead) {
			l.lead++
		}
		for l.to = begin + l.lead + l.length; isSpace(l.to); {
			l.to++
		}
		begin = l.to
		l.from, l.to = l.from+at, l.to+at
		page.lines = append(page.lines, l)
	}
	end := at + len(text)
	if n := len(page.lines); begin > 0 {
		page.lines[n-1].to = end + 1 // the line break is its last character
		return
	}
	page.lines = append(page.lines, noteLine{from: at, to: end + 1, lead: len(text), right: right})
}

// lineOf is the line that the cursor is in after so many code points.
func (page *notePage) lineOf(cursor int) int {
	for i, l := range page.lines {
		if cursor < l.to {
			return i
		}
	}
	return len(page.lines) - 1
}

// left is where a line's run begins.
func (page *notePage) left(l noteLine) float64 {
	if l.right {
		return page.width - l.run.Advance - page.space*float64(l.lead)
	}
	return page.space * float64(l.lead)
}

// x is where the cursor stands in a line after so many code points of the text.
func (page *notePage) x(l noteLine, cursor int) float64 {
	way := 1.0
	if l.right {
		way = -1
	}
	at := cursor - l.from - l.lead
	x := page.left(l)
	switch {
	case at < 0 && l.right:
		x += l.run.Advance - way*page.space*float64(-at)
	case at < 0:
		x -= page.space * float64(-at)
	case at > l.length:
		x += page.edge(l) + way*page.space*float64(at-l.length)
	case l.length > 0:
		x += caretAt(l.run, at)
	}
	return max(0, min(page.width+4, x))
}

// edge is where a line's run ends, in the direction in which the paragraph reads.
func (page *notePage) edge(l noteLine) float64 {
	if l.right {
		return 0
	}
	return l.run.Advance
}

// cursorAt is how many code points stand before the place in a line that is nearest
// to x.
func (page *notePage) cursorAt(line int, x float64) int {
	l := page.lines[line]
	best, near := l.from, math.Inf(1)
	for at := l.from; at < l.to; at++ {
		if d := math.Abs(page.x(l, at) - x); d < near {
			best, near = at, d
		}
	}
	return best
}
