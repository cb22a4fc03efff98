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

// wantedInsets are the insets that a state calls for. They do not depend on the
// moment: those of the frame before do where the view is the same.
func (m *Map) wantedInsets(s state.State) []*portray.Inset {
	if m.overlay != nil {
		return m.overlay.Insets(s.View)
	}
	wish := inlaid{s.Index, s.View, s.Inset, m.Fits(m.fitted) && m.camera.course == nil}
	if m.inlaid == wish {
		return m.sited
	}
	last := m.sited
	if wish.sent { // whatever way it came
		last = nil
	}
	m.inlaid = wish
	return m.portrayer.Insets(s.Index, s.View, portray.Kept(s.View), insetOptions(s, last))
}

// An inlaid is what insets were found for.
type inlaid struct {
	index *model.Index
	view  geo.View
	inset state.Inset
	sent  bool // the camera rests where it was sent
}

// InsetOptions are how the insets of a picture are placed as those of the state
// are.
func InsetOptions(s state.State) portray.InsetOptions { return insetOptions(s, nil) }

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

// inlaysOf are the insets' basemaps, with their pictures if there are any. An
// overview has none: it is drawn with the marks.
func (m *Map) inlaysOf(insets []*portray.Inset, l look, scale float64) []inlay {
	var all []inlay
	for _, i := range insets {
		if i.Overview {
			continue
		}
		n := inlay{view: i.View, look: l, scale: scale}
		if done := m.studio.inlay(i.View, l, scale); done != nil {
			n.pixels = done.pixels
		}
		all = append(all, n)
	}
	return all
}

// has tells whether an inlay is among some.
func has(all []inlay, n inlay) bool {
	for _, a := range all {
		if a.view == n.view && a.look == n.look && a.scale == n.scale {
			return true
		}
	}
	return false
}

// grounded are the insets whose basemap is there, and whether these are all. A
// magnifier that moves with the pointer stays where it was until the next is there.
func (m *Map) grounded(insets []*portray.Inset, l look, scale float64) (shown []*portray.Inset, all bool) {
	there := func(some []*portray.Inset) (shown []*portray.Inset) {
		for _, i := range some {
			if i.Overview || m.studio.inlay(i.View, l, scale) != nil {
				shown = append(shown, i)
			}
		}
		return shown
	}
	shown = there(insets)
	all = len(shown) == len(insets)
	if m.overlay != nil && m.front != nil && !all {
		shown = there(m.front.insets)
	}
	return shown, all
}

// sheets are the insets' basemaps where they belong.
func (m *Map) sheets(insets []*portray.Inset, l look) []raster.Sheet {
	var all []raster.Sheet
	scale := m.shown.scale
	for _, i := range insets {
		if i.Overview {
			continue
		}
		at := image.Pt(int(math.Round(i.Box.X*scale)), int(math.Round(i.Box.Y*scale)))
		all = append(all, raster.Sheet{Pixels: m.studio.inlay(i.View, l, scale).pixels, At: at})
	}
	return all
}

// rims set the insets off from the map round them.
func rims(insets []*portray.Inset, theme portray.Theme) []scene.Group {
	ink := theme.Panel
	ink.A = 191
	var all []scene.Group
	for _, i := range insets {
		if i.Overview {
			continue
		}
		path, hole := i.Box.Inset(-3).Path(8), i.Box.Path(0)
		path.Ops = append(path.Ops, hole.Ops...)
		path.Points = append(path.Points, hole.Points...)
		all = append(all, scene.Group{Name: "inset", Items: []scene.Item{scene.Fill{Path: path, Color: ink, EvenOdd: true}}})
	}
	return all
}

// InsetBox is where the first inset lies, logical pixels; false if there is
// none.
func (m *Map) InsetBox() (scene.Rect, bool) {
	if m.front == nil || len(m.front.insets) == 0 {
		return scene.Rect{}, false
	}
	return m.front.insets[0].Box, true
}

// insetAt is the number of the inset that is shown at a point, −1 if none is.
func (m *Map) insetAt(at scene.Point) int {
	if m.front == nil {
		return -1
	}
	return portray.InsetAt(m.front.insets, at)
}
