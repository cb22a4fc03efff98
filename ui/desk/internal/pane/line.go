package pane

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/segmenter"
)

// A Line is a line of text that is being typed. It goes by what readers take
// for characters (Unicode Standard Annex 29), so that a letter goes together
// with its accents. The zero Line is empty.
type Line struct {
	Text   string
	Cursor int // code points before it
	Anchor int // where the selection began; what lies between the two is selected
}

// lineLimit is how many code points a line takes: a page that is pasted by
// mistake must not stall what looks for it.
const lineLimit = 400

// Set replaces the text and puts the cursor to its end.
func (l *Line) Set(text string) {
	*l = Line{}
	l.Insert(text)
}

// Insert replaces what is selected. Line breaks and tabs become spaces, other
// control characters fall away.
func (l *Line) Insert(text string) {
	clean := []rune(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, text))
	l.replace(clean, lineLimit)
}

// replace puts characters in the place of what is selected, as many as there is room
// for.
func (l *Line) replace(by []rune, limit int) {
	from, to := l.selection()
	old := []rune(l.Text)
	by = by[:max(0, min(len(by), limit-len(old)+to-from))]
	l.Text = string(old[:from]) + string(by) + string(old[to:])
	l.Cursor = from + len(by)
	l.Anchor = l.Cursor
}

// selection is where what is selected begins and ends.
func (l *Line) selection() (from, to int) {
	n := len([]rune(l.Text))
	clamp := func(i int) int { return max(0, min(n, i)) }
	a, b := clamp(l.Anchor), clamp(l.Cursor)
	return min(a, b), max(a, b)
}

// Selected is what is selected.
func (l *Line) Selected() string {
	from, to := l.selection()
	return string([]rune(l.Text)[from:to])
}

// SelectAll selects everything.
func (l *Line) SelectAll() { l.Anchor, l.Cursor = 0, len([]rune(l.Text)) }

// Key moves the cursor or deletes, and tells whether the key is one of those
// that do. With extend, the selection goes along.
func (l *Line) Key(k fyne.KeyName, extend bool) bool {
	from, to := l.selection()
	selected := from < to
	switch k {
	case fyne.KeyBackspace:
		if !selected {
			l.Anchor = l.boundary(l.Cursor, -1)
		}
		l.Insert("")
		return true
	case fyne.KeyDelete:
		if !selected {
			l.Anchor = l.boundary(l.Cursor, 1)
		}
		l.Insert("")
		return true
	case fyne.KeyLeft:
		l.move(from, selected && !extend, -1)
	case fyne.KeyRight:
		l.move(to, selected && !extend, 1)
	case fyne.KeyHome:
		l.Cursor = 0
	case fyne.KeyEnd:
		l.Cursor = len([]rune(l.Text))
	default:
		return false
	}
	if !extend {
		l.Anchor = l.Cursor
	}
	return true
}

// move goes to an end of the selection, or a character on or back.
func (l *Line) move(end int, there bool, way int) {
	if there {
		l.Cursor = end
		return
	}
	l.Cursor = l.boundary(l.Cursor, way)
}

// Go moves the cursor; with extend the selection goes along.
func (l *Line) Go(cursor int, extend bool) {
	l.Cursor = max(0, min(len([]rune(l.Text)), cursor))
	if !extend {
		l.Anchor = l.Cursor
	}
}

// Word moves the cursor to the beginning of a word before it, or after it.
func (l *Line) Word(way int, extend bool) {
	text := []rune(l.Text)
	i := max(0, min(len(text), l.Cursor))
	if way < 0 {
		for i > 0 && unicode.IsSpace(text[i-1]) {
			i--
		}
		for i > 0 && !unicode.IsSpace(text[i-1]) {
			i--
		}
	} else {
		for i < len(text) && !unicode.IsSpace(text[i]) {
			i++
		}
		for i < len(text) && unicode.IsSpace(text[i]) {
			i++
		}
	}
	l.Cursor = i
	if !extend {
		l.Anchor = i
	}
}

// boundary is where the character before a place begins, or the one after it
// ends.
func (l *Line) boundary(at, way int) int {
	text := []rune(l.Text)
	at = max(0, min(len(text), at))
	if len(text) == 0 {
		return 0
	}
	var seg segmenter.Segmenter
	seg.Init(text)
	last := 0
	for it := seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		end := g.Offset + len(g.Text)
		if way > 0 && end > at {
			return end
		}
		if way < 0 && end >= at {
			return last
		}
		last = end
	}
	return last
}
