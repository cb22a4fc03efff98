package mapview

import (
	"image"
	"math"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// A look is what a basemap looks like: that of a briefing, which may ask for a
// worldview of its own, in a theme.
type look struct {
	index *model.Index
	theme string
}

func lookOf(s state.State) look { return look{s.Index, s.Theme} }

// An order asks for a painted basemap.
type order struct {
	view   geo.View
	look   look
	scale  float64     // device pixels to a logical one
	size   image.Point // device pixels
	insets []inlay     // to be painted as well
	back   bool        // a backdrop: see studio
	held   bool        // the view is held: it is being slid
}

// A ground is a painted basemap, and what it was painted for.
type ground struct {
	order
	pixels *image.RGBA
	detail portray.Detail
}

// An inlay is the basemap of an inset.
type inlay struct {
	view   geo.View
	look   look
	scale  float64
	pixels *image.RGBA // nil until painted
}

// plane is a view's plane alone, to compare it with another's.
func plane(v geo.View) geo.View {
	v = v.Widen(0, 0)
	return geo.View{Projection: v.Projection, Scale: v.Scale, Origin: v.Origin, Held: true}
}

// offset is where a view's upper left corner lies in the ground, whole device
// pixels; false if the ground does not show the view's plane, or shows it off
// the view's pixels.
func (g *ground) offset(v geo.View, l look, scale float64) (image.Point, bool) {
	if g == nil || g.look != l || g.scale != scale || plane(g.view) != plane(v) {
		return image.Point{}, false
	}
	x, y, ok := g.view.Project(v.Center)
	if !ok {
		return image.Point{}, false
	}
	x, y = (x-v.Width/2)*scale, (y-v.Height/2)*scale
	const slack = 0.02
	px, py := math.Round(x), math.Round(y)
	return image.Pt(int(px), int(py)), math.Abs(px-x) < slack && math.Abs(py-y) < slack
}

// A studio paints basemaps away from the goroutine of the user interface, one
// at a time, and only the last one that was asked for. All of its methods are
// for that goroutine.
//
// Beside the ground that the map shows it keeps a backdrop, small and wide, for
// what a quick zoom or pan brings into the picture before it is painted.
type studio struct {
	draw   func(*model.Index, geo.View, portray.Theme) scene.Scene // a basemap
	detail func(*model.Index, geo.View) portray.Detail             // in which it is drawn
	post   func(func())
	ready  func(*ground) // called when a ground has come

	have, backdrop *ground
	inlays         []inlay
	left           *image.RGBA // the picture of the ground before, which a frame may still be painted from

	want    *order // to be painted next; nil: nothing
	now     *order // being painted; nil: nothing
	done    chan *ground
	spare   *image.RGBA // a picture that is no longer shown
	painter raster.Painter
	yields  bool // to the frames of a map that is moved: what is started takes one core
}

// ask has an order painted when the one before is done, in place of what was
// waiting.
func (s *studio) ask(o order) {
	if s.now != nil {
		s.want = &o
		return
	}
	s.start(o)
}

func (s *studio) start(o order) {
	if s.done == nil {
		s.done = make(chan *ground, 1)
	}
	s.now, s.want = &o, nil
	s.painter.Workers = 0
	if s.yields {
		s.painter.Workers = 1
	}
	have := s.have
	var pixels *image.RGBA
	if !o.back && !have.same(o) && s.spare != nil && s.spare.Rect.Size() == o.size {
		pixels, s.spare = s.spare, nil
	}
	go func() {
		s.done <- s.paint(o, have, pixels)
		s.post(func() {
			if g := s.collect(); g != nil {
				s.ready(g)
			}
		})
	}()
}

// paint paints an order, into the pixels if there are any. What the ground
// before shows of it is taken over while the view is held: a pan paints what comes
// in. A view that is let go of is painted whole, as what was taken over may differ
// from that in the last bits. Only one runs at a time, so the painter is its own.
func (s *studio) paint(o order, before *ground, pixels *image.RGBA) *ground {
	if before.same(o) {
		return &ground{s.inlaid(o), before.pixels, before.detail}
	}
	if pixels == nil {
		pixels = image.NewRGBA(image.Rectangle{Max: o.size})
	}
	theme, _ := portray.ThemeNamed(o.look.theme)
	v := dense(o.view, o.scale)
	detail := s.detail(o.look.index, v)
	sc := s.draw(o.look.index, v, theme)
	if at, ok := before.offset(o.view, o.look, o.scale); ok && o.held && before.detail == detail {
		s.painter.Part(pixels, sc, o.scale, raster.Scroll(pixels, before.pixels, -at.X, -at.Y))
	} else {
		s.painter.Paint(pixels, sc, o.scale)
	}
	return &ground{s.inlaid(o), pixels, detail}
}

// same tells whether the ground is all that an order asks for but for its inlays.
func (g *ground) same(o order) bool {
	return g != nil && !o.back && g.view == o.view && g.look == o.look && g.scale == o.scale && g.size == o.size
}

// inlaid is an order whose inlays have been painted.
func (s *studio) inlaid(o order) order {
	theme, _ := portray.ThemeNamed(o.look.theme)
	inlays := append([]inlay(nil), o.insets...)
	for i := range inlays {
		if n := &inlays[i]; n.pixels == nil {
			w, h := math.Round(n.view.Width*n.scale), math.Round(n.view.Height*n.scale)
			n.pixels = image.NewRGBA(image.Rect(0, 0, max(1, int(w)), max(1, int(h))))
			s.painter.Paint(n.pixels, s.draw(o.look.index, dense(n.view, n.scale), theme), n.scale)
		}
	}
	o.insets = inlays
	return o
}

// collect takes over what has been painted, nil if nothing has, and starts what
// waits.
func (s *studio) collect() *ground {
	select {
	case g := <-s.done:
		s.take(g)
		return g
	default:
		return nil
	}
}

// wait waits for what is being painted and what waits for that; it tells
// whether there was anything.
func (s *studio) wait() bool {
	any := false
	for s.now != nil {
		s.take(<-s.done)
		any = true
	}
	return any
}

func (s *studio) take(g *ground) {
	s.now = nil
	s.keep(g)
	if s.want != nil {
		s.start(*s.want)
	}
}

// keep has a ground shown from now on.
func (s *studio) keep(g *ground) {
	if g.back {
		s.backdrop = g
		return
	}
	if s.have != nil && s.have.pixels != g.pixels {
		s.left = s.have.pixels
	}
	s.have, s.inlays = g, g.insets
}

// release tells that no frame is being painted: what is no longer shown can be
// painted over.
func (s *studio) release() {
	if s.left != nil {
		s.spare, s.left = s.left, nil
	}
}

// coming is the order that will be done last of those that were asked for; nil
// if nothing was asked for.
func (s *studio) coming() *order {
	if s.want != nil {
		return s.want
	}
	return s.now
}

// inlay is the painted basemap of an inset; nil if it is not painted yet.
func (s *studio) inlay(v geo.View, l look, scale float64) *inlay {
	for i := range s.inlays {
		if n := &s.inlays[i]; n.view == v && n.look == l && n.scale == scale {
			return n
		}
	}
	return nil
}

// dense is the view for a screen of so many device pixels to a logical one.
func dense(v geo.View, scale float64) geo.View {
	v.Density = scale
	return v
}
