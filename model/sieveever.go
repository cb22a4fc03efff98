package model

// Ever tells whether an event passes at any moment at all: whether there is one
// at which Shows holds. It does not ask moment by moment.
func (s *Sieve) Ever(e *Event) bool {
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
	for _, i := range c.sayings {
		if s.claims[i] && s.everCounts(c, s.ix.sayings[i].counts) {
			return true
		}
	}
	return false
}

// everCounts tells whether a claim about an event that counts in a span is
// counted with at some moment of it: at any, or while the event is in dispute if
// that is asked for.
func (s *Sieve) everCounts(c *course, counts span) bool {
	if !s.disputed {
		return counts.from < counts.until
	}
	for standing, in := range c.stretches() {
		if standing == Disputed && max(counts.from, in.from) < min(counts.until, in.until) {
			return true
		}
	}
	return false
}
