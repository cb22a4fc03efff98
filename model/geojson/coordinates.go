package geojson

import (
	"math"

	"github.com/paulmach/orb"
)

// coordinates reads a geometry's coordinates; nil if they are empty where RFC
// 7946 lets them be.
func (s shape) coordinates(kind string, at int) orb.Geometry {
	switch kind {
	case "Point":
		p, _ := s.point(at)
		return p
	case "MultiPoint":
		if points, _ := s.positions(at); len(points) > 0 {
			return orb.MultiPoint(points)
		}
	case "LineString":
		l, _ := s.line(at)
		return l
	case "MultiLineString":
		if all, _ := listOf(s, at, s.line); len(all) > 0 {
			return orb.MultiLineString(all)
		}
	case "Polygon":
		if rings, _ := listOf(s, at, s.ring); len(rings) > 0 {
			return orb.Polygon(rings)
		}
	case "MultiPolygon":
		if all, _ := listOf(s, at, s.polygon); len(all) > 0 {
			return orb.MultiPolygon(all)
		}
	}
	return nil
}

// listOf reads a list whose elements read reads.
func listOf[T any](s shape, at int, read func(at int) (T, int)) ([]T, int) {
	if !s.text.isList(at) {
		s.problem(at, "%s has %s in its coordinates where a list belongs", s.of, s.text.sort(at))
		return nil, s.text.skip(at)
	}
	var all []T
	end := s.text.elements(at, func(at int) int {
		value, end := read(at)
		all = append(all, value)
		return end
	})
	return all, end
}

func (s shape) positions(at int) ([]orb.Point, int) { return listOf(s, at, s.point) }

// line reads two positions or more.
func (s shape) line(at int) (orb.LineString, int) {
	before := s.trouble()
	points, end := s.positions(at)
	if len(points) < 2 && s.trouble() == before {
		s.problem(at, "%s has a line of %s, which must have two or more", s.of, count(len(points), "position"))
	}
	return points, end
}

// ring reads four positions or more, the last of which is the first again.
func (s shape) ring(at int) (orb.Ring, int) {
	before := s.trouble()
	points, end := s.positions(at)
	switch last := len(points) - 1; {
	case s.trouble() > before:
	case last < 3:
		s.problem(at, "%s has a ring of %s, which must have four or more", s.of, count(len(points), "position"))
	case points[0] != points[last]:
		s.problem(at, "%s has a ring that is not closed: it begins at %v and ends at %v", s.of, points[0], points[last])
	}
	return points, end
}

// polygon reads one ring or more.
func (s shape) polygon(at int) (orb.Polygon, int) {
	before := s.trouble()
	rings, end := listOf(s, at, s.ring)
	if len(rings) == 0 && s.trouble() == before {
		s.problem(at, "%s has a polygon without a ring", s.of)
	}
	return rings, end
}

// point reads a longitude, a latitude and perhaps an altitude, which must be
// a number and is then passed over.
func (s shape) point(at int) (orb.Point, int) {
	var p orb.Point
	end := s.text.skip(at)
	if !s.text.isList(at) {
		s.problem(at, "%s has %s in its coordinates where a position belongs", s.of, s.text.sort(at))
		return p, end
	}
	if s.vertices++; s.vertices > MaxVertices {
		if s.vertices == MaxVertices+1 {
			s.problem(at, "the file has more than %d positions", MaxVertices)
		}
		return p, end
	}
	n, before := 0, s.trouble()
	s.text.elements(at, func(value int) int {
		degrees, end := s.degree(value)
		if n < len(p) {
			p[n] = degrees
		}
		n++
		return end
	})
	if s.trouble() == before {
		s.check(p, n, at)
	}
	return p, end
}

// degree reads one number of a position.
func (s shape) degree(at int) (float64, int) {
	end := s.text.skip(at)
	if !s.text.isNumber(at) {
		s.problem(at, "%s has %s in a position, which must be numbers", s.of, s.text.sort(at))
		return 0, end
	}
	degrees, ok := s.finite(at)
	if !ok {
		s.problem(at, "%s has the number %s in a position, which is too large", s.of, short(string(s.text[at:end])))
	}
	return degrees, end
}

// check notes what is wrong with a position of n numbers.
func (s shape) check(p orb.Point, n, at int) {
	lon, lat := p.Lon(), p.Lat()
	swapped := ""
	if math.Abs(lon) <= 90 && math.Abs(lat) <= 180 {
		swapped = "; a position is longitude, then latitude"
	}
	if n < 2 || n > 3 {
		s.problem(at, "%s has a position of %s, which must be a longitude, a latitude and perhaps an altitude",
			s.of, count(n, "number"))
		return
	}
	if math.Abs(lon) > 180 {
		s.problem(at, "%s has a position at longitude %v, which is not between -180 and 180", s.of, lon)
	}
	if math.Abs(lat) > 90 {
		s.problem(at, "%s has a position at latitude %v, which is not between -90 and 90%s", s.of, lat, swapped)
	}
}
