package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/paulmach/orb"
	"golang.org/x/text/encoding/charmap"

	"sightline/geo/basemap"
)

// feature is as much of a GeoJSON feature as the sources have.
type feature struct {
	Properties map[string]any
	Geometry   struct {
		Type        string
		Coordinates json.RawMessage
	}
}

// text is a property's text. The sources are in Windows-1252, which GDAL takes
// for ISO 8859-1: the two differ in what are control characters there.
func (f *feature) text(name string) string {
	s, _ := f.Properties[name].(string)
	return strings.Map(func(r rune) rune {
		if 0x80 <= r && r < 0xa0 {
			return charmap.Windows1252.DecodeByte(byte(r))
		}
		return r
	}, s)
}

func (f *feature) number(name string) int {
	n, _ := f.Properties[name].(float64)
	return int(n)
}

// read reads the geometry's coordinates into one or many, as its type says.
func read[T any](f *feature, one, many string) ([]T, error) {
	var err error
	out := make([]T, 1)
	switch f.Geometry.Type {
	case one:
		err = json.Unmarshal(f.Geometry.Coordinates, &out[0])
	case many:
		err = json.Unmarshal(f.Geometry.Coordinates, &out)
	default:
		err = fmt.Errorf("a %q where a %s was expected", f.Geometry.Type, one)
	}
	return out, err
}

func readFeatures(data []byte) ([]feature, error) {
	var collection struct{ Features []feature }
	err := json.Unmarshal(data, &collection)
	return collection.Features, err
}

// disputedEdges returns the lines of the disputed layer that still are, as edges
// without sides.
func (p *politics) disputedEdges(features []feature) ([]edge, error) {
	nobody := [2]side{{territory: -1}, {territory: -1}}
	var out []edge
	for i := range features {
		claim := features[i].text("name")
		if outdated[claim] {
			continue
		}
		lines, err := read[orb.LineString](&features[i], "LineString", "MultiLineString")
		if err != nil {
			return nil, err
		}
		of := p.frontiers.of(basemap.Frontier{Claim: claim})
		for _, line := range lines {
			out = append(out, edge{points: densify(line), sides: nobody, frontier: of})
		}
	}
	return out, nil
}
