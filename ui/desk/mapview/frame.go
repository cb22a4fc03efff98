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

// paint shows the ground as it is, moved to where it belongs by now, asks for a
// better one if it is not as it should be, and draws the rest over it. Only the
// very first frame waits for its ground.
func (m *Map) paint(p *raster.Painter, dst *image.RGBA, scale float64) {
	s := m.store.State()
	if s.View.Scale <= 0 || dst.Rect.Empty() {
		return
	}
	m.takeWarm()
	fresh := m.shown.dst != dst
	m.shown.dst, m.shown.scale = dst, scale
	m.studio.yields = m.moving() || m.shown.view != s.View && !m.shown.cut
	m.shown.view = s.View
	insets := m.wantedInsets(s)
	m.sited = insets
	m.request(s, dst.Rect.Size(), scale, insets)
	have := m.studio.have
	if have == nil || fresh && have.look != lookOf(s) {
		m.studio.wait()
		have = m.studio.have
		m.request(s, dst.Rect.Size(), scale, insets) // what lies round it
	}
	at, exact := have.offset(s.View, lookOf(s), scale)
	window := dst.Rect.Add(at)
	exact = exact && window.In(have.pixels.Rect)
	insets, complete := m.painted(insets, lookOf(s), scale)
	m.shown.sharp = exact && complete
	if !exact && !fresh && (m.shown.cut && !m.moving() || have.look != lookOf(s)) {
		return // the last frame stays until the ground is there
	}
	m.shown.cut = m.shown.cut && !exact
	base := m.base(dst, s, window, exact)
	m.inlay(base, insets, lookOf(s))
	m.insets = insets
	var over scene.Scene
	over, m.hits = m.portrayer.Map(m.input(s, insets))
	over.Groups = append(m.rims(insets, s.Theme), over.Groups...)
	if m.hand.does == boxes {
		theme, _ := portray.ThemeNamed(s.Theme)
		over.Groups = append(over.Groups, m.band(theme))
	}
	p.Over(dst, base, over, scale)
	if base != dst {
		m.uncover(base, len(insets)) // the next frame has it elsewhere
	}
}

// base is the ground's part that the window shows; where the ground is not the
// view's own, dst with what comes near to it.
func (m *Map) base(dst *image.RGBA, s state.State, window image.Rectangle, exact bool) *image.RGBA {
	have := m.studio.have
	if exact {
		return have.pixels.SubImage(window).(*image.RGBA)
	}
	layers := []layer{{have.pixels, have.matching(s.View, m.shown.scale)}}
	if b := m.studio.backdrop; b != nil && b.look == lookOf(s) {
		layers = append(layers, layer{b.pixels, b.matching(s.View, m.shown.scale)})
	}
	theme, _ := portray.ThemeNamed(s.Theme)
	compose(dst, layers, color.RGBAModel.Convert(theme.Sea).(color.RGBA))
	return dst
}

// request asks for the ground that the state calls for, if it is neither there
// nor coming.
func (m *Map) request(s state.State, size image.Point, scale float64, insets []*portray.Inset) {
	o := order{view: s.View, look: lookOf(s), scale: scale, size: size, insets: m.inlaysOf(insets, lookOf(s), scale)}
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

// ready shows a ground that has come. Where the frame would look the same it
// only asks for what is still missing round it.
func (m *Map) ready(g *ground) {
	switch {
	case g.back:
	case m.shown.sharp:
		m.request(m.store.State(), m.shown.dst.Rect.Size(), m.shown.scale, m.sited)
	default:
		m.Redraw()
	}
}

// Settle waits until the map shows what it should: for tests, which must not
// depend on how long painting takes. It tells whether there was anything to
// wait for.
func (m *Map) Settle() bool {
	any := m.studio.wait()
	if any {
		m.Redraw()
	}
	return any
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
