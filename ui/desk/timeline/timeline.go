package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

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
	_ desktop.Cursorable = (*Slider)(nil)
)

// Height is how high the strip is, logical pixels.
const Height = 178

// A Slider is the strip of days.
type Slider struct {
	pane.Pane
	store     *state.Store
	portrayer *portray.Portrayer
	strip     portray.Slider // as it was drawn last
	wheel     float32        // what a step of a day still lacks
}

// New makes the slider of a store.
func New(store *state.Store, p *portray.Portrayer) *Slider {
	s := &Slider{store: store, portrayer: p}
	s.Draw = s.draw
	s.Least = fyne.NewSize(400, Height)
	s.ExtendBaseWidget(s)
	store.Subscribe(func(_ state.State, c state.Change) {
		if c.Has(state.Briefing | state.Moment | state.Theme) {
			s.Redraw()
		}
	})
	return s
}

func (s *Slider) draw(w, h float64) scene.Scene {
	now := s.store.State()
	theme, _ := portray.ThemeNamed(now.Theme)
	s.strip = s.portrayer.Slider(portray.SliderInput{
		Index: now.Index, Snapshot: now.Snapshot, Width: w, Height: h, Theme: theme,
	})
	return s.strip.Scene
}

// MiddleOf is where on the strip a day is, pixels from its left.
func (s *Slider) MiddleOf(d edtf.Date) float64 { return s.strip.MiddleOf(d) }

// Tapped goes to the day under the pointer.
func (s *Slider) Tapped(e *fyne.PointEvent) { s.to(e.Position.X) }

// Dragged goes where the pointer goes.
func (s *Slider) Dragged(e *fyne.DragEvent) { s.to(e.Position.X) }

// DragEnd changes nothing.
func (s *Slider) DragEnd() {}

func (s *Slider) to(x float32) { s.store.SetMoment(s.strip.DayAt(float64(x))) }

// Scrolled steps by days: a notch of the wheel is a day.
func (s *Slider) Scrolled(e *fyne.ScrollEvent) {
	const notch = 10
	s.wheel += e.Scrolled.DY
	for ; s.wheel >= notch; s.wheel -= notch {
		s.store.Step(-1)
	}
	for ; s.wheel <= -notch; s.wheel += notch {
		s.store.Step(1)
	}
}

// Cursor is a hand.
func (s *Slider) Cursor() desktop.Cursor { return desktop.PointerCursor }
