package main

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"golang.org/x/text/language"

	"sightline/geo/basemap"
)

// Codes of Natural Earth that are not ISO's.
var isoCode = map[string]string{
	"KOS": "XKX", "SDS": "SSD", "PSX": "PSE", "SAH": "ESH", "SOL": "SOM", "CYN": "CYP", "ALD": "ALA",
}

// readPlaces returns the populated places with today's names, those of our own
// table among them.
func (c *cldr) readPlaces(data []byte) ([]basemap.Place, error) {
	features, err := readFeatures(data)
	if err != nil {
		return nil, err
	}
	mended := map[string]row{}
	var out, source []basemap.Place
	for _, r := range rows(placesTable) {
		if r["source"] != "" {
			mended[r["country"]+" "+r["source"]] = r
			continue
		}
		out = append(out, basemap.Place{
			Name: r["name"], Names: r.names(), Point: r.point(),
			Country: r["country"], Rank: r.int("rank"), Population: r.int("population"), Capital: r["capital"] == "yes",
		})
	}
	used := map[string]bool{}
	for i := range features {
		p, err := placeOf(&features[i])
		if err != nil {
			return nil, err
		}
		source = append(source, p)
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
	if err := translate(newDirectory(out, source), rows(translatedTable)); err != nil {
		return nil, err
	}
	c.nameCities(out)
	if err := nameByTable(out); err != nil {
		return nil, err
	}
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

// seas returns the names of the waters: of seas, then of those of the lakes that
// our table names.
func seas(l lakes) ([]basemap.Sea, error) {
	var out []basemap.Sea
	for _, r := range rows(seasTable) {
		s := r.water()
		s.Kind = seaKinds[r["kind"]]
		for other := range strings.SplitSeq(r["also"], ";") {
			if lon, lat, ok := strings.Cut(other, " "); ok {
				at := row{"lon": lon, "lat": lat}
				s.Also = append(s.Also, at.point())
			}
		}
		out = append(out, s)
	}
	for _, r := range rows(lakesTable) {
		s := r.water()
		i := slices.IndexFunc(l.full, func(p orb.Polygon) bool { return planar.PolygonContains(p, s.Label) })
		if i < 0 {
			return nil, fmt.Errorf("lakes.tsv has %q at %v, where the source has no lake", s.Name, s.Label)
		}
		s.Kind, s.Area = basemap.Lake, squareKilometres(l.full[i])
		s.Label, s.Breadth = midway(l.full[i], s.Label)
		out = append(out, s)
	}
	return out, nil
}

// midway is the middle between a lake's shores west and east of a point, and how
// far these are from each other, kilometres.
func midway(lake orb.Polygon, at orb.Point) (orb.Point, float64) {
	squeeze := math.Cos(radians(at[1]))
	back, ahead := chord(squeezed(lake, squeeze), orb.Point{at[0] * squeeze, at[1]}, orb.Point{1, 0})
	return orb.Point{at[0] + (ahead-back)/2/squeeze, at[1]}, radians(back+ahead) * earthRadius / 1000
}

func (r row) water() basemap.Sea {
	return basemap.Sea{Name: r["name"], Names: r.names(), Label: r.point(), Rank: r.int("rank")}
}

func (r row) point() orb.Point { return orb.Point{r.float("lon"), r.float("lat")} }

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
