package mapview

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/internal/pane"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// What a hand does while it drags.
type doing uint8

const (
	nothing doing = iota
	drags         // the ground
	boxes         // a box to zoom to
	carries       // an inset
	leads         // what lies over the map
	waits         // until it lets go: what it did was cancelled
)

// A hand is what the pointer is up to.
type hand struct {
	does    doing
	shift   bool        // Shift was held at the press
	stops   bool        // the press stopped a glide: it is no tap
	from    geo.View    // when it took hold
	ground  *orb.Point  // that it has hold of, where the map turns under it
	x, y    float64     // where it took hold
	at      scene.Point // where it is
	carried scene.Rect  // the inset's box when it took hold
	trace   motion.Trace
	taps    pane.Taps
}

const (
	leastBox = 8  // pixels each way, to zoom to
	flick    = 60 // pixels a second at which the ground goes on
)

// MouseDown stops what moves.
func (m *Map) MouseDown(e *desktop.MouseEvent) {
	m.hand.shift = e.Modifier&fyne.KeyModifierShift != 0
	m.hand.stops = m.camera.gliding
	m.halt()
}

// MouseUp lets what the press stopped come to rest.
func (m *Map) MouseUp(*desktop.MouseEvent) {
	if m.hand.does == nothing {
		m.settle()
	}
}

// under is the id of what lies under a point; "" if nothing does.
func (m *Map) under(at scene.Point) string {
	s := m.store.State()
	if s.View.Scale <= 0 || m.front == nil {
		return ""
	}
	return m.portrayer.Under(m.input(s, m.front.insets), m.front.hits, at)
}

// Tapped selects what is under the pointer, or nothing. A second tap zooms in
// about the pointer, with Shift out; on an inset's upper edge or its border it
// lets a pinned one go. The first tap does not wait for a second one.
func (m *Map) Tapped(e *fyne.PointEvent) {
	at := m.at(e.Position)
	if m.hand.stops {
		m.hand.stops = false
		return
	}
	if m.overlay != nil && m.overlay.Tap(at) {
		return
	}
	if !m.hand.taps.Second(m.animator.Now(), at) {
		m.store.Select(m.under(at))
		return
	}
	switch {
	case m.insetAt(at) >= 0:
		m.store.SetInset(state.Inset{})
	case m.hand.shift:
		m.zoom(0.5, at.X, at.Y, leapTime)
	default:
		m.zoom(2, at.X, at.Y, leapTime)
	}
}

// Scrolled zooms about the pointer: a notch of the wheel is a fifth.
func (m *Map) Scrolled(e *fyne.ScrollEvent) {
	const notch = 10 // of Scrolled.DY, as the driver reports one click of a wheel
	if m.hand.does == nothing {
		at := m.at(e.Position)
		m.zoom(math.Pow(1.2, float64(e.Scrolled.DY)/notch), at.X, at.Y, zoomTime)
	}
}

// Dragged moves the ground, or an inset, or draws a box to zoom to, or does what the
// overlay has it do.
func (m *Map) Dragged(e *fyne.DragEvent) {
	h := &m.hand
	if h.does == nothing {
		m.take(m.at(e.Position.Subtract(e.Dragged)))
	}
	h.at = m.at(e.Position)
	switch h.does {
	case leads:
		m.overlay.Drag(h.at, false)
	case drags:
		h.trace.Add(m.animator.Now(), h.at.X, h.at.Y)
		m.drag()
	case boxes:
		m.Redraw()
	case carries:
		m.carry()
	}
}

// take takes hold of what is at a pixel.
func (m *Map) take(at scene.Point) {
	m.halt()
	h, x, y := &m.hand, at.X, at.Y
	h.from, h.x, h.y, h.ground = m.view(), x, y, nil
	h.trace = motion.Trace{}
	h.trace.Add(m.animator.Now(), x, y)
	inset := m.insetAt(at)
	switch {
	case m.overlay != nil && m.overlay.Drag(at, false):
		h.does = leads
	case h.shift:
		h.does = boxes
	case inset >= 0:
		h.does, h.carried = carries, m.front.insets[inset].Box
	default:
		m.depart()
		h.does, m.moved = drags, true
		if ground, ok := h.from.Unproject(x, y); ok && !h.from.Held && !fills(h.from) {
			h.ground = &ground
		}
	}
}

// drag keeps the ground that was taken under the pointer.
func (m *Map) drag() {
	h := &m.hand
	if h.ground != nil {
		m.set(m.view().Anchor(*h.ground, h.at.X, h.at.Y))
		return
	}
	m.set(m.slid(h.from, h.at.X-h.x, h.at.Y-h.y))
}

// carry puts the inset where the pointer carries it.
func (m *Map) carry() {
	h, v := &m.hand, m.view()
	x := math.Max(0, math.Min(v.Width-h.carried.W, h.carried.X+h.at.X-h.x))
	y := math.Max(0, math.Min(v.Height-h.carried.H, h.carried.Y+h.at.Y-h.y))
	m.store.SetInset(state.Inset{Mode: state.InsetPinned, X: x / v.Width, Y: y / v.Height})
}

// DragEnd lets go: the ground glides on, a box is zoomed to.
func (m *Map) DragEnd() {
	h := &m.hand
	did := h.does
	h.does, h.ground, h.shift = nothing, nil, false
	switch did {
	case drags:
		g := h.trace.Release(m.animator.Now())
		if g.Speed() > flick && !m.store.State().StillMotion {
			m.glide(g)
			return
		}
		m.settleAbout(h.at.X, h.at.Y)
	case boxes:
		m.Redraw()
		m.zoomTo(m.box())
	case leads:
		m.overlay.Drag(h.at, true)
	}
}

// Cancel gives up the box that is being drawn; false if there is none.
func (m *Map) Cancel() bool {
	if m.hand.does != boxes {
		return false
	}
	m.hand.does = waits
	m.Redraw()
	return true
}

// box is the box that is being drawn, within the map.
func (m *Map) box() scene.Rect {
	h, v := &m.hand, m.view()
	left, right := math.Min(h.x, h.at.X), math.Max(h.x, h.at.X)
	top, bottom := math.Min(h.y, h.at.Y), math.Max(h.y, h.at.Y)
	return scene.Rect{X: left, Y: top, W: right - left, H: bottom - top}.Intersect(scene.Rect{W: v.Width, H: v.Height})
}

// zoomTo flies to what a box shows.
func (m *Map) zoomTo(box scene.Rect) {
	v := m.view()
	middle, ok := v.Unproject(box.X+box.W/2, box.Y+box.H/2)
	if !ok || box.W < leastBox || box.H < leastBox {
		m.settle()
		return
	}
	to := v.Release()
	to.Scale = math.Min(mostScale, v.Scale*math.Min(v.Width/box.W, v.Height/box.H))
	m.FlyToView(to.Anchor(middle, v.Width/2, v.Height/2))
}

// band draws the box that is being drawn: what lies outside of it dimmed.
func (m *Map) band(t portray.Theme) scene.Group {
	v, box := m.view(), m.box()
	outside := scene.Rect{W: v.Width, H: v.Height}.Path(0)
	inside := box.Path(0)
	outside.Ops = append(outside.Ops, inside.Ops...)
	outside.Points = append(outside.Points, inside.Points...)
	dim := t.Panel
	dim.A = 130
	return scene.Group{Name: "box", Items: []scene.Item{
		scene.Fill{Path: outside, Color: dim, EvenOdd: true},
		scene.Stroke{Path: box.Path(0), Color: t.Accent, Width: 1.5, Join: scene.JoinMiter},
	}}
}
