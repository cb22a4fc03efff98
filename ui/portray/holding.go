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

// heldIn is what was found last, for the view that it was found in: a picture's parts
// are laid out around one map.
type heldIn struct {
	mu   sync.Mutex
	view geo.View
	all  []holding
}

// holdings are those that can be made out in a view; not to be changed.
func (p *Portrayer) holdings(v geo.View) []holding {
	p.held.mu.Lock()
	defer p.held.mu.Unlock()
	if v != p.held.view || v == (geo.View{}) {
		p.held.view, p.held.all = v, p.findHoldings(v)
	}
	return p.held.all
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
