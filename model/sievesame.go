package model

import "slices"

// Same tells whether two sieves let the same claims and events of the same
// briefing through at every moment, for the same filter: whoever holds the one
// need not turn to the other. It says no where that takes more than comparing
// what each of them keeps.
func (s *Sieve) Same(o *Sieve) bool {
	if s == o {
		return true
	}
	if s == nil || o == nil {
		return false
	}
	return s.ix == o.ix && s.disputed == o.disputed && s.narrowed == o.narrowed && s.filter.Equal(o.filter) &&
		slices.Equal(s.claims, o.claims) && slices.Equal(s.events, o.events)
}
