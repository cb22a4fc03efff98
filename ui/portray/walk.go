package portray

import "math"

// A walk leads through everything on a timeline, for those who use no pointer:
// lane by lane, events first.
type walk struct {
	c        *chronicle
	said     *chorus
	pack     *packing
	in       TimelineInput
	sections [2]section
}

// Next is the id of what comes after an id, or with −1 before it, among what is
// shown at the moment, the marks of claims that are not said yet or are withdrawn
// included; the first, or the last, after "". It is "" at the end.
func (t Timeline) Next(id string, way int) string {
	w := t.walk
	if w.c == nil {
		return ""
	}
	events := len(w.pack.order)
	at, ok := w.place(id)
	if !ok {
		at = -1
		if way < 0 {
			at = events + len(w.said.order)
		}
	}
	for at += way; at >= 0 && at < events+len(w.said.order); at += way {
		if at < events {
			if h := &w.c.events[w.pack.order[at]]; w.shows(h) {
				return h.event.ID
			}
			continue
		}
		s := &w.c.claims[w.said.order[at-events]]
		if !w.in.Closed[saidSection] && w.in.Sieve.PassesNumber(s.number, w.in.Snapshot) {
			return s.claim.ID
		}
	}
	return ""
}

// place is where in the walk an id is.
func (w walk) place(id string) (int, bool) {
	if i, ok := w.c.eventAt[id]; ok && w.pack.lane[i] >= 0 {
		return int(w.pack.at[i]), true
	}
	if i, ok := w.c.claimAt[id]; ok {
		return len(w.pack.order) + int(w.said.at[i]), true
	}
	return 0, false
}

// shows tells whether an event is on the timeline at the moment.
func (w walk) shows(h *happening) bool {
	d := strip{in: w.in}
	return !w.in.Closed[happenedSection] && d.shows(h)
}

// Reveal is what to show, and how far to scroll, so that an event or a claim is
// in view.
func (t Timeline) Reveal(id string) (Stretch, [2]float64) {
	w, shows := t.walk, t.Shows
	scroll := [2]float64{t.names[0].scroll, t.names[1].scroll}
	if w.c == nil {
		return shows, scroll
	}
	if i, ok := w.c.eventAt[id]; ok {
		if lane := w.pack.lane[i]; lane >= 0 {
			scroll[0] = t.names[0].revealing(int(lane))
		}
		return t.reaching(w.c.events[i].when), scroll
	}
	if i, ok := w.c.claimAt[id]; ok {
		if lane := w.said.lane[i]; lane != noLane {
			scroll[1] = t.names[1].revealing(int(lane))
		}
		return t.reaching(w.c.claims[i].said), scroll
	}
	return shows, scroll
}

// revealing is how far to scroll so that a lane is in view.
func (s section) revealing(lane int) float64 {
	y := float64(lane) * s.lane
	return math.Max(0, math.Min(s.most(), math.Min(y, math.Max(s.scroll, y+s.lane-s.room))))
}

// reaching is what is shown moved, if need be, so that a stretch is in it or
// crosses it.
func (t Timeline) reaching(s Stretch) Stretch {
	if s.From <= t.Shows.To && s.To >= t.Shows.From {
		return t.Shows
	}
	at, half := s.middle(), t.Shows.Length()/2
	if math.IsInf(at, 0) {
		return t.Shows
	}
	return Stretch{at - half, at + half}
}
