package claims

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/model"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

var (
	_ fyne.Scrollable    = (*list)(nil)
	_ fyne.Tappable      = (*list)(nil)
	_ fyne.Draggable     = (*list)(nil)
	_ fyne.Focusable     = (*list)(nil)
	_ desktop.Hoverable  = (*list)(nil)
	_ desktop.Cursorable = (*list)(nil)
)

// A list is the scrolling part of the panel.
type list struct {
	pane.Pane
	pane.Hand
	panel *Panel
	rows  *portray.CardList

	stale   bool   // the rows must be set anew
	reveal  string // what must be brought into view once they are
	targets []portray.Target
	over    string // id under the pointer, "" if none
	keys    int    // which of the targets the keys are at; −1: none
	focused bool   // and whether they are
	thumb   bool   // the thumb is being dragged
}

func newList(c *Panel) *list {
	l := &list{panel: c, rows: portray.NewCardList(c.portrayer), stale: true, keys: -1}
	l.Draw = l.draw
	l.Over = func(p scene.Point) bool { _, ok := l.at(p); return ok }
	l.ExtendBaseWidget(l)
	return l
}

// changed follows the state.
func (l *list) changed(s state.State, ch state.Change) {
	parts := state.Briefing | state.Moment | state.Selection | state.Filter | state.Ordering
	if ch.Has(parts) {
		l.stale, l.keys = true, -1
	}
	if ch.Has(state.Briefing|state.Filter|state.Ordering) && !ch.Has(state.View) {
		l.rows.Top() // but not with every step of the map
	}
	if ch.Has(state.Selection) {
		l.reveal = s.Selection
		l.rows.Open(s.Selection)
	}
	if ch.Has(parts | state.Theme | state.Hover) {
		l.Redraw()
	}
}

// cards are the rows as the state has them.
func (l *list) cards() *portray.CardList {
	if l.stale {
		s := l.panel.store.State()
		l.rows.Sift(s.Sieve)
		l.rows.OldestFirst(s.Order == state.OldestFirst)
		width := float64(l.Size().Width)
		if width == 0 {
			width = Width
		}
		l.rows.Show(s.Index, s.Snapshot, width)
		l.stale = false
	}
	return l.rows
}

func (l *list) draw(w, h float64) scene.Scene {
	s := l.panel.store.State()
	cards := l.cards()
	if id := l.reveal; id != "" {
		l.reveal = ""
		if _, event := s.Index.Event(id); !event {
			cards.Reveal(h, func(c *model.Claim) bool { return portray.Concerns(s.Index, c, id) })
		}
	}
	var drawing scene.Scene
	drawing, l.targets = cards.View(h, l.panel.theme(), portray.Marked{Selection: s.Selection, Hover: s.Hover})
	if l.focused && l.keys >= 0 && l.keys < len(l.targets) {
		ring := l.targets[l.keys].Box.Inset(-2)
		drawing.Groups = append(drawing.Groups, scene.Group{Name: "focus", Items: []scene.Item{
			scene.Stroke{Path: ring.Path(8), Color: l.panel.theme().Text, Width: 2},
		}})
	}
	return drawing
}

// page is how far a page is.
func (l *list) page() float64 { return max(60, float64(l.Size().Height)-60) }

// scroll moves the list by some pixels.
func (l *list) scroll(by float64) {
	if l.cards().Scroll(by, float64(l.Size().Height)) {
		l.keys = -1
		l.Redraw()
	}
}

// Scrolled scrolls the list.
func (l *list) Scrolled(e *fyne.ScrollEvent) { l.scroll(-4 * float64(e.Scrolled.DY)) }

// Dragged moves the thumb at the right edge.
func (l *list) Dragged(e *fyne.DragEvent) {
	if !l.thumb && e.Position.X-e.Dragged.DX < l.Size().Width-margin {
		return
	}
	l.thumb = true
	height := float64(l.Size().Height)
	l.cards().ScrollTo(float64(e.Position.Y)/height, height)
	l.Redraw()
}

// DragEnd ends that.
func (l *list) DragEnd() { l.thumb = false }

// at is what can be tapped at a point.
func (l *list) at(p scene.Point) (portray.Target, bool) {
	for i := len(l.targets) - 1; i >= 0; i-- {
		if l.targets[i].Box.Contains(p) {
			return l.targets[i], true
		}
	}
	return portray.Target{}, false
}

// Tapped does what is under the pointer; beside everything it selects nothing.
func (l *list) Tapped(e *fyne.PointEvent) {
	l.panel.closeMenu()
	if !l.focused {
		l.panel.focus(nil) // away from a chip or the search field
	}
	t, _ := l.at(pane.At(e.Position))
	l.do(t)
}

// MouseMoved tells what is under the pointer.
func (l *list) MouseMoved(e *desktop.MouseEvent) {
	l.Hand.MouseMoved(e)
	t, _ := l.at(pane.At(e.Position))
	l.over = t.ID
	l.panel.store.SetHover(l.over)
}

// MouseOut tells that nothing is any more, unless another part points at something
// by then.
func (l *list) MouseOut() {
	l.Hand.MouseOut()
	if l.over != "" && l.panel.store.State().Hover == l.over {
		l.panel.store.SetHover("")
	}
	l.over = ""
}

// do follows a link, or selects.
func (l *list) do(t portray.Target) {
	if t.Link == "" {
		l.panel.store.Select(t.ID)
		return
	}
	if l.panel.Stage.Link != nil {
		l.panel.Stage.Link(t.Link)
	}
}

// FocusGained shows where the keys are.
func (l *list) FocusGained() {
	l.focused = true
	l.goTo(1)
}

// FocusLost ends that.
func (l *list) FocusLost() {
	l.focused = false
	l.Redraw()
}

// TypedRune hands characters on.
func (l *list) TypedRune(r rune) { l.panel.rune(r) }

// TypedKey goes from one thing to the next and does it, and hands on other keys.
func (l *list) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		l.goTo(1)
	case fyne.KeyUp:
		l.goTo(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.keys >= 0 && l.keys < len(l.targets) {
			l.do(l.targets[l.keys])
		}
	case fyne.KeyEscape:
		l.panel.focus(nil)
	default:
		l.panel.key(e)
	}
}

// goTo moves the keys to the next target, or the one before, and the list so far
// that it can be seen.
func (l *list) goTo(way int) {
	height := float64(l.Size().Height)
	l.draw(float64(l.Size().Width), height)
	next := l.keys + way
	if l.keys < 0 {
		next = l.first(way)
	}
	if next < 0 || next >= len(l.targets) {
		if l.rows.Scroll(float64(way)*90, height) {
			l.draw(float64(l.Size().Width), height)
			l.keys = l.first(-way)
		}
		l.Redraw()
		return
	}
	goal := l.targets[next]
	switch box := goal.Box; {
	case box.Y < 0:
		l.rows.Scroll(box.Y-8, height)
	case box.Bottom() > height:
		l.rows.Scroll(min(box.Y-8, box.Bottom()-height+8), height)
	}
	l.draw(float64(l.Size().Width), height)
	l.keys = l.find(goal)
	l.Redraw()
}

// first is the first target, or on the way back the last.
func (l *list) first(way int) int {
	if way < 0 {
		return len(l.targets) - 1
	}
	return 0
}

// find is where a target is that was seen before the list moved; the targets of
// one card keep their order.
func (l *list) find(goal portray.Target) int {
	best := -1
	for i, t := range l.targets {
		if t.ID == goal.ID && t.Link == goal.Link && t.Box.W == goal.Box.W && t.Box.H == goal.Box.H {
			best = i
			break
		}
	}
	return best
}
