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
	"sightline/ui/desk/internal/sheet"
	"sightline/ui/desk/mapview"
	"sightline/ui/desk/scenes"
	"sightline/ui/desk/timeline"
	"sightline/ui/portray"
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

	at       int            // where the scene shown last is; −1 before the first
	on       string         // and its id, as it may have been moved since
	file     file           // that the briefing was read from
	saving   []func()       // what is to be saved once this is written; nil while nothing is
	asked    fyne.Focusable // what had the keys before the sheet
	stays    bool           // a selection does not move the camera now
	holds    int            // counts the scenes that were gone to
	folder   string         // in which the last briefing was chosen
	pictures string         // in which pictures of the briefing were written last; "": none was
	opening  int            // counts the files that were asked for: only the last one is shown

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
	w.sheet.Closed, w.sheet.Beneath = w.sheetClosed, w.key
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
		w.at, w.on, w.pictures = -1, "", ""
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

// timelineShare is how much of the window's height the timeline takes at most: of
// what the window is higher than it opens, timelineMost, as a map is wide and low and
// lanes can be read better when they are high. Pulled by hand it takes up to
// timelineMost of all of it.
const timelineShare, timelineMost = 0.3, 0.45

// timelineHeight is how high the timeline with its rule is in a window so high: as
// it would like to be, or as somebody has pulled it.
func (w *window) timelineHeight(height float32) float32 {
	if w.pulled > 0 {
		return max(timeline.Height, min(w.pulled, height*timelineMost))
	}
	share := timelineShare*min(height, openHeight) + timelineMost*max(0, height-openHeight)
	return max(timeline.Height, min(w.slider.Preferred()+timelineRule, share))
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
