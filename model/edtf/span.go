package edtf

import "time"

// instant is the midnight, UTC, at which a day begins.
func instant(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// spanOf is the unit of the calendar that begins then.
func spanOf(begin time.Time, unit, written Precision) span {
	return span{begin: begin, end: unit.next(begin), about: end{bound: Known, precision: unit, written: written}}
}

// yearsOf is the years that digits and X stand for, X from the right.
func yearsOf(digits string, negative bool) years {
	unspecified, _ := fromTheRight(digits)
	length := 1
	for range unspecified {
		length *= 10
	}
	first := number(digits)
	y := years{first: first, last: first + length - 1, precision: PrecisionYear - Precision(unspecified)}
	if negative {
		// There is no year -0, so -00XX ends with -1.
		y.first, y.last = -y.last, min(-y.first, -1)
	}
	return y
}

// span is everything from the first year to the last.
func (y years) span(written Precision) span {
	about := end{bound: Known, precision: y.precision, written: written}
	return span{begin: instant(y.first, time.January, 1), end: instant(y.last+1, time.January, 1), about: about}
}
