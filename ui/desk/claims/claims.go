package claims

import (
	"fyne.io/fyne/v2"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

var _ fyne.Widget = (*Panel)(nil)

// Width is how wide the panel is, logical pixels.
const Width = 372

// A Stage is what the panel needs of the window that it stands in. Of the zero
// Stage it gets no keys, and links lead nowhere.
type Stage struct {
	// Focus has the keys go to a part of the panel; nil has them go to the
	// window again.
	Focus func(fyne.Focusable)
	// Keys, Runes and Shortcuts take what a part that has the keys does not use.
	Keys      func(*fyne.KeyEvent)
	Runes     func(rune)
	Shortcuts func(fyne.Shortcut)
	// Link opens an address, once somebody has seen the host and agreed.
	Link func(address string)
}

// A Panel tells who says what: a field to search in and filters, and under them
// the list of claims.
type Panel struct {
	widget
	Stage Stage

	store     *state.Store
	portrayer *portray.Portrayer

	ground *pane.Pane
	search *search
	chips  []*chip
	passed *pane.Pane // how many pass the filter
	clear  *pane.Button
	list   *list
	menu   *menu

	counted *tally // of the moment, for menus; nil: not yet
}

// New makes the panel of a store.
func New(store *state.Store, p *portray.Portrayer) *Panel {
	c := &Panel{store: store, portrayer: p}
	c.ground = &pane.Pane{}
	c.ground.Draw = func(w, h float64) scene.Scene {
		return scene.Scene{Width: w, Height: h, Background: c.theme().Panel}
	}
	c.ground.ExtendBaseWidget(c.ground)
	c.search = newSearch(c)
	c.chips = newChips(c)
	c.passed = &pane.Pane{}
	c.passed.Draw = func(w, h float64) scene.Scene {
		s := store.State()
		passed, of := s.Sieve.Counts(s.Snapshot)
		return p.Passed(passed, of, w, h, c.theme())
	}
	c.passed.ExtendBaseWidget(c.passed)
	c.clear = c.newClear()
	c.list = newList(c)
	c.menu = newMenu(c)
	c.parts = []fyne.CanvasObject{c.ground, c.search} // in the order of Tab
	for _, ch := range c.chips {
		c.parts = append(c.parts, ch)
	}
	c.parts = append(c.parts, c.passed, c.clear, c.list, c.menu)
	c.layOut = c.arrange
	c.least = fyne.NewSize(Width, 240)
	c.ExtendBaseWidget(c)
	store.Subscribe(c.changed)
	return c
}

func (c *Panel) theme() portray.Theme {
	t, _ := portray.ThemeNamed(c.store.State().Theme)
	return t
}

// changed keeps the parts in step with the state.
func (c *Panel) changed(s state.State, ch state.Change) {
	if ch.Has(state.Briefing | state.Filter) {
		c.search.follow(s.Filter.Words)
		c.arrange(c.Size())
	}
	if ch.Has(state.Briefing | state.Moment) {
		c.counted = nil
	}
	c.list.changed(s, ch)
	if ch.Has(state.Briefing | state.Moment | state.Filter | state.Theme) {
		c.passed.Redraw()
	}
	if ch.Has(state.Briefing | state.Moment | state.Filter | state.Ordering | state.Theme) {
		c.menu.refresh()
	}
	if ch.Has(state.Filter | state.Theme) {
		for _, one := range c.chips {
			one.Redraw()
		}
		c.clear.Redraw()
	}
	if ch.Has(state.Theme) {
		c.ground.Redraw()
		c.search.Redraw()
	}
}

// Search has the keys go to the search field.
func (c *Panel) Search() {
	c.search.line.SelectAll()
	c.focus(c.search)
	c.search.Redraw()
}

// Cancel closes the menu, or else empties the search field, and tells whether
// there was either to do.
func (c *Panel) Cancel() bool {
	if c.menu.Visible() {
		c.closeMenu()
		return true
	}
	if c.store.State().Filter.Words == "" {
		return false
	}
	c.look("")
	return true
}

// look filters by words.
func (c *Panel) look(words string) {
	f := c.store.State().Filter
	f.Words = words
	c.store.SetFilter(f)
}

// filtered tells whether anything may be left out.
func (c *Panel) filtered() bool {
	s := c.store.State()
	return s.InView || !s.Filter.IsZero()
}

// Clear lets everything through again.
func (c *Panel) Clear() { c.store.ClearFilter() }

// Len is how many cards the panel has.
func (c *Panel) Len() int { return c.list.cards().Len() }

// Claim is the id of the claim of a card, counted from the top.
func (c *Panel) Claim(i int) string { return c.list.cards().Claim(i).ID }

// Scroll moves the list by some pixels.
func (c *Panel) Scroll(by float64) { c.list.scroll(by) }

// Offset is how far the list is scrolled, pixels.
func (c *Panel) Offset() float64 { return c.list.cards().Offset() }

// focus has the keys go to a part, or with nil to the window.
func (c *Panel) focus(part fyne.Focusable) {
	if c.Stage.Focus != nil {
		c.Stage.Focus(part)
	}
}

// key hands on a key that a part does not use, rune a character.
func (c *Panel) key(e *fyne.KeyEvent) {
	if c.Stage.Keys != nil {
		c.Stage.Keys(e)
	}
}

func (c *Panel) rune(r rune) {
	if c.Stage.Runes != nil {
		c.Stage.Runes(r)
	}
}

// Cards is the list, to which keys can go.
func (c *Panel) Cards() fyne.Focusable { return c.list }

// Links are the addresses of the links in view, from the top.
func (c *Panel) Links() []string {
	var all []string
	for _, t := range c.list.targets {
		if t.Link != "" {
			all = append(all, t.Link)
		}
	}
	return all
}
