package claims

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

var (
	_ fyne.Tappable      = (*search)(nil)
	_ fyne.Draggable     = (*search)(nil)
	_ fyne.Focusable     = (*search)(nil)
	_ fyne.Shortcutable  = (*search)(nil)
	_ desktop.Keyable    = (*search)(nil)
	_ desktop.Hoverable  = (*search)(nil)
	_ desktop.Cursorable = (*search)(nil)
)

// searchHint is what the empty field says.
const searchHint = "Search claims, people, places…"

// A search is the field that words are typed into. Every letter filters.
type search struct {
	pane.Pane
	panel    *Panel
	line     pane.Line
	focused  bool
	hovered  bool
	dragging bool
	shift    bool
}

func newSearch(c *Panel) *search {
	s := &search{panel: c}
	s.Draw = func(w, h float64) scene.Scene { return c.portrayer.SearchBox(s.look(), w, h) }
	s.ExtendBaseWidget(s)
	return s
}

// look is what the field looks like.
func (s *search) look() portray.SearchBox {
	return portray.SearchBox{
		Text: s.line.Text, Cursor: s.line.Cursor, Anchor: s.line.Anchor, Hint: searchHint,
		Focused: s.focused, Hovered: s.hovered, Theme: s.panel.theme(),
	}
}

// follow shows words that were set elsewhere.
func (s *search) follow(words string) {
	if words != s.line.Text {
		s.line.Set(words)
		s.Redraw()
	}
}

// edited looks for what is typed now.
func (s *search) edited() {
	s.Redraw()
	s.panel.look(s.line.Text)
}

// at is the place in the text under a point.
func (s *search) at(p fyne.Position) int {
	return s.panel.portrayer.CursorAt(s.look(), float64(p.X), float64(s.Size().Width))
}

// Tapped puts the cursor where the tap is, or empties the field by its cross.
func (s *search) Tapped(e *fyne.PointEvent) {
	s.panel.closeMenu()
	s.panel.focus(s)
	size := s.Size()
	if s.line.Text != "" && portray.ClearBox(float64(size.Width), float64(size.Height)).Contains(pane.At(e.Position)) {
		s.line.Set("")
		s.edited()
		return
	}
	s.line.Cursor = s.at(e.Position)
	if !s.shift {
		s.line.Anchor = s.line.Cursor
	}
	s.Redraw()
}

// Dragged selects.
func (s *search) Dragged(e *fyne.DragEvent) {
	if !s.dragging {
		s.panel.focus(s)
		s.dragging = true
		s.line.Anchor = s.at(e.Position.Subtract(e.Dragged))
	}
	s.line.Cursor = s.at(e.Position)
	s.Redraw()
}

// DragEnd ends that.
func (s *search) DragEnd() { s.dragging = false }

// FocusGained shows that keys go to the field.
func (s *search) FocusGained() { s.focused = true; s.Redraw() }

// FocusLost ends that.
func (s *search) FocusLost() { s.focused, s.shift = false, false; s.Redraw() }

// TypedRune types a character.
func (s *search) TypedRune(r rune) {
	s.line.Insert(string(r))
	s.edited()
}

// TypedKey edits, scrolls the list, opens its first card, or leaves.
func (s *search) TypedKey(e *fyne.KeyEvent) {
	if before := s.line.Text; s.line.Key(e.Name, s.shift) {
		if s.line.Text != before {
			s.edited()
		}
		s.Redraw()
		return
	}
	c := s.panel
	switch e.Name {
	case fyne.KeyUp:
		c.Scroll(-90)
	case fyne.KeyDown:
		c.Scroll(90)
	case fyne.KeyPageUp:
		c.Scroll(-c.list.page())
	case fyne.KeyPageDown:
		c.Scroll(c.list.page())
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.Len() > 0 {
			c.store.Select(c.Claim(0))
		}
	case fyne.KeyEscape:
		c.focus(nil)
	}
}

// KeyDown and KeyUp follow the shift key, with which the cursor selects.
func (s *search) KeyDown(e *fyne.KeyEvent) { s.shifted(e, true) }

// KeyUp is the other half of KeyDown.
func (s *search) KeyUp(e *fyne.KeyEvent) { s.shifted(e, false) }

func (s *search) shifted(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		s.shift = down
	}
}

// TypedShortcut edits, and hands other shortcuts on.
func (s *search) TypedShortcut(sc fyne.Shortcut) {
	used, edited := pane.Shortcut(&s.line, sc)
	switch {
	case edited:
		s.edited()
	case !used && s.panel.Stage.Shortcuts != nil:
		s.panel.Stage.Shortcuts(sc)
	}
	s.Redraw()
}

// MouseIn lights the field up.
func (s *search) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.Redraw() }

// MouseMoved changes nothing.
func (s *search) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends that.
func (s *search) MouseOut() { s.hovered = false; s.Redraw() }

// Cursor is that of text.
func (s *search) Cursor() desktop.Cursor { return desktop.TextCursor }
