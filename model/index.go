package model

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"sightline/model/edtf"
)

// An Index answers what follows from a briefing, at any moment on either clock.
// It is made once; after that it only reads, so any number of goroutines may
// ask it at the same time. The briefing must not change under it.
type Index struct {
	briefing *Briefing
	claims   map[string]*Claim
	events   map[string]int // into courses
	places   map[string]*Place
	voices   map[string]*Voice
	sources  map[string]*Source
	scenes   map[string]*Scene
	about    map[string][]*Claim
	notes    map[string][]Note
	made     map[string]*making // by place
	madeAt   []*making          // of the places, in the file's order

	sayings   []saying       // oldest first
	order     map[string]int // of the sayings, by the claim's id
	replacers map[int][]int  // of those sayings that are replaced: the sayings that do
	begins    []instant      // of the sayings, for looking up
	untils    []instant      // until when they count, close together for going through
	days      []int32        // on which they begin, likewise
	courses   []course       // of the events, in the file's order
	phasing   phasing        // of the courses
	counting  tally          // claims
	speaking  tally          // voices with a claim that counts
	shown     tally          // events that the clock Said shows
	disputed  tally          // events in dispute

	words       concordance
	figures     map[string][]mention
	figureNames []string

	grain           Grain
	reach           stretchOfDays
	changesSaid     []int64 // units of the grain, in order
	changesHappened []int64

	automatic func() Sequence // made when it is first asked for
}

// NewIndex works out everything about a briefing that does not depend on the
// moment. A nil briefing is an empty one.
func NewIndex(b *Briefing) *Index {
	if b == nil {
		b = &Briefing{}
	}
	ix := &Index{
		briefing: b,
		claims:   byID(b.Claims, func(c *Claim) string { return c.ID }),
		places:   byID(b.Places, func(p *Place) string { return p.ID }),
		voices:   byID(b.Voices, func(v *Voice) string { return v.ID }),
		sources:  byID(b.Sources, func(s *Source) string { return s.ID }),
		scenes:   byID(b.Scenes, func(s *Scene) string { return s.ID }),
		events:   make(map[string]int, len(b.Events)),
		about:    make(map[string][]*Claim),
		notes:    make(map[string][]Note),
	}
	for i := range b.Events {
		ix.events[b.Events[i].ID] = i
	}
	for _, n := range b.Notes {
		ix.notes[n.About] = append(ix.notes[n.About], n)
	}
	ix.grain = grainOf(b)
	ix.hear()
	ix.follow()
	ix.phasing = newPhasing(ix.courses)
	ix.gatherMade()
	ix.total()
	ix.gatherFigures()
	ix.words = newConcordance(ix)
	ix.changesSaid, ix.changesHappened = ix.followSaid(), ix.followHappened()
	ix.reach = ix.spanned()
	ix.automatic = sync.OnceValue(ix.makeAutomatic)
	return ix
}

// byID looks things up by their id.
func byID[T any](things []T, id func(*T) string) map[string]*T {
	found := make(map[string]*T, len(things))
	for i := range things {
		found[id(&things[i])] = &things[i]
	}
	return found
}

// hear puts the claims in order of time and settles the positions.
func (ix *Index) hear() {
	ix.sayings = make([]saying, 0, len(ix.briefing.Claims))
	for i := range ix.briefing.Claims {
		c := &ix.briefing.Claims[i]
		event, ok := ix.events[c.About]
		if !ok {
			event = -1
		}
		ix.sayings = append(ix.sayings, newSaying(c, event))
	}
	slices.SortStableFunc(ix.sayings, func(a, b saying) int { return cmp.Compare(a.said.begin, b.said.begin) })
	ix.order = make(map[string]int, len(ix.sayings))
	for i := range ix.sayings {
		ix.order[ix.sayings[i].claim.ID] = i
	}
	d := newDisposition(ix.sayings, ix.order)
	d.settle()
	ix.replacers = d.replacers
	for i := range ix.sayings {
		s := &ix.sayings[i]
		ix.begins, ix.untils = append(ix.begins, s.said.begin), append(ix.untils, s.counts.until)
		ix.days = append(ix.days, dayOf(s.said.begin))
		ix.about[s.claim.About] = append(ix.about[s.claim.About], s.claim)
	}
}

// follow works out the course of every event.
func (ix *Index) follow() {
	about := make([][]int, len(ix.briefing.Events))
	for i := range ix.sayings {
		if event := ix.sayings[i].event; event >= 0 {
			about[event] = append(about[event], i)
		}
	}
	for i := range ix.briefing.Events {
		said := make([]*saying, len(about[i]))
		for j, at := range about[i] {
			said[j] = &ix.sayings[at]
		}
		c := newCourse(&ix.briefing.Events[i], said, ix.VoiceSide)
		c.sayings = about[i]
		ix.courses = append(ix.courses, c)
	}
}

// total adds up what Counts tells.
func (ix *Index) total() {
	var claims, voices, shown, disputed []span
	byVoice := make(map[string][]span)
	for i := range ix.sayings {
		s := &ix.sayings[i]
		claims = append(claims, s.counts)
		byVoice[s.claim.Voice] = append(byVoice[s.claim.Voice], s.counts)
	}
	for _, spans := range byVoice {
		voices = append(voices, newSpanSet(spans)...)
	}
	for i := range ix.courses {
		c := &ix.courses[i]
		if c.own {
			shown = append(shown, span{c.when.begin, forever})
		}
		for standing, s := range c.stretches() {
			if standing != Unsaid {
				shown = append(shown, s)
			}
			if standing == Disputed {
				disputed = append(disputed, s)
			}
		}
	}
	ix.counting, ix.speaking = newTally(claims), newTally(voices)
	ix.shown, ix.disputed = newTally(shown), newTally(disputed)
}

// stretches tells which standing the event has when, phase by phase.
func (c *course) stretches() iter.Seq2[Standing, span] {
	return func(yield func(Standing, span) bool) {
		for i := range c.phases {
			until := forever
			if i+1 < len(c.from) {
				until = c.from[i+1]
			}
			if !yield(c.phases[i].state.Standing, span{c.from[i], until}) {
				return
			}
		}
	}
}

// At is what the briefing shows at a moment on a clock. The moment is any date:
// a day is the whole day, and the zero Date the whole of time.
func (ix *Index) At(moment edtf.Date, clock Clock) Snapshot {
	s := Snapshot{Moment: moment, Clock: clock, ix: ix, extent: extentOf(moment)}
	s.heard, s.fresh = s.extent.end, s.extent.begin
	if s.fresh != beginning {
		s.fresh = ix.grain.unitOf(s.fresh) * ix.grain.pitch()
	}
	if clock == Happened {
		s.heard = forever
	}
	return s
}
