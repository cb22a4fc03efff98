package model

import (
	"cmp"
	"slices"
)

// A span is a stretch of the slider's way in which something holds: it holds at
// every moment that ends after from, and not after until.
//
// Spans are about the ends of moments because that is all that counting asks
// for: a claim counts if its date begins before the moment ends.
type span struct{ from, until instant }

// covers tells whether the thing holds at a moment with the given end.
func (s span) covers(end instant) bool { return s.from < end && end <= s.until }

// A spanSet is a set of spans, in order and apart from each other. The zero
// spanSet covers nothing.
type spanSet []span

// newSpanSet joins spans in any order to a set; spans that cover nothing fall
// away. It takes over the slice.
func newSpanSet(spans []span) spanSet {
	spans = slices.DeleteFunc(spans, func(s span) bool { return s.from >= s.until })
	if len(spans) < 2 {
		return spans
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	set := spans[:1]
	for _, s := range spans[1:] {
		last := &set[len(set)-1]
		if s.from <= last.until {
			last.until = max(last.until, s.until)
			continue
		}
		set = append(set, s)
	}
	return set
}

// covers tells whether one of the spans covers the end of a moment.
func (ss spanSet) covers(end instant) bool {
	for _, s := range ss { // seldom more than two or three
		if end <= s.until {
			return s.from < end
		}
	}
	return false
}

// around is the longest span about the end of a moment of which the set covers
// all or nothing.
func (ss spanSet) around(end instant) span {
	from := beginning
	for _, s := range ss {
		switch {
		case end <= s.from:
			return span{from, s.from}
		case end <= s.until:
			return s
		}
		from = s.until
	}
	return span{from, forever}
}

// minus is what is left of the set without the spans of the other.
func (ss spanSet) minus(cut spanSet) spanSet {
	if len(ss) == 0 || len(cut) == 0 {
		return ss
	}
	var left spanSet
	i := 0
	for _, s := range ss {
		for i < len(cut) && cut[i].until <= s.from {
			i++
		}
		for j := i; j < len(cut) && cut[j].from < s.until; j++ {
			if s.from < cut[j].from {
				left = append(left, span{s.from, cut[j].from})
			}
			s.from = max(s.from, cut[j].until)
		}
		if s.from < s.until {
			left = append(left, s)
		}
	}
	return left
}

// A tally answers how many of a number of spans cover the end of a moment,
// without looking at them.
type tally struct {
	at    []instant
	total []int // after at
}

// newTally counts spans, in any order.
func newTally(spans []span) tally {
	type step struct {
		at instant
		by int
	}
	steps := make([]step, 0, 2*len(spans))
	for _, s := range spans {
		if s.from < s.until {
			steps = append(steps, step{s.from, +1}, step{s.until, -1})
		}
	}
	slices.SortFunc(steps, func(a, b step) int { return cmp.Compare(a.at, b.at) })
	t, total := tally{}, 0
	for i, s := range steps {
		total += s.by
		if i+1 == len(steps) || steps[i+1].at > s.at {
			t.at, t.total = append(t.at, s.at), append(t.total, total)
		}
	}
	return t
}

// count is the number of spans that cover the end of a moment.
func (t tally) count(end instant) int {
	i := countBefore(t.at, end)
	if i == 0 {
		return 0
	}
	return t.total[i-1]
}

// countBefore is how many of the instants, in order, lie before the given one.
func countBefore(at []instant, t instant) int {
	low, high := 0, len(at)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if at[middle] < t {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}
