package model

import (
	"slices"

	"sightline/model/edtf"
)

// NextChange is the first moment of the index's grain after a moment at which
// something changes on the screen, compared with the one before it: a claim
// begins or ceases to count, an event appears or disappears, its standing or its
// parties change, or it begins or ceases to be under way while it is shown. A day
// that the moment ends within is a day after it, and an hour likewise. It is
// false if nothing changes any more.
//
// The change may be after the last of Span: what ended with a day is gone on the
// next, and what is only expected may begin at any time.
func (ix *Index) NextChange(moment edtf.Date, clock Clock) (edtf.Date, bool) {
	end := extentOf(moment).end
	if end == forever {
		return edtf.Date{}, false
	}
	units := ix.unitsOfChange(clock)
	i, _ := slices.BinarySearch(units, ix.grain.after(end))
	if i == len(units) {
		return edtf.Date{}, false
	}
	return ix.grain.date(units[i]), true
}

// PreviousChange is the last moment before a moment at which something changed
// on the screen, in the same sense as for NextChange. A day or an hour that the
// moment begins within is before it.
func (ix *Index) PreviousChange(moment edtf.Date, clock Clock) (edtf.Date, bool) {
	begin := extentOf(moment).begin
	if begin == beginning {
		return edtf.Date{}, false
	}
	units := ix.unitsOfChange(clock)
	i, _ := slices.BinarySearch(units, ix.grain.unitOf(begin-1)+1)
	if i == 0 {
		return edtf.Date{}, false
	}
	return ix.grain.date(units[i-1]), true
}

// unitsOfChange lists the units of change on a clock, in order.
func (ix *Index) unitsOfChange(clock Clock) []int64 {
	if clock == Happened {
		return ix.changesHappened
	}
	return ix.changesSaid
}

// followSaid lists the units of change on the clock Said. Standings follow from
// the claims that count, so that they need no units of their own.
func (ix *Index) followSaid() []int64 {
	var units []int64
	g := ix.grain
	for i := range ix.sayings {
		units = append(units, g.appearance(ix.sayings[i].counts)...)
	}
	for i := range ix.courses {
		c := &ix.courses[i]
		if !c.dated {
			continue
		}
		if c.when.begin != beginning && c.shownBy(g.end(g.first(c.when))) {
			units = append(units, g.first(c.when))
		}
		if c.when.end != forever && c.shownBy(g.end(g.last(c.when))) {
			units = append(units, g.last(c.when)+1)
		}
	}
	slices.Sort(units)
	return slices.Compact(units)
}

// appearance is when a claim appears and when it goes, seen unit by unit; none
// sees it if it goes in the unit in which it appears.
func (g Grain) appearance(counts span) []int64 {
	comes, goes := counts.from != beginning, counts.until != forever
	switch {
	case counts.from >= counts.until, comes && goes && g.unitOf(counts.from) == g.unitOf(counts.until):
		return nil
	case comes && goes:
		return []int64{g.unitOf(counts.from), g.unitOf(counts.until)}
	case comes:
		return []int64{g.unitOf(counts.from)}
	case goes:
		return []int64{g.unitOf(counts.until)}
	}
	return nil
}

// followHappened lists the units of change on the clock Happened: where events
// that anybody speaks of, or the briefing itself, begin and end.
func (ix *Index) followHappened() []int64 {
	var units []int64
	for i := range ix.courses {
		c := &ix.courses[i]
		if !c.dated || c.standing(forever) == Unsaid {
			continue
		}
		if c.when.begin != beginning {
			units = append(units, ix.grain.first(c.when))
		}
		if c.when.end != forever {
			units = append(units, ix.grain.last(c.when)+1)
		}
	}
	slices.Sort(units)
	return slices.Compact(units)
}
