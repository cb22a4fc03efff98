package model

import (
	"cmp"
	"maps"
	"slices"

	"sightline/model/edtf"
)

// DayMarks is what the date slider marks on one day, in UTC.
type DayMarks struct {
	Day    edtf.Date
	Said   int // claims whose date begins on the day
	Begins int // events that begin on the day
	Ends   int // events of which it is the last day
}

// Days lists the days on which something is said, begins or ends, in order. An
// open end marks no day. The list is the caller's.
func (ix *Index) Days() []DayMarks { return slices.Clone(ix.marks) }

// Span is the first and the last day on which anything was said, is said to
// have happened, or was withdrawn; false if no such day is known. Open ends do
// not count, nor do the dates of sources and scenes.
//
// An event that by everything said is only expected or warned of does not count
// either: nobody says that it happened, and the days that people read about are
// those up to what was said last. Neither a forecast for next year nor one
// "after today" must put that day on the slider.
func (ix *Index) Span() (first, last edtf.Date, ok bool) {
	low, high := forever, beginning // days
	reach := func(e extent) {
		if e.begin != beginning {
			low, high = min(low, e.firstDay()), max(high, e.firstDay())
		}
		if e.end != forever {
			low, high = min(low, e.lastDay()), max(high, e.lastDay())
		}
	}
	for i := range ix.sayings {
		s := &ix.sayings[i]
		reach(s.said)
		reach(extent{extentOf(s.claim.Withdrawn).begin, forever})
	}
	for i := range ix.courses {
		if c := &ix.courses[i]; c.standing(forever) != Expected {
			reach(c.when)
		}
	}
	if low > high {
		return edtf.Date{}, edtf.Date{}, false
	}
	return dateOf(low), dateOf(high), true
}

// markDays gathers the marks of every day that has some.
func (ix *Index) markDays() []DayMarks {
	byDay := make(map[int64]*DayMarks)
	on := func(day int64) *DayMarks {
		if byDay[day] == nil {
			byDay[day] = &DayMarks{}
		}
		return byDay[day]
	}
	for i := range ix.sayings {
		if said := ix.sayings[i].said; said.begin != beginning {
			on(said.firstDay()).Said++
		}
	}
	for i := range ix.courses {
		when := ix.courses[i].when
		if when.begin != beginning {
			on(when.firstDay()).Begins++
		}
		if when.end != forever {
			on(when.lastDay()).Ends++
		}
	}
	days := slices.SortedFunc(maps.Keys(byDay), cmp.Compare[int64])
	marks := make([]DayMarks, 0, len(days))
	for _, day := range days {
		m := *byDay[day]
		m.Day = dateOf(day)
		marks = append(marks, m)
	}
	return marks
}
