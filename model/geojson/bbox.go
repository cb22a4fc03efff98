package geojson

import (
	"math"
	"strconv"

	"github.com/paulmach/orb"
)

// bbox takes a bounding box: west, south, east, north (RFC 7946, section 5).
// Where west is greater than east, the box crosses the antimeridian, and the
// bound's right edge is east plus 360.
func (o *object) bbox() *orb.Bound {
	at, ok := o.value("bbox")
	if !ok {
		return nil
	}
	const should = "[west, south, east, north]"
	if !o.reader.text.isList(at) {
		o.wrong(at, "bbox", should)
		return nil
	}
	var edges []float64
	before := o.trouble()
	o.reader.text.elements(at, func(at int) int {
		edges = append(edges, o.edge(at, len(edges)))
		return o.reader.text.skip(at)
	})
	if o.trouble() > before {
		return nil
	}
	if len(edges) != 4 {
		o.problem(at, "%s has a \"bbox\" of %s, which must be %s", o.subject, count(len(edges), "number"), should)
		return nil
	}
	west, south, east, north := edges[0], edges[1], edges[2], edges[3]
	if south > north {
		o.problem(at, "%s has a \"bbox\" whose south %v is north of its north %v", o.subject, south, north)
		return nil
	}
	if west > east {
		east += 360
	}
	return &orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
}

// edge reads one number of a bounding box: longitudes at even places.
func (o *object) edge(at, i int) float64 {
	limit, name := 180.0, "longitude"
	if i%2 == 1 {
		limit, name = 90, "latitude"
	}
	if !o.reader.text.isNumber(at) {
		o.problem(at, "%s has %s in its \"bbox\", which must be four numbers", o.subject, o.reader.text.sort(at))
		return 0
	}
	n, ok := o.finite(at)
	if !ok || n < -limit || n > limit {
		written := short(string(o.reader.text[at:o.reader.text.skip(at)]))
		o.problem(at, "%s has a \"bbox\" with the %s %s, which is not between -%v and %v", o.subject, name, written, limit, limit)
	}
	return n
}

// appendBBox writes the bound as bbox reads it.
func appendBBox(dst []byte, b orb.Bound) []byte {
	dst = append(dst, '[')
	for i, edge := range [...]float64{b.Min[0], b.Min[1], b.Max[0], b.Max[1]} {
		if i > 0 {
			dst = append(dst, ',')
		}
		if i == 2 && edge > 180 {
			dst = append(dst, turnedBack(edge, b.Min[0])...)
			continue
		}
		dst = appendNumber(dst, edge)
	}
	return append(dst, ']')
}

// turnedBack is the shortest number west of the given edge that a full turn makes
// this longitude: as it was written before the turn was added to it.
func turnedBack(longitude, west float64) string {
	back := longitude - 360
	if back >= west { // they lay so close that the sum lost the difference
		back = math.Nextafter(west, -180)
	}
	for digits := range 15 {
		s := strconv.FormatFloat(back, 'f', digits, 64)
		if n, err := strconv.ParseFloat(s, 64); err == nil && n+360 == longitude && n < west {
			return s
		}
	}
	return string(appendNumber(nil, back))
}
