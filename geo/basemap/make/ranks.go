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

// A place of so many people that has none with more of them within so many metres
// is of no less importance than a capital: the source gives Surgut and
// Bratsk a rank that Omsk and Chelyabinsk do not have.
const (
	chiefPeople = 1_000_000
	chiefRadius = 190_000
	chiefRank   = 3
)

// suburban is how near, in metres, a more populous place makes a place part of
// its own city, whose people are often counted for both.
const suburban = 40_000

// rankPlaces ranks the places, by the source, by their people and as capitals,
// but where our table has a rank, by that; and sorts them, the most important
// first.
func (w *world) rankPlaces() {
	areas := map[string]float64{}
	for i, t := range w.territories.list {
		areas[t.country()] += w.named[i].Area
	}
	slices.SortStableFunc(w.places, func(a, b basemap.Place) int { return cmp.Compare(b.Population, a.Population) })
	var cities []orb.Point // so far, the most populous first
	for i := range w.places {
		p := &w.places[i]
		if w.ranked[p.Point] {
			continue
		}
		if rank := rankOf(p.Population); rank < p.Rank && !near(p.Point, cities, suburban) {
			p.Rank = rank
		}
		if p.Population >= chiefPeople && !near(p.Point, cities, chiefRadius) {
			p.Rank = min(p.Rank, chiefRank)
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

// near tells whether a point is within a distance, in metres, of one of others.
func near(at orb.Point, others []orb.Point, metres float64) bool {
	return slices.ContainsFunc(others, func(o orb.Point) bool {
		return math.Abs(o[1]-at[1]) < 2 && geo.Distance(o, at) < metres
	})
}

func rankOf(people int) int {
	for _, p := range populous {
		if people >= p.people {
			return p.rank
		}
	}
	return math.MaxInt
}
