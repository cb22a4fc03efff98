package portray

import (
	"iter"
	"math"
	"strings"

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

// towns are dots with names beside them: the foremost among those that the
// scale has room for, or the others. Capitals that their country has taken along
// are not among them. Where it is decided elsewhere, it is all in one go.
func (c *chart) towns(m *basemap.Map, foremost bool) {
	const first = 3 // ranks before the last one that has room
	if c.decided != nil {
		for p := range decided[basemap.Place](c.decided) {
			if foremost && !(p.Capital && c.holding[p.Country]) {
				c.addTown(p)
			}
		}
		return
	}
	for p := range m.Places(c.most) {
		rank := townRank(c.metres(p.Point))
		if p.Rank <= rank && foremost == (p.Capital || p.Rank <= rank-first) && !(p.Capital && c.holding[p.Country]) {
			c.addTown(p)
		}
	}
}

func (c *chart) addTown(p *basemap.Place) {
	if pl, ok := c.town(p, townRank(c.metres(p.Point))); ok {
		c.plates = append(c.plates, pl)
	}
}

// decided are the things of a kind that a chart names, in its order. There are a
// few hundred, of thousands.
func decided[T any](c *chart) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i := range c.plates {
			if of, ok := c.plates[i].of.(*T); ok && !yield(of) {
				return
			}
		}
	}
}

// capitals are those of a country that holds its name: the scale has room for
// them, whatever their rank.
func (c *chart) capitals(country string) []plate {
	var all []plate
	for _, p := range c.seats[country] {
		if pl, ok := c.town(p, townRank(c.metres(p.Point))); ok && c.wants(p, true) {
			all = append(all, pl)
		}
	}
	return all
}

// capitalRank is the least important rank of the capital of a country that holds
// its name on any map but the closest.
const capitalRank = 4

// seats are the capitals by country.
func seats(m *basemap.Map, most int) map[string][]*basemap.Place {
	all := map[string][]*basemap.Place{}
	for p := range m.Places(max(most, capitalRank)) {
		if p.Capital {
			all[p.Country] = append(all[p.Country], p)
		}
	}
	return all
}

// town is a town's plate where the scale has room for ranks down to one; false
// if it is out of sight. Its name stands round the dot, best places first.
func (c *chart) town(p *basemap.Place, rank int) (plate, bool) {
	at, ok := c.spot(p.Point)
	if !ok {
		return plate{}, false
	}
	pl := plate{of: p, kind: townName, name: p.Names.In(c.language, p.Name), english: p.Name, at: at}
	style := scene.Style{Size: 10.5 + 0.5*float64(max(0, min(4, rank-p.Rank)))}
	if p.Capital {
		pl.kind = capitalName
		style.Size = math.Max(style.Size, 11.5)
	}
	const half, townClear = 3, 1.5
	dot := scene.Rect{X: at.X - half, Y: at.Y - half, W: 2 * half, H: 2 * half}.Inset(-1)
	r := c.shape(pl.name, style)
	pl.settings = func(yield func(int, setting) bool) {
		for i, s := range imhof[:6] {
			box := s.around(dot, r.Advance, style.Size*1.2, 1.5)
			if !yield(i, setting{
				[]scene.Text{{Run: r, X: box.X, Y: box.Y + style.Size*0.93}}, []scene.Rect{dot, box.Inset(-townClear)},
			}) {
				return
			}
		}
	}
	return pl, true
}

// regions are named between their borders, where they are large enough to
// carry their names and small enough to be taken in at a glance. A city that is
// a region of its own has its name already.
func (c *chart) regions(m *basemap.Map) {
	if c.decided != nil {
		for k := range decided[basemap.Region](c.decided) {
			c.addRegion(k)
		}
		return
	}
	if c.nominal > 2*regionScale {
		return
	}
	const least, most = 64, 900 // pixels
	all := m.Regions()
	for i := range all {
		k := &all[i]
		metres := c.metres(k.Label)
		wide := math.Sqrt(k.Area) * 1000 / metres
		if wide >= least && wide <= most && regionsShown(m.Span(k.Country), metres) && !c.city(k) && !bearsCountry(m, k) {
			c.addRegion(k)
		}
	}
}

func (c *chart) addRegion(k *basemap.Region) {
	at, ok := c.spot(k.Label)
	if !ok {
		return
	}
	const size = 9.5
	wide := math.Sqrt(k.Area) * 1000 / c.metres(k.Label)
	name := capitals(c.language, k.Names.In(c.language, k.Name))
	style := tracked(name, scene.Style{Size: size}, 1.25)
	c.plates = append(c.plates, plate{
		of: k, kind: regionName, name: name, english: k.Name, at: at,
		settings: func(yield func(int, setting) bool) { c.region(name, style, at, wide, yield) },
	})
}

// region sets a region's name about its middle, where that is taken a little
// above or below: on one line, or on two.
func (c *chart) region(name string, style scene.Style, at scene.Point, wide float64, yield func(int, setting) bool) {
	r := c.shape(name, style)
	for i, lift := range []float64{0, -1.4, 1.4, -2.8, 2.8} {
		if math.Abs(lift)*style.Size > wide/4 {
			return
		}
		at := scene.Point{X: at.X, Y: at.Y + lift*style.Size}
		if r.Advance < 1.3*wide && !yield(2*i, c.level([]scene.Run{r}, at)) {
			return
		}
		if strings.Contains(name, " ") && r.Advance < 2.2*wide && !yield(2*i+1, c.level(c.wrap(name, style, r.Advance*0.7, 2), at)) {
			return
		}
	}
}

// city tells of a region that is a city, and named as a town of the map.
func (c *chart) city(k *basemap.Region) bool {
	const largest = 3000 // square kilometres
	if k.Area > largest {
		return false
	}
	for i := range c.plates {
		if pl := &c.plates[i]; pl.dotted() && sameCity(pl.english, k.Name) {
			return true
		}
		for j := range c.plates[i].capitals {
			if sameCity(c.plates[i].capitals[j].english, k.Name) {
				return true
			}
		}
	}
	return false
}

// sameCity tells whether a town and a region are called alike: Kyiv and Kyiv City.
func sameCity(town, region string) bool { return town == strings.TrimSuffix(region, " City") }

// bearsCountry tells of a region that bears its country's name.
func bearsCountry(m *basemap.Map, k *basemap.Region) bool {
	for i := range m.Countries {
		if m.Countries[i].Code == k.Country {
			return m.Countries[i].Name == k.Name
		}
	}
	return false
}
