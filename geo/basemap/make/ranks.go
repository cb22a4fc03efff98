package main

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"

	"sightline/geo/basemap"
)

// populous is the least important rank of a place with so many people. The
// source ranks by what its maps had room for, and so puts Daegu after Wonsan.
var populous = []struct{ people, rank int }{{5_000_000, 2}, {2_000_000, 4}, {1_000_000, 5}, {500_000, 6}, {200_000, 7}}

// The least important rank of a capital, of a country that is no smaller than so
// many square kilometres.
const (
	capitalRank = 3
	capitalArea = 3000
)

// suburban is how near, in metres, a more populous place makes a place part of
// its own city, whose people are often counted for both.
const suburban = 40_000

// rankPlaces ranks the places, by the source, by their people and as capitals,
// but where our table has a rank, by that; and sorts them, the most important
// first.
func (w *world) rankPlaces() {
	ranked := map[string]bool{}
	for _, r := range rows(placesTable) {
		if r["rank"] != "" {
			ranked[r["country"]+" "+r["name"]] = true
		}
	}
	areas := map[string]float64{}
	for i, t := range w.territories.list {
		areas[t.country()] += w.named[i].Area
	}
	slices.SortStableFunc(w.places, func(a, b basemap.Place) int { return cmp.Compare(b.Population, a.Population) })
	var cities []orb.Point // so far, the most populous first
	for i := range w.places {
		p := &w.places[i]
		if ranked[p.Country+" "+p.Name] {
			continue
		}
		if rank := rankOf(p.Population); rank < p.Rank && !slices.ContainsFunc(cities, func(c orb.Point) bool { return near(c, p.Point) }) {
			p.Rank = rank
		}
		if p.Population >= populous[len(populous)-1].people {
			cities = append(cities, p.Point)
		}
		if p.Capital && areas[p.Country] >= capitalArea {
			p.Rank = min(p.Rank, capitalRank)
		}
	}
	slices.SortStableFunc(w.places, func(a, b basemap.Place) int {
		return cmp.Or(cmp.Compare(a.Rank, b.Rank), cmp.Compare(b.Population, a.Population), strings.Compare(a.Name, b.Name))
	})
}

func near(a, b orb.Point) bool {
	return math.Abs(a[1]-b[1]) < 1 && geo.Distance(a, b) < suburban
}

func rankOf(people int) int {
	for _, p := range populous {
		if people >= p.people {
			return p.rank
		}
	}
	return math.MaxInt
}
