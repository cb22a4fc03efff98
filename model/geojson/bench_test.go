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
