package portray

import (
	"math"
	"slices"
	"time"

	"sightline/model/edtf"
	"sightline/ui/scene"
)

// tickGap is how far the ticks of scenes are kept apart, as far as there is room,
// on a screen of 1080 rows.
const tickGap = 24.0

// lineReach is how far from the line of progress a pointer takes hold of it.
const lineReach = 20.0

// ticks are where the scenes stand on the line of progress: at their moments,
// those of one moment side by side in their order.
func (s *Stage) ticks() []float64 {
	n := len(s.in.Moments)
	if n == 0 {
		return nil
	}
	at, order := make([]float64, n), make([]int, n)
	last := 0.0
	for i, m := range s.in.Moments {
		if part, ok := s.momentAt(m); ok {
			last = part
		}
		at[i], order[i] = last*s.inner(), i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case at[a] < at[b]:
			return -1
		case at[a] > at[b]:
			return 1
		}
		return 0
	})
	gap := min(s.u(tickGap), s.inner()/float64(n))
	sorted := make([]float64, n)
	for k, i := range order {
		sorted[k] = at[i] - float64(k)*gap
	}
	room := s.inner() - float64(n-1)*gap
	for k, x := range ascending(sorted) {
		at[order[k]] = s.u(stageEdge) + max(0, min(room, x)) + float64(k)*gap
	}
	return at
}

// ascending are the numbers nearest to some, by least squares, of which none is
// less than the one before: neighbours in the wrong order are pooled to their
// mean (M. Ayer et al. 1955, "An empirical distribution function for sampling
// with incomplete information").
func ascending(numbers []float64) []float64 {
	type pool struct{ sum, n float64 }
	var pools []pool
	for _, x := range numbers {
		pools = append(pools, pool{x, 1})
		for len(pools) > 1 {
			a, b := pools[len(pools)-2], pools[len(pools)-1]
			if a.sum/a.n <= b.sum/b.n {
				break
			}
			pools = append(pools[:len(pools)-2], pool{a.sum + b.sum, a.n + b.n})
		}
	}
	out := make([]float64, 0, len(numbers))
	for _, p := range pools {
		for range int(p.n) {
			out = append(out, p.sum/p.n)
		}
	}
	return out
}

// momentAt is how much of the briefing's time lies before the middle of a
// moment, 0 to 1; false if that can't be said.
func (s *Stage) momentAt(m edtf.Date) (float64, bool) {
	first, last, ok := s.in.Index.Span()
	if !ok || m.IsZero() {
		return 0, false
	}
	begin, ok := first.Begin()
	end, also := last.End()
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
// for, in the briefing's unit of time; zero if the briefing has no dates.
func (s *Stage) MomentAt(x float64) edtf.Date {
	first, last, ok := s.in.Index.Span()
	if !ok {
		return edtf.Date{}
	}
	begin, ok := first.Begin()
	end, also := last.End()
	if !ok || !also || !end.After(begin) {
		return edtf.Date{}
	}
	part := max(0, min(1, (x-s.u(stageEdge))/s.inner()))
	at := begin.Add(time.Duration(part * float64(end.Sub(begin))))
	if at = at.Truncate(time.Second); !at.Before(end) {
		at = end.Add(-time.Second)
	}
	return s.in.Index.Grain().At(at)
}

// knob is where the knob stands: at the scene that is shown, on the way to it
// from the one before, or where somebody has moved the moment to.
func (s *Stage) knob(ticks []float64) float64 {
	in := s.in
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
	return s.u(stageEdge) + part*s.inner()
}
