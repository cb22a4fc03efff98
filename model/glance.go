package model

import "slices"

// A Glance is what the map needs to know of an event at a moment.
type Glance struct {
	Standing Standing
	Shown    bool
	Underway bool
}

// Glance tells of the n-th event or movement of the file, faster than Event does;
// nothing if there is none.
func (s Snapshot) Glance(n int) Glance {
	if s.ix == nil || n < 0 || n >= len(s.ix.courses) {
		return Glance{}
	}
	standing, _ := s.ix.phasing.at(n, s.heard)
	shown, underway := standing != Unsaid, s.ix.phasing.when[n].overlaps(s.extent)
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

// at is how the n-th event stands at a moment with the given end, and the span
// about it in which it stands so.
func (g *phasing) at(n int, end instant) (Standing, span) {
	first, past, over := 0, g.ends[n], span{beginning, forever}
	if n > 0 {
		first = g.ends[n-1]
	}
	i := first + countBefore(g.from[first:past], end)
	if i < past {
		over.until = g.from[i]
	}
	if i == first {
		return Unsaid, over
	}
	over.from = g.from[i-1]
	return g.standings[i-1], over
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
// and any whose place the author inferred, for the n-th place of the briefing,
// and for how long.
func (s Snapshot) AnySaidAt(n int) (stated, inferred bool, tenure Tenure) {
	if s.ix == nil || n < 0 || n >= len(s.ix.madeAt) {
		return false, false, Tenure{}
	}
	m := s.ix.madeAt[n]
	switch {
	case m == nil:
		return false, false, Always()
	case s.Clock != Happened:
		over := Tenure{m.stated.around(s.heard)}.And(Tenure{m.inferred.around(s.heard)})
		return m.stated.covers(s.heard), m.inferred.covers(s.heard), over
	}
	for _, i := range m.sayings {
		if said := &s.ix.sayings[i]; said.counts.covers(s.heard) && s.made(said) {
			there := said.claim.Inferred.Has("place")
			stated, inferred = stated || !there, inferred || there
		}
	}
	return stated, inferred, Tenure{}
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
