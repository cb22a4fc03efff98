package portray

import (
	"github.com/paulmach/orb"

	"sightline/model"
)

// A spot is one position on the map with everything that is to be told there:
// the events that are said to have happened there and who spoke there.
type spot struct {
	number   int    // of its site
	id       string // of the place, or of an event with a geometry of its own
	name     string
	geometry orb.Geometry
	dot      bool // may be drawn as a dot; else it is an area or a name alone
	inferred bool // the geometry is the author's
	lines    []spotLine
	foremost model.Standing // of its events; "" if none is told there
}

// A spotLine is one thing told at a spot.
type spotLine struct {
	id        string // of the event; "" for statements
	standing  model.Standing
	statement bool
	inferred  bool // that it belongs here is the author's inference
}

// contest orders standings by how much they need to be seen: where a spot
// carries several, its mark is the foremost.
var contest = []model.Standing{
	model.Disputed, model.Rejected, model.Corroborated, model.Asserted, model.Expected, model.Unattributed,
}

// standing is that of the spot's mark; false if nothing but statements stand here.
func (s *spot) standing() (model.Standing, bool) { return s.foremost, s.foremost != "" }

// foremostOf is the one of two standings that needs more to be seen; "" needs it
// least.
func foremostOf(a, b model.Standing) model.Standing {
	if a == b || b == "" {
		return a
	}
	for _, st := range contest {
		if st == a || st == b {
			return st
		}
	}
	return a
}

// markInferred tells whether everything at the spot is here by inference.
func (s *spot) markInferred() bool {
	for _, l := range s.lines {
		if !l.inferred {
			return false
		}
	}
	return len(s.lines) > 0
}

// target is what pointing at the spot selects: its one event, or the spot
// itself where there are several or none.
func (s *spot) target() string {
	id, events := s.id, 0
	for _, l := range s.lines {
		if !l.statement {
			id, events = l.id, events+1
		}
	}
	if events != 1 {
		return s.id
	}
	return id
}

// has tells whether the id is the spot's or that of something told there.
func (s *spot) has(id string) bool {
	if id == "" {
		return false
	}
	if s.id == id {
		return true
	}
	for _, l := range s.lines {
		if l.id == id {
			return true
		}
	}
	return false
}

// points lists the points of a geometry.
func points(g orb.Geometry) []orb.Point {
	switch g := g.(type) {
	case orb.Point:
		return []orb.Point{g}
	case orb.MultiPoint:
		return g
	case orb.Collection:
		var all []orb.Point
		for _, m := range g {
			all = append(all, points(m)...)
		}
		return all
	}
	return nil
}

// polygons lists the areas of a geometry.
func polygons(g orb.Geometry) []orb.Polygon {
	switch g := g.(type) {
	case orb.Polygon:
		return []orb.Polygon{g}
	case orb.MultiPolygon:
		return g
	case orb.Collection:
		var all []orb.Polygon
		for _, m := range g {
			all = append(all, polygons(m)...)
		}
		return all
	}
	return nil
}

// lines lists the lines of a geometry.
func lines(g orb.Geometry) []orb.LineString {
	switch g := g.(type) {
	case orb.LineString:
		return []orb.LineString{g}
	case orb.MultiLineString:
		return g
	case orb.Collection:
		var all []orb.LineString
		for _, m := range g {
			all = append(all, lines(m)...)
		}
		return all
	}
	return nil
}
