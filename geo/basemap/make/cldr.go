package main

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sightline/geo/basemap"
)

// languages are those that things are named in, by IETF tag, besides English.
var languages = []string{"ar", "de", "es", "fr", "ja", "ko", "ru", "uk", "zh"}

// cldr holds names by Unicode's Common Locale Data Repository.
type cldr struct {
	countries map[string]map[string]string // by ISO 3166-1 alpha-2 and form, then by language, "en" among them
	cities    map[string]map[string]string // by the English name without marks, then by language
}

// readCLDR reads the names of countries from one package, and of the cities that
// time zones are named after from another.
func readCLDR(countries, cities string) (*cldr, error) {
	c := &cldr{countries: map[string]map[string]string{}, cities: map[string]map[string]string{}}
	zones := map[string]string{} // the English name of each zone's city
	for _, tag := range append([]string{"en"}, languages...) {
		if err := c.readCountries(filepath.Join(countries, "main", tag, "territories.json"), tag); err != nil {
			return nil, err
		}
		if err := c.readCities(filepath.Join(cities, "main", tag, "timeZoneNames.json"), tag, zones); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *cldr) readCountries(file, tag string) error {
	var doc struct {
		Main map[string]struct {
			LocaleDisplayNames struct{ Territories map[string]string }
		}
	}
	if err := readJSON(file, &doc); err != nil {
		return err
	}
	for code, name := range doc.Main[tag].LocaleDisplayNames.Territories {
		if c.countries[code] == nil {
			c.countries[code] = map[string]string{}
		}
		c.countries[code][tag] = name
	}
	return nil
}

func (c *cldr) readCities(file, tag string, zones map[string]string) error {
	var doc struct {
		Main map[string]struct {
			Dates struct {
				TimeZoneNames struct{ Zone map[string]any }
			}
		}
	}
	if err := readJSON(file, &doc); err != nil {
		return err
	}
	eachCity("", doc.Main[tag].Dates.TimeZoneNames.Zone, func(zone, name string) {
		if tag == "en" {
			zones[zone] = name
			return
		}
		english, ok := zones[zone]
		if !ok {
			english = strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " ")
		}
		key := plain(english)
		if c.cities[key] == nil {
			c.cities[key] = map[string]string{}
		}
		c.cities[key][tag] = strings.ReplaceAll(name, "\u00ad", "") // where it may be broken
	})
	return nil
}

// forms are the countries that go by another of CLDR's forms of their name.
var forms = map[string]string{
	"PS": "PS-alt-short", "HK": "HK-alt-short", "MO": "MO-alt-short", // not their status
	"CD": "CD-alt-variant", "CG": "CG-alt-variant", // not their capital
}

// country returns a country's names by language.
func (c *cldr) country(code string) map[string]string {
	names := maps.Clone(c.countries[code])
	for tag, name := range c.countries[forms[code]] {
		names[tag] = name
	}
	return names
}

// eachCity visits the cities of a tree of zones.
func eachCity(path string, tree map[string]any, visit func(zone, name string)) {
	for key, value := range tree {
		switch v := value.(type) {
		case map[string]any:
			eachCity(path+"/"+key, v, visit)
		case string:
			if key == "exemplarCity" {
				visit(path, v)
			}
		}
	}
}

func readJSON(file string, into any) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, into)
}

// plain is a name without marks and in small letters.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(name))
}

// nameCities gives the most populous place of a name the names of the city that
// is called so, where it has none of its own.
func (c *cldr) nameCities(places []basemap.Place) {
	largest := map[string]int{}
	for i, p := range places {
		key := plain(p.Name)
		if at, ok := largest[key]; !ok || places[at].Population < p.Population {
			largest[key] = i
		}
	}
	for key, i := range largest {
		p := &places[i]
		table := map[string]string{}
		for tag, name := range c.cities[key] {
			table[tag] = name
		}
		for _, tag := range p.Names.Languages() {
			table[tag] = p.Names.Get(tag)
		}
		for tag, name := range table {
			if name == p.Name && !slices.Contains(p.Names.Languages(), tag) {
				delete(table, tag) // as in English
			}
		}
		p.Names = basemap.NamesOf(table)
	}
}
