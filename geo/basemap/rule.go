package basemap

import (
	"cmp"
	"slices"
)

// rule is a worldview worked out: who holds each territory, and what kind each
// frontier's lines are.
type rule struct {
	territories []Territory
	view        []LineRule // the default worldview's, and the worldview's own after them
	names       []NameRule // the worldview's own
	holdings    []Holding  // by territory
	kinds       []LineKind // by frontier
}

func newRule(g *Gazetteer, w Worldview) *rule {
	r := &rule{territories: g.Territories, names: w.Names, holdings: g.holders()}
	r.view = append(slices.Clone(g.Worldviews[0].Lines), w.Lines...)
	for _, h := range w.Holdings {
		r.holdings[h.Territory] = h
	}
	r.settle(g)
	return r
}

// settle works out the kinds of the frontiers.
func (r *rule) settle(g *Gazetteer) {
	r.kinds = make([]LineKind, len(g.Frontiers))
	for i, f := range g.Frontiers {
		r.kinds[i] = r.kind(f)
	}
	for _, line := range r.view {
		r.apply(g.Frontiers, line)
	}
}

// kind tells what a frontier is from who holds its sides.
func (r *rule) kind(f Frontier) LineKind {
	if f.Claim != "" {
		return Disputed
	}
	if f.A == f.B {
		return RegionBorder
	}
	a, b := r.holdings[f.A], r.holdings[f.B]
	switch {
	case a.Status == Nobodys || b.Status == Nobodys:
		return Disputed
	case a.Holder == b.Holder && a.Status != Own && b.Status != Own:
		if a.Status == Whole && b.Status == Whole {
			return RegionBorder
		}
		return Disputed
	case f.Disputed:
		return Disputed
	}
	return International
}

// apply gives the frontiers that a line rule is about its kind, and tells
// whether there are any.
func (r *rule) apply(frontiers []Frontier, line LineRule) bool {
	found := false
	one, other := line.Between[0], line.Between[1]
	for i, f := range frontiers {
		if f.Claim != "" {
			if f.Claim == one && other == "" {
				r.kinds[i], found = line.As, true
			}
			continue
		}
		if f.A != f.B && (r.is(f.A, one) && r.across(f.B, f.A, other) || r.is(f.B, one) && r.across(f.A, f.B, other)) {
			r.kinds[i], found = line.As, true
		}
	}
	return found
}

// across tells of the side that a rule means, seen from the other.
func (r *rule) across(territory, from int, side string) bool {
	if side == "" {
		return r.holdings[territory].Holder != r.holdings[from].Holder || r.territories[from].Code == ""
	}
	return r.is(territory, side)
}

// is tells of a territory that it is, or belongs to, a side.
func (r *rule) is(territory int, side string) bool {
	t := r.territories[territory]
	return t.Name == side || t.Code == side || r.holdings[territory].Holder == side
}

// level gives a level's areas and lines to whom they belong. All else is shared.
func (r *rule) level(s *shapes) *Level {
	l := &Level{
		Tolerance: s.tolerance, Arcs: s.arcs, Land: s.land, Lakes: s.lakes, Rivers: slices.Clone(s.rivers),
		Areas: slices.Clone(s.areas), Lines: slices.Clone(s.lines),
	}
	r.give(s, l.Areas, l.Lines)
	l.Lines = drawn(l.Lines)
	return l
}

// drawn are the lines but those that are wished away. It overwrites them.
func drawn(lines []Line) []Line {
	return slices.DeleteFunc(lines, func(l Line) bool { return l.Kind == NoLine })
}

// give tells areas whose they are, and lines what kind.
func (r *rule) give(s *shapes, areas []Area, lines []Line) {
	for i := range areas {
		h, t := r.holdings[s.holders[i]], &r.territories[s.holders[i]]
		areas[i].Country, areas[i].Occupied, areas[i].Region = h.Holder, h.Status == Occupied, ""
		if t.Code == "" && h.Status != Whole || h.Status == Occupied {
			areas[i].Region = r.name(t.Name)
		}
	}
	for i, f := range s.frontiers {
		if lines[i].Kind = Coast; f >= 0 {
			lines[i].Kind = r.kinds[f]
			r.inside(&lines[i], s.between[f])
		}
	}
}

// inside tells a border of regions how large these are, and whether both are
// occupied.
func (r *rule) inside(l *Line, f Frontier) {
	if l.Kind != RegionBorder {
		l.Span, l.Occupied = 0, false
		return
	}
	l.Span = max(r.territories[f.A].Span, r.territories[f.B].Span)
	l.Occupied = r.holdings[f.A].Status == Occupied && r.holdings[f.B].Status == Occupied
}

// name is what the worldview calls what the file calls so.
func (r *rule) name(of string) string {
	for _, n := range r.names {
		if called(of, n.Of) {
			return n.To
		}
	}
	return of
}

// countries lists who holds anything, the largest first.
func (r *rule) countries(g *Gazetteer) []Country {
	areas := make(map[string]float64, len(g.Territories))
	for i, t := range g.Territories {
		areas[r.holdings[i].Holder] += t.Area
	}
	out := make([]Country, 0, len(g.Territories))
	for i, t := range g.Territories {
		h := r.holdings[i]
		own := h.Status == Own
		if t.Area == 0 || t.Name == "" || !own && (t.Code == "" || h.Holder != t.Code) {
			continue
		}
		c := Country{Code: h.Holder, Name: r.name(t.Name), Names: t.Names, Label: t.Label, Axis: t.Axis, Area: t.Area}
		if c.Code != "" {
			c.Area = areas[c.Code]
		}
		if c.Rank = areaRank(c.Area); c.Name != t.Name {
			c.Names = Names{}
		}
		if c.Name == "" {
			continue
		}
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b Country) int {
		return cmp.Or(cmp.Compare(b.Area, a.Area), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// areaRank is 1 above 2.5 million km², and one more for each step down.
func areaRank(km2 float64) int {
	for i, limit := range []float64{2.5e6, 8e5, 2.5e5, 9e4, 2.5e4, 3e3} {
		if km2 >= limit {
			return i + 1
		}
	}
	return 7
}
