package portray

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/geo/basemap"
)

// leastReservoir is how large a reservoir without its river may not be, pixels each
// way: the river of a larger one is drawn.
const leastReservoir = 30

const metresPerDegree = geo.Radius * math.Pi / 180

// dammed is, for each lake of a level, the rank of the most important river that
// runs through it; −1 of those that none does. It is one of which two ends lie in
// the lake's bound.
func dammed(l *basemap.Level) []int {
	tips := riverTips(l)
	ranks := make([]int, len(l.Lakes))
	for i := range l.Lakes {
		ranks[i] = -1
		b := l.Lakes[i].Bound.Pad(l.Tolerance / metresPerDegree)
		from, _ := slices.BinarySearchFunc(tips, b.Min[0], func(t riverTip, lon float64) int { return cmp.Compare(t.at[0], lon) })
		seen := map[string]bool{}
		for _, t := range tips[from:] {
			if t.at[0] > b.Max[0] {
				break
			}
			if !b.Contains(t.at) {
				continue
			}
			if name := t.of.Name; seen[name] && (ranks[i] < 0 || t.of.Rank < ranks[i]) {
				ranks[i] = t.of.Rank
			} else {
				seen[name] = true
			}
		}
	}
	return ranks
}

// A riverTip is an end of a piece of a river.
type riverTip struct {
	at     orb.Point
	of     *basemap.River
	number int // of the tip
}

// riverTips are those of all rivers that have a name, from west to east.
func riverTips(l *basemap.Level) []riverTip {
	var tips []riverTip
	for i := range l.Rivers {
		r := &l.Rivers[i]
		if r.Name == "" {
			continue
		}
		first, last := r.Refs[0], r.Refs[len(r.Refs)-1]
		tips = append(tips, riverTip{l.Arcs.Ends(first >> 1)[first&1], r, 2 * i}, riverTip{l.Arcs.Ends(last >> 1)[1-last&1], r, 2*i + 1})
	}
	slices.SortFunc(tips, func(a, b riverTip) int { return cmp.Or(cmp.Compare(a.at[0], b.at[0]), a.number-b.number) })
	return tips
}

// lost tells of a lake that it is a small reservoir of a river that a scale has no
// room for.
func (s *sight) lost(lake, rank int, metres float64) bool {
	b := s.level.Lakes[lake].Bound
	wide := (b.Max[0] - b.Min[0]) * math.Cos(b.Center()[1]*math.Pi/180)
	return math.Sqrt(wide*(b.Max[1]-b.Min[1]))*metresPerDegree < leastReservoir*metres && s.dammed()[lake] > rank
}
