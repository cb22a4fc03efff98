package portray

import (
	"image/color"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// A sheet collects the items of a drawing in the order in which they are
// painted.
type sheet struct {
	letters *lettering.Shaper
	items   []scene.Item
}

func (s *sheet) fill(p scene.Path, c color.NRGBA) {
	if !p.Empty() && c.A > 0 {
		s.items = append(s.items, scene.Fill{Path: p, Color: c})
	}
}

func (s *sheet) stroke(p scene.Path, c color.NRGBA, width float64, dash ...float64) {
	if !p.Empty() && c.A > 0 {
		s.items = append(s.items, scene.Stroke{Path: p, Color: c, Width: width, Dash: dash})
	}
}

// line draws a straight line.
func (s *sheet) line(a, b scene.Point, c color.NRGBA, width float64) {
	s.stroke(scene.Polyline(a, b), c, width)
}

// run draws shaped text with its baseline's left end at x, y.
func (s *sheet) run(r scene.Run, x, y float64, c color.NRGBA) {
	s.items = append(s.items, scene.Text{Run: r, X: x, Y: y, Color: c})
}

// text shapes and draws one line and returns how far it goes.
func (s *sheet) text(text string, style scene.Style, at scene.Point, c color.NRGBA) float64 {
	r := s.letters.Shape(text, style)
	s.run(r, at.X, at.Y, c)
	return r.Advance
}

// textMiddle draws one line that has its middle at the point.
func (s *sheet) textMiddle(text string, style scene.Style, at scene.Point, c color.NRGBA) {
	r := s.letters.Shape(text, style)
	s.run(r, at.X-r.Advance/2, at.Y, c)
}

// group hands the items over and leaves the sheet empty for the next group.
func (s *sheet) group(name string, clip *scene.Rect) scene.Group {
	g := scene.Group{Name: name, Clip: clip, Items: s.items}
	s.items = nil
	return g
}
