package mapview

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

var (
	_ fyne.Draggable     = (*Map)(nil)
	_ fyne.Scrollable    = (*Map)(nil)
	_ fyne.Tappable      = (*Map)(nil)
	_ desktop.Hoverable  = (*Map)(nil)
	_ desktop.Cursorable = (*Map)(nil)
)

// A Map is the map widget.
type Map struct {
	pane.Pane
	pane.Hand
	store     *state.Store
	portrayer *portray.Portrayer

	moved   bool       // somebody moved the camera: a new size no longer refits it
	fitted  *orb.Bound // what the camera is fitted to; nil: everything
	hits    []portray.Hit
	grabbed *orb.Point // the ground that a drag has hold of

	base    *image.RGBA // the basemap as painted, and the insets' over it
	insets  []*portray.Inset
	baseKey baseKey
	warm    chan ground // the first of these, being painted; nil: none
}

// A baseKey tells whether a painted basemap is still the right one.
type baseKey struct {
	view  geo.View
	index *model.Index
	theme string
	scale float64
}

// New makes a map of a store.
func New(store *state.Store, p *portray.Portrayer) *Map {
	m := &Map{store: store, portrayer: p}
	m.Paint = m.paint
	m.Over = func(p scene.Point) bool { return portray.HitAt(m.hits, p) != "" }
	m.Least = fyne.NewSize(480, 340)
	m.ExtendBaseWidget(m)
	store.Subscribe(func(_ state.State, c state.Change) {
		if c.Has(state.Briefing) {
			m.Fit()
		}
		if c.Has(state.Briefing | state.Moment | state.View | state.Selection | state.Theme | state.Scene) {
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
	if w, h := float64(size.Width), float64(size.Height); w > 1 && h > 1 && (v.Width != w || v.Height != h) {
		m.store.SetView(v.Resize(w, h))
		if !m.moved {
			m.fit()
		}
	}
}

// Fit shows everything that the briefing places.
func (m *Map) Fit() { m.FitBound(nil) }

// FitBound shows what lies in a bound, degrees, or everything if it is nil, and
// keeps to it in other sizes until somebody moves the camera.
func (m *Map) FitBound(b *orb.Bound) {
	m.moved, m.fitted = false, b
	m.fit()
}

func (m *Map) fit() {
	s := m.store.State()
	switch {
	case s.View.Width <= 1:
	case m.fitted != nil:
		const edge = 24
		m.store.SetView(s.View.FitBound(*m.fitted, geo.Margins{Top: edge, Right: edge, Bottom: edge, Left: edge}))
	default:
		m.store.SetView(portray.Overview(s.View, s.Index))
	}
}

// Look moves the camera to a view of the same size.
func (m *Map) Look(v geo.View) {
	m.moved = true
	m.store.SetView(v)
}

// Zoom zooms about the middle of the map.
func (m *Map) Zoom(factor float64) {
	v := m.store.State().View
	m.zoom(factor, v.Width/2, v.Height/2)
}

// Pan moves the ground by a fraction of the map's size.
func (m *Map) Pan(dx, dy float64) {
	v := m.store.State().View
	m.Look(v.Pan(dx*v.Width, dy*v.Height))
}

// The scales between which the map zooms: the whole world, and a town.
const (
	leastScale = 60     // pixels to the earth's radius
	mostScale  = 500000 // 13 m to a pixel
)

func (m *Map) zoom(factor, x, y float64) {
	v := m.store.State().View
	to := math.Max(leastScale, math.Min(mostScale, v.Scale*factor))
	if to != v.Scale {
		m.Look(v.Zoom(to/v.Scale, x, y))
	}
}

// Scrolled zooms about the pointer: a notch of the wheel is a fifth.
func (m *Map) Scrolled(e *fyne.ScrollEvent) {
	const notch = 10 // of Scrolled.DY, as the driver reports one click of a wheel
	m.zoom(math.Pow(1.2, float64(e.Scrolled.DY)/notch), float64(e.Position.X), float64(e.Position.Y))
}

// Dragged keeps the ground that was grabbed under the pointer.
func (m *Map) Dragged(e *fyne.DragEvent) {
	v := m.store.State().View
	x, y := float64(e.Position.X), float64(e.Position.Y)
	if m.grabbed == nil {
		ground, ok := v.Unproject(x-float64(e.Dragged.DX), y-float64(e.Dragged.DY))
		if !ok {
			m.Look(v.Pan(float64(e.Dragged.DX), float64(e.Dragged.DY)))
			return
		}
		m.grabbed = &ground
	}
	m.Look(v.Anchor(*m.grabbed, x, y))
}

// DragEnd lets the ground go.
func (m *Map) DragEnd() { m.grabbed = nil }

// Tapped selects what is under the pointer, or nothing.
func (m *Map) Tapped(e *fyne.PointEvent) {
	m.store.Select(portray.HitAt(m.hits, pane.At(e.Position)))
}

// caption is the title of the scene that is shown.
func caption(s state.State) string {
	if sc, ok := s.Index.Scene(s.Scene); ok {
		return sc.Title
	}
	return ""
}

// paint paints the basemap if the view changed, and the rest over it.
func (m *Map) paint(p *raster.Painter, dst *image.RGBA, scale float64) {
	s := m.store.State()
	theme, _ := portray.ThemeNamed(s.Theme)
	v := s.View
	if v.Scale <= 0 {
		return
	}
	key := baseKey{v, s.Index, s.Theme, scale}
	m.takeWarm()
	if m.base == nil || m.base.Rect != dst.Rect {
		m.base = image.NewRGBA(dst.Rect)
		m.baseKey = baseKey{}
	}
	if m.baseKey != key {
		m.insets = m.portrayer.Insets(s.Index, v, portray.Kept(v), portray.InsetOptions{Overview: true, Last: m.insets})
		p.Paint(m.base, m.portrayer.For(s.Index).Base(v, m.insets, theme), scale)
		m.baseKey = key
	}
	var over scene.Scene
	over, m.hits = m.portrayer.Map(m.input(s, m.insets))
	p.Over(dst, m.base, over, scale)
}

// input is what the map of a state is drawn from.
func (m *Map) input(s state.State, insets []*portray.Inset) portray.MapInput {
	theme, _ := portray.ThemeNamed(s.Theme)
	return portray.MapInput{
		Index: s.Index, Snapshot: s.Snapshot, View: s.View, Theme: theme, Selection: s.Selection, Insets: insets,
		Keep: []scene.Rect{portray.ZoomButtons(s.View)}, Caption: caption(s),
	}
}
