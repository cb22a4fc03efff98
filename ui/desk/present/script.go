package present

import "sightline/ui/scene"

// A script is how the presenter's notes are read, in his window or over the stage.
type script struct {
	size   float64    // of the type as a part of the usual one; 0: that
	scroll float64    // logical pixels from their top
	room   float64    // how far they can be scrolled
	panel  scene.Rect // what they cover of the stage, the window's pixels; empty before they are laid out there
	of     scripted   // what that was worked out for
}

// A scripted is what the room of notes over the stage hangs on.
type scripted struct {
	notes               string
	size, width, height float64
}

// Sizes of the notes' type, as parts of the usual one.
const (
	leastScript, mostScript = 0.5, 3
	scriptStep              = 1.15
	scriptScroll            = 90 // logical pixels
)

// enlarge sets the notes larger or smaller.
func (s *Show) enlarge(by float64) {
	size := s.script.size
	if size == 0 {
		size = 1
	}
	s.script.size = max(leastScript, min(mostScript, size*by))
	s.tell()
}

// scroll scrolls the notes by logical pixels.
func (s *Show) scroll(by float64) {
	s.script.scroll = max(0, min(s.script.room, s.script.scroll+by))
	s.tell()
}

// drawn notes how high the notes came out, and how high the room for them is.
func (c *script) drawn(high, room float64) {
	c.room = max(0, high-room)
	c.scroll = min(c.scroll, c.room)
}
