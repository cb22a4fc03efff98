package portray

import (
	"math"
	"slices"
	"sort"
	"time"

	"sightline/model"
	"sightline/model/edtf"
)

// A stageTime is how the briefing's time lies on the line of progress: evenly, but for
// the units of time, such as days, that have more scenes than their part of the line
// has room for. Those are stretched, and all others share what is left. Earlier is
// always farther left.
type stageTime struct {
	crowds []crowd
	parts  []float64 // of the briefing's time, 0 to 1, ascending
	places []float64 // on the line, as many
}

// A crowd is the scenes in one unit of time.
type crowd struct {
	from, to float64 // of the briefing's time, 0 to 1
	scenes   []int   // in their order
	wide     float64 // logical pixels that it is stretched to; 0: it is not
}

// crowdShare is how much of the line at most is for what is stretched.
const crowdShare = 0.8

// A stageSpan is the time that the line of progress stands for: the briefing's, and that
// of scenes before and after it, which would stand at days that they are not of.
type stageSpan struct {
	first, last edtf.Date
	ok          bool // there is any
}

// spanMost is how many times longer than the briefing's time the line's may be: scenes
// of long before and after stand at its ends, so that its days can still be told apart.
const spanMost = 6

func spanOf(in StageInput) stageSpan {
	var s stageSpan
	s.first, s.last, s.ok = in.Index.Span()
	most := math.Inf(1)
	if s.ok {
		most = spanMost * s.seconds()
	}
	for _, m := range in.Moments {
		if wide := s.with(m); wide.seconds() <= most {
			s = wide
		}
	}
	return s
}

// with is the span that holds a moment too.
func (s stageSpan) with(m edtf.Date) stageSpan {
	begin, known := m.Begin()
	end, bounded := m.End()
	switch {
	case m.IsZero() || !known || !bounded:
		return s
	case !s.ok:
		return stageSpan{m, m, true}
	}
	if first, ok := s.first.Begin(); ok && begin.Before(first) {
		s.first = m
	}
	if last, ok := s.last.End(); ok && end.After(last) {
		s.last = m
	}
	return s
}

// seconds is how long the span is; 0 if it has no ends.
func (s stageSpan) seconds() float64 {
	begin, known := s.first.Begin()
	end, bounded := s.last.End()
	if !known || !bounded {
		return 0
	}
	return end.Sub(begin).Seconds()
}

// crowds are the units of time in which there are scenes, in their order; parts tells
// where each scene is in the briefing's time, 0 to 1.
func (s *Stage) crowds(parts []float64) []crowd {
	var all []crowd
	for i, part := range parts {
		from, to := s.unitAt(part)
		n, found := slices.BinarySearchFunc(all, from, func(c crowd, from float64) int {
			switch {
			case c.from < from:
				return -1
			case c.from > from:
				return 1
			}
			return 0
		})
		if !found {
			all = slices.Insert(all, n, crowd{from: from, to: to})
		}
		all[n].scenes = append(all[n].scenes, i)
	}
	return all
}

// unitAt is the briefing's unit of time at a part of its time; all of it if it has no
// dates.
func (s *Stage) unitAt(part float64) (from, to float64) {
	begin, known := s.span.first.Begin()
	end, bounded := s.span.last.End()
	if !s.span.ok || !known || !bounded || !end.After(begin) {
		return 0, 1
	}
	whole := end.Sub(begin)
	at := begin.Add(time.Duration(part * float64(whole))).Truncate(time.Second)
	if !at.Before(end) {
		at = end.Add(-time.Second)
	}
	unit, _ := s.in.Index.Grain().At(at).Begin()
	from = float64(unit.Sub(begin)) / float64(whole)
	to = from + float64(unitLength(s.in.Index.Grain()))/float64(whole)
	return max(0, from), min(1, to)
}

func unitLength(g model.Grain) time.Duration {
	switch g {
	case model.Hour:
		return time.Hour
	case model.Minute:
		return time.Minute
	}
	return 24 * time.Hour
}

// stretched lays time on the line so that the scenes of crowds have room.
func (s *Stage) stretched(crowds []crowd) stageTime {
	line, scenes := s.inner(), 0
	for _, c := range crowds {
		scenes += len(c.scenes)
	}
	gap := min(s.u(tickGap), crowdShare*line/float64(max(1, scenes)))
	rest := widen(crowds, line, gap)
	t := stageTime{crowds: crowds, parts: []float64{0}, places: []float64{s.u(stageEdge)}}
	add := func(to, wide float64) {
		last := len(t.parts) - 1
		if to > t.parts[last] {
			t.parts, t.places = append(t.parts, to), append(t.places, t.places[last]+wide)
		}
	}
	for _, c := range crowds {
		if c.wide > 0 {
			add(c.from, (c.from-t.parts[len(t.parts)-1])*rest)
			add(c.to, c.wide)
		}
	}
	add(1, (1-t.parts[len(t.parts)-1])*rest)
	t.places[len(t.places)-1] = s.u(stageEdge) + line
	return t
}

// widen says how wide the crowds are that have too little room on a line so long if
// each scene is to have a gap, and how long the whole of time would be at the pace of
// the rest. What one crowd is given others lack, which may be too little then.
func widen(crowds []crowd, line, gap float64) (rest float64) {
	rest = line
	for {
		wide, left := 0.0, 1.0
		more := false
		for i := range crowds {
			c := &crowds[i]
			need := gap * float64(len(c.scenes))
			if c.wide == 0 && (c.to-c.from)*rest < need && crowded(crowds, i, rest, gap) {
				c.wide, more = need, true
			}
			if c.wide > 0 {
				wide, left = wide+c.wide, left-(c.to-c.from)
			}
		}
		if !more {
			return rest
		}
		if left < 1e-9 { // there is no rest
			for i := range crowds {
				crowds[i].wide *= line / wide
			}
			return line
		}
		rest = (line - wide) / left
	}
}

// crowded tells whether a crowd's scenes come nearer to each other, or to those beside
// them, than the gap.
func crowded(crowds []crowd, i int, pace, gap float64) bool {
	if len(crowds[i].scenes) > 1 {
		return true
	}
	middle := func(c crowd) float64 { return (c.from + c.to) / 2 * pace }
	return i > 0 && middle(crowds[i])-middle(crowds[i-1]) < gap ||
		i+1 < len(crowds) && middle(crowds[i+1])-middle(crowds[i]) < gap
}

// x is where on the line a part of the briefing's time lies.
func (t stageTime) x(part float64) float64 { return along(t.parts, t.places, part) }

// part is the part of the briefing's time that lies at a place on the line, or at its
// nearer end.
func (t stageTime) part(x float64) float64 { return along(t.places, t.parts, x) }

// along is the value at a place among ascending ones, that of the nearer end beyond
// them.
func along(from, to []float64, at float64) float64 {
	i := sort.SearchFloat64s(from, at)
	switch {
	case len(from) == 0:
		return 0
	case i == 0:
		return to[0]
	case i == len(from):
		return to[i-1]
	}
	return to[i-1] + (to[i]-to[i-1])*(at-from[i-1])/(from[i]-from[i-1])
}
