package geojson_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
)

func TestFeatureProblems(t *testing.T) {
	point := `{"type":"Point","coordinates":[1,2]}`
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"no object":     {features("▸7"), []string{`feature must be an object, not a number`}},
		"bare":          {features("▸▸▸{}"), []string{`feature has no "type"`, `feature has no "geometry", which may be null but not left out`, `feature has no "properties", which may be null but not left out`}},
		"near":          {features(`▸{"type":"Feature","id":"x","Geometry":null,"properties":null}`), []string{`feature "x" has no "geometry", which may be null but not left out; it has "Geometry": write "geometry"`}},
		"type":          {features(`{"type":▸"feature","geometry":null,"properties":null}`), []string{`feature has "feature" as its "type", which must be "Feature"`}},
		"type empty":    {features(`{"type":▸"","geometry":null,"properties":null}`), []string{`feature has "" as its "type", which must be "Feature"`}},
		"properties":    {features(`{"type":"Feature","geometry":null,"properties":▸[]}`), []string{`"properties" of feature must be an object, not a list`}},
		"id":            {features(`{"type":"Feature","id":▸[1],"geometry":null,"properties":null}`), []string{`feature has a list as its "id", which must be a text or a number`}},
		"id empty":      {features(`{"type":"Feature","id":▸"","geometry":null,"properties":null}`), []string{`feature has an empty "id"`}},
		"id twice":      {features(place + "," + "\n" + `{"type":"Feature","id":▸"here","geometry":null,"properties":null}`), []string{`feature "here" has the id of a place at 3:36; ids are unique over the whole file`}},
		"geometry":      {features(`{"type":"Feature","id":"x","geometry":▸[1,2],"properties":{"kind":"event"}}`), []string{`event "x" has a list where a geometry belongs`}},
		"crs":           {features(`{"type":"Feature","crs":▸{"properties":{"name":"EPSG:2154"}},"geometry":null,"properties":null}`), []string{`feature is in "EPSG:2154"; GeoJSON is in WGS 84 (CRS84 or EPSG:4326): its positions would be drawn in the wrong place`}},
		"kind":          {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"kind":▸"movment"}}`), []string{`feature "x" has "movment" as its "kind", which must be place, event or movement; did you mean "movement"?`}},
		"kind no text":  {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"kind":▸1}}`), []string{`feature "x" has a number as its "kind", which must be a text`}},
		"precision":     {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"kind":"place","precision":▸"town"}}`), []string{`place "x" has "town" as its "precision", which must be exact, city, district, region, country or undisclosed`}},
		"names":         {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"kind":"place","names":▸["a"]}}`), []string{`place "x" has a list as its "names", which must be an object such as {"ru": "Владивосток"}`}},
		"names of":      {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"kind":"place","names":{"ru":▸7}}}`), []string{`place "x" has a number as its name in "ru", which must be a text`}},
		"inferred":      {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"kind":"place","inferred":["geometry",▸"when"]}}`), []string{`place "x" has "when" among its inferred members, which it does not have`}},
		"event place":   {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"kind":"event","place":▸"her"}},` + place), []string{`event "x" has the place "her", which no place has; did you mean "here"?`}},
		"event at self": {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"kind":"event","place":▸"x"}}`), []string{`event "x" has the place "x", which is an event, not a place`}},
		"from and to": {
			features(`{"type":"Feature","id":"x","geometry":null,"properties":{"kind":"movement","from":▸"fall","to":▸"vox"}},` + event),
			[]string{`movement "x" goes from "fall", which is an event, not a place`, `movement "x" goes to "vox", which is a voice, not a place`},
		},
		"path":        {features(`{"type":"Feature","id":"x","geometry":▸` + point + `,"properties":{"kind":"movement"}}`), []string{`movement "x" has a Point as its geometry, which must be a LineString, a MultiLineString or null`}},
		"when":        {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"kind":"event","when":"▸soon"}}`), []string{`event "x": its "when" is no ` + noDate("soon")}},
		"plain when":  {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"when":▸2024}}`), []string{`feature "x" has a number as its "when", which must be a date in quotes, such as "2024-10-17"`}},
		"plain soon":  {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"when":"▸soon"}}`), []string{`feature "x": its "when" is no ` + noDate("soon")}},
		"plain date":  {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"date":"2024-▸13-01"}}`), []string{`feature "x": its "date" is no ` + noDate("2024-13-01")}},
		"plain start": {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"start":"2024-02-▸30","end":"2024-03"}}`), []string{`feature "x": its "start" is no ` + noDate("2024-02-30")}},
		"plain ends":  {features(`{"type":"Feature","id":"x","geometry":null,"properties":{"start":▸"2024-03","end":"2024-02"}}`), []string{`feature "x": its "start" and "end" make no interval: ` + noDate("2024-03/2024-02")}},
	} {
		t.Run(name, func(t *testing.T) { refuses(t, c.text, c.want...) })
	}
}

func TestPlainDates(t *testing.T) {
	for name, c := range map[string]struct{ properties, when string }{
		"when":               {`"when":"2024-10-17~"`, "2024-10-17~"},
		"date":               {`"date":"2024-10"`, "2024-10"},
		"time":               {`"time":"2024-10-17T14:30Z"`, "2024-10-17T14:30Z"},
		"timestamp":          {`"timestamp":"2024"`, "2024"},
		"when before date":   {`"date":"2023","when":"2024"`, "2024"},
		"null when":          {`"date":"2023","when":null`, "2023"},
		"start and end":      {`"end":"2024-10-13","start":"2024-10-08"`, "2024-10-08/2024-10-13"},
		"begin and end":      {`"begin":"2024","end":"2025"`, "2024/2025"},
		"start only":         {`"start":"2024-10-08"`, "2024-10-08/"},
		"end only":           {`"end":"2024-10-08","start":null`, "/2024-10-08"},
		"start and interval": {`"start":"2024/2025"`, "2024/2025"},
		"end an interval":    {`"end":"2024/2025"`, "2024/2025"},
		"start before begin": {`"begin":"2023","start":"2024","end":"2025"`, "2024/2025"},
		"times are left out": {`"start":"2024-10-08T10:00Z","end":"2024-10-08T12:00Z"`, "2024-10-08/2024-10-08"},

		"number of seconds": {`"time":1729123200000`, ""},
		"hour":              {`"time":"noon"`, ""},
		"code":              {`"timestamp":"2024 spring"`, ""},
		"no usual name":     {`"updated":"2024-10-17"`, ""},
		"wrong case":        {`"Date":"2024-10-17"`, ""},
		"nested":            {`"date":{"year":2024}`, ""},
		"empty":             {`"date":""`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			b := reads(t, `{"type":"Feature","id":"x","geometry":null,"properties":{`+c.properties+`}}`)
			if c.when == "" {
				assert.Empty(t, b.Events)
				require.Len(t, b.Places, 1)
				assert.True(t, b.Places[0].Plain)
				return
			}
			assert.Empty(t, b.Places)
			require.Len(t, b.Events, 1)
			assert.Equal(t, c.when, b.Events[0].When.String())
			assert.Equal(t, model.KindEvent, b.Events[0].Kind)
			assert.True(t, b.Events[0].Plain)
		})
	}
}

func TestNames(t *testing.T) {
	for name, c := range map[string]struct{ properties, want string }{
		"title first":     {`"label":"D","NAME":"C","name":"B","title":"A"`, "A"},
		"name":            {`"label":"D","NAME":"C","name":"B"`, "B"},
		"shouted":         {`"label":"D","NAME":"C"`, "C"},
		"label":           {`"label":"D"`, "D"},
		"empty":           {`"title":"","label":"D"`, "D"},
		"no text":         {`"title":7,"name":null,"label":"D"`, "D"},
		"none":            {``, "x"},
		"place":           {`"kind":"place","name":"B","title":"A"`, "B"},
		"place by title":  {`"kind":"place","title":"A"`, "A"},
		"place by id":     {`"kind":"place"`, "x"},
		"dated":           {`"date":"2024","NAME":"C"`, "C"},
		"event":           {`"kind":"event","title":"A","name":"B"`, "A"},
		"event by name":   {`"kind":"event","name":"B"`, "B"},
		"movement by id":  {`"kind":"movement"`, "x"},
		"foreign kind":    {`"kind":"peak","name":"B"`, "B"},
		"foreign members": {`"name":"B","precision":"10 m","names":"B, C","inferred":true,"place":"Paris"`, "B"},
	} {
		t.Run(name, func(t *testing.T) {
			b := reads(t, `{"type":"Feature","id":"x","geometry":null,"properties":{`+c.properties+`}}`)
			if len(b.Places) > 0 {
				assert.Equal(t, c.want, b.Places[0].Name)
			} else {
				assert.Equal(t, c.want, b.Events[0].Title)
			}
		})
	}
}

// What a plain feature says in the format's own words is understood.
func TestPlainFeature(t *testing.T) {
	b := reads(t, features(
		`{"type":"Feature","id":"here","geometry":null,"properties":{"names":{"pl":"Tu"},"precision":"region","inferred":["name"]}},`+
			`{"type":"Feature","id":"x","geometry":null,"properties":{"when":"2024","place":"here","inferred":["when"]}},`+
			`{"type":"Feature","id":"y","geometry":null,"properties":{"when":"2024","place":"x"}}`))
	assert.Equal(t, []model.Name{{Language: "pl", Text: "Tu"}}, b.Places[0].Names)
	assert.Equal(t, model.Region, b.Places[0].Precision)
	assert.True(t, b.Places[0].Inferred.Has("name"))
	assert.Equal(t, "here", b.Events[0].Place)
	assert.True(t, b.Events[0].Inferred.Has("when"))
	assert.Empty(t, b.Events[1].Place, "not a place: somebody else's property")
}

func TestMadeIDs(t *testing.T) {
	bare := `{"type":"Feature","geometry":null,"properties":null}`
	b := reads(t, features(bare+`,{"type":"Feature","id":"feature-3","geometry":null,"properties":null},`+bare+`,`+
		`{"type":"Feature","id":4,"geometry":null,"properties":{"date":"2024"}},`+
		`{"type":"Feature","id":1.50,"geometry":null,"properties":null},`+
		`{"type":"Feature","id":null,"geometry":null,"properties":{"kind":"movement"}}`))
	assert.Equal(t, []string{"feature-1", "feature-3", "feature-3-2", "4", "1.50", "feature-6"}, b.Order)
	assert.Equal(t, "feature-3-2", b.Places[2].Name)
	assert.Equal(t, "feature-6", b.Events[1].Title)
}

func TestMovements(t *testing.T) {
	b := reads(t, features(place+
		`,{"type":"Feature","id":"a","geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]},"properties":{"kind":"movement","to":"here","carrier":"ships"}}`+
		`,{"type":"Feature","id":"b","geometry":{"type":"MultiLineString","coordinates":[[[1,2],[3,4]]]},"properties":{"kind":"movement"}}`+
		`,{"type":"Feature","id":"c","geometry":null,"properties":{"kind":"movement","from":"here","to":"here"}}`))
	assert.Equal(t, orb.LineString{{1, 2}, {3, 4}}, b.Events[0].Geometry)
	assert.Equal(t, "ships", b.Events[0].Carrier)
	assert.Equal(t, "here", b.Events[0].To)
	assert.Equal(t, orb.MultiLineString{{{1, 2}, {3, 4}}}, b.Events[1].Geometry)
	assert.Nil(t, b.Events[2].Geometry)
}

func TestViews(t *testing.T) {
	for name, c := range map[string]struct {
		bbox string
		want orb.Bound
	}{
		"plain":           {"[22,44,41,53]", orb.Bound{Min: orb.Point{22, 44}, Max: orb.Point{41, 53}}},
		"date line":       {"[170,-20,-170.1,20]", orb.Bound{Min: orb.Point{170, -20}, Max: orb.Point{189.9, 20}}},
		"up to date line": {"[170,0,-180,1]", orb.Bound{Min: orb.Point{170, 0}, Max: orb.Point{180, 1}}},
		"once around":     {"[0,0,-1e-300,1]", orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{360, 1}}},
		"whole world":     {"[-180,-90,180,90]", orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}},
	} {
		t.Run(name, func(t *testing.T) {
			b := reads(t, members(`"scenes":[{"id":"s","title":"S","view":{"bbox":`+c.bbox+`}}]`))
			assert.InDeltaSlice(t, c.want.Min[:], b.Scenes[0].BBox.Min[:], 1e-12)
			assert.InDeltaSlice(t, c.want.Max[:], b.Scenes[0].BBox.Max[:], 1e-12)
		})
	}
}

func TestPositions(t *testing.T) {
	b := reads(t, "{\"type\":\"FeatureCollection\",\"briefing\":{\"version\":1,\n"+
		"\"sources\":[\n {\"id\":\"s\",\"title\":\"S\"}],\n\"voices\":[\n  {\"id\":\"v\",\"name\":\"V\"}],\n"+
		"\"claims\":[\n   {\"id\":\"c\",\"voice\":\"v\",\"stance\":\"asserts\",\"about\":\"e\",\"said\":\"2024\",\n"+
		"\"cites\":[ {\"source\":\"s\",\"paragraph\":0}]}],\n\"scenes\":[{\"id\":\"z\",\"title\":\"Z\"}],\n"+
		"\"notes\":[{\"kind\":\"context\",\"text\":\"T\"}]},\n\"features\":[\n"+
		"{\"type\":\"Feature\",\"id\":\"p\",\"geometry\":null,\"properties\":null},\n"+
		"  {\"type\":\"Feature\",\"id\":\"e\",\"geometry\":null,\"properties\":{\"kind\":\"event\"}}]}")
	at := func(line, column int) model.Position { return model.Position{Line: line, Column: column} }
	assert.Equal(t, at(3, 2), b.Sources[0].Pos)
	assert.Equal(t, at(5, 3), b.Voices[0].Pos)
	assert.Equal(t, at(7, 4), b.Claims[0].Pos)
	assert.Equal(t, at(8, 11), b.Claims[0].Cites[0].Pos)
	assert.Equal(t, at(9, 11), b.Scenes[0].Pos)
	assert.Equal(t, at(10, 10), b.Notes[0].Pos)
	assert.Equal(t, at(12, 1), b.Places[0].Pos)
	assert.Equal(t, at(13, 3), b.Events[0].Pos)
}
