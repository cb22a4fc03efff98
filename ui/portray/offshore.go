package portray

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"sightline/geo/basemap"
	"sightline/ui/scene"
)

// A country that cannot carry its name has it in the sea beside it, if it has a
// coast: Japan, Cuba, the islands of an ocean.
const (
	leastCoastal  = 30.0    // pixels: the side of a square as large as a country that has neighbours on land
	leastAlone    = 6.0     // and of one that has none
	offshoreScale = 26000.0 // metres to a pixel
	offshoreSize  = 9.5
	offshoreGap   = 5.0  // between the name and any land
	offshoreMost  = 20.0 // and its own, along the way from the country's middle; of a large country half its side
)

// inSea is where the numbers of settings in the sea begin, one for each way in
// which a name may lie from its country.
const inSea = 300

// offshore are the names of the countries that are named nowhere else, in the sea.
func (c *chart) offshore(p *Portrayer) {
	if c.nominal > offshoreScale {
		return
	}
	if c.decided == nil {
		const coarser = 4 // than what is drawn
		all := p.coastsOf(p.base.Level(coarser * c.nominal))
		c.coast = &coastline{coasts: all, strands: make([]strand, len(all.pieces))}
	}
	for i := range p.base.Countries {
		k := &p.base.Countries[i]
		wide := math.Sqrt(k.Area) * 1000 / c.metres(k.Label)
		if !c.wants(k, wide >= leastAlone) || c.decided != nil && c.decided.numbers[k] < inSea {
			continue
		}
		at, ok := c.spot(k.Label)
		name := capitals(c.language, k.Names.In(c.language, k.Name))
		pl := plate{of: k, kind: countryName, name: name, english: k.Name, code: k.Code, wide: wide, at: at, last: true}
		pl.settings = func(yield func(int, setting) bool) {
			switch {
			case c.decided != nil:
				c.moored(k, name, yield)
			case ok && c.frame.Contains(at) && (wide >= leastCoastal || !c.coast.joined[k.Code]):
				c.besideCoast(&pl, yield)
			}
		}
		if c.decided != nil && c.decided.holding[k.Code] {
			pl.capitals = c.capitals(k.Code) // which the plate that is left out had
		}
		c.plates = append(c.plates, pl)
	}
}

// staysInSea tells of a country whose name is in the sea: where it was decided so, or
// at a smaller scale, and it is not yet one that holds its name.
func (c *chart) staysInSea(k *basemap.Country, holding bool) bool {
	before := cmp.Or(c.decided, c.elder)
	return before != nil && before.numbers[k] >= inSea && (c.decided != nil || !holding)
}

// moored sets a country's name where it was decided that it stands in the sea.
func (c *chart) moored(k *basemap.Country, name string, yield func(int, setting) bool) {
	number := c.decided.numbers[k]
	x, y, ok := c.project.Project(c.decided.moorings[k][number-inSea])
	if !ok {
		return
	}
	lines, w, h := c.seaName(name)
	yield(number, c.level(lines, middleOf(outwards[number-inSea].from(scene.Point{X: x, Y: y}, w, h))))
}

// from is the box so large that lies on this side of a point, and touches it.
func (s side) from(at scene.Point, w, h float64) scene.Rect {
	return scene.Rect{X: at.X - w*(1-s.x)/2, Y: at.Y - h*(1-s.y)/2, W: w, H: h}
}

// seaName is a country's name as it is set in the sea, long ones on two lines, and
// how large that is.
func (c *chart) seaName(name string) (lines []scene.Run, w, h float64) {
	const long = 80
	style := tracked(name, scene.Style{Size: offshoreSize}, offshoreSize*tight)
	r := c.shape(name, style)
	switch a, b, two := strings.Cut(name, " / "); {
	case two:
		lines = []scene.Run{c.shape(a+" /", style), c.shape(b, style)}
	case r.Advance > long && strings.Contains(name, " "):
		lines = c.wrap(name, style, r.Advance*0.6, 3)
	default:
		lines = []scene.Run{r}
	}
	for _, r := range lines {
		w = math.Max(w, r.Advance)
	}
	return lines, w, 1.2 * offshoreSize * float64(len(lines))
}

// besideCoast sets a country's name in the sea beside it, in each direction at the
// first place that is clear of all land: the way there from the country's middle
// leaves its coast, and crosses no other and no border.
func (c *chart) besideCoast(pl *plate, yield func(int, setting) bool) {
	lines, w, h := c.seaName(pl.name)
	most := max(offshoreMost, min(pl.wide/2, 2.5*offshoreMost))
	reach := pl.wide + most
	around := scene.Rect{X: pl.at.X - w, Y: pl.at.Y - h, W: 2 * w, H: 2 * h}.Inset(-reach - offshoreGap)
	near := c.shoresIn(pl.of.(*basemap.Country).Label, around)
	if len(near) == 0 {
		return
	}
	var found []offing
	ties := make([]orb.Point, len(outwards))
	for i, s := range outwards {
		q, ok := near.clear(pl.at, s, scene.Point{X: w, Y: h}, most, reach)
		if ok {
			ties[i], ok = c.project.Unproject(q.X, q.Y)
		}
		if box := s.from(q, w, h); ok && c.rim.holds(box.Inset(-nameClear)) {
			found = append(found, offing{inSea + i, box, apart(q, pl.at)})
		}
	}
	c.moorings[pl.of] = ties
	for _, o := range c.bestFirst(pl, found) {
		if !yield(o.number, c.level(lines, middleOf(o.box))) {
			return
		}
	}
}

// An offing is where a name may stand in the sea, and how far from its country's
// middle it begins.
type offing struct {
	number int
	box    scene.Rect
	far    float64
}

// bestFirst sorts them: where the name stands at a smaller scale, then the nearest.
func (c *chart) bestFirst(pl *plate, all []offing) []offing {
	before := undecided
	if c.elder != nil && c.elder.names(pl.of) {
		before = c.elder.numbers[pl.of]
	}
	slices.SortStableFunc(all, func(a, b offing) int {
		switch before {
		case a.number:
			return -1
		case b.number:
			return 1
		}
		return cmp.Compare(a.far, b.far)
	})
	return all
}
