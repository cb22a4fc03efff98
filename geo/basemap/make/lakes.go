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
//
// Lakes that come and go stay as the source has them, full: salt lakes as Tuz and
// Eyre, and such as have been dry and were seen filled again, as Poopó (dry in 2015
// and 2021, 1450 km² in August 2025) and Colhué Huapí. So do lakes that have shrunk
// and are still there, as Urmia and Razazza; Lake Chad is of today's size.
var drainedLakes = []drainedLake{
	{
		name: "Kakhovka Reservoir", in: orb.Point{33.9, 47.2},
		why:    "empty since its dam was destroyed on 6 June 2023",
		source: "UNEP, Rapid Environmental Assessment of Kakhovka Dam Breach, Ukraine, 2023",
	},
	{
		// The western basin, which is still there, had 5,400 km² in 2003 and has some
		// 2,300. The source has it with 4,900, one with the eastern, and no shore of
		// today's.
		name: "South Aral Sea", in: orb.Point{59.8, 45},
		why:    "dry in its eastern basin since 2014, and less than half of what the source has in its western",
		source: "NASA Earth Observatory, World of Change: Shrinking Aral Sea; Ginzburg et al., Sovremennye problemy distantsionnogo zondirovaniya Zemli iz kosmosa 19 (5), 2022, 246–263",
	},
	{
		name: "Lop Nur", in: orb.Point{90.28, 40.5},
		why:    "dry since the 1970s at the latest",
		source: "JAXA Earth Observation Research Center, Lop Nur, 2007",
	},
	{
		name: "Lake Garnpung", in: orb.Point{143.2, -33.42},
		why:    "dry since the end of the last ice age",
		source: "UNEP-WCMC, World Heritage datasheet, Willandra Lakes Region",
	},
}

// strait is where a lake of the source is two today: the line from one shore to
// the other, vertices of the source's, and a position well inside of one of them.
type strait struct {
	name string
	in   orb.Point
	line []orb.Point
}

// The Aral Sea of the source, that of about 2004, is narrowest at Berg's Strait,
// 2.3 km, where the dam of Kokaral has parted the North Aral Sea from the rest
// since 2005, some 4 km further south (46.10° N 60.79° E).
var straits = []strait{{
	name: "Berg's Strait", in: orb.Point{60.7, 46.47},
	line: []orb.Point{{60.7960575, 46.1484611}, {60.8093038, 46.1296218}},
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
	if err := out.part(straits); err != nil {
		return lakes{}, err
	}
	err = out.drain(drainedLakes)
	return out, err
}

// part cuts lakes in two at the straits. Each must be there.
func (l *lakes) part(straits []strait) error {
	for _, s := range straits {
		i := slices.IndexFunc(l.full, func(p orb.Polygon) bool { return planar.PolygonContains(p, s.in) })
		if i < 0 {
			return fmt.Errorf("the source has no lake at %v, by %s", s.in, s.name)
		}
		inner, outer, err := halves(l.full[i][0], s.line, s.in)
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		two := [2]orb.Polygon{{inner}, {outer}}
		for _, island := range l.full[i][1:] {
			k := 1
			if planar.RingContains(inner, island[0]) {
				k = 0
			}
			two[k] = append(two[k], island)
		}
		l.full = slices.Replace(l.full, i, i+1, two[:]...)
	}
	return nil
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
