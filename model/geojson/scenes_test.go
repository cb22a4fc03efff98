package geojson_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/model/geojson"
)

// edited is a file with its scenes changed.
func edited(t *testing.T, file string, change func([]model.Scene) []model.Scene) string {
	t.Helper()
	b, err := geojson.Decode(strings.NewReader(file), "f.geojson")
	require.NoError(t, err)
	scenes := change(slices.Clone(b.Scenes))
	out, err := geojson.ReplaceScenes([]byte(file), "f.geojson", scenes)
	require.NoError(t, err)
	again, err := geojson.Decode(strings.NewReader(string(out)), "f.geojson")
	require.NoError(t, err, string(out))
	require.True(t, slices.EqualFunc(scenes, again.Scenes, model.Scene.Equal), string(out))
	return string(out)
}

// The changes that the tests make.
func rename(i int, title string) func([]model.Scene) []model.Scene {
	return func(all []model.Scene) []model.Scene {
		all[i].Title = title
		return all
	}
}

func add(at int) func([]model.Scene) []model.Scene {
	return func(all []model.Scene) []model.Scene {
		return slices.Insert(all, at, model.Scene{ID: "new", Title: "New"})
	}
}

func move(from, to int) func([]model.Scene) []model.Scene {
	return func(all []model.Scene) []model.Scene {
		s := all[from]
		return slices.Insert(slices.Delete(all, from, from+1), to, s)
	}
}

func remove(i int) func([]model.Scene) []model.Scene {
	return func(all []model.Scene) []model.Scene { return slices.Delete(all, i, i+1) }
}

func removeAll([]model.Scene) []model.Scene { return nil }

func each(change func(*model.Scene)) func([]model.Scene) []model.Scene {
	return func(all []model.Scene) []model.Scene {
		for i := range all {
			change(&all[i])
		}
		return all
	}
}

// given is a file whose list of scenes, with all that stands between "version" and
// the end of the briefing, is as given.
func given(scenes string) string {
	return "{\"type\":\"FeatureCollection\",\n \"briefing\": {\"version\": 1" + scenes + "},\n \"features\":[" + place + "," + event + "]}\n"
}

func TestReplaceScenesInALine(t *testing.T) {
	two := `{"id":"a","title":"A"},  {"title" : "\u0042","id":"b", "x":1.50 }`
	for _, row := range []struct {
		name, before string
		change       func([]model.Scene) []model.Scene
		after        string
	}{
		{"renamed", two, rename(0, "C"), `{"id":"a","title":"C"},  {"title" : "\u0042","id":"b", "x":1.50 }`},
		{"renamed in its place", two, rename(1, "C"), `{"id":"a","title":"A"},  {"title" : "C","id":"b", "x":1.50 }`},
		{"moved", two, move(0, 1), `{"title" : "\u0042","id":"b", "x":1.50 },  {"id":"a","title":"A"}`},
		{"moved with its white space", ` {"id":"a","title":"A"} , {"id":"b","title":"B"}` + "\n", move(1, 0), ` {"id":"b","title":"B"}, {"id":"a","title":"A"}` + "\n"},
		{"the first removed", two, remove(0), `{"title" : "\u0042","id":"b", "x":1.50 }`},
		{"the last removed", two, remove(1), `{"id":"a","title":"A"}`},
		{"all removed", two, removeAll, ``},
		{"added at the end", two, add(2), two + `,  {"id":"new","title":"New"}`},
		{"added between", two, add(1), `{"id":"a","title":"A"},  {"id":"new","title":"New"},  {"title" : "\u0042","id":"b", "x":1.50 }`},
		{"another in its place", two, func(all []model.Scene) []model.Scene { return add(0)(remove(0)(all)) }, `{"id":"new","title":"New"},  {"title" : "\u0042","id":"b", "x":1.50 }`},
		{
			"numbers keep their text", `{"id":"a","title":"A","view":{"tilt":3e1,"bbox":[1.0, 2e0,3.50,4]}}`,
			each(func(s *model.Scene) { s.BBox = &orb.Bound{Min: orb.Point{1, -2}, Max: orb.Point{3.5, 5}} }),
			`{"id":"a","title":"A","view":{"tilt":3e1,"bbox":[1.0, -2,3.50, 5]}}`,
		},
		{
			"the box goes, the view's others stay", `{"id":"a","title":"A","view":{"bbox":[1,2,3,4],"tilt":30}}`,
			each(func(s *model.Scene) { s.BBox = nil }), `{"id":"a","title":"A","view":{"tilt":30}}`,
		},
		{
			"the view goes with its box", `{"id":"a","view":{"bbox":[1,2,3,4]},"title":"A"}`,
			each(func(s *model.Scene) { s.BBox = nil }), `{"id":"a","title":"A"}`,
		},
		{
			"ids in focus keep their text", `{"id":"a","title":"A","focus":["\u0068ere", "fall"]}`,
			each(func(s *model.Scene) { s.Focus = []string{"fall", "here"} }), `{"id":"a","title":"A","focus":["fall", "\u0068ere"]}`,
		},
		{
			"one id twice", `{"id":"a","title":"A","focus":["\u0068ere","here"]}`,
			each(func(s *model.Scene) { s.Focus = []string{"here", "here", "here"} }), `{"id":"a","title":"A","focus":["\u0068ere","here","here"]}`,
		},
		{
			"what was nothing", `{"id":"a","title":"A","at":null,"steps":false,"focus":[],"notes":"","view":{"bbox":null}}`,
			each(func(s *model.Scene) { s.Steps, s.Focus, s.Notes = true, []string{"here"}, "N" }),
			`{"id":"a","title":"A","at":null,"steps":true,"focus":["here"],"notes":"N","view":{"bbox":null}}`,
		},
		{
			"what becomes nothing", `{"id":"a","title":"A","at":null,"steps":true,"budget":90.0,"focus":["here"],"x":null,"notes":"N"}`,
			each(func(s *model.Scene) { s.Steps, s.Focus, s.Notes, s.Budget = false, nil, "", 0 }),
			`{"id":"a","title":"A","at":null,"x":null}`,
		},
		{
			"what was not there, in the format's order", `{"notes":"N","title":"A","id":"a"}`,
			each(func(s *model.Scene) { s.Clock, s.Budget, s.At = model.Happened, 90*time.Second, date(t, "2024-10") }),
			`{"notes":"N","title":"A","at":"2024-10","clock":"happened","budget":90,"id":"a"}`,
		},
		{
			"another id", `{"id":"a","title":"A","x":[1.0]}`,
			each(func(s *model.Scene) { s.ID = "b" }), `{"id":"b","title":"A","x":[1.0]}`,
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			file := given(`, "scenes":[` + row.before + `], "x":[1.0]`)
			want := given(`, "scenes":[` + row.after + `], "x":[1.0]`)
			assert.Equal(t, want, edited(t, file, row.change))
			crlf := strings.NewReplacer("\n", "\r\n")
			assert.Equal(t, "\uFEFF"+crlf.Replace(want), edited(t, "\uFEFF"+crlf.Replace(file), row.change))
		})
	}
}

func date(t *testing.T, text string) edtf.Date {
	d, err := edtf.Parse(text)
	require.NoError(t, err)
	return d
}

func TestReplaceScenesInEachLayout(t *testing.T) {
	for _, row := range []struct{ name, before, after string }{
		{
			"no white space", `{"type":"FeatureCollection","features":[]}`,
			`{"type":"FeatureCollection","briefing":{"version":1,"scenes":[{"id":"new","title":"New"}]},"features":[]}`,
		},
		{
			"one line", `{"features": [], "type": "FeatureCollection"}` + "\n",
			`{"features": [], "type": "FeatureCollection", "briefing": {"version": 1, "scenes": [{"id": "new", "title": "New"}]}}` + "\n",
		},
		{
			"the type alone first", `{"type": "FeatureCollection", "briefing": null, "features": []}`,
			`{"type": "FeatureCollection", "briefing": {"version": 1, "scenes": [{"id": "new", "title": "New"}]}, "features": []}`,
		},
		{
			"tabs", "{\n\t\"type\": \"FeatureCollection\",\n\t\"features\": []\n}\n",
			"{\n\t\"type\": \"FeatureCollection\",\n\t\"briefing\": {\n\t\t\"version\": 1,\n\t\t\"scenes\": [\n\t\t\t{\"id\": \"new\", \"title\": \"New\"}\n\t\t]\n\t},\n\t\"features\": []\n}\n",
		},
		{
			"each value on a line, of Windows", "{\r\n    \"type\":\"FeatureCollection\",\r\n    \"bbox\":[\r\n        1,\r\n        2\r\n    ],\r\n    \"features\":[]\r\n}\r\n",
			"{\r\n    \"type\":\"FeatureCollection\",\r\n    \"briefing\":{\r\n        \"version\":1,\r\n        \"scenes\":[\r\n            {\r\n                \"id\":\"new\",\r\n                \"title\":\"New\"\r\n            }\r\n        ]\r\n    },\r\n    \"bbox\":[\r\n        1,\r\n        2\r\n    ],\r\n    \"features\":[]\r\n}\r\n",
		},
		{
			"a briefing on a line", "{\n  \"type\": \"FeatureCollection\",\n  \"briefing\": {\"version\": 1, \"notes\": []},\n  \"features\": []\n}",
			"{\n  \"type\": \"FeatureCollection\",\n  \"briefing\": {\"version\": 1, \"scenes\": [\n    {\"id\": \"new\", \"title\": \"New\"}\n  ], \"notes\": []},\n  \"features\": []\n}",
		},
		{
			"a briefing on lines", "{\n  \"type\": \"FeatureCollection\",\n  \"briefing\": {\n    \"x\": 1,\n    \"version\": 1\n  },\n  \"features\": []\n}",
			"{\n  \"type\": \"FeatureCollection\",\n  \"briefing\": {\n    \"x\": 1,\n    \"version\": 1,\n    \"scenes\": [\n      {\n        \"id\": \"new\",\n        \"title\": \"New\"\n      }\n    ]\n  },\n  \"features\": []\n}",
		},
		{
			"no scenes any more", "{\n  \"type\": \"FeatureCollection\",\n  \"briefing\": {\n    \"version\": 1, \"scenes\": [ ]\n  },\n  \"features\": []\n}",
			"{\n  \"type\": \"FeatureCollection\",\n  \"briefing\": {\n    \"version\": 1, \"scenes\": [\n      {\n        \"id\": \"new\",\n        \"title\": \"New\"\n      }\n    ]\n  },\n  \"features\": []\n}",
		},
		{
			"scenes that are null", `{"type":"FeatureCollection","briefing":{"version":1,"scenes":null,"x":0},"features":[]}`,
			`{"type":"FeatureCollection","briefing":{"version":1,"scenes":[{"id":"new","title":"New"}],"x":0},"features":[]}`,
		},
		{
			"members in other characters", `{"type":"FeatureCollection","\u0062riefing":{"version":1,"\u0073cenes":[]},"features":[]}`,
			`{"type":"FeatureCollection","\u0062riefing":{"version":1,"\u0073cenes":[{"id":"new","title":"New"}]},"features":[]}`,
		},
		{
			"a feature", "{\n  \"type\": \"Feature\", \"id\": 7,\n  \"geometry\": null, \"properties\": {\"n\": 1.0}\n}\n",
			"{\n  \"type\": \"FeatureCollection\",\n  \"briefing\": {\n    \"version\": 1,\n    \"scenes\": [\n      {\"id\": \"new\", \"title\": \"New\"}\n    ]\n  },\n  \"features\": [{\n  \"type\": \"Feature\", \"id\": 7,\n  \"geometry\": null, \"properties\": {\"n\": 1.0}\n}]\n}\n",
		},
		{
			"a geometry", `{"type":"Point","coordinates":[1.50,2,3],"x":1}`,
			`{"type":"FeatureCollection","briefing":{"version":1,"scenes":[{"id":"new","title":"New"}]},"features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1.50,2,3],"x":1},"properties":null}]}`,
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.after, edited(t, row.before, add(0)))
			assert.Equal(t, row.before, edited(t, row.before, removeAll), "nothing to do, nothing done")
		})
	}
}

// A scene that is wider than a line is laid out as the file's level has it.
func TestReplaceScenesInTheBuiltInBriefing(t *testing.T) {
	file := string(assets.DefaultBriefing())
	out := edited(t, file, func(all []model.Scene) []model.Scene {
		return append(all, model.Scene{ID: "scene-1", Title: "New", BBox: &orb.Bound{Max: orb.Point{1, 1}}, Notes: strings.Repeat("Long notes. ", 8)})
	})
	scene := "\n\n      {\n        \"id\": \"scene-1\",\n        \"title\": \"New\",\n        \"view\": {\"bbox\": [0, 0, 1, 1]},\n        \"notes\": \"" +
		strings.Repeat("Long notes. ", 8) + "\"\n      }"
	require.Contains(t, out, scene)
	assert.Equal(t, file, strings.Replace(out, ","+scene, "", 1), "and that is all")
	assert.Equal(t, file, edited(t, out, remove(8)))
}

func TestBackAndForthIsTheSameFile(t *testing.T) {
	example, err := os.ReadFile("testdata/example.briefing.geojson")
	require.NoError(t, err)
	for name, file := range map[string]string{"example": string(example), "built-in": string(assets.DefaultBriefing())} {
		b, err := geojson.Decode(strings.NewReader(file), name)
		require.NoError(t, err)
		for what, change := range map[string]func([]model.Scene) []model.Scene{
			"renamed": rename(1, "Other"), "moved": move(0, 1), "added": add(1), "added first": add(0), "added last": add(len(b.Scenes)),
			"steps": each(func(s *model.Scene) { s.Focus = append([]string{b.Events[0].ID}, s.Focus...) }),
		} {
			out := edited(t, file, change)
			assert.NotEqual(t, file, out, what)
			assert.Equal(t, file, edited(t, out, func([]model.Scene) []model.Scene { return b.Scenes }), "%s: %s and back", name, what)
		}
	}
}

// TestARemovedSceneComesBackAsItWas written, though the file was saved without it; what
// has changed of it meanwhile alone is other.
func TestARemovedSceneComesBackAsItWas(t *testing.T) {
	scene := `{"title": "B", "x": 3e0, "view": {"bbox": [1.0,  2.50, 3e0, 4.00]},  "id": "b"}`
	file := given(`, "scenes":[{"id":"a","title":"A"}, ` + scene + `, {"id":"c","title":"C"}]`)
	b, err := geojson.Decode(strings.NewReader(file), "f")
	require.NoError(t, err)
	without := edited(t, file, remove(1))
	assert.NotContains(t, without, "3e0")
	back := func([]model.Scene) []model.Scene { return b.Scenes }
	assert.Equal(t, file, edited(t, without, back))
	renamed := func([]model.Scene) []model.Scene { return rename(1, "Other")(slices.Clone(b.Scenes)) }
	assert.Equal(t, strings.Replace(file, `"title": "B"`, `"title": "Other"`, 1), edited(t, without, renamed))
	elsewhere := b.Scenes[1]
	elsewhere.Written = []byte(`{"id": 3}`)
	assert.Contains(t, edited(t, without, func([]model.Scene) []model.Scene { return []model.Scene{elsewhere} }), `"title"`)
}

func TestScenesThatCanNotBeWritten(t *testing.T) {
	file := given(`, "scenes":[{"id":"a","title":"A"}]`)
	deep := []byte(strings.Repeat("[", geojson.MaxDepth-3) + strings.Repeat("]", geojson.MaxDepth-3))
	plainKind := `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"kind":"road"}}]}`
	nan := orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{1, nan()}}
	for _, row := range []struct {
		name, file string
		scene      model.Scene
		want       string
	}{
		{"no title", file, model.Scene{ID: "b"}, `the scenes can't be written: scene "b" has no "title"`},
		{"no id", file, model.Scene{Title: "B"}, `the scenes can't be written: scene has no "id"`},
		{"an id that is taken", file, model.Scene{ID: "here", Title: "B"}, `ids are unique over the whole file`},
		{"a voice in focus", whole(people, ""), model.Scene{ID: "b", Title: "B", Focus: []string{"vox"}}, `the scenes can't be written: scene "b" has in focus "vox", which is a voice, not a claim, place or event`},
		{"no UTF-8", file, model.Scene{ID: "b", Title: "\xff"}, `"\xff" can't be written: it is not UTF-8`},
		{"no number", file, model.Scene{ID: "b", Title: "B", BBox: &nan}, `the scenes can't be written: this is not JSON`},
		{"no JSON", file, model.Scene{ID: "b", Title: "B", Extra: model.Extra{{Name: "x", Raw: []byte("{")}}}, `the scenes can't be written: `},
		{"a member twice", file, model.Scene{ID: "b", Title: "B", Extra: model.Extra{{Name: "id", Raw: []byte("1")}}}, `the object has the member "id" twice`},
		{"too deep", file, model.Scene{ID: "b", Title: "B", Extra: model.Extra{{Name: "x", Raw: deep}}}, `the scenes can't be written: objects and lists are nested more than 64 deep`},
		{"wider than the world", file, model.Scene{ID: "b", Title: "B", BBox: &orb.Bound{Min: orb.Point{-180, 0}, Max: orb.Point{190, 1}}}, `the file would not say the same`},
		{"too long a budget", file, model.Scene{ID: "b", Title: "B", Budget: 25 * time.Hour}, `which must be seconds above 0`},
		{"white space in a raw part", file, model.Scene{ID: "b", Title: "B", Extra: model.Extra{{Name: "x", Raw: []byte("[1, 2]")}}}, `the file would not say the same`},
		{"a map with a kind of its own", plainKind, model.Scene{ID: "b", Title: "B"}, `has "road" as its "kind"`},
		{"a member of the file twice", `{"type":"FeatureCollection","features":[],"features":[]}`, model.Scene{ID: "b", Title: "B"}, `f.geojson:1:43: the object has the member "features" twice`},
		{"no file", ``, model.Scene{ID: "b", Title: "B"}, `f.geojson:1:1: the file is empty`},
	} {
		t.Run(row.name, func(t *testing.T) {
			out, err := geojson.ReplaceScenes([]byte(row.file), "f.geojson", []model.Scene{row.scene})
			require.ErrorContains(t, err, row.want)
			assert.Nil(t, out)
		})
	}
}

func nan() float64 {
	zero := 0.0
	return zero / zero
}

func ExampleReplaceScenes() {
	file := []byte(`{"type": "FeatureCollection", "note": 1.50, "features": []}`)
	out, err := geojson.ReplaceScenes(file, "map.geojson", []model.Scene{{ID: "scene-1", Title: "Where it began"}})
	fmt.Println(string(out), err)
	// Output:
	// {"type": "FeatureCollection", "briefing": {"version": 1, "scenes": [{"id": "scene-1", "title": "Where it began"}]}, "note": 1.50, "features": []} <nil>
}
