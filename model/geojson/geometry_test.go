package geojson_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model/geojson"
)

func TestGeometry(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want orb.Geometry
		raw  bool // kept as it was written
	}{
		"point":             {shape("Point", "[1,2.5]"), orb.Point{1, 2.5}, false},
		"edges":             {shape("MultiPoint", "[[-180,-90],[180,90]]"), orb.MultiPoint{{-180, -90}, {180, 90}}, false},
		"altitude":          {shape("Point", "[1,2,-3e9]"), orb.Point{1, 2}, true},
		"numbers written":   {shape("Point", "[1.0,2e0]"), orb.Point{1, 2}, true},
		"tiny":              {shape("Point", "[1e-400,-0]"), orb.Point{0, 0}, true},
		"white space":       {shape("Point", "[ 1 ,\n2 ]"), orb.Point{1, 2}, false},
		"line":              {shape("LineString", "[[1,2],[3,4]]"), orb.LineString{{1, 2}, {3, 4}}, false},
		"lines":             {shape("MultiLineString", "[[[1,2],[3,4]]]"), orb.MultiLineString{{{1, 2}, {3, 4}}}, false},
		"polygon":           {shape("Polygon", "[[[0,0],[1,0],[1,1],[0,0]]]"), orb.Polygon{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}, false},
		"polygons":          {shape("MultiPolygon", "[[[[0,0],[1,0],[1,1],[0,0]]]]"), orb.MultiPolygon{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}, false},
		"other order":       {`{"coordinates":[1,2],"type":"Point"}`, orb.Point{1, 2}, true},
		"unknown members":   {`{"type":"Point","coordinates":[1,2],"a":{"b":[1]}}`, orb.Point{1, 2}, true},
		"foreign list":      {`{"type":"Point","coordinates":[1,2],"geometries":[7,{"type":"x"}]}`, orb.Point{1, 2}, true},
		"collection":        {`{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}`, orb.Collection{orb.Point{1, 2}}, false},
		"collection first":  {`{"geometries":[{"type":"Point","coordinates":[1,2]}],"type":"GeometryCollection"}`, orb.Collection{orb.Point{1, 2}}, true},
		"collection nested": {`{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}]}`, orb.Collection{orb.Collection{orb.Point{1, 2}}}, false},

		"no points":         {shape("MultiPoint", "[]"), nil, true},
		"no lines":          {shape("MultiLineString", "[]"), nil, true},
		"no rings":          {shape("Polygon", "[]"), nil, true},
		"no polygons":       {shape("MultiPolygon", "[]"), nil, true},
		"empty collection":  {`{"type":"GeometryCollection","geometries":[]}`, nil, true},
		"empty member":      {`{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[]}]}`, nil, true},
		"one empty of them": {`{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[]},{"type":"Point","coordinates":[1,2]}]}`, orb.Collection{orb.Point{1, 2}}, true},
		"crs":               {`{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}}`, orb.Point{1, 2}, true},
	} {
		t.Run(name, func(t *testing.T) {
			b := reads(t, c.text)
			require.Len(t, b.Places, 1)
			assert.Equal(t, c.want, b.Places[0].Geometry)
			if c.raw {
				assert.Equal(t, strings.NewReplacer(" ", "", "\n", "").Replace(c.text), string(b.Places[0].Raw))
			} else {
				assert.Nil(t, b.Places[0].Raw)
			}
		})
	}
}

func TestGeometryProblems(t *testing.T) {
	const numbers = "which must be a longitude, a latitude and perhaps an altitude"
	for name, c := range map[string]struct{ text, want string }{
		"one number":      {shape("Point", "▸[127]"), "place has a position of 1 number, " + numbers},
		"four numbers":    {shape("Point", "▸[1,2,3,4]"), "place has a position of 4 numbers, " + numbers},
		"no numbers":      {shape("Point", "▸[]"), "place has a position of 0 numbers, " + numbers},
		"off the sphere":  {shape("Point", "▸[500,9]"), "place has a position at longitude 500, which is not between -180 and 180"},
		"too far south":   {shape("Point", "▸[120,-999]"), "place has a position at latitude -999, which is not between -90 and 90"},
		"swapped":         {shape("Point", "▸[37.5,127]"), "place has a position at latitude 127, which is not between -90 and 90; a position is longitude, then latitude"},
		"beyond a half":   {shape("Point", "▸[180.0001,0]"), "place has a position at longitude 180.0001, which is not between -180 and 180"},
		"texts":           {shape("Point", `[▸"127",2]`), "place has a text in a position, which must be numbers"},
		"null altitude":   {shape("Point", `[1,2,▸null]`), "place has null in a position, which must be numbers"},
		"too large":       {shape("Point", "[▸1e400,2]"), "place has the number 1e400 in a position, which is too large"},
		"huge":            {shape("Point", "[▸"+strings.Repeat("9", 400)+",2]"), "place has the number " + strings.Repeat("9", 40) + "… in a position, which is too large"},
		"coordinates":     {shape("Point", "▸7"), "place has a number in its coordinates where a position belongs"},
		"null":            {shape("Point", "▸null"), "place has null in its coordinates where a position belongs"},
		"flat line":       {shape("LineString", "[▸1,[2,3]]"), "place has a number in its coordinates where a position belongs"},
		"short line":      {shape("LineString", "▸[[1,2]]"), "place has a line of 1 position, which must have two or more"},
		"empty line":      {shape("LineString", "▸[]"), "place has a line of 0 positions, which must have two or more"},
		"line of lines":   {shape("MultiLineString", "[▸[]]"), "place has a line of 0 positions, which must have two or more"},
		"empty ring":      {shape("Polygon", "[▸[]]"), "place has a ring of 0 positions, which must have four or more"},
		"short ring":      {shape("Polygon", "[▸[[0,0],[1,0],[0,0]]]"), "place has a ring of 3 positions, which must have four or more"},
		"open ring":       {shape("Polygon", "[▸[[0,0],[1,0],[1,1],[0,1]]]"), "place has a ring that is not closed: it begins at [0 0] and ends at [0 1]"},
		"no ring":         {shape("MultiPolygon", "[▸[]]"), "place has a polygon without a ring"},
		"shallow polygon": {shape("Polygon", "▸7"), "place has a number in its coordinates where a list belongs"},
		"wrong case":      {`▸{"type":"Point","COORDINATES":[1,2]}`, `place has a Point without "coordinates"; it has "COORDINATES": write "coordinates"`},
		"no coordinates":  {`▸{"type":"Point"}`, `place has a Point without "coordinates"`},
		"no geometries":   {`▸{"type":"GeometryCollection","geometry":[]}`, `place has a GeometryCollection without "geometries"; it has "geometry": write "geometries"`},
		"null member":     {`{"type":"GeometryCollection","geometries":[▸null]}`, "place has null where a geometry belongs"},
		"not a list":      {`{"type":"GeometryCollection","geometries":▸{}}`, `place has a GeometryCollection whose "geometries" are an object, not a list`},
		"bad member":      {`{"geometries":[{"type":"Point","coordinates":▸[1]}],"type":"GeometryCollection"}`, "place has a position of 1 number, " + numbers},
		"nested type":     {`{"type":"GeometryCollection","geometries":[{"type":▸"point","coordinates":[1,2]}]}`, `place has a geometry of type "point", which GeoJSON does not know; did you mean "Point"?`},
		"type not text":   {`{"type":"GeometryCollection","geometries":[{"type":▸7}]}`, `place has a geometry whose "type" is a number, not a text`},
		"no type":         {`{"type":"GeometryCollection","geometries":[▸{"Type":"Point"}]}`, `place has a geometry without "type"; it has "Type": write "type"`},
		"feature inside":  {`{"type":"GeometryCollection","geometries":[{"type":▸"Feature"}]}`, `place has a geometry of type "Feature", which GeoJSON does not know`},
		"crs":             {`{"type":"Point","coordinates":[1,2],"crs":▸{"type":"name","properties":{"name":"EPSG:3857"}}}`, `place is in "EPSG:3857"; GeoJSON is in WGS 84 (CRS84 or EPSG:4326): its positions would be drawn in the wrong place`},
	} {
		t.Run(name, func(t *testing.T) { refuses(t, c.text, c.want) })
	}
}

func TestAllGeometryProblemsAreTold(t *testing.T) {
	refuses(t, shape("MultiPoint", "[[▸null,▸null],\n▸[1],[1,2],▸[1,91]]"),
		"place has null in a position, which must be numbers",
		"place has null in a position, which must be numbers",
		"place has a position of 1 number, which must be a longitude, a latitude and perhaps an altitude",
		"place has a position at latitude 91, which is not between -90 and 90; a position is longitude, then latitude",
	)
}

func TestVertexLimit(t *testing.T) {
	points := strings.TrimSuffix(strings.Repeat("[1,2],", geojson.MaxVertices+1), ",")
	_, err := geojson.Decode(strings.NewReader(shape("MultiPoint", "["+points+"]")), "f.geojson")
	want := fmt.Sprintf("f.geojson:1:%d: the file has more than 2000000 positions", len(`{"type":"MultiPoint","coordinates":[`)+6*geojson.MaxVertices+1)
	assert.EqualError(t, err, want)
}

// Collections may nest as deep as they can be written again.
func TestDeepestCollection(t *testing.T) {
	nested := func(levels int) string {
		return strings.Repeat(`{"type":"GeometryCollection","geometries":[`, levels) +
			shape("Point", "▸[1,2]") + strings.Repeat("]}", levels)
	}
	const most = (geojson.MaxDepth - 3 - 2) / 2
	b := reads(t, strings.ReplaceAll(nested(most), mark, ""))
	assert.NotNil(t, b.Places[0].Geometry)
	refuses(t, nested(most+1), "objects and lists are nested more than 61 deep")
}
