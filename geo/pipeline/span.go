package pipeline

import "math"

// A span is the stretch of longitudes that an area takes, by its middle and
// half its width in radians; one of half a turn or more is cut everywhere.
type span struct{ middle, half float64 }

// newSpan is everything for an area that has to do with a pole.
func newSpan(s *Shape) span {
	everything := span{0, turn}
	if s.north || s.Empty() {
		return everything
	}
	origin := s.rings[0].vertices[0].Lambda
	west, east := 0.0, 0.0
	for _, r := range s.rings {
		first := wrap(r.vertices[0].Lambda - origin)
		l := first
		for i, a := range r.vertices {
			if a.pole() != 0 {
				return everything
			}
			west, east = min(west, l), max(east, l)
			l += sweep(a, r.vertices[(i+1)%len(r.vertices)])
		}
		if math.Abs(l-first) > math.Pi {
			return everything
		}
	}
	return span{origin + (west+east)/2, (east - west) / 2}
}

// clears tells whether the area lies apart from the meridian opposite to λ.
func (s span) clears(lambda float64) bool {
	return math.Abs(math.Remainder(s.middle-lambda, turn))+s.half < math.Pi-speck
}
