package desk

import (
	"fyne.io/fyne/v2"

	"sightline/ui/desk/internal/pane"
)

// layers puts every object over the whole.
type layers struct{}

func (layers) Layout(all []fyne.CanvasObject, size fyne.Size) {
	for _, o := range all {
		o.Resize(size)
		o.Move(fyne.Position{})
	}
}

func (layers) MinSize(all []fyne.CanvasObject) fyne.Size { return largest(all) }

// rows stacks a top of fixed height and a bottom round a middle. How high the
// bottom is depends on how high the whole is.
type rows struct {
	top    float32
	bottom func(height float32) float32
	least  float32 // of the bottom
}

func (r rows) Layout(all []fyne.CanvasObject, size fyne.Size) {
	bottom := r.bottom(size.Height)
	middle := size.Height - r.top - bottom
	pane.Put(all[0], pane.Box{W: size.Width, H: r.top})
	pane.Put(all[1], pane.Box{Y: r.top, W: size.Width, H: middle})
	pane.Put(all[2], pane.Box{Y: r.top + middle, W: size.Width, H: bottom})
}

func (r rows) MinSize(all []fyne.CanvasObject) fyne.Size {
	least := largest(all)
	return fyne.NewSize(least.Width, r.top+r.least+all[1].MinSize().Height)
}

// desk is the map, a rule and the panel beside it.
type desk struct{ panel float32 }

func (d desk) Layout(all []fyne.CanvasObject, size fyne.Size) {
	pane.Put(all[0], pane.Box{W: size.Width - d.panel - 1, H: size.Height})
	pane.Put(all[1], pane.Box{X: size.Width - d.panel - 1, W: 1, H: size.Height})
	pane.Put(all[2], pane.Box{X: size.Width - d.panel, W: d.panel, H: size.Height})
}

func (d desk) MinSize(all []fyne.CanvasObject) fyne.Size {
	least := all[0].MinSize()
	return fyne.NewSize(least.Width+d.panel+1, least.Height)
}

// corner fills the first object and puts the second into its upper right.
type corner struct{}

func (corner) Layout(all []fyne.CanvasObject, size fyne.Size) {
	pane.Put(all[0], pane.Box{W: size.Width, H: size.Height})
	m := all[1].MinSize()
	pane.Put(all[1], pane.Box{X: size.Width - m.Width - 14, Y: 14, W: m.Width, H: m.Height})
}

func (corner) MinSize(all []fyne.CanvasObject) fyne.Size { return all[0].MinSize() }

// timelineRule is how high the rule over the timeline is.
const timelineRule = 1

// bottom is a rule, the timeline under it, and buttons in its upper left.
type bottom struct{}

func (bottom) Layout(all []fyne.CanvasObject, size fyne.Size) {
	pane.Put(all[0], pane.Box{W: size.Width, H: timelineRule})
	pane.Put(all[1], pane.Box{Y: timelineRule, W: size.Width, H: size.Height - timelineRule})
	m := all[2].MinSize()
	pane.Put(all[2], pane.Box{X: 12, Y: 6, W: m.Width, H: m.Height})
}

func (bottom) MinSize(all []fyne.CanvasObject) fyne.Size { return all[1].MinSize() }

// barRow is a ground, a title that takes what is left, buttons, and a rule.
type barRow struct{}

func (barRow) Layout(all []fyne.CanvasObject, size fyne.Size) {
	m := all[2].MinSize()
	pane.Put(all[0], pane.Box{W: size.Width, H: size.Height})
	pane.Put(all[1], pane.Box{W: size.Width - m.Width, H: size.Height - 1})
	pane.Put(all[2], pane.Box{X: size.Width - m.Width, Y: (size.Height - m.Height) / 2, W: m.Width, H: m.Height})
	pane.Put(all[3], pane.Box{Y: size.Height - 1, W: size.Width, H: 1})
}

func (barRow) MinSize(all []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(all[1].MinSize().Width+all[2].MinSize().Width, all[1].MinSize().Height)
}

// tight sets objects side by side, or one under another, at their least size.
type tight struct {
	gap, margin float32 // between objects; at the right end
	down        bool
}

func (t tight) Layout(all []fyne.CanvasObject, _ fyne.Size) {
	var x, y float32
	for _, o := range all {
		m := o.MinSize()
		pane.Put(o, pane.Box{X: x, Y: y, W: m.Width, H: m.Height})
		if t.down {
			y += m.Height + t.gap
		} else {
			x += m.Width + t.gap
		}
	}
}

func (t tight) MinSize(all []fyne.CanvasObject) fyne.Size {
	var w, h float32
	for i, o := range all {
		m, gap := o.MinSize(), t.gap
		if i == 0 {
			gap = 0
		}
		if t.down {
			w, h = max(w, m.Width), h+m.Height+gap
		} else {
			w, h = w+m.Width+gap, max(h, m.Height)
		}
	}
	return fyne.NewSize(w+t.margin, h)
}

func largest(all []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range all {
		s = s.Max(o.MinSize())
	}
	return s
}
