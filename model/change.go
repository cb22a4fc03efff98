package model

import (
	"slices"
	"sort"

	"sightline/model/edtf"
)

// NextChange is the first day after a moment on which something changes on the
// screen, compared with the day before: a claim begins or ceases to count, an
// event appears or disappears, its standing or its parties change, or it begins
// or ceases to be under way while it is shown. A day that the moment ends within
// is a day after it. It is false if nothing changes any more.
//
// The day may be after the last of Span: what ended on that day is gone on the
// next, and what is only expected may begin at any time.
func (ix *Index) NextChange(moment edtf.Date, clock Clock) (edtf.Date, bool) {
	end := extentOf(moment).end
	if end == forever {
		return edtf.Date{}, false
	}
	days := ix.daysOfChange(clock)
	i := sort.Search(len(days), func(i int) bool { return days[i] >= dayOf(end) })
	if i == len(days) {
		return edtf.Date{}, false
	}
	return dateOf(days[i]), true
}

// PreviousChange is the last day before a moment on which something changed on
// the screen, in the same sense as for NextChange. A day that the moment begins
// within is a day before it.
func (ix *Index) PreviousChange(moment edtf.Date, clock Clock) (edtf.Date, bool) {
	begin := extentOf(moment).begin
	if begin == beginning {
		return edtf.Date{}, false
	}
	days := ix.daysOfChange(clock)
	i := sort.Search(len(days), func(i int) bool { return days[i] > dayOf(begin-1) })
	if i == 0 {
		return edtf.Date{}, false
	}
	return dateOf(days[i-1]), true
}

// daysOfChange lists the days of change on a clock, in order.
func (ix *Index) daysOfChange(clock Clock) []int64 {
	if clock == Happened {
		return ix.changesHappened
	}
	return ix.changesSaid
}

// followSaid lists the days of change on the clock Said. Standings follow from
// the claims that count, so that they need no days of their own.
func (ix *Index) followSaid() []int64 {
	var days []int64
	for i := range ix.sayings {
		days = append(days, appearance(ix.sayings[i].counts)...)
	}
	for i := range ix.courses {
		c := &ix.courses[i]
		if !c.dated {
			continue
		}
		if c.when.begin != beginning && c.shownBy(afterDay(c.when.firstDay())) {
			days = append(days, c.when.firstDay())
		}
		if c.when.end != forever && c.shownBy(afterDay(c.when.lastDay())) {
			days = append(days, c.when.lastDay()+1)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// appearance is when a claim appears and when it goes, seen day by day; no
// day sees it if it goes on the day on which it appears.
func appearance(counts span) []int64 {
	comes, goes := counts.from != beginning, counts.until != forever
	switch {
	case counts.from >= counts.until, comes && goes && dayOf(counts.from) == dayOf(counts.until):
		return nil
	case comes && goes:
		return []int64{dayOf(counts.from), dayOf(counts.until)}
	case comes:
		return []int64{dayOf(counts.from)}
	case goes:
		return []int64{dayOf(counts.until)}
	}
	return nil
}

// followHappened lists the days of change on the clock Happened: where events
// that anybody speaks of, or the briefing itself, begin and end.
func (ix *Index) followHappened() []int64 {
	var days []int64
	for i := range ix.courses {
		c := &ix.courses[i]
		if !c.dated || c.standing(forever) == Unsaid {
			continue
		}
		if c.when.begin != beginning {
			days = append(days, c.when.firstDay())
		}
		if c.when.end != forever {
			days = append(days, c.when.lastDay()+1)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}
