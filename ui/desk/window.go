package desk

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sightline/model"
	"sightline/ui/desk/board"
	"sightline/ui/desk/claims"
	exporting "sightline/ui/desk/export"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/desk/internal/sheet"
	"sightline/ui/desk/mapview"
	"sightline/ui/desk/scenes"
	"sightline/ui/desk/timeline"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// A window is the main window: a bar, the map, the cards, the slider, and a
// sheet over all of them when there is something to be read or chosen.
type window struct {
	app       fyne.App
	win       fyne.Window
	store     *state.Store
	portrayer *portray.Portrayer
	post      func(func()) // runs on the user interface's goroutine

	mapView *mapview.Map
	atlas   fyne.CanvasObject // the map with its buttons
	board   *board.Board
	panel   *claims.Panel
	scenes  *scenes.Panel
	column  *column // of panel and scenes, one of which is seen
	slider  *timeline.Slider
	sheet   *sheet.Sheet
	play    *player
	panes   *fyne.Container // everything but the sheet
	pulled  float32         // how high somebody has made the timeline; 0: as it would like

	giving *presentation // of the briefing; nil while it is not given
	kept   fyne.Window   // the stage of an earlier one, hidden where it was; nil: none

	at      int            // where the scene shown last is; −1 before the first
	on      string         // and its id, as it may have been moved since
	file    file           // that the briefing was read from
	saving  []func()       // what is to be saved once this is written; nil while nothing is
	asked   fyne.Focusable // what had the keys before the sheet
	stays   bool           // a selection does not move the camera now
	holds   int            // counts the scenes that were gone to
	folder  string
	opening int // counts the files that were asked for: only the last one is shown

	systemFonts bool   // in pictures too
	program     string // its name and version
	summed      summed // of the file

	chosen     *exporting.Choices // for pictures, last; nil before the first
	remembered string             // the file that they are kept in; "" if in none
}

// newWindow builds the window of a store.
func newWindow(app fyne.App, store *state.Store, p *portray.Portrayer, post func(func())) *window {
	w := &window{app: app, store: store, portrayer: p, post: post, at: -1, folder: ".", file: builtInFile()}
	w.mapView = mapview.New(store, p, mapview.Stage{Post: post, Clock: motion.Frames(post)})
	w.board = board.New(store, p)
	w.panel = claims.New(store, p)
	w.scenes = scenes.New(store, p)
	w.slider = timeline.New(store, p)
	w.sheet = sheet.New(w.showSheet)
	w.sheet.Closed = w.sheetClosed
	w.slider.Keys, w.slider.Rune, w.slider.Shift, w.slider.Grow = w.key, w.rune, w.shift, w.grow
	w.slider.SetCorner(true)
	w.play = newPlayer(store, post, func(part float64) {
		w.slider.SetProgress(part)
		w.mapView.SetProgress(part)
	})
	store.SetInViewTest(portray.InView(store.State().Index))
	w.win = app.NewWindow(title(store.State()))
	w.win.SetPadded(false)
	w.panes = w.content()
	w.win.SetContent(container.New(&layers{}, w.panes, w.sheet))
	w.bind(w.win.Canvas())
	w.panel.Stage = w.panelStage()
	w.scenes.Stage = w.scenesStage()
	w.slider.Focus, w.slider.Undated = w.panel.Stage.Focus, w.chooseUndated
	w.board.Stage = board.Stage{Focus: w.panel.Stage.Focus, Keys: w.key, Runes: w.rune}
	w.showBoard(store.State())
	w.win.Resize(fyne.NewSize(openWidth, openHeight))
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			w.open(files[0].Path())
		}
	})
	w.win.SetCloseIntercept(func() { w.leaving(w.win.Close) })
	store.Subscribe(w.changed)
	store.Subscribe(w.leave)
	return w
}

// changed keeps what lies outside the panes in step with the state.
func (w *window) changed(s state.State, c state.Change) {
	if c.Has(state.Briefing) {
		w.at, w.on = -1, ""
		if s.Path == "" && w.file.path != "" {
			w.file = builtInFile()
		}
		w.store.SetInViewTest(portray.InView(s.Index))
	}
	if c.Has(state.Briefing | state.Scenes) {
		w.win.SetTitle(title(s))
	}
	if c.Has(state.Scene) && s.Scene != "" {
		w.on = s.Scene
		w.at = slices.IndexFunc(s.Sequence().Scenes, func(sc model.Scene) bool { return sc.ID == w.on })
	}
	if c.Has(state.Briefing | state.Laning) {
		w.arrange()
	}
	if c.Has(state.Board) {
		w.showBoard(s)
	}
	if c.Has(state.Theme) {
		w.app.Settings().SetTheme(ground{theme(s)})
		w.sheet.Redraw()
	}
	if c.Has(state.Selection) && !w.stays {
		w.showPlace(s)
	}
}

// showPlace brings the place of a selected claim into the picture, if it has
// one and it can't be seen.
func (w *window) showPlace(s state.State) {
	c, ok := s.Index.Claim(s.Selection)
	if !ok {
		return
	}
	at, ok := portray.Whereabouts(s.Index, c)
	if !ok {
		return
	}
	x, y, shown := s.View.Project(at)
	const edge = 40
	if shown && x > edge && y > edge && x < s.View.Width-edge && y < s.View.Height-edge {
		return
	}
	v := s.View.Release()
	v.Center = at
	w.mapView.FlyToView(v)
}

func theme(s state.State) portray.Theme {
	t, _ := portray.ThemeNamed(s.Theme)
	return t
}

const barHeight = 52

// openWidth and openHeight are the size that the window opens at.
const openWidth, openHeight = 1280, 800

// timelineShare is how much of the window's height the timeline takes at most,
// unless somebody pulls it higher, up to timelineMost.
const timelineShare, timelineMost = 0.3, 0.45

// timelineHeight is how high the timeline is in a window so high: as it would
// like to be, or as somebody has pulled it.
func (w *window) timelineHeight(height float32) float32 {
	if w.pulled > 0 {
		return max(timeline.Height, min(w.pulled, height*timelineMost))
	}
	return max(timeline.Height, min(w.slider.Preferred(), height*timelineShare))
}

// showBoard shows the board in place of the map, or the map again.
func (w *window) showBoard(s state.State) {
	if s.Board {
		w.atlas.Hide()
		w.board.Show()
		return
	}
	w.win.Canvas().Unfocus()
	w.board.Hide()
	w.atlas.Show()
}

// grow makes the timeline so high.
func (w *window) grow(height float32) {
	w.pulled = height
	w.arrange()
}

// arrange lays the panes out anew.
func (w *window) arrange() {
	if w.panes != nil {
		w.panes.Layout.Layout(w.panes.Objects, w.panes.Size())
	}
}

// content lays the panes out.
func (w *window) content() *fyne.Container {
	w.atlas = container.New(&corner{}, w.mapView, w.zoomButtons())
	middle := container.New(&desk{panel: claims.Width},
		container.New(&layers{}, w.atlas, w.board), w.rule(), w.newColumn())
	bottom := container.New(&bottom{}, w.rule(), w.slider, w.playButtons())
	return container.New(&rows{top: barHeight, bottom: w.timelineHeight, least: timeline.Height}, w.bar(), middle, bottom)
}

// bar is the top line: title, clock switch, theme, open, export.
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
