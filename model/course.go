package model

import (
	"cmp"
	"maps"
	"slices"
)

// readyMade is the number of parties up to which an event keeps the lists of
// its parties ready for every phase. With more, the lists are made when they are
// asked for, or a file of many parties would fill the memory.
const readyMade = 32

// A course is how an event's standing goes over time, on the clock Said. The
// clock Happened sees its end.
type course struct {
	event   *Event
	when    extent
	dated   bool
	own     bool  // no claim is about it
	sayings []int // about it, oldest first
	parties []party
	from    []instant // of phases: each holds for moments that end after it
	phases  []phase
	unsure  spanSet // when a position may have been said only later
}

// A phase is what holds for an event from one change to the next: its state but
// for what depends on the moment itself.
type phase struct {
	state EventState
	first *Claim // the earliest that counts; nil if none does
}

// A party is one side in an event's course: when it is for, and when against.
type party struct {
	name        string
	pro, contra spanSet
}

// newCourse works out the course of an event from what was said about it,
// oldest first; side names the party of a voice.
func newCourse(event *Event, sayings []*saying, side func(voice string) string) course {
	c := course{event: event, when: extentOf(Vouched(event.When)), dated: !event.When.IsZero(), own: len(sayings) == 0}
	if c.own {
		return c
	}
	c.parties = partiesOf(sayings, side)
	c.unsure = unsureOf(sayings)
	c.lay(c.steps(sayings))
	if len(c.parties) <= readyMade {
		c.prepare()
	}
	return c
}

// partiesOf gathers the parties with a position for or against, by name.
func partiesOf(sayings []*saying, side func(string) string) []party {
	byName := make(map[string]*party)
	for _, s := range sayings {
		if !s.claim.Stance.Supports() && !s.claim.Stance.Objects() {
			continue
		}
		name := side(s.claim.Voice)
		p := byName[name]
		if p == nil {
			p = &party{name: name}
			byName[name] = p
		}
		if s.claim.Stance.Supports() {
			p.pro = append(p.pro, s.stands...)
		} else {
			p.contra = append(p.contra, s.stands...)
		}
	}
	parties := make([]party, 0, len(byName))
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		p := byName[name]
		parties = append(parties, party{name, newSpanSet(p.pro), newSpanSet(p.contra)})
	}
	return parties
}

// unsureOf is when a position may have been said only after the moment.
func unsureOf(sayings []*saying) spanSet {
	var unsure []span
	for _, s := range sayings {
		for _, stands := range s.stands {
			until := stands.until
			if s.latest != forever {
				until = min(until, s.latest-1)
			}
			unsure = append(unsure, span{stands.from, until})
		}
	}
	return newSpanSet(unsure)
}

// A step is a change in an event's course.
type step struct {
	at    instant
	turn  tableau // to be added to the tableau
	first *Claim  // becomes the earliest that counts
	none  bool    // none counts any more
}

// steps lists the changes in order of time.
func (c *course) steps(sayings []*saying) []step {
	var steps []step
	add := func(spans spanSet, turn tableau) {
		back := tableau{-turn.asserting, -turn.objecting, -turn.foreseeing}
		for _, s := range spans {
			steps = append(steps, step{at: s.from, turn: turn}, step{at: s.until, turn: back})
		}
	}
	for _, p := range c.parties {
		add(p.pro, tableau{asserting: 1})
		add(p.contra, tableau{objecting: 1})
	}
	reach := beginning // how far the claims so far count
	for _, s := range sayings {
		if !s.claim.Stance.Supports() && !s.claim.Stance.Objects() {
			add(s.stands, tableau{foreseeing: 1})
		}
		if from := max(reach, s.counts.from); from < s.counts.until {
			steps = append(steps, step{at: from, first: s.claim}, step{at: s.counts.until, none: true})
			reach = s.counts.until
		}
	}
	slices.SortStableFunc(steps, func(a, b step) int { return cmp.Compare(a.at, b.at) })
	return steps
}

// lay turns changes into phases.
func (c *course) lay(steps []step) {
	var now tableau
	var first *Claim
	last := phase{state: EventState{Standing: Unsaid}}
	for i := 0; i < len(steps); {
		at, parties := steps[i].at, false
		if at == forever {
			break
		}
		for ; i < len(steps) && steps[i].at == at; i++ {
			s := steps[i]
			now.asserting += s.turn.asserting
			now.objecting += s.turn.objecting
			now.foreseeing += s.turn.foreseeing
			parties = parties || s.turn.asserting != 0 || s.turn.objecting != 0
			if s.first != nil || s.none {
				first = s.first
			}
		}
		next := phase{EventState{Event: c.event, Standing: now.standing()}, first}
		if next.state.Standing == last.state.Standing && next.first == last.first && !parties {
			continue
		}
		if first != nil {
			next.state.FirstSaid, next.state.Gap = first.Said, RevealGap(c.event.When, first.Said)
			next.state.FirstInferred = first.Inferred.Has("said")
		}
		c.from, c.phases, last = append(c.from, at), append(c.phases, next), next
	}
}

// prepare makes the lists of parties for all phases, and lets neighbours share
// them where they are the same.
func (c *course) prepare() {
	var last EventState
	for i := range c.phases {
		state := &c.phases[i].state
		state.For, state.Against = c.sides(c.from[i] + 1)
		if slices.Equal(state.For, last.For) {
			state.For = last.For
		}
		if slices.Equal(state.Against, last.Against) {
			state.Against = last.Against
		}
		last = *state
	}
}

// sides lists the parties for and against at a moment with the given end.
func (c *course) sides(end instant) (pro, contra []string) {
	for _, p := range c.parties {
		if p.pro.covers(end) {
			pro = append(pro, p.name)
		}
		if p.contra.covers(end) {
			contra = append(contra, p.name)
		}
	}
	return pro, contra
}

// at is the phase at a moment with the given end; nil before the first.
func (c *course) at(end instant) *phase {
	i := countBefore(c.from, end)
	if i == 0 {
		return nil
	}
	return &c.phases[i-1]
}

// standing is the event's standing at a moment with the given end.
func (c *course) standing(end instant) Standing {
	if c.own {
		return Unattributed
	}
	if p := c.at(end); p != nil {
		return p.state.Standing
	}
	return Unsaid
}
