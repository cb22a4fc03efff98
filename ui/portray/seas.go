package portray

import (
	"math"
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
		at, ok := c.spot(s.Label)
		metres := c.metres(s.Label)
		if !ok || !c.wants(s, metres <= limit) {
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
		pl := plate{of: s, kind: waterName, name: name, english: s.Name, at: at}
		pl.settings = func(yield func(int, setting) bool) { c.water(name, style, at, yield) }
		c.plates = append(c.plates, pl)
	}
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
