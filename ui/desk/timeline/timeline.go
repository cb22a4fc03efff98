package timeline

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

var (
	_ fyne.Draggable     = (*Slider)(nil)
	_ fyne.Tappable      = (*Slider)(nil)
	_ fyne.Scrollable    = (*Slider)(nil)
	_ fyne.Focusable     = (*Slider)(nil)
	_ desktop.Mouseable  = (*Slider)(nil)
	_ desktop.Hoverable  = (*Slider)(nil)
	_ desktop.Cursorable = (*Slider)(nil)
)

// Height is how high the strip is at least, logical pixels.
const Height = 178

// A Slider is the timeline. What it shows of time, how far its lanes are
// scrolled and which are closed is its own; all else is the state's.
type Slider struct {
	pane.Pane
	Keys   func(*fyne.KeyEvent) // what it does not use itself, while it has the focus
	Rune   func(rune)           // likewise
	Shift  func() bool          // tells whether Shift is held; nil: never
	Focus  func(fyne.Focusable) // has the keys go to a part of the window; nil: they stay
	Refuse func()               // it is not to have the keys: told when it is given them; nil: it may
	Grow   func(height float32) // somebody pulls at the upper edge; nil: it stays
	Now    func() time.Time     // for telling a second tap from two

	Undated func([]*model.Event) // somebody asks for the events without a date; nil: nobody can

	store     *state.Store
	portrayer *portray.Portrayer
	strip     portray.Timeline // as it was drawn last

	shows    portray.Stretch // zero: all of it
	scroll   [2]float64
	closed   [2]bool
	corner   bool
	tip      string // id under the pointer, "" if none
	over     string // id that stands out everywhere by the timeline's doing, "" if none
	cursor   string // id that the keys go on from, "" if none
	walked   bool   // the keys have come to the cursor: a tip tells about it
	focused  bool
	progress float64
	hand     hand
}

// New makes the timeline of a store.
func New(store *state.Store, p *portray.Portrayer) *Slider {
	s := &Slider{store: store, portrayer: p, Now: time.Now}
	s.Draw = s.draw
	s.Least = fyne.NewSize(400, Height)
	s.ExtendBaseWidget(s)
	store.Subscribe(s.changed)
	return s
}

// SetCorner tells whether something else stands in the upper left corner, over
// the names of the lanes.
func (s *Slider) SetCorner(taken bool) {
	if taken != s.corner {
		s.corner = taken
		s.Redraw()
	}
}

// SetProgress moves the playhead a part of the way to the next moment, 0 to 1,
// while it plays.
func (s *Slider) SetProgress(part float64) {
	if part != s.progress {
		s.progress = part
		s.Redraw()
	}
}

// Preferred is how high the strip would like to be: as high as all its lanes,
// whatever is filtered out, and whatever stretch of time is shown.
func (s *Slider) Preferred() float32 {
	in := s.input(float64(max(s.Size().Width, s.Least.Width)), Height)
	in.Sieve, in.Shows, in.From, in.To = nil, portray.Stretch{}, edtf.Date{}, edtf.Date{}
	return max(Height, float32(s.portrayer.Tall(in)))
}

// changed follows the state.
func (s *Slider) changed(now state.State, c state.Change) {
	if c.Has(state.Briefing) {
		s.shows, s.scroll, s.strip = portray.Stretch{}, [2]float64{}, portray.Timeline{}
		s.tip, s.over, s.cursor, s.walked = "", "", "", false
	}
	if c.Has(state.Moment) && !s.shows.IsZero() && s.hand.does == nothing {
		s.shows = s.strip.Showing(now.Moment)
	}
	if c.Has(state.Selection) && now.Selection != "" {
		s.reveal(now.Selection)
	}
	if c.Has(state.Laning) {
		s.scroll[1] = 0
	}
	const all = state.Briefing | state.Moment | state.Selection | state.Theme | state.Filter | state.Limits | state.Laning | state.Hover
	if c.Has(all) {
		s.Redraw()
	}
}

func (s *Slider) draw(w, h float64) scene.Scene {
	s.strip = s.portrayer.Timeline(s.input(w, h))
	return s.strip.Scene
}

// input is what the timeline is drawn from.
func (s *Slider) input(w, h float64) portray.TimelineInput {
	now := s.store.State()
	theme, _ := portray.ThemeNamed(now.Theme)
	tip := s.tip
	if tip == "" && s.focused && s.walked {
		tip = s.cursor
	}
	return portray.TimelineInput{
		Index: now.Index, Snapshot: now.Snapshot, Sieve: now.Sieve, Width: w, Height: h, Theme: theme,
		Shows: s.shows, From: now.Range.From, To: now.Range.To, ByParty: now.Lanes == state.ByParty,
		Scroll: s.scroll, Closed: s.closed, Corner: s.corner,
		Selection: now.Selection, Hover: now.Hover, Tip: tip, Focused: s.focused, Progress: s.progress,
	}
}

// MiddleOf is where on the strip a day is, pixels from its left.
func (s *Slider) MiddleOf(d edtf.Date) float64 { return s.strip.XOf(d) }

// show has the timeline show a stretch of time.
func (s *Slider) show(to portray.Stretch) {
	if to != s.shows {
		s.shows = to
		s.strip.Show(to)
		s.Redraw()
	}
}

// Fit shows all of the briefing's days, or all of the range.
func (s *Slider) Fit() { s.show(portray.Stretch{}) }

// Zoom comes closer by a factor about the playhead, or about the middle where
// that can't be seen.
func (s *Slider) Zoom(factor float64) {
	x, width := s.MiddleOf(s.store.State().Moment), float64(s.Size().Width)
	if x < 0 || x > width {
		x = width / 2
	}
	s.show(s.strip.Zoomed(x, factor))
}

// reveal brings an event or a claim into view.
func (s *Slider) reveal(id string) {
	shows, scroll := s.strip.Reveal(id)
	if shows != s.strip.Shows {
		s.shows = shows
	}
	s.scroll = scroll
}
