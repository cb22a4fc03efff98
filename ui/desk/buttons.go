package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sightline/model"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// bar is the top line: title, clock switch, map or board, theme, open, present, export.
func (w *window) bar() fyne.CanvasObject {
	titlePane := &pane.Pane{Least: fyne.NewSize(120, barHeight)}
	titlePane.Draw = func(width, height float64) scene.Scene {
		s := w.store.State()
		return w.portrayer.Bar(s.Index, width, height, theme(s))
	}
	titlePane.ExtendBaseWidget(titlePane)
	w.redrawOn(titlePane, state.Briefing|state.Theme)
	clock := func(c model.Clock, text string) *pane.Button {
		return w.button(text, portray.NoSymbol, state.Moment,
			func(s state.State) bool { return s.Clock == c }, func() { w.store.SetClock(c) })
	}
	view := func(board bool, text string) *pane.Button {
		return w.button(text, portray.NoSymbol, state.Board,
			func(s state.State) bool { return s.Board == board }, func() { w.store.SetBoard(board) })
	}
	buttons := container.New(&tight{gap: 8, margin: 12},
		container.New(&tight{gap: -1}, clock(model.Said, "As it was said"), clock(model.Happened, "As it is said to have happened")),
		container.New(&tight{gap: -1}, view(false, "Map"), view(true, "Board")),
		w.button("", portray.SunSymbol, 0, never, w.switchTheme),
		w.button("Open…", portray.NoSymbol, 0, never, w.chooseBriefing),
		w.button("▶ Present", portray.NoSymbol, 0, never, w.present),
		w.button("Export…", portray.NoSymbol, 0, never, w.choosePicture))
	return container.New(&barRow{}, w.ground(), titlePane, buttons, w.rule())
}

// playButtons step and run through the moments, at the upper left of the
// timeline.
func (w *window) playButtons() fyne.CanvasObject {
	small := func(text string, sym portray.Symbol, redraw state.Change, tap func()) *pane.Button {
		b := w.button(text, sym, redraw, never, tap)
		b.Least = fyne.NewSize(playButton, playButton)
		return b
	}
	play := small("", portray.PlaySymbol, state.Playing, func() { w.store.SetPlaying(!w.store.State().Playing) })
	play.Draw = w.playDraw(play)
	return container.New(&tight{gap: 4},
		small("", portray.BackSymbol, 0, func() { w.store.Step(-1) }),
		play,
		small("", portray.ForwardSymbol, 0, func() { w.store.Step(1) }),
		small("", portray.MoreSymbol, 0, w.choosePace))
}

// playButton is the side of a button beside the timeline's axis, pixels.
const playButton = 26

// playDraw shows on the play button what a tap would do.
func (w *window) playDraw(b *pane.Button) func(float64, float64) scene.Scene {
	return func(width, height float64) scene.Scene {
		s := w.store.State()
		sym := portray.PlaySymbol
		if s.Playing {
			sym = portray.PauseSymbol
		}
		l := b.Look()
		return w.portrayer.Button(portray.ButtonInput{Symbol: sym, Hovered: l.Hovered, Focused: l.Focused, Theme: theme(s)}, width, height)
	}
}

// zoomButtons lie over the map's upper right corner.
func (w *window) zoomButtons() fyne.CanvasObject {
	return container.New(&tight{gap: 6, down: true},
		w.button("", portray.PlusSymbol, 0, never, func() { w.mapView.Zoom(1.4) }),
		w.button("", portray.MinusSymbol, 0, never, func() { w.mapView.Zoom(1 / 1.4) }),
		w.button("", portray.FitSymbol, 0, never, w.mapView.Fit))
}

func never(state.State) bool { return false }

// button makes a button that looks at the state for whether it is on.
func (w *window) button(text string, sym portray.Symbol, redraw state.Change, on func(state.State) bool, tap func()) *pane.Button {
	const height = 32
	width := float32(height)
	if text != "" {
		width = float32(w.portrayer.ButtonWidth(text))
	}
	b := pane.NewButton(fyne.NewSize(width, height), func(width, height float64, l pane.Look) scene.Scene {
		s := w.store.State()
		return w.portrayer.Button(portray.ButtonInput{
			Text: text, Symbol: sym, On: on(s), Hovered: l.Hovered, Focused: l.Focused, Theme: theme(s),
		}, width, height)
	}, tap)
	b.Keys, b.Rune = w.key, w.rune
	w.redrawOn(b, redraw|state.Theme)
	return b
}

// redrawOn has a pane drawn anew after changes of some parts of the state.
func (w *window) redrawOn(p interface{ Redraw() }, parts state.Change) {
	w.store.Subscribe(func(_ state.State, c state.Change) {
		if c.Has(parts) {
			p.Redraw()
		}
	})
}

// rule is a line between panes, ground a plain one behind others.
func (w *window) rule() fyne.CanvasObject {
	return w.plain(func(t portray.Theme) scene.Scene { return scene.Scene{Background: t.Line} })
}

func (w *window) ground() fyne.CanvasObject {
	return w.plain(func(t portray.Theme) scene.Scene { return scene.Scene{Background: t.Panel} })
}

func (w *window) plain(draw func(portray.Theme) scene.Scene) *pane.Pane {
	p := &pane.Pane{}
	p.Draw = func(width, height float64) scene.Scene {
		s := draw(theme(w.store.State()))
		s.Width, s.Height = width, height
		return s
	}
	p.ExtendBaseWidget(p)
	w.redrawOn(p, state.Theme)
	return p
}

func (w *window) switchTheme() {
	if w.store.State().Theme == "dark" {
		w.store.SetTheme("light")
		return
	}
	w.store.SetTheme("dark")
}
