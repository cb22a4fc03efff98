package main

import (
	"encoding/json"
	"fmt"

	"github.com/paulmach/orb"
)

// region is a first-level region as the source has it.
type region struct {
	iso, name string
	rank      int
	polygons  [][][]int // polygons of rings of arcs; ^n is arc n backwards
}

// source is the base topology.
type source struct {
	arcs    [][]orb.Point
	regions []region
}

func readRegions(topojson []byte) (*source, error) {
	var file struct {
		Arcs    [][]orb.Point
		Objects struct {
			Regions struct {
				Geometries []struct {
					Type       string
					Arcs       json.RawMessage
					Properties struct {
						Iso  string `json:"iso_a2"`
						Name string `json:"name"`
						Rank int    `json:"scalerank"`
					}
				}
			}
		}
	}
	if err := json.Unmarshal(topojson, &file); err != nil {
		return nil, err
	}
	s := &source{arcs: file.Arcs}
	for _, g := range file.Objects.Regions.Geometries {
		r := region{iso: g.Properties.Iso, name: g.Properties.Name, rank: g.Properties.Rank}
		var err error
		switch g.Type {
		case "Polygon":
			r.polygons = make([][][]int, 1)
			err = json.Unmarshal(g.Arcs, &r.polygons[0])
		case "MultiPolygon":
			err = json.Unmarshal(g.Arcs, &r.polygons)
		default:
			err = fmt.Errorf("region %q is a %s", r.name, g.Type)
		}
		if err != nil {
			return nil, err
		}
		s.regions = append(s.regions, r)
	}
	return s, nil
}
