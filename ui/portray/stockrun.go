package portray

import (
	"slices"

	"sightline/ui/scene"
)

// A run is the marks of a drawing one after the other. What has not changed since
// is taken over from it piece by piece and not mark by mark, which with 2,000
// marks takes a third of the time: they lie all over the memory.
type run struct {
	spots  []*spot
	ends   []runEnd
	items  []scene.Item
	hits   []Hit
	labels []*pending
}

// A runEnd is where what a mark left behind ends in a run, and which marks the
// key tells of for it.
type runEnd struct {
	items, hits, labels int
	marks               markSet
}

// draw draws the marks of all spots, in order.
func (s *stock) draw(d *drawn) {
	s.forgetRoutes()
	last, same := s.last, s.selection == d.in.Selection
	const more = 64 // than the last time
	now := run{
		spots: d.spots, ends: make([]runEnd, 0, len(d.spots)),
		items: make([]scene.Item, 0, len(last.items)+more), hits: make([]Hit, 0, len(last.hits)+more), labels: make([]*pending, 0, len(d.spots)),
	}
	j := 0
	for i := 0; i < len(d.spots); {
		n := 0
		for same && i+n < len(d.spots) && j+n < len(last.spots) && d.spots[i+n] == last.spots[j+n] {
			n++
		}
		if n > 0 {
			now.take(&last, j, j+n)
			i, j = i+n, j+n
			continue
		}
		for ; j < len(last.spots) && last.spots[j].number <= d.spots[i].number; j++ {
			if last.spots[j].number < d.spots[i].number {
				s.forget(last.spots[j])
			}
		}
		now.add(s.mark(d, d.spots[i]))
		i++
	}
	for ; j < len(last.spots); j++ {
		s.forget(last.spots[j])
	}
	for _, e := range now.ends {
		d.key.marks |= e.marks
	}
	d.items, d.hits, d.labels = slices.Clip(now.items), append(d.hits, now.hits...), append(d.labels, now.labels...)
	s.last, s.selection = now, d.in.Selection
}

// start is where the n-th mark of a run begins.
func (r *run) start(n int) runEnd {
	if n == 0 {
		return runEnd{}
	}
	return r.ends[n-1]
}

// take takes over some marks of another run.
func (r *run) take(of *run, first, past int) {
	from, to, at := of.start(first), of.ends[past-1], r.start(len(r.ends))
	r.items = append(r.items, of.items[from.items:to.items]...)
	r.hits = append(r.hits, of.hits[from.hits:to.hits]...)
	r.labels = append(r.labels, of.labels[from.labels:to.labels]...)
	for _, e := range of.ends[first:past] {
		r.ends = append(r.ends, runEnd{e.items - from.items + at.items, e.hits - from.hits + at.hits, e.labels - from.labels + at.labels, e.marks})
	}
}

// add adds a mark.
func (r *run) add(m *stockMark) {
	r.items, r.hits, r.labels = append(r.items, m.items...), append(r.hits, m.hits...), append(r.labels, m.labels...)
	r.ends = append(r.ends, runEnd{len(r.items), len(r.hits), len(r.labels), m.marks})
}
