package timeline

import "fyne.io/fyne/v2"

// FocusGained shows that keys go to the timeline.
func (s *Slider) FocusGained() {
	if s.Refuse != nil {
		s.Refuse()
		return
	}
	s.focus(true)
}

// FocusLost ends that.
func (s *Slider) FocusLost() { s.focus(false) }

func (s *Slider) focus(on bool) {
	s.focused = on
	if !on {
		s.hover("")
	}
	s.Redraw()
}

// TypedKey walks with ↑ and ↓ through all events and claims, lane by lane, as
// the pointer would: each stands out, and a tip tells about it. Enter selects it,
// Esc lets go of it. Other keys are handed on.
func (s *Slider) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		s.walk(1)
	case fyne.KeyUp:
		s.walk(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.store.Select(s.cursor)
	case fyne.KeyEscape:
		if !s.walked { // a click has nothing to let go of here
			s.pass(e)
			return
		}
		s.cursor, s.walked = "", false
		s.hover("")
		s.Redraw()
	default:
		s.pass(e)
	}
}

// ListUndated has the events without a date listed, if there are any.
func (s *Slider) ListUndated() {
	if all := s.portrayer.Undated(s.strip); s.Undated != nil && len(all) > 0 {
		s.Undated(all)
	}
}

// pass hands a key on.
func (s *Slider) pass(e *fyne.KeyEvent) {
	if s.Keys != nil {
		s.Keys(e)
	}
}

// walk goes to what comes next, or with −1 before; it stays on the last.
func (s *Slider) walk(way int) {
	id := s.strip.Next(s.cursor, way)
	if id == "" {
		return
	}
	s.cursor, s.tip, s.walked = id, "", true
	s.reveal(id)
	s.hover(id)
	s.Redraw()
}

// TypedRune zooms with + and −. Other characters are handed on.
func (s *Slider) TypedRune(r rune) {
	const zoom = 1.4
	switch r {
	case '+', '=':
		s.Zoom(zoom)
	case '-', '−', '_':
		s.Zoom(1 / zoom)
	default:
		if s.Rune != nil {
			s.Rune(r)
		}
	}
}
