package edtf

import (
	"strconv"
	"time"
)

// interval says an interval.
func (w wording) interval(d Date) string {
	start, finish := d.StartBound(), d.FinishBound()
	switch {
	case start == Known && finish == Known:
		return w.between(d.Start(), d.Finish())
	case start == Known:
		return w.since(d.Start(), finish)
	case finish == Known:
		return w.until(d.Finish(), start)
	case start != finish:
		return "beginning " + start.String() + ", end " + finish.String()
	case start == Open:
		return "at any time"
	default:
		return "at an unknown time"
	}
}

// since says an interval without an end.
func (w wording) since(start Date, finish Bound) string {
	from := "from " + w.date(start)
	switch {
	case w != full:
		return from
	case finish == Unknown:
		return from + ", end unknown"
	default:
		return from + " on"
	}
}

// until says an interval without a beginning.
func (w wording) until(finish Date, start Bound) string {
	if start == Unknown {
		return "by " + w.date(finish)
	}
	return "until " + w.date(finish)
}

// between says an interval with both ends: "8–13 October 2024" where the ends
// are of one kind and certain, "from about … to …" otherwise.
func (w wording) between(a, b Date) string {
	if w == short && a.begin.Year() != b.begin.Year() {
		w = dated
	}
	from, to := w.date(a), w.date(b)
	switch {
	case from == to:
		return from
	case a.Precision() == b.Precision() && a.start.doubt|b.start.doubt == 0:
		return w.stretch(a, b)
	case w == full:
		return "from " + from + " to " + to
	default:
		return from + " – " + to
	}
}

// stretch says two ends of one kind, and what they share only once.
func (w wording) stretch(a, b Date) string {
	sameYear := a.begin.Year() == b.begin.Year()
	sameMonth := sameYear && a.begin.Month() == b.begin.Month()
	from, to := w.date(a), w.date(b)
	switch p := a.Precision(); {
	case p == PrecisionYear:
		return yearRange(a.begin.Year(), b.begin.Year())
	case p == PrecisionDay && sameMonth:
		return strconv.Itoa(a.begin.Day()) + "–" + to
	case p == PrecisionDay && sameYear:
		return w.dayOfYear(a.begin) + " – " + to
	case p == PrecisionMonth && sameYear:
		return w.monthName(a.begin) + "–" + to
	default:
		return from + " – " + to
	}
}

func (w wording) dayOfYear(t time.Time) string {
	return strconv.Itoa(t.Day()) + " " + w.monthName(t)
}
