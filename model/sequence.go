package model

import (
	"cmp"
	"fmt"
	"slices"

	"sightline/model/edtf"
)

// MaxAutomatic is how many scenes are made at most of a briefing that has none.
const MaxAutomatic = 1000

// A Sequence is the scenes in which a briefing is given.
type Sequence struct {
	Scenes    []Scene // shared, not to be changed
	Automatic bool    // they are not in the file, but made of what changed
	LeftOut   int     // the earliest of the automatic ones, beyond MaxAutomatic
}

// Sequence is the briefing's own scenes, or if it has none the automatic ones.
func (ix *Index) Sequence() Sequence {
	if len(ix.briefing.Scenes) > 0 {
		return Sequence{Scenes: ix.briefing.Scenes}
	}
	return ix.Automatic()
}

// MomentOf is the moment of a scene: its own, or where it names none the last one at
// which anything was said or is said to have happened.
func (ix *Index) MomentOf(s Scene) edtf.Date {
	if s.At.IsZero() {
		_, last, _ := ix.Span()
		return last
	}
	return s.At
}

// Automatic makes a scene for each moment of the index's grain at which the
// standing of an event changes on the clock Said, compared with the moment before
// it, and for no other, whether or not the briefing has scenes of its own. Each is
// called after what changed, has that in focus, the events before the claims that
// changed them, and frames the ground of those events.
//
// A scene's id is that of its moment, and nothing else in the briefing has it.
func (ix *Index) Automatic() Sequence { return ix.automatic() }

// makeAutomatic makes what Automatic gives.
func (ix *Index) makeAutomatic() Sequence {
	turns := ix.turns()
	slices.SortStableFunc(turns, func(a, b turn) int { return cmp.Compare(a.unit, b.unit) })
	var days [][]turn
	for i := 0; i < len(turns); {
		from := i
		for i < len(turns) && turns[i].unit == turns[from].unit {
			i++
		}
		days = append(days, turns[from:i])
	}
	s := Sequence{Automatic: true, LeftOut: max(0, len(days)-MaxAutomatic)}
	where := survey{ix, map[string]ground{}}
	for _, day := range days[s.LeftOut:] {
		s.Scenes = append(s.Scenes, ix.sceneOf(day, where))
	}
	return s
}

// A turn is a change of an event's standing: at the moment of the unit it is
// another than at the moment before.
type turn struct {
	unit   int64
	course *course
	to     Standing
}

// Dangling lists the ids in a scene's focus that are of no event, place or claim of
// the briefing.
func (ix *Index) Dangling(s Scene) []string {
	var ids []string
	for _, id := range s.Focus {
		_, event := ix.events[id]
		if !event && ix.places[id] == nil && ix.claims[id] == nil {
			ids = append(ids, id)
		}
	}
	return ids
}

// turns lists the changes, event by event in the file's order.
func (ix *Index) turns() []turn {
	var turns []turn
	g := ix.grain
	for i := range ix.courses {
		c, last := &ix.courses[i], beginning
		for _, from := range c.from {
			if from == beginning {
				continue // no moment is before it
			}
			unit := g.after(from)
			if unit == last {
				continue
			}
			last = unit
			if to := c.standing(g.end(unit)); to != c.standing(g.end(unit-1)) {
				turns = append(turns, turn{unit, c, to})
			}
		}
	}
	return turns
}

// sceneOf makes the scene of what changed at one moment.
func (ix *Index) sceneOf(turns []turn, where survey) Scene {
	at := ix.grain.date(turns[0].unit)
	s := Scene{ID: ix.unused("auto-" + at.String()), At: at, Clock: Said}
	for _, t := range turns {
		s.Focus = append(s.Focus, t.course.event.ID)
	}
	s.Title = at.Words() + ": " + ix.headline(turns)
	s.BBox = where.frame(s.Focus)
	s.Focus = append(s.Focus, ix.behind(turns)...)
	return s
}

// behind lists the claims that changed standings: those that become a voice's
// position, then those that are withdrawn.
func (ix *Index) behind(turns []turn) []string {
	var come, gone []string
	for _, t := range turns {
		now, before := ix.grain.end(t.unit), ix.grain.end(t.unit-1)
		for _, i := range t.course.sayings {
			s := &ix.sayings[i]
			switch {
			case s.stands.covers(now) && !s.stands.covers(before):
				come = append(come, s.claim.ID)
			case s.counts.covers(before) && !s.counts.covers(now):
				gone = append(gone, s.claim.ID)
			}
		}
	}
	return append(come, gone...)
}

// unused is an id that begins as asked for and that nothing in the briefing has.
func (ix *Index) unused(id string) string {
	unused := id
	for n := 2; ix.Has(unused); n++ {
		unused = fmt.Sprintf("%s-%d", id, n)
	}
	return unused
}
