package basemap_test

import (
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo/basemap"
)

func TestRiversHaveNamesAndRanks(t *testing.T) {
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		most := map[float64]int{11000: 3, 5600: 3, 3400: 4, 1700: 5, 600: 8, 100: 10}[l.Tolerance]
		named := map[string]string{}
		for i := range l.Rivers {
			r := &l.Rivers[i]
			require.LessOrEqual(t, r.Rank, most)
			require.NotContains(t, r.Name, "?")
			named[r.Name] = r.Names.In("ru", r.Name)
			for _, p := range r.Points() {
				require.True(t, r.Bound.Contains(p), "%s leaves its bound at %v", r.Name, p)
			}
		}
		for name, russian := range map[string]string{"Amur": "Амур", "Danube": "Дунай", "Nile": "Нил", "Yangtze": "Янцзы", "Volga": "Волга"} {
			assert.Equal(t, russian, named[name], name)
		}
	})
}

// No river is drawn without the one that it runs into, nor a large reservoir
// without its river.
func TestRiversRunIntoSomething(t *testing.T) {
	l, err := load(t).LevelAt(3)
	require.NoError(t, err)
	least := map[string]int{}
	for i := range l.Rivers {
		if r := &l.Rivers[i]; r.Name != "" {
			if rank, ok := least[r.Name]; !ok || r.Rank < rank {
				least[r.Name] = r.Rank
			}
		}
	}
	for river, into := range map[string]string{"Angara": "Yenisey", "Irtysh": "Ob", "Kama": "Volga"} {
		require.Contains(t, least, river)
		require.Contains(t, least, into)
		assert.LessOrEqual(t, least[into], least[river], "%s into %s", river, into)
	}
	for _, dammed := range []string{"Volga", "Dnipro", "Don", "Kama", "Angara", "Yenisey"} {
		assert.LessOrEqual(t, least[dammed], 2, dammed)
	}
}

func TestRiversStayOutOfLakes(t *testing.T) {
	l, err := load(t).LevelAt(5)
	require.NoError(t, err)
	type lake struct {
		bound   orb.Bound
		polygon orb.Polygon
	}
	var lakes []lake
	for i := range l.Lakes {
		lakes = append(lakes, lake{l.Lakes[i].Bound, l.Lakes[i].Polygon()})
	}
	in, all := 0, 0
	for i := range l.Rivers {
		points := l.Rivers[i].Points()
		near := slices.DeleteFunc(slices.Clone(lakes), func(k lake) bool { return !k.bound.Intersects(l.Rivers[i].Bound) })
		for k := 1; k < len(points); k++ {
			middle := orb.Point{(points[k-1][0] + points[k][0]) / 2, (points[k-1][1] + points[k][1]) / 2}
			all++
			if slices.ContainsFunc(near, func(k lake) bool { return k.bound.Contains(middle) && planar.PolygonContains(k.polygon, middle) }) {
				in++
			}
		}
	}
	assert.Greater(t, all, 100_000)
	assert.Less(t, in, all/500, "edges in lakes, but for what the tolerance lets")
}

// The reservoir of Kakhovka is empty since 6 June 2023.
func TestDniproRunsWhereTheReservoirWas(t *testing.T) {
	inside := []orb.Point{{33.9, 47.2}, {34.1, 47.47}, {34.3, 47.55}}
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		for i := range l.Lakes {
			lake := l.Lakes[i].Polygon()
			for _, p := range inside {
				require.False(t, planar.PolygonContains(lake, p), "a lake at %v", p)
			}
		}
		if l.Tolerance > 3400 {
			return // the coarsest levels have no river of its rank
		}
		ends := map[orb.Point]int{}
		nearest := 1.0
		for i := range l.Rivers {
			if r := &l.Rivers[i]; r.Name == "Dnipro" {
				points := r.Points()
				ends[points[0]]++
				ends[points[len(points)-1]]++
				nearest = min(nearest, planar.DistanceFrom(points, inside[0]))
			}
		}
		assert.Less(t, nearest, 0.15, "degrees from the river")
		for p, n := range ends {
			there := orb.Bound{Min: orb.Point{33.4, 46.7}, Max: orb.Point{35.3, 48}}.Contains(p)
			assert.False(t, n == 1 && there, "the river ends at %v", p)
		}
	})
}

func TestLandIsAllAreasDissolved(t *testing.T) {
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		sum := func(areas []basemap.Area) float64 {
			km2 := 0.0
			for i := range areas {
				for _, ring := range areas[i].Polygon() {
					km2 += squareKilometres(ring)
				}
			}
			return km2
		}
		assert.InEpsilon(t, sum(l.Areas), sum(l.Land), 1e-4)
		coast := map[int32]bool{}
		for i := range l.Lines {
			if l.Lines[i].Kind == basemap.Coast {
				for _, r := range l.Lines[i].Refs {
					coast[r>>1] = true
				}
			}
		}
		for i := range l.Land {
			for _, ring := range l.Land[i].Rings {
				for _, r := range ring {
					ends := l.Arcs.Ends(r >> 1)
					cut := ends[0][0] == ends[1][0] && (ends[0][0] == 180 || ends[0][0] == -180) || ends[0][1] <= -89
					require.True(t, coast[r>>1] || cut || ends[0][1] == -90 || ends[1][1] == -90, "land is bounded by coasts alone, not by the arc at %v", ends)
				}
			}
		}
	})
}

func TestArcsAreAsTold(t *testing.T) {
	eachLevel(t, func(t *testing.T, l *basemap.Level) {
		for i := range int32(l.Arcs.Len()) {
			points, ends, b := l.Arcs.Points(i), l.Arcs.Ends(i), l.Arcs.Bound(i)
			require.Len(t, points, l.Arcs.Size(i))
			require.Equal(t, ends, [2]orb.Point{points[0], points[len(points)-1]})
			require.True(t, len(points) == 2 || b.Max[0]-b.Min[0] <= 10 && b.Max[1]-b.Min[1] <= 10, "arc %d is %v", i, b)
			for _, p := range points {
				require.True(t, b.Contains(p), "arc %d leaves its bound at %v", i, p)
			}
		}
	})
}

// languages are the map's, besides English.
var languages = []string{"ar", "de", "es", "fr", "ja", "ko", "ru", "uk", "zh"}

func TestNamesAreInTenLanguages(t *testing.T) {
	m := load(t)
	for _, c := range m.Countries {
		assert.Equal(t, languages, c.Names.Languages(), c.Name)
	}
	for _, s := range m.Seas {
		assert.Equal(t, languages, s.Names.Languages(), s.Name)
	}
	l, err := m.LevelAt(5)
	require.NoError(t, err)
	inAll := map[string]bool{}
	for i := range l.Rivers {
		if slices.Equal(languages, l.Rivers[i].Names.Languages()) {
			inAll[l.Rivers[i].Name] = true
		}
	}
	assert.Greater(t, len(inAll), 150, "rivers")
	tokyo, kharkiv := place(t, "Tokyo", "JPN"), place(t, "Kharkiv", "UKR")
	assert.Equal(t, []string{"طوكيو", "Tokio", "東京", "东京"}, []string{tokyo.Names.Get("ar"), tokyo.Names.Get("es"), tokyo.Names.Get("ja"), tokyo.Names.Get("zh")})
	assert.Equal(t, "Járkov", kharkiv.Names.Get("es"))
}
