package portray

import (
	"math"
	"slices"
	"strings"

	"sightline/geo/basemap"
	"sightline/ui/scene"
)

// seaScale is the ground resolution, metres to a pixel, from which a sea of a
// rank is named.
var seaScale = [...]float64{40000, 16000, 8000, 4800, 2600, 1200}

// seas lean; the larger a water, the larger and the wider spaced its name.
func (c *chart) seas(all []basemap.Sea) {
	for i := range all {
		s := &all[i]
		limit := seaScale[min(s.Rank, len(seaScale)-1)]
		metres := c.metres(s.Label)
		if s.Kind == basemap.Lake || !c.wants(s, metres <= limit) {
			continue
		}
		size := 10.5 + math.Max(0, math.Min(2.5, 0.8*math.Log2(limit/metres)))
		tracking := 0.08
		switch s.Kind {
		case basemap.Ocean:
			size, tracking = size+2, 0.3
		case basemap.OpenSea:
			tracking = 0.14
		}
		name := s.Names.In(c.language, s.Name)
		size = math.Round(size*2) / 2
		style := tracked(name, scene.Style{Size: size, Slant: true}, math.Round(tracking*size*4)/4)
		c.addWater(s, name, c.anchors(s), func(at scene.Point, yield func(int, setting) bool) bool {
			return c.water(name, style, at, yield)
		})
	}
}

// An anchor is a place that a water's name may stand at, by its number: 0 is the
// usual one.
type anchor struct {
	number int
	at     scene.Point
}

// anchors are those of a water's places that are in sight, that of a smaller scale
// first; where it is decided elsewhere which one it is, that one.
func (c *chart) anchors(s *basemap.Sea) []anchor {
	var out []anchor
	for i := range 1 + len(s.Also) {
		if c.decided != nil && c.decided.numbers[s]/perAnchor != i {
			continue
		}
		p := s.Label
		if i > 0 {
			p = s.Also[i-1]
		}
		if at, ok := c.spot(p); ok {
			out = append(out, anchor{i, at})
		}
	}
	if c.decided == nil && c.elder != nil && c.elder.names(s) {
		before := c.elder.numbers[s] / perAnchor
		slices.SortStableFunc(out, func(a, b anchor) int {
			switch before {
			case a.number:
				return -1
			case b.number:
				return 1
			}
			return 0
		})
	}
	return out
}

// perAnchor is more than there are settings about one place of a water.
const perAnchor = 10

// addWater adds a water's name: at the first of its places at which it can be seen
// whole, in all pictures that the chart is for, else in some; else where it is
// cut.
func (c *chart) addWater(s *basemap.Sea, name string, from []anchor, about func(at scene.Point, yield func(int, setting) bool) bool) {
	if len(from) == 0 {
		return
	}
	pl := plate{of: s, kind: waterName, name: name, english: s.Name, at: from[0].at}
	pl.settings = func(yield func(int, setting) bool) {
		if c.decided != nil {
			about(from[0].at, func(n int, set setting) bool { return yield(from[0].number*perAnchor+n, set) })
			return
		}
		for _, within := range c.sights() {
			for _, a := range from {
				more := about(a.at, func(n int, set setting) bool {
					return !c.whole(set, within) || yield(a.number*perAnchor+n, set)
				})
				if !more {
					return
				}
			}
		}
		about(from[0].at, func(n int, set setting) bool { return yield(from[0].number*perAnchor+n, set) })
	}
	c.plates = append(c.plates, pl)
}

// sights are what is in sight of a stop: in every picture that it is for, up to
// the next stop's scale and however it is moved within its cell; up to that scale
// in the one in its middle; in that one at its own scale; in any. A stop is wider
// than its pictures by what a cell adds, twice. The first two leave out what the
// furniture along the foot covers.
func (c *chart) sights() []scene.Rect {
	const footed, margin = 72, cellSize / 2 // pixels
	middle := c.frame.Inset(2 * margin)
	lost := (1 - math.Exp2(-1.0/stops)) / 2 // of a picture, at each edge, by the next stop
	w, h := middle.W*lost, middle.H*lost
	near := scene.Rect{X: middle.X + w, Y: middle.Y + h, W: middle.W - 2*w, H: middle.H - 2*h - footed}
	return []scene.Rect{near.Inset(margin), near, middle, c.frame}
}

// whole tells of a setting that all of it lies in a part of the picture, and in
// the world.
func (c *chart) whole(s setting, within scene.Rect) bool {
	return !slices.ContainsFunc(s.boxes, func(b scene.Rect) bool {
		return b.X < within.X || b.Y < within.Y || b.Right() > within.Right() || b.Bottom() > within.Bottom() || !c.rim.holds(b)
	})
}

// lakes are named where they are large enough to be made out: about their
// middles if they carry their names, else beside them.
func (c *chart) lakes(all []basemap.Sea) {
	const least, size = 14, 9.5 // pixels
	for i := range all {
		s := &all[i]
		metres := c.metres(s.Label)
		wide := math.Sqrt(s.Area) * 1000 / metres
		if s.Kind != basemap.Lake || !c.wants(s, metres <= seaScale[min(s.Rank, len(seaScale)-1)] && wide >= least) {
			continue
		}
		name := s.Names.In(c.language, s.Name)
		style := tracked(name, scene.Style{Size: size, Slant: true}, 0.5)
		c.addWater(s, name, c.anchors(s), func(at scene.Point, yield func(int, setting) bool) bool {
			return c.lake(name, style, at, s.Breadth*1000/metres, yield)
		})
	}
}

// lake sets a lake's name about its middle, if it is hardly longer than the lake
// is wide there, or close to its right or left shore.
func (c *chart) lake(name string, style scene.Style, at scene.Point, wide float64, yield func(int, setting) bool) bool {
	const carried, gap = 1.2, 4.0
	one := c.shape(name, style)
	lines := []scene.Run{one}
	if one.Advance > 60 {
		lines = c.waterLines(name, style, one.Advance)
	}
	long := 0.0
	for _, l := range lines {
		long = math.Max(long, l.Advance)
	}
	if long <= carried*wide && !yield(0, c.level(lines, at)) {
		return false
	}
	for i, side := range []float64{1, -1} {
		if !yield(1+i, c.level(lines, scene.Point{X: at.X + side*((wide+long)/2+gap), Y: at.Y})) {
			return false
		}
	}
	return true
}

// water sets a water's name about a point: on one line if it is short, on
// several, and smaller. It returns false if yield has enough.
func (c *chart) water(name string, style scene.Style, at scene.Point, yield func(int, setting) bool) bool {
	const short, small = 130, 10
	one := c.shape(name, style)
	if one.Advance < short && !yield(0, c.level([]scene.Run{one}, at)) {
		return false
	}
	if !yield(1, c.level(c.waterLines(name, style, one.Advance), at)) {
		return false
	}
	style.Size, style.Tracking = small, style.Tracking/2
	return yield(2, c.level(c.waterLines(name, style, c.shape(name, style).Advance), at))
}

// wrap sets a name in lines about so wide, none of which breaks inside a word.
func (c *chart) wrap(name string, style scene.Style, wide float64, lines int) []scene.Run {
	for word := range strings.FieldsSeq(name) {
		wide = math.Max(wide, c.shape(word, style).Advance+style.Tracking)
	}
	return c.letters.Wrap(name, style, wide, lines)
}

// waterLines sets a water's name: two names on two lines, and so a long one.
func (c *chart) waterLines(name string, style scene.Style, wide float64) []scene.Run {
	if a, b, ok := strings.Cut(name, " / "); ok {
		return []scene.Run{c.shape(a+" /", style), c.shape(b, style)}
	}
	if wide < 90 {
		return []scene.Run{c.shape(name, style)}
	}
	return c.wrap(name, style, wide*0.72, 3)
}
