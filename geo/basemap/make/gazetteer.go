package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"golang.org/x/text/language"

	"sightline/geo/basemap"
)

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
