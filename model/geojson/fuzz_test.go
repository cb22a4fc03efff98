package geojson_test

import (
	"bytes"
	"errors"
	"os"
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
