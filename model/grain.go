package model

import (
	"time"

	"sightline/model/edtf"
)

// A Grain is the unit of time in which a briefing is stepped through, in UTC.
// Its moments are written as EDTF dates: a day as the whole day; an hour, which
// EDTF has no form for, as its first minute; a minute as itself.
type Grain uint8

// The grains, from coarse to fine. Finer times are in their minute.
const (
	Day Grain = iota
	Hour
	Minute
)

// String is the name of the unit, in lower case.
func (g Grain) String() string { return [...]string{"day", "hour", "minute"}[min(g, Minute)] }

// At is the moment of the grain that an instant falls in.
func (g Grain) At(t time.Time) edtf.Date { return g.date(g.unitOf(t.Unix())) }

// pitch is how far the beginnings of two units are apart.
func (g Grain) pitch() instant { return [...]instant{daySeconds, 60 * 60, 60}[min(g, Minute)] }

// width is how much of a unit its moment covers, from its beginning on. Of an
// hour the rest is of no matter: nothing begins or ends there, or the grain would
// be finer.
func (g Grain) width() instant { return [...]instant{daySeconds, 60, 60}[min(g, Minute)] }

// unitOf is the unit of an instant, counted from the beginning of 1970.
func (g Grain) unitOf(t instant) int64 {
	unit := t / g.pitch()
	if t%g.pitch() < 0 {
		unit--
	}
	return unit
}

// after is the first unit whose moment ends after an instant.
func (g Grain) after(end instant) int64 { return g.unitOf(end-g.width()) + 1 }

// first and last are the units in which an extent begins and ends; they are only
// asked where that is not open.
func (g Grain) first(e extent) int64 { return g.unitOf(e.begin) }
func (g Grain) last(e extent) int64  { return g.unitOf(e.end - 1) }

// end is the end of a unit's moment.
func (g Grain) end(unit int64) instant { return unit*g.pitch() + g.width() }

// date is a unit as a date.
func (g Grain) date(unit int64) edtf.Date {
	t := time.Unix(unit*g.pitch(), 0).UTC()
	if g == Day {
		return edtf.Day(t)
	}
	return timeOf(t, "15:04Z")
}

// finer is the finer of the grain and the one that a date is written in: if it
// has a time, an hour on the hour and a minute otherwise.
func (g Grain) finer(d edtf.Date) Grain {
	if !d.HasTime() {
		return g
	}
	if t, _ := d.Begin(); t.Unix()%Hour.pitch() != 0 {
		return Minute
	}
	return max(g, Hour)
}

// grainOf is the finest unit that a briefing's events and claims are dated in.
func grainOf(b *Briefing) Grain {
	g := Day
	for i := range b.Events {
		g = g.finer(b.Events[i].When)
	}
	for i := range b.Claims {
		g = g.finer(b.Claims[i].Said).finer(b.Claims[i].Withdrawn)
	}
	return g
}

// Grain is the finest unit in which the briefing says when something happened,
// was said or was withdrawn: days where it names no times of day.
func (ix *Index) Grain() Grain { return ix.grain }

// Step is the n-th moment of the index's grain after a moment, or if n is
// negative before it. A moment that covers many units is left at its end or at
// its beginning; one that has none there, and a step of 0, stays what it is.
func (ix *Index) Step(moment edtf.Date, n int) edtf.Date {
	e := extentOf(moment)
	switch {
	case n > 0 && e.end != forever:
		return ix.grain.date(ix.grain.last(e) + int64(n))
	case n < 0 && e.begin != beginning:
		return ix.grain.date(ix.grain.first(e) + int64(n))
	}
	return moment
}

// Between is the moment of the index's grain a part of the way, 0 to 1, from the
// beginning of one moment to that of another; the other one where either has none.
func (ix *Index) Between(from, to edtf.Date, part float64) edtf.Date {
	a, ok := from.Begin()
	b, also := to.Begin()
	if !ok || !also {
		return to
	}
	return ix.grain.At(a.Add(time.Duration(part * float64(b.Sub(a)))))
}
