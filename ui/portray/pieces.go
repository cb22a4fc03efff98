package portray

import (
	"math"

	"sightline/ui/scene"
)

// outlines are those of the briefing's areas as far as they are in the picture,
// in boxes of some pixels: a name's halo would rub them out.
func (d *drawn) outlines() *boxes {
	pieces := pieces{frame: d.frame}
	for _, h := range d.hits {
		if h.area == nil {
			continue
		}
		for _, ring := range h.area.rings {
			pieces.round(ring)
		}
	}
	return &pieces.all
}

// pieces are lines cut into boxes, each round as much of a line as it can hold,
// so that there are as many as the line has pixels to show and not as it has
// points.
type pieces struct {
	frame scene.Rect // what lies outside of it is left out
	all   boxes
	now   scene.Rect // round the points since the last piece
	last  scene.Point
	begun bool
}

// pieceSize is how large a piece may become each way, pixels.
const pieceSize = 16

// round takes a closed line.
func (p *pieces) round(ring []scene.Point) {
	p.begun = false
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		if !boxOf(scene.Polyline(a, b)).Inset(-1).Overlaps(p.frame) {
			p.end()
			continue
		}
		n := math.Ceil(math.Max(1, apart(a, b)/pieceSize))
		for k := range int(n) + 1 {
			f := float64(k) / n
			p.to(scene.Point{X: a.X + f*(b.X-a.X), Y: a.Y + f*(b.Y-a.Y)})
		}
	}
	p.end()
}

// to goes on to a point, no further than a piece is long.
func (p *pieces) to(q scene.Point) {
	if !p.begun {
		p.now, p.last, p.begun = scene.Rect{X: q.X, Y: q.Y}, q, true
		return
	}
	if grown := boxRound(p.now, q); grown.W <= pieceSize && grown.H <= pieceSize {
		p.now = grown
	} else {
		p.all.add(p.now.Inset(-1))
		p.now = boxRound(scene.Rect{X: p.last.X, Y: p.last.Y}, q)
	}
	p.last = q
}

// boxRound is a box made larger, so that a point is in it too.
func boxRound(r scene.Rect, q scene.Point) scene.Rect {
	x0, y0 := math.Min(r.X, q.X), math.Min(r.Y, q.Y)
	return scene.Rect{X: x0, Y: y0, W: math.Max(r.Right(), q.X) - x0, H: math.Max(r.Bottom(), q.Y) - y0}
}

// end puts the piece down.
func (p *pieces) end() {
	if p.begun {
		p.all.add(p.now.Inset(-1))
	}
	p.begun = false
}
