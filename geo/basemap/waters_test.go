package basemap_test

import (
	"math"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
	"github.com/paulmach/orb/planar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo/basemap"
)

func anchors(s basemap.Sea) []orb.Point { return append([]orb.Point{s.Label}, s.Also...) }

// Each anchor is water at the finest level, and, of a sea with several,
// nearer to another of its own than to those of any other water that is as great:
// so none lies in a neighbour. Oceans are too wide for that.
func TestSeasLieInTheirOwnWater(t *testing.T) {
	m := load(t)
	l, err := m.LevelAt(m.LevelCount() - 1)
	require.NoError(t, err)
	for i, s := range m.Seas {
		if s.Kind == basemap.Lake {
			assert.Empty(t, s.Also, s.Name)
			continue
		}
		if s.Rank <= 1 {
			assert.GreaterOrEqual(t, len(s.Also), 4, s.Name)
		}
		for k, p := range anchors(s) {
			assert.Empty(t, at(l, p[0], p[1]), "%s at %v is on land", s.Name, p)
			if len(s.Also) < 4 || s.Kind == basemap.Ocean {
				continue
			}
			own, other, whose := math.Inf(1), math.Inf(1), ""
			for j, o := range m.Seas {
				for n, q := range anchors(o) {
					d := geo.Distance(p, q)
					switch {
					case j == i && n != k:
						own = min(own, d)
					case j != i && d < other && o.Kind != basemap.Lake && o.Rank <= s.Rank:
						other, whose = d, o.Name
					}
				}
			}
			assert.Less(t, own, other, "%s at %v is nearer to %s", s.Name, p, whose)
		}
	}
}

// The names of narrow waters stand where these are widest, and do not appear until
// the scale gives them room: their anchors have water so far to either side.
func TestNarrowWatersHaveRoomForTheirNames(t *testing.T) {
	m := load(t)
	l, err := m.LevelAt(m.LevelCount() - 1)
	require.NoError(t, err)
	for name, want := range map[string]struct {
		rank int
		room float64 // kilometres
	}{
		"Gulf of Thailand": {3, 120}, "Strait of Malacca": {4, 80}, "Gulf of Tonkin": {4, 100}, "Bering Strait": {4, 80},
	} {
		i := slices.IndexFunc(m.Seas, func(s basemap.Sea) bool { return s.Name == name })
		require.GreaterOrEqual(t, i, 0, name)
		assert.GreaterOrEqual(t, m.Seas[i].Rank, want.rank, name)
		for _, p := range anchors(m.Seas[i]) {
			for side := -1.0; side <= 1; side += 0.25 {
				east := side * want.room / (111.2 * math.Cos(p[1]*math.Pi/180))
				assert.Empty(t, at(l, p[0]+east, p[1]), "%s at %v reaches land", name, p)
			}
		}
	}
}

// Straits and gulfs that are in the news are there.
func TestWatersAreNamed(t *testing.T) {
	found := map[string]basemap.Sea{}
	for _, s := range load(t).Seas {
		assert.NotContains(t, found, s.Name)
		found[s.Name] = s
	}
	for _, name := range []string{
		"Bab el-Mandeb", "Dardanelles", "Bosporus", "Gulf of Suez", "Gulf of Aqaba", "Gulf of Tonkin", "Skagerrak", "Kattegat", "Bass Strait",
		"Strait of Hormuz", "Strait of Malacca", "Taiwan Strait", "Kerch Strait", "Sea of Marmara", "La Pérouse Strait", "Tsugaru Strait", "Korea Strait",
		"Lake Baikal", "Lake Victoria", "Lake Superior", "Lake Chad", "Lake Van", "Lake Urmia", "Lake Khanka", "Lake Balaton", "Tonlé Sap", "North Aral Sea",
	} {
		assert.Contains(t, found, name)
	}
	assert.Equal(t, "바이칼호", found["Lake Baikal"].Names.Get("ko"))
}

// Where a lake was there is land, at every level; where one is left there is water.
func TestLakesThatAreGoneAreLand(t *testing.T) {
	m := load(t)
	for i := range m.LevelCount() {
		l, err := m.LevelAt(i)
		require.NoError(t, err)
		lakes := func(p orb.Point) int {
			n := 0
			for _, lake := range l.Lakes {
				if planar.PolygonContains(lake.Polygon(), p) {
					n++
				}
			}
			return n
		}
		for name, p := range map[string]orb.Point{
			"South Aral Sea, east": {59.8, 45}, "South Aral Sea, west": {58.4, 45}, "South Aral Sea, by the dam": {60.6, 46.05}, "Lop Nur": {90.28, 40.5},
			"Lake Garnpung": {143.2, -33.42}, "Kakhovka Reservoir": {33.9, 47.2},
		} {
			assert.Zero(t, lakes(p), "%s at level %d", name, i)
			assert.Len(t, at(l, p[0], p[1]), 1, "%s at level %d", name, i)
		}
		for name, p := range map[string]orb.Point{
			"North Aral Sea": {60.7, 46.47}, "Lake Chad": {14.45, 13}, "Lake Urmia": {45.45, 37.6}, "Lake Poopó": {-67.1, -18.7},
		} {
			assert.Equal(t, 1, lakes(p), "%s at level %d", name, i)
		}
	}
	for _, s := range m.Seas {
		if s.Name == "North Aral Sea" {
			assert.InDelta(t, 2950, s.Area, 50)
		}
		assert.NotEqual(t, "Aral Sea", s.Name)
	}
}

func TestLakesAreNamedInside(t *testing.T) {
	m := load(t)
	l, err := m.LevelAt(m.LevelCount() - 2)
	require.NoError(t, err)
	count := 0
	for _, s := range m.Seas {
		if s.Kind != basemap.Lake {
			assert.Zero(t, s.Area, s.Name)
			continue
		}
		count++
		assert.Greater(t, s.Area, 100.0, s.Name)
		assert.InDelta(t, math.Sqrt(s.Area), s.Breadth, 0.95*math.Sqrt(s.Area), s.Name)
		assert.True(t, slices.ContainsFunc(l.Lakes, func(lake basemap.Area) bool {
			return planar.PolygonContains(lake.Polygon(), s.Label)
		}), "%s at %v", s.Name, s.Label)
	}
	assert.GreaterOrEqual(t, count, 60)
}
