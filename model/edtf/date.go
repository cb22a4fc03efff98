package edtf

import (
	"strings"
	"time"
)

// A Date is one EDTF string, read. The zero Date is no date at all.
//
// Two Dates are equal (==) exactly if they are written alike, so a Date serves
// as a key; Compare and Overlaps look at what they mean.
type Date struct {
	text          string
	begin, end    time.Time // zero where the bound is not Known
	start, finish end       // the same unless it is an interval
	interval      bool
}

// end is what is known of one end of a date.
type end struct {
	bound     Bound
	precision Precision
	written   Precision // the finest part written; finer than precision where digits are X
	doubt     doubt
	floating  bool // a time without an offset
}

// span is one date that is not an interval.
type span struct {
	begin, end time.Time
	about      end
}

// String is the date as it was written.
func (d Date) String() string { return d.text }

// IsZero tells whether there is no date.
func (d Date) IsZero() bool { return d.text == "" }

// Begin is the earliest instant of the date, inclusive, in UTC; false if it
// has none (no date, an open or unknown beginning).
func (d Date) Begin() (time.Time, bool) { return d.begin, d.start.bound == Known }

// End is the first instant after the date, exclusive, in UTC; false if it has
// none (no date, an open or unknown end).
func (d Date) End() (time.Time, bool) { return d.end, d.finish.bound == Known }

// IsInterval tells whether the date is written with a slash.
func (d Date) IsInterval() bool { return d.interval }

// Start is the date where an interval starts: zero if that is open or unknown.
// For a date that is no interval it is the date itself.
func (d Date) Start() Date {
	if !d.interval {
		return d
	}
	before, _, _ := strings.Cut(d.text, "/")
	return d.half(before)
}

// Finish is the date where an interval finishes: zero if that is open or
// unknown. For a date that is no interval it is the date itself.
func (d Date) Finish() Date {
	if !d.interval {
		return d
	}
	_, after, _ := strings.Cut(d.text, "/")
	return d.half(after)
}

// half reads one side of an interval, which has been read before.
func (d Date) half(text string) Date {
	if text == "" || text == ".." {
		return Date{}
	}
	half, _ := read(text)
	return half
}

// StartBound says whether the beginning is known, open or unknown; of the zero
// Date it is Unknown.
func (d Date) StartBound() Bound { return d.start.bound }

// FinishBound says whether the end is known, open or unknown; of the zero Date
// it is Unknown.
func (d Date) FinishBound() Bound { return d.finish.bound }

// Uncertain tells whether the date, or an end of it, carries ? or %.
func (d Date) Uncertain() bool { return (d.start.doubt|d.finish.doubt)&uncertain != 0 }

// Approximate tells whether the date, or an end of it, carries ~ or %.
func (d Date) Approximate() bool { return (d.start.doubt|d.finish.doubt)&approximate != 0 }

// Unspecified tells whether digits of the date are left open with X.
func (d Date) Unspecified() bool {
	return d.start.precision != d.start.written || d.finish.precision != d.finish.written
}

// Precision is the size of what is known of the date, of an interval the finer
// of its ends. X digits are not known: 2024-10-XX has the precision of a month.
func (d Date) Precision() Precision { return max(d.start.precision, d.finish.precision) }

// HasTime tells whether the date says a time of day.
func (d Date) HasTime() bool { return d.Precision().HasTime() }

// Weekday is the English name of the day of the week, "" unless the date is
// one day, neither more nor less.
func (d Date) Weekday() string {
	if d.interval || !d.Precision().IsDay() {
		return ""
	}
	return d.begin.Weekday().String()
}
