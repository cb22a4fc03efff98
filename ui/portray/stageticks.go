package portray

import (
	"math"
	"time"

	"sightline/model/edtf"
	"sightline/ui/scene"
)

// tickGap is how far the ticks of scenes are kept apart, as far as there is room,
// on a screen of 1080 rows.
const tickGap = 24.0

// lineReach is how far from the line of progress a pointer takes hold of it.
const lineReach = 20.0

// layTicks finds where the scenes stand on the line of progress: at their moments,
// those of one moment side by side in their order; and what time each place on the
// line stands for.
func (s *Stage) layTicks(f *stageFoot) {
	parts, last := make([]float64, len(s.in.Moments)), 0.0
	for i, m := range s.in.Moments {
		if part, ok := s.momentAt(m); ok {
			last = part
		}
		parts[i] = last
	}
	f.time = s.stretched(s.crowds(parts))
	f.ticks = make([]float64, len(parts))
	for _, c := range f.time.crowds {
		from, to := f.time.x(c.from), f.time.x(c.to)
		gap := min(s.u(tickGap), (to-from)/float64(len(c.scenes)))
		for k, i := range c.scenes {
			f.ticks[i] = (from+to)/2 + gap*(float64(k)-float64(len(c.scenes)-1)/2)
		}
	}
}

// momentAt is how much of the line's time lies before the middle of a
// moment, 0 to 1; false if that can't be said.
func (s *Stage) momentAt(m edtf.Date) (float64, bool) {
	if !s.span.ok || m.IsZero() {
		return 0, false
	}
	begin, ok := s.span.first.Begin()
	end, also := s.span.last.End()
	from, known := m.Begin()
	to, bounded := m.End()
	if !known {
		from = to
	}
	if !bounded {
		to = from
	}
	whole := end.Sub(begin).Seconds()
	if !ok || !also || !known && !bounded || !(whole > 0) {
		return 0, false
	}
	part := (from.Sub(begin).Seconds() + to.Sub(begin).Seconds()) / 2 / whole
	return max(0, min(1, part)), true
}

// OnLine tells whether a point is on the line of progress.
func (s *Stage) OnLine(p scene.Point) bool {
	reach := s.u(lineReach)
	return s.foot.lined && math.Abs(p.Y-s.foot.line) <= reach &&
		p.X >= s.foot.box.X-reach && p.X <= s.foot.box.Right()+reach
}

// MomentAt is the moment that a horizontal position on the line of progress stands
// for, in the briefing's unit of time; zero if neither it nor its scenes have dates.
func (s *Stage) MomentAt(x float64) edtf.Date {
	if !s.span.ok {
		return edtf.Date{}
	}
	begin, ok := s.span.first.Begin()
	end, also := s.span.last.End()
	if !ok || !also || !end.After(begin) {
		return edtf.Date{}
	}
	part := s.foot.time.part(x)
	at := begin.Add(time.Duration(part * float64(end.Sub(begin))))
	if at = at.Truncate(time.Second); !at.Before(end) {
		at = end.Add(-time.Second)
	}
	return s.in.Index.Grain().At(at)
}

// knob is where the knob stands: at the scene that is shown, on the way to it
// from the one before, or where somebody has moved the moment to.
func (s *Stage) knob(f stageFoot) float64 {
	in, ticks := s.in, f.ticks
	shown := in.Scene >= 0 && in.Scene < len(ticks)
	if shown && in.Coming > 0 && in.From >= 0 && in.From < len(ticks) {
		return ticks[in.Scene] + (ticks[in.From]-ticks[in.Scene])*min(1, in.Coming)
	}
	if shown && (in.Moments[in.Scene].IsZero() || in.Moments[in.Scene] == s.moment()) {
		return ticks[in.Scene]
	}
	part, ok := s.momentAt(s.moment())
	if !ok && shown {
		return ticks[in.Scene]
	}
	return f.time.x(part)
}
