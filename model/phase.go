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
	Written  edtf.Date // the date of that as it is written: it may leave open when exactly From is; zero for a phase from the beginning
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
			next.From, next.Inferred, next.Written = dateFrom(from), ix.turnInferred(c, from), ix.turnWritten(c, from)
			phases = append(phases, next)
		}
	}
	return phases
}

// turnInferred tells whether the author inferred the date of anything by which an
// event's course turns at an instant.
func (ix *Index) turnInferred(c *course, at instant) bool {
	inferred := false
	ix.turning(c, at, func(c *Claim, _ edtf.Date, member string) {
		inferred = inferred || c.Inferred.Has(member)
	})
	return inferred
}

// turnWritten is the date of what an event's course turns by at an instant. Of several
// it is that which leaves the most open, among those of who asserts or objects if any
// does.
func (ix *Index) turnWritten(c *course, at instant) edtf.Date {
	var written edtf.Date
	takes := false
	ix.turning(c, at, func(c *Claim, date edtf.Date, _ string) {
		side := c.Stance.Supports() || c.Stance.Objects()
		if written.IsZero() || side && !takes || side == takes && latest(date) > latest(written) {
			written, takes = date, side
		}
	})
	return written
}

// turning goes through the claims that begin or cease to count at an instant, of those
// about an event and those that replace them, with the date by which they do, and the
// member that has it. Some come twice.
func (ix *Index) turning(c *course, at instant, each func(c *Claim, date edtf.Date, member string)) {
	one := func(n int) {
		s := &ix.sayings[n]
		if s.counts.from == at {
			each(s.claim, s.claim.Said, "said")
		}
		if s.counts.until == at {
			each(s.claim, s.claim.Withdrawn, "withdrawn")
		}
	}
	for _, n := range c.sayings {
		one(n)
		for _, r := range ix.replacers[n] {
			one(r)
		}
	}
}

// same tells whether two phases differ at most in when they begin.
func (p Phase) same(q Phase) bool {
	return p.Standing == q.Standing && slices.Equal(p.For, q.For) && slices.Equal(p.Against, q.Against)
}
