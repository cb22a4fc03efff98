package portray

import (
	"fmt"
	"math"

	"sightline/geo"
	"sightline/ui/scene"
)

// A scaleBar tells how long a distance is in the middle of the picture; it
// has no length where the scale varies too much over the picture for one bar
// to be true.
type scaleBar struct {
	px   float64
	text string
}

// scaleTolerance is how much the scale at the edges may differ from that in
// the middle for a bar to be shown.
const scaleTolerance = 0.10

func newScaleBar(v geo.View) scaleBar {
	m := v.MetresPerPixel(v.Width/2, v.Height/2)
	if m <= 0 || math.IsNaN(m) || math.IsInf(m, 0) {
		return scaleBar{}
	}
	for _, at := range [][2]float64{{0.1, 0.5}, {0.9, 0.5}, {0.5, 0.1}, {0.5, 0.9}} {
		e := v.MetresPerPixel(v.Width*at[0], v.Height*at[1])
		if !(math.Abs(e/m-1) <= scaleTolerance) {
			return scaleBar{}
		}
	}
	metres := roundLength(m * math.Min(140, v.Width/5))
	return scaleBar{px: metres / m, text: lengthWords(metres)}
}

// steady tells whether the scale of a whole picture, to its corners and whichever
// way one measures, is that of its middle within the tolerance. Where the picture
// reaches beyond the edge of the world it is not.
func steady(v geo.View) bool {
	const grid, half = 6, 2.0
	middle := v.MetresPerPixel(v.Width/2, v.Height/2)
	for i := range grid + 1 {
		for j := range grid + 1 {
			x, y := v.Width*float64(i)/grid, v.Height*float64(j)/grid
			for _, d := range [][2]float64{{half, 0}, {0, half}, {half, half}, {half, -half}} {
				a, ok := v.Unproject(x-d[0], y-d[1])
				b, also := v.Unproject(x+d[0], y+d[1])
				metres := geo.Distance(a, b) / (2 * math.Hypot(d[0], d[1]))
				if !ok || !also || !(math.Abs(metres/middle-1) <= scaleTolerance) {
					return false
				}
			}
		}
	}
	return true
}

// roundLength is the longest of 1, 2, 5 times a power of ten that is not
// longer than the length.
func roundLength(metres float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(metres)))
	for _, f := range []float64{5, 2} {
		if f*power <= metres {
			return f * power
		}
	}
	return power
}

func lengthWords(metres float64) string {
	if metres >= 1000 {
		return thousands(int(math.Round(metres/1000))) + " km"
	}
	return fmt.Sprintf("%g m", metres)
}

// draw puts the bar with its right end at the point, its text above it.
func (b scaleBar) draw(s *sheet, right scene.Point, t Theme) {
	if b.px <= 0 {
		return
	}
	line := scene.Polyline(scene.Point{X: right.X - b.px, Y: right.Y - 4}, scene.Point{X: right.X - b.px, Y: right.Y},
		right, scene.Point{X: right.X, Y: right.Y - 4})
	s.stroke(line, fade(t.Land, 0.8), 4)
	s.stroke(line, t.Muted, 1.4)
	s.haloed(b.text, 11, scene.Point{X: right.X - b.px/2, Y: right.Y - 8}, t)
}

// haloed centres a small line of text on the map.
func (s *sheet) haloed(text string, size float64, at scene.Point, t Theme) {
	r := s.letters.Shape(text, scene.Style{Size: size})
	s.items = append(s.items, scene.Text{
		Run: r, X: at.X - r.Advance/2, Y: at.Y, Color: t.Muted, Halo: fade(t.Land, 0.85), HaloWidth: 2,
	})
}
