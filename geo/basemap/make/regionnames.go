package main

import (
	"fmt"
	"maps"
	"strings"

	"github.com/paulmach/orb"

	"sightline/geo/basemap"
)

// regionNames derives the names and label points of the first-level regions,
// and the territories that they are in.
func (w *world) regionNames() ([]basemap.Region, []int32, error) {
	table, parts := byName(regionsTable, "country", "source"), byName(partsTable, "name")
	unused := maps.Clone(table)
	var out []basemap.Region
	var in []int32
	for _, r := range w.regions.regions {
		largest, area := w.regions.extent(r)
		if largest == nil || r.name == "" {
			continue
		}
		t, err := territoryOf(r, largest.Bound())
		if err != nil {
			return nil, nil, err
		}
		b := basemap.Region{Country: t.country(), Rank: r.rank, Area: area}
		at := b.Country + " " + r.name
		delete(unused, at)
		own := table[at]
		if r.name == t.part {
			own = parts[t.part]
		}
		if b.Name, b.Names, err = w.within.named(r, own); err != nil {
			return nil, nil, err
		}
		b.Label, _ = pole(largest, 12)
		out, in = append(out, b), append(in, int32(w.territories.of(t)))
	}
	for at := range unused {
		return nil, nil, fmt.Errorf("regions.tsv names %q, which the source does not have", at)
	}
	return out, in, nil
}

// byName finds a table's rows by what is in some of their columns.
func byName(table string, columns ...string) map[string]row {
	out := map[string]row{}
	for _, r := range rows(table) {
		var at []string
		for _, c := range columns {
			at = append(at, r[c])
		}
		out[strings.Join(at, " ")] = r
	}
	return out
}

// extent returns a region's largest polygon, and the area of all in square
// kilometres.
func (s *source) extent(r region) (largest orb.Polygon, area float64) {
	most := 0.0
	for _, rings := range r.polygons {
		p := s.polygon(rings)
		size := squareKilometres(p)
		area += size
		if size > most {
			most, largest = size, p
		}
	}
	return largest, area
}

// named returns a region's English name, and its names in other languages: by
// CLDR, unless our table knows better.
func (s *subdivisions) named(r region, own row) (string, basemap.Names, error) {
	english := r.name
	if own["name"] != "" {
		english = own["name"]
	}
	names := map[string]string{}
	known := s.of(own["code"], r.iso, r.name)
	if known == nil && own["code"] != "" {
		return "", basemap.Names{}, fmt.Errorf("CLDR does not have %q, which is %s's code in regions.tsv", own["code"], english)
	}
	for _, tag := range languages {
		names[tag] = known[tag]
		if own[tag] != "" {
			names[tag] = own[tag]
		}
		if names[tag] == strings.ReplaceAll(english, "'", "’") {
			delete(names, tag) // as in English
		}
	}
	return english, basemap.NamesOf(names), nil
}
