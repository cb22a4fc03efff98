package pipeline

import "math"

// A run is what is left of a ring between two edges of the cut that are
// dropped.
type run struct {
	vertices []Vertex
	done     bool
}

// sew makes the shape's rings of those of its polygons: what is left of them
// ends and begins on the cut, as often at each place, and is tied up there.
func (c *cut) sew(s *Shape, rings []cutRing) {
	var runs []run
	for _, r := range rings {
		if len(r.dropped) == 0 {
			s.take(r.vertices)
			continue
		}
		runs = append(runs, r.runs()...)
	}
	starts := map[int][]*run{} // by the level that they start at
	for i := range runs {
		from := c.at(runs[i].vertices[0].Phi)
		starts[from] = append(starts[from], &runs[i])
	}
	for i := range runs {
		if runs[i].done {
			continue
		}
		var t thread
		for next := &runs[i]; next != nil; {
			next.done = true
			t.add(next.vertices)
			to := c.at(next.vertices[len(next.vertices)-1].Phi)
			next = nil
			for _, r := range starts[to] {
				if r == &runs[i] { // round
					next = nil
					break
				}
				if !r.done && next == nil {
					next = r
				}
			}
		}
		t.tie(s)
	}
}

// runs are the ring without what is dropped.
func (r cutRing) runs() []run {
	n := len(r.vertices)
	var all []run
	for i := range n {
		if !r.dropped[i] || r.dropped[(i+1)%n] {
			continue
		}
		var v []Vertex
		k := (i + 1) % n
		for ; !r.dropped[k]; k = (k + 1) % n {
			v = append(v, r.vertices[k])
		}
		all = append(all, run{vertices: append(v, r.vertices[k])})
	}
	return all
}

// A thread is a ring that comes about. Where a run goes on from another one,
// the place is the same but may be told as the cut's other side. Along a pole
// that would be a whole turn, so there longitudes go on beyond ±180°.
type thread struct {
	vertices []Vertex
	aside    float64 // by how much longitudes along the pole are beyond
}

func (t *thread) add(v []Vertex) {
	for i := range v {
		b := v[i]
		last := len(t.vertices) - 1
		switch {
		case b.pole() == 0 || last < 0 || t.vertices[last].pole() != b.pole():
			t.aside = 0
		case i == 0:
			t.aside = t.vertices[last].Lambda - b.Lambda
		}
		if i == 0 && last >= 0 {
			continue
		}
		b.Lambda += t.aside
		t.vertices = append(t.vertices, b)
	}
}

// tie closes the thread's ring. One that never leaves a pole is none, but going
// round it may have changed what is at the pole.
func (t *thread) tie(s *Shape) {
	v := t.vertices
	from := -1
	for i := range v {
		if v[i].pole() == 0 {
			from = i
			break
		}
	}
	if from < 0 {
		round := v[len(v)-1].Lambda - v[0].Lambda
		if v[0].pole() > 0 && int(math.Round(round/turn))%2 != 0 {
			s.north = !s.north
		}
		return
	}
	// Begin apart from the pole, so that what goes along it is in one go.
	var whole thread
	whole.add(v[from:])
	whole.add(v[:from+1])
	s.take(whole.vertices[:len(whole.vertices)-1])
}

// take adds a ring to a shape, if it is one.
func (s *Shape) take(v []Vertex) {
	if len(v) >= 3 {
		s.rings = append(s.rings, &ring{v, parts(v, true), touchesNorth(v)})
	}
}
