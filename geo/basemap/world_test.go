package basemap_test

import (
	"math"
	"sync"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/geo/basemap"
)

// world is the basemap of the program, read once for all tests.
var world = sync.OnceValues(func() (*basemap.Map, error) {
	m, err := basemap.Load(assets.Basemap())
	if err != nil {
		return nil, err
	}
	return m, m.Check()
})

func load(t testing.TB) *basemap.Map {
	t.Helper()
	m, err := world()
	require.NoError(t, err)
	return m
}

func eachLevel(t *testing.T, check func(t *testing.T, l *basemap.Level)) {
	m := load(t)
	for i := range m.LevelCount() {
		l, err := m.LevelAt(i)
		require.NoError(t, err)
		t.Run(levelName(l), func(t *testing.T) { check(t, l) })
	}
}

func levelName(l *basemap.Level) string {
	return map[bool]string{true: "coarse", false: "fine"}[l.Tolerance > 1000] +
		" " + string('0'+rune(math.Log10(l.Tolerance)))
}

// at returns the areas that hold a point.
func at(l *basemap.Level, lon, lat float64) []basemap.Area {
	var out []basemap.Area
	p := orb.Point{lon, lat}
	for _, a := range l.Areas {
		if a.Bound.Contains(p) && planar.PolygonContains(a.Polygon(), p) {
			out = append(out, a)
		}
	}
	return out
}

func TestCapitalsLieInTheirCountries(t *testing.T) {
	places := []struct {
		name     string
		lon, lat float64
		country  string
	}{
		{"Pyongyang", 125.75, 39.02, "PRK"},
		{"Seoul", 126.98, 37.57, "KOR"},
		{"Busan hills", 129.0, 35.3, "KOR"},
		{"Vladivostok hills", 132.3, 43.6, "RUS"},
		{"Moscow", 37.62, 55.75, "RUS"},
		{"Brussels", 4.35, 50.85, "BEL"},
		{"Kyiv", 30.52, 50.45, "UKR"},
		{"Kharkiv", 36.23, 49.99, "UKR"},
		{"Donetsk", 37.8, 48.0, "UKR"},
		{"Simferopol", 34.1, 44.95, "UKR"},
		{"Warsaw", 21.01, 52.23, "POL"},
		{"Berlin", 13.4, 52.52, "DEU"},
		{"Paris", 2.35, 48.86, "FRA"},
		{"London", -0.13, 51.51, "GBR"},
		{"Madrid", -3.7, 40.42, "ESP"},
		{"Rome", 12.5, 41.9, "ITA"},
		{"Athens inland", 23.7, 38.1, "GRC"},
		{"Ankara", 32.86, 39.93, "TUR"},
		{"Beijing", 116.4, 39.9, "CHN"},
		{"Ulaanbaatar", 106.9, 47.9, "MNG"},
		{"Tokyo inland", 139.4, 35.7, "JPN"},
		{"Taipei hills", 121.3, 24.5, "TWN"},
		{"Hanoi", 105.85, 21.03, "VNM"},
		{"Delhi", 77.2, 28.6, "IND"},
		{"Islamabad", 73.05, 33.7, "PAK"},
		{"Kabul", 69.2, 34.5, "AFG"},
		{"Tehran", 51.4, 35.7, "IRN"},
		{"Baghdad", 44.4, 33.3, "IRQ"},
		{"Riyadh", 46.7, 24.7, "SAU"},
		{"Cairo", 31.25, 30.05, "EGY"},
		{"Addis Ababa", 38.75, 9.03, "ETH"},
		{"Nairobi", 36.8, -1.3, "KEN"},
		{"Abuja", 7.5, 9.07, "NGA"},
		{"Pretoria", 28.2, -25.75, "ZAF"},
		{"Maseru hills", 28.2, -29.5, "LSO"},
		{"Brasília", -47.9, -15.8, "BRA"},
		{"Buenos Aires inland", -59.5, -35.5, "ARG"},
		{"Washington", -77.04, 39.0, "USA"},
		{"Ottawa", -75.7, 45.3, "CAN"},
		{"Mexico City", -99.1, 19.4, "MEX"},
		{"Canberra", 149.1, -35.3, "AUS"},
		{"Wellington inland", 175.5, -40.7, "NZL"},
		{"Chukotka, east of 180°", -173, 66.5, "RUS"},
		{"Vanua Levu", 179.3, -16.6, "FJI"},
		{"South Pole", 10, -89.9, "ATA"},
		{"Prishtina", 21.1, 42.6, "XKX"},
		{"Tifariti", -10, 26.1, "ESH"},
		{"Ramallah", 35.2, 32.0, "PSE"},
		{"Juba", 31.4, 5, "SSD"},
		{"Hargeisa", 44.2, 9.5, "SOM"},
	}
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		for _, p := range places {
			areas := at(l, p.lon, p.lat)
			if assert.Len(t, areas, 1, p.name) {
				assert.Equal(t, p.country, areas[0].Country, p.name)
			}
		}
	})
}

func TestCrimeaIsUkrainesAndOccupied(t *testing.T) {
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		for name, p := range map[string]orb.Point{"Simferopol": {34.1, 44.95}, "inland of Sevastopol": {33.7, 44.58}, "Kerch": {36, 45.2}} {
			areas := at(l, p[0], p[1])
			require.Len(t, areas, 1, name)
			assert.Equal(t, "UKR", areas[0].Country, name)
			assert.Equal(t, "Crimea", areas[0].Region, name)
			assert.True(t, areas[0].Occupied, name)
		}
		for _, a := range at(l, 33.5, 46.7) {
			assert.False(t, a.Occupied, "north of the isthmus")
		}
		var kinds []basemap.LineKind
		isthmus := orb.Bound{Min: orb.Point{33.5, 45.9}, Max: orb.Point{34.5, 46.3}}
		for _, line := range l.Lines {
			if line.Bound.Intersects(isthmus) && line.Kind != basemap.Coast && line.Kind != basemap.RegionBorder {
				kinds = append(kinds, line.Kind)
			}
		}
		assert.Equal(t, []basemap.LineKind{basemap.Disputed}, kinds)
	})
}

func TestSeaIsNoLand(t *testing.T) {
	points := map[string]orb.Point{
		"Pacific": {-150, 10}, "Atlantic": {-35, 25}, "Indian": {80, -25}, "Arctic": {-150, 85}, "Southern": {100, -58},
		"East Sea": {134, 40}, "Black Sea": {34, 43}, "near 180°": {179.9, 30}, "Bering": {-179.9, 58}, "Maldives": {75.5, 2},
	}
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		for name, p := range points {
			assert.Empty(t, at(l, p[0], p[1]), name)
		}
	})
}

func TestRingsAreSound(t *testing.T) {
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		for _, areas := range [][]basemap.Area{l.Areas, l.Lakes} {
			for i := range areas {
				requireSound(t, &areas[i])
			}
		}
	})
}

func requireSound(t *testing.T, a *basemap.Area) {
	t.Helper()
	require.NotEmpty(t, a.Polygon())
	for i, ring := range a.Polygon() {
		require.GreaterOrEqual(t, len(ring), 4)
		require.True(t, ring.Closed())
		want := orb.CCW
		if i > 0 {
			want = orb.CW
		}
		require.Equal(t, want, ring.Orientation(), "ring %d of %s at %v", i, a.Country, ring[0])
		for _, p := range ring {
			require.True(t, math.Abs(p[0]) <= 180 && math.Abs(p[1]) <= 90, "%v", p)
			require.True(t, a.Bound.Contains(p), "a ring leaves its bound at %v", p)
		}
	}
}

func TestLinesAreShortEdgedAndKeepOffTheCuts(t *testing.T) {
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		for _, line := range l.Lines {
			points := line.Points()
			require.GreaterOrEqual(t, len(points), 2)
			for i := 1; i < len(points); i++ {
				p, q := points[i-1], points[i]
				require.NotEqual(t, p, q)
				require.Less(t, degreesApart(p, q), 1.5, "%v to %v", p, q)
				onCut := math.Abs(p[0]) == 180 && p[0] == q[0] || p[1] == -90
				require.False(t, onCut, "a line runs down the antimeridian at %v", p)
			}
		}
	})
}

// degreesApart returns the great-circle distance (haversine), in degrees.
func degreesApart(p, q orb.Point) float64 {
	const rad = math.Pi / 180
	u, v := math.Sin((q[1]-p[1])*rad/2), math.Sin((q[0]-p[0])*rad/2)
	return 2 * math.Asin(math.Sqrt(u*u+math.Cos(p[1]*rad)*math.Cos(q[1]*rad)*v*v)) / rad
}

// The land's area, with Antarctica and with lakes, is 148.94 million km²
// (CIA World Factbook, "World", geography).
func TestLandHasItsArea(t *testing.T) {
	allowed := map[float64]float64{11000: 0.02, 5600: 0.02, 3400: 0.02, 1700: 0.02, 600: 0.02, 100: 0.02}
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		sum := 0.0
		for _, a := range l.Areas {
			for _, ring := range a.Polygon() {
				sum += squareKilometres(ring)
			}
		}
		assert.InEpsilon(t, 148.94e6, sum, allowed[l.Tolerance])
	})
}

// squareKilometres integrates sin(latitude) over longitude: the area between
// the ring and the equator on the cylinder of equal areas (Lambert 1772).
func squareKilometres(ring orb.Ring) float64 {
	const rad, radius = math.Pi / 180, 6371.0088
	sum := 0.0
	for i := 1; i < len(ring); i++ {
		p, q := ring[i-1], ring[i]
		sum -= (q[0] - p[0]) * rad * (math.Sin(p[1]*rad) + math.Sin(q[1]*rad)) / 2
	}
	return sum * radius * radius
}

func TestNeighboursShareTheirBorder(t *testing.T) {
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		vertices := map[orb.Point]int{}
		for _, a := range l.Areas {
			for _, ring := range a.Polygon() {
				for _, p := range ring[1:] {
					vertices[p]++
				}
			}
		}
		for _, line := range l.Lines {
			if line.Kind != basemap.International {
				continue
			}
			points := line.Points()
			for _, p := range points[1 : len(points)-1] {
				require.GreaterOrEqual(t, vertices[p], 2, "the border at %v has one side only", p)
			}
		}
	})
}

func TestLevelIsTheCoarsestThatServes(t *testing.T) {
	m := load(t)
	for _, c := range []struct{ metresPerPixel, tolerance float64 }{
		{1e9, 11000}, {22000, 11000}, {21999, 5600}, {6800, 3400}, {3400, 1700}, {1200, 600}, {200, 100}, {1, 100}, {0, 100}, {math.NaN(), 100},
	} {
		assert.Equal(t, c.tolerance, m.Level(c.metresPerPixel).Tolerance, "%v m per pixel", c.metresPerPixel)
	}
}

func TestWithinKeepsWhatIsInTheBound(t *testing.T) {
	korea := orb.Bound{Min: orb.Point{122, 33}, Max: orb.Point{136, 46}}
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		all, cut := 0, 0
		for i := range l.Areas {
			a := &l.Areas[i]
			if !a.Bound.Intersects(korea) {
				continue
			}
			part, full := a.Within(korea), a.Polygon()
			all, cut = all+vertexCount(full), cut+vertexCount(part)
			for lon := korea.Min[0]; lon <= korea.Max[0]; lon += 0.7 {
				for lat := korea.Min[1]; lat <= korea.Max[1]; lat += 0.7 {
					p := orb.Point{lon, lat}
					require.Equal(t, planar.PolygonContains(full, p), planar.PolygonContains(part, p), "%s at %v", a.Country, p)
				}
			}
		}
		assert.Less(t, cut, all)
	})
}

func vertexCount(p orb.Polygon) int {
	n := 0
	for _, ring := range p {
		n += len(ring)
	}
	return n
}

func TestLineWithinKeepsWhatIsInTheBound(t *testing.T) {
	korea := orb.Bound{Min: orb.Point{122, 33}, Max: orb.Point{136, 46}}
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		for i := range l.Lines {
			line := &l.Lines[i]
			kept := map[orb.Point]bool{}
			for _, part := range line.Within(korea) {
				for _, p := range part {
					kept[p] = true
				}
			}
			for _, p := range line.Points() {
				require.True(t, kept[p] || !korea.Contains(p), "%v is lost", p)
			}
		}
	})
}

func TestFileIsSmall(t *testing.T) {
	assert.LessOrEqual(t, len(assets.Basemap()), 8<<20)
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, err := basemap.Load(assets.Basemap())
		require.NoError(b, err)
	}
}
