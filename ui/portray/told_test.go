package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/scene"
)

// TestEveryPointOfAGeometryIsMarked: points of a multipoint, of a collection,
// and beside a line in a collection.
func TestEveryPointOfAGeometryIsMarked(t *testing.T) {
	for geometry, marks := range map[string]int{
		`{"type": "Point", "coordinates": [10, 50]}`:                                                                                                                                            1,
		`{"type": "MultiPoint", "coordinates": [[10, 50], [20, 45], [30, 55]]}`:                                                                                                                 3,
		`{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [10, 50]}, {"type": "Point", "coordinates": [20, 45]}]}`:                                                2,
		`{"type": "GeometryCollection", "geometries": [{"type": "LineString", "coordinates": [[10, 50], [20, 45]]}, {"type": "MultiPoint", "coordinates": [[12, 48], [25, 50]]}]}`:              2,
		`{"type": "GeometryCollection", "geometries": [{"type": "Polygon", "coordinates": [[[10, 50], [20, 45], [15, 40], [10, 50]]]}, {"type": "Point", "coordinates": [25, 50]}]}`:            1,
		`{"type": "GeometryCollection", "geometries": [{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [10, 50]}]}, {"type": "Point", "coordinates": [2, 40]}]}`: 2,
	} {
		ix := read(t, `{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": `+geometry+`, "properties": {"name": "A"}}]}`)
		drawing, _ := portrayer(t).Map(overview(t, ix, size{800, 500}))
		dots := 0
		for _, p := range parts(drawing, "marks") {
			if _, ok := p.item.(scene.Fill); ok {
				dots++
			}
		}
		assert.Equal(t, marks, dots, geometry)
		assert.Contains(t, wordsJoined(drawing, "labels"), "A", geometry)
	}
}

// TestStatementsAreToldApart: of two voices at one place, the one whom the
// author put there has a line of its own, leaning.
func TestStatementsAreToldApart(t *testing.T) {
	ix := builtIn(t)
	in := overview(t, ix, size{907, 570})
	in.Snapshot = ix.At(date(t, "2024-10-17"), model.Said)
	drawing, _ := portrayer(t).Map(in)
	slanted := map[string]bool{}
	for _, text := range texts(drawing, "labels") {
		if strings.HasPrefix(text.Run.Text, "said here") {
			slanted[text.Run.Text] = text.Run.Style.Slant
		}
	}
	assert.Equal(t, map[string]bool{"said here: Shin": false, "said here: NATO": true}, slanted)
}

// TestRoutesOverTheAntimeridianDoNotRunAcross: a movement from Japan to Alaska
// on a map that is cut at 180° is drawn in two stretches.
func TestRoutesOverTheAntimeridianDoNotRunAcross(t *testing.T) {
	ix := read(t, `{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "m", "geometry": {"type": "LineString", "coordinates": [[150, 45], [-150, 55]]}, "properties": {"kind": "movement", "title": "Over the date line", "when": "2024-10-08"}}]}`)
	in := overview(t, ix, size{900, 500})
	in.View.Projection = mercator(t)
	in.View.Center = [2]float64{0, 20}
	in.View.Scale = 900 / 6.3
	in.Insets, in.Snapshot = nil, ix.At(date(t, "2024-10-08"), model.Said)
	drawing, _ := portrayer(t).Map(in)
	all := parts(drawing, "movements")
	require.NotEmpty(t, all)
	for _, p := range all {
		stroke, ok := p.item.(scene.Stroke)
		if !ok {
			continue
		}
		low, high := stroke.Path.Points[0].X, stroke.Path.Points[0].X
		for _, q := range stroke.Path.Points {
			low, high = min(low, q.X), max(high, q.X)
		}
		assert.Less(t, high-low, 300.0, "no stretch crosses the picture")
	}
}
