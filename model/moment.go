package model

import (
	"iter"

	"sightline/model/edtf"
)

// A Snapshot is what a briefing shows at one moment on one clock. It costs
// nothing to make and works its answers out when it is asked. The zero Snapshot
// shows nothing.
type Snapshot struct {
	Moment edtf.Date
	Clock  Clock

	ix     *Index
	extent extent  // of the moment
	heard  instant // the end of the moment, as far as counting claims goes
	fresh  instant // from when on a claim must have begun to count to be new
}

// An EventState is an event at a moment.
type EventState struct {
	Event    *Event
	Standing Standing

	// Underway: its date and the moment overlap, whether or not it is shown.
	Underway bool
	// Shown: it is on the map. On the clock Said that is from the first claim
	// that counts, on the clock Happened while it is under way by what anybody
	// says. What the briefing states on its own account is shown on both clocks
	// from its beginning, and always if it has no date.
	Shown bool
	// Uncertain: a claim that the standing rests on may have been said only
	// after the moment. Never so on the clock Happened.
	Uncertain bool
	// FirstInferred: FirstSaid is a date that the author inferred.
	FirstInferred bool

	For     []string // parties that assert it, sorted; shared, not to be changed
	Against []string // parties that deny, doubt or can't confirm it; likewise

	FirstSaid edtf.Date // of the earliest claim that counts; zero if none does
	Gap       Gap       // from the end of its date to FirstSaid
}

// A ClaimState is a claim that counts at a moment.
type ClaimState struct {
	Claim *Claim
	// New: it begins to count during the moment, or during the unit of the
	// briefing's grain in which the moment begins. Never so on the clock Happened,
	// where every claim counts all the time.
	New bool
	// Uncertain: it may have been said only after the moment. Never so on the
	// clock Happened.
	Uncertain bool
	// Earlier: it is an earlier position. Its voice has a later claim about the
	// same event that counts, or a claim that counts replaces it: Snapshot.Ending
	// tells which, and whose that is.
	Earlier bool
}

// Counts adds up what a snapshot shows.
type Counts struct {
	Claims   int // that count
	Voices   int // with a claim that counts
	Shown    int // events and movements on the map
	Disputed int // of those shown
	Underway int // of those shown
}

// Events lists every event and movement in the file's order, those not shown
// included.
func (s Snapshot) Events() []EventState {
	courses := s.courses()
	states := make([]EventState, len(courses))
	for i := range courses {
		s.fill(&states[i], &courses[i])
	}
	return states
}

// AllEvents goes through what Events lists, without making the list. What it
// yields belongs to the loop: it is overwritten by the next turn.
func (s Snapshot) AllEvents() iter.Seq[*EventState] {
	return func(yield func(*EventState) bool) {
		var state EventState
		courses := s.courses()
		for i := range courses {
			s.fill(&state, &courses[i])
			if !yield(&state) {
				return
			}
		}
	}
}

// Event is the state of one event or movement.
func (s Snapshot) Event(id string) (EventState, bool) {
	if s.ix == nil {
		return EventState{}, false
	}
	i, ok := s.ix.events[id]
	if !ok {
		return EventState{}, false
	}
	var state EventState
	s.fill(&state, &s.ix.courses[i])
	return state, true
}

func (s Snapshot) courses() []course {
	if s.ix == nil {
		return nil
	}
	return s.ix.courses
}

// fill works out the state of an event. It writes through a pointer because a
// step of the slider does this for every event.
func (s Snapshot) fill(state *EventState, c *course) {
	if p := c.at(s.heard); p != nil {
		*state = p.state
		state.Uncertain = s.heard != forever && c.unsure.covers(s.heard)
		if len(c.parties) > readyMade {
			state.For, state.Against = c.sides(s.heard)
		}
	} else {
		*state = EventState{Event: c.event, Standing: c.standing(s.heard)}
	}
	state.Underway = c.dated && c.when.overlaps(s.extent)
	state.Shown = s.shows(c, state.Standing, state.Underway)
}

// shows tells whether an event is on the map.
func (s Snapshot) shows(c *course, standing Standing, underway bool) bool {
	switch {
	case standing == Unattributed:
		return c.when.begin < s.extent.end
	case s.Clock == Happened:
		return underway && standing != Unsaid
	default:
		return standing != Unsaid
	}
}

// shownBy tells whether the clock Said shows the event at a moment with the
// given end.
func (c *course) shownBy(end instant) bool {
	if c.own {
		return c.when.begin < end
	}
	return c.standing(end) != Unsaid
}

// Claims lists the claims that count, by the beginning of their date, then in
// the file's order.
func (s Snapshot) Claims() []ClaimState {
	if s.ix == nil {
		return nil
	}
	states := make([]ClaimState, 0, s.counting())
	said := s.said()
	for i := range said {
		if said[i].counts.covers(s.heard) {
			states = append(states, s.claim(&said[i]))
		}
	}
	return states
}

// said is every saying that begins before the moment ends, as far as counting
// goes.
func (s Snapshot) said() []saying {
	if s.ix == nil {
		return nil
	}
	return s.ix.sayings[:countBefore(s.ix.begins, s.heard)]
}

// counting is how many claims count.
func (s Snapshot) counting() int {
	if s.ix == nil {
		return 0
	}
	return s.ix.counting.count(s.heard)
}

// claim is the state of a claim that counts.
func (s Snapshot) claim(said *saying) ClaimState {
	return ClaimState{
		Claim:     said.claim,
		New:       s.during(said),
		Uncertain: s.heard != forever && said.latest > s.heard,
		Earlier:   !said.stands.covers(s.heard),
	}
}

// during tells whether a claim that counts begins to do so during the moment, on
// a clock that asks for it. What was said at no known time is never new.
func (s Snapshot) during(said *saying) bool {
	return s.Clock != Happened && said.counts.from >= s.fresh && said.counts.from != beginning
}

// Counts adds up what the snapshot shows.
func (s Snapshot) Counts() Counts {
	if s.ix == nil {
		return Counts{}
	}
	counts := Counts{Claims: s.counting(), Voices: s.ix.speaking.count(s.heard)}
	if s.Clock != Happened {
		counts.Shown, counts.Disputed = s.ix.shown.count(s.heard), s.ix.disputed.count(s.heard)
	}
	for i, when := range s.ix.phasing.when {
		underway := when.overlaps(s.extent)
		if !underway && s.Clock != Happened {
			continue
		}
		c := &s.ix.courses[i]
		if !underway && !c.own {
			continue
		}
		standing := c.standing(s.heard)
		if !s.shows(c, standing, underway) {
			continue
		}
		if underway {
			counts.Underway++
		}
		if s.Clock == Happened {
			counts.Shown++
			if standing == Disputed {
				counts.Disputed++
			}
		}
	}
	return counts
}
