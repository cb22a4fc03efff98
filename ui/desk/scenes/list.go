package scenes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

var (
	_ fyne.Scrollable    = (*list)(nil)
	_ fyne.Tappable      = (*list)(nil)
	_ fyne.Draggable     = (*list)(nil)
	_ fyne.Focusable     = (*list)(nil)
	_ fyne.Shortcutable  = (*list)(nil)
	_ desktop.Hoverable  = (*list)(nil)
	_ desktop.Cursorable = (*list)(nil)
)

// A list is the rows, one for each scene.
type list struct {
	pane.Pane
	pane.Hand
	panel *Panel
	rows  *portray.SceneList

	stale   bool // the rows must be laid out anew
	offset  float64
	focused bool
	hovered int // −1: none
	drag    drag
}

func newList(c *Panel) *list {
	l := &list{panel: c, rows: portray.NewSceneList(c.portrayer), stale: true, hovered: -1, drag: atRest}
	l.Draw = func(_, h float64) scene.Scene {
		l.scroll(0)
		return l.laid().View(l.offset, h, l.marks(), c.theme())
	}
	l.Over = func(p scene.Point) bool { return l.at(p) >= 0 }
	l.ExtendBaseWidget(l)
	return l
}

// laid are the rows as the state has them.
func (l *list) laid() *portray.SceneList {
	width := float64(l.Size().Width)
	if l.stale {
		s := l.panel.store.State()
		l.rows.Show(s.Index, s.Sequence().Scenes, width)
		l.stale = false
	}
	return l.rows
}

// Resize gives the list another size; another width breaks titles elsewhere.
func (l *list) Resize(size fyne.Size) {
	l.stale = l.stale || size.Width != l.Size().Width
	l.Pane.Resize(size)
}

func (l *list) marks() portray.SceneMarks {
	s := l.panel.store.State()
	all := s.Sequence().Scenes
	return portray.SceneMarks{
		Shown: placeOf(all, s.Scene), Picked: placeOf(all, l.panel.picked), Focused: l.focused,
		Hovered: l.hovered, Dragged: l.drag.row, Slot: l.drag.slot,
	}
}

func (l *list) high() float64 { return float64(l.Size().Height) }

// at is the row at a point; −1 if there is none.
func (l *list) at(p scene.Point) int { return l.laid().At(p.Y + l.offset) }

// scroll moves the list by some pixels, within its ends.
func (l *list) scroll(by float64) {
	to := max(0, min(l.laid().Height()-l.high(), l.offset+by))
	if to != l.offset {
		l.offset = to
		l.Redraw()
	}
}

// reveal brings the row that is picked into view.
func (l *list) reveal() {
	at := l.marks().Picked
	if at < 0 || l.high() == 0 || at >= l.laid().Len() {
		return
	}
	switch row := l.rows.Row(at); {
	case row.Y < l.offset:
		l.scroll(row.Y - l.offset)
	case row.Bottom() > l.offset+l.high():
		l.scroll(row.Bottom() - l.high() - l.offset)
	}
	l.Redraw()
}

// pick moves the keys to a row.
func (l *list) pick(at int) {
	all := l.panel.store.State().Sequence().Scenes
	if len(all) == 0 {
		return
	}
	at = max(0, min(len(all)-1, at))
	l.panel.picked, l.panel.pickedAt = all[at].ID, at
	l.panel.notes.follow(l.panel.scene())
	l.reveal()
	l.panel.Redraw()
}

// Scrolled scrolls the list.
func (l *list) Scrolled(e *fyne.ScrollEvent) { l.scroll(-4 * float64(e.Scrolled.DY)) }

// Tapped picks a scene and goes to it; the one that is shown is renamed.
func (l *list) Tapped(e *fyne.PointEvent) {
	c := l.panel
	c.focus(l)
	at := l.at(pane.At(e.Position))
	if at < 0 {
		return
	}
	s := c.store.State()
	again := s.Sequence().Scenes[at].ID == c.picked && c.picked == s.Scene
	if again && placeOf(s.Scenes, c.picked) >= 0 {
		c.rename()
		return
	}
	l.pick(at)
	l.show()
}

// show goes to the scene that is picked.
func (l *list) show() {
	if l.panel.Stage.Show != nil && l.panel.picked != "" {
		l.panel.Stage.Show(l.panel.pickedAt)
	}
}

// MouseMoved tells what is under the pointer.
func (l *list) MouseMoved(e *desktop.MouseEvent) {
	l.Hand.MouseMoved(e)
	if at := l.at(pane.At(e.Position)); at != l.hovered {
		l.hovered = at
		l.Redraw()
	}
}

// MouseOut tells that nothing is any more.
func (l *list) MouseOut() {
	l.Hand.MouseOut()
	l.hovered = -1
	l.Redraw()
}
