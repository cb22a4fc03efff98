package model

import (
	"iter"
	"slices"
)

// A Sieve is a filter applied to a briefing: it knows of every claim and event
// what does not depend on the moment. It only reads, so that any number of
// goroutines may ask it. A nil Sieve lets everything through.
//
// A sieve never changes a standing: that follows from all claims that count,
// seen or not.
type Sieve struct {
	ix       *Index
	claims   []bool // of the sayings: which pass
	events   []bool // of the courses: which would pass if no claim is about them
	disputed bool   // and only what is in dispute
	filter   Filter
	narrowed bool // by a condition of a caller's
}

// Sieve applies a filter. That of the zero Filter lets everything through.
func (ix *Index) Sieve(f Filter) *Sieve {
	s := &Sieve{ix: ix, claims: make([]bool, len(ix.sayings)), events: make([]bool, len(ix.courses)), disputed: f.Disputed, filter: f.Clone()}
	chooses := f.chooses()
	for i := range s.claims {
		s.claims[i] = !chooses || f.admits(ix, &ix.sayings[i])
	}
	for i := range s.events {
		s.events[i] = ix.courses[i].own && f.admitsEvent(ix, ix.courses[i].event)
	}
	for _, word := range lookedUp(f.Words) {
		sayings, shared := ix.words.find(word)
		for i, has := range sayings {
			s.claims[i] = s.claims[i] && has
		}
		for i, at := range ix.words.events {
			s.events[i] = s.events[i] && shared[at]
		}
	}
	return s
}

// With is a sieve that lets only those of its claims through that a condition
// of the caller's holds for; it is asked once for each. The condition is about
// claims: events that no claim is about pass as before. The receiver must not be
// nil: Sieve of the zero Filter stands for no filter.
func (s *Sieve) With(in func(*Claim) bool) *Sieve {
	t := *s
	t.narrowed = true
	t.claims = slices.Clone(s.claims)
	for i, passes := range t.claims {
		t.claims[i] = passes && in(s.ix.sayings[i].claim)
	}
	return &t
}

// Filter is the filter that the sieve applies, and whether a condition of a
// caller's narrows it. The filter's lists are the caller's. Of a nil sieve it is
// the zero Filter.
func (s *Sieve) Filter() (f Filter, narrowed bool) {
	if s == nil {
		return Filter{}, false
	}
	return s.filter.Clone(), s.narrowed
}

// Passes tells whether a claim of the briefing passes at a moment. Whether it
// counts then is another matter: Claims lists what does both.
func (s *Sieve) Passes(c *Claim, at Snapshot) bool {
	if s == nil {
		return true
	}
	i, ok := s.ix.order[c.ID]
	return ok && s.claims[i] && (!s.disputed || s.inDispute(int(s.ix.sayings[i].event), at))
}

// inDispute tells whether an event is in dispute at a moment.
func (s *Sieve) inDispute(event int, at Snapshot) bool {
	return event >= 0 && s.ix.courses[event].standing(at.heard) == Disputed
}

// Shows tells whether an event passes at a moment: whether any claim about it
// does that counts then. An event that no claim is about passes by what is known
// of itself (its title, its places, what was inferred, the notes about it), and
// never if the filter asks for a voice, a party, a stance or a dispute.
func (s *Sieve) Shows(e *Event, at Snapshot) bool {
	if s == nil {
		return true
	}
	event, ok := s.ix.events[e.ID]
	if !ok {
		return false
	}
	c := &s.ix.courses[event]
	if c.own {
		return s.events[event]
	}
	if s.disputed && !s.inDispute(event, at) {
		return false
	}
	for _, i := range c.sayings {
		if s.claims[i] && s.ix.sayings[i].counts.covers(at.heard) {
			return true
		}
	}
	return false
}

// Claims lists the claims that count at a moment and pass, by the beginning of
// their date, then in the file's order.
func (s *Sieve) Claims(at Snapshot) []ClaimState {
	if s == nil {
		return at.Claims()
	}
	var states []ClaimState
	for n := range s.pass(at) {
		states = append(states, at.claim(&s.ix.sayings[n]))
	}
	return states
}

// Counts tells how many claims pass, of those that count at a moment.
func (s *Sieve) Counts(at Snapshot) (passed, of int) {
	of = at.counting()
	if s == nil {
		return of, of
	}
	for range s.pass(at) {
		passed++
	}
	return passed, of
}

// pass goes through the numbers of the sayings that count at a moment and pass,
// in order.
func (s *Sieve) pass(at Snapshot) iter.Seq[int] {
	return func(yield func(int) bool) {
		said := at.said()
		var disputes []bool // of the courses
		if s.disputed {
			disputes = make([]bool, len(s.ix.courses))
			for i := range disputes {
				disputes[i] = s.inDispute(i, at)
			}
		}
		for i := range said {
			if !s.claims[i] || !said[i].counts.covers(at.heard) {
				continue
			}
			if event := said[i].event; s.disputed && (event < 0 || !disputes[event]) {
				continue
			}
			if !yield(i) {
				return
			}
		}
	}
}
