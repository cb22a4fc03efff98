package main // a command cannot be imported by its test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo/basemap"
)

var two = []basemap.Place{
	{Name: "Home", Country: "AAA", Point: orb.Point{10, 10}, Rank: 4, Population: 900},
	{Name: "Home", Country: "AAA", Point: orb.Point{20, 10}, Rank: 7, Population: 900},
	{Name: "Away", Country: "AAA", Point: orb.Point{30, 10}, Rank: 7, Capital: true},
}

func TestPlacesAreMended(t *testing.T) {
	p, err := mend(two, []row{
		{"country": "AAA", "source": "Home", "name": "New Home", "lon": "20.01", "lat": "10", "rank": "9", "population": "0"},
		{"country": "AAA", "source": "Away", "name": dropped},
		{"country": "AAA", "name": "Own", "lon": "40", "lat": "10", "rank": "8"},
	})
	require.NoError(t, err)
	for i := range p.places {
		p.places[i].Names = basemap.Names{}
	}
	assert.Equal(t, []basemap.Place{
		{Name: "Own", Country: "AAA", Point: orb.Point{40, 10}, Rank: 8},
		{Name: "Home", Country: "AAA", Point: orb.Point{10, 10}, Rank: 4, Population: 900},
		{Name: "New Home", Country: "AAA", Point: orb.Point{20, 10}, Rank: 9},
	}, p.places)
	assert.Equal(t, map[orb.Point]bool{{20, 10}: true, {40, 10}: true}, p.ranked)
}

func TestRowsAreAboutOnePlaceEach(t *testing.T) {
	for name, table := range map[string][]row{
		"two of a name":   {{"country": "AAA", "source": "Home", "name": "A"}},
		"none":            {{"country": "AAA", "source": "Gone", "name": "A"}},
		"another country": {{"country": "BBB", "source": "Away", "name": "A"}},
		"none there":      {{"country": "AAA", "source": "Away", "name": "A", "lon": "31", "lat": "10"}},
		"twice":           {{"country": "AAA", "source": "Away", "name": "A"}, {"country": "AAA", "source": "Away", "name": "B"}},
	} {
		_, err := mend(two, table)
		require.ErrorContains(t, err, "places.tsv mends", name)
	}
}

func TestChiefCitiesRankAsCapitalsDo(t *testing.T) {
	w := &world{populated: populated{places: []basemap.Place{
		{Name: "Chief", Point: orb.Point{10, 10}, Rank: 6, Population: 1_500_000},
		{Name: "Second", Point: orb.Point{10.8, 10}, Rank: 6, Population: 1_400_000},
		{Name: "Alone", Point: orb.Point{14, 10}, Rank: 6, Population: 1_300_000},
		{Name: "Fixed", Point: orb.Point{20, 10}, Rank: 6, Population: 1_300_000},
	}, ranked: map[orb.Point]bool{{20, 10}: true}}}
	w.rankPlaces()
	ranks := map[string]int{}
	for _, p := range w.places {
		ranks[p.Name] = p.Rank
	}
	assert.Equal(t, map[string]int{"Chief": 3, "Second": 5, "Alone": 3, "Fixed": 6}, ranks)
}
