package portray

import (
	"math"
	"unicode/utf8"

	"sightline/ui/scene"
)

// NoteHeight is how high a field of a width would be with all of its text.
func (p *Portrayer) NoteHeight(text string, width float64) float64 {
	page := p.notePage(text, width)
	return page.height()
}

// NoteCursorAt is how many code points of a field's text stand before a point of it.
func (p *Portrayer) NoteCursorAt(f NoteField, at scene.Point, width float64) int {
	page := p.notePage(f.Text, width)
	line := int(math.Floor((at.Y + f.Offset - notePad) / noteLead))
	return page.cursorAt(max(0, min(len(page.lines)-1, line)), at.X-notePad)
}

// NoteCursor is where the cursor of a field stands, from its text's top.
func (p *Portrayer) NoteCursor(f NoteField, width float64) scene.Rect {
	page := p.notePage(f.Text, width)
	i := page.lineOf(f.Cursor)
	return scene.Rect{X: notePad + page.x(page.lines[i], f.Cursor), Y: notePad + noteLead*float64(i), H: noteLead}
}

// NoteLine is where the line begins and ends that the cursor is in, in code points.
func (p *Portrayer) NoteLine(f NoteField, width float64) (from, to int) {
	page := p.notePage(f.Text, width)
	l := page.lines[page.lineOf(f.Cursor)]
	return l.from, l.to - 1
}

// NoteLines is how many lines a field of a width has in a height.
func NoteLines(height float64) int { return max(1, int((height-2*notePad)/noteLead)) }

// NoteUp is the cursor so many lines higher, or with a negative number lower; beyond
// the first line the beginning, beyond the last one the end.
func (p *Portrayer) NoteUp(f NoteField, lines int, width float64) int {
	page := p.notePage(f.Text, width)
	at := page.lineOf(f.Cursor)
	switch to := at - lines; {
	case to < 0:
		return 0
	case to >= len(page.lines):
		return utf8.RuneCountInString(f.Text)
	default:
		return page.cursorAt(to, page.x(page.lines[at], f.Cursor))
	}
}
