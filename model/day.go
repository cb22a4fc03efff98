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

// Span is the first and the last moment of the index's grain, days in most
// briefings, at which anything was said, is said to have happened, or was
// withdrawn; false if no such moment is known. Open ends do not count, nor do the
// dates of sources and scenes.
//
// An event that by everything said is only expected or warned of does not count
// either: nobody says that it happened, and the days that people read about are
// those up to what was said last. Neither a forecast for next year nor one
// "after today" must put that day on the slider.
func (ix *Index) Span() (first, last edtf.Date, ok bool) {
	low, high := forever, beginning // units
	reach := func(e extent) {
		if e.begin != beginning {
			low, high = min(low, ix.grain.first(e)), max(high, ix.grain.first(e))
		}
		if e.end != forever {
			low, high = min(low, ix.grain.last(e)), max(high, ix.grain.last(e))
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
	return ix.grain.date(low), ix.grain.date(high), true
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
			on(Day.first(said)).Said++
		}
	}
	for i := range ix.courses {
		when := ix.courses[i].when
		if when.begin != beginning {
			on(Day.first(when)).Begins++
		}
		if when.end != forever {
			on(Day.last(when)).Ends++
		}
	}
	days := slices.SortedFunc(maps.Keys(byDay), cmp.Compare[int64])
	marks := make([]DayMarks, 0, len(days))
	for _, day := range days {
		m := *byDay[day]
		m.Day = Day.date(day)
		marks = append(marks, m)
	}
	return marks
}
