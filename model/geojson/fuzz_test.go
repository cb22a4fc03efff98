package geojson_test

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/geojson"
)

// Whatever is read: there is a briefing that can be written and read again, or
// there are problems; never both, and never a panic.
func FuzzDecode(f *testing.F) {
	example, err := os.ReadFile("testdata/example.briefing.geojson")
	require.NoError(f, err)
	f.Add(example)
	for _, text := range []string{
		``, `null`, `[]`, `{"type":"FeatureCollection","features":[]}`,
		`{"type":"GeometryCollection","geometries":[null]}`,
		`{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[]}]}`,
		shape("Point", "[127]"), shape("Point", "[null,null]"), shape("Point", "[1e400,-0]"),
		shape("Polygon", "[[[0,0],[1,0],[1,1],[0,0]]]"),
		features(place + "," + event), claims(said("c", `"supersedes":["c"],"figures":{"n":{"min":1}}`)),
		members(`"scenes":[{"id":"s","title":"S","view":{"bbox":[170.1,-20,-170.7,20]}}]`),
		members(`"scenes":[{"id":"s","title":"S","focus":["here","fall"],"steps":true,"budget":0.1}]`),
		members(`"scenes":[{"id":"s","title":"S","steps":false,"budget":86400.0}]`), members(`"scenes":[{"id":"s","title":"S","budget":1e-9}]`),
		members(`"basemap":{"worldview":"de-facto","names":{"Sea of Japan":"East Sea"},"lines":[{"between":["RUS","UKR"],"as":"disputed"},{"around":"Crimea","as":"none"}],"territories":[{"name":"Crimea","country":"UKR","occupied":true,"x":1}]}`),
		`{"type":"Feature","id":1,"geometry":null,"properties":{"start":"2024","kind":"x","\u0061":"\ud83d\ude00"}}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		b, err := geojson.Decode(bytes.NewReader(text), "f.geojson")
		if err == nil {
			roundTrips(t, b)
			return
		}
		require.Nil(t, b)
		var wrong model.Problems
		require.True(t, errors.As(err, &wrong))
		require.NotEmpty(t, wrong)
		for _, p := range wrong[:min(len(wrong), geojson.MaxProblems)] {
			require.Positive(t, p.Line)
			require.Positive(t, p.Column)
		}
	})
}

// Whatever the file, it says the same but for its scenes when they were replaced,
// or there is an error; never a panic.
func FuzzReplaceScenes(f *testing.F) {
	example, err := os.ReadFile("testdata/example.briefing.geojson")
	require.NoError(f, err)
	f.Add(example, uint8(1), uint8(0), "Other")
	for _, text := range []string{
		`{"type":"FeatureCollection","features":[]}`, "{\n\t\"type\": \"FeatureCollection\",\n\t\"features\": [ ]\n}\n",
		`{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"kind":"x"}}],"briefing":null}`,
		shape("Point", "[1.0,2,3]"), `{"type":"Feature","id":1,"geometry":null,"properties":{"start":"2024"}}`,
		"\uFEFF" + features(place+","+event), given(`,"scenes":null`), given(`,"scenes":[ ],"notes":[]`),
		given(`,"scenes":[{"id":"a","title":"A","view":{"bbox":[1.0,2,3,4],"x":1}},{"title":"\u0042","id":"b","focus":["here","here"],"steps":false}]`),
	} {
		f.Add([]byte(text), uint8(0), uint8(1), "new")
	}
	f.Fuzz(func(t *testing.T, file []byte, from, to uint8, title string) {
		b, err := geojson.Decode(bytes.NewReader(file), "f.geojson")
		if err != nil {
			_, err := geojson.ReplaceScenes(file, "f.geojson", nil)
			require.Error(t, err)
			return
		}
		scenes := slices.Clone(b.Scenes)
		if n := uint8(min(len(scenes), 200)); n > 0 {
			scenes = move(int(from%n), int(to%n))(scenes)
			scenes[to%n].Title, scenes[to%n].Notes = title, title
			scenes[0].BBox, scenes[0].Steps = nil, true
		}
		scenes = append(scenes, model.Scene{ID: title, Title: title})
		out, err := geojson.ReplaceScenes(file, "f.geojson", scenes)
		if err != nil {
			require.Nil(t, out)
			return
		}
		again, err := geojson.Decode(bytes.NewReader(out), "f.geojson")
		require.NoError(t, err)
		require.True(t, slices.EqualFunc(scenes, again.Scenes, model.Scene.Equal))
		b.Scenes, b.Version, again.Scenes = nil, again.Version, nil
		require.Equal(t, encoded(t, b), encoded(t, again))
	})
}
