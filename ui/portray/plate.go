package portray

import (
	"iter"
	"math"
	"slices"
	"strings"
	"unicode"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// A plate is a name of the basemap as it can be set in a view.
type plate struct {
	of            any // what bears the name: a *basemap.Country, a *basemap.Place, a waterway and so on
	kind          nameKind
	name, english string
	code          string      // of a country
	wide          float64     // likewise: the side of a square as large, pixels
	at            scene.Point // where the thing is
	settings      settings    // nil: none
	chosen        setting     // of them; empty if there is no room
	number        int         // of the chosen one
	capitals      []plate     // of a country that holds its name
	more, last    bool        // a country has another plate to come; it is that one
}

// A setting is a name set somewhere. Its colours are the theme's.
type setting struct {
	texts []scene.Text
	boxes []scene.Rect // that must be free, a town's dot among them
}

// smaller tells whether some of it is set smaller than so many pixels.
func (s setting) smaller(least float64) bool {
	for i := range s.texts {
		if s.texts[i].Run.Style.Size < least {
			return true
		}
	}
	return false
}

// settings are the ways to set a name, best first, each with its number: what
// has a number is set alike at every scale at which it can be set at all.
type settings = iter.Seq2[int, setting]

// undecided asks for the best setting, and nowhere for none.
const (
	undecided = -1
	nowhere   = -2
)

// choose takes the best setting that there is room for, or the one of a number
// that is wanted; false if there is no room. Where that one is taken, it takes
// another, but between stops a town is rather left out than put on another side
// of its dot.
func (pl *plate) choose(m room, wanted int, between bool) bool {
	if pl.settings == nil || wanted == nowhere {
		return false
	}
	found := false
	for n, s := range pl.settings {
		other := wanted != undecided && n != wanted
		if other && (found || between && pl.dotted()) || !m.allFree(s.boxes) {
			continue
		}
		pl.chosen, pl.number, found = s, n, true
		if !other {
			break
		}
	}
	return found
}

// dotted tells of a name that stands beside a dot.
func (pl *plate) dotted() bool { return pl.kind == townName || pl.kind == capitalName }

// chooseWithin chooses for a country and for its capitals, which it must leave
// room: the setting of a number if that does, else the best that does; if none
// does, as choose does.
func (pl *plate) chooseWithin(m room, wanted int) {
	if pl.settings == nil {
		return
	}
	found := false
	for n, s := range pl.settings {
		if found && n != wanted || !m.allFree(s.boxes) || !pl.leaves(m, s) {
			continue
		}
		pl.chosen, pl.number, found = s, n, true
		if n == wanted || wanted == undecided {
			return
		}
	}
	if !found {
		pl.choose(m, wanted, false)
	}
}

// leaves tells whether a country's name, set so, leaves room for the names of
// its capitals.
func (pl *plate) leaves(m room, s setting) bool {
	for i := range pl.capitals {
		has := false
		for _, t := range pl.capitals[i].settings {
			if has = m.allFree(t.boxes) && !t.meets(s); has {
				break
			}
		}
		if !has {
			return false
		}
	}
	return true
}

// meets tells whether two settings touch.
func (s setting) meets(o setting) bool {
	for _, a := range s.boxes {
		if slices.ContainsFunc(o.boxes, a.Overlaps) {
			return true
		}
	}
	return false
}

// only is no choice.
func only(s setting) settings { return func(yield func(int, setting) bool) { yield(0, s) } }

// nameClear is what is kept free round a name, pixels.
const nameClear = 3

// level sets lines of text, centred under one another about a point.
func (c *chart) level(lines []scene.Run, at scene.Point) setting {
	const leading = 1.2
	var s setting
	size := lines[0].Style.Size
	top := -leading * size * float64(len(lines)) / 2
	for i, r := range lines {
		x, y := math.Round(-r.Advance/2), math.Round(top+leading*size*float64(i))
		s.texts = append(s.texts, scene.Text{Run: r, X: at.X + x, Y: at.Y + y + size*0.96})
		s.boxes = append(s.boxes, scene.Rect{X: at.X + x, Y: at.Y + y, W: r.Advance, H: leading * size}.Inset(-nameClear))
	}
	return s
}

// spaced sets a name spread along a line, from left to right, its letters so
// far apart that it fills a part of the line; false if the line is too short,
// too steep or too bent. It stands in the line's middle, or slides towards its
// start (-1) or its end (1).
func (c *chart) spaced(name string, size float64, line []scene.Point, slide float64) (setting, bool) {
	const (
		filled   = 0.6 // of the line, if it can
		most     = 0.92
		tightest = 0.12 // tracking, ems
		loosest  = 0.9
		steepest = 80 * math.Pi / 180
		straight = 1.2 // pixels off the chord
	)
	a, b := line[0], line[len(line)-1]
	turn := math.Atan2(b.Y-a.Y, b.X-a.X)
	letters := float64(len([]rune(name)))
	natural := c.shape(name, scene.Style{Size: size}).Advance
	length := lengthOf(line)
	if letters < 2 || math.Abs(turn) > steepest || hanging(name) {
		return setting{}, false
	}
	tracking := math.Min(loosest*size, (filled*length-natural)/(letters-1))
	tracking = math.Round(math.Max(tightest*size, tracking)*4) / 4 // few widths, so that shaping is remembered
	r := c.shape(name, scene.Style{Size: size, Tracking: tracking})
	if r.Advance > most*length {
		return setting{}, false
	}
	from := (length - r.Advance) / 2 * (1 + slide)
	if bow(line) < straight {
		sin, cos := math.Sincos(turn)
		x, y := a.X+cos*from-sin*0.36*size, a.Y+sin*from+cos*0.36*size
		t := scene.Text{Run: r, X: x, Y: y, Angle: turn}
		return setting{[]scene.Text{t}, grown(glyphBoxes(turned(r, turn), x, y))}, true
	}
	along, ok := lettering.Along(r, line, from, -0.36*size)
	if !ok {
		return setting{}, false
	}
	return setting{[]scene.Text{{Run: along}}, grown(glyphBoxes(along, 0, 0))}, true
}

// bow is how far a line leaves its chord, pixels.
func bow(line []scene.Point) float64 {
	a, b := line[0], line[len(line)-1]
	length := math.Max(apart(a, b), 1e-9)
	most := 0.0
	for _, p := range line {
		most = math.Max(most, math.Abs((b.X-a.X)*(p.Y-a.Y)-(b.Y-a.Y)*(p.X-a.X))/length)
	}
	return most
}

// turned is a run with its letters turned about its left end.
func turned(r scene.Run, angle float64) scene.Run {
	sin, cos := math.Sincos(angle)
	glyphs := make([]scene.Glyph, len(r.Glyphs))
	for i, g := range r.Glyphs {
		g.X, g.Y, g.Angle = g.X*cos-g.Y*sin, g.X*sin+g.Y*cos, g.Angle+angle
		glyphs[i] = g
	}
	r.Glyphs = glyphs
	return r
}

// grown are boxes with what is kept free round a name.
func grown(all []scene.Rect) []scene.Rect {
	for i, r := range all {
		all[i] = r.Inset(-nameClear)
	}
	return all
}

// hanging tells of a script whose letters hang together and can't be spaced.
func hanging(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return unicode.In(r, unicode.Arabic, unicode.Devanagari, unicode.Bengali, unicode.Thai, unicode.Hebrew)
	})
}

// tracked is a style with letters so far apart, if the script allows it.
func tracked(text string, style scene.Style, tracking float64) scene.Style {
	if !hanging(text) {
		style.Tracking = tracking
	}
	return style
}
