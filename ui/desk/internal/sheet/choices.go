package sheet

import (
	"fyne.io/fyne/v2"

	"sightline/ui/portray"
	"sightline/ui/scene"
)

// Choices is a list to check things in. A row that is chosen does what it does,
// and the rows are asked for anew.
type Choices struct {
	Portrayer *portray.Portrayer
	Theme     func() portray.Theme
	Title     string
	Rows      func() []Choice
	Wide      float64     // logical pixels, if that is more than usual and there is room
	At        scene.Point // where the list's lower left corner is, if there is room; zero: in the middle

	picked int
	top    int // index of the first row shown
	fits   int // how many are
	box    scene.Rect
	boxes  []scene.Rect
}

// A Choice is a row: a heading if it does nothing.
type Choice struct {
	portray.MenuRow
	Do func()
}

// choicesWide is the usual width, logical pixels.
const choicesWide = 300.0

// Draw dims the window and draws the list over it.
func (c *Choices) Draw(width, height float64) scene.Scene {
	rows := c.Rows()
	if c.picked = min(c.picked, len(rows)-1); rows[c.picked].Do == nil {
		c.move(1)
	}
	high := min(portray.MenuHeight(len(rows)), height-20)
	c.fits = portray.MenuRows(high)
	c.top = max(0, min(c.top, len(rows)-c.fits))
	menu := portray.Menu{Title: c.Title, Picked: c.picked, Top: c.top, Hint: "Space or Enter chooses, Esc closes"}
	for _, r := range rows {
		menu.Rows = append(menu.Rows, r.MenuRow)
	}
	wide := max(choicesWide, min(c.Wide, width-20))
	c.box = scene.Rect{X: (width - wide) / 2, Y: (height - high) / 2, W: wide, H: high}
	if c.At != (scene.Point{}) {
		c.box.X = max(10, min(c.At.X, width-wide-10))
		c.box.Y = max(10, min(c.At.Y-high, height-high-10))
	}
	theme := c.Theme()
	list, boxes := c.Portrayer.Menu(menu, c.box.W, c.box.H, theme)
	c.boxes = boxes
	return portray.OverDimmed(list, c.box, width, height, theme)
}

// move goes to the next row that does something, or with −1 to the one before;
// from the last one to the first.
func (c *Choices) move(by int) {
	rows := c.Rows()
	for range rows {
		c.picked = (c.picked + by + len(rows)) % len(rows)
		if rows[c.picked].Do != nil {
			break
		}
	}
	c.top = max(c.picked-c.fits+1, min(c.top, c.picked)) // it is seen
}

// Key moves, and chooses with Space or Enter.
func (c *Choices) Key(name fyne.KeyName) (done bool) {
	switch name {
	case fyne.KeyUp:
		c.move(-1)
	case fyne.KeyDown, fyne.KeyTab:
		c.move(1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.choose(c.picked)
	}
	return false
}

// Rune does nothing: Space comes as a key.
func (*Choices) Rune(rune) (done bool) { return false }

// Tap chooses the row under the pointer. Beside the list, or on its cross, it
// closes.
func (c *Choices) Tap(at scene.Point) (done bool) {
	at = scene.Point{X: at.X - c.box.X, Y: at.Y - c.box.Y}
	for i, b := range c.boxes {
		if b.Contains(at) {
			c.choose(c.top + i)
			return false
		}
	}
	inside := scene.Rect{W: c.box.W, H: c.box.H}
	return !inside.Contains(at) || portray.MenuClose(c.box.W).Contains(at)
}

func (c *Choices) choose(i int) {
	if do := c.Rows()[i].Do; do != nil {
		c.picked = i
		do()
	}
}

// Scroll moves a list that has no room for all of its rows.
func (c *Choices) Scroll(rows int) { c.top += rows }
