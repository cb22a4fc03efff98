package main

import (
	"fmt"

	"github.com/paulmach/orb"
	"golang.org/x/text/language"

	"sightline/geo/basemap"
)

// worldviewName is told on every picture.
const worldviewName = "Natural Earth; Crimea as Ukraine's, occupied (UN General Assembly resolution 68/262)"

// holder is whose a region is. Regions with the same holder are dissolved.
type holder struct {
	country  string // ISO 3166-1 alpha-3; empty if nobody's
	part     string // set where a part stands for itself
	occupied bool
}

// Regions that the source gives to another country than the worldview, or to
// no country by code, by "iso name".
var worldview = map[string]holder{
	"RU Crimea":                      {"UKR", "Crimea", true},
	"RU Sevastopol":                  {"UKR", "Crimea", true},
	"-1 Northern Cyprus":             {"CYP", "Northern Cyprus", false},
	"-1 Somaliland":                  {"SOM", "Somaliland", false},
	"-1 Kashmir":                     {"", "Siachen Glacier", false},
	"-1 Spratly Islands":             {"", "Spratly Islands", false},
	"-1 Dhekelia":                    {"GBR", "Dhekelia", false},
	"-1 Akrotiri":                    {"GBR", "Akrotiri", false},
	"-1 Guantanamo Bay USNB":         {"CUB", "", false},
	"-1 Baykonur lease in Qyzylorda": {"KAZ", "", false},
	"-1 Cocos (Keeling) Islands":     {"CCK", "", false},
	"-1 Christmas Island":            {"CXR", "", false},
	"-1 Coral Sea Islands":           {"AUS", "", false},
	"-1 Clipperton Island":           {"FRA", "", false},
}

func holderOf(r region) (holder, error) {
	if h, ok := worldview[r.iso+" "+r.name]; ok {
		return h, nil
	}
	if r.iso == "XK" {
		return holder{country: "XKX"}, nil // the code in use; ISO has none
	}
	code, err := language.ParseRegion(r.iso)
	if err != nil {
		return holder{}, fmt.Errorf("region %q has the unknown code %q", r.name, r.iso)
	}
	return holder{country: code.ISO3()}, nil
}

// dispute is a line in dispute, or of control, between two countries; within
// the box if it has one.
type dispute struct {
	a, b string
	box  orb.Bound
}

var whole = orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}

func box(west, south, east, north float64) orb.Bound {
	return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
}

// Natural Earth 4.1 classes these as disputed, indefinite or a line of control.
var disputes = []dispute{
	{"PRK", "KOR", whole}, // Military Demarcation Line of 1953
	{"IND", "PAK", box(73.5, 32.9, 78.5, 37)},
	{"IND", "CHN", box(77, 32.3, 80.5, 36.5)},
	{"IND", "CHN", box(91.5, 26, 97.6, 30)},
	{"CHN", "PAK", box(74, 35, 77.5, 37.5)},
	{"MAR", "ESH", whole},
	{"SRB", "XKX", whole},
	{"ISR", "PSE", whole},
	{"ISR", "SYR", whole},
	{"ISR", "LBN", whole},
	{"SDN", "SSD", box(26.5, 9.3, 29.2, 10.6)},
	{"EGY", "SDN", box(33, 20, 38, 24)},
	{"KEN", "SSD", whole},
	{"ETH", "SOM", box(43, 4, 47.99, 8.01)},
	{"BLZ", "GTM", whole},
	{"GUY", "VEN", box(-62, 4, -57, 9)},
	{"GUY", "SUR", box(-58.5, 1.5, -56, 4)},
}

// Lines of the disputed layer that no longer are: Azerbaijan has held Karabakh
// since 2023, the line of contact of 2014 to 2022 is history, and so is a claim
// that was settled. What changes from month to month belongs into a briefing.
var outdated = map[string]bool{
	"Former USSR oblast in 1991": true,
	"Ceasefire Line 1994":        true,
	"Ukrainian claim":            true,
	"Bolivian claim":             true, // to a corridor, settled by the ICJ in 2018
}

// kindBetween tells what a border between two holders is at a point.
func kindBetween(a, b holder, at orb.Point) basemap.LineKind {
	switch {
	case a == b:
		return basemap.RegionBorder
	case a.country == b.country || a.country == "" || b.country == "":
		return basemap.Disputed
	}
	for _, d := range disputes {
		pair := d.a == a.country && d.b == b.country || d.a == b.country && d.b == a.country
		if pair && d.box.Contains(at) {
			return basemap.Disputed
		}
	}
	return basemap.International
}
