package claims

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"sightline/ui/portray"
)

const (
	margin  = 14
	chipGap = 5
)

// arrange puts the search field at the top, the chips in rows under it, then how
// many claims pass, and gives the list what is left. The menu lies over the
// list.
func (c *Panel) arrange(size fyne.Size) {
	width := size.Width - 2*margin
	put(c.ground, 0, 0, size.Width, size.Height)
	put(c.search, margin, margin, width, portray.SearchHeight)
	x, y := float32(margin), float32(margin+portray.SearchHeight+7)
	for _, ch := range c.chips {
		w := min(ch.fit(), width)
		if x > margin && x+w > margin+width {
			x, y = margin, y+portray.ChipHeight+2
		}
		put(ch, x, y, w, portray.ChipHeight)
		x += w + chipGap
	}
	y += portray.ChipHeight + 3
	put(c.menu, margin-4, y-2, width+8, min(c.menu.wants(), max(0, size.Height-y-4)))
	show(c.passed, c.filtered())
	show(c.clear, c.filtered())
	if c.filtered() {
		w := c.clear.MinSize().Width
		put(c.passed, margin+2, y, width-w-8, portray.ChipHeight)
		put(c.clear, margin+width-w, y, w, portray.ChipHeight)
		y += portray.ChipHeight + 2
	}
	put(c.list, 0, y, size.Width, max(0, size.Height-y))
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

func show(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}

// A widget shows parts that it arranges itself.
type widget struct {
	fynewidget.BaseWidget
	parts  []fyne.CanvasObject
	layOut func(fyne.Size)
	least  fyne.Size
}

// CreateRenderer makes the widget's renderer.
func (w *widget) CreateRenderer() fyne.WidgetRenderer { return renderer{w} }

type renderer struct{ w *widget }

func (r renderer) Layout(size fyne.Size) { r.w.layOut(size) }

func (r renderer) MinSize() fyne.Size { return r.w.least }

func (r renderer) Objects() []fyne.CanvasObject { return r.w.parts }

func (r renderer) Refresh() { r.w.layOut(r.w.Size()) }

func (r renderer) Destroy() {}
