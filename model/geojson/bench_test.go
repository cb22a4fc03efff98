package geojson_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/model/geojson"
)

// manyClaims is a briefing with n claims by two voices.
func manyClaims(n int) []byte {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf(`{"id":"c-%d","voice":"vox","stance":"asserts","about":"fall","said":"2024-10-%02d","place":"here",`+
			`"text":"Claim number %d says that it fell.","via":["pop"],"figures":{"men":{"about":%d}},`+
			`"cites":[{"source":"src","paragraph":1,"sentence":2,"quote":"it fell"}]}`, i, i%28+1, i, i)
	}
	return []byte(claims(strings.Join(all, ",\n")))
}

func BenchmarkDecodeClaims(b *testing.B) {
	text := manyClaims(100_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := geojson.Decode(bytes.NewReader(text), "f.geojson")
		require.NoError(b, err)
	}
}

func BenchmarkDecodeVertices(b *testing.B) {
	text := []byte(shape("MultiPoint", "["+strings.TrimSuffix(strings.Repeat("[127.0246,37.5326],", 500_000), ",")+"]"))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := geojson.Decode(bytes.NewReader(text), "f.geojson")
		require.NoError(b, err)
	}
}

// A nest of collections takes as long as the same bytes side by side.
func BenchmarkDecodeNest(b *testing.B) {
	const levels = 29
	points := strings.Repeat(shape("Point", "[1,2]")+",", 100_000/levels)
	text := []byte(strings.Repeat(`{"type":"GeometryCollection","geometries":[`+points, levels) +
		shape("Point", "[1,2]") + strings.Repeat("]}", levels))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		_, err := geojson.Decode(bytes.NewReader(text), "f.geojson")
		require.NoError(b, err)
	}
}

func BenchmarkEncodeClaims(b *testing.B) {
	briefing, err := geojson.Decode(bytes.NewReader(manyClaims(100_000)), "f.geojson")
	require.NoError(b, err)
	for b.Loop() {
		require.NoError(b, geojson.Encode(io.Discard, briefing))
	}
}

// BenchmarkReplaceScenes moves and renames a scene among 200, in a file of 5,000
// claims.
func BenchmarkReplaceScenes(b *testing.B) {
	var scenes []string
	for i := range 200 {
		scenes = append(scenes, fmt.Sprintf(`{"id":"s-%d","title":"Scene %d","focus":["c-%d"],"view":{"bbox":[1,2,3,4]}}`, i, i, i))
	}
	file := bytes.Replace(manyClaims(5000), []byte(`"claims":`), []byte(`"scenes":[`+strings.Join(scenes, ",\n")+`],"claims":`), 1)
	briefing, err := geojson.Decode(bytes.NewReader(file), "f.geojson")
	require.NoError(b, err)
	changed := rename(7, "Other")(move(180, 7)(briefing.Scenes))
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		_, err := geojson.ReplaceScenes(file, "f.geojson", changed)
		require.NoError(b, err)
	}
}
