package portray

import (
	"math"
	"slices"

	"github.com/golang/geo/s1"
	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"

	"sightline/geo"
	"sightline/ui/scene"
)

const (
	legLength = 384  // about how long a leg of a course is, pixels
	legBeyond = 1600 // how far outside of the picture a leg is traced, so that none is cut there
)

// A track is an unbroken part of a course in pixels, in legs. Where a leg
// begins and ends depends on the course and the scale and not on what is in
// sight, so that what is counted from there stays on the ground.
type track struct {
	legs  [][]scene.Point
	first int  // number of the first leg, of those that the whole course has
	ends  bool // with the course
}

// line is the track as one line.
func (w track) line() []scene.Point {
	var all []scene.Point
	for i, px := range w.legs {
		if i > 0 {
			px = px[1:]
		}
		all = append(all, px...)
	}
	return all
}

func (w track) path() scene.Path {
	if len(w.legs) == 0 {
		return scene.Path{}
	}
	return scene.Polyline(w.line()...)
}

// shortened is the track's legs without its last d pixels.
func (w track) shortened(d float64) [][]scene.Point {
	for n := len(w.legs) - 1; n >= 0; n-- {
		if px := shorten(w.legs[n], d); len(px) > 1 {
			return append(w.legs[:n:n], px)
		}
		d -= lengthOf(w.legs[n])
	}
	return nil
}

// middles are how far along the track the middles of its legs are, those
// first that lie next to where the legs of a smaller scale met.
func (w track) middles() []float64 {
	var all []float64
	for _, l := range w.ranked() {
		all = append(all, l.far+l.length/2)
	}
	return all
}

// spread are the middles of the legs, and after them other places of theirs.
func (w track) spread() []float64 {
	var all []float64
	for _, f := range []float64{0.5, 0.25, 0.75, 0.375, 0.625, 0.125, 0.875} {
		for _, l := range w.ranked() {
			all = append(all, l.far+l.length*f)
		}
	}
	return all
}

// A legSpan is a leg with its length and how far along the track it begins, pixels.
type legSpan struct{ far, length float64 }

// ranked are the legs of the track, those first that lie next to where the legs
// of a smaller scale met.
func (w track) ranked() []legSpan {
	var all []legSpan
	for level := 0; len(all) < len(w.legs) && level <= 40; level++ {
		far := 0.0
		for i, px := range w.legs {
			length := lengthOf(px)
			if n := halvings(float64(w.first + i + 1)); n == level || (level == 40 && n > level) {
				all = append(all, legSpan{far, length})
			}
			far += length
		}
	}
	slices.Reverse(all)
	return all
}

// tracksOf is a course in pixels, as far as it comes near the picture.
func tracksOf(view geo.View, l orb.LineString) []track {
	c := newChain(l)
	v, traced := view.Wider(beyond), view.Wider(legBeyond)
	halved := int(max(0, min(24, math.Round(math.Log2(c.whole()*v.Scale/legLength)))))
	var all []track
	c.visit(v.Cap(), span{0, 1, 0, halved}, func(part orb.LineString, number int) {
		var o outline
		traced.LineString(part, moved{&o, -legBeyond})
		for _, px := range o.rings {
			if len(px) > 1 {
				all = follow(all, px, number)
			}
		}
	})
	if n := len(all); n > 0 {
		x, y, ok := v.Project(l[len(l)-1])
		last := all[n-1].legs[len(all[n-1].legs)-1]
		all[n-1].ends = ok && apart(last[len(last)-1], scene.Point{X: x - beyond, Y: y - beyond}) < 1
	}
	return all
}

// follow adds a leg to the tracks, to the last one if it goes on from there.
func follow(all []track, px []scene.Point, number int) []track {
	if n := len(all); n > 0 {
		legs := all[n-1].legs
		if end := legs[len(legs)-1]; apart(end[len(end)-1], px[0]) < 0.01 {
			all[n-1].legs = append(legs, px)
			return all
		}
	}
	return append(all, track{legs: [][]scene.Point{px}, first: number})
}

// A chain is a line on the sphere, measured along.
type chain struct {
	points []s2.Point
	far    []float64 // radians from its start
}

func newChain(l orb.LineString) chain {
	var c chain
	sum := 0.0
	for i, p := range l {
		q := s2.PointFromLatLng(s2.LatLngFromDegrees(p[1], p[0]))
		if i > 0 {
			sum += float64(c.points[i-1].Distance(q))
		}
		c.points, c.far = append(c.points, q), append(c.far, sum)
	}
	return c
}

func (c chain) whole() float64 {
	if len(c.far) == 0 {
		return 0
	}
	return c.far[len(c.far)-1]
}

// at is the point a fraction of the way along.
func (c chain) at(f float64) s2.Point {
	want := f * c.whole()
	for i := 1; i < len(c.points); i++ {
		if edge := c.far[i] - c.far[i-1]; want <= c.far[i] && edge > 0 {
			return s2.Interpolate((want-c.far[i-1])/edge, c.points[i-1], c.points[i])
		}
	}
	return c.points[len(c.points)-1]
}

// part is the chain between two fractions of the way, degrees.
func (c chain) part(from, to float64) orb.LineString {
	l := orb.LineString{degrees(c.at(from))}
	for i, far := range c.far {
		if far > from*c.whole() && far < to*c.whole() {
			l = append(l, degrees(c.points[i]))
		}
	}
	return append(l, degrees(c.at(to)))
}

func degrees(p s2.Point) orb.Point {
	at := s2.LatLngFromPoint(p)
	return orb.Point{at.Lng.Degrees(), at.Lat.Degrees()}
}

// A span is a part of a chain, to be halved so many times.
type span struct {
	from, to float64
	number   int
	halved   int
}

// visit hands over the legs of a span that may come into the cap, in order.
func (c chain) visit(near s2.Cap, s span, leg func(orb.LineString, int)) {
	if len(c.points) < 2 {
		return
	}
	middle := (s.from + s.to) / 2
	reach := s1.Angle((s.to - s.from) / 2 * c.whole()) // no point of it is farther away than along it
	if near.Center().Distance(c.at(middle)) > near.Radius()+reach+1e-9 {
		return
	}
	if s.halved == 0 {
		leg(c.part(s.from, s.to), s.number)
		return
	}
	c.visit(near, span{s.from, middle, 2 * s.number, s.halved - 1}, leg)
	c.visit(near, span{middle, s.to, 2*s.number + 1, s.halved - 1}, leg)
}
