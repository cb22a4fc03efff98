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
// ends with to the time that said begins with. It is unknown if when is missing
// or has no end, or if said has no beginning. Doubt and approximation do not
// change it.
func RevealGap(when, said edtf.Date) Gap {
	happened, heard := extentOf(when), extentOf(said)
	if when.IsZero() || happened.end == forever || heard.begin == beginning {
		return Gap{}
	}
	if when.HasTime() && said.HasTime() {
		from, _ := when.Finish().Begin()
		to, _ := said.Begin()
		return Gap{Days: to.Sub(from).Hours() / 24, Known: true}
	}
	return Gap{Days: float64(heard.firstDay() - happened.lastDay()), Known: true}
}
