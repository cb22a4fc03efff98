package main

import (
	"encoding/json"
	"fmt"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"

	"sightline/geo/basemap"
)

// Codes of Natural Earth that are not ISO's.
var isoCode = map[string]string{
	"KOS": "XKX", "SDS": "SSD", "PSX": "PSE", "SAH": "ESH", "SOL": "SOM", "CYN": "CYP", "ALD": "ALA",
}

// populated is the populated places, and where those are that have their rank
// from our table.
type populated struct {
	places []basemap.Place
	ranked map[orb.Point]bool
}

// dropped stands in our table for the name of a place that is left out.
const dropped = "-"

// sited is how near, in metres, a place is to the position that a row of our
// table has for it.
const sited = 2_000

// readPlaces returns the populated places with today's names, those of our own
// table among them.
func (c *cldr) readPlaces(data []byte) (populated, error) {
	features, err := readFeatures(data)
	if err != nil {
		return populated{}, err
	}
	source := make([]basemap.Place, len(features))
	for i := range features {
		if source[i], err = placeOf(&features[i]); err != nil {
			return populated{}, err
		}
	}
	p, err := mend(source, rows(placesTable))
	if err != nil {
		return populated{}, err
	}
	if err := translate(newDirectory(p.places, source), rows(translatedTable)); err != nil {
		return populated{}, err
	}
	c.nameCities(p.places)
	return p, nameByTable(p.places)
}

// mend returns a table's own places, and the source's as the table has them.
func mend(source []basemap.Place, table []row) (populated, error) {
	mended := map[int]row{} // by the place in the source
	byName := map[string][]int{}
	for i, p := range source {
		byName[p.Country+" "+p.Name] = append(byName[p.Country+" "+p.Name], i)
	}
	out := populated{ranked: map[orb.Point]bool{}}
	for _, r := range table {
		if r["source"] == "" {
			p := basemap.Place{Point: r.point(), Country: r["country"]}
			out.add(p, r)
			continue
		}
		i, err := r.sited(source, byName[r["country"]+" "+r["source"]])
		if err != nil {
			return populated{}, err
		}
		if _, twice := mended[i]; twice {
			return populated{}, fmt.Errorf("places.tsv mends %q of %s twice", r["source"], r["country"])
		}
		mended[i] = r
	}
	for i, p := range source {
		out.add(p, mended[i])
	}
	return out, nil
}

// sited is which of some places a row of our table is about: the only one, or, of
// several, the one at the row's position.
func (r row) sited(source []basemap.Place, called []int) (int, error) {
	var found []int
	for _, i := range called {
		if r["lon"] == "" || geo.Distance(source[i].Point, r.point()) < sited {
			found = append(found, i)
		}
	}
	if len(found) != 1 {
		return 0, fmt.Errorf("places.tsv mends %q of %s, of which the source has %d, not one", r["source"], r["country"], len(found))
	}
	return found[0], nil
}

// add adds a place as the row about it has it, if there is one.
func (p *populated) add(place basemap.Place, r row) {
	if r["name"] == dropped {
		return
	}
	if r != nil {
		place.Name, place.Names = r["name"], r.names()
	}
	if r["rank"] != "" {
		place.Rank = r.int("rank")
		p.ranked[place.Point] = true
	}
	if r["population"] != "" {
		place.Population = r.int("population")
	}
	if r["capital"] != "" {
		place.Capital = r["capital"] == "yes"
	}
	p.places = append(p.places, place)
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
