package present

import (
	"slices"

	"fyne.io/fyne/v2/driver/desktop"
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// Tools are what the presenter has in hand: a spotlight, a pen, a magnifier.
type tools struct {
	unit float64     // the window's pixels to one of the map's
	at   scene.Point // the pointer, the map's pixels
	over bool        // it has been over the stage

	light  bool
	radius float64 // of the light, as a part of the usual one; 0: that

	magnifies bool

	pen     bool
	ink     portray.PenInk
	draws   bool // the last stroke is being drawn
	slides  bool // the pointer has hold of the line of progress
	strokes []portray.PenStroke
	undo    [][]portray.PenStroke
}

// The spotlight's radius, as a part of the usual one.
const (
	leastLight, mostLight = 0.3, 4
	lightStep             = 1.25
)

// undoMost is how many times what the pen did can be taken back.
const undoMost = 100

// light switches the spotlight.
func (s *Show) light() {
	s.tools.light = !s.tools.light
	s.tell()
}

// widen makes the spotlight wider or narrower.
func (s *Show) widen(by float64) {
	if !s.tools.light {
		return
	}
	r := s.tools.radius
	if r == 0 {
		r = 1
	}
	s.tools.radius = max(leastLight, min(mostLight, r*by))
	s.tell()
}

// magnify switches the magnifier.
func (s *Show) magnify() {
	s.tools.magnifies = !s.tools.magnifies
	s.tell()
}

// pen takes the pen up, or lays it down.
func (s *Show) pen() {
	s.tools.pen, s.tools.draws = !s.tools.pen, false
	s.tell()
}

// dip takes the next ink.
func (s *Show) dip() {
	i := slices.Index(portray.PenInks[:], s.tools.ink)
	s.tools.ink = portray.PenInks[(i+1)%len(portray.PenInks)]
	s.tell()
}

// pin has all that is drawn stay beyond its scene, or if it does already no longer.
func (s *Show) pin() {
	all := slices.Clone(s.tools.strokes)
	pinned := slices.ContainsFunc(all, func(st portray.PenStroke) bool { return !st.Pinned })
	for i := range all {
		all[i].Pinned = pinned
	}
	s.draw(all)
}

// erase takes away the stroke under the pointer, or where there is none all of them.
func (s *Show) erase() {
	t := &s.tools
	if n := portray.PenAt(s.Store.State().View, t.strokes, t.at, eraserReach); t.over && n >= 0 {
		s.draw(slices.Delete(slices.Clone(t.strokes), n, n+1))
		return
	}
	s.draw(nil)
}

// eraserReach is how near to a stroke the pointer has to be, the map's pixels.
const eraserReach = 8

// draw puts other strokes in the place of those that are there.
func (s *Show) draw(strokes []portray.PenStroke) {
	t := &s.tools
	if len(strokes) == 0 && len(t.strokes) == 0 {
		return
	}
	t.remember()
	t.strokes, t.draws = strokes, false
	s.tell()
}

// remember has what is drawn now be taken back to.
func (t *tools) remember() {
	t.undo = append(t.undo, t.strokes)
	if len(t.undo) > undoMost {
		t.undo = slices.Clone(t.undo[1:])
	}
}

// unwrite takes back what was drawn or erased last.
func (s *Show) unwrite() {
	t := &s.tools
	if last := len(t.undo) - 1; last >= 0 {
		t.strokes, t.undo, t.draws = t.undo[last], t.undo[:last], false
		s.tell()
	}
}

// leave takes away what belongs to the scene that is left.
func (t *tools) leave() {
	t.strokes = slices.DeleteFunc(slices.Clone(t.strokes), func(st portray.PenStroke) bool { return !st.Pinned })
	t.undo, t.draws, t.light, t.magnifies = nil, false, false, false
}

// Point takes the light and the magnifier along with the pointer.
func (s *Show) Point(at scene.Point) {
	s.tools.at, s.tools.over = at, true
	if s.tools.light || s.tools.magnifies {
		s.Camera.Redraw()
	}
}

// Tap goes to the scene whose tick on the line of progress is tapped, beside the ticks
// to the moment there; on a card and on the notes it does nothing.
func (s *Show) Tap(at scene.Point) bool {
	t := &s.tools
	if t.pen || s.asked != nil || s.blank != portray.NotBlank || s.covered(at) {
		return true
	}
	on, st := t.window(at), s.stage(s.size())
	if n := st.SceneAt(on); n >= 0 {
		s.To(n)
		return true
	}
	if st.OnLine(on) {
		s.slide(at, true)
		return true
	}
	return portray.HitAt(st.Hits(), on) != ""
}

// Cursor is a cross where the pointer is a pen, none where it is a light, and tells
// that the line of progress can be taken hold of.
func (s *Show) Cursor() (desktop.Cursor, bool) {
	switch {
	case s.blank != portray.NotBlank || s.tools.light:
		return desktop.HiddenCursor, true
	case s.tools.pen:
		return desktop.CrosshairCursor, true
	case s.tools.slides || s.tools.over && s.onLine(s.tools.at):
		return desktop.HResizeCursor, true
	}
	return nil, false
}

// Drag draws where the pointer is a pen: on the ground that lies there. On the line of
// progress it takes the moment along.
func (s *Show) Drag(at scene.Point, last bool) bool {
	t := &s.tools
	if t.slides || !t.pen && s.onLine(at) {
		s.slide(at, last)
		return true
	}
	if s.covered(at) {
		t.draws = false
		return true
	}
	if !t.pen || s.blank != portray.NotBlank {
		t.draws = false
		return t.pen
	}
	t.at = at
	if ground, ok := s.Store.State().View.Unproject(at.X, at.Y); ok {
		t.write(ground)
	}
	if last {
		t.draws = false
	}
	s.Camera.Redraw()
	return true
}

// onLine tells whether the line of progress can be taken hold of at a point, the
// map's pixels.
func (s *Show) onLine(at scene.Point) bool {
	return s.asked == nil && s.blank == portray.NotBlank && !s.covered(at) && s.stage(s.size()).OnLine(s.tools.window(at))
}

// slide takes the moment to where the pointer is over the line of progress.
func (s *Show) slide(at scene.Point, last bool) {
	t := &s.tools
	t.slides = !last
	if m := s.stage(s.size()).MomentAt(t.window(at).X); !m.IsZero() {
		s.Store.SetMoment(m)
	}
}

// covered tells whether the notes lie over a point, the map's pixels.
func (s *Show) covered(at scene.Point) bool {
	return s.notes && s.script.panel.Contains(s.tools.window(at))
}

// window is a point of the map in the window's pixels.
func (t *tools) window(at scene.Point) scene.Point {
	return scene.Point{X: at.X * t.unit, Y: at.Y * t.unit}
}

// write goes on with a stroke, or begins one.
func (t *tools) write(at orb.Point) {
	if !t.draws {
		t.remember()
		t.strokes = append(slices.Clone(t.strokes), portray.PenStroke{Ink: t.ink, Points: []orb.Point{at}})
		t.draws = true
		return
	}
	// A picture that is being painted may hold the stroke as it was.
	n := len(t.strokes) - 1
	t.strokes = slices.Clone(t.strokes)
	t.strokes[n].Points = append(slices.Clip(t.strokes[n].Points), at)
}

// magnifier is the inset of what the pointer is on; nil if there is none.
func (s *Show) magnifier(ix *model.Index, v geo.View) *portray.Inset {
	if !s.tools.magnifies || !s.tools.over || s.blank != portray.NotBlank {
		return nil
	}
	return s.portrayer.Magnifier(ix, v, s.tools.at, s.stage(s.size()).Keep())
}
