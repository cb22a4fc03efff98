package model

import (
	"math"
	"sort"
	"time"

	"sightline/model/edtf"
)

// An instant is a point in time in seconds of Unix time. Moments are worked out
// to the second: a finer date covers the seconds that it touches.
type instant = int64

// The instants before and after all others stand for open ends.
const (
	beginning instant = math.MinInt64
	forever   instant = math.MaxInt64
)

// daySeconds is the length of a day: UTC as Unix counts it has no others.
const daySeconds = 24 * 60 * 60

// An extent is what a date covers: from begin, inclusive, to end, exclusive.
type extent struct{ begin, end instant }

// extentOf is the extent of a date. An open or unknown end reaches as far as
// time does, and no date at all is the whole of time.
func extentOf(d edtf.Date) extent {
	e := extent{beginning, forever}
	if t, ok := d.Begin(); ok {
		e.begin = t.Unix()
	}
	if t, ok := d.End(); ok {
		e.end = ceiling(t)
	}
	return e
}

// Vouched is the part of a date that somebody vouches for. Of an interval with
// an unknown end ("/b", by b) that is the end which is known: an event is not
// shown as under way at a time that nobody names. Any other date, an open one
// ("../b", all the time until b) included, is vouched for as a whole.
func Vouched(d edtf.Date) edtf.Date {
	start, finish := d.StartBound(), d.FinishBound()
	switch {
	case start == edtf.Unknown && finish == edtf.Known:
		return d.Finish()
	case start == edtf.Known && finish == edtf.Unknown:
		return d.Start()
	}
	return d
}

// ceiling is the first instant that is not before t.
func ceiling(t time.Time) instant {
	if t.Nanosecond() > 0 {
		return t.Unix() + 1
	}
	return t.Unix()
}

// latest is the first instant at which a date can no longer lie, its doubt and
// approximation taken into account: where edtf's MayBeAfter turns false.
func latest(d edtf.Date) instant {
	end, closed := d.End()
	if !closed {
		return forever
	}
	if !d.MayBeAfter(end) {
		return ceiling(end)
	}
	sooner := func(seconds int) bool { return !d.MayBeAfter(time.Unix(end.Unix()+int64(seconds), 0)) }
	return end.Unix() + int64(sort.Search(mostDoubt, sooner))
}

// mostDoubt is more seconds than doubt can add to any date: 20,000 years.
const mostDoubt = 20000 * 366 * daySeconds

// overlaps tells whether the two extents share an instant.
func (e extent) overlaps(o extent) bool { return e.begin < o.end && o.begin < e.end }

// dateFrom is a date that begins with an instant: the day, if one begins then,
// or else the minute or the second.
func dateFrom(at instant) edtf.Date {
	t := time.Unix(at, 0).UTC()
	if at%daySeconds == 0 {
		return edtf.Day(t)
	}
	if at%60 == 0 {
		return timeOf(t, "15:04Z")
	}
	return timeOf(t, "15:04:05Z")
}

// timeOf is a time of day as a date, in a layout of package time; in years that
// have no days in EDTF, the year.
func timeOf(t time.Time, layout string) edtf.Date {
	day := edtf.Day(t)
	if d, err := edtf.Parse(day.String() + "T" + t.Format(layout)); err == nil {
		return d
	}
	return day
}
