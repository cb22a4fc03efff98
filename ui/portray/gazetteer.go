package portray

import (
	"math"
	"strings"

	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/ui/scene"
)

// townRank is the least important rank of town that a scale has room for:
// ranks were made for zoom levels, one for each halving of the scale.
func townRank(metres float64) int {
	rank := 0
	for m := 14000.0; m > metres && rank < 10; m /= 1.75 {
		rank++
	}
	return rank
}

// countries are spaced along their long axes, if they are large enough in the
// picture to carry their names; else level over their middles. It is those that
// hold their names, or the others, for which the first towns come first.
func (c *chart) countries(all []basemap.Country, holding bool) {
	const least = 40 // pixels
	for i := range all {
		k := &all[i]
		wide := math.Sqrt(k.Area) * 1000 / c.metres(k.Label)
		if wide < least {
			continue
		}
		at, ok := c.spot(k.Label)
		name := strings.ToUpper(k.Names.In(c.language, k.Name))
		pl := plate{kind: countryName, name: name, english: k.Name, code: k.Code, wide: wide, at: at}
		size := math.Max(9.5, math.Min(16.5-0.5*float64(k.Rank), 8.5+1.9*math.Log2(wide/46)))
		size = math.Round(size*2) / 2
		if (c.shape(name, scene.Style{Size: 9.5}).Advance < wide) != holding {
			continue
		}
		if line := c.axis(k); line != nil {
			for _, s := range []float64{size, math.Max(9.5, size*0.85)} {
				if s, ok := c.spaced(name, s, line); ok {
					pl.settings = append(pl.settings, s)
				}
			}
		}
		if ok {
			pl.settings = append(pl.settings, c.stood(name, size, at, wide)...)
		}
		c.plates = append(c.plates, pl)
	}
}

// stood sets a country's name level over its middle: letters apart if the
// country is wide, on two lines or small if it is narrow.
func (c *chart) stood(name string, size float64, at scene.Point, wide float64) []setting {
	const least, tight = 9.5, 0.14
	var all []setting
	if s, ok := c.spaced(name, size, []scene.Point{{X: at.X - wide*0.42, Y: at.Y}, {X: at.X + wide*0.42, Y: at.Y}}); ok {
		all = append(all, s)
	}
	for _, s := range []float64{size, least} {
		r := c.shape(name, tracked(name, scene.Style{Size: s}, s*tight))
		if r.Advance < 1.45*wide {
			all = append(all, c.level([]scene.Run{r}, at))
		}
		if strings.Contains(name, " ") {
			all = append(all, c.level(c.wrap(name, r.Style, r.Advance*0.7, 2), at))
		}
	}
	return all
}

// axis is a country's long axis in pixels, from left to right; nil if it isn't
// in sight whole, or nothing of it is, or the country is about as wide as it is
// long and the axis says little.
func (c *chart) axis(k *basemap.Country) []scene.Point {
	const (
		parts = 8
		slim  = 2.0 // the axis' square over the area; 4/π for a circle
		flat  = 10 * math.Pi / 180
	)
	ends := k.Axis
	line := make([]scene.Point, 0, parts+1)
	seen := false
	for _, g := range geo.Geodesic(ends[0], ends[1], parts) {
		x, y, ok := c.view.Project(g)
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
		if !ok || metres > limit {
			continue
		}
		size := 10.5 + math.Min(2.5, 0.8*math.Log2(limit/metres))
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
		pl := plate{kind: waterName, name: name, english: s.Name, at: at}
		one := c.shape(name, style)
		if one.Advance < 130 {
			pl.settings = append(pl.settings, c.level([]scene.Run{one}, at))
		}
		pl.settings = append(pl.settings, c.level(c.waterLines(name, style, one.Advance), at))
		style.Size, style.Tracking = 10, style.Tracking/2
		pl.settings = append(pl.settings, c.level(c.waterLines(name, style, c.shape(name, style).Advance), at))
		c.plates = append(c.plates, pl)
	}
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

// towns are dots with names beside them: the foremost and the capitals among
// those that the scale has room for, or the others.
func (c *chart) towns(m *basemap.Map, foremost bool) {
	const first = 3 // ranks before the last one that has room
	for p := range m.Places(c.most) {
		at, ok := c.spot(p.Point)
		rank := townRank(c.metres(p.Point))
		if !ok || p.Rank > rank || foremost != (p.Capital || p.Rank <= rank-first) {
			continue
		}
		const half, townClear = 3, 1.5
		pl := plate{kind: townName, name: p.Names.In(c.language, p.Name), english: p.Name, at: at}
		style := scene.Style{Size: 10.5 + 0.5*float64(max(0, min(4, rank-p.Rank)))}
		if p.Capital {
			pl.kind = capitalName
			style.Size = math.Max(style.Size, 11.5)
		}
		dot := scene.Rect{X: at.X - half, Y: at.Y - half, W: 2 * half, H: 2 * half}.Inset(-1)
		r := c.shape(pl.name, style)
		for _, s := range imhof[:6] {
			box := s.around(dot, r.Advance, style.Size*1.2, 1.5)
			pl.settings = append(pl.settings, setting{
				[]scene.Text{{Run: r, X: box.X, Y: box.Y + style.Size*0.93}}, []scene.Rect{dot, box.Inset(-townClear)},
			})
		}
		c.plates = append(c.plates, pl)
	}
}

// regions are named between their borders, where they are large enough to
// carry their names and small enough to be taken in at a glance.
func (c *chart) regions(m *basemap.Map) {
	if c.nominal > 2*regionScale {
		return
	}
	all := m.Regions()
	const least, most, size = 64, 900, 9.5
	for i := range all {
		k := &all[i]
		metres := c.metres(k.Label)
		if wide := math.Sqrt(k.Area) * 1000 / metres; wide < least || wide > most || metres > regionScale {
			continue
		}
		wide := math.Sqrt(k.Area) * 1000 / metres
		at, ok := c.spot(k.Label)
		if !ok {
			continue
		}
		name := strings.ToUpper(k.Names.In(c.language, k.Name))
		pl := plate{kind: regionName, name: name, english: k.Name, at: at}
		style := tracked(name, scene.Style{Size: size}, 1.25)
		r := c.shape(name, style)
		if r.Advance < 1.3*wide {
			pl.settings = append(pl.settings, c.level([]scene.Run{r}, at))
		}
		if strings.Contains(name, " ") && r.Advance < 2.2*wide {
			pl.settings = append(pl.settings, c.level(c.wrap(name, style, r.Advance*0.7, 2), at))
		}
		if len(pl.settings) > 0 {
			c.plates = append(c.plates, pl)
		}
	}
}
