package desk

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// A column stands beside the map: under two tabs the claims or the scenes.
type column struct {
	content *fyne.Container
	scenes  bool // these are seen
	tabs    [2]*pane.Button
}

// newColumn makes the column; the claims are seen first.
func (w *window) newColumn() fyne.CanvasObject {
	c := &column{}
	w.column = c
	c.tabs[0] = w.tab(state.Briefing, false, func(state.State) string { return "Claims" })
	c.tabs[1] = w.tab(state.Briefing|state.Scenes, true, func(s state.State) string {
		if n := len(s.Scenes); n > 0 {
			return "Scenes " + strconv.Itoa(n)
		}
		return "Scenes"
	})
	w.scenes.Content().Hide()
	c.content = container.New(&columnRows{}, c.tabs[0], c.tabs[1], w.panel, w.scenes.Content())
	return c.content
}

// tab is the head of the claims or of the scenes.
func (w *window) tab(redraw state.Change, scenes bool, text func(state.State) string) *pane.Button {
	b := pane.NewButton(fyne.NewSize(80, portray.TabHeight), func(width, height float64, l pane.Look) scene.Scene {
		s := w.store.State()
		return w.portrayer.Tab(portray.ButtonInput{
			Text: text(s), On: w.column.scenes == scenes, Hovered: l.Hovered, Focused: l.Focused, Theme: theme(s),
		}, width, height)
	}, func() { w.showScenes(scenes) })
	b.Keys, b.Rune = w.key, w.rune
	w.redrawOn(b, redraw|state.Theme)
	return b
}

// showScenes has the column show the scenes, or the claims.
func (w *window) showScenes(on bool) {
	c := w.column
	if c.scenes == on {
		return
	}
	c.scenes = on
	if !w.sheet.Visible() { // else it has the keys
		w.win.Canvas().Unfocus()
	}
	if on {
		w.panel.Hide()
		w.scenes.Content().Show()
		w.scenes.Redraw()
		w.scenes.Reveal()
	} else {
		w.scenes.Content().Hide()
		w.panel.Show()
	}
	for _, t := range c.tabs {
		t.Redraw()
	}
}

// switchColumn shows the scenes with the keys in their list, or the claims again.
func (w *window) switchColumn() {
	w.showScenes(!w.column.scenes)
	if w.column.scenes {
		w.win.Canvas().Focus(w.scenes.List())
	}
}

// columnRows sets two tabs side by side, and under them the rest, each over the
// whole.
type columnRows struct{}

func (columnRows) Layout(all []fyne.CanvasObject, size fyne.Size) {
	const tab = portray.TabHeight
	pane.Put(all[0], pane.Box{W: size.Width / 2, H: tab})
	pane.Put(all[1], pane.Box{X: size.Width / 2, W: size.Width - size.Width/2, H: tab})
	for _, o := range all[2:] {
		pane.Put(o, pane.Box{Y: tab, W: size.Width, H: size.Height - tab})
	}
}

func (columnRows) MinSize(all []fyne.CanvasObject) fyne.Size {
	m := largest(all[2:])
	return fyne.NewSize(m.Width, m.Height+portray.TabHeight)
}
