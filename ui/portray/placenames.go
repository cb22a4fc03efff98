package portray

import (
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"sightline/geo/basemap"
	"sightline/model"
)

// A PlaceName is a name of the basemap, for a medium that sets names by itself.
type PlaceName struct {
	Text   string
	Kind   PlaceKind
	At     orb.Point // degrees
	Coarse float64   // metres to a pixel from which down the scale has room for it
	Wide   float64   // metres that the name has room for; 0: no matter
}

// A PlaceKind is what has a name.
type PlaceKind string

// The kinds of what has a name.
const (
	CountryKind PlaceKind = "country"
	WaterKind   PlaceKind = "water"
	CapitalKind PlaceKind = "capital"
	TownKind    PlaceKind = "town"
)

// PlaceNames are the basemap's names in a briefing's language down to a scale in
// metres to a pixel, those that give way last first.
func (p *Portrayer) PlaceNames(ix *model.Index, finest float64) []PlaceName {
	language, _, _ := strings.Cut(ix.Briefing().Language, "-")
	base := p.For(ix).base
	all := append(countryNames(base, language), waterNames(base, language)...)
	all = append(all, townNames(base, language, finest)...)
	all = slices.DeleteFunc(all, func(n PlaceName) bool { return n.Coarse < finest })
	slices.SortStableFunc(all, func(a, b PlaceName) int {
		switch {
		case a.Coarse > b.Coarse:
			return -1
		case a.Coarse < b.Coarse:
			return 1
		}
		return 0
	})
	return all
}

func countryNames(base *basemap.Map, language string) []PlaceName {
	const least = 40 // pixels, as on the map
	var all []PlaceName
	for i := range base.Countries {
		k := &base.Countries[i]
		wide := math.Sqrt(k.Area) * 1000
		all = append(all, PlaceName{capitals(language, k.Names.In(language, k.Name)), CountryKind, k.Label, wide / least, wide})
	}
	return all
}

func waterNames(base *basemap.Map, language string) []PlaceName {
	var all []PlaceName
	for i := range base.Seas {
		s := &base.Seas[i]
		coarse, wide := seaScale[min(s.Rank, len(seaScale)-1)], 0.0
		if s.Kind == basemap.Lake {
			wide = s.Breadth * 1000
			coarse = math.Min(coarse, math.Sqrt(s.Area)*1000/40)
		}
		all = append(all, PlaceName{s.Names.In(language, s.Name), WaterKind, s.Label, coarse, wide})
	}
	return all
}

func townNames(base *basemap.Map, language string, finest float64) []PlaceName {
	var all []PlaceName
	for t := range base.Places(townRank(finest)) {
		kind, coarse := TownKind, 14000/math.Pow(1.75, math.Max(0, float64(t.Rank-1)))
		if t.Capital {
			kind = CapitalKind
		}
		all = append(all, PlaceName{t.Names.In(language, t.Name), kind, t.Point, coarse, 0})
	}
	return all
}
