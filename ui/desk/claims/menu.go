package claims

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

var (
	_ fyne.Tappable      = (*menu)(nil)
	_ fyne.Scrollable    = (*menu)(nil)
	_ fyne.Focusable     = (*menu)(nil)
	_ desktop.Hoverable  = (*menu)(nil)
	_ desktop.Cursorable = (*menu)(nil)
)

// A menuKind is what a menu chooses.
type menuKind uint8

const (
	noMenu menuKind = iota
	voicesMenu
	stancesMenu
	moreMenu
)

// A menu lies over the list and has things checked.
type menu struct {
	pane.Pane
	pane.Hand
	panel *Panel

	kind        menuKind
	title       string
	items       []item
	picked, top int
	boxes       []scene.Rect
}

// An item is a row of a menu with what checking it does; nil for a heading.
type item struct {
	portray.MenuRow
	toggle func()
}

func newMenu(c *Panel) *menu {
	m := &menu{panel: c}
	m.Draw = m.draw
	m.Over = func(p scene.Point) bool {
		return m.rowAt(p) >= 0 || portray.MenuClose(float64(m.Size().Width)).Contains(p)
	}
	m.ExtendBaseWidget(m)
	m.Hide()
	return m
}

// switchMenu opens a menu, or closes it if it is open.
func (c *Panel) switchMenu(k menuKind) {
	if c.menu.Visible() && c.menu.kind == k {
		c.closeMenu()
		return
	}
	c.menu.kind = k
	c.menu.fill()
	c.menu.picked, c.menu.top = c.menu.next(-1, 1), 0
	c.menu.Show()
	c.arrange(c.Size())
	c.menu.Redraw()
	c.list.Redraw() // the menu is in no window before it was shown once, and can't have the frame drawn itself
	c.focus(c.menu)
}

// closeMenu closes whichever is open; the keys go back to its chip.
func (c *Panel) closeMenu() {
	if !c.menu.Visible() {
		return
	}
	c.menu.Hide()
	for _, ch := range c.chips {
		if ch.menu == c.menu.kind {
			c.focus(ch)
		}
	}
}

// wants is how high the menu would be with all its rows.
func (m *menu) wants() float32 { return float32(portray.MenuHeight(len(m.items))) }

// refresh shows what is checked now.
func (m *menu) refresh() {
	if m.Visible() {
		m.fill()
		m.Redraw()
	}
}

// fill makes the rows from the state.
func (m *menu) fill() {
	m.title, m.items = m.panel.items(m.kind)
	m.picked = min(m.picked, len(m.items)-1)
}

func (m *menu) fits() int { return portray.MenuRows(float64(m.Size().Height)) }

func (m *menu) draw(w, h float64) scene.Scene {
	m.top = max(0, min(m.top, len(m.items)-m.fits()))
	in := portray.Menu{Title: m.title, Picked: m.picked, Top: m.top, Hint: "Space checks, Enter checks and closes, Esc closes"}
	for _, it := range m.items {
		in.Rows = append(in.Rows, it.MenuRow)
	}
	var s scene.Scene
	s, m.boxes = m.panel.portrayer.Menu(in, w, h, m.panel.theme())
	return s
}

// next is the next row that can be checked, or the one before; where there is
// none it stays.
func (m *menu) next(from, way int) int {
	for i := from + way; i >= 0 && i < len(m.items); i += way {
		if m.items[i].toggle != nil {
			return i
		}
	}
	return from
}

// pick moves the keys to a row and shows it.
func (m *menu) pick(i int) {
	m.picked = i
	if i <= m.next(-1, 1) {
		m.top = 0 // with the heading over it
	}
	m.top = max(min(m.top, i), i-m.fits()+1)
	m.Redraw()
}

func (m *menu) move(rows int) {
	way, n := 1, rows
	if rows < 0 {
		way, n = -1, -rows
	}
	i := m.picked
	for range min(n, len(m.items)) {
		i = m.next(i, way)
	}
	m.pick(i)
}

func (m *menu) check(i int) {
	if i >= 0 && i < len(m.items) && m.items[i].toggle != nil {
		m.items[i].toggle()
	}
}

func (m *menu) rowAt(p scene.Point) int {
	for i, b := range m.boxes {
		if b.Contains(p) && m.top+i < len(m.items) && m.items[m.top+i].toggle != nil {
			return m.top + i
		}
	}
	return -1
}

// Tapped checks a row or closes the menu by its cross.
func (m *menu) Tapped(e *fyne.PointEvent) {
	p := pane.At(e.Position)
	if portray.MenuClose(float64(m.Size().Width)).Contains(p) {
		m.panel.closeMenu()
		return
	}
	m.panel.focus(m)
	if i := m.rowAt(p); i >= 0 {
		m.picked = i
		m.check(i)
		m.Redraw()
	}
}

// Scrolled scrolls the rows.
func (m *menu) Scrolled(e *fyne.ScrollEvent) {
	m.top = max(0, min(m.top-int(e.Scrolled.DY/8), len(m.items)-m.fits()))
	m.Redraw()
}

// FocusGained and FocusLost change nothing: the row that the keys are at is
// always marked.
func (m *menu) FocusGained() {}

// FocusLost is the other half of FocusGained.
func (m *menu) FocusLost() {}

// TypedRune checks on a space, or goes to the next row that begins with the
// character.
func (m *menu) TypedRune(r rune) {
	if r == ' ' {
		return // TypedKey has it
	}
	for i := range m.items {
		j := (m.picked + 1 + i) % len(m.items)
		if m.items[j].toggle != nil && strings.HasPrefix(strings.ToLower(m.items[j].Text), strings.ToLower(string(r))) {
			m.pick(j)
			return
		}
	}
}

// TypedKey goes through the rows, checks them, and closes the menu.
func (m *menu) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		m.move(-1)
	case fyne.KeyDown:
		m.move(1)
	case fyne.KeyPageUp:
		m.move(-m.fits())
	case fyne.KeyPageDown:
		m.move(m.fits())
	case fyne.KeyHome:
		m.move(-len(m.items))
	case fyne.KeyEnd:
		m.move(len(m.items))
	case fyne.KeySpace:
		m.check(m.picked)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.check(m.picked)
		m.panel.closeMenu()
	case fyne.KeyEscape:
		m.panel.closeMenu()
	}
}
