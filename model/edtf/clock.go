package edtf

import "time"

// Offsets from UTC in minutes, as far as clocks are set today: Baker
// Island is at -12:00, the Line Islands are at +14:00.
const (
	leastOffset    = -12 * 60
	greatestOffset = 14 * 60
)

// maxFraction is the number of digits after the point that time.Time can hold.
const maxFraction = 9

// clock reads a time of that day, after its T, to the end of the text:
// hh:mm, hh:mm:ss or hh:mm:ss.f, then Z, ±hh, ±hh:mm, ±hhmm or nothing.
// 24:00:00 is the next midnight (ISO 8601-1:2019/Amd 1:2022 has it back).
func (r *reader) clock(day time.Time) (span, *Error) {
	from := r.at
	if r.inInterval {
		return span{}, r.wrong("an interval lies between dates without a time")
	}
	hour, err := r.pair("hour", 0, 24)
	if err != nil {
		return span{}, err
	}
	if !r.take(':') {
		return span{}, r.wrong("a time has hours and minutes, as in T14:30Z")
	}
	minute, err := r.pair("minute", 0, 59)
	if err != nil {
		return span{}, err
	}
	since := time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute
	precision, unit := PrecisionMinute, time.Minute
	if r.take(':') {
		var seconds time.Duration
		if seconds, precision, unit, err = r.seconds(); err != nil {
			return span{}, err
		}
		since += seconds
	}
	if since > 24*time.Hour {
		return span{}, r.wrongAt(from, "nothing is later than 24:00:00 in a day")
	}
	offset, floating, err := r.offset()
	if err != nil {
		return span{}, err
	}
	begin := day.Add(since - offset)
	about := end{bound: Known, precision: precision, written: precision, floating: floating}
	return span{begin: begin, end: begin.Add(unit), about: about}, nil
}

// seconds reads ss or ss.f, and tells the unit of the last digit.
func (r *reader) seconds() (since time.Duration, p Precision, unit time.Duration, err *Error) {
	second, err := r.pair("second", 0, 59)
	if err != nil {
		return 0, 0, 0, err
	}
	since, p, unit = time.Duration(second)*time.Second, PrecisionSecond, time.Second
	if !r.take('.') {
		return since, p, unit, nil
	}
	from := r.at
	digits := r.digits(false)
	if digits == "" || len(digits) > maxFraction {
		return 0, 0, 0, r.wrongAt(from, "a fraction of a second has 1 to %d digits", maxFraction)
	}
	for range digits {
		unit /= 10
	}
	return since + time.Duration(number(digits))*unit, PrecisionSubsecond, unit, nil
}

// offset reads the distance from UTC, to the end of the text.
func (r *reader) offset() (offset time.Duration, floating bool, err *Error) {
	from := r.at
	switch {
	case r.done():
		return 0, true, nil
	case r.take('Z'):
		if !r.done() {
			return 0, false, r.trailing("Z")
		}
		return 0, false, nil
	case doubtOf(r.peek()) != 0:
		return 0, false, r.wrong("a date with a time takes no sign of doubt")
	case r.peek() != '+' && r.peek() != '-':
		return 0, false, r.trailing("a time")
	}
	negative := r.peek() == '-'
	r.at++
	minutes, err := r.offsetMinutes()
	switch {
	case err != nil:
		return 0, false, err
	case !r.done():
		return 0, false, r.trailing("an offset from UTC")
	case negative && minutes == 0:
		return 0, false, r.wrongAt(from, "there is no offset -00:00; UTC is Z")
	case negative:
		minutes = -minutes
	}
	if minutes < leastOffset || minutes > greatestOffset {
		return 0, false, r.wrongAt(from, "offset %s is not -12:00 to +14:00", r.text[from:])
	}
	return time.Duration(minutes) * time.Minute, false, nil
}

// offsetMinutes reads hh, hh:mm or hhmm.
func (r *reader) offsetMinutes() (int, *Error) {
	from := r.at
	digits := r.digits(false)
	if len(digits) == 4 {
		r.at = from + 2
		digits = digits[:2]
	}
	if len(digits) != 2 {
		return 0, r.wrongAt(from, "an offset from UTC is Z, or +hh, +hh:mm, -hh, -hh:mm")
	}
	hours := number(digits)
	if r.done() {
		return hours * 60, nil
	}
	r.take(':')
	minutes, err := r.pair("minute", 0, 59)
	return hours*60 + minutes, err
}
