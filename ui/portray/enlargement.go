package portray

import (
	"cmp"
	"slices"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/ui/scene"
)

// enlargements are the insets that the view calls for, still without a place:
// those of the frame before that are still needed, then those of the largest
// crowds. No two show the same ground.
func (s *survey) enlargements(last []*Inset) []*Inset {
	fresh := s.crowded()
	var out []*Inset
	take := func(i *Inset) {
		if i != nil && len(out) < insetMost && !slices.ContainsFunc(out, func(o *Inset) bool { return o.Frame.Overlaps(i.Frame) }) {
			out = append(out, i)
		}
	}
	for _, l := range last {
		if !l.Overview && s.still(l) {
			take(s.keepUp(l, fresh))
		}
	}
	for _, crowd := range fresh {
		if len(out) == insetMost {
			break
		}
		if slices.ContainsFunc(out, func(o *Inset) bool { return share(o.crowd, crowd) }) {
			continue
		}
		before := slices.IndexFunc(last, func(l *Inset) bool { return share(l.crowd, crowd) })
		if before < 0 {
			take(s.enlarge(crowd, 0, insetGain))
		} else if i := s.enlarge(crowd, last[before].size, insetGain); i != nil {
			i.slot = last[before].slot
			take(i)
		}
	}
	return s.sized(out)
}

// sized makes several insets smaller than one alone would be.
func (s *survey) sized(all []*Inset) []*Inset {
	for n, i := range all {
		if len(all) > 1 && i.size < insetSeveral && i.slot < 0 {
			if smaller := s.enlarge(i.crowd, insetSeveral, insetGain); smaller != nil {
				all[n] = smaller
			}
		}
	}
	return all
}

// crowded are the crowds of a size that can be enlarged, the largest first.
func (s *survey) crowded() [][]int {
	all := make([]int, len(s.seen))
	for i := range all {
		all[i] = i
	}
	return s.crowdsAmong(all, crowdGap)
}

// finer are the denser crowds within one; none if it is dense all over.
func (s *survey) finer(crowd []int) [][]int {
	var among []int
	for i, n := range s.seen {
		if _, ok := slices.BinarySearch(crowd, n); ok {
			among = append(among, i)
		}
	}
	for gap := crowdGap * crowdSplit; gap >= crowdDense; gap *= crowdSplit {
		parts := s.crowdsAmong(among, gap)
		if len(parts) != 1 || len(parts[0]) < len(among) {
			return parts
		}
	}
	return nil
}

// crowdsAmong are the crowds among those seen, as sites. One that is too large
// is split into its denser parts.
func (s *survey) crowdsAmong(all []int, gap float64) [][]int {
	var out [][]int
	room := insetRoom(s.v)
	var split func(among []int, gap float64)
	split = func(among []int, gap float64) {
		at := make([]scene.Point, len(among))
		for i, n := range among {
			at[i] = s.at[n]
		}
		for _, crowd := range crowds(at, gap) {
			own := make([]scene.Point, len(crowd))
			for i, n := range crowd {
				own[i], crowd[i] = at[n], among[n]
			}
			switch b := (outline{rings: [][]scene.Point{own}}).box(); {
			case len(crowd) <= crowdMost && b.W <= room.W && b.H <= room.H:
				out = append(out, crowd)
			case gap*crowdSplit >= crowdDense:
				split(crowd, gap*crowdSplit)
			}
		}
	}
	split(all, gap)
	slices.SortStableFunc(out, func(a, b []int) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a[0], b[0]))
	})
	for _, crowd := range out {
		for i, n := range crowd {
			crowd[i] = s.seen[n]
		}
	}
	return out
}

// still tells whether what an inset shows is still crowded.
func (s *survey) still(l *Inset) bool {
	var at []scene.Point
	for i, n := range s.seen {
		if slices.Contains(l.crowd, n) {
			at = append(at, s.at[i])
		}
	}
	return len(crowds(at, crowdGap*insetLoose)) > 0
}

// keepUp is an inset of the frame before, with what has come to its crowd since
// if that can be enlarged as well.
func (s *survey) keepUp(l *Inset, fresh [][]int) *Inset {
	crowd := slices.Clone(l.crowd)
	for _, f := range fresh {
		if share(crowd, f) {
			crowd = append(crowd, f...)
		}
	}
	slices.Sort(crowd)
	crowd = slices.Compact(crowd)
	w, h := insetSize(s.v, l.size)
	if len(crowd) == len(l.crowd) && l.View.Width == w && l.View.Height == h && l.View.Projection == s.v.Projection {
		return s.again(l)
	}
	i := s.enlarge(crowd, l.size, insetGain)
	if i == nil {
		i = s.enlarge(l.crowd, l.size, insetStay)
	}
	if i != nil {
		i.slot = l.slot
	}
	return i
}

// share tells whether two rising lists have a member in common.
func share(a, b []int) bool {
	return slices.ContainsFunc(a, func(n int) bool {
		_, ok := slices.BinarySearch(b, n)
		return ok
	})
}

// holds tells whether a box of the sphere holds a ground point.
func holds(r s2.Rect, p orb.Point) bool {
	return r.ContainsLatLng(s2.LatLngFromDegrees(p[1], p[0]))
}
