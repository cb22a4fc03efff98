package mapview

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

var (
	_ fyne.Draggable     = (*Map)(nil)
	_ fyne.Scrollable    = (*Map)(nil)
	_ fyne.Tappable      = (*Map)(nil)
	_ desktop.Mouseable  = (*Map)(nil)
	_ desktop.Hoverable  = (*Map)(nil)
	_ desktop.Cursorable = (*Map)(nil)
)

// A Map is the map widget.
type Map struct {
	pane.Pane
	pane.Hand
	store     *state.Store
	portrayer *portray.Portrayer
	animator  *motion.Animator
	overlay   Overlay // nil: none
	unit      float64 // the window's pixels to one of the map's

	moved  bool       // somebody moved the camera: a new size no longer refits it
	fitted *orb.Bound // what the camera is fitted to; nil: everything
	camera camera
	hand   hand

	studio   studio
	easel    easel
	front    *picture // that is shown; nil before the first
	stale    bool     // it no longer shows the state
	pictures int      // that were shown
	shown    shown
	sited    []*portray.Inset // all insets of the last frame, whether they are painted or not
	inlaid   inlaid           // what they were found for
	warm     chan *ground     // the first ground, being painted; nil: none

	progress float64 // of the way to the next moment
	over     string  // the id of what is under the pointer; "" if nothing

	sets   bool     // the map itself moves the camera
	seen   geo.View // the last that the state had
	marked geo.View // where the camera was last noted to rest; zero if it never was
	home   geo.View // where that was on the overview
	fits   geo.View // the same overview in the window's size
}

// shown is what the last frame showed, or will when it is painted.
type shown struct {
	size  image.Point // device pixels
	scale float64     // of them to a logical one; 0 before the first frame
	view  geo.View
	sharp bool // the ground as it is to be, with all insets
	cut   bool // the view has jumped: nothing is shown until it is sharp
}

// A Stage is where a map is shown. Base is the portrayer's unless a test sets
// it.
type Stage struct {
	Post    func(func()) // runs on the goroutine of the user interface
	Clock   motion.Clock
	Base    func(*model.Index, geo.View, portray.Theme) scene.Scene
	Overlay Overlay // nil: none
}

// An Overlay lies over a map that is shown to a room: it says how large the map is
// drawn, what of it is to be kept free and what is drawn over it, and takes the
// pointer where that is a pen, or has hold of something that is not the map.
type Overlay interface {
	// Unit is how many of the window's pixels one of the map's takes up in a
	// window so wide and high.
	Unit(width, height float64) float64
	// Margins are what a flight to a bound leaves free at the edges, the map's
	// pixels.
	Margins() geo.Margins
	// Dress fills in how the map of a state is drawn.
	Dress(in *portray.MapInput)
	// Insets are those of a view.
	Insets(v geo.View) []*portray.Inset
	// Ink is drawn on the map, in the map's pixels; Over over all of it, in the
	// window's.
	Ink(v geo.View) []scene.Group
	Over(v geo.View) scene.Scene
	// Point tells where the pointer is, the map's pixels; Tap where it taps. Tap is
	// false if that is the map's.
	Point(at scene.Point)
	Tap(at scene.Point) bool
	// Cursor is the pointer's; false: as the map has it.
	Cursor() (desktop.Cursor, bool)
	// Drag is told where a drag is; last: where it ends. It is false if the drag is
	// the map's.
	Drag(at scene.Point, last bool) bool
}

// New makes a map of a store.
func New(store *state.Store, p *portray.Portrayer, on Stage) *Map {
	m := &Map{store: store, portrayer: p, animator: motion.New(on.Clock)}
	m.studio.draw, m.studio.post, m.studio.ready = on.Base, on.Post, m.ready
	m.studio.detail = func(ix *model.Index, v geo.View) portray.Detail { return p.For(ix).Detail(v) }
	if on.Base == nil {
		m.studio.draw = func(ix *model.Index, v geo.View, t portray.Theme) scene.Scene {
			return p.For(ix).Base(v, nil, t)
		}
	}
	m.overlay, m.unit = on.Overlay, 1
	m.easel.portrayer, m.easel.post, m.easel.ready = p, on.Post, m.painted
	m.Picture = m.show
	m.Over = m.hovers
	m.Least = fyne.NewSize(480, 260) // so that the window fits a screen of 1080 rows at twice the density
	m.ExtendBaseWidget(m)
	title := caption(store.State())
	store.Subscribe(func(s state.State, c state.Change) {
		if c.Has(state.Briefing) {
			m.halt()
			m.moved, m.fitted, m.marked = false, nil, geo.View{}
			m.fit()
		}
		m.follows(c)
		const all = state.Briefing | state.Moment | state.View | state.Selection | state.Theme | state.Scene | state.Insets |
			state.Graticule | state.Filter | state.Hover
		was := title
		if title = caption(s); c.Has(all) || title != was { // the scene was renamed
			m.Redraw()
		}
	})
	return m
}

// Resize gives the map another size; the picture stays centred, and fitted to
// the briefing until somebody moves the camera.
func (m *Map) Resize(size fyne.Size) {
	m.Pane.Resize(size)
	v := m.store.State().View
	w, h := float64(size.Width), float64(size.Height)
	if m.overlay != nil {
		m.unit = m.overlay.Unit(w, h)
	}
	w, h = w/m.unit, h/m.unit
	if w > 1 && h > 1 && (v.Width != w || v.Height != h) {
		m.halt()
		m.set(m.store.State().View.Release().Resize(w, h))
		if !m.moved {
			m.fit()
			m.fits = m.view()
		}
	}
}

// Cursor tells what a press would do, or what the hand is doing.
func (m *Map) Cursor() desktop.Cursor {
	if m.overlay != nil {
		if c, ok := m.overlay.Cursor(); ok {
			return c
		}
	}
	switch {
	case m.hand.does == boxes:
		return desktop.CrosshairCursor
	case m.hand.does != nothing:
		return desktop.PointerCursor
	}
	return m.Hand.Cursor()
}

// at is a position on the widget in the map's pixels.
func (m *Map) at(p fyne.Position) scene.Point {
	return scene.Point{X: float64(p.X) / m.unit, Y: float64(p.Y) / m.unit}
}

// caption is the title of the scene that is shown.
func caption(s state.State) string {
	if sc, ok := s.SceneOf(s.Scene); ok {
		return sc.Title
	}
	return ""
}
