package sheet

import (
	"fyne.io/fyne/v2"

	"sightline/ui/desk/internal/pane"
)

// line is the name as a line that is typed.
func (c *Chooser) line() pane.Line {
	n := len([]rune(c.Name))
	return pane.Line{Text: c.Name, Cursor: n - c.cursor, Anchor: n - c.anchor}
}

// edit changes the name, or the cursor in it; another name is another question.
func (c *Chooser) edit(how func(*pane.Line)) {
	l := c.line()
	how(&l)
	if l.Text != c.Name {
		c.fault, c.warned = "", ""
	}
	n := len([]rune(l.Text))
	c.Name, c.cursor, c.anchor = l.Text, n-l.Cursor, n-l.Anchor
}

// edits does what a key does to the name, and tells whether it does anything.
// Right goes into a folder once the cursor has come to the name's end.
func (c *Chooser) edits(k fyne.KeyName) (done bool) {
	extend := c.Shift != nil && c.Shift()
	if k == fyne.KeyRight && !extend && c.cursor == 0 && c.anchor == 0 {
		return false
	}
	c.edit(func(l *pane.Line) { done = l.Key(k, extend) })
	return done
}

// SelectAll selects the whole name.
func (c *Chooser) SelectAll() { c.edit((*pane.Line).SelectAll) }

// Paste puts a text in the place of what is selected of the name.
func (c *Chooser) Paste(text string) {
	if c.Naming {
		c.edit(func(l *pane.Line) { l.Insert(text) })
	}
}
