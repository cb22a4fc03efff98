package mapview

import (
	"math"
	"time"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/portray"
)

// The scales between which the map zooms: the whole world, and a town.
const (
	leastScale = 60     // pixels to the earth's radius
	mostScale  = 500000 // 13 m to a pixel
)

// fills tells whether the ground fills the picture. Only then it is slid: where
// the edge of the world shows, a globe is turned, not pushed aside.
func fills(v geo.View) bool {
	for _, c := range corners(v) {
		if _, ok := v.Unproject(c[0], c[1]); !ok {
			return false
		}
	}
	return true
}

// slid is the view from with its ground moved by whole device pixels, or by as
// many of them as keep the projection fit for what is shown.
func (m *Map) slid(from geo.View, dx, dy float64) geo.View {
	if !from.Held && !fills(from) {
		return from.Pan(dx, dy)
	}
	scale := m.shown.scale
	if scale <= 0 {
		scale = 1
	}
	from = from.Hold()
	to := from.Shift(math.Round(dx*scale)/scale, math.Round(dy*scale)/scale)
	for part := 0.9; strays(to) && part > 0.05; part -= 0.1 {
		to = from.Shift(math.Round(part*dx*scale)/scale, math.Round(part*dy*scale)/scale)
	}
	return to
}

// strays tells whether a held view has slid so far from where its projection is
// turned to that the ground would be hard to know again.
func strays(v geo.View) bool {
	const most = 55 * math.Pi / 180 * geo.Radius // metres
	return geo.Distance(v.Center, v.Origin) > most
}

// Fit flies to everything that the briefing places.
func (m *Map) Fit() { m.FlyTo(nil, nil) }

// FlyTo flies to what lies in a bound, degrees, or to everything if it is nil,
// and keeps to it in other sizes until somebody moves the camera. Along, if it
// is not nil, is told on the way which part of it is behind, and 1 once, in the
// end: on arrival, or when something else stops the flight.
func (m *Map) FlyTo(b *orb.Bound, along func(part float64)) {
	m.halt()
	m.moved, m.fitted = false, b
	from := m.view()
	if from.Width <= 1 || m.shown.scale == 0 {
		m.fit()
		if along != nil {
			along(1)
		}
		return
	}
	m.fly(m.goal(), along)
}

// Fits tells whether the map keeps to what lies in a bound, or to everything if it
// is nil: whether FlyTo has been asked for it and nobody has moved the camera since.
func (m *Map) Fits(b *orb.Bound) bool { return !m.moved && m.fitted == b }

// FlyToView flies to a view of the same size.
func (m *Map) FlyToView(v geo.View) {
	m.halt()
	m.moved = true
	m.fly(v.Release(), nil)
}

func (m *Map) fly(to geo.View, along func(float64)) {
	from := m.view()
	way := geo.NewFlight(from.Release(), to)
	length := max(flightLeast, min(flightMost, time.Duration(way.Length()*float64(flightPace))))
	if along == nil && from.Release() == to {
		m.settle()
		return
	}
	m.follow(func(t time.Duration) (geo.View, bool) {
		part := motion.Part(t, length)
		if part >= 1 {
			return to, false
		}
		if m.camera.along != nil {
			m.camera.along(motion.InOut(part))
		}
		v := way.At(motion.InOut(part))
		if from.Held && part < 1.0/3 { // north comes up on the way
			v.Held, v.Origin = true, from.Origin
			v = v.Turned(motion.InOut(3 * part))
		}
		return v, true
	}, m.rest)
	if m.camera.course != nil {
		m.camera.along = along
	} else if along != nil {
		along(1)
	}
}

// goal is the view fitted to what the map is to show.
func (m *Map) goal() geo.View {
	s := m.store.State()
	v := s.View.Release()
	const edge = 24
	switch {
	case m.overlay != nil:
		return portray.StageFit(v, m.fitted, s.Index, m.overlay.Margins())
	case m.fitted != nil:
		return v.FitBound(*m.fitted, geo.Margins{Top: edge, Right: edge, Bottom: edge, Left: edge})
	}
	return portray.Overview(v, s.Index)
}

// fit is at once where FlyTo would fly.
func (m *Map) fit() {
	if m.view().Width > 1 {
		m.jump(m.goal())
	}
}

// Look moves the camera to a view of the same size, at once.
func (m *Map) Look(v geo.View) {
	m.halt()
	m.depart()
	m.moved = true
	m.jump(v)
	m.rest()
}

func (m *Map) jump(v geo.View) {
	m.shown.cut = true
	m.set(v)
}

// Zoom zooms about the middle of the map.
func (m *Map) Zoom(factor float64) {
	v := m.view()
	m.zoom(factor, v.Width/2, v.Height/2, zoomTime)
}

// zoom zooms about a pixel. What an earlier zoom still lacks is added.
func (m *Map) zoom(factor, x, y float64, length time.Duration) {
	v := m.view()
	to := v.Scale
	if m.camera.zooming > 0 {
		to = m.camera.zooming
	}
	m.halt()
	to = math.Max(leastScale, math.Min(mostScale, to*factor))
	if to == v.Scale {
		m.settle()
		return
	}
	m.moved = true
	m.follow(func(t time.Duration) (geo.View, bool) {
		part := motion.Part(t, length)
		return v.Zoom(math.Pow(to/v.Scale, motion.Out(part)), x, y), part < 1
	}, m.settle)
	if m.camera.course != nil {
		m.camera.zooming = to
	}
}

// Pan slides the ground by a fraction of the map's size.
func (m *Map) Pan(dx, dy float64) {
	v := m.view()
	x, y := dx*v.Width, dy*v.Height
	if m.camera.sliding { // what the step before still lacks
		v0, _ := m.camera.course(never)
		if px, py, ok := v.Project(v0.Center); ok {
			x, y = x+v.Width/2-px, y+v.Height/2-py
		}
	}
	m.halt()
	m.moved = true
	m.follow(func(t time.Duration) (geo.View, bool) {
		part := motion.Part(t, slideTime)
		k := motion.Out(part)
		return m.slid(v, k*x, k*y), part < 1
	}, m.settle)
	if m.camera.course != nil {
		m.camera.sliding = true
	}
}

// glide goes on as the hand let go.
func (m *Map) glide(g motion.Glide) {
	v := m.view()
	m.follow(func(t time.Duration) (geo.View, bool) {
		dx, dy, on := g.At(t)
		return m.slid(v, dx, dy), on
	}, m.settle)
	m.camera.gliding = m.camera.course != nil
}
