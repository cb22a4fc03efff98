package edtf

import "time"

// A Date is one EDTF string, read. The zero Date is no date at all.
type Date struct {
	text string
}

// Parse reads one EDTF string of level 0 or 1.
func Parse(s string) (Date, error) { return Date{text: s}, nil }

// String is the date as it was written.
func (d Date) String() string { return d.text }

// IsZero tells whether there is no date.
func (d Date) IsZero() bool { return d.text == "" }

// Begin is the earliest instant of the date, inclusive, in UTC; false if it
// has none (an open or unknown beginning).
func (d Date) Begin() (time.Time, bool) { return time.Time{}, false }

// End is the first instant after the date, exclusive, in UTC; false if it has
// none (an open or unknown end).
func (d Date) End() (time.Time, bool) { return time.Time{}, false }
