package geojson

import "strings"

// checkCRS makes a problem of a coordinate reference system other than WGS 84
// in degrees. Null means that none is known, and passes.
func (r *reader) checkCRS(at int, of subject) {
	if r.text.isNull(at) {
		return
	}
	name := ""
	if r.text.isObject(at) {
		r.text.members(at, func(key []byte, at int) int {
			if string(key) == "properties" && r.text.isObject(at) {
				name = r.crsName(at)
			}
			return r.text.skip(at)
		})
	}
	system := strings.ToUpper(name)
	cut := strings.LastIndexAny(system, ":/")
	code := system[cut+1:]
	if code == "CRS84" || code == "4326" && strings.Contains(system, "EPSG") {
		return
	}
	if name == "" {
		r.problem(at, "%s has a \"crs\" that does not name WGS 84 (CRS84 or EPSG:4326), which GeoJSON is in", of)
		return
	}
	r.problem(at, "%s is in %q; GeoJSON is in WGS 84 (CRS84 or EPSG:4326): its positions would be drawn in the wrong place", of, short(name))
}

// crsName is the "name" of a crs's properties.
func (r *reader) crsName(at int) (name string) {
	r.text.members(at, func(key []byte, at int) int {
		if string(key) == "name" && r.text.isText(at) {
			name = r.text.unquote(at)
		}
		return r.text.skip(at)
	})
	return name
}
