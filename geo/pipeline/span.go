package pipeline

import "math"

// A span is the stretch of longitudes that an area takes, by its middle and
// half its width in radians; one of half a turn or more is cut everywhere.
type span struct{ middle, half float64 }

// everywhere is the span of what has to do with a pole.
func everywhere() span { return span{0, turn} }

// newSpan is the span of an area.
func newSpan(s *Shape) span {
	if s.north || s.Empty() {
		return everywhere()
	}
	all, ok := stretch(s.rings[0].vertices, true)
	for _, r := range s.rings[1:] {
		next, also := stretch(r.vertices, true)
		all, ok = all.with(next), ok && also
	}
	if !ok {
		return everywhere()
	}
	return all
}

// stretch is the span of a path of at least one vertex; false, and everywhere,
// if it has to do with a pole.
func stretch(v []Vertex, closed bool) (span, bool) {
	west, east, l := 0.0, 0.0, 0.0
	for i := range v {
		if v[i].pole() != 0 {
			return everywhere(), false
		}
		if i > 0 {
			l += wrap(v[i].Lambda - v[i-1].Lambda)
			if overPole(&v[i-1], &v[i]) {
				return everywhere(), false
			}
		}
		west, east = min(west, l), max(east, l)
	}
	if closed && math.Abs(l+wrap(v[0].Lambda-v[len(v)-1].Lambda)) > math.Pi {
		return everywhere(), false
	}
	return span{v[0].Lambda + (west+east)/2, (east - west) / 2}, true
}

// with is a span that holds both.
func (s span) with(t span) span {
	off := math.Remainder(t.middle-s.middle, turn)
	west, east := min(-s.half, off-t.half), max(s.half, off+t.half)
	return span{s.middle + (west+east)/2, (east - west) / 2}
}

// clears tells whether the area lies apart from the meridian opposite to λ.
func (s span) clears(lambda float64) bool {
	return math.Abs(math.Remainder(s.middle-lambda, turn))+s.half < math.Pi-speck
}
