package portray

import (
	"fmt"
	"math"
	"time"
)

const daySeconds = 24 * 60 * 60.0

// A unit is what an axis is divided into: so many minutes, days, weeks, half
// months, months or years. The Gregorian calendar in UTC: nothing is converted
// to a zone.
type unit struct {
	kind  unitKind
	count int
}

type unitKind uint8

const (
	minutes unitKind = iota
	daysOf
	weeks
	halfMonths
	months
	years
)

// units lists the units from fine to coarse; beyond them are 1, 2 and 5 times
// the powers of ten of years.
var units = [...]unit{
	{minutes, 1},
	{minutes, 5},
	{minutes, 15},
	{minutes, 30},
	{minutes, 60},
	{minutes, 180},
	{minutes, 360},
	{minutes, 720},
	{daysOf, 1},
	{daysOf, 2},
	{weeks, 1},
	{halfMonths, 1},
	{months, 1},
	{months, 3},
	{years, 1},
}

// seconds is how long a unit is at least.
func (u unit) seconds() float64 {
	n := float64(u.count)
	switch u.kind {
	case minutes:
		return n * 60
	case daysOf:
		return n * daySeconds
	case weeks:
		return n * 7 * daySeconds
	case halfMonths:
		return 13 * daySeconds
	case months:
		return n * 28 * daySeconds
	}
	return n * 365 * daySeconds
}

// floor is the unit's last beginning that is not after an instant.
func (u unit) floor(t time.Time) time.Time {
	y, m, d := t.Date()
	switch u.kind {
	case minutes:
		into := t.Hour()*60 + t.Minute()
		return time.Date(y, m, d, 0, into-into%u.count, 0, 0, time.UTC)
	case daysOf:
		day := int(math.Floor(float64(t.Unix()) / daySeconds))
		return time.Date(y, m, d-mod(day, u.count), 0, 0, 0, 0, time.UTC)
	case weeks: // begin on Mondays, as ISO 8601 counts them
		return time.Date(y, m, d-mod(int(t.Weekday())-1, 7), 0, 0, 0, 0, time.UTC)
	case halfMonths:
		if d >= 16 {
			return time.Date(y, m, 16, 0, 0, 0, 0, time.UTC)
		}
		return time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	case months:
		return time.Date(y, m-time.Month(mod(int(m)-1, u.count)), 1, 0, 0, 0, 0, time.UTC)
	}
	return newYear(u.floorYear(y))
}

func newYear(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }

// floorYear is floor for years, counted as people do, who know no year 0: 2000
// BC, 1000 BC, 1, 1000, 2000.
func (u unit) floorYear(y int) int {
	switch {
	case y > 0:
		return max(1, y-y%u.count)
	case u.count == 1:
		return y
	}
	before := 1 - y // so many years BC
	return 1 - (before + mod(-before, u.count))
}

// nextYear is next for them.
func (u unit) nextYear(y int) int {
	switch {
	case y == 1 && u.count > 1:
		return u.count
	case y <= 0:
		return min(1, y+u.count)
	}
	return y + u.count
}

// next is the beginning after one.
func (u unit) next(t time.Time) time.Time {
	switch u.kind {
	case minutes:
		return t.Add(time.Duration(u.count) * time.Minute)
	case daysOf:
		return t.AddDate(0, 0, u.count)
	case weeks:
		return t.AddDate(0, 0, 7*u.count)
	case halfMonths:
		if t.Day() < 16 {
			return t.AddDate(0, 0, 15)
		}
		return time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	case months:
		return t.AddDate(0, u.count, 0)
	}
	return newYear(u.nextYear(t.Year()))
}

// mod is the remainder that is never negative.
func mod(a, n int) int { return ((a % n) + n) % n }

// label names a beginning of the unit.
func (u unit) label(t time.Time) string {
	switch u.kind {
	case minutes:
		return t.Format("15:04")
	case daysOf, weeks:
		return t.Format("Mon 2")
	case halfMonths:
		return t.Format("2 Jan")
	case months:
		return t.Format("Jan")
	}
	return yearName(t.Year())
}

// cell tells whether the label names all that lies between two beginnings, and
// so belongs into the middle, and not to the beginning alone.
func (u unit) cell() bool {
	return u.count == 1 && (u.kind == daysOf || u.kind == months || u.kind == years)
}

// coarser is the unit of the second row; false if there is none.
func (u unit) coarser() (unit, bool) {
	switch u.kind {
	case minutes:
		return unit{daysOf, 1}, true
	case daysOf, weeks:
		return unit{months, 1}, true
	case halfMonths, months:
		return unit{years, 1}, true
	}
	return unit{}, false
}

// header names a beginning in the second row, short where there are many.
func (u unit) header(t time.Time, short bool) string {
	switch u.kind {
	case daysOf:
		if short {
			return t.Format("Mon 2 Jan")
		}
		return t.Format("Mon 2 January ") + yearName(t.Year())
	case months:
		return t.Format("January ") + yearName(t.Year())
	}
	return yearName(t.Year())
}

// yearName is a year as people write it: "1800", "401 BC", "2,500,000 BC".
func yearName(y int) string {
	era, n := "", y
	if y <= 0 {
		era, n = " BC", 1-y
	}
	if n < 10000 {
		return fmt.Sprint(n) + era
	}
	return thousands(n) + era
}
