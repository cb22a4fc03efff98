package main

import (
	"fmt"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// drainedLake is a lake that the source has and the earth no longer.
type drainedLake struct {
	name        string
	in          orb.Point // well inside of it
	why, source string
}

// The rivers that ran into a drained lake run on through its bed, along the
// centre line that the source has for it.
var drainedLakes = []drainedLake{{
	name: "Kakhovka Reservoir", in: orb.Point{33.9, 47.2},
	why:    "empty since its dam was destroyed on 6 June 2023",
	source: "UNEP, Rapid Environmental Assessment of Kakhovka Dam Breach, Ukraine, 2023",
}}

// lakes are the source's: those that there are, and the beds of the drained.
type lakes struct{ full, beds []orb.Polygon }

func readLakes(data []byte) (lakes, error) {
	features, err := readFeatures(data)
	if err != nil {
		return lakes{}, err
	}
	var out lakes
	for i := range features {
		polygons, err := read[orb.Polygon](&features[i], "Polygon", "MultiPolygon")
		if err != nil {
			return lakes{}, err
		}
		out.full = append(out.full, polygons...)
	}
	err = out.drain(drainedLakes)
	return out, err
}

// drain moves the drained lakes to the beds. Each must be there.
func (l *lakes) drain(drained []drainedLake) error {
	for _, d := range drained {
		i := slices.IndexFunc(l.full, func(p orb.Polygon) bool { return planar.PolygonContains(p, d.in) })
		if i < 0 {
			return fmt.Errorf("the source has no %s at %v, which is %s (%s)", d.name, d.in, d.why, d.source)
		}
		l.beds = append(l.beds, l.full[i])
		l.full = slices.Delete(l.full, i, i+1)
	}
	return nil
}
