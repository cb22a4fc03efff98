package model

import (
	"slices"

	"sightline/model/edtf"
)

// A Phase is a stretch of an event's history in which its standing and the
// parties for and against it stay the same.
type Phase struct {
	From     edtf.Date // when it begins: a day, or a time if it begins within one; zero if it has no beginning
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
			next.From = dateFrom(from)
			phases = append(phases, next)
		}
	}
	return phases
}

// same tells whether two phases differ at most in when they begin.
func (p Phase) same(q Phase) bool {
	return p.Standing == q.Standing && slices.Equal(p.For, q.For) && slices.Equal(p.Against, q.Against)
}
