package scenes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/model"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

var (
	_ fyne.Tappable      = (*notes)(nil)
	_ fyne.Draggable     = (*notes)(nil)
	_ fyne.Scrollable    = (*notes)(nil)
	_ fyne.Focusable     = (*notes)(nil)
	_ fyne.Shortcutable  = (*notes)(nil)
	_ desktop.Keyable    = (*notes)(nil)
	_ desktop.Hoverable  = (*notes)(nil)
	_ desktop.Cursorable = (*notes)(nil)
)

// notesHint is what the empty field says.
const notesHint = "Notes: what is said with this scene. They are for whoever presents, and for a handout; the screen does not show them."

// A notes is the field in which the notes of the scene are written that is picked.
// Every letter is in the state at once.
type notes struct {
	pane.Pane
	panel    *Panel
	of       string // id of the scene
	text     pane.Text
	offset   float64
	focused  bool
	hovered  bool
	dragging bool
	shift    bool
}

func newNotes(c *Panel) *notes {
	n := &notes{panel: c}
	n.Draw = func(w, h float64) scene.Scene { return c.portrayer.NoteField(n.look(), w, h) }
	n.ExtendBaseWidget(n)
	return n
}

func (n *notes) look() portray.NoteField {
	return portray.NoteField{
		Text: n.text.Text, Cursor: n.text.Cursor, Anchor: n.text.Anchor, Hint: notesHint, Offset: n.offset,
		Focused: n.focused, Hovered: n.hovered, Theme: n.panel.theme(),
	}
}

// follow shows the notes of a scene.
func (n *notes) follow(sc model.Scene) {
	if sc.ID != n.of {
		n.of, n.offset = sc.ID, 0
		n.text.Set(sc.Notes)
	}
	if sc.Notes != n.text.Text { // undone, say
		cursor := n.text.Cursor
		n.text.Set(sc.Notes)
		n.text.Go(cursor, false)
	}
	n.Redraw()
}

// toEnd puts the cursor behind the text, where more of it comes.
func (n *notes) toEnd() {
	n.text.Go(len(n.text.Text), false)
	n.moved()
}

func (n *notes) width() float64 { return float64(n.Size().Width) }

// edited takes over what is written now.
func (n *notes) edited() {
	if n.of != "" {
		n.panel.store.SetSceneNotes(n.of, n.text.Text)
	}
	n.moved()
}

// moved brings the cursor into view.
func (n *notes) moved() {
	const edge = 10
	at, high := n.panel.portrayer.NoteCursor(n.look(), n.width()), float64(n.Size().Height)
	n.offset = max(min(n.offset, at.Y-edge), at.Bottom()+edge-high)
	n.scroll(0)
}

func (n *notes) scroll(by float64) {
	whole := n.panel.portrayer.NoteHeight(n.text.Text, n.width())
	n.offset = max(0, min(whole-float64(n.Size().Height), n.offset+by))
	n.Redraw()
}

// Scrolled scrolls the text.
func (n *notes) Scrolled(e *fyne.ScrollEvent) { n.scroll(-3 * float64(e.Scrolled.DY)) }

func (n *notes) at(p fyne.Position) int {
	return n.panel.portrayer.NoteCursorAt(n.look(), pane.At(p), n.width())
}

// Tapped puts the cursor where the tap is.
func (n *notes) Tapped(e *fyne.PointEvent) {
	n.panel.focus(n)
	n.text.Go(n.at(e.Position), n.shift)
	n.Redraw()
}

// Dragged selects.
func (n *notes) Dragged(e *fyne.DragEvent) {
	if !n.dragging {
		n.panel.focus(n)
		n.dragging = true
		n.text.Go(n.at(e.Position.Subtract(e.Dragged)), false)
	}
	n.text.Go(n.at(e.Position), true)
	n.moved()
}

// DragEnd ends that.
func (n *notes) DragEnd() { n.dragging = false }

// FocusGained shows that keys go to the field.
func (n *notes) FocusGained() { n.focused = true; n.Redraw() }

// FocusLost ends that.
func (n *notes) FocusLost() { n.focused, n.shift = false, false; n.Redraw() }

// MouseIn lights the field up.
func (n *notes) MouseIn(*desktop.MouseEvent) { n.hovered = true; n.Redraw() }

// MouseMoved changes nothing.
func (n *notes) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends that.
func (n *notes) MouseOut() { n.hovered = false; n.Redraw() }

// Cursor is that of text.
func (n *notes) Cursor() desktop.Cursor { return desktop.TextCursor }
