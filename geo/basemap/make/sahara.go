package main

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/paulmach/orb"
)

// The source gives the regions that Morocco has made in Western Sahara to
// Morocco, whole. Their parts south of the parallel of 27°40′ N lie in Western
// Sahara, a Non-Self-Governing Territory by the United Nations' list, west of the
// sand wall; Guelmim and Laâyoune are cut there.
const westOfBerm = "Western Sahara west of the berm"

var saharan = []string{"Guelmim - Es-Semara", "Laâyoune - Boujdour - Sakia El Hamra", "Oued el Dahab"}

// parallel is the border of 27°40′ N as the source has it further east and as its
// line of the Saharan claim runs: from where the wall meets it, to the Atlantic.
var parallel = [2]orb.Point{{-8.8170348, 27.661464}, {-13.1782545, 27.662491}}

// cutSahara makes regions of Western Sahara of what of Morocco's lies in it.
func cutSahara(geojson []byte) ([]byte, error) {
	var file struct {
		Type     string           `json:"type"`
		Features []map[string]any `json:"features"`
	}
	if err := json.Unmarshal(geojson, &file); err != nil {
		return nil, err
	}
	read, err := readFeatures(geojson)
	if err != nil {
		return nil, err
	}
	found := 0
	for i := range read {
		f := &read[i]
		if f.text("iso_a2") != "MA" || !slices.Contains(saharan, f.text("name")) {
			continue
		}
		found++
		if f.Geometry.Type != "Polygon" {
			return nil, fmt.Errorf("%s is a %s, no polygon", f.text("name"), f.Geometry.Type)
		}
		var p orb.Polygon
		if err := json.Unmarshal(f.Geometry.Coordinates, &p); err != nil {
			return nil, err
		}
		south := map[string]any{"iso_a2": "EH", "name": westOfBerm, "scalerank": f.Properties["scalerank"]}
		if north := beside(p[0], true); len(north) > 0 {
			file.Features[i]["geometry"] = map[string]any{"type": "Polygon", "coordinates": orb.Polygon{north}}
			file.Features = append(file.Features, map[string]any{
				"type": "Feature", "properties": south,
				"geometry": map[string]any{"type": "Polygon", "coordinates": orb.Polygon{beside(p[0], false)}},
			})
			continue
		}
		file.Features[i]["properties"] = south
	}
	if found != len(saharan) {
		return nil, fmt.Errorf("the source has %d of the regions %q", found, saharan)
	}
	return json.Marshal(file)
}

// beside is what of a ring lies north of the parallel, or south of it (Sutherland
// and Hodgman 1974); nil if nothing does. What is nearer to it than 3 m counts as
// north.
func beside(ring orb.Ring, north bool) orb.Ring {
	const near = 3e-5
	var out orb.Ring
	for i := 1; i < len(ring); i++ {
		p, q := ring[i-1], ring[i]
		a, b := above(p), above(q)
		if (a > -near) == north {
			out = append(out, p)
		}
		if (a > -near) != (b > -near) {
			out = append(out, between(p, q, max(0, min(1, a/(a-b)))))
		}
	}
	out = slices.Compact(out)
	if len(out) < 3 {
		return nil
	}
	if out[0] != out[len(out)-1] {
		out = append(out, out[0])
	}
	return out
}

// above is how far a position lies north of the parallel, degrees.
func above(p orb.Point) float64 {
	a, b := parallel[0], parallel[1]
	return p[1] - (a[1] + (p[0]-a[0])*(b[1]-a[1])/(b[0]-a[0]))
}
