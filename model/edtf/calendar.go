package edtf

import (
	"strings"
	"time"
)

// years is a run of years, both included.
type years struct {
	first, last int
	precision   Precision
}

// single reads one date to the end of the text.
func (r *reader) single() (span, *Error) {
	switch c := r.peek(); {
	case doubtOf(c) != 0:
		return span{}, r.level2("a sign of doubt before what it is about")
	case c == '+':
		return span{}, r.wrong("a year has no plus sign")
	case c == 'Y':
		return r.longYear()
	case isLetter(c) && c != 'X' && !r.inInterval:
		return r.seasonWord()
	}
	from := r.at
	negative := r.take('-')
	digits := r.digits(true)
	if negative && digits != "" && strings.Trim(digits, "0") == "" {
		return span{}, r.wrongAt(from, "there is no year or century -0: 0 has no sign")
	}
	switch len(digits) {
	case 2:
		return r.century(from, digits, negative)
	case 3:
		r.at = from
		return span{}, r.level2("a decade as three digits")
	case 4:
		return r.sinceYear(from, digits, negative)
	case 0:
		r.at = from
		return span{}, r.wrong("it begins with a year of four digits, as in 2024-10-17")
	default:
		return span{}, r.wrongAt(from, "a year has four digits, and a Y before it if it has more")
	}
}

// longYear reads Y170000002. The standard has Y for years of more than four
// digits; that four digits pass as well is the doing of Y1700 in the cases of
// sfomuseum/go-edtf.
func (r *reader) longYear() (span, *Error) {
	from := r.at
	if r.inInterval {
		return span{}, r.wrong("a year with Y cannot stand in an interval")
	}
	r.take('Y')
	negative := r.take('-')
	digits := r.digits(false)
	switch {
	case r.peek() == 'E':
		return span{}, r.level2("a year with an exponent")
	case r.peek() == 'S':
		return span{}, r.level2("a count of significant digits")
	case len(digits) < 4:
		return span{}, r.wrongAt(from, "Y stands before a year of more than four digits")
	case digits[0] == '0':
		return span{}, r.wrongAt(from, "a year after Y does not begin with 0")
	case len(digits) > len("99999999999"):
		return span{}, r.wrongAt(from, "year %s is not -%d to %d", r.text[from+1:r.at], MaxYear, MaxYear)
	}
	y := yearsOf(digits, negative)
	return r.closed(y.span(PrecisionYear), "a year with Y")
}

// century reads what follows the digits of a century, which is nothing.
func (r *reader) century(from int, digits string, negative bool) (span, *Error) {
	switch {
	case strings.Contains(digits, "X"):
		return span{}, r.wrongAt(from, "a century with unspecified digits is written with four, as 19XX")
	case r.inInterval:
		return span{}, r.wrongAt(from, "%s is a century, and a century cannot stand in an interval; years have four digits", r.text[from:r.at])
	case doubtOf(r.peek()) != 0:
		return span{}, r.level2("doubt about a century")
	case !r.done():
		return span{}, r.wrongAt(from, "a year has four digits, this has two")
	}
	return yearsOf(digits+"XX", negative).span(PrecisionCentury), nil
}

// sinceYear reads what follows a year of four digits.
func (r *reader) sinceYear(from int, digits string, negative bool) (span, *Error) {
	unspecified, ok := fromTheRight(digits)
	switch {
	case !ok:
		return span{}, r.level2("an unspecified digit before a specified one")
	case unspecified > 0 && r.inInterval:
		return span{}, r.level2("an unspecified digit in an interval")
	case r.peek() == 'S':
		return span{}, r.level2("a count of significant digits")
	}
	y := yearsOf(digits, negative)
	if !r.take('-') {
		return r.closed(y.span(PrecisionYear), "a year")
	}
	if doubtOf(r.peek()) != 0 {
		return span{}, r.level2("doubt about a part of a date")
	}
	if unspecified > 0 && (unspecified < 4 || !strings.HasPrefix(r.rest(), "XX")) {
		r.at = from
		return span{}, r.level2("a year with an unspecified digit before a month")
	}
	return r.sinceMonth(y)
}

// sinceMonth reads the month, or season, and what follows it.
func (r *reader) sinceMonth(y years) (span, *Error) {
	from := r.at
	digits := r.digits(true)
	switch {
	case digits == "XX":
		return r.unspecifiedMonth(y)
	case strings.Contains(digits, "X"):
		return span{}, r.level2("a month with one unspecified digit")
	case len(digits) != 2:
		return span{}, r.wrongAt(from, "a month has two digits, from 01 to 12")
	}
	month := number(digits)
	switch {
	case 21 <= month && month <= 24:
		return r.closed(seasonSpan(y.first, month), "a season")
	case 25 <= month && month <= 41:
		r.at = from
		return span{}, r.level2("a season, quarter or half-year from 25 to 41")
	case month < 1 || month > 12:
		return span{}, r.wrongAt(from, "month %s is not 01 to 12", digits)
	}
	begin := instant(y.first, time.Month(month), 1)
	if !r.take('-') {
		return r.closed(spanOf(begin, PrecisionMonth, PrecisionMonth), "a month")
	}
	return r.sinceDay(begin)
}

// unspecifiedMonth reads what follows a month XX: nothing, or a day XX.
func (r *reader) unspecifiedMonth(y years) (span, *Error) {
	if r.inInterval {
		return span{}, r.level2("an unspecified digit in an interval")
	}
	if !r.take('-') {
		return r.closed(y.span(PrecisionMonth), "a month")
	}
	if digits := r.digits(true); digits != "XX" {
		return span{}, r.level2("a day in an unspecified month")
	}
	return r.closed(y.span(PrecisionDay), "a day")
}

// sinceDay reads the day of the month that begins then, and what follows it.
func (r *reader) sinceDay(month time.Time) (span, *Error) {
	if doubtOf(r.peek()) != 0 {
		return span{}, r.level2("doubt about a part of a date")
	}
	from := r.at
	digits := r.digits(true)
	switch {
	case strings.Contains(digits, "X") && r.inInterval:
		return span{}, r.level2("an unspecified digit in an interval")
	case digits == "XX":
		return r.closed(spanOf(month, PrecisionMonth, PrecisionDay), "a day")
	case strings.Contains(digits, "X"):
		return span{}, r.level2("a day with one unspecified digit")
	case len(digits) != 2:
		return span{}, r.wrongAt(from, "a day has two digits, from 01 to 31")
	}
	day, last := number(digits), month.AddDate(0, 1, -1).Day()
	switch {
	case day < 1 || day > 31:
		return span{}, r.wrongAt(from, "day %s is not 01 to 31", digits)
	case day > last:
		return span{}, r.wrongAt(from, "%s has %d days", full.month(month), last)
	}
	begin := month.AddDate(0, 0, day-1)
	if r.take('T') {
		return r.clock(begin)
	}
	return r.closed(spanOf(begin, PrecisionDay, PrecisionDay), "a day")
}

// closed reads the sign of doubt, if there is one, and the end of the text.
func (r *reader) closed(s span, what string) (span, *Error) {
	if s.about.doubt = doubtOf(r.peek()); s.about.doubt != 0 {
		r.at++
		switch {
		case doubtOf(r.peek()) != 0:
			return span{}, r.wrong("one sign of doubt is enough: %% is both uncertain and approximate")
		case r.peek() == '-':
			return span{}, r.level2("doubt about a part of a date")
		}
		what = "a sign of doubt"
	}
	if !r.done() {
		return span{}, r.trailing(what)
	}
	return s, nil
}
