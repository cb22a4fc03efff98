package geojson_test

import (
	"bytes"
	"errors"
	"flag"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/geojson"
)

var update = flag.Bool("update", false, "write the goldens anew")

// The example holds every member of the format, and unknown ones everywhere.
func TestExample(t *testing.T) {
	text, err := os.ReadFile("testdata/example.briefing.geojson")
	require.NoError(t, err)
	b := reads(t, string(text))
	const golden = "testdata/example.written.geojson"
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(encoded(t, b)), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), encoded(t, b))
}

func TestUnknownMembersAreKept(t *testing.T) {
	text, err := os.ReadFile("testdata/example.briefing.geojson")
	require.NoError(t, err)
	b := reads(t, string(text))
	for where, c := range map[string]struct {
		extra model.Extra
		want  string
	}{
		"file":       {b.Outer, `name "an unknown member of the file"`},
		"briefing":   {b.Extra, `x-editor {"saved":"by hand","windows":[[1,2],[3,4]]}`},
		"basemap":    {b.Basemap.Extra, `tiles null`},
		"line":       {b.Basemap.Lines[0].Extra, `colour "red"`},
		"territory":  {b.Basemap.Territories[0].Extra, `since 2014`},
		"source":     {b.Sources[0].Extra, `pages [1.50,2e0]`},
		"voice":      {b.Voices[1].Extra, `born null`},
		"claim":      {b.Claims[0].Extra, `mood {"tone":["dry",{"by":"editor"}]}`},
		"figure":     {b.Claims[0].Figures[0].Extra, `unit "lorries"`},
		"cite":       {b.Claims[0].Cites[1].Extra, `page 1`},
		"scene":      {b.Scenes[0].Extra, `colour "red"`},
		"view":       {b.Scenes[0].View, `tilt 30`},
		"note":       {b.Notes[1].Extra, `lang "en"`},
		"feature":    {b.Places[0].Outer, `bbox [20,49,21,50]`},
		"properties": {b.Places[0].Extra, `span 1.50`},
		"plain":      {b.Events[2].Extra, `NAME "A toll booth"|date "2024-05-02"|place "Somewhere"|kilometre 12.0`},
	} {
		var got []string
		for _, m := range c.extra {
			got = append(got, m.Name+" "+string(m.Raw))
		}
		assert.Equal(t, c.want, strings.Join(got, "|"), where)
	}
}

func TestLayout(t *testing.T) {
	b := &model.Briefing{
		Version: 1,
		Title:   "A \"title\" with </b> & \u2028",
		Places: []model.Place{
			{ID: "a", Name: "A", Geometry: orb.LineString{}},
			{ID: "b", Name: "B", Geometry: orb.Point{1.5, -2}},
			{ID: "c", Name: "C", Geometry: orb.MultiPoint(make([]orb.Point, 20))},
		},
		Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "E"}},
		Order:  []string{"c", "e", "gone"},
	}
	want := `{
  "type": "FeatureCollection",
  "briefing": {"version": 1, "title": "A \"title\" with </b> & ` + "\u2028" + `"},
  "features": [
    {
      "type": "Feature",
      "id": "c",
      "geometry": {
        "type": "MultiPoint",
        "coordinates": [` + strings.TrimSuffix(strings.Repeat("[0, 0], ", 20), ", ") + `]
      },
      "properties": {"kind": "place", "name": "C"}
    },
    {"type": "Feature", "id": "e", "geometry": null, "properties": {"kind": "event", "title": "E"}},
    {
      "type": "Feature",
      "id": "a",
      "geometry": {"type": "LineString", "coordinates": []},
      "properties": {"kind": "place", "name": "A"}
    },
    {
      "type": "Feature",
      "id": "b",
      "geometry": {"type": "Point", "coordinates": [1.5, -2]},
      "properties": {"kind": "place", "name": "B"}
    }
  ]
}
`
	assert.Equal(t, want, encoded(t, b))
}

func TestPlainMapStaysPlain(t *testing.T) {
	text := "{\n  \"type\": \"FeatureCollection\",\n  \"features\": [\n" +
		"    {\"type\": \"Feature\", \"id\": \"a\", \"geometry\": null, \"properties\": {\"a\": 1.0, \"name\": 2}}\n  ]\n}\n"
	assert.Equal(t, text, encoded(t, reads(t, text)))
	doubtful := strings.Replace(text, `"name": 2`, `"date": "17/10/2024"`, 1)
	assert.NotContains(t, encoded(t, reads(t, doubtful)), `"briefing"`, "what is in doubt is no part of it")
	assert.Equal(t, "{\n  \"type\": \"FeatureCollection\",\n  \"features\": []\n}\n", encoded(t, &model.Briefing{}))
}

// Raw coordinates are written back only as long as they are the geometry's.
func TestChangedGeometry(t *testing.T) {
	b := reads(t, shape("Point", "[1.50,2,300]"))
	assert.Contains(t, encoded(t, b), "[1.50, 2, 300]")
	b.Places[0].Geometry = orb.Point{1.5, 3}
	assert.Contains(t, encoded(t, b), "[1.5, 3]")
	b.Places[0].Raw = []byte("{")
	assert.Contains(t, encoded(t, b), "[1.5, 3]")
}

func TestShapesOfOtherOrigin(t *testing.T) {
	square := `{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}`
	for _, g := range []orb.Geometry{
		orb.Bound{Max: orb.Point{1, 1}},
		orb.Ring{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}},
	} {
		assert.Contains(t, encoded(t, &model.Briefing{Places: []model.Place{{ID: "a", Geometry: g}}}), square)
	}
}

func TestCannotBeWritten(t *testing.T) {
	place := func(p model.Place) *model.Briefing { return &model.Briefing{Places: []model.Place{p}} }
	nan := math.NaN()
	deep := []byte(strings.Repeat("[", geojson.MaxDepth) + strings.Repeat("]", geojson.MaxDepth))
	for name, c := range map[string]struct {
		b    *model.Briefing
		want string
	}{
		"version":    {&model.Briefing{Version: 2}, "the briefing is of version 2; this program writes version 1"},
		"UTF-8":      {&model.Briefing{Title: "\xff"}, `"\xff" can't be written: it is not UTF-8`},
		"NaN":        {place(model.Place{ID: "a", Geometry: orb.Point{nan, 0}}), "the briefing can't be written: this is not JSON: invalid character 'N' at start of value"},
		"raw":        {&model.Briefing{Extra: model.Extra{{Name: "a", Raw: []byte("tru")}}}, "the briefing can't be written: this is not JSON: invalid character '}' in literal true (expecting 'e')"},
		"empty raw":  {&model.Briefing{Extra: model.Extra{{Name: "a"}}}, `member "a" has no value`},
		"name twice": {&model.Briefing{Title: "T", Extra: model.Extra{{Name: "title", Raw: []byte("1")}}}, `the briefing can't be written: the object has the member "title" twice`},
		"too deep":   {&model.Briefing{Extra: model.Extra{{Name: "a", Raw: deep}}}, "the briefing can't be written: objects and lists are nested more than 64 deep"},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			require.EqualError(t, geojson.Encode(&out, c.b), c.want)
			assert.Zero(t, out.Len(), "nothing is written")
		})
	}
}

type full struct{ err error }

func (f full) Write([]byte) (int, error) { return 0, f.err }

func TestWriterFails(t *testing.T) {
	err := errors.New("the disk is full")
	require.ErrorIs(t, geojson.Encode(full{err}, &model.Briefing{}), err)
}
