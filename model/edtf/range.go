package edtf

import (
	"cmp"
	"fmt"
	"time"
)

// Overlaps tells whether the two dates have an instant in common. An open end
// reaches to infinity, and so does an unknown one: nothing is ruled out on the
// strength of what nobody knows. Doubt does not widen a date here. The zero
// Date overlaps nothing.
func (d Date) Overlaps(o Date) bool {
	return !d.IsZero() && !o.IsZero() && d.beginsBeforeEndOf(o) && o.beginsBeforeEndOf(d)
}

func (d Date) beginsBeforeEndOf(o Date) bool {
	begin, hasBegin := d.Begin()
	end, hasEnd := o.End()
	return !hasBegin || !hasEnd || begin.Before(end)
}

// MayBeAfter tells whether the date may also lie at t or later: its End is
// after t, or its finish carries doubt (? ~ %) and its End moved by one unit
// of the finish's own precision is after t. The unit is the smallest step by
// which a date of that precision can be off: "about 18 October" may well be
// the 19th, "about October" may be November. An open or unknown end may always
// be later. A date with a time never carries doubt. The zero Date is never later.
func (d Date) MayBeAfter(t time.Time) bool {
	if d.IsZero() {
		return false
	}
	end, known := d.End()
	if !known || end.After(t) {
		return true
	}
	return d.finish.doubt != 0 && d.finish.precision.next(end).After(t)
}

// next is t moved by one unit of the calendar; a time of day is in a day. What
// is indefinite spans the ten thousand years that four digits write.
func (p Precision) next(t time.Time) time.Time {
	switch p {
	case Indefinite:
		return t.AddDate(10000, 0, 0)
	case PrecisionMillennium:
		return t.AddDate(1000, 0, 0)
	case PrecisionCentury:
		return t.AddDate(100, 0, 0)
	case PrecisionDecade:
		return t.AddDate(10, 0, 0)
	case PrecisionYear:
		return t.AddDate(1, 0, 0)
	case PrecisionSeason:
		return t.AddDate(0, 3, 0)
	case PrecisionMonth:
		return t.AddDate(0, 1, 0)
	default:
		return t.AddDate(0, 0, 1)
	}
}

// Compare orders dates by Begin, then by End: negative if d comes before o. A
// beginning that is open or unknown comes before all others, an end that is
// open or unknown after all others, no date before any date. It is 0 where the
// two cover the same range, however they are written.
func (d Date) Compare(o Date) int {
	return cmp.Or(
		compareKnown(!d.IsZero(), !o.IsZero()),
		compareKnown(d.start.bound == Known, o.start.bound == Known),
		d.begin.Compare(o.begin),
		compareKnown(o.finish.bound == Known, d.finish.bound == Known),
		d.end.Compare(o.end),
	)
}

// compareKnown puts false before true.
func compareKnown(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	default:
		return 1
	}
}

// Day is the day, in UTC, that t falls on. EDTF writes days of the years -9999
// to 9999 only: beyond, Day is t's year, and beyond MaxYear no date.
func Day(t time.Time) Date {
	t = t.UTC()
	year, month, day := t.Date()
	text := fmt.Sprintf("Y%d", year)
	switch {
	case 0 <= year && year <= 9999:
		text = fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	case -9999 <= year && year < 0:
		text = fmt.Sprintf("-%04d-%02d-%02d", -year, month, day)
	}
	d, _ := read(text)
	return d
}
