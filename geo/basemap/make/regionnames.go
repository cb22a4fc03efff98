package main

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"sightline/geo/basemap"
)

// regionNames derives the names and label points of the first-level regions,
// and the territories that they are in.
func (w *world) regionNames() ([]basemap.Region, []int32, error) {
	table, parts, left := newRegionTable(), byName(partsTable, "name"), newUnnamed()
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
		if r.name == westOfBerm || left.has(b.Country, r.name) {
			continue
		}
		own := table.of(b.Country, r.name, largest)
		if r.name == t.part || own == nil && t.country() == "" {
			own = parts[t.part]
		}
		if b.Name, b.Names, err = w.within.named(r, own); err != nil {
			return nil, nil, err
		}
		b.Label, _ = pole(largest, 12)
		out, in = append(out, b), append(in, int32(w.territories.of(t)))
	}
	return out, in, errors.Join(table.check(), left.check())
}

// regionTable is our table of regions, by country and name in the source.
type regionTable struct {
	rows map[string][]row
	used map[string]bool // by country, name in the source, and where it is
}

func newRegionTable() *regionTable {
	t := &regionTable{map[string][]row{}, map[string]bool{}}
	for _, r := range rows(regionsTable) {
		at := r["country"] + " " + r["source"]
		t.rows[at] = append(t.rows[at], r)
	}
	return t
}

// of is the row of a region, given its largest polygon: where the source has
// several regions of a name, the one that is about a point in it, else the one
// that is about none. It is nil if there is none.
func (t *regionTable) of(country, source string, largest orb.Polygon) row {
	var found row
	for _, r := range t.rows[country+" "+source] {
		in := r.point()
		if r["lon"] == "" && found == nil || r["lon"] != "" && planar.PolygonContains(largest, in) {
			found = r
		}
	}
	if found != nil {
		t.used[found.place()] = true
	}
	return found
}

func (r row) place() string {
	return strings.Join([]string{r["country"], r["source"], r["lon"], r["lat"]}, " ")
}

// check returns an error if the table has a region that the source does not have.
func (t *regionTable) check() error {
	for _, list := range t.rows {
		for _, r := range list {
			if !t.used[r.place()] {
				return fmt.Errorf("regions.tsv names %q, which the source does not have", r.place())
			}
		}
	}
	return nil
}

// spelt is the source's name without signs for sounds that English does without,
// and with the marks on letters that it has lost, if CLDR's name has more.
func spelt(source, known string) string {
	if marks(known) > marks(source) && key(source) == key(known) {
		return known
	}
	return strings.ReplaceAll(strings.Trim(source, "'`’"), "`", "'")
}

// marks is how many letters of a name are none of English.
func marks(name string) (n int) {
	for _, r := range name {
		if r > unicode.MaxASCII {
			n++
		}
	}
	return n
}

// commas are Romanian's letters, where the sources have those with cedillas.
var commas = strings.NewReplacer("ş", "ș", "Ş", "Ș", "ţ", "ț", "Ţ", "Ț")

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

// none stands in our table for the code of a region that CLDR has by another name.
const none = "-"

// named returns a region's English name, and its names in other languages: by
// CLDR, unless our table knows better.
func (s *subdivisions) named(r region, own row) (string, basemap.Names, error) {
	names := map[string]string{}
	var known map[string]string
	if own["code"] != none {
		known = s.of(own["code"], r.iso, r.name)
	}
	english := spelt(r.name, known["en"])
	if r.iso == "RO" || r.iso == "MD" {
		english = commas.Replace(english)
	}
	if own["name"] != "" {
		english = own["name"]
	}
	if known == nil && own["code"] != "" && own["code"] != none {
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
