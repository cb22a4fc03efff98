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
	_ fyne.Scrollable    = (*Panel)(nil)
	_ fyne.Tappable      = (*Panel)(nil)
	_ desktop.Hoverable  = (*Panel)(nil)
	_ desktop.Cursorable = (*Panel)(nil)
)

// Width is how wide the panel is, logical pixels.
const Width = 372

// A Panel is the list of claims that count.
type Panel struct {
	pane.Pane
	pane.Hand
	store *state.Store
	list  *portray.CardList

	offset float64 // how far the list is scrolled
	stale  bool    // the list must be laid out anew
	reveal string  // what must be brought into view once it is
	hits   []portray.Hit
}

// New makes the panel of a store.
func New(store *state.Store, p *portray.Portrayer) *Panel {
	c := &Panel{store: store, list: portray.NewCardList(p), stale: true}
	c.Draw = c.draw
	c.Over = func(p scene.Point) bool { return portray.HitAt(c.hits, p) != "" }
	c.Least = fyne.NewSize(Width, 120)
	c.ExtendBaseWidget(c)
	store.Subscribe(func(s state.State, ch state.Change) {
		if ch.Has(state.Briefing | state.Moment) {
			c.stale = true
		}
		if ch.Has(state.Briefing) {
			c.offset = 0
		}
		if ch.Has(state.Selection) {
			c.reveal, c.stale = s.Selection, true
			c.list.Open(s.Selection)
		}
		if ch.Has(state.Briefing | state.Moment | state.Selection | state.Theme) {
			c.Redraw()
		}
	})
	return c
}

// Len is how many cards the panel has.
func (c *Panel) Len() int {
	c.layOut(Width)
	return c.list.Len()
}

func (c *Panel) layOut(width float64) {
	if c.stale {
		s := c.store.State()
		c.list.Show(s.Index, s.Snapshot, width)
		c.stale = false
	}
}

func (c *Panel) draw(w, h float64) scene.Scene {
	s := c.store.State()
	theme, _ := portray.ThemeNamed(s.Theme)
	c.layOut(w)
	c.bringIntoView(s, h)
	c.offset = max(0, min(c.offset, c.list.Height()-h))
	var drawing scene.Scene
	drawing, c.hits = c.list.Draw(c.offset, h, theme, s.Selection)
	return drawing
}

// bringIntoView scrolls to the selected claim, or to the first one about the
// selected event or place, unless it can be seen already.
func (c *Panel) bringIntoView(s state.State, h float64) {
	id := c.reveal
	c.reveal = ""
	if id == "" {
		return
	}
	y, high, ok := c.list.Find(func(cl *model.Claim) bool { return portray.Concerns(s.Index, cl, id) })
	if ok && (y < c.offset || y+high > c.offset+h) {
		c.offset = y - 40
	}
}

// Scrolled scrolls the list.
func (c *Panel) Scrolled(e *fyne.ScrollEvent) {
	c.Scroll(-4 * float64(e.Scrolled.DY))
}

// Scroll moves the list by some pixels.
func (c *Panel) Scroll(by float64) {
	to := max(0, min(c.offset+by, c.list.Height()-float64(c.Size().Height)))
	if to != c.offset {
		c.offset = to
		c.Redraw()
	}
}

// Offset is how far the list is scrolled, pixels.
func (c *Panel) Offset() float64 { return c.offset }

// Tapped selects the card under the pointer.
func (c *Panel) Tapped(e *fyne.PointEvent) {
	c.store.Select(portray.HitAt(c.hits, pane.At(e.Position)))
}
