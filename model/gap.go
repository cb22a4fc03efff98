package model

import "sightline/model/edtf"

// A Gap is the time from an event to its first mention. The zero Gap is
// unknown.
type Gap struct {
	Days  float64 // negative if it was said before it happened
	Known bool
}

// RevealGap is the time in days from the end of when to the beginning of said.
//
// It counts calendar days in UTC: from 13 to 18 October is 5. Only where both
// ends carry a time of day does it count fractions, from the time that when
// ends with to the time that said begins with. A gap is no more exact than its
// dates: it is unknown if when has no end or said no beginning, or if either of
// the two is known less exactly than to the day. What was said in "2024-10" of
// 10 September was said 21 to 51 days later, which is no number of days. Doubt
// and approximation do not change it.
func RevealGap(when, said edtf.Date) Gap {
	end, begin := when.Finish(), said.Start()
	if end.Precision() < edtf.PrecisionDay || begin.Precision() < edtf.PrecisionDay {
		return Gap{}
	}
	if end.HasTime() && begin.HasTime() {
		from, _ := end.Begin()
		to, _ := begin.Begin()
		return Gap{Days: to.Sub(from).Hours() / 24, Known: true}
	}
	return Gap{Days: float64(Day.first(extentOf(begin)) - Day.last(extentOf(end))), Known: true}
}
