package model

import "slices"

// A Glance is what the map needs to know of an event at a moment.
type Glance struct {
	Standing Standing
	Shown    bool
	Underway bool
}

// Glances tells of every event and movement, in the file's order, faster than
// Events does. It appends to a list that the caller may use again.
func (s Snapshot) Glances(list []Glance) []Glance {
	if s.ix == nil {
		return list
	}
	list = slices.Grow(list, len(s.ix.courses))
	for n := range s.ix.courses {
		list = append(list, s.Glance(n))
	}
	return list
}

// Glance tells of the n-th event or movement of the file; nothing if there is
// none.
func (s Snapshot) Glance(n int) Glance {
	if s.ix == nil || n < 0 || n >= len(s.ix.courses) {
		return Glance{}
	}
	g, from := &s.ix.phasing, 0
	if n > 0 {
		from = g.ends[n-1]
	}
	standing := Unsaid
	if i := countBefore(g.from[from:g.ends[n]], s.heard); i > 0 {
		standing = g.standings[from+i-1]
	}
	shown, underway := standing != Unsaid, g.when[n].overlaps(s.extent)
	if standing == Unattributed || s.Clock == Happened {
		shown = s.shows(&s.ix.courses[n], standing, underway)
	}
	return Glance{standing, shown, underway}
}

// A phasing is the phases of all events one after the other. Going through those
// of 10,000 events takes most of its time to fetch them, so that they lie close
// together, and hold nothing else.
type phasing struct {
	ends      []int // of each event's phases
	from      []instant
	standings []Standing
	when      []extent // of each event; empty if it has no date
}

func newPhasing(courses []course) phasing {
	var g phasing
	for i := range courses {
		c := &courses[i]
		if c.own {
			g.from, g.standings = append(g.from, beginning), append(g.standings, Unattributed)
		}
		for j := range c.phases {
			g.from, g.standings = append(g.from, c.from[j]), append(g.standings, c.phases[j].state.Standing)
		}
		g.ends = append(g.ends, len(g.from))
		when := extent{forever, beginning}
		if c.dated {
			when = c.when
		}
		g.when = append(g.when, when)
	}
	return g
}

// About lists the claims about an event or movement that count, by the beginning
// of their date, then in the file's order.
func (s Snapshot) About(event string) []ClaimState {
	if s.ix == nil {
		return nil
	}
	n, ok := s.ix.events[event]
	if !ok {
		return nil
	}
	return s.states(s.ix.courses[n].sayings, func(*saying) bool { return true })
}

// SaidAt lists the claims made at a place that count, by the beginning of their
// date, then in the file's order; on the clock Happened only those made during
// the moment.
func (s Snapshot) SaidAt(place string) []ClaimState {
	if s.ix == nil {
		return nil
	}
	m := s.ix.made[place]
	if m == nil {
		return nil
	}
	return s.states(m.sayings, s.made)
}

// AnySaidAt tells whether SaidAt lists any claims whose place a source states,
// and any whose place the author inferred, for the n-th place of the briefing.
func (s Snapshot) AnySaidAt(n int) (stated, inferred bool) {
	if s.ix == nil || n < 0 || n >= len(s.ix.madeAt) {
		return false, false
	}
	m := s.ix.madeAt[n]
	switch {
	case m == nil:
		return false, false
	case s.Clock != Happened:
		return m.stated.covers(s.heard), m.inferred.covers(s.heard)
	}
	for _, i := range m.sayings {
		if said := &s.ix.sayings[i]; said.counts.covers(s.heard) && s.made(said) {
			there := said.claim.Inferred.Has("place")
			stated, inferred = stated || !there, inferred || there
		}
	}
	return stated, inferred
}

// A making is the claims that were made at a place.
type making struct {
	sayings          []int   // oldest first
	stated, inferred spanSet // when any counts, by whether a source states the place
}

// gatherMade looks up the claims by the place where they were made.
func (ix *Index) gatherMade() {
	ix.made = make(map[string]*making)
	for i := range ix.sayings {
		s := &ix.sayings[i]
		if s.claim.Place == "" {
			continue
		}
		m := ix.made[s.claim.Place]
		if m == nil {
			m = &making{}
			ix.made[s.claim.Place] = m
		}
		m.sayings = append(m.sayings, i)
		if s.claim.Inferred.Has("place") {
			m.inferred = append(m.inferred, s.counts)
		} else {
			m.stated = append(m.stated, s.counts)
		}
	}
	for i := range ix.briefing.Places {
		ix.madeAt = append(ix.madeAt, ix.made[ix.briefing.Places[i].ID])
	}
	for _, m := range ix.made {
		m.stated, m.inferred = newSpanSet(m.stated), newSpanSet(m.inferred)
	}
}

// made tells whether a claim that counts is told where it was made.
func (s Snapshot) made(said *saying) bool {
	return s.Clock != Happened || said.said.overlaps(s.extent)
}

// states are those of some sayings that count and are wanted.
func (s Snapshot) states(sayings []int, wanted func(*saying) bool) []ClaimState {
	var states []ClaimState
	for _, i := range sayings {
		if said := &s.ix.sayings[i]; said.counts.covers(s.heard) && wanted(said) {
			states = append(states, s.claim(said))
		}
	}
	return slices.Clip(states)
}
