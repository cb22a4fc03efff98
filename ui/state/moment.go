package state

import (
	"sightline/model"
	"sightline/model/edtf"
)

// SetMoment goes to a moment, or to the nearest that the range has.
func (st *Store) SetMoment(m edtf.Date) {
	if m.IsZero() {
		return
	}
	next := st.now
	c := next.moveTo(next.within(m))
	st.replace(next, c)
}

// moveTo changes the moment of a state.
func (s *State) moveTo(m edtf.Date) Change {
	if m == s.Moment || m.IsZero() {
		return 0
	}
	s.Moment = m
	return s.look()
}

// look works out the snapshot of a moment that has changed; the scene is left.
func (s *State) look() Change {
	c := Moment
	if s.Scene != "" {
		s.Scene, c = "", c|Scene
	}
	if s.Index != nil {
		s.Snapshot = s.Index.At(s.Moment, s.Clock)
	}
	return c
}

// SetScene names the scene that is shown; it is forgotten with the next change
// of moment or clock.
func (st *Store) SetScene(id string) {
	if id == st.now.Scene {
		return
	}
	next := st.now
	next.Scene = id
	st.replace(next, Scene)
}

// SetClock changes the clock.
func (st *Store) SetClock(c model.Clock) {
	if c == st.now.Clock {
		return
	}
	next := st.now
	next.Clock = c
	changed := next.look()
	st.replace(next, changed)
}

// SwitchClock changes to the other clock.
func (st *Store) SwitchClock() {
	if st.now.Clock == model.Happened {
		st.SetClock(model.Said)
		return
	}
	st.SetClock(model.Happened)
}

// Step goes on by moments of the briefing's grain (days, hours or minutes), or
// back if n is negative, within the limits.
func (st *Store) Step(n int) {
	s := &st.now
	if s.Index == nil || s.Moment.IsZero() {
		return
	}
	first, last, ok := s.limits()
	to := s.Index.Step(s.Moment, n)
	switch {
	case ok && before(to, first):
		to = first
	case ok && before(last, to):
		to = last
	}
	// No step on leads back from beyond the end, nor the other way round.
	if n > 0 && !before(to, s.Moment) || n < 0 && endsSooner(to, s.Moment) {
		st.SetMoment(to)
	}
}

// endsSooner tells whether a moment ends sooner than another.
func endsSooner(m, other edtf.Date) bool {
	a, closed := m.End()
	b, alsoClosed := other.End()
	return closed && (!alsoClosed || a.Before(b))
}

// StepChange goes to the next moment at which anything on screen changes, or to
// the one before: from the first of the limits to the last. Where no range
// limits it, it goes as far as the moment after, at which what ended is gone.
func (st *Store) StepChange(forward bool) {
	s := &st.now
	if s.Index == nil {
		return
	}
	step := s.Index.PreviousChange
	if forward {
		step = s.Index.NextChange
	}
	d, ok := step(s.Moment, s.Clock)
	if !ok {
		return
	}
	first, last, limited := s.limits()
	if s.Range.To.IsZero() {
		last = s.Index.Step(last, 1)
	}
	if !limited || !before(d, first) && !before(last, d) {
		st.SetMoment(d)
	}
}

// Home goes to the first moment of the limits.
func (st *Store) Home() {
	if first, _, ok := st.now.limits(); ok {
		st.SetMoment(first)
	}
}

// End goes to the last moment of the limits.
func (st *Store) End() {
	if _, last, ok := st.now.limits(); ok {
		st.SetMoment(last)
	}
}

func before(a, b edtf.Date) bool { return a.Compare(b) < 0 }

// lastMoment is the one on which a briefing opens.
func lastMoment(ix *model.Index) edtf.Date {
	_, last, _ := ix.Span()
	return last
}
