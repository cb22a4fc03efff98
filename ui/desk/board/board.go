package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

var (
	_ fyne.Scrollable    = (*Board)(nil)
	_ fyne.Tappable      = (*Board)(nil)
	_ fyne.Draggable     = (*Board)(nil)
	_ fyne.Focusable     = (*Board)(nil)
	_ desktop.Hoverable  = (*Board)(nil)
	_ desktop.Cursorable = (*Board)(nil)
)

// A Stage is what the board needs of the window that it stands in. Of the zero
// Stage it is given no keys to hand on.
type Stage struct {
	// Focus has the keys go to the board; nil has them go to the window again.
	Focus func(fyne.Focusable)
	// Keys and Runes take what the board does not use.
	Keys  func(*fyne.KeyEvent)
	Runes func(rune)
}

// A Board shows who says what. While it has the keys, by Tab or by a click, arrows go from cell to
// cell, Enter does what a click does, PageUp and PageDown go by pages, O changes
// the order and N shows the next figures.
type Board struct {
	pane.Pane
	Stage Stage

	store     *state.Store
	portrayer *portray.Portrayer
	memory    portray.BoardMemory
	drawn     portray.Board // as it was drawn last

	scroll  scene.Point
	figure  int
	pointer portray.BoardSpot
	over    portray.BoardDeed // what a click would do
	keys    portray.BoardSpot
	focused bool
	reveal  bool // the selection must be brought into view
}

// New makes the board of a store.
func New(store *state.Store, p *portray.Portrayer) *Board {
	b := &Board{store: store, portrayer: p}
	b.Draw = b.draw
	b.Least = fyne.NewSize(320, 240)
	b.ExtendBaseWidget(b)
	store.Subscribe(b.changed)
	return b
}

// changed follows the state.
func (b *Board) changed(s state.State, c state.Change) {
	if c.Has(state.Briefing) {
		b.scroll, b.figure, b.keys, b.pointer = scene.Point{}, 0, portray.BoardSpot{}, portray.BoardSpot{}
	}
	if c.Has(state.Selection) {
		b.reveal = s.Selection != ""
	}
	if c.Has(state.Briefing | state.Moment | state.Selection | state.Theme | state.Filter | state.Laning | state.Board | state.Hover) {
		b.Redraw()
	}
}

func (b *Board) draw(w, h float64) scene.Scene {
	s := b.store.State()
	in := portray.BoardInput{
		Index: s.Index, Snapshot: s.Snapshot, Sieve: s.Sieve, Lanes: s.Lanes, Order: s.BoardOrder,
		Width: w, Height: h, Selection: s.Selection, Hover: s.Hover, Pointer: b.pointer,
		Scroll: b.scroll, Figure: b.figure, Memory: &b.memory,
	}
	in.Theme, _ = portray.ThemeNamed(s.Theme)
	if b.focused {
		in.Keys = b.keys
	}
	b.drawn = b.portrayer.Board(in)
	if b.reveal {
		b.reveal = false
		if to := b.drawn.Reveal(b.drawn.Selected); to != b.drawn.Scroll {
			in.Scroll = to
			b.drawn = b.portrayer.Board(in)
		}
	}
	b.scroll = b.drawn.Scroll
	return b.drawn.Scene
}

// Hits lists what can be clicked, as it was drawn last.
func (b *Board) Hits() []portray.BoardHit { return b.drawn.Hits() }

// Scrolled scrolls the matrix.
func (b *Board) Scrolled(e *fyne.ScrollEvent) {
	const notch = 3
	b.scrollBy(-notch*float64(e.Scrolled.DX), -notch*float64(e.Scrolled.DY))
}

// Dragged moves the matrix with the pointer.
func (b *Board) Dragged(e *fyne.DragEvent) {
	b.scrollBy(-float64(e.Dragged.DX), -float64(e.Dragged.DY))
}

// DragEnd changes nothing.
func (b *Board) DragEnd() {}

func (b *Board) scrollBy(x, y float64) {
	b.scroll.X, b.scroll.Y = b.scroll.X+x, b.scroll.Y+y
	b.Redraw()
}

// MouseIn looks at what is under the pointer.
func (b *Board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved tells what is under the pointer.
func (b *Board) MouseMoved(e *desktop.MouseEvent) {
	hit := b.drawn.At(pane.At(e.Position))
	b.over = hit.Does
	b.point(hit)
}

// MouseOut tells that nothing is any more.
func (b *Board) MouseOut() {
	b.over = portray.BoardNothing
	b.point(portray.BoardHit{})
}

// point moves the pointer to what is hit.
func (b *Board) point(hit portray.BoardHit) {
	if hit.Spot != b.pointer {
		b.pointer = hit.Spot
		b.Redraw()
	}
	id := hit.ID
	if hit.Does == portray.BoardFilters && b.store.State().Lanes == state.ByParty {
		id = "" // parties have no ids
	}
	b.store.SetHover(id)
}

// Cursor is a hand over what can be clicked.
func (b *Board) Cursor() desktop.Cursor {
	if b.over != portray.BoardNothing {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Tapped does what is under the pointer, and has the keys go there; beside
// everything it selects nothing, and the keys go to where they were.
func (b *Board) Tapped(e *fyne.PointEvent) {
	hit := b.drawn.At(pane.At(e.Position))
	if hit.Spot != (portray.BoardSpot{}) {
		b.keys = hit.Spot
	}
	if b.Stage.Focus != nil {
		b.focused = true // before the keys come, so that nothing moves under the pointer
		b.focus(b)
	}
	b.Redraw()
	b.do(hit)
}

// do does what a click does.
func (b *Board) do(hit portray.BoardHit) {
	switch hit.Does {
	case portray.BoardFilters:
		b.filter(hit.ID)
	case portray.BoardSorts:
		b.store.SetBoardOrder(hit.Order)
	case portray.BoardTurns:
		b.turn()
	default:
		b.store.Select(hit.ID)
	}
}

// filter shows what one column says alone, or, if that is so, all again.
func (b *Board) filter(lane string) {
	f := b.store.State().Filter.Clone()
	of := &f.Voices
	if b.store.State().Lanes == state.ByParty {
		of = &f.Parties
	}
	if len(*of) == 1 && (*of)[0] == lane {
		*of = nil
	} else {
		*of = []string{lane}
	}
	b.store.SetFilter(f)
}

// turn shows the next figures, after the last the first.
func (b *Board) turn() {
	if b.figure += max(1, b.drawn.Charted); b.figure >= b.drawn.Figures {
		b.figure = 0
	}
	b.Redraw()
}

// focus has the keys go to the board, or with nil to the window.
func (b *Board) focus(to fyne.Focusable) {
	if b.Stage.Focus != nil {
		b.Stage.Focus(to)
	}
}
