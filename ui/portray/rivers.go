package portray

import (
	"math"
	"strings"

	"sightline/geo/basemap"
	"sightline/ui/scene"
)

// riverNamed tells whether a river of a rank is named at a ground resolution,
// metres to a pixel: about one rank after it is drawn.
func riverNamed(rank int, metres float64) bool { return metres < 7000/math.Pow(1.7, float64(rank)) }

const (
	riverApart = 420 // a river's name is not told again nearer than this, pixels
	riverLift  = 3.5 // of a name's baseline above its river, pixels
)

// rivers are named along their courses where these are straight enough, leaning.
func (c *chart) rivers(m *basemap.Map) {
	const coarser, size = 3, 10.0 // of the level: small bends are not for letters to follow
	level := m.Level(coarser * c.nominal)
	for i := range level.Rivers {
		r := &level.Rivers[i]
		if r.Name == "" || !riverNamed(r.Rank, c.metres(r.Bound.Center())) || !c.extent.Intersects(r.Bound) {
			continue
		}
		name, _, _ := strings.Cut(r.Names.In(c.language, r.Name), `\`) // the foremost of several
		run := c.shape(name, tracked(name, scene.Style{Size: size, Slant: true}, 0.75))
		for _, w := range tracksOf(c.view, r.Points()) {
			c.river(r.Name, name, run, w)
		}
	}
}

// river adds the places along a course where its name may stand.
func (c *chart) river(english, name string, run scene.Run, w track) {
	line := smooth(w.line())
	whole, now := lengthOf(w.line()), lengthOf(line)
	for _, middle := range w.middles() {
		text, boxes, ok := inscription{line: line, run: run, lift: riverLift}.at(middle * now / whole)
		if !ok {
			continue
		}
		at := scene.Point{X: boxes[0].X, Y: boxes[0].Y}
		c.plates = append(c.plates, plate{
			kind: riverName, name: name, english: english, at: at,
			settings: []setting{{[]scene.Text{text}, boxes}},
		})
	}
}

// smooth is a line with each inner point between its neighbours, three times
// over.
func smooth(line []scene.Point) []scene.Point {
	for range 3 {
		next := append([]scene.Point(nil), line...)
		for i := 1; i < len(line)-1; i++ {
			next[i] = scene.Point{X: (line[i-1].X + 2*line[i].X + line[i+1].X) / 4, Y: (line[i-1].Y + 2*line[i].Y + line[i+1].Y) / 4}
		}
		line = next
	}
	return line
}

// told tells whether a river is named already nearby.
func (c *chart) told(pl *plate, named map[string][]scene.Point) bool {
	for _, at := range named[pl.english] {
		if apart(at, pl.at) < riverApart {
			return true
		}
	}
	return false
}
