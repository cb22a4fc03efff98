package state

import (
	"time"

	"sightline/model/edtf"
)

// A Range is a window of time from the beginning of From to the end of To. Where
// either is zero it has no limit on that side. The zero Range is all of time.
type Range struct{ From, To edtf.Date }

// IsZero tells whether the range has no limits.
func (r Range) IsZero() bool { return r == Range{} }

// SetRange limits the moments that are gone through to a range; if its ends are
// the wrong way round, they are exchanged. A moment outside of it moves to the
// nearest within.
func (st *Store) SetRange(r Range) {
	if !r.From.IsZero() && !r.To.IsZero() && before(r.To, r.From) {
		r.From, r.To = r.To, r.From
	}
	if r == st.now.Range {
		return
	}
	next := st.now
	next.Range = r
	c := Limits | next.moveTo(next.within(next.Moment))
	st.replace(next, c)
}

// Limits is the first and the last moment that is gone through, in the grain of
// the briefing: the range's, or where that has no limit the briefing's; false if
// neither has any.
func (st *Store) Limits() (first, last edtf.Date, ok bool) { return st.now.limits() }

func (s *State) limits() (first, last edtf.Date, ok bool) {
	if s.Index == nil {
		return edtf.Date{}, edtf.Date{}, false
	}
	first, last, ok = s.Index.Span()
	if from, limited := s.Range.From.Begin(); limited {
		first = s.Index.Grain().At(from)
	}
	if to, limited := s.Range.To.End(); limited {
		last = s.Index.Grain().At(to.Add(-time.Nanosecond))
	}
	if !ok {
		ok = !first.IsZero() && !last.IsZero()
	}
	if ok && before(last, first) { // the range has nothing of the briefing
		if s.Range.From.IsZero() {
			first = last
		} else {
			last = first
		}
	}
	return first, last, ok
}

// within is the moment, or the nearest that the range has.
func (s *State) within(m edtf.Date) edtf.Date {
	if s.Range.IsZero() {
		return m
	}
	first, last, ok := s.limits()
	switch {
	case !ok:
		return m
	case !s.Range.From.IsZero() && endsBefore(m, first):
		return first
	case !s.Range.To.IsZero() && beginsAfter(m, last):
		return last
	}
	return m
}

// endsBefore tells whether a moment is over when another begins.
func endsBefore(m, other edtf.Date) bool {
	end, closed := m.End()
	begin, known := other.Begin()
	return closed && known && !end.After(begin)
}

// beginsAfter tells whether a moment begins when another is over.
func beginsAfter(m, other edtf.Date) bool {
	begin, known := m.Begin()
	end, closed := other.End()
	return known && closed && !begin.Before(end)
}
