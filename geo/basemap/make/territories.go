package main

import (
	"fmt"

	"github.com/paulmach/orb"
	"golang.org/x/text/language"

	"sightline/geo/basemap"
)

// territory names a territory: a country by its code, or a part by its name.
type territory struct{ code, part string }

// Regions that the source gives to another country than the one that they lie
// in, or to none by code, by "iso name".
var belongs = map[string]string{
	"-1 Guantanamo Bay USNB":         "CUB",
	"-1 Baykonur lease in Qyzylorda": "KAZ",
	"-1 Cocos (Keeling) Islands":     "CCK",
	"-1 Christmas Island":            "CXR",
	"-1 Coral Sea Islands":           "AUS",
	"-1 Clipperton Island":           "FRA",
}

// Regions that are a territory of their own, because some worldview gives them
// to another holder than the rest of their country, by "iso name".
var parts = map[string]string{
	"RU Crimea":            "Crimea",
	"RU Sevastopol":        "Crimea",
	"UA Donets'k":          "Donetsk Oblast",
	"UA Luhans'k":          "Luhansk Oblast",
	"UA Zaporizhzhya":      "Zaporizhzhia Oblast",
	"UA Kherson":           "Kherson Oblast",
	"-1 Northern Cyprus":   "Northern Cyprus",
	"-1 Somaliland":        "Somaliland",
	"-1 Kashmir":           "Siachen Glacier",
	"-1 Spratly Islands":   "Spratly Islands",
	"CN Paracel Islands":   "Paracel Islands",
	"-1 Dhekelia":          "Dhekelia",
	"-1 Akrotiri":          "Akrotiri",
	"GE Abkhazia":          "Abkhazia",
	"IN Arunachal Pradesh": "Arunachal Pradesh",
	"EH " + westOfBerm:     westOfBerm,
	"SY " + golan:          golan,
}

// southernKurils holds Kunashir, Iturup, Shikotan and the Habomai islands, and
// nothing else of Sakhalin Oblast: Urup lies east of 149° E.
var southernKurils = box(145.2, 43.2, 149, 45.6)

func territoryOf(r region, bound orb.Bound) (territory, error) {
	key := r.iso + " " + r.name
	if part, ok := parts[key]; ok {
		return territory{part: part}, nil
	}
	if code, ok := belongs[key]; ok {
		return territory{code: code}, nil
	}
	if key == "RU Sakhalin" && southernKurils.Contains(bound.Min) && southernKurils.Contains(bound.Max) {
		return territory{part: "Southern Kuril Islands"}, nil
	}
	if r.iso == "XK" {
		return territory{code: "XKX"}, nil // the code in use; ISO has none
	}
	code, err := language.ParseRegion(r.iso)
	if err != nil {
		return territory{}, fmt.Errorf("region %q has the unknown code %q", r.name, r.iso)
	}
	return territory{code: code.ISO3()}, nil
}

// country is who holds a territory by the default worldview.
func (t territory) country() string {
	if t.part == "" {
		return t.code
	}
	return worldviews[0].holdings[t.part].holder
}

// is tells of a territory that it is a part, or belongs to a country by the default
// worldview.
func (t territory) is(name string) bool { return t.part == name || t.country() == name }

// dispute is a line in dispute, or of control, between two countries or parts of
// them; within the box if it has one.
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
	{golan, "LBN", whole},
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
	"Western Saharan claim":      true, // a border of territories instead (cutSahara)
	syrianClaim:                  true, // likewise (cutGolan)
}

// inDispute tells of the border between two territories at a point.
func inDispute(a, b territory, at orb.Point) bool {
	for _, d := range disputes {
		pair := a.is(d.a) && b.is(d.b) || a.is(d.b) && b.is(d.a)
		if pair && d.box.Contains(at) {
			return true
		}
	}
	return false
}

// index numbers things in the order that they come.
type index[T comparable] struct {
	list []T
	at   map[T]int
}

func (x *index[T]) of(v T) int {
	i, ok := x.at[v]
	if !ok {
		if x.at == nil {
			x.at = map[T]int{}
		}
		i = len(x.list)
		x.at[v] = i
		x.list = append(x.list, v)
	}
	return i
}

// frontierOf is the frontier of an edge between two territories.
func frontierOf(a, b int, territories []territory, at orb.Point) basemap.Frontier {
	f := basemap.Frontier{A: min(a, b), B: max(a, b)}
	f.Disputed = a != b && inDispute(territories[a], territories[b], at)
	if a == b {
		f = basemap.Frontier{A: a, B: a} // all borders of a territory's regions are alike
	}
	return f
}
