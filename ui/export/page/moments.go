package page

import (
	"fmt"
	"slices"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
)

// How many stops the slider has at most. With more units of time than mostUnits,
// it stops only where something changes.
const (
	mostUnits = 1000
	mostStops = 2000
)

// clocks are the two, in the order in which a page has them.
func clocks() [2]model.Clock { return [2]model.Clock{model.Said, model.Happened} }

// stops are the moments at which the slider stops: every unit of the briefing's
// grain within the limits; where those are too many, the first, the last and those
// at which something changes on either clock; and of these, if they are too many,
// every so-manieth. The words tell which, "" if it is every unit. A briefing
// without dates has one stop, the whole of time.
func stops(ix *model.Index, from, to edtf.Date) (all []edtf.Date, words string) {
	first, last, ok := ix.Span()
	if !ok {
		return []edtf.Date{{}}, ""
	}
	if later(from, first) {
		first = from
	}
	if !to.IsZero() && later(last, to) {
		last = to
	}
	if later(first, last) {
		last = first
	}
	for d := first; len(all) <= mostUnits; d = ix.Step(d, 1) {
		all = append(all, d)
		if !later(last, d) {
			return all, ""
		}
	}
	all = changes(ix, first, last)
	if len(all) <= mostStops {
		return all, "The slider stops where something changes."
	}
	each := (len(all) + mostStops - 1) / mostStops
	of := len(all)
	last = all[of-1]
	var kept []edtf.Date
	for i := 0; i < of-1; i += each {
		kept = append(kept, all[i])
	}
	return append(kept, last), fmt.Sprintf("The slider stops at %d of the %d moments at which something changes.", len(kept)+1, of)
}

// changes are the first moment, the last, and between them those at which something
// changes on either clock.
func changes(ix *model.Index, first, last edtf.Date) []edtf.Date {
	all := []edtf.Date{first, last}
	for _, c := range clocks() {
		for d, ok := ix.NextChange(first, c); ok && later(last, d); d, ok = ix.NextChange(d, c) {
			all = append(all, d)
		}
	}
	slices.SortFunc(all, func(a, b edtf.Date) int {
		x, _ := a.Begin()
		y, _ := b.Begin()
		return x.Compare(y)
	})
	return slices.CompactFunc(all, func(a, b edtf.Date) bool { return a.String() == b.String() })
}

// later tells whether a date begins after another; false where one has no
// beginning.
func later(a, b edtf.Date) bool {
	x, ok := a.Begin()
	y, also := b.Begin()
	return ok && also && x.After(y)
}

// stopAt is the number of the last stop that does not begin after a moment ends;
// the last of all for no moment, or one without an end.
func stopAt(all []edtf.Date, moment edtf.Date) int {
	end, ok := moment.End()
	if !ok {
		return len(all) - 1
	}
	for i := len(all) - 1; i > 0; i-- {
		if begin, ok := all[i].Begin(); ok && begin.Before(end) {
			return i
		}
	}
	return 0
}

// clockNumber is a clock's, of clocks.
func clockNumber(c model.Clock) int {
	if c == model.Happened {
		return 1
	}
	return 0
}

// headlines are what stands over the map on a clock.
func headlines(in Input, all []edtf.Date, c model.Clock) []headline {
	out := make([]headline, len(all))
	for i, d := range all {
		snap := in.Index.At(d, c)
		if d.IsZero() {
			out[i].Sentence = "A map without dates"
			continue
		}
		out[i].Sentence = portray.MomentWords(snap)
		out[i].Counts, out[i].Contested = portray.CountWords(snap, in.Sieve)
	}
	return out
}

// changing are the stops at which something changes on a clock, compared with the
// stop before.
func changing(ix *model.Index, all []edtf.Date, c model.Clock) []int {
	out := []int{}
	for i := 1; i < len(all); i++ {
		if next, ok := ix.NextChange(all[i-1], c); ok && !later(next, all[i]) {
			out = append(out, i)
		}
	}
	return out
}
