package portray

import (
	"image/color"
	"math"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// An inscription is a text to be set along a line.
type inscription struct {
	line    []scene.Point
	run     scene.Run
	middles []float64 // how far along the line its middle may be, best first
	lift    float64   // of its baseline above the line
	color   color.NRGBA
	halo    color.NRGBA
	owner   int32 // of the line: it may touch that; 0: nothing
}

// flattest is how much a line may turn, in radians, under a text along it.
const flattest = math.Pi / 4

// onLine finds room for a text along a line, where the line is straight enough.
func (d *drawn) onLine(m room, in inscription) (place, bool) {
	m.but = in.owner
	for _, middle := range in.middles {
		text, boxes, ok := in.at(middle)
		if !ok || !m.allFree(boxes) {
			continue
		}
		return place{boxes: boxes, draw: func() { d.items = append(d.items, text) }}, true
	}
	return place{}, false
}

// at sets the text with its middle so far along the line; false if it doesn't
// fit there.
func (in inscription) at(middle float64) (scene.Text, []scene.Rect, bool) {
	from := middle - in.run.Advance/2
	line, from := lettering.Upright(in.line, from, in.run.Advance)
	r, ok := lettering.Along(in.run, line, from, in.lift)
	if !ok || len(r.Glyphs) == 0 || bent(r) {
		return scene.Text{}, nil, false
	}
	return scene.Text{Run: r, Color: in.color, Halo: in.halo, HaloWidth: 2}, glyphBoxes(r, 0, 0), true
}

// bent tells whether a run's letters turn too much, or go too steeply.
func bent(r scene.Run) bool {
	const steepest = 70 * math.Pi / 180
	least, most := math.Inf(1), math.Inf(-1)
	first := r.Glyphs[0].Angle
	last := r.Glyphs[len(r.Glyphs)-1]
	if math.Abs(math.Atan2(last.Y-r.Glyphs[0].Y, last.X-r.Glyphs[0].X)) > steepest {
		return true
	}
	for _, g := range r.Glyphs {
		turn := math.Remainder(g.Angle-first, 2*math.Pi)
		least, most = math.Min(least, turn), math.Max(most, turn)
	}
	return most-least > flattest
}

// glyphBoxes are boxes round the letters of a run whose left end is at x, y.
func glyphBoxes(r scene.Run, x, y float64) []scene.Rect {
	size := r.Style.Size
	all := make([]scene.Rect, len(r.Glyphs))
	for i, g := range r.Glyphs {
		sin, cos := math.Sincos(g.Angle)
		wide := size * 0.5
		if i+1 < len(r.Glyphs) {
			wide = math.Min(size*1.2, math.Max(wide, math.Hypot(r.Glyphs[i+1].X-g.X, r.Glyphs[i+1].Y-g.Y)))
		}
		mx, my := x+g.X+cos*wide/2+sin*size*0.32, y+g.Y+sin*wide/2-cos*size*0.32
		half := scene.Point{
			X: (math.Abs(cos)*wide + math.Abs(sin)*size) / 2,
			Y: (math.Abs(sin)*wide + math.Abs(cos)*size) / 2,
		}
		all[i] = scene.Rect{X: mx - half.X, Y: my - half.Y, W: 2 * half.X, H: 2 * half.Y}
	}
	return all
}
