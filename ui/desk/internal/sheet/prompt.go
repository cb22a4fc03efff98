package sheet

import (
	"fyne.io/fyne/v2"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

var _ Content = (*Prompt)(nil)

// A Prompt asks for one line of text. Enter takes it, Esc leaves. In the line Left,
// Right, Home and End move the cursor, and with Shift select.
type Prompt struct {
	Portrayer *portray.Portrayer
	Theme     func() portray.Theme
	Title     string
	Lines     []string
	Hint      string
	Shift     func() bool // tells whether the Shift key is held; nil: it is not
	// Take takes the line, or says in a sentence why it can't.
	Take func(text string) (fault string)

	line            pane.Line
	proposed, shown string // a text too long for a line is taken whole if nobody changes it
	fault           string
}

// With proposes a text, all of it selected: what is typed replaces it.
func (p *Prompt) With(text string) *Prompt {
	p.line.Set(text)
	p.line.SelectAll()
	p.proposed, p.shown = text, p.line.Text
	return p
}

// Draw draws it.
func (p *Prompt) Draw(w, h float64) scene.Scene {
	return p.Portrayer.Prompt(portray.Prompt{
		Title: p.Title, Lines: p.Lines, Text: p.line.Text, Cursor: p.line.Cursor, Anchor: p.line.Anchor,
		Hint: p.Hint, Warning: p.fault,
	}, w, h, p.Theme())
}

// Key edits the line, or takes it.
func (p *Prompt) Key(k fyne.KeyName) (done bool) {
	if k == fyne.KeyReturn || k == fyne.KeyEnter {
		text := p.line.Text
		if text == p.shown {
			text = p.proposed
		}
		p.fault = p.Take(text)
		return p.fault == ""
	}
	p.line.Key(k, p.Shift != nil && p.Shift())
	p.fault = ""
	return false
}

// Rune types a character.
func (p *Prompt) Rune(r rune) (done bool) {
	p.Paste(string(r))
	return false
}

// Paste puts a text in the place of what is selected.
func (p *Prompt) Paste(text string) {
	p.line.Insert(text)
	p.fault = ""
}

// SelectAll selects the whole line.
func (p *Prompt) SelectAll() { p.line.SelectAll() }

// Tap changes nothing: what was typed is not lost by a slip.
func (*Prompt) Tap(scene.Point) (done bool) { return false }

// Scroll changes nothing.
func (*Prompt) Scroll(int) {}
