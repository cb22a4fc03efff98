package portray

import (
	"sightline/geo"
	"sightline/geo/pipeline"
	"sightline/ui/scene"
)

// beyond is how far outside of the picture, in pixels, things count for where
// labels go: a label must not move because something beside it comes into the
// picture or goes out of it.
const beyond = 320

// wide draws something as a view sees it that goes beyond the picture on every
// side, in the picture's own pixels.
func (d *drawn) wide(draw func(geo.View, pipeline.Sink), o *outline) {
	draw(d.in.View.Wider(beyond), moved{o, -beyond})
}

// moved is a sink that hands everything on, moved by some pixels both ways.
type moved struct {
	to *outline
	by float64
}

// Move starts a ring.
func (m moved) Move(x, y float64) { m.to.Move(x+m.by, y+m.by) }

// Line goes on with it.
func (m moved) Line(x, y float64) { m.to.Line(x+m.by, y+m.by) }

// Close ends it.
func (m moved) Close() { m.to.Close() }

// lengthOf is how long a line of pixels is.
func lengthOf(px []scene.Point) float64 {
	sum := 0.0
	for i := 1; i < len(px); i++ {
		sum += apart(px[i-1], px[i])
	}
	return sum
}
