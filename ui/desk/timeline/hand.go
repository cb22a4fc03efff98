package timeline

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// What a hand does while it drags.
type doing uint8

const (
	nothing doing = iota
	moves         // the moment
	pans          // the lanes
	limits        // a handle of the range
	grows         // the strip's upper edge
)

// A hand is what the pointer is up to.
type hand struct {
	does   doing
	to     bool    // of limits: the range's end
	off    float64 // of moves: from the moment's middle to where it took hold, pixels
	shift  bool    // Shift was held at the press
	at     scene.Point
	inside bool

	taps   pane.Taps
	before edtf.Date // the moment before the first tap
}

const (
	edge  = 5.0 // of the strip, to pull at, pixels
	notch = 25  // of a ScrollEvent, as the driver reports one click of a wheel
)

// MouseDown notes what is held. The keys go to the timeline from then on, not to
// what was pressed before it.
func (s *Slider) MouseDown(e *desktop.MouseEvent) {
	if s.Focus != nil {
		s.Focus(s)
	}
	s.hand.shift = e.Modifier&fyne.KeyModifierShift != 0
}

// MouseUp changes nothing.
func (s *Slider) MouseUp(*desktop.MouseEvent) {}

// Tapped goes to the moment under the pointer, selects what is there, comes
// closer to what is counted there, has those without a date listed, or closes
// and opens lanes under their heading. A second tap shows all of time, or on a
// handle of the range takes the range back; what the first one did to the moment
// is undone.
func (s *Slider) Tapped(e *fyne.PointEvent) {
	at := pane.At(e.Position)
	if s.hand.taps.Second(s.Now(), at) {
		s.tappedTwice(at)
		return
	}
	s.hand.before = s.store.State().Moment
	s.tappedOnce(at)
}

func (s *Slider) tappedOnce(at scene.Point) {
	switch s.strip.PartAt(at) {
	case portray.HappenedTop:
		s.toggle(0)
	case portray.SaidTop:
		s.toggle(1)
	case portray.Axis:
		s.store.SetMoment(s.strip.MomentAt(at.X))
	case portray.Happened, portray.Said:
		item, ok := s.strip.ItemAt(at)
		undated := s.undated(at)
		switch {
		case len(undated) > 0:
			s.Undated(undated)
		case ok && !item.Opens.IsZero():
			s.show(item.Opens)
		case ok:
			s.cursor, s.walked = item.ID, false
			s.store.Select(item.ID)
		case !s.strip.InNames(at):
			s.store.SetMoment(s.strip.MomentAt(at.X))
		}
	}
}

// undated are the events without a date, at a point that leads to their list.
func (s *Slider) undated(at scene.Point) []*model.Event {
	if s.Undated == nil {
		return nil
	}
	return s.portrayer.UndatedAt(s.strip, at)
}

func (s *Slider) tappedTwice(at scene.Point) {
	switch s.strip.PartAt(at) {
	case portray.HappenedTop:
		s.toggle(0)
		return
	case portray.SaidTop:
		s.toggle(1)
		return
	case portray.RangeFrom, portray.RangeTo:
		s.store.SetRange(state.Range{})
		return
	}
	s.store.SetMoment(s.hand.before)
	s.Fit()
}

// toggle closes the lanes of a section, or opens them.
func (s *Slider) toggle(section int) {
	s.closed[section] = !s.closed[section]
	s.Redraw()
}

// Dragged moves what the hand has hold of: on the axis and at the playhead the
// moment, a handle of the range, the upper edge, else the lanes.
func (s *Slider) Dragged(e *fyne.DragEvent) {
	at := pane.At(e.Position)
	if s.hand.does == nothing {
		s.take(scene.Point{X: at.X - float64(e.Dragged.DX), Y: at.Y - float64(e.Dragged.DY)})
	}
	switch s.hand.does {
	case moves:
		s.store.SetMoment(s.strip.MomentAt(at.X - s.hand.off))
	case pans:
		s.pan(at, float64(e.Dragged.DX), float64(e.Dragged.DY))
	case limits:
		s.limit(at.X)
	case grows:
		if s.Grow != nil {
			s.Grow(max(Height, s.Size().Height-e.Position.Y))
		}
	}
}

// take takes hold of what is at a point. Of the moment the store is told: one
// drag is one step to go back.
func (s *Slider) take(at scene.Point) {
	h := &s.hand
	h.off = 0
	s.point("")
	switch part := s.strip.PartAt(at); {
	case at.Y < edge && s.Grow != nil:
		h.does = grows
	case part == portray.Playhead:
		h.does, h.off = moves, at.X-s.MiddleOf(s.store.State().Moment)
		s.store.Hold()
	case part == portray.Axis:
		h.does = moves
		s.store.Hold()
	case part == portray.RangeFrom, part == portray.RangeTo:
		h.does, h.to = limits, part == portray.RangeTo
		s.shows = s.strip.Shows // it does not follow what it limits
	default:
		h.does = pans
	}
}

// pan pulls the lanes along: over the names only up and down.
func (s *Slider) pan(at scene.Point, dx, dy float64) {
	if !s.strip.InNames(at) && dx != 0 {
		s.show(s.strip.Panned(dx))
	}
	s.scrollLanes(at, dy)
}

// scrollLanes moves the lanes of the section at a point.
func (s *Slider) scrollLanes(at scene.Point, dy float64) {
	i := 0
	if part := s.strip.PartAt(at); part == portray.Said || part == portray.SaidTop {
		i = 1
	}
	to := math.Max(0, math.Min(s.strip.MostScroll()[i], s.scroll[i]-dy))
	if to != s.scroll[i] {
		s.scroll[i] = to
		s.Redraw()
	}
}

// limit moves a handle of the range; one at the end of the briefing's days
// limits nothing.
func (s *Slider) limit(x float64) {
	now := s.store.State()
	first, last, ok := now.Index.Span()
	if !ok {
		return
	}
	r, day := now.Range, s.strip.DayAt(x)
	if s.hand.to {
		if r.To = day; !r.From.IsZero() && day.Compare(r.From) < 0 {
			r.To = r.From
		}
		if r.To.Compare(last) >= 0 {
			r.To = edtf.Date{}
		}
	} else {
		if r.From = day; !r.To.IsZero() && r.To.Compare(day) < 0 {
			r.From = r.To
		}
		if r.From.Compare(first) <= 0 {
			r.From = edtf.Date{}
		}
	}
	s.store.SetRange(r)
}

// DragEnd lets go.
func (s *Slider) DragEnd() {
	if s.Holds() {
		s.store.Release()
	}
	s.hand.does = nothing
}

// Holds tells whether somebody drags the moment.
func (s *Slider) Holds() bool { return s.hand.does == moves }

// Scrolled zooms about the pointer: a notch of the wheel is a fifth. With Shift,
// or over the names, it scrolls the lanes; sideways it pans.
func (s *Slider) Scrolled(e *fyne.ScrollEvent) {
	at := pane.At(e.Position)
	shift := s.Shift != nil && s.Shift()
	switch dx, dy := float64(e.Scrolled.DX), float64(e.Scrolled.DY); {
	case shift:
		s.scrollLanes(at, 2*(dx+dy))
	case s.strip.InNames(at):
		s.scrollLanes(at, 2*dy)
	case dx != 0 && math.Abs(dx) > math.Abs(dy):
		s.show(s.strip.Panned(2 * dx))
	default:
		s.show(s.strip.Zoomed(at.X, math.Pow(1.2, dy/notch)))
	}
}

// MouseIn looks at what is under the pointer.
func (s *Slider) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved looks at what is under the pointer: it stands out everywhere, and a
// tip tells about it here.
func (s *Slider) MouseMoved(e *desktop.MouseEvent) {
	s.hand.at, s.hand.inside = pane.At(e.Position), true
	item, ok := s.strip.ItemAt(s.hand.at)
	switch {
	case !ok:
		s.point("")
	case item.Opens.IsZero():
		s.point(item.ID)
	default: // a number stands for many: it tells how many, and none stands out
		s.tell(item.ID)
		s.hover("")
	}
}

// MouseOut ends that.
func (s *Slider) MouseOut() {
	s.hand.inside = false
	s.point("")
}

// point has something stand out; "" nothing.
func (s *Slider) point(id string) {
	s.tell(id)
	s.hover(id)
}

// hover has something stand out everywhere; "" ends that for what stands out by
// the timeline's doing, not for what another part points at.
func (s *Slider) hover(id string) {
	if id != "" || s.over != "" && s.store.State().Hover == s.over {
		s.store.SetHover(id)
	}
	s.over = id
}

// tell has a tip tell about something.
func (s *Slider) tell(id string) {
	if id != s.tip {
		s.tip = id
		s.Redraw()
	}
}

// Cursor tells what a press would do, or what the hand is doing.
func (s *Slider) Cursor() desktop.Cursor {
	at := s.hand.at
	switch part := s.strip.PartAt(at); {
	case s.hand.does == grows, s.hand.does == nothing && at.Y < edge && s.Grow != nil:
		return desktop.VResizeCursor
	case part == portray.Playhead, part == portray.RangeFrom, part == portray.RangeTo, s.hand.does == limits:
		return desktop.HResizeCursor
	case part == portray.Axis, part == portray.HappenedTop, part == portray.SaidTop, s.tip != "", len(s.undated(at)) > 0:
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
