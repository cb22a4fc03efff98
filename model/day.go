package model

import "sightline/model/edtf"

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
	return ix.reach.first, ix.reach.last, ix.reach.ok
}

// A stretchOfDays is what Span gives.
type stretchOfDays struct {
	first, last edtf.Date
	ok          bool
}

// spanned works the span out: the stage asks for it once for each of its scenes.
func (ix *Index) spanned() stretchOfDays {
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
		return stretchOfDays{}
	}
	return stretchOfDays{ix.grain.date(low), ix.grain.date(high), true}
}
