package model

import (
	"slices"

	"sightline/model/edtf"
)

// A Phase is a stretch of an event's history in which its standing and the
// parties for and against it stay the same.
type Phase struct {
	From     edtf.Date // when it begins: a day, or a time if it begins within one; zero if it has no beginning
	Inferred bool      // it begins with a claim, or a withdrawal, whose date the author inferred
	Standing Standing
	For      []string // parties, sorted; shared, not to be changed
	Against  []string // likewise
}

// History tells how the standing of an event or movement changed as claims were
// said, on the clock Said, oldest first. What claims are about begins unsaid,
// unless one was said at no known beginning. It is nil for an id that is no
// event's.
func (ix *Index) History(event string) []Phase {
	i, ok := ix.events[event]
	if !ok {
		return nil
	}
	c := &ix.courses[i]
	phases := []Phase{{Standing: c.standing(beginning + 1)}}
	phases[0].For, phases[0].Against = c.sides(beginning + 1)
	for _, from := range c.from {
		next := Phase{Standing: c.standing(from + 1)}
		next.For, next.Against = c.sides(from + 1)
		if last := phases[len(phases)-1]; !last.same(next) {
			next.From, next.Inferred = dateFrom(from), ix.turnInferred(c, from)
			phases = append(phases, next)
		}
	}
	return phases
}

// turnInferred tells whether the author inferred the date of anything by which an
// event's course turns at an instant.
func (ix *Index) turnInferred(c *course, at instant) bool {
	turns := func(s *saying) bool {
		return s.counts.from == at && s.claim.Inferred.Has("said") || s.counts.until == at && s.claim.Inferred.Has("withdrawn")
	}
	for _, n := range c.sayings {
		if turns(&ix.sayings[n]) || slices.ContainsFunc(ix.replacers[n], func(r int) bool { return turns(&ix.sayings[r]) }) {
			return true
		}
	}
	return false
}

// same tells whether two phases differ at most in when they begin.
func (p Phase) same(q Phase) bool {
	return p.Standing == q.Standing && slices.Equal(p.For, q.For) && slices.Equal(p.Against, q.Against)
}
