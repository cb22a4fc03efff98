package basemap_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo/basemap"
)

func under(t *testing.T, id string) *basemap.Map {
	t.Helper()
	m, err := load(t).In(id)
	require.NoError(t, err)
	return m
}

func finest(t *testing.T, m *basemap.Map) *basemap.Level {
	t.Helper()
	l, err := m.LevelAt(3)
	require.NoError(t, err)
	return l
}

// kinds are the kinds of the lines in a box that are no coasts and no borders
// of regions.
func kinds(l *basemap.Level, west, south, east, north float64) []basemap.LineKind {
	var out []basemap.LineKind
	b := orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
	for i := range l.Lines {
		line := &l.Lines[i]
		if line.Kind == basemap.Coast || line.Kind == basemap.RegionBorder || !line.Bound.Intersects(b) {
			continue
		}
		if slices.ContainsFunc(line.Points(), b.Contains) && !slices.Contains(out, line.Kind) {
			out = append(out, line.Kind)
		}
	}
	return out
}

func TestWorldviewsDiffer(t *testing.T) {
	cases := []struct {
		view, where string
		at          orb.Point
		country     string
		region      string
		occupied    bool
	}{
		{"un", "Crimea", orb.Point{34.1, 44.95}, "UKR", "Crimea", true},
		{"de-facto", "Crimea", orb.Point{34.1, 44.95}, "RUS", "", false},
		{"ukraine", "Crimea", orb.Point{34.1, 44.95}, "UKR", "Crimea", true},
		{"russia", "Crimea", orb.Point{34.1, 44.95}, "RUS", "", false},
		{"un", "Donetsk", orb.Point{37.8, 48.0}, "UKR", "", false},
		{"de-facto", "Donetsk", orb.Point{37.8, 48.0}, "UKR", "", false},
		{"russia", "Donetsk", orb.Point{37.8, 48.0}, "RUS", "", false},
		{"un", "Taiwan", orb.Point{121.3, 24.5}, "TWN", "", false},
		{"china", "Taiwan", orb.Point{121.3, 24.5}, "CHN", "", false},
		{"un", "Itanagar", orb.Point{94, 28}, "IND", "", false},
		{"china", "Itanagar", orb.Point{94, 28}, "CHN", "", false},
		{"un", "Nicosia's north", orb.Point{33.5, 35.3}, "CYP", "Northern Cyprus", false},
		{"turkey", "Nicosia's north", orb.Point{33.5, 35.3}, "", "Northern Cyprus", false},
		{"un", "Prishtina", orb.Point{21.1, 42.6}, "XKX", "", false},
		{"serbia", "Prishtina", orb.Point{21.1, 42.6}, "SRB", "", false},
		{"un", "Dakhla's hills", orb.Point{-15.2, 22.8}, "ESH", "Western Sahara west of the berm", false},
		{"un", "Smara", orb.Point{-11.6, 26.8}, "ESH", "Western Sahara west of the berm", false},
		{"un", "Tarfaya's hills", orb.Point{-12.4, 27.9}, "MAR", "", false},
		{"de-facto", "Dakhla's hills", orb.Point{-15.2, 22.8}, "MAR", "", false},
		{"morocco", "Dakhla's hills", orb.Point{-15.2, 22.8}, "MAR", "", false},
		{"un", "Katzrin", orb.Point{35.69, 32.99}, "SYR", "Golan Heights", true},
		{"un", "Mount Hermon's slope", orb.Point{35.77, 33.31}, "SYR", "Golan Heights", true},
		{"un", "east shore of the Sea of Galilee", orb.Point{35.68, 32.8}, "SYR", "Golan Heights", true},
		{"un", "Quneitra", orb.Point{35.825, 33.125}, "SYR", "", false},
		{"un", "Kiryat Shmona", orb.Point{35.57, 33.2}, "ISR", "", false},
		{"un", "Beit She'an", orb.Point{35.5, 32.5}, "ISR", "", false},
		{"de-facto", "Katzrin", orb.Point{35.69, 32.99}, "ISR", "", false},
		{"de-facto", "Quneitra", orb.Point{35.825, 33.125}, "SYR", "", false},
		{"russia", "Katzrin", orb.Point{35.69, 32.99}, "SYR", "Golan Heights", true},
		{"un", "Old City of Jerusalem", orb.Point{35.234, 31.778}, "PSE", "", false},
		{"un", "Gaza", orb.Point{34.45, 31.5}, "PSE", "", false},
		{"un", "Tifariti", orb.Point{-10, 26.1}, "ESH", "", false},
		{"morocco", "Tifariti", orb.Point{-10, 26.1}, "MAR", "", false},
		{"un", "Stanley's west", orb.Point{-58.6, -51.75}, "FLK", "", false},
		{"argentina", "Stanley's west", orb.Point{-58.6, -51.75}, "ARG", "Malvinas", true},
		{"un", "Iturup", orb.Point{147.9, 45.0}, "RUS", "", false},
		{"japan", "Iturup", orb.Point{147.9, 45.0}, "JPN", "Northern Territories", true},
		{"japan", "Sakhalin", orb.Point{142.9, 50}, "RUS", "", false},
		{"russia", "Sukhumi's hills", orb.Point{41.2, 43.1}, "", "Abkhazia", false},
	}
	for _, c := range cases {
		t.Run(c.view+" "+c.where, func(t *testing.T) {
			areas := at(finest(t, under(t, c.view)), c.at[0], c.at[1])
			require.Len(t, areas, 1)
			assert.Equal(t, c.country, areas[0].Country)
			assert.Equal(t, c.region, areas[0].Region)
			assert.Equal(t, c.occupied, areas[0].Occupied)
		})
	}
}

func TestLinesFollowTheWorldview(t *testing.T) {
	cases := []struct {
		view, line               string
		west, south, east, north float64
		want                     []basemap.LineKind
	}{
		{"un", "Perekop", 33.5, 45.9, 34.5, 46.3, []basemap.LineKind{basemap.Disputed}},
		{"de-facto", "Perekop", 33.5, 45.9, 34.5, 46.3, []basemap.LineKind{basemap.Disputed}},
		{"un", "northeast of Iturup", 148.5, 45, 149.6, 46.5, nil},
		{"russia", "northeast of Iturup", 148.5, 45, 149.6, 46.5, nil},
		{"japan", "northeast of Iturup", 148.5, 45, 149.6, 46.5, []basemap.LineKind{basemap.Disputed}},
		{"russia", "Perekop", 33.5, 45.9, 34.5, 46.3, nil},
		{"russia", "west of Donetsk Oblast", 36.5, 47.8, 37.2, 49, []basemap.LineKind{basemap.International}},
		{"un", "west of Donetsk Oblast", 36.5, 47.8, 37.2, 49, nil},
		{"un", "Green Line", 32.9, 35.0, 33.9, 35.2, []basemap.LineKind{basemap.Disputed, basemap.International}}, // and Dhekelia's
		{"un", "the berm", -12.9, 23.6, -12.1, 25, []basemap.LineKind{basemap.Disputed}},
		{"de-facto", "the berm", -12.9, 23.6, -12.1, 25, []basemap.LineKind{basemap.Disputed}},
		{"de-facto", "27°40′ N", -12, 27.5, -9, 27.8, []basemap.LineKind{basemap.Disputed}},
		{"morocco", "the berm", -12.9, 23.6, -12.1, 25, nil},
		{"morocco", "27°40′ N", -12, 27.5, -9, 27.8, nil},
		{"un", "27°40′ N", -12, 27.5, -9, 27.8, []basemap.LineKind{basemap.Disputed}},
		{"un", "the Golan's west", 35.55, 32.95, 35.66, 33.2, []basemap.LineKind{basemap.Disputed}},
		{"un", "the Golan's east", 35.75, 32.85, 35.9, 33.2, []basemap.LineKind{basemap.Disputed}},
		{"un", "the Golan with Lebanon", 35.66, 33.29, 35.72, 33.34, []basemap.LineKind{basemap.Disputed}},
		{"de-facto", "the Golan's west", 35.55, 32.95, 35.66, 33.2, []basemap.LineKind{basemap.Disputed}},
		{"de-facto", "the Golan's east", 35.75, 32.85, 35.9, 33.2, []basemap.LineKind{basemap.Disputed}},
		{"un", "the West Bank's west", 34.9, 31.8, 35.1, 32.4, []basemap.LineKind{basemap.Disputed}},
	}
	for _, c := range cases {
		t.Run(c.view+" "+c.line, func(t *testing.T) {
			assert.ElementsMatch(t, c.want, kinds(finest(t, under(t, c.view)), c.west, c.south, c.east, c.north))
		})
	}
}

func TestListsFollowTheWorldview(t *testing.T) {
	country := func(m *basemap.Map, code string) basemap.Country {
		i := slices.IndexFunc(m.Countries, func(c basemap.Country) bool { return c.Code == code })
		if i < 0 {
			return basemap.Country{}
		}
		return m.Countries[i]
	}
	named := func(m *basemap.Map, name string) bool {
		return slices.ContainsFunc(m.Countries, func(c basemap.Country) bool { return c.Name == name })
	}
	inCrimea := func(m *basemap.Map) string {
		for p := range m.Places(10) {
			if p.Name == "Simferopol" {
				return p.Country
			}
		}
		return ""
	}
	regionOf := func(m *basemap.Map, name string) string {
		i := slices.IndexFunc(m.Regions(), func(r basemap.Region) bool { return r.Name == name })
		require.GreaterOrEqual(t, i, 0, name)
		return m.Regions()[i].Country
	}
	un, facto := load(t), under(t, "de-facto")
	assert.InDelta(t, 27e3, country(un, "UKR").Area-country(facto, "UKR").Area, 1500, "Crimea")
	assert.InDelta(t, 1150, country(facto, "ISR").Area-country(un, "ISR").Area, 200, "the Golan")
	assert.Equal(t, []string{"SYR", "ISR"}, []string{regionOf(un, "Golan Heights"), regionOf(facto, "Golan Heights")})
	assert.Equal(t, "UKR", inCrimea(un))
	assert.Equal(t, "RUS", inCrimea(facto))
	assert.Equal(t, "UKR", inCrimea(un), "the other map is as it was")
	assert.True(t, named(facto, "Somaliland"))
	assert.False(t, named(un, "Somaliland"))
	assert.Empty(t, country(under(t, "china"), "TWN"))
	assert.InDelta(t, 266e3, country(un, "ESH").Area, 5e3, "all of Western Sahara")
	assert.Equal(t, []string{"", "", "CHN", "CHN"}, []string{
		regionOf(un, "Paracel Islands"), regionOf(un, "Spratly Islands"), regionOf(under(t, "china"), "Paracel Islands"), regionOf(under(t, "china"), "Spratly Islands"),
	})
	assert.Contains(t, facto.Worldview, "who holds it")
	assert.Contains(t, un.Worldview, "Natural Earth")
	assert.Same(t, finest(t, un).Arcs, finest(t, facto).Arcs, "arcs are shared")
}

func TestEveryWorldviewIsSound(t *testing.T) {
	seen := map[string]bool{}
	for _, w := range load(t).Worldviews() {
		t.Run(w.ID, func(t *testing.T) {
			assert.False(t, seen[w.ID])
			seen[w.ID] = true
			assert.NotEmpty(t, w.Title)
			assert.NotEmpty(t, w.Source)
			m := under(t, w.ID)
			assert.Equal(t, w.Statement, m.Worldview)
			assert.NotEmpty(t, finest(t, m).Lines)
			for _, c := range m.Countries {
				assert.NotEmpty(t, c.Name)
				assert.NotZero(t, c.Label)
			}
		})
	}
	_, err := load(t).In("mars")
	assert.ErrorContains(t, err, "un, de-facto")
}

func TestBriefingChangesTheMap(t *testing.T) {
	m, err := under(t, "de-facto").With(basemap.Overrides{
		Names:       map[string]string{"Sea of Japan": "East Sea", "UKR": "Ukraina", "Kyiv": "Kiew", "Dnipro": "Dnepr"},
		Lines:       []basemap.LineRule{{Between: [2]string{"RUS", "FIN"}, As: basemap.NoLine}, {Between: [2]string{"Somaliland", ""}, As: basemap.International}},
		Territories: []basemap.Claim{{Territory: "Crimea", Country: "UKR", Occupied: true}},
	})
	require.NoError(t, err)
	assert.Contains(t, m.Worldview, "; changed by the briefing")
	assert.True(t, slices.ContainsFunc(m.Seas, func(s basemap.Sea) bool { return s.Name == "East Sea" && s.Names.Get("ru") == "" }))
	assert.True(t, slices.ContainsFunc(m.Countries, func(c basemap.Country) bool { return c.Name == "Ukraina" }))
	found := false
	for p := range m.Places(4) {
		found = found || p.Name == "Kiew"
		assert.NotEqual(t, "Kyiv", p.Name)
	}
	assert.True(t, found)
	l := finest(t, m)
	crimea := at(l, 34.1, 44.95)
	require.Len(t, crimea, 1)
	assert.Equal(t, "UKR", crimea[0].Country)
	assert.True(t, crimea[0].Occupied)
	assert.Empty(t, kinds(l, 30, 62, 32, 66), "the border of Russia and Finland")
	assert.Equal(t, []basemap.LineKind{basemap.International}, kinds(l, 48.5, 8, 49.2, 11), "Somaliland's with Somalia")
	assert.NotEmpty(t, kinds(finest(t, load(t)), 30, 62, 32, 66), "the map that was changed is as it was")
}

func TestUnknownChangesAreTold(t *testing.T) {
	m, err := load(t).With(basemap.Overrides{
		Names:       map[string]string{"Atlantis": "Mu"},
		Lines:       []basemap.LineRule{{Between: [2]string{"RUS", "PRT"}, As: basemap.NoLine}, {Between: [2]string{"Narnia", ""}, As: basemap.Disputed}},
		Territories: []basemap.Claim{{Territory: "Narnia", Country: "GBR"}, {Territory: "Crimea", Country: "UKX"}},
	})
	require.NotNil(t, m)
	assert.EqualError(t, err, "the basemap has no territory \"Narnia\"\nthe basemap has no country \"UKX\"\nthe basemap has no border \"RUS–PRT\"\nthe basemap has no border \"Narnia\"\nthe basemap has no name \"Atlantis\"")
	assert.True(t, errors.As(err, new(basemap.UnknownError)))
	crimea := at(finest(t, m), 34.1, 44.95)
	require.Len(t, crimea, 1)
	assert.Equal(t, "UKR", crimea[0].Country, "nothing is given to a country that is not there")
	same, err := load(t).With(basemap.Overrides{})
	require.NoError(t, err)
	assert.Same(t, load(t), same)
}

// A worldview calls by its own names what it gives to another than the file names it
// after.
func TestNamesFollowTheWorldview(t *testing.T) {
	names := func(m *basemap.Map) (all []string) {
		for _, c := range m.Countries {
			all = append(all, c.Name)
		}
		for _, r := range m.Regions() {
			all = append(all, r.Name)
		}
		return all
	}
	assert.Contains(t, names(load(t)), "Falkland Islands / Malvinas")
	assert.Contains(t, names(load(t)), "Western Sahara")
	assert.NotContains(t, names(under(t, "argentina")), "Falkland Islands")
	assert.Contains(t, names(under(t, "argentina")), "Malvinas")
	assert.NotContains(t, names(under(t, "morocco")), "Western Sahara")
	changed, err := under(t, "argentina").With(basemap.Overrides{Names: map[string]string{"Falkland Islands": "Malwinen"}})
	require.NoError(t, err)
	assert.Contains(t, names(changed), "Malwinen")
	assert.NotContains(t, names(changed), "Malvinas")
}

// Regions are as large as a country's are on average.
func TestRegionsHaveTheirSize(t *testing.T) {
	m := load(t)
	assert.InDelta(t, 149, m.Span("DEU"), 10)
	assert.Less(t, m.Span("SVN"), 15.0)
	assert.Less(t, m.Span("MKD"), 25.0)
	assert.Zero(t, m.Span("XXX"))
	l, err := m.LevelAt(4)
	require.NoError(t, err)
	spans, within := map[float64]bool{}, 0
	for i := range l.Lines {
		line := &l.Lines[i]
		if line.Kind != basemap.RegionBorder {
			require.Zero(t, line.Span)
			require.False(t, line.Occupied)
			continue
		}
		spans[line.Span] = true
		if line.Occupied {
			within++
			assert.True(t, orb.Bound{Min: orb.Point{33, 44}, Max: orb.Point{37, 47}}.Contains(line.Bound.Min), "Sevastopol's")
		}
	}
	assert.Positive(t, within)
	assert.Greater(t, len(spans), 100)
}

// TestCapitalsFollowTheWorldview: the seat of a country that is part of another is a
// city like others, and its name no region's.
func TestCapitalsFollowTheWorldview(t *testing.T) {
	seats := func(view string) map[string]bool {
		m, err := load(t).In(view)
		require.NoError(t, err)
		all := map[string]bool{}
		for p := range m.Places(10) {
			if p.Capital {
				all[p.Name] = true
			}
		}
		return all
	}
	assert.Subset(t, seats("un"), map[string]bool{"Prishtina": true, "Taipei": true, "Nicosia": true})
	assert.NotContains(t, seats("serbia"), "Prishtina")
	assert.NotContains(t, seats("china"), "Taipei")
	assert.Contains(t, seats("turkey"), "Nicosia")
	for view, says := range map[string]bool{"un": true, "morocco": false} {
		m, err := load(t).In(view)
		require.NoError(t, err)
		assert.Equal(t, says, slices.ContainsFunc(m.Regions(), func(r basemap.Region) bool { return r.Name == "Western Sahara" }), view)
	}
}
