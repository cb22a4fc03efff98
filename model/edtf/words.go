package edtf

import (
	"fmt"
	"strconv"
	"time"
)

// Words says the date in English, for people: "17 October 2024", "about 18
// October 2024", "8–13 October 2024", "from 18 October 2024 on", "some day in
// October 2024", "17 October 2024, 14:30 UTC". Times are told in UTC; a time
// written without an offset carries no "UTC". No date is "".
func (d Date) Words() string { return full.date(d) }

// Short says the date in few letters and without the year, for labels: "17
// Oct", "8–13 Oct". Where nothing but a year is known it is the year, and the
// year stays where the two ends of an interval differ in it. No date is "".
func (d Date) Short() string { return short.date(d) }

// wording is how much is said.
type wording uint8

const (
	full  wording = iota // months in full, with the year
	dated                // months in three letters, with the year
	short                // months in three letters, without the year
)

func (w wording) date(d Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.interval:
		return w.interval(d)
	default:
		return w.single(span{begin: d.begin, end: d.end, about: d.start})
	}
}

// single says a date that is no interval.
func (w wording) single(s span) string {
	if s.about.precision != s.about.written {
		return w.unspecified(s)
	}
	return w.doubt(s.about.doubt, w.known(s))
}

// doubt says "about" and "possibly".
func (w wording) doubt(d doubt, what string) string {
	if d&approximate != 0 {
		if w == full {
			what = "about " + what
		} else {
			what = "c. " + what
		}
	}
	if d&uncertain != 0 {
		if w == full {
			what = "possibly " + what
		} else {
			what += "?"
		}
	}
	return what
}

// unspecified says a date with X digits: "some day in October 2024".
func (w wording) unspecified(s span) string {
	in, approximately := "in ", s.about.doubt&approximate != 0
	if approximately {
		in = "around "
	}
	what := in + w.known(s)
	switch {
	case s.about.precision == Indefinite:
		what = "some " + s.about.written.String()
	case w == full:
		what = "some " + s.about.written.String() + " " + what
	}
	return w.doubt(s.about.doubt&^approximate, what)
}

// known says what is known of a date, without doubt and X.
func (w wording) known(s span) string {
	begin := s.begin
	switch s.about.precision {
	case PrecisionYear:
		return yearWords(begin.Year())
	case PrecisionSeason:
		return w.season(begin)
	case PrecisionMonth:
		return w.month(begin)
	case PrecisionDay:
		return w.day(begin)
	case PrecisionMinute, PrecisionSecond, PrecisionSubsecond:
		return w.clock(s)
	default:
		return yearRange(begin.Year(), s.end.Year()-1)
	}
}

func (w wording) day(t time.Time) string {
	return strconv.Itoa(t.Day()) + " " + w.month(t)
}

func (w wording) month(t time.Time) string {
	if w == short {
		return w.monthName(t)
	}
	return w.monthName(t) + " " + yearWords(t.Year())
}

func (w wording) monthName(t time.Time) string {
	name := t.Month().String()
	if w == full {
		return name
	}
	return name[:3]
}

// season names the season that begins then; a winter ends in the next year.
func (w wording) season(begin time.Time) string {
	name := map[time.Month]string{time.March: "spring", time.June: "summer", time.September: "autumn", time.December: "winter"}[begin.Month()]
	year := begin.Year()
	switch {
	case w == short:
		return name
	case begin.Month() == time.December && year > 0:
		return fmt.Sprintf("%s %s/%02d", name, yearWords(year), (year+1)%100)
	default:
		return name + " " + yearWords(year)
	}
}

// clock says a day and a time: "17 October 2024, 14:30 UTC", "17 Oct 14:30".
func (w wording) clock(s span) string {
	layout := "15:04"
	switch s.about.precision {
	case PrecisionSecond:
		layout = "15:04:05"
	case PrecisionSubsecond:
		layout = "15:04:05." + fractionLayout(s.end.Sub(s.begin))
	}
	clock := s.begin.Format(layout)
	switch {
	case w != full:
		return w.day(s.begin) + " " + clock
	case s.about.floating:
		return w.day(s.begin) + ", " + clock
	default:
		return w.day(s.begin) + ", " + clock + " UTC"
	}
}

// fractionLayout is as many zeros as the unit has places after the point.
func fractionLayout(unit time.Duration) string {
	layout := ""
	for ; unit < time.Second; unit *= 10 {
		layout += "0"
	}
	return layout
}

// yearWords says a year: "2024", "AD 409", "401 BC". Year 0 is 1 BC.
func yearWords(year int) string {
	switch {
	case year <= 0:
		return strconv.Itoa(1-year) + " BC"
	case year < 1000:
		return "AD " + strconv.Itoa(year)
	default:
		return strconv.Itoa(year)
	}
}

// yearRange says the years from first to last, "1990–1999".
func yearRange(first, last int) string {
	if first >= 1000 {
		return yearWords(first) + "–" + yearWords(last)
	}
	return yearWords(first) + " – " + yearWords(last)
}
