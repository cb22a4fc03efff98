package portray

import (
	"math"
	"strings"

	"github.com/paulmach/orb"
	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/ui/scene"
)

// countries are spaced along their long axes, if they are large enough in the
// picture to carry their names; else level over their middles. It is those that
// hold their names, or the others, for which the first towns come first.
func (c *chart) countries(m *basemap.Map, holding bool) {
	const least = 40 // pixels
	for i := range m.Countries {
		k := &m.Countries[i]
		wide := math.Sqrt(k.Area) * 1000 / c.metres(k.Label)
		name := capitals(c.language, k.Names.In(c.language, k.Name))
		if !c.wants(k, wide >= least) || c.holds(k, name, wide) != holding || c.staysInSea(k, holding) {
			continue
		}
		at, ok := c.spot(k.Label)
		pl := plate{of: k, kind: countryName, name: name, english: k.Name, code: k.Code, wide: wide, at: at, more: c.decided == nil && c.nominal <= offshoreScale}
		size := math.Max(9.5, math.Min(16.5-0.5*float64(k.Rank), 8.5+1.9*math.Log2(wide/46)))
		size = math.Round(size*2) / 2
		line := c.axis(k)
		room := wide
		if line != nil {
			room = across(line, wide)
		}
		along := func(yield func(int, setting) bool) bool {
			return line == nil || c.onAxis(name, size, line, yield)
		}
		level := func(yield func(int, setting) bool) bool {
			return !ok || c.stood(name, size, at, room, yield)
		}
		first, then := level, along
		if c.shape(name, tracked(name, scene.Style{Size: size}, size*tight)).Advance > room {
			first, then = along, level // a level name is read at once, but is too long for the country
		}
		pl.settings = func(yield func(int, setting) bool) {
			if first(yield) {
				then(yield)
			}
		}
		if holding {
			pl.capitals = c.capitals(k.Code)
		}
		c.plates = append(c.plates, pl)
	}
}

// holds tells whether a country is as wide as its name is long.
func (c *chart) holds(k *basemap.Country, name string, wide float64) bool {
	if c.decided != nil {
		return c.decided.holding[k.Code]
	}
	if c.shape(name, scene.Style{Size: 9.5}).Advance >= wide {
		return false
	}
	c.holding[k.Code] = true
	return true
}

// tight is the least space between a country's letters, ems.
const tight = 0.14

// across is about how wide a country is on the level through its middle, pixels:
// a rectangle along its axis, as large as the country, the side of the square as
// large being given.
func across(axis []scene.Point, side float64) float64 {
	const shortened = 0.92 // as axes are
	a, b := axis[0], axis[len(axis)-1]
	long := math.Max(lengthOf(axis)/shortened, side)
	sin, cos := math.Sincos(math.Atan2(b.Y-a.Y, b.X-a.X))
	return math.Min(long/math.Max(math.Abs(cos), 1e-9), side*side/long/math.Max(math.Abs(sin), 1e-9))
}

// The numbers of the settings of a country's name begin here.
const (
	alongAxis = 0
	spacedOut = 100
	closeUp   = 200
	aside     = 230
)

// onAxis sets a country's name along its axis: in its middle, a little nearer to
// one end, and a line above or below. It returns false if yield has enough.
func (c *chart) onAxis(name string, size float64, line []scene.Point, yield func(int, setting) bool) bool {
	number := alongAxis
	for _, s := range []float64{size, math.Max(9.5, size*0.85)} {
		for _, slide := range []float64{0, -0.5, 0.5} {
			for _, lift := range []float64{0, -1.5, 1.5} {
				if set, ok := c.spaced(name, s, raised(line, lift*s), slide); ok && !yield(number, set) {
					return false
				}
				number++
			}
		}
	}
	return true
}

// raised is a line moved down by some pixels.
func raised(line []scene.Point, by float64) []scene.Point {
	if by == 0 {
		return line
	}
	out := make([]scene.Point, len(line))
	for i, p := range line {
		out[i] = scene.Point{X: p.X, Y: p.Y + by}
	}
	return out
}

// stood sets a country's name level over its middle: letters apart if the
// country is wide, on two lines or small if it is narrow; and, where that is
// taken, a little above or below, or to the side. It returns false if yield has
// enough.
func (c *chart) stood(name string, size float64, at scene.Point, wide float64, yield func(int, setting) bool) bool {
	const least = 9.5
	for i, lift := range []float64{0, -1.6, 1.6} {
		at := scene.Point{X: at.X, Y: at.Y + lift*size}
		across := []scene.Point{{X: at.X - wide*0.42, Y: at.Y}, {X: at.X + wide*0.42, Y: at.Y}}
		if s, ok := c.spaced(name, size, across, 0); ok && !yield(spacedOut+i, s) {
			return false
		}
		for k, s := range []float64{size, least} {
			number := closeUp + 10*i + 2*k
			if !c.close(name, s, at, wide, func(n int, s setting) bool { return yield(number+n, s) }) {
				return false
			}
		}
	}
	for j, slide := range []float64{-0.2, 0.2} {
		for i, lift := range []float64{0, -1.6, 1.6} {
			number := aside + 30*j + 10*i
			at := scene.Point{X: at.X + slide*wide, Y: at.Y + lift*least}
			if !c.close(name, least, at, wide, func(n int, s setting) bool { return yield(number+n, s) }) {
				return false
			}
		}
	}
	return true
}

// close sets a country's name with its letters together: on one line (0) if that
// is no wider than the country, else on two (1), else on one that is a little
// wider.
func (c *chart) close(name string, size float64, at scene.Point, wide float64, yield func(int, setting) bool) bool {
	const beyond = 1.45
	r := c.shape(name, tracked(name, scene.Style{Size: size}, size*tight))
	if r.Advance < wide && !yield(0, c.level([]scene.Run{r}, at)) {
		return false
	}
	if strings.Contains(name, " ") && !yield(1, c.level(c.wrap(name, r.Style, r.Advance*0.7, 2), at)) {
		return false
	}
	return r.Advance < wide || r.Advance >= beyond*wide || yield(0, c.level([]scene.Run{r}, at))
}

// axis is a country's long axis in pixels, from left to right; nil if it isn't
// in sight whole, or nothing of it is, or the country is about as wide as it is
// long and the axis says little. It is straight in longitude and latitude: the
// geodesic between its ends leaves a wide country for the pole.
func (c *chart) axis(k *basemap.Country) []scene.Point {
	const (
		parts = 8
		slim  = 2.0 // the axis' square over the area; 4/π for a circle
		flat  = 10 * math.Pi / 180
	)
	ends := k.Axis
	line := make([]scene.Point, 0, parts+1)
	seen := false
	for i := range parts + 1 {
		f := float64(i) / parts
		x, y, ok := c.project.Project(orb.Point{ends[0][0] + f*(ends[1][0]-ends[0][0]), ends[0][1] + f*(ends[1][1]-ends[0][1])})
		if !ok {
			return nil
		}
		at := scene.Point{X: x, Y: y}
		seen = seen || c.frame.Inset(-nameBeyond).Contains(at)
		line = append(line, at)
	}
	if !seen || ends[0] == ends[1] || line[0].X >= line[parts].X {
		return nil
	}
	a, b := line[0], line[parts]
	far := geo.Distance(ends[0], ends[1]) / 1000
	if far*far < slim*k.Area && math.Abs(math.Atan2(b.Y-a.Y, b.X-a.X)) > flat {
		return nil
	}
	return line
}

// capitals sets a text in the capital letters of a language: German has SS for ß.
func capitals(tag, text string) string { return cases.Upper(language.Make(tag)).String(text) }
