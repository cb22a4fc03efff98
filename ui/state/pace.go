package state

import (
	"slices"

	"sightline/model"
	"sightline/model/edtf"
)

// Speeds lists how many moments a second playing can go through.
func Speeds() []int { return []int{1, 2, 4, 8} }

// longest is how many moments are played one after another without being asked: four
// minutes at the highest speed. A claim with a time of day makes a minute a moment, and
// 11 days of those take half an hour.
const longest = 2000

// long tells whether a briefing has more of them.
func long(ix *model.Index) bool {
	if ix == nil {
		return false
	}
	first, last, ok := ix.Span()
	return ok && before(ix.Step(first, longest), last)
}

// SetSpeed has playing go through so many moments a second; what is not one of
// Speeds changes nothing.
func (st *Store) SetSpeed(perSecond int) {
	if perSecond == st.now.Speed || !slices.Contains(Speeds(), perSecond) {
		return
	}
	next := st.now
	next.Speed = perSecond
	st.replace(next, Pace)
}

// SetLoop has playing begin again where it ends, or stop.
func (st *Store) SetLoop(on bool) {
	if on == st.now.Loop {
		return
	}
	next := st.now
	next.Loop = on
	st.replace(next, Pace)
}

// SetSkip has playing leave out the moments at which nothing changes, or not.
func (st *Store) SetSkip(on bool) {
	if on == st.now.Skip {
		return
	}
	next := st.now
	next.Skip = on
	st.replace(next, Pace)
}

// SetPlaying starts or stops the run through the moments. Started on the last, it
// runs from the first.
func (st *Store) SetPlaying(on bool) {
	if on == st.now.Playing {
		return
	}
	next, c := st.now, Playing
	next.Playing = on
	if first, last, ok := next.limits(); on && ok && !before(next.Moment, last) {
		c |= next.moveTo(first)
	}
	st.trail.rest()
	st.replace(next, c)
}

// Tick goes on by a moment while playing, or to the next change where the others
// are left out. On the last moment it stops, or begins again.
func (st *Store) Tick() {
	if !st.now.Playing {
		return
	}
	first, last, ok := st.now.limits()
	if ok && st.now.Loop && before(first, last) {
		if before(st.now.Moment, last) {
			st.SetMoment(st.following(last))
		} else {
			st.SetMoment(first)
		}
		return
	}
	if ok && before(st.now.Moment, last) {
		st.SetMoment(st.following(last))
	}
	if !ok || !before(st.now.Moment, last) {
		st.SetPlaying(false)
	}
}

// following is the moment that playing goes to next, at most the last.
func (st *Store) following(last edtf.Date) edtf.Date {
	s := &st.now
	next := s.Index.Step(s.Moment, 1)
	if s.Skip {
		change, ok := s.Index.NextChange(s.Moment, s.Clock)
		if !ok {
			return last
		}
		next = change
	}
	if before(last, next) {
		return last
	}
	return next
}
