package mapview

import (
	"image"
	"image/color"
	"math"

	"sightline/geo"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

const (
	// margin is how much more than the window the ground shows on each side, as
	// a part of the window's width and height: what a drag brings in is there.
	margin = 0.15
	// backdropGain is how much wider than the window the backdrop looks, and
	// backdropPixels how many pixels it has for one of its own scale.
	backdropGain, backdropPixels = 4, 0.5
)

// Redraw has the map painted anew.
func (m *Map) Redraw() {
	m.stale = true
	m.Pane.Redraw()
}

// show is the map's picture, w by h device pixels, scale of them to one of the
// window's: the last that was painted, while the one that the state calls for is
// painted. Only for the first one of a size does anybody wait.
func (m *Map) show(w, h int, scale float64) *image.RGBA {
	size := image.Pt(w, h)
	if m.view().Scale <= 0 || w == 0 || h == 0 {
		return image.NewRGBA(image.Rectangle{Max: size})
	}
	scale *= m.unit
	m.takeWarm()
	if !m.front.fits(size, scale) {
		if p := m.easel.wait(); p != nil {
			m.hang(p)
		}
		f, _ := m.frame(size, scale)
		m.hang(m.easel.paint(f, m.easel.canvas(size)))
	} else if m.stale && !m.easel.busy {
		if f, ok := m.frame(size, scale); ok {
			m.easel.start(f)
		}
	}
	return m.front.pixels
}

// Caught tells whether the picture that is shown has caught up with the camera, on
// whatever ground.
func (m *Map) Caught() bool { return m.front != nil && m.front.view == m.view() && !m.easel.busy }

// hang shows a picture from now on.
func (m *Map) hang(p *picture) {
	if m.front != nil {
		m.easel.spare = m.front.pixels
	}
	m.front = p
	m.pictures++
	m.studio.release()
}

// painted shows a picture that has come, and has the next one painted if the
// state has gone on.
func (m *Map) painted(p *picture) {
	m.hang(p)
	m.Pane.Redraw()
}

// frame is what a picture of the state is painted from: the ground as it is,
// moved to where it belongs by now. It asks for a better one if it is not as it
// should be. It is false if what is shown had better stay until the ground is
// there.
func (m *Map) frame(size image.Point, scale float64) (frame, bool) {
	s := m.store.State()
	first := !m.front.fits(size, scale)
	m.stale = false
	m.shown.size, m.shown.scale = size, scale
	m.studio.yields = m.moving() || m.shown.view != s.View && !m.shown.cut
	m.shown.view = s.View
	insets := m.wantedInsets(s)
	m.sited = insets
	m.request(s, size, scale, insets)
	have := m.studio.have
	if have == nil || first && have.look != lookOf(s) {
		m.studio.wait()
		have = m.studio.have
		m.request(s, size, scale, insets) // what lies round it
	}
	at, exact := have.offset(s.View, lookOf(s), scale)
	window := image.Rectangle{Max: size}.Add(at)
	exact = exact && window.In(have.pixels.Rect)
	insets, complete := m.grounded(insets, lookOf(s), scale)
	m.shown.sharp = exact && complete
	if !exact && !first && (m.shown.cut && !m.moving() || have.look != lookOf(s)) {
		return frame{}, false
	}
	m.shown.cut = m.shown.cut && !exact
	f := frame{size: size, scale: scale, input: m.input(s, insets), inlays: m.sheets(insets, lookOf(s))}
	if exact {
		f.ground = []raster.Sheet{{Pixels: have.pixels.SubImage(window).(*image.RGBA)}}
	} else {
		f.stopgap = m.stopgap(s)
	}
	if m.overlay != nil {
		m.overlay.Dress(&f.input)
		f.above, f.over, f.unit = m.overlay.Ink(s.View), m.overlay.Over(s.View), m.unit
	}
	if m.hand.does == boxes {
		f.above = append(f.above, m.band(f.input.Theme))
	}
	return f, true
}

// stopgap is what comes near to a state's ground.
func (m *Map) stopgap(s state.State) stopgap {
	have := m.studio.have
	layers := []layer{{have.pixels, have.matching(s.View, m.shown.scale)}}
	if b := m.studio.backdrop; b != nil && b.look == lookOf(s) {
		layers = append(layers, layer{b.pixels, b.matching(s.View, m.shown.scale)})
	}
	theme, _ := portray.ThemeNamed(s.Theme)
	return stopgap{layers, color.RGBAModel.Convert(theme.Sea).(color.RGBA)}
}

// request asks for the ground that the state calls for, if it is neither there
// nor coming.
func (m *Map) request(s state.State, size image.Point, scale float64, insets []*portray.Inset) {
	o := order{view: s.View, held: s.View.Held, look: lookOf(s), scale: scale, size: size, insets: m.inlaysOf(insets, lookOf(s), scale)}
	mx, my := int(margin*float64(size.X)), int(margin*float64(size.Y))
	if m.studio.have == nil {
		mx, my = 0, 0 // somebody waits for it
	}
	o.size = o.size.Add(image.Pt(2*mx, 2*my))
	o.view = s.View.Widen(float64(mx)/scale, float64(my)/scale)
	if good(s.View, size, m.studio.have, o) {
		if m.studio.want != nil && !m.studio.want.back {
			m.studio.want = nil // what waits is no longer needed
		}
		m.requestBackdrop(o, s.View, size)
		return
	}
	if c := m.studio.coming(); c != nil && !c.back && good(s.View, size, &ground{order: *c, pixels: &image.RGBA{Rect: image.Rectangle{Max: c.size}}}, o) {
		return
	}
	m.studio.ask(o)
}

// good tells whether a ground will do: it shows the view, at least half of the
// margin on every side, and has every inlay.
func good(v geo.View, size image.Point, g *ground, o order) bool {
	at, ok := g.offset(v, o.look, o.scale)
	if !ok {
		return false
	}
	mx, my := (o.size.X-size.X)/4, (o.size.Y-size.Y)/4
	if at.X < mx || at.Y < my || at.X+size.X+mx > g.pixels.Rect.Dx() || at.Y+size.Y+my > g.pixels.Rect.Dy() {
		return false
	}
	for _, n := range o.insets {
		if !has(g.insets, n) {
			return false
		}
	}
	return true
}

// requestBackdrop asks for another backdrop when all else is done and the one
// there is no longer surrounds the view.
func (m *Map) requestBackdrop(o order, v geo.View, size image.Point) {
	if m.studio.coming() != nil || m.moving() {
		return
	}
	if b := m.studio.backdrop; b != nil && b.look == o.look && b.scale == backdropPixels*o.scale {
		x, y, ok := b.view.Project(v.Center)
		gain := v.Widen(0, 0).Scale / b.view.Scale
		if ok && gain > backdropGain/1.5 && gain < backdropGain*1.5 &&
			math.Abs(x-b.view.Width/2) < b.view.Width/5 && math.Abs(y-b.view.Height/2) < b.view.Height/5 {
			return
		}
	}
	o.view = v.Widen(0, 0)
	o.view.Scale /= backdropGain
	o.scale *= backdropPixels
	o.size = image.Pt(max(2, int(float64(size.X)*backdropPixels)), max(2, int(float64(size.Y)*backdropPixels)))
	o.insets, o.back = nil, true
	m.studio.ask(o)
}

// ready shows a ground that has come. Where the frame looks the same but for its
// last bits it is painted all the same: so a map at rest does not tell how it came
// there.
func (m *Map) ready(g *ground) {
	if !g.back {
		m.Redraw()
	}
}

// Settle waits until the map shows what it should: for tests, which must not
// depend on how long painting takes. It tells whether there was anything to
// wait for.
func (m *Map) Settle() bool {
	ground, p := m.studio.wait(), m.easel.wait()
	if p != nil {
		m.hang(p)
	}
	if ground {
		m.Redraw()
	}
	return ground || p != nil
}

// Shown is how many pictures the map has shown so far.
func (m *Map) Shown() int { return m.pictures }

// Develop waits for the picture that is being painted, and for no ground: for
// tests, as Settle.
func (m *Map) Develop() {
	if p := m.easel.wait(); p != nil {
		m.painted(p)
	}
}

// input is what the map of a state is drawn from.
func (m *Map) input(s state.State, insets []*portray.Inset) portray.MapInput {
	theme, _ := portray.ThemeNamed(s.Theme)
	return portray.MapInput{
		Index: s.Index, Snapshot: s.Snapshot, Sieve: s.Sieve, View: s.View, Theme: theme, Selection: s.Selection, Insets: insets, Graticule: s.Graticule,
		Hover: s.Hover, Progress: m.progress,
		Keep: []scene.Rect{portray.ZoomButtons(s.View)}, Caption: caption(s),
	}
}
