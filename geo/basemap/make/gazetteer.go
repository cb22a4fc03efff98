package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/paulmach/orb"
	"golang.org/x/text/language"

	"sightline/geo/basemap"
)

// Codes of Natural Earth that are not ISO's.
var isoCode = map[string]string{
	"KOS": "XKX", "SDS": "SSD", "PSX": "PSE", "SAH": "ESH", "SOL": "SOM", "CYN": "CYP", "ALD": "ALA",
}

// readPlaces returns the populated places with today's names, those of our own
// table among them, the most important first.
func (c *cldr) readPlaces(data []byte) ([]basemap.Place, error) {
	features, err := readFeatures(data)
	if err != nil {
		return nil, err
	}
	mended := map[string]row{}
	var out []basemap.Place
	for _, r := range rows(placesTable) {
		if r["source"] != "" {
			mended[r["country"]+" "+r["source"]] = r
			continue
		}
		out = append(out, basemap.Place{
			Name: r["name"], Names: r.names(), Point: orb.Point{r.float("lon"), r.float("lat")},
			Country: r["country"], Rank: r.int("rank"), Population: r.int("population"),
		})
	}
	used := map[string]bool{}
	for i := range features {
		p, err := placeOf(&features[i])
		if err != nil {
			return nil, err
		}
		key := p.Country + " " + p.Name
		if r, ok := mended[key]; ok {
			used[key] = true
			p.Name, p.Names = r["name"], r.names()
			if r["rank"] != "" {
				p.Rank = r.int("rank")
			}
			if r["capital"] != "" {
				p.Capital = r["capital"] == "yes"
			}
		}
		out = append(out, p)
	}
	for key := range mended {
		if !used[key] {
			return nil, fmt.Errorf("places.tsv mends %q, which the source does not have", key)
		}
	}
	c.nameCities(out)
	if err := nameByTable(out); err != nil {
		return nil, err
	}
	slices.SortStableFunc(out, func(a, b basemap.Place) int {
		return cmp.Or(cmp.Compare(a.Rank, b.Rank), cmp.Compare(b.Population, a.Population), strings.Compare(a.Name, b.Name))
	})
	return out, nil
}

// nameByTable gives places the names of our table of cities, over those that
// they have.
func nameByTable(places []basemap.Place) error {
	at := map[string]int{}
	for i, p := range places {
		if other, ok := at[p.Country+" "+p.Name]; !ok || places[other].Population < p.Population {
			at[p.Country+" "+p.Name] = i
		}
	}
	for _, r := range rows(citiesTable) {
		i, ok := at[r["country"]+" "+r["name"]]
		if !ok {
			return fmt.Errorf("cities.tsv has %q of %s, which is no place", r["name"], r["country"])
		}
		p := &places[i]
		table := map[string]string{}
		for _, tag := range languages {
			table[tag] = p.Names.Get(tag)
			if r[tag] != "" {
				table[tag] = r[tag]
			}
		}
		p.Names = basemap.NamesOf(table)
	}
	return nil
}

func placeOf(f *feature) (basemap.Place, error) {
	var at orb.Point
	if err := json.Unmarshal(f.Geometry.Coordinates, &at); err != nil {
		return basemap.Place{}, err
	}
	country := f.text("adm0_a3")
	if code, ok := isoCode[country]; ok {
		country = code
	}
	return basemap.Place{
		Name: f.text("name"), Point: at, Country: country, Rank: f.number("scalerank"),
		Population: max(0, f.number("pop_max")), Capital: f.text("featurecla") == "Admin-0 capital",
	}, nil
}

var seaKinds = map[string]basemap.SeaKind{
	"ocean": basemap.Ocean, "sea": basemap.OpenSea, "gulf": basemap.Gulf, "strait": basemap.Strait,
}

func seas() []basemap.Sea {
	var out []basemap.Sea
	for _, r := range rows(seasTable) {
		out = append(out, basemap.Sea{
			Name: r["name"], Names: r.names(), Label: orb.Point{r.float("lon"), r.float("lat")},
			Kind: seaKinds[r["kind"]], Rank: r.int("rank"),
		})
	}
	return out
}

// territoryNames returns a territory with its code and its names: a part's by
// our table, a country's by Unicode's CLDR, unless our table knows better.
func (c *cldr) territoryNames(t territory) basemap.Territory {
	out := basemap.Territory{Name: t.part, Code: t.code}
	if t.part != "" {
		for _, r := range rows(partsTable) {
			if r["name"] == t.part {
				out.Names = r.names()
			}
		}
		return out
	}
	key := "XK"
	if t.code != "XKX" {
		region, err := language.ParseRegion(t.code)
		if err != nil {
			return out
		}
		key = region.String()
	}
	names := c.country(key)
	for _, r := range rows(countriesTable) {
		if r["country"] != t.code {
			continue
		}
		names["en"] = r["name"]
		for _, tag := range languages {
			if own := r[tag]; own != "" {
				names[tag] = own
			}
		}
	}
	out.Name = strings.ReplaceAll(strings.ReplaceAll(names["en"], " & ", " and "), "St. ", "Saint ")
	delete(names, "en")
	out.Names = basemap.NamesOf(names)
	return out
}
