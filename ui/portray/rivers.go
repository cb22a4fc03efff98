package portray

import (
	"math"
	"strings"

	"github.com/paulmach/orb"

	"sightline/geo/basemap"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// riverNamed tells whether a river of a rank is named at a ground resolution,
// metres to a pixel: about one rank after it is drawn.
func riverNamed(rank int, metres float64) bool { return metres < 7000/math.Pow(1.7, float64(rank)) }

// A waterway is a river as what bears a name: it has another course at each level
// of detail.
type waterway string

const (
	riverApart = 420 // a river's name is not told again nearer than this, pixels
	riverLift  = 3.5 // of a name's baseline above its river, pixels
)

// rivers are named along their courses where these are straight enough, leaning.
func (c *chart) rivers(m *basemap.Map) {
	const size = 10.0
	level := m.Level(c.view.Resolution()) // the one that is drawn: it is at hand
	for i := range level.Rivers {
		r := &level.Rivers[i]
		if r.Name == "" || !c.wants(waterway(r.Name), riverNamed(r.Rank, c.metres(r.Bound.Center()))) || !c.extent.Intersects(r.Bound) {
			continue
		}
		name, _, _ := strings.Cut(r.Names.In(c.language, r.Name), `\`) // the foremost of several
		run := c.shape(name, tracked(name, scene.Style{Size: size, Slant: true}, 0.75))
		if c.across(r.Bound) < run.Advance {
			continue // before its course is followed, which takes far longer
		}
		for _, w := range tracksOf(c.view, r.Points()) {
			c.river(r.Name, name, run, w)
		}
	}
}

// across is how long the diagonal of a bound is, pixels.
func (c *chart) across(b orb.Bound) float64 {
	wide := (b.Max[0] - b.Min[0]) * math.Cos(b.Center()[1]*math.Pi/180)
	return math.Hypot(wide, b.Max[1]-b.Min[1]) * metresPerDegree / c.metres(b.Center())
}

// river adds the places along a course where its name may stand.
func (c *chart) river(english, name string, run scene.Run, w track) {
	line := eased(w.line()) // small bends are not for letters to follow
	whole, now := lengthOf(w.line()), lengthOf(line)
	in := inscription{line: lettering.NewLine(line), run: run, lift: riverLift}
	for _, middle := range w.middles() {
		text, boxes, ok := in.at(middle * now / whole)
		if !ok {
			continue
		}
		at := scene.Point{X: boxes[0].X, Y: boxes[0].Y}
		c.plates = append(c.plates, plate{
			of: waterway(english), kind: riverName, name: name, english: english, at: at,
			settings: only(setting{[]scene.Text{text}, boxes}),
		})
	}
}

// eased is a line with its points some pixels apart, each inner one between its
// neighbours, three times over.
func eased(line []scene.Point) []scene.Point {
	const gap = 6
	thin := line[:1:1]
	for i, p := range line[1:] {
		if i == len(line)-2 || apart(p, thin[len(thin)-1]) >= gap {
			thin = append(thin, p)
		}
	}
	for range 3 {
		next := append([]scene.Point(nil), thin...)
		for i := 1; i < len(thin)-1; i++ {
			next[i] = scene.Point{X: (thin[i-1].X + 2*thin[i].X + thin[i+1].X) / 4, Y: (thin[i-1].Y + 2*thin[i].Y + thin[i+1].Y) / 4}
		}
		thin = next
	}
	return thin
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
