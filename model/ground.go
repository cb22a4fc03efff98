package model

import (
	"cmp"
	"math"
	"slices"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"
)

// Frame is a box that shows where what has some ids is: events and movements by
// their own geometry and the places that they name, places, and claims by what they
// are about and by where they were made, with some land around. It is nil where
// none of them has any. West is within ±180; east is beyond 180 where the box
// crosses the antimeridian. What runs from point to point runs along geodesics.
func (ix *Index) Frame(ids ...string) *orb.Bound {
	return survey{ix, map[string]ground{}}.frame(ids)
}

// A survey knows where places, events and movements are that it has been asked for,
// by their ids: an outline may have many points, and many events its place.
type survey struct {
	ix    *Index
	known map[string]ground
}

// frame is what Frame gives.
func (s survey) frame(ids []string) *orb.Bound {
	var all ground
	for _, id := range ids {
		all.boxes = append(all.boxes, s.of(id).boxes...)
		if c, ok := s.ix.Claim(id); ok {
			all.boxes = append(append(all.boxes, s.of(c.About).boxes...), s.of(c.Place).boxes...)
		}
	}
	return all.frame()
}

// of is where an event or a place is.
func (s survey) of(id string) ground {
	if e, ok := s.ix.Event(id); ok {
		return s.event(e)
	}
	return s.place(id)
}

// event is where an event is.
func (s survey) event(e *Event) ground {
	g, known := s.known[e.ID]
	if known {
		return g
	}
	g.add(e.Geometry)
	for _, id := range []string{e.Place, e.From, e.To} {
		g.boxes = append(g.boxes, s.place(id).boxes...)
	}
	if from, to := s.ix.places[e.From], s.ix.places[e.To]; e.Geometry == nil && from != nil && to != nil {
		a, isPoint := from.Geometry.(orb.Point)
		b, areBoth := to.Geometry.(orb.Point)
		if isPoint && areBoth {
			g.line([]orb.Point{a, b})
		}
	}
	s.known[e.ID] = g
	return g
}

// place is where a place is.
func (s survey) place(id string) ground {
	g, known := s.known[id]
	if p := s.ix.places[id]; !known && p != nil {
		g.add(p.Geometry)
		s.known[id] = g
	}
	return g
}

// A ground is the stretches of latitude and longitude that geometries lie in, in
// radians.
type ground struct{ boxes []s2.Rect }

func (g *ground) add(shape orb.Geometry) {
	switch shape := shape.(type) {
	case orb.Point:
		g.line([]orb.Point{shape})
	case orb.MultiPoint:
		for _, p := range shape {
			g.line([]orb.Point{p})
		}
	case orb.LineString:
		g.line(shape)
	case orb.MultiLineString:
		for _, l := range shape {
			g.line(l)
		}
	case orb.Ring:
		g.line(shape)
	case orb.Polygon:
		for _, r := range shape {
			g.line(r)
		}
	case orb.MultiPolygon:
		for _, p := range shape {
			g.add(p)
		}
	case orb.Collection:
		for _, s := range shape {
			g.add(s)
		}
	case orb.Bound:
		g.add(shape.ToPolygon())
	}
}

// line adds points that geodesics join.
func (g *ground) line(points []orb.Point) {
	box := s2.NewRectBounder()
	for _, p := range points {
		box.AddPoint(s2.PointFromLatLng(s2.LatLngFromDegrees(p[1], p[0])))
	}
	if len(points) > 0 {
		g.boxes = append(g.boxes, box.RectBound())
	}
}

// How much land there is around what is framed: a part of what it covers, and so
// much at least, that of a town its region is seen.
const (
	framePart  = 0.15
	frameLeast = 1.5   // degrees of latitude, each way
	frameGrain = 0.1   // degrees that the edges are rounded to
	frameTop   = 89.99 // degrees: nearer to a pole all longitudes are close
)

func (g *ground) frame() *orb.Bound {
	if len(g.boxes) == 0 {
		return nil
	}
	south, north := 90.0, -90.0
	for _, b := range g.boxes {
		south, north = min(south, degrees(b.Lat.Lo)), max(north, degrees(b.Lat.Hi))
	}
	west, width := g.stretch()
	dy := max(frameLeast, framePart*(north-south))
	top := min(frameTop, max(math.Abs(south), math.Abs(north)))
	dx := max(frameLeast/math.Cos(top*math.Pi/180), framePart*width)
	south, north = max(-90, outward(south-dy, -1)), min(90, outward(north+dy, 1))
	left, right := outward(west-dx, -1), outward(west+width+dx, 1)
	if right-left >= 360 {
		return &orb.Bound{Min: orb.Point{-180, south}, Max: orb.Point{180, north}}
	}
	if left < -180 {
		left, right = outward(left+360, -1), outward(right+360, 1)
	}
	return &orb.Bound{Min: orb.Point{left, south}, Max: orb.Point{right, north}}
}

// stretch is the shortest stretch of longitudes that holds all boxes, in degrees:
// it begins after the widest gap between them, and within ±180.
func (g *ground) stretch() (west, width float64) {
	type part struct{ west, east float64 }
	var parts []part
	for _, b := range g.boxes {
		if b.Lng.IsFull() {
			return -180, 360
		}
		lo := degrees(b.Lng.Lo)
		parts = append(parts, part{lo, lo + degrees(b.Lng.Length())})
	}
	slices.SortFunc(parts, func(a, b part) int { return cmp.Compare(a.west, b.west) })
	reach := parts[0].east
	for _, p := range parts {
		reach = max(reach, p.east)
	}
	west, width = parts[0].west, reach-parts[0].west // where the gap is over the antimeridian
	around := reach - 360                            // how far the parts reach from the other side
	reach = max(parts[0].east, around)
	for _, p := range parts[1:] {
		if rest := 360 - (p.west - reach); p.west > reach && rest < width {
			west, width = p.west, rest
		}
		reach = max(reach, p.east)
	}
	return west, min(width, 360)
}

func degrees(radians float64) float64 { return radians * 180 / math.Pi }

// outward rounds to the grain of a frame, down if the direction is negative.
func outward(x, direction float64) float64 {
	const perDegree = 1 / frameGrain
	return direction * math.Ceil(direction*x*perDegree-1e-6) / perDegree
}
