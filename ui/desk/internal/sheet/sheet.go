package sheet

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/scene"
)

var (
	_ fyne.Tappable   = (*Sheet)(nil)
	_ fyne.Scrollable = (*Sheet)(nil)
	_ fyne.Focusable  = (*Sheet)(nil)
	_ fyne.Tabbable   = (*Sheet)(nil)
	_ desktop.Keyable = (*Sheet)(nil)
)

// Content is what a sheet shows and how it answers.
type Content interface {
	Draw(width, height float64) scene.Scene
	Key(fyne.KeyName) (done bool)
	Rune(rune) (done bool)
	Tap(scene.Point) (done bool)
	Scroll(rows int)
}

// A Painter is content that paints itself: a picture is no part of a scene.
type Painter interface {
	Content
	Paint(w, h int, scale float64) *image.RGBA // device pixels, scale of them to a logical one
}

// An Escaper is content that Esc does not simply close.
type Escaper interface {
	Content
	Escape() (done bool)
}

// A Sheet is hidden until it is given something to show.
type Sheet struct {
	pane.Pane
	// Closed is called when it is hidden again; nil: nobody is told.
	Closed func()
	// Beneath takes F5, which closes a mere message: what is to begin does not wait
	// for it to be read. Nil: F5 does nothing.
	Beneath func(*fyne.KeyEvent)

	content Content
	repaint func()
	pressed fyne.KeyName // the key that went down last; "" once that was heeded
}

// New makes a hidden sheet. It calls repaint when it appears: the toolkit does
// not know the canvas of what it has never painted, so a refresh of the sheet
// itself would come to nothing.
func New(repaint func()) *Sheet {
	s := &Sheet{repaint: repaint}
	s.Draw = func(w, h float64) scene.Scene {
		if s.content == nil {
			return scene.Scene{Width: w, Height: h}
		}
		return s.content.Draw(w, h)
	}
	s.ExtendBaseWidget(s)
	s.Hide()
	return s
}

// Open shows the content until it says that it is done.
func (s *Sheet) Open(c Content) {
	s.content, s.Picture = c, nil
	if p, ok := c.(Painter); ok {
		s.Picture = p.Paint
	}
	s.Show()
	s.Redraw()
	s.repaint()
}

// Content is what the sheet shows; nil if it is closed.
func (s *Sheet) Content() Content {
	if !s.Visible() {
		return nil
	}
	return s.content
}

// Close hides the sheet.
func (s *Sheet) Close() {
	was := s.Visible()
	s.Hide()
	if was && s.Closed != nil {
		s.Closed()
	}
}

// FocusGained and FocusLost change nothing: over all others the sheet has the keys.
func (s *Sheet) FocusGained() {}

// FocusLost is the other half of FocusGained.
func (s *Sheet) FocusLost() {}

// AcceptsTab keeps the keys from going to what lies under the sheet.
func (s *Sheet) AcceptsTab() bool { return true }

// KeyDown notes that a key went down: what is typed without that repeats itself.
func (s *Sheet) KeyDown(e *fyne.KeyEvent) { s.pressed = e.Name }

// KeyUp changes nothing.
func (s *Sheet) KeyUp(*fyne.KeyEvent) {}

// TypedKey is Key, TypedRune is Rune. An Enter that repeats itself while it is held is
// none: nobody agrees to a question that he has not read.
func (s *Sheet) TypedKey(e *fyne.KeyEvent) {
	fresh := s.pressed == e.Name
	s.pressed = ""
	if enter := e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter; s.Visible() && (fresh || !enter) {
		s.Key(e)
	}
}

// TypedRune is the other half of TypedKey.
func (s *Sheet) TypedRune(r rune) {
	if s.Visible() {
		s.Rune(r)
	}
}

// after redraws the sheet, or closes it when content c is done and has not
// been followed by another.
func (s *Sheet) after(c Content, done bool) {
	if done && s.content == c {
		s.Close()
		return
	}
	s.Redraw()
}

// Key hands a key to the content; Esc closes the sheet, unless the content has
// something else to do first.
func (s *Sheet) Key(e *fyne.KeyEvent) {
	c := s.content
	if _, mere := c.(*Message); mere && e.Name == fyne.KeyF5 && s.Beneath != nil {
		s.Close()
		s.Beneath(e)
		return
	}
	if e.Name != fyne.KeyEscape {
		s.after(c, c.Key(e.Name))
		return
	}
	escaper, ok := c.(Escaper)
	s.after(c, !ok || escaper.Escape())
}

// Rune hands a character to the content.
func (s *Sheet) Rune(r rune) {
	c := s.content
	s.after(c, c.Rune(r))
}

// SelectAll selects all that is typed, if the content is something to type in.
func (s *Sheet) SelectAll() {
	if c, ok := s.content.(interface{ SelectAll() }); ok {
		c.SelectAll()
		s.Redraw()
	}
}

// Paste types a text, if the content is something to type in.
func (s *Sheet) Paste(text string) {
	if c, ok := s.content.(interface{ Paste(string) }); ok {
		c.Paste(text)
		s.Redraw()
	}
}

// Tapped hands a tap to the content.
func (s *Sheet) Tapped(e *fyne.PointEvent) {
	c := s.content
	s.after(c, c.Tap(pane.At(e.Position)))
}

// Scrolled hands the wheel to the content.
func (s *Sheet) Scrolled(e *fyne.ScrollEvent) {
	s.content.Scroll(int(-e.Scrolled.DY / 10))
	s.Redraw()
}
