package basemap_test

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo/basemap"
)

// whereabouts are cities by where they are, with today's names.
var whereabouts = []struct {
	country, name string
	at            orb.Point
}{
	{"RUS", "Rostov-on-Don", orb.Point{39.71, 47.24}},
	{"RUS", "Rostov Veliky", orb.Point{39.4, 57.19}},
	{"RUS", "Nalchik", orb.Point{43.62, 43.5}},
	{"SRB", "Čačak", orb.Point{20.33, 43.89}},
	{"XKX", "Peja", orb.Point{20.29, 42.66}},
	{"TUR", "Antakya", orb.Point{36.12, 36.23}},
	{"TUR", "Adapazarı", orb.Point{30.42, 40.8}},
	{"TUR", "Mersin", orb.Point{34.63, 36.8}},
	{"ARM", "Kapan", orb.Point{46.41, 39.2}},
	{"AZE", "Khankendi", orb.Point{46.75, 39.82}},
	{"AZE", "Ganja", orb.Point{46.36, 40.68}},
	{"AZE", "Shirvan", orb.Point{48.92, 39.94}},
	{"CHN", "Shijiazhuang", orb.Point{114.48, 38.05}},
	{"CHN", "Mudanjiang", orb.Point{129.59, 44.58}},
	{"CHN", "Huai’an", orb.Point{119.03, 33.58}},
	{"CHN", "Xiangyang", orb.Point{112.13, 32.02}},
	{"CHN", "Guigang", orb.Point{109.61, 23.1}},
	{"CHN", "Ulanqab", orb.Point{113.11, 41.03}},
	{"KAZ", "Kostanay", orb.Point{63.62, 53.22}},
	{"KAZ", "Altai", orb.Point{84.27, 49.73}},
	{"TJK", "Khujand", orb.Point{69.62, 40.29}},
	{"TJK", "Bokhtar", orb.Point{68.77, 37.83}},
	{"TKM", "Gyzylarbat", orb.Point{56.28, 38.98}},
	{"UZB", "Urgench", orb.Point{60.63, 41.56}},
	{"IND", "Belagavi", orb.Point{74.5, 15.86}},
	{"IND", "Vijayapura", orb.Point{75.72, 16.83}},
	{"IND", "Gurugram", orb.Point{77.03, 28.46}},
	{"IND", "Chhatrapati Sambhajinagar", orb.Point{75.33, 19.88}},
	{"IND", "Aurangabad", orb.Point{84.37, 24.75}},
	{"BGD", "Cumilla", orb.Point{91.18, 23.46}},
	{"LKA", "Puttalam", orb.Point{79.83, 8.03}},
	{"IRQ", "Az Zubayr", orb.Point{47.7, 30.39}},
	{"ZAF", "Mthatha", orb.Point{28.78, -31.59}},
	{"ZAF", "Makhanda", orb.Point{26.53, -33.3}},
	{"EGY", "Damanhur", orb.Point{30.47, 31.04}},
	{"BRA", "Chapecó", orb.Point{-52.62, -27.1}},
	{"BRA", "Humaitá", orb.Point{-63.02, -7.5}},
	{"CHL", "Chañaral", orb.Point{-70.62, -26.35}},
	{"SEN", "Saint-Louis", orb.Point{-16.49, 16.03}},
	{"MRT", "Kaédi", orb.Point{-13.5, 16.15}},
	{"DEU", "Passau", orb.Point{13.46, 48.57}},
	{"POL", "Łódź", orb.Point{19.46, 51.77}},
	{"GRC", "Heraklion", orb.Point{25.13, 35.33}},
	{"CAN", "Naujaat", orb.Point{-86.24, 66.52}},
}

func TestCitiesAreCalledByTodaysNames(t *testing.T) {
	m := load(t)
	for _, want := range whereabouts {
		var nearest basemap.Place
		best := math.Inf(1)
		for p := range m.Places(10) {
			if d := geo.Distance(p.Point, want.at); p.Country == want.country && d < best {
				nearest, best = *p, d
			}
		}
		assert.Equal(t, want.name, nearest.Name, "%s at %v", want.country, want.at)
		assert.Less(t, best, 15_000.0, want.name)
	}
}

func TestCitiesAreThereOnce(t *testing.T) {
	where := map[string][]orb.Point{}
	for p := range load(t).Places(10) {
		where[p.Country+" "+p.Name] = append(where[p.Country+" "+p.Name], p.Point)
	}
	for _, name := range []string{
		"RUS Rostov-on-Don", "TUR Antakya", "TUR Adapazarı", "TJK Khujand", "IDN Bandar Lampung", "MEX Mazatlán", "TUN Kasserine", "KAZ Aktau",
	} {
		assert.Len(t, where[name], 1, name)
	}
	for _, name := range []string{"TUR Hatay", "TUR Sakarya", "TUR Antioch", "TJK Leninobod", "AZE Kapan", "MRT Saint-Louis", "AUT Passau", "SRB Pec"} {
		assert.Empty(t, where[name], name)
	}
	for name, points := range where {
		for i, a := range points {
			for _, b := range points[:i] {
				twins := name == "USA Kansas City" // one in either state
				assert.True(t, twins || geo.Distance(a, b) > 30_000, "%s is there twice", name)
			}
		}
	}
}

// A place has its own people, not those of another of its name.
func TestPeopleAreThePlacesOwn(t *testing.T) {
	type people struct {
		country, name string
		count         int
	}
	seen := map[people]orb.Point{}
	for p := range load(t).Places(10) {
		who := people{p.Country, p.Name, p.Population}
		if other, twice := seen[who]; twice && p.Population > 10_000 {
			assert.Failf(t, "two places of a name have the same people", "%v at %v and %v", who, other, p.Point)
		}
		seen[who] = p.Point
	}
	for _, p := range places(load(t)) {
		village := p.Country == "BRA" && p.Name == "Natal" && p.Point[0] < -50 || p.Country == "DZA" && p.Name == "Arak" ||
			p.Country == "RUS" && (p.Name == "Nakhodka" && p.Point[0] < 100 || p.Name == "Noginsk" && p.Point[0] > 60)
		if village {
			assert.GreaterOrEqual(t, p.Rank, 8, p.Name)
		}
	}
}

// Cities of a million that have none larger about them are named as soon as
// capitals are, and so before the small towns that are alone.
func TestChiefCitiesComeFirst(t *testing.T) {
	for name, country := range map[string]string{"Omsk": "RUS", "Chelyabinsk": "RUS", "Kharkiv": "UKR", "Mosul": "IRQ", "Izmir": "TUR", "Busan": "KOR"} {
		assert.LessOrEqual(t, place(t, name, country).Rank, place(t, "Surgut", "RUS").Rank, name)
	}
	require.GreaterOrEqual(t, place(t, "Bratsk", "RUS").Rank, 3)
}
