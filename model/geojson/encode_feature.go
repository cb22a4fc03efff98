package geojson

import (
	"math"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/paulmach/orb"

	"sightline/model"
)

// features writes places, events and movements in the briefing's order, then
// those that it does not name.
func (w *writer) features(b *model.Briefing) {
	write := make(map[string]func(), len(b.Places)+len(b.Events))
	var ids []string
	for i := range b.Places {
		p := &b.Places[i]
		write[p.ID] = func() { w.place(p) }
		ids = append(ids, p.ID)
	}
	for i := range b.Events {
		e := &b.Events[i]
		write[e.ID] = func() { w.event(e) }
		ids = append(ids, e.ID)
	}
	w.name("features")
	w.text = append(w.text, '[')
	for _, id := range append(b.Order[:len(b.Order):len(b.Order)], ids...) {
		if feature := write[id]; feature != nil {
			feature()
			delete(write, id)
		}
	}
	w.text = append(w.text, ']')
}

func (w *writer) place(p *model.Place) {
	f := writtenFeature{p.ID, p.Geometry, p.Raw, p.Outer}
	w.feature(f, func() {
		if !p.Plain {
			w.string("kind", string(model.KindPlace))
			w.string("name", p.Name)
			w.names(p.Names)
			w.string("precision", string(p.Precision))
			w.strings("inferred", p.Inferred)
		}
		w.extra(p.Extra)
	})
}

func (w *writer) event(e *model.Event) {
	f := writtenFeature{e.ID, e.Geometry, e.Raw, e.Outer}
	w.feature(f, func() {
		if !e.Plain {
			w.string("kind", string(e.Kind))
			w.string("title", e.Title)
			w.string("when", e.When.String())
			w.string("place", e.Place)
			w.string("from", e.From)
			w.string("to", e.To)
			w.string("carrier", e.Carrier)
			w.strings("inferred", e.Inferred)
		}
		w.extra(e.Extra)
	})
}

// A writtenFeature is what all features have.
type writtenFeature struct {
	id       string
	geometry orb.Geometry
	raw      []byte
	outer    model.Extra
}

func (w *writer) feature(f writtenFeature, properties func()) {
	w.object(func() {
		w.string("type", "Feature")
		w.string("id", f.id)
		w.name("geometry")
		w.geometry(f.geometry, f.raw)
		w.name("properties")
		w.object(properties)
		w.extra(f.outer)
	})
}

func (w *writer) names(names []model.Name) {
	if len(names) == 0 {
		return
	}
	w.name("names")
	w.object(func() {
		for _, n := range names {
			w.name(n.Language)
			w.quote(n.Text)
		}
	})
}

// geometry writes the raw text, if it still means the geometry.
func (w *writer) geometry(g orb.Geometry, raw []byte) {
	if len(raw) > 0 && orb.Equal(readGeometry(raw), g) {
		w.text = append(w.text, raw...)
		return
	}
	w.text = appendGeometry(w.text, g)
}

// readGeometry reads one geometry; nil if it is none.
func readGeometry(raw []byte) orb.Geometry {
	if checkSyntax(raw) != nil {
		return nil
	}
	s := shape{reader: newReader(raw, "")}
	g, _ := s.geometry(s.text.blank(0))
	if s.troubled() {
		return nil
	}
	return g
}

// appendGeometry writes a geometry; null for nil.
func appendGeometry(dst []byte, g orb.Geometry) []byte {
	switch g := g.(type) {
	case nil:
		return append(dst, "null"...)
	case orb.Ring:
		return appendGeometry(dst, orb.Polygon{g})
	case orb.Bound:
		return appendGeometry(dst, g.ToPolygon())
	case orb.Collection:
		dst = append(dst, `{"type":"GeometryCollection","geometries":`...)
		dst = appendAll(dst, g, appendGeometry)
		return append(dst, '}')
	}
	dst = append(dst, `{"type":"`+g.GeoJSONType()+`","coordinates":`...)
	switch g := g.(type) {
	case orb.Point:
		dst = appendPoint(dst, g)
	case orb.MultiPoint:
		dst = appendAll(dst, g, appendPoint)
	case orb.LineString:
		dst = appendAll(dst, g, appendPoint)
	case orb.MultiLineString:
		dst = appendAll(dst, g, appendLine)
	case orb.Polygon:
		dst = appendAll(dst, g, appendLine)
	case orb.MultiPolygon:
		dst = appendAll(dst, g, func(dst []byte, p orb.Polygon) []byte { return appendAll(dst, p, appendLine) })
	}
	return append(dst, '}')
}

func appendAll[T any](dst []byte, all []T, one func([]byte, T) []byte) []byte {
	dst = append(dst, '[')
	for i, value := range all {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = one(dst, value)
	}
	return append(dst, ']')
}

func appendLine[L ~[]orb.Point](dst []byte, line L) []byte { return appendAll(dst, line, appendPoint) }

func appendPoint(dst []byte, p orb.Point) []byte {
	dst = appendNumber(append(dst, '['), p[0])
	dst = appendNumber(append(dst, ','), p[1])
	return append(dst, ']')
}

// appendNumber writes the shortest text that reads as the same number. What is
// not finite has no text in JSON, and makes the text one that no reader takes.
func appendNumber(dst []byte, n float64) []byte {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return append(dst, "NaN"...)
	}
	return jsontext.AppendFloat(dst, n, 64)
}
