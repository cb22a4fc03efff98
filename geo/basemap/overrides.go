package basemap

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Overrides are a briefing's changes to a worldview.
type Overrides struct {
	// Names gives names to what is called so in English: a country (by its code,
	// too), place, region, sea or river. Of a name in two parts, as in "East Sea
	// / Sea of Japan", either part will do. The new name holds in all languages.
	Names       map[string]string
	Lines       []LineRule
	Territories []Claim
}

// Claim gives a territory, by its English name or code, to a country.
type Claim struct {
	Territory string
	Country   string // ISO 3166-1 alpha-3; empty: a state of its own
	Occupied  bool   // held by another state
}

// UnknownError is an override of something that the basemap does not have.
type UnknownError struct{ What, Name string }

// Error says what is not there.
func (e UnknownError) Error() string { return fmt.Sprintf("the basemap has no %s %q", e.What, e.Name) }

// With returns the map with a briefing's changes; its Worldview says that there
// are some. What the changes name and the map does not have is told by the
// error, an UnknownError or several joined (errors.Join); all else is changed
// all the same, and the map is never nil.
func (m *Map) With(o Overrides) (*Map, error) {
	if len(o.Names)+len(o.Lines)+len(o.Territories) == 0 {
		return m, nil
	}
	r := &rule{territories: m.rule.territories, names: m.rule.names, holdings: slices.Clone(m.rule.holdings)}
	var unknown []error
	for _, c := range o.Territories {
		switch {
		case c.Country != "" && !r.isHolder(c.Country):
			unknown = append(unknown, UnknownError{"country", c.Country})
		case !r.claim(c):
			unknown = append(unknown, UnknownError{"territory", c.Territory})
		}
	}
	r.view = m.rule.view
	r.settle(&m.atlas.Gazetteer)
	for _, l := range o.Lines {
		if !r.apply(m.atlas.Frontiers, l) {
			unknown = append(unknown, UnknownError{"border", strings.Trim(l.Between[0]+"–"+l.Between[1], "–")})
		}
	}
	out := m.atlas.under(m.Worldview+"; changed by the briefing", r)
	out.renamed = maps.Clone(m.renamed)
	out.formerly = maps.Clone(m.formerly)
	for _, name := range slices.Sorted(maps.Keys(o.Names)) {
		if !out.rename(name, o.Names[name]) {
			unknown = append(unknown, UnknownError{"name", name})
		}
	}
	return out, errors.Join(unknown...)
}

// isHolder tells of a code whether it is a country's.
func (r *rule) isHolder(code string) bool {
	return slices.ContainsFunc(r.territories, func(t Territory) bool { return t.Code == code }) ||
		slices.ContainsFunc(r.holdings, func(h Holding) bool { return h.Holder == code })
}

func (r *rule) claim(c Claim) bool {
	for i, t := range r.territories {
		if t.Name != c.Territory && (t.Code == "" || t.Code != c.Territory) {
			continue
		}
		h := Holding{Territory: i, Holder: c.Country}
		switch {
		case c.Country == "":
			h.Status = Own
		case c.Occupied:
			h.Status = Occupied
		}
		r.holdings[i] = h
		return true
	}
	return false
}

// rename gives a name to everything that is called so, and tells whether
// anything is.
func (m *Map) rename(from, to string) bool {
	found := false
	give := func(name *string, names *Names) {
		*name, *names = to, Names{}
		found = true
	}
	m.Countries, m.Seas = slices.Clone(m.Countries), slices.Clone(m.Seas)
	for i := range m.Countries {
		if c := &m.Countries[i]; called(c.Name, from) || c.Code == from {
			if m.formerly == nil {
				m.formerly = map[string]string{}
			}
			m.formerly[c.Code] = cmp.Or(m.formerly[c.Code], c.Name)
			give(&c.Name, &c.Names)
		}
	}
	for i := range m.Seas {
		if s := &m.Seas[i]; called(s.Name, from) {
			give(&s.Name, &s.Names)
		}
	}
	if m.atlas.has(from) || m.rule.name(from) != from {
		if m.renamed == nil {
			m.renamed = map[string]string{}
		}
		m.renamed[from], found = to, true
	}
	return found
}

// called tells of a name that it is, or has for one of its parts, another.
func called(name, other string) bool {
	if name == other {
		return true
	}
	for part := range strings.SplitSeq(name, " / ") {
		if part == other {
			return true
		}
	}
	return false
}

// has tells whether a place, region or river has exactly this name.
func (a *atlas) has(name string) bool {
	for rank := range a.places {
		places, _ := a.placesOf(rank)
		if slices.ContainsFunc(places.items, func(p Place) bool { return p.Name == name }) {
			return true
		}
	}
	regions, _ := a.regionList()
	return slices.ContainsFunc(regions.items, func(r Region) bool { return r.Name == name }) ||
		slices.ContainsFunc(a.Waterways, func(w Waterway) bool { return w.Name == name })
}
