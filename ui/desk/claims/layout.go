package claims

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"sightline/ui/desk/internal/pane"
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
	pane.Put(c.ground, pane.Box{W: size.Width, H: size.Height})
	pane.Put(c.search, pane.Box{X: margin, Y: margin, W: width, H: portray.SearchHeight})
	x, y := float32(margin), float32(margin+portray.SearchHeight+7)
	for _, ch := range c.chips {
		w := min(ch.fit(), width)
		if x > margin && x+w > margin+width {
			x, y = margin, y+portray.ChipHeight+2
		}
		pane.Put(ch, pane.Box{X: x, Y: y, W: w, H: portray.ChipHeight})
		x += w + chipGap
	}
	y += portray.ChipHeight + 3
	pane.Put(c.menu, pane.Box{X: margin - 4, Y: y - 2, W: width + 8, H: min(c.menu.wants(), max(0, size.Height-y-4))})
	show(c.passed, c.filtered())
	show(c.clear, c.filtered())
	if c.filtered() {
		w := c.clear.MinSize().Width
		pane.Put(c.passed, pane.Box{X: margin + 2, Y: y, W: width - w - 8, H: portray.ChipHeight})
		pane.Put(c.clear, pane.Box{X: margin + width - w, Y: y, W: w, H: portray.ChipHeight})
		y += portray.ChipHeight + 2
	}
	pane.Put(c.list, pane.Box{Y: y, W: size.Width, H: max(0, size.Height-y)})
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
