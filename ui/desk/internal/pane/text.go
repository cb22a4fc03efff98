package pane

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
)

// A Text is a text of several lines that is being typed. What lies up and down, and
// where a line begins and ends, is for who draws it to say. The zero Text is empty.
type Text struct{ Line }

// textLimit is how many code points a text takes.
const textLimit = 20_000

// Set replaces the text, as it is and however long, and puts the cursor to its
// beginning.
func (t *Text) Set(text string) { t.Line = Line{Text: text} }

// Insert replaces what is selected. Line breaks stay, of any system; tabs become
// spaces, other control characters fall away.
func (t *Text) Insert(text string) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
	t.replace([]rune(strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, text)), textLimit)
}

// Key is that of a line, but that it leaves alone what goes by lines: Home and End.
func (t *Text) Key(k fyne.KeyName, extend bool) bool {
	from, to := t.selection()
	switch k {
	case fyne.KeyHome, fyne.KeyEnd:
		return false
	case fyne.KeyReturn, fyne.KeyEnter:
		t.Insert("\n")
		return true
	case fyne.KeyBackspace, fyne.KeyDelete:
		if from == to {
			way := 1
			if k == fyne.KeyBackspace {
				way = -1
			}
			t.Anchor = t.boundary(t.Cursor, way)
		}
		t.Insert("")
		return true
	}
	return t.Line.Key(k, extend)
}
