package page

import (
	"image/color"

	"sightline/geo"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// How the map underneath is made. The overview is fitted to a window of this
// size; round it lies a wider and coarser map, so that who pans or zooms out
// comes to land and not to the edge of the paper.
const (
	overviewWidth  = 1280.0
	overviewHeight = 800.0
	overviewFree   = 70.0 // kept free along its edges, pixels
)

// A margin is how far a sheet goes beyond the overview, pixels to either side, and
// how finely it is drawn, device pixels to a pixel.
type margin struct{ x, y, density float64 }

// wider and closer are the two sheets' margins; the closer one can be zoomed in on.
func wider() margin  { return margin{640, 560, 0.5} }
func closer() margin { return margin{110, 90, 3} }

// A layer is one kind of thing on the map underneath.
type layer struct{ Class, Data string }

// A sheet is a part of the map underneath, cut off at a frame.
type sheet struct {
	ID     string
	Frame  [4]int // x, y, width, height in units of the page
	Layers []layer
}

// A ground is the plane that the map lies on: the overview's, held.
type ground struct{ view geo.View }

func newGround(in Input) ground {
	v := geo.View{Projection: in.Projection, Width: overviewWidth, Height: overviewHeight}
	free := geo.Margins{Top: overviewFree, Right: overviewFree, Bottom: overviewFree, Left: overviewFree}
	return ground{portray.Everything(v, in.Index, free).Hold()}
}

// frame is that of a sheet, in units of the page.
func (m margin) frame() [4]int {
	return [4]int{int(-m.x * unit), int(-m.y * unit), int((overviewWidth + 2*m.x) * unit), int((overviewHeight + 2*m.y) * unit)}
}

// sheet draws the map underneath, with colours that stand for classes.
func (g ground) sheet(p *portray.Portrayer, id string, m margin) sheet {
	v := g.view.Widen(m.x, m.y)
	v.Density = m.density
	theme, classes := codedTheme()
	plans := map[string]*plan{}
	var order []string
	add := func(class string, path scene.Path) {
		if class == "" {
			return
		}
		if plans[class] == nil {
			plans[class] = &plan{dx: -m.x, dy: -m.y, off: unit / (5 * m.density)}
			order = append(order, class)
		}
		plans[class].draw(path)
	}
	cut := false // by the edge of the world
	for _, group := range p.Base(v, nil, theme).Groups {
		for _, item := range group.Items {
			switch item := item.(type) {
			case scene.Fill:
				class := classes[opaque(item.Color)]
				cut = cut || class == "sea" && reachesInto(item.Path, v)
				add(class, item.Path)
			case scene.Stroke:
				add(strokeClass(classes, item), item.Path)
			}
		}
	}
	add("occupied", p.Occupied(v))
	s := sheet{ID: id, Frame: m.frame()}
	for _, class := range order {
		s.add(class, plans[class].String(), cut)
	}
	return s
}

// add adds a layer. Where the edge of the world does not cut the sheet, the sea is
// all of it, and the outline of the land is the coast, but for what lies beyond the
// frame.
func (s *sheet) add(class, data string, cut bool) {
	switch {
	case data == "" || !cut && class == "coast":
		return
	case !cut && class == "sea":
		data = frameData(s.Frame)
	case !cut && class == "land":
		class = "land coast"
	}
	s.Layers = append(s.Layers, layer{class, data})
}

// frameData is a frame as a path.
func frameData(f [4]int) string {
	var p plan
	x, y, w, h := float64(f[0])/unit, float64(f[1])/unit, float64(f[2])/unit, float64(f[3])/unit
	p.draw(scene.Rect{X: x, Y: y, W: w, H: h}.Path(0))
	return p.String()
}

// reachesInto tells whether any of a path's corners lies in a view's picture.
func reachesInto(path scene.Path, v geo.View) bool {
	frame := scene.Rect{W: v.Width, H: v.Height}
	for _, p := range path.Points {
		if frame.Contains(p) {
			return true
		}
	}
	return false
}

// strokeClass is the class of a line; "" of one that the page draws otherwise or
// leaves out: the hatching with what lies on it, and the water along the coasts.
func strokeClass(classes map[color.NRGBA]string, s scene.Stroke) string {
	class := classes[opaque(s.Color)]
	switch {
	case class == "border" && len(s.Dash) > 0:
		return "disputed"
	case class == "shore" || class == "occupied" || class == "land":
		return ""
	}
	return class
}

func opaque(c color.NRGBA) color.NRGBA {
	c.A = 0xFF
	return c
}

// codedTheme is a theme whose colours tell what is drawn with them.
func codedTheme() (portray.Theme, map[color.NRGBA]string) {
	classes := map[color.NRGBA]string{}
	code := func(class string) color.NRGBA {
		c := color.NRGBA{R: uint8(len(classes) + 1), A: 0xFF}
		classes[c] = class
		return c
	}
	return portray.Theme{
		Name: "coded", Sea: code("sea"), Shore: code("shore"), Land: code("land"), Lake: code("lake"), River: code("river"),
		Occupied: code("occupied"), Coast: code("coast"), Border: code("border"), Region: code("region"), Graticule: code("graticule"),
	}, classes
}
