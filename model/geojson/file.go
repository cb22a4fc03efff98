package geojson

// The types of a GeoJSON object (RFC 7946, section 1.4).
var (
	geometryTypes = []string{
		"Point", "MultiPoint", "LineString", "MultiLineString",
		"Polygon", "MultiPolygon", "GeometryCollection",
	}
	geoJSONTypes = append([]string{"FeatureCollection", "Feature"}, geometryTypes...)

	collectionMembers = []string{"type", "briefing", "features"}
)

// file reads the file's outermost value: a collection of features, with or
// without a briefing, one feature, or a geometry alone.
func (r *reader) file() {
	at := r.text.blank(0)
	o, ok := r.object(at, subject{kind: "the file's outermost value"})
	if !ok {
		return
	}
	o.require(collectionMembers, "type")
	kind := o.choice("type", geoJSONTypes)
	briefing, hasBriefing := o.value("briefing")
	r.plain = !hasBriefing
	switch {
	case kind == "FeatureCollection":
		o.crs()
		if hasBriefing {
			r.briefingObject(briefing)
		}
		o.require(collectionMembers, "features")
		o.items("features", r.feature)
		r.briefing.Outer = o.extra(collectionMembers)
	case kind == "" || !contains(geoJSONTypes, []byte(kind)):
		// A problem already.
	case !r.plain:
		r.problem(briefing, "a file with a \"briefing\" must be a FeatureCollection, not a %s", kind)
	case kind == "Feature":
		r.leaveRoom(2)
		r.feature(at)
	default:
		r.leaveRoom(3)
		r.bareGeometry(at)
	}
}

// leaveRoom checks that the file can be written again, as a collection: so many
// levels deeper.
func (r *reader) leaveRoom(levels int) {
	if f := checkDepth(r.text, len(r.text), MaxDepth-levels); f != nil {
		r.problem(f.at, "%s", f.text)
	}
}

// crs refuses the coordinate reference systems that GeoJSON had before RFC
// 7946 (section 4) unless they mean WGS 84, since positions in any other would
// be drawn in the wrong place.
func (o *object) crs() {
	for _, m := range o.members {
		if string(m.name) == "crs" {
			o.checkCRS(m.at, o.subject)
		}
	}
}
