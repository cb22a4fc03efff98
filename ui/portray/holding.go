package portray

import (
	"slices"
	"strings"
	"sync"

	"sightline/geo"
	"sightline/geo/basemap"
	"sightline/geo/pipeline"
)

// A holding is what another state holds than the one it is drawn with, as it lies
// in a view: one part of a country, in however many pieces.
type holding struct {
	patch
	country, region string // whose, by its code, and what, in English
}

// leastHolding is how large a holding in the picture is to be made out, pixels
// each way.
const leastHolding = 12

// heldIn is what was found last, and in which views: a picture's parts are laid out
// around one map, again and again, with insets in between.
type heldIn struct {
	mu   sync.Mutex
	last []heldAt // the latest last
}

// heldAt is the holdings of a view.
type heldAt struct {
	view geo.View
	all  []holding
}

// heldKept is how many views' holdings are remembered: of a map and its insets, and
// of the map before the notes under it had their room.
const heldKept = 2 + insetMost

// holdings are those that can be made out in a view; not to be changed.
func (p *Portrayer) holdings(v geo.View) []holding {
	if !(v.Scale > 0 && v.Width > 0 && v.Height > 0) {
		return nil // it shows nothing, and is no reason to unpack the finest level
	}
	p.held.mu.Lock()
	defer p.held.mu.Unlock()
	for _, h := range p.held.last {
		if h.view == v {
			return h.all
		}
	}
	all := p.findHoldings(v)
	if len(p.held.last) == heldKept {
		p.held.last = p.held.last[1:]
	}
	p.held.last = append(p.held.last[:len(p.held.last):len(p.held.last)], heldAt{v, all})
	return all
}

func (p *Portrayer) findHoldings(v geo.View) []holding {
	land := p.prepare(p.Detail(v).level)
	var all []holding
	var in *sight
	for _, i := range land.held {
		a := &land.level.Areas[i]
		if in == nil {
			in = land.sight(v)
		}
		if !in.touches(a.Bound) {
			continue
		}
		n := slices.IndexFunc(all, func(h holding) bool { return h.of(a) })
		if n < 0 {
			n, all = len(all), append(all, holding{patch{outline: new(outline)}, a.Country, a.Region})
		}
		v.Pipeline().Mosaic(pipeline.NewMosaic(a.Rings, a.Bound), in, all[n].outline)
	}
	for i := range all {
		all[i].box = all[i].outline.box()
	}
	return slices.DeleteFunc(all, func(h holding) bool { return h.box.W < leastHolding || h.box.H < leastHolding })
}

// Borders says whose borders a view shows: the worldview's statement and, unless
// it names them, what is hatched there.
func (p *Portrayer) Borders(v geo.View) string {
	return p.bordersWith(p.holdings(v))
}

// longestBorders is what Borders says of a view of all that is hatched.
func (p *Portrayer) longestBorders() string {
	level, _ := p.base.LevelAt(0)
	var all []holding
	for i := range level.Areas {
		if a := &level.Areas[i]; a.Occupied && !slices.ContainsFunc(all, func(h holding) bool { return h.of(a) }) {
			all = append(all, holding{country: a.Country, region: a.Region})
		}
	}
	return p.bordersWith(all)
}

// of tells whether an area is a piece of the holding.
func (h *holding) of(a *basemap.Area) bool { return h.country == a.Country && h.region == a.Region }

func (p *Portrayer) bordersWith(held []holding) string {
	var whose []string
	for _, h := range held {
		if h.region == "" || strings.Contains(p.base.Worldview, h.region) {
			continue
		}
		if owner := countryNamed(p.base, h.country); owner != "" {
			h.region += " as " + owner + "'s"
		}
		whose = append(whose, h.region)
	}
	if len(whose) == 0 {
		return p.base.Worldview
	}
	return p.base.Worldview + "; " + strings.Join(whose, ", ") + ", occupied"
}

// countryNamed is a country's English name by its code; "" if there is none.
func countryNamed(m *basemap.Map, code string) string {
	for i := range m.Countries {
		if code != "" && m.Countries[i].Code == code {
			return m.Countries[i].Name
		}
	}
	return ""
}
