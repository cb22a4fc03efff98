package desk

import "fyne.io/fyne/v2"

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
	put(all[0], 0, 0, size.Width, r.top)
	put(all[1], 0, r.top, size.Width, middle)
	put(all[2], 0, r.top+middle, size.Width, bottom)
}

func (r rows) MinSize(all []fyne.CanvasObject) fyne.Size {
	least := largest(all)
	return fyne.NewSize(least.Width, r.top+r.least+all[1].MinSize().Height)
}

// desk is the map, a rule and the panel beside it.
type desk struct{ panel float32 }

func (d desk) Layout(all []fyne.CanvasObject, size fyne.Size) {
	put(all[0], 0, 0, size.Width-d.panel-1, size.Height)
	put(all[1], size.Width-d.panel-1, 0, 1, size.Height)
	put(all[2], size.Width-d.panel, 0, d.panel, size.Height)
}

func (d desk) MinSize(all []fyne.CanvasObject) fyne.Size {
	least := all[0].MinSize()
	return fyne.NewSize(least.Width+d.panel+1, least.Height)
}

// corner fills the first object and puts the second into its upper right.
type corner struct{}

func (corner) Layout(all []fyne.CanvasObject, size fyne.Size) {
	put(all[0], 0, 0, size.Width, size.Height)
	m := all[1].MinSize()
	put(all[1], size.Width-m.Width-14, 14, m.Width, m.Height)
}

func (corner) MinSize(all []fyne.CanvasObject) fyne.Size { return all[0].MinSize() }

// bottom is a rule, the timeline under it, and buttons in its upper left.
type bottom struct{}

func (bottom) Layout(all []fyne.CanvasObject, size fyne.Size) {
	put(all[0], 0, 0, size.Width, 1)
	put(all[1], 0, 1, size.Width, size.Height-1)
	m := all[2].MinSize()
	put(all[2], 12, 6, m.Width, m.Height)
}

func (bottom) MinSize(all []fyne.CanvasObject) fyne.Size { return all[1].MinSize() }

// barRow is a ground, a title that takes what is left, buttons, and a rule.
type barRow struct{}

func (barRow) Layout(all []fyne.CanvasObject, size fyne.Size) {
	m := all[2].MinSize()
	put(all[0], 0, 0, size.Width, size.Height)
	put(all[1], 0, 0, size.Width-m.Width, size.Height-1)
	put(all[2], size.Width-m.Width, (size.Height-m.Height)/2, m.Width, m.Height)
	put(all[3], 0, size.Height-1, size.Width, 1)
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
		put(o, x, y, m.Width, m.Height)
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

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

func largest(all []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range all {
		s = s.Max(o.MinSize())
	}
	return s
}
