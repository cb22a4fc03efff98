package basemap_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo/basemap"
)

// regionsOf are the regions by country and name.
func regionsOf(m *basemap.Map) map[string][]basemap.Region {
	out := map[string][]basemap.Region{}
	for _, r := range m.Regions() {
		out[r.Country+" "+r.Name] = append(out[r.Country+" "+r.Name], r)
	}
	return out
}

// A name is no name of ours that has lost letters, tells what its file knows it
// by, or ends in a sign for a sound that English does without.
var unsound = regexp.MustCompile("[?0-9()\\[\\]`_]|  |^ | $|^'|['’]$")

func TestNamesAreSpeltSoundly(t *testing.T) {
	m := load(t)
	for _, r := range m.Regions() {
		assert.NotRegexp(t, unsound, r.Name, r.Country)
		assert.NotEmpty(t, r.Name)
		for _, tag := range r.Names.Languages() {
			assert.NotRegexp(t, unsound, r.Names.Get(tag), "%s of %s in %s", r.Name, r.Country, tag)
		}
	}
	sign := regexp.MustCompile("[?()\\[\\]`_]|  |^ | $|['’]$")
	for p := range m.Places(10) {
		assert.NotRegexp(t, sign, p.Name, p.Country)
		if p.Country == "RUS" || p.Country == "UKR" {
			assert.NotRegexp(t, "['’]", p.Name, p.Country)
		}
	}
	for _, r := range m.Regions() {
		if r.Country == "RUS" || r.Country == "UKR" {
			assert.NotRegexp(t, "['’]", r.Name, r.Country)
		}
	}
}

func TestRegionsHaveTodaysNames(t *testing.T) {
	found := regionsOf(load(t))
	for today, yesterday := range map[string]string{
		"AFG Daykundi": "", "AFG Panjshir": "", "ALB Tirana": "", "AZE Lachin": "", "AZE Khankendi": "AZE Stepanakert", "DNK Zealand": "DNK Sjaælland",
		"GBR North Ayrshire": "GBR North Ayshire", "GBR Wirral": "GBR Halton ", "HRV Požega-Slavonia": "", "IND Odisha": "IND Orissa", "IND Uttarakhand": "IND Uttaranchal",
		"IRQ Kirkuk": "IRQ At-Ta'mim", "IRQ Salah ad-Din": "IRQ Saladin", "KAZ Turkistan": "KAZ South Kazakhstan", "PAK Gilgit-Baltistan": "PAK Northern Areas",
		"PAK Islamabad Capital Territory": "PAK F.C.T.", "PAK Khyber Pakhtunkhwa": "PAK F.A.T.A.", "PAK Sindh": "PAK Sind", "RUS Adygea": "RUS Adygey",
		"RUS Altai Republic": "RUS Gorno-Altay", "RUS Chukotka": "RUS Chukchi Autonomous Okrug", "RUS Jewish Autonomous Oblast": "RUS Yevrey",
		"RUS Moscow Oblast": "RUS Moskovsskaya", "RUS Oryol": "RUS Orel", "RUS Primorsky Krai": "RUS Primor'ye", "RUS Stavropol": "RUS Stavropol'",
		"RUS Zabaykalsky Krai": "RUS Chita", "SAU Al-Qassim": "SAU Al Quassim", "SRB Rasina": "", "SYR Al-Hasakah": "SYR Hasaka (Al Haksa)",
		"TJK Sughd": "TJK Leninabad", "TUR Kahramanmaraş": "TUR K. Maras", "TUR Kırıkkale": "TUR Kinkkale", "COD Kongo Central": "COD Bas-Congo",
		"NOR Troms": "NOR Hordaland", "KEN Nairobi": "KEN Rift Valley", " Siachen Glacier": " Kashmir", "ROU Argeș": "ROU Arges", "LKA Jaffna": "LKA Yāpanaya",
	} {
		assert.Len(t, found[today], 1, today)
		assert.Empty(t, found[yesterday], yesterday)
	}
}

// An English map names regions in English, and as the city that they are about.
func TestRegionsHaveEnglishNames(t *testing.T) {
	found := regionsOf(load(t))
	for english, own := range map[string]string{
		"AUT Styria": "AUT Steiermark", "AUT Tyrol": "AUT Tirol", "AUT Lower Austria": "AUT Niederösterreich", "AUT Carinthia": "AUT Kärnten", "AUT Vienna": "AUT Wien",
		"DEU Lower Saxony": "DEU Niedersachsen", "DEU Saxony": "DEU Sachsen", "DEU Hesse": "DEU Hessen", "DEU Thuringia": "DEU Thüringen", "DEU Bavaria": "DEU Bayern",
		"ITA Rome": "ITA Roma", "ITA Naples": "ITA Napoli", "ITA Florence": "ITA Firenze", "PRT Lisbon": "PRT Lisboa", "DNK Southern Denmark": "DNK Syddanmark",
		"CZE South Moravia": "CZE Jihomoravský", "NLD North Holland": "NLD Noord-Holland", "POL Silesia": "POL Silesian", "CHE Zurich": "CHE Zürich",
		"EGY Faiyum": "EGY Al Fayyum", "SAU Mecca": "SAU Makkah", "IDN West Java": "IDN Jawa Barat", "AZE Baku": "AZE Bakı", "KAZ Kostanay": "KAZ Qostanay",
	} {
		assert.Len(t, found[english], 1, english)
		assert.Empty(t, found[own], own)
	}
	for _, both := range []string{
		"BLR Gomel", "BLR Grodno", "BLR Mogilev", "BLR Vitebsk", "ALB Shkodër", "ALB Vlorë", "EGY Faiyum", "EGY Minya", "EGY Sohag", "TUR Şanlıurfa", "TUR Mersin", "IRQ Duhok",
		"IRQ Najaf", "SYR Latakia", "KAZ Aktobe", "UZB Andijan", "JPN Kyoto", "JPN Osaka", "AZE Ganja", "CHE Zurich", "CHE Lucerne", "SAU Medina", "YEM Hudaydah",
		"LAO Luang Prabang", "VNM Lang Son", "TUN Sidi Bouzid", "TUR Tekirdağ",
	} {
		country, name, _ := strings.Cut(both, " ")
		place(t, name, country)
		assert.Len(t, found[both], 1, both)
	}
}

// A region that is all of a country and called as that is not named again, but in
// a worldview that has it in another country.
func TestCountriesAreNotNamedTwice(t *testing.T) {
	found := regionsOf(load(t))
	for _, name := range []string{"FLK Falkland Islands", "MCO Monaco", "GIB Gibraltar", "CUW Curaçao", "IMN Isle of Man"} {
		assert.Empty(t, found[name], name)
	}
	for _, name := range []string{"LUX Luxembourg", "DJI Djibouti", "SMR San Marino", "GTM Guatemala", "UKR Crimea", "IND Arunachal Pradesh"} {
		assert.Len(t, found[name], 1, name)
	}
	assert.Len(t, regionsOf(under(t, "argentina"))["ARG Malvinas"], 1)
	assert.Empty(t, regionsOf(under(t, "de-facto"))[" Somaliland"], "a state of its own there")
	assert.Len(t, found["SOM Somaliland"], 1)
	called, err := load(t).With(basemap.Overrides{Names: map[string]string{"FLK": "Malvinas"}})
	require.NoError(t, err)
	for _, r := range called.Regions() {
		assert.NotEqual(t, "FLK", r.Country, r.Name)
	}
}

// No country has two regions of a name, but where a city is one and what lies
// round it another.
func TestRegionsAreNamedOnce(t *testing.T) {
	cities := map[string]bool{
		"AZE Lankaran": true, "AZE Yevlakh": true, "AZE Shusha": true, "AZE Shaki": true, "HUN Veszprém": true, "IRL Cork": true, "IRL Galway": true,
		"IRL Limerick": true, "IRL Waterford": true, "MOZ Maputo": true, "UZB Tashkent": true,
		"MLT Żebbuġ": true, // one on either island
	}
	for name, all := range regionsOf(load(t)) {
		assert.True(t, len(all) == 1 || cities[name], name)
	}
}

// Whose division is no longer the source's goes without its names.
func TestRegionsThatWereAreUnnamed(t *testing.T) {
	count := map[string]int{}
	for name := range regionsOf(load(t)) {
		country, _, _ := strings.Cut(name, " ")
		count[country]++
	}
	for country, most := range map[string]int{
		"BFA": 0, "CIV": 0, "LBY": 0, "MAR": 0, "NPL": 0, "XKX": 0, "BDI": 0, "COG": 0, "KEN": 1, "LVA": 1, "MLI": 1, "UGA": 1, "COD": 5, "VNM": 11, "NOR": 13,
	} {
		assert.LessOrEqual(t, count[country], most, country)
	}
	found := regionsOf(load(t))
	for _, was := range []string{
		"IND Jammu and Kashmir", "IND Andhra Pradesh", "ETH Southern Nations, Nationalities and Peoples", "COD Katanga", "GHA Volta", "IDN Papua", "NOR Hedmark",
		"GBR Cumbria", "GBR Fermanagh", "CHL Bío-Bío", "LBN Beqaa", "SDN South Kordufan", "PHL Maguindanao", "SYR UNDOF", "ARE Neutral Zone",
	} {
		assert.Empty(t, found[was], was)
	}
}

func TestMoroccosRegionsAreNotInWesternSahara(t *testing.T) {
	for _, r := range load(t).Regions() {
		inside := r.Label[1] < 27.66 && r.Label[1] > 20.7 && r.Label[0] < -8.67 && r.Label[0] > -17.2
		assert.False(t, inside && r.Country == "MAR", r.Name)
	}
}
