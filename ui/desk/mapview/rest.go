package mapview

import (
	"sightline/geo"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// set moves the camera.
func (m *Map) set(v geo.View) {
	was := m.sets
	m.sets = true
	m.store.SetView(v)
	m.sets = was
}

// depart notes where the camera has been, before it moves for the first time.
// Until then the window may still come to its size.
func (m *Map) depart() {
	if m.marked == (geo.View{}) {
		m.mark()
		m.home = m.marked
	}
}

// rest notes that the camera has come to rest, if it has, somewhere else.
func (m *Map) rest() {
	if v := m.view(); v.Width > 1 && !m.moving() && v != m.marked && v != m.fits {
		m.mark()
	}
}

func (m *Map) mark() {
	m.store.MarkView()
	m.marked = m.view()
	if !m.moved && m.fitted == nil {
		m.home = m.marked
	}
}

// follows keeps step with what others changed in the state.
func (m *Map) follows(c state.Change) {
	if c.Has(state.Moment) {
		m.progress = 0
	}
	if c.Has(state.View) && !m.sets {
		m.visit(m.seen, m.view())
	}
	m.seen = m.view()
}

// visit shows a view that somebody else has put into the state, in place of the
// one before: going back or forward does. The camera flies there, from where it
// was. What was the overview in another size of the window is the overview again.
func (m *Map) visit(from, to geo.View) {
	m.halt()
	m.marked, m.moved = to, m.home.Resize(to.Width, to.Height) != to
	if !m.moved {
		m.fitted = nil
		to = m.goal()
		m.fits = to
	}
	if m.store.State().StillMotion || m.shown.scale == 0 || from.Width != to.Width || from.Height != to.Height {
		m.shown.cut = true
		m.set(to)
		return
	}
	m.set(from)
	m.fly(to, nil)
}

// hovers tells the state what is under the pointer, and whether anything is.
func (m *Map) hovers(at scene.Point) bool {
	at.X, at.Y = at.X/m.unit, at.Y/m.unit
	if m.overlay != nil {
		m.overlay.Point(at)
	}
	m.over = m.under(at)
	m.store.SetHover(m.over)
	return m.over != ""
}

// MouseOut ends what the pointer is over.
func (m *Map) MouseOut() {
	m.Hand.MouseOut()
	if m.over != "" && m.store.State().Hover == m.over {
		m.store.SetHover("")
	}
	m.over = ""
}

// SetProgress shows vessels a part of the way, 0 to 1, from the moment to the
// next one of the briefing's grain, until the moment changes.
func (m *Map) SetProgress(part float64) {
	part = max(0, min(1, part))
	if part != m.progress {
		m.progress = part
		m.Redraw()
	}
}
