package geojson

import (
	"bytes"

	"github.com/paulmach/orb"
)

// geometry takes the feature's geometry; nil if it is null or empty. Raw is as
// model.Place has it.
func (f *feature) geometry() (g orb.Geometry, raw []byte) {
	at, ok := f.value("geometry")
	if !ok {
		return nil, nil
	}
	return f.shape(at)
}

// shape reads the geometry at the offset.
func (f *feature) shape(at int) (g orb.Geometry, raw []byte) {
	s := shape{reader: f.reader, of: f.subject}
	g, end := s.geometry(at)
	if s.troubled() { // nobody will see it
		return g, nil
	}
	raw = f.reader.text.compact(at, end)
	if g != nil && bytes.Equal(raw, appendGeometry(nil, g)) {
		raw = nil
	}
	return g, raw
}

// A shape is a geometry being read.
type shape struct {
	*reader
	of subject
}

// geometry reads a geometry object and gives the offset after it. It goes into
// "geometries" at once, whatever the type turns out to be, so that a nest of
// collections is read once and not once for each of its levels.
func (s shape) geometry(at int) (g orb.Geometry, end int) {
	if !s.text.isObject(at) {
		s.problem(at, "%s has %s where a geometry belongs", s.of, s.text.sort(at))
		return nil, s.text.skip(at)
	}
	m := shapeMembers{at: at, kind: -1, coordinates: -1, geometries: -1, crs: -1}
	found, untold, vertices := s.found, s.untold, s.vertices
	end = s.text.members(at, func(name []byte, at int) int { return s.member(&m, name, at) })
	if m.name != "GeometryCollection" { // then "geometries" is somebody else's
		s.found, s.untold, s.vertices = found, untold, vertices
	}
	if m.crs >= 0 {
		s.checkCRS(m.crs, s.of)
	}
	if !s.isGeometry(m) {
		return nil, end
	}
	if m.name != "GeometryCollection" {
		return s.coordinates(m.name, m.coordinates), end
	}
	if len(m.members) > 0 {
		g = m.members
	}
	return g, end
}

// shapeMembers are the members of a geometry object: offsets of their values,
// -1 for those that are missing.
type shapeMembers struct {
	at, kind, coordinates, geometries, crs int

	name    string // of the type; "" if it is no text
	members orb.Collection
	others  []string // names of unknown members
}

// member notes one member of a geometry object.
func (s shape) member(m *shapeMembers, name []byte, at int) (end int) {
	switch string(name) {
	case "type":
		m.kind = at
		if s.text.isText(at) {
			m.name = s.text.unquote(at)
		}
	case "coordinates":
		m.coordinates = at
	case "geometries":
		m.geometries = at
		m.members, end = s.geometries(at)
		return end
	case "crs":
		m.crs = at
	default:
		m.others = append(m.others, string(name))
	}
	return s.text.skip(at)
}

// isGeometry checks that the object has a known type and what belongs to it.
func (s shape) isGeometry(m shapeMembers) bool {
	needed, has := "coordinates", m.coordinates >= 0
	if m.name == "GeometryCollection" {
		needed, has = "geometries", m.geometries >= 0
	}
	switch {
	case m.kind < 0:
		s.problem(m.at, "%s has a geometry without \"type\"%s", s.of, slip("type", m.others))
	case !s.text.isText(m.kind):
		s.problem(m.kind, "%s has a geometry whose \"type\" is %s, not a text", s.of, s.text.sort(m.kind))
	case !contains(geometryTypes, []byte(m.name)):
		s.problem(m.kind, "%s has a geometry of type %q, which GeoJSON does not know%s",
			s.of, short(m.name), didYouMean(m.name, geometryTypes))
	case !has:
		s.problem(m.at, "%s has a %s without %q%s", s.of, m.name, needed, slip(needed, m.others))
	default:
		return true
	}
	return false
}

// geometries reads the members of a collection, leaving out the empty ones.
func (s shape) geometries(at int) (orb.Collection, int) {
	var all orb.Collection
	if !s.text.isList(at) {
		s.problem(at, "%s has a GeometryCollection whose \"geometries\" are %s, not a list", s.of, s.text.sort(at))
		return nil, s.text.skip(at)
	}
	end := s.text.elements(at, func(at int) int {
		g, end := s.geometry(at)
		if g != nil {
			all = append(all, g)
		}
		return end
	})
	return all, end
}
