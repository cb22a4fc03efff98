// Package geojson reads and writes briefings: GeoJSON files (RFC 7946) with one
// foreign member more, "briefing". Any plain GeoJSON file is read as well.
//
// It reads strictly, since what it reads is evidence. JSON is taken as RFC 7493
// has it: UTF-8, no name twice in an object, nothing after the end. Names are
// matched letter for letter; positions have two or three finite numbers within
// ±180 and ±90 degrees; rings are closed; ids are unique; every reference leads
// somewhere; every date is EDTF; every quote stands in its source's text, where
// the file carries that. Whatever is wrong is told with its line and column,
// and with what may have been meant. Members that it does not know are kept, in
// their order, and written back.
//
// It is lenient where the standard is. A byte order mark is passed over (RFC
// 8259, section 8.1). The coordinates of a MultiPoint, MultiLineString,
// MultiPolygon or Polygon and the geometries of a GeometryCollection may be
// empty, and then count as no geometry (RFC 7946, sections 3.1 and 3.1.8); a
// Point's, a LineString's and a ring's may not. A member whose value is null
// counts as left out.
//
// A file that is changed in its scenes keeps every other byte: ReplaceScenes writes
// them into it, where Encode would write the whole file anew.
//
// It knows nothing of pictures, of what the claims add up to, or of any other
// format.
package geojson
