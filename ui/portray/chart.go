package portray

import (
	"iter"
	"math"
	"slices"
	"sync"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/geo/pipeline"
	"sightline/geo/proj"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// nameBeyond is how far outside of the picture the basemap's names count for
// each other, pixels.
const nameBeyond = 200

// A chart is the basemap's names as one view sees them in one language, before
// anything is put over them. Only what is found out later about countries
// changes; it is guarded by mu.
type chart struct {
	view     geo.View
	project  *geo.Projector
	language string
	letters  *lettering.Shaper
	frame    scene.Rect
	nominal  float64 // metres to a pixel where the projection is true
	mercator bool    // its scale grows with the latitude
	most     int     // no town of a rank above this has room
	extent   orb.Bound
	rim      rim
	plates   []plate         // the foremost first
	taken    boxes           // by the names where they are set
	holding  map[string]bool // countries that hold their names, and name their capitals
	seats    map[string][]*basemap.Place

	decided  *chart              // where it was decided what is named, and how set; nil: here
	elder    *chart              // where it is decided here: what is named at a smaller scale comes first
	numbers  map[any]int         // of the settings chosen here, by what bears the name
	moorings map[any][]orb.Point // where countries' names may stand in the sea, by their numbers from inSea on

	coast *coastline // where it is decided what is named, until that is done

	mu      sync.Mutex
	moved   map[movedKey][]orb.Point // where names of countries may be elsewhere
	lattice []scene.Point            // of the view; nil until needed
	land    *sight                   // likewise
}

// A cell is this wide and high, pixels.
const cellSize = 256

// cellOf is the view that a chart is made for, and how far its pixels lie from
// those of the view itself. Where moving the picture moves all of it alike, the
// chart is that of a cell of the plane, of which each view in the cell takes its
// part: so a chart need not be made for every step of a pan, and which one it is
// does not depend on what was drawn before.
func cellOf(v geo.View) (cell geo.View, off scene.Point) {
	const (
		half  = cellSize / 2
		grain = 1e-9 // degrees: two ways to the same cell differ in the last digits
	)
	cell = v.Wider(0) // its projection is what it is, whatever the size
	at, move := orb.Point{}, cell.Pan
	if cell.Held {
		at, move = cell.Origin, cell.Shift
	} else if _, ok := cell.Projection.(proj.Mercator); !ok {
		return cell, scene.Point{}
	}
	x, y, ok := cell.Project(at)
	if !ok {
		return cell, scene.Point{}
	}
	cell = move(math.Round(x/cellSize)*cellSize-x, math.Round(y/cellSize)*cellSize-y)
	cell.Center = orb.Point{math.Round(cell.Center[0]/grain) * grain, math.Round(cell.Center[1]/grain) * grain}
	cell = cell.Wider(half)
	cx, cy, _ := cell.Project(at)
	return cell, scene.Point{X: x - cx, Y: y - cy}
}

// newChart makes the chart of a view. What is named, and how, is as decided in
// another chart; nil: it is decided here, and what an elder has comes first.
func newChart(p *Portrayer, v geo.View, language string, decided, elder *chart) *chart {
	c := &chart{
		view: v, project: v.Projector(), language: language, letters: p.letters, frame: scene.Rect{W: v.Width, H: v.Height},
		nominal: geo.Radius / v.Scale, moved: map[movedKey][]orb.Point{},
		decided: decided, elder: elder, holding: map[string]bool{}, numbers: map[any]int{}, moorings: map[any][]orb.Point{},
		extent: v.Wider(nameBeyond).Extent(), rim: rimOf(v),
	}
	_, c.mercator = v.Projection.(proj.Mercator)
	c.most = townRank(c.metres(orb.Point{0, max(math.Abs(c.extent.Min[1]), math.Abs(c.extent.Max[1]))}))
	if !(v.Scale > 0) {
		return c
	}
	base := p.base
	if decided != nil {
		c.most, c.holding, c.seats = decided.most, decided.holding, decided.seats
	} else {
		c.seats = seats(base, c.most)
	}
	c.countries(base, true)
	c.seas(base.Seas)
	c.towns(base, true)
	c.countries(base, false)
	c.offshore(p)
	c.towns(base, false)
	c.lakes(base.Seas)
	c.rivers(base)
	c.regions(base)
	c.settle()
	c.coast = nil
	return c
}

// metres is how long a pixel is on the ground about a place: a matter of the
// place and the scale alone, not of where the picture's middle is, so that what
// is named, and how large, stays while the map moves.
func (c *chart) metres(p orb.Point) float64 {
	if c.mercator {
		return c.nominal * math.Cos(p[1]*math.Pi/180) // Snyder 1987, eq. 7-3
	}
	return c.nominal
}

// spot is where a ground point lies; false if it is so far out of the picture
// that its name doesn't count.
func (c *chart) spot(p orb.Point) (scene.Point, bool) {
	if p[1] < c.extent.Min[1] || p[1] > c.extent.Max[1] || p[0] < c.extent.Min[0] || p[0] > c.extent.Max[0] {
		return scene.Point{}, false
	}
	x, y, ok := c.project.Project(p)
	at := scene.Point{X: x, Y: y}
	return at, ok && c.frame.Inset(-nameBeyond).Contains(at)
}

func (c *chart) shape(text string, style scene.Style) scene.Run { return c.letters.Shape(text, style) }

// elsewhere is where a country's name may go if its usual place can't be seen:
// level, at points of what is in sight of it, as large as there is room for.
func (c *chart) elsewhere(p *Portrayer, pl *plate) iter.Seq[setting] {
	const least = 110 // pixels; a smaller country is named at its place or not at all
	return func(yield func(setting) bool) {
		if pl.kind != countryName || pl.wide < least {
			return
		}
		decider := c
		if c.decided != nil {
			decider = c.decided
		}
		for _, size := range movedSizes {
			if pl.wide < size.least {
				continue
			}
			r := c.shape(pl.name, tracked(pl.name, scene.Style{Size: size.letters}, size.letters*size.apart))
			for _, ground := range decider.inside(p, movedKey{pl.code, size.letters}, r.Advance) {
				x, y, ok := c.project.Project(ground)
				at := scene.Point{X: x, Y: y}
				if !ok || !c.frame.Contains(at) {
					continue
				}
				if s := c.level([]scene.Run{r}, at); !c.taken.hit(s.boxes[0]) && !yield(s) {
					return
				}
			}
		}
	}
}

// movedSizes are those of a country's name elsewhere, pixels, how far apart its
// letters are, ems, and from how wide a country on, pixels.
var movedSizes = [...]struct{ letters, apart, least float64 }{{12.5, 0.35, 300}, {10, 0.16, 0}}

// A movedKey is whose name is how large.
type movedKey struct {
	code string
	size float64
}

// inside is the places in a country about which a name so wide has the whole of
// it inside.
func (c *chart) inside(p *Portrayer, key movedKey, wide float64) []orb.Point {
	c.mu.Lock()
	defer c.mu.Unlock()
	all, ok := c.moved[key]
	if !ok {
		all = c.within(c.country(p, key.code), wide, key.size)
		c.moved[key] = all
	}
	return all
}

func (c *chart) within(area outline, wide, high float64) []orb.Point {
	const most = 100
	if box := area.box().Intersect(c.frame); box.W < wide || box.H < high {
		return nil
	}
	if c.lattice == nil {
		c.lattice = lattice(c.view, c.frame)
	}
	var all []orb.Point
	inside := newProbe(area)
	for _, at := range inside.within(c.lattice) {
		b := scene.Rect{X: at.X - wide/2, Y: at.Y - high/2, W: wide, H: high}
		if slices.ContainsFunc([]float64{0, 1, 0.5, 0.25, 0.75}, func(f float64) bool {
			x := b.X + b.W*f
			return !inside.contains(scene.Point{X: x, Y: b.Y}) || !inside.contains(scene.Point{X: x, Y: b.Bottom()})
		}) {
			continue
		}
		if ground, ok := c.project.Unproject(at.X, at.Y); ok {
			all = append(all, ground)
		}
		if len(all) == most {
			break
		}
	}
	return all
}

// realms lists the areas of each country, by level.
type realms map[*basemap.Level]map[string][]int

func (rs realms) of(l *basemap.Level) map[string][]int {
	r, ok := rs[l]
	if !ok {
		r = map[string][]int{}
		for i := range l.Areas {
			r[l.Areas[i].Country] = append(r[l.Areas[i].Country], i)
		}
		rs[l] = r
	}
	return r
}

// country is the outline of a country, as far as it is in the picture. For
// where a name may go it need not be exact.
func (c *chart) country(p *Portrayer, code string) outline {
	const coarser = 16
	if c.land == nil {
		c.land = p.terrain(coarser * c.nominal).sight(c.view)
	}
	p.mu.Lock()
	areas := p.realms.of(c.land.level)[code]
	p.mu.Unlock()
	pipe := c.view.Pipeline()
	var o outline
	for _, i := range areas {
		if a := &c.land.level.Areas[i]; c.land.touches(a.Bound) {
			pipe.Mosaic(pipeline.NewMosaic(a.Rings, a.Bound), c.land, &o)
		}
	}
	return o
}
