package present

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"sightline/ui/portray"
)

// KeyHelp is what the keys do while a briefing is given.
func KeyHelp() [][2]string {
	return [][2]string{
		{"PageDown, Space, →", "the next card or scene"},
		{"PageUp, ←", "the one before"},
		{"number, Enter", "that scene"},
		{"Home, End", "first, last scene"},
		{"B or ., W or ,", "black, white; again: back"},
		{"Shift + ← →, C", "previous, next day; the other clock"},
		{"/", "a question: search voices, events and places"},
		{"L, [ ]", "spotlight; narrower, wider"},
		{"Z", "magnifier"},
		{"P, I, K", "pen; next ink; what is drawn stays"},
		{"E, Ctrl + Z", "erase, take back"},
		{"+ −, wheel, Ctrl + arrows", "zoom and move the map"},
		{"N", "notes over the stage"},
		{"U J, < >", "scroll the notes; smaller, larger"},
		{"T", "light or dark"},
		{"M", "the stage on the next monitor"},
		{"F11", "the stage over the whole of its monitor again"},
		{"R", "read the file anew, if it has changed"},
		{"Esc", "back to the scene; from there, the end"},
		{"?", "these keys"},
	}
}

// mapPart is how far a key moves the map, of its size, and mapZoom how much it
// enlarges it.
const (
	mapPart = 0.15
	mapZoom = 1.4
)

// Key does what a key without a character does. Mod are the keys held with it.
func (s *Show) Key(name fyne.KeyName, mod fyne.KeyModifier) {
	s.pressed = name
	if s.asked != nil && s.asked.key(s, name) {
		return
	}
	if mod&fyne.KeyModifierShortcutDefault != 0 {
		s.move(name)
		return
	}
	if mod&fyne.KeyModifierShift != 0 && (name == fyne.KeyLeft || name == fyne.KeyRight) {
		s.Step(name == fyne.KeyRight)
		return
	}
	switch name {
	case fyne.KeyUp, fyne.KeyDown:
		s.scrollNotes(name)
	case fyne.KeyPageDown, fyne.KeyRight, fyne.KeySpace:
		s.Next()
	case fyne.KeyPageUp, fyne.KeyLeft, fyne.KeyBackspace:
		if !s.untype(name) {
			s.Previous()
		}
	case fyne.KeyHome:
		s.To(0)
	case fyne.KeyEnd:
		s.To(s.moments() - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.enter()
	case fyne.KeyF5:
		s.unblank()
		if s.astray {
			s.Return()
		}
	case fyne.KeyEscape:
		s.Escape()
	}
}

// scrollNotes scrolls the notes over the stage; where there are none, up and down
// are what a clicker may send.
func (s *Show) scrollNotes(name fyne.KeyName) {
	switch {
	case !s.notes && name == fyne.KeyDown:
		s.Next()
	case !s.notes:
		s.Previous()
	case name == fyne.KeyDown:
		s.scroll(scriptScroll)
	default:
		s.scroll(-scriptScroll)
	}
}

// move moves the map, or takes the pen's last stroke back.
func (s *Show) move(name fyne.KeyName) {
	switch name {
	case fyne.KeyLeft:
		s.Camera.Pan(mapPart, 0)
	case fyne.KeyRight:
		s.Camera.Pan(-mapPart, 0)
	case fyne.KeyUp:
		s.Camera.Pan(0, mapPart)
	case fyne.KeyDown:
		s.Camera.Pan(0, -mapPart)
	case fyne.KeyZ:
		s.unwrite()
	}
}

// Rune does what a character does.
func (s *Show) Rune(r rune) {
	if s.asked != nil {
		s.asked.rune(s, r)
		return
	}
	r = s.latin(r)
	if r >= '0' && r <= '9' {
		s.digit(int(r - '0'))
		return
	}
	switch r {
	case '.', 'b', 'B':
		s.SetBlank(portray.Black)
	case ',', 'w', 'W':
		s.SetBlank(portray.White)
	case '/':
		s.question()
	case '?':
		s.help = !s.help
		s.tell()
	case 'c', 'C':
		s.Store.SwitchClock()
	case 'l', 'L':
		s.light()
	case '[':
		s.widen(1 / lightStep)
	case ']':
		s.widen(lightStep)
	case 'z', 'Z':
		s.magnify()
	case 'p', 'P':
		s.pen()
	case 'i', 'I':
		s.dip()
	case 'k', 'K':
		s.pin()
	case 'e', 'E':
		s.erase()
	case '+', '=':
		s.Camera.Zoom(mapZoom)
	case '-', '−', '_':
		s.Camera.Zoom(1 / mapZoom)
	case '<':
		s.enlarge(1 / scriptStep)
	case '>':
		s.enlarge(scriptStep)
	case 'u', 'U':
		s.scroll(-scriptScroll)
	case 'j', 'J':
		s.scroll(scriptScroll)
	case 'n', 'N':
		s.notes = !s.notes
		s.tell()
	case 't', 'T':
		s.switchTheme()
	case 'm', 'M':
		call(s.Swap)
	case 'r', 'R':
		call(s.Reread)
	}
}

// latin is the character that a key has on a keyboard of Latin letters, where
// another script is being written: a clicker presses keys, not letters.
func (s *Show) latin(r rune) rune {
	if r < utf8.RuneSelf || len(s.pressed) != 1 {
		return r
	}
	return rune(s.pressed[0])
}

func call(f func()) {
	if f != nil {
		f()
	}
}

func (s *Show) switchTheme() {
	if s.Store.State().Theme == "dark" {
		s.Store.SetTheme("light")
		return
	}
	s.Store.SetTheme("dark")
}

// Step goes a moment of the briefing's grain, from wherever the scene is.
func (s *Show) Step(forward bool) {
	if forward {
		s.Store.Step(1)
		return
	}
	s.Store.Step(-1)
}

// numberMost is the highest number that can be typed.
const numberMost = 9999

// digit goes on with a number.
func (s *Show) digit(d int) {
	if s.refused {
		s.number, s.refused = 0, false
	}
	if n := s.number*10 + d; n <= numberMost {
		s.number = n
		s.tell()
	}
}

// untype takes a digit back; false if there is none, or the key does not.
func (s *Show) untype(name fyne.KeyName) bool {
	if s.number == 0 || name != fyne.KeyBackspace {
		return false
	}
	s.number /= 10
	s.tell()
	return true
}

// enter goes to the scene whose number was typed, or on.
func (s *Show) enter() {
	n := s.number
	if n > s.moments() { // which is told, until another is typed
		s.refused = true
		s.tell()
		return
	}
	s.number = 0
	if n == 0 {
		s.Next()
		return
	}
	s.To(n - 1)
	s.tell()
}

// Escape gives up what was begun last: a number, a question, a blank screen, what is
// in hand, the way away from the scene; in the end the show.
func (s *Show) Escape() {
	t := &s.tools
	switch {
	case s.number > 0:
		s.number = 0
	case s.asked != nil:
		s.asked = nil
	case s.help:
		s.help = false
	case s.blank != portray.NotBlank:
		s.blank = portray.NotBlank
	case t.light || t.magnifies || t.pen:
		t.light, t.magnifies, t.pen, t.draws = false, false, false, false
	case s.notes:
		s.notes = false
	case s.astray || s.moved():
		s.Return()
		return
	case s.coming > 0: // it is on its way there
	default:
		call(s.End)
		return
	}
	s.tell()
}

// moved tells whether somebody has moved the map away from the scene.
func (s *Show) moved() bool {
	sc, ok := s.scene()
	return ok && s.Fits != nil && !s.Fits(sc.BBox)
}
