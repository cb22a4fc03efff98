package mapview

import (
	"image"
	"math"

	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// wantedInsets are the insets that a state calls for.
func (m *Map) wantedInsets(s state.State) []*portray.Inset {
	return m.portrayer.Insets(s.Index, s.View, portray.Kept(s.View), insetOptions(s, m.insets))
}

// insetOptions are a state's wishes; last are the insets of the frame before.
func insetOptions(s state.State, last []*portray.Inset) portray.InsetOptions {
	o := portray.InsetOptions{X: s.Inset.X, Y: s.Inset.Y, Overview: true, Last: last}
	switch s.Inset.Mode {
	case state.InsetOff:
		o.Mode = portray.InsetOff
	case state.InsetPinned:
		o.Mode = portray.InsetPinned
	}
	return o
}

// inlaysOf are the insets' basemaps, with their pictures if there are any.
func (m *Map) inlaysOf(insets []*portray.Inset, theme string, scale float64) []inlay {
	var all []inlay
	for _, i := range insets {
		n := inlay{view: i.View, theme: theme, scale: scale}
		if done := m.studio.inlay(i.View, theme, scale); done != nil {
			n.pixels = done.pixels
		}
		all = append(all, n)
	}
	return all
}

// has tells whether an inlay is among some.
func has(all []inlay, n inlay) bool {
	for _, a := range all {
		if a.view == n.view && a.theme == n.theme && a.scale == n.scale {
			return true
		}
	}
	return false
}

// painted are the insets whose basemap is there, and whether these are all.
func (m *Map) painted(insets []*portray.Inset, theme string, scale float64) (shown []*portray.Inset, all bool) {
	for _, i := range insets {
		if m.studio.inlay(i.View, theme, scale) != nil {
			shown = append(shown, i)
		}
	}
	return shown, len(shown) == len(insets)
}

// inlays lays the insets' basemaps over the base; what comes back is dst, or the
// base as it is if there are none.
func (m *Map) inlays(dst, base *image.RGBA, insets []*portray.Inset, theme string) *image.RGBA {
	if len(insets) == 0 {
		return base
	}
	if base != dst {
		rows(dst, base, image.Point{})
	}
	scale := m.shown.scale
	for _, i := range insets {
		x, y := int(math.Round(i.Box.X*scale)), int(math.Round(i.Box.Y*scale))
		rows(dst, m.studio.inlay(i.View, theme, scale).pixels, image.Pt(x, y))
	}
	return dst
}

// rows copies a picture to another at a point; both begin with their bounds' own
// upper left pixel.
func rows(dst, src *image.RGBA, at image.Point) {
	box := image.Rectangle{Min: at, Max: at.Add(src.Rect.Size())}.Intersect(image.Rectangle{Max: dst.Rect.Size()})
	from := box.Min.Sub(at).Add(src.Rect.Min)
	for y := range box.Dy() {
		copy(dst.Pix[(box.Min.Y+y)*dst.Stride+4*box.Min.X:][:4*box.Dx()], src.Pix[src.PixOffset(from.X, from.Y+y):])
	}
}

// rims set the insets off from the map round them.
func (m *Map) rims(insets []*portray.Inset, name string) []scene.Group {
	theme, _ := portray.ThemeNamed(name)
	ink := theme.Panel
	ink.A = 191
	var all []scene.Group
	for _, i := range insets {
		path, hole := i.Box.Inset(-3).Path(8), i.Box.Path(0)
		path.Ops = append(path.Ops, hole.Ops...)
		path.Points = append(path.Points, hole.Points...)
		all = append(all, scene.Group{Name: "inset", Items: []scene.Item{scene.Fill{Path: path, Color: ink, EvenOdd: true}}})
	}
	return all
}

// first is the first of some insets; nil if there are none.
func first(insets []*portray.Inset) *portray.Inset {
	if len(insets) == 0 {
		return nil
	}
	return insets[0]
}

// InsetBox is where the first inset lies, logical pixels; false if there is
// none.
func (m *Map) InsetBox() (scene.Rect, bool) {
	if len(m.insets) == 0 {
		return scene.Rect{}, false
	}
	return m.insets[0].Box, true
}
