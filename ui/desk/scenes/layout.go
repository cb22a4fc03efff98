package scenes

import (
	"fyne.io/fyne/v2"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/state"
)

const (
	margin  = 14
	chipGap = 4
)

// An arrangement sets the panel's parts: buttons and a remark at the top, the tools
// and the notes of the scene that is picked at the bottom, and between them the list.
type arrangement struct{ panel *Panel }

// Layout sets the parts.
func (a *arrangement) Layout(_ []fyne.CanvasObject, size fyne.Size) { a.panel.arrangeIn(size) }

// MinSize is the least that something can be seen in.
func (a *arrangement) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(280, 200) }

func (c *Panel) arrange() { c.arrangeIn(c.content.Size()) }

func (c *Panel) arrangeIn(size fyne.Size) {
	if size.Width == 0 {
		return
	}
	s, width := c.store.State(), size.Width-2*margin
	pane.Put(c.ground, pane.Box{W: size.Width, H: size.Height})
	y := c.rowsOf(c.head, s, width, 10)
	text := c.remarkText()
	show(c.remark, text != "")
	if text != "" {
		_, h := c.portrayer.Remark(text, float64(width-4), c.theme())
		pane.Put(c.remark, pane.Box{X: margin + 2, Y: y + 4, W: width - 4, H: float32(h)})
		y += float32(h) + 10
	}
	y += 4
	bottom := size.Height
	own := c.scene().ID != ""
	show(c.rule, own)
	show(c.notes, own)
	if own {
		bottom -= max(150, min(300, size.Height*0.4))
		pane.Put(c.rule, pane.Box{Y: bottom, W: size.Width, H: 1})
		below := c.rowsOf(c.tools, s, width, bottom+7)
		pane.Put(c.notes, pane.Box{X: margin, Y: below + 5, W: width, H: max(30, size.Height-below-15)})
	} else {
		c.rowsOf(c.tools, s, width, bottom)
	}
	pane.Put(c.list, pane.Box{Y: y, W: size.Width, H: max(0, bottom-y)})
}

// rowsOf sets the chips that do something in rows from a height on, hides the
// others, of which some keep their room, and tells where the rows end.
func (c *Panel) rowsOf(chips []*chip, s state.State, width, y float32) float32 {
	x := float32(margin)
	for _, ch := range chips {
		there := ch.there(s)
		show(ch, there)
		if !there && (!ch.stays || automatic(s)) {
			continue
		}
		w := min(ch.fit(), width)
		if x > margin && x+w > margin+width {
			x, y = margin, y+portray.ChipHeight+2
		}
		pane.Put(ch, pane.Box{X: x, Y: y, W: w, H: portray.ChipHeight})
		x += w + chipGap
	}
	return y + portray.ChipHeight
}

func show(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}
