package main

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// partition is the source's regions, to be cut where some worldview has a border
// that the source has not.
type partition struct {
	Type     string           `json:"type"`
	Features []map[string]any `json:"features"`
	read     []feature
}

func readPartition(geojson []byte) (*partition, error) {
	p := &partition{}
	if err := json.Unmarshal(geojson, p); err != nil {
		return nil, err
	}
	var err error
	p.read, err = readFeatures(geojson)
	return p, err
}

// find returns where a region is, by its code (ISO 3166-1 alpha-2) and its name.
func (p *partition) find(iso, name string) (int, error) {
	i := slices.IndexFunc(p.read, func(f feature) bool { return f.text("iso_a2") == iso && f.text("name") == name })
	if i < 0 {
		return 0, fmt.Errorf("the source has no region %s %q", iso, name)
	}
	return i, nil
}

// ring is the outline of a region, which must be one.
func (p *partition) ring(i int) (orb.Ring, error) {
	f := &p.read[i]
	if f.Geometry.Type != "Polygon" {
		return nil, fmt.Errorf("%s is a %s, no polygon", f.text("name"), f.Geometry.Type)
	}
	var polygon orb.Polygon
	if err := json.Unmarshal(f.Geometry.Coordinates, &polygon); err != nil {
		return nil, err
	}
	if len(polygon) != 1 {
		return nil, fmt.Errorf("%s has %d holes", f.text("name"), len(polygon)-1)
	}
	return polygon[0], nil
}

// shape gives a region another outline.
func (p *partition) shape(i int, ring orb.Ring) {
	p.Features[i]["geometry"] = map[string]any{"type": "Polygon", "coordinates": orb.Polygon{ring}}
}

// rename gives a region another code and name.
func (p *partition) rename(i int, iso, name string) {
	p.Features[i]["properties"] = map[string]any{"iso_a2": iso, "name": name, "scalerank": p.read[i].Properties["scalerank"]}
}

// split makes a region of its own, of the rank of the one that it was part of.
func (p *partition) split(i int, ring orb.Ring, iso, name string) {
	p.Features = append(p.Features, map[string]any{"type": "Feature"})
	p.read = append(p.read, p.read[i])
	n := len(p.Features) - 1
	p.shape(n, ring)
	p.rename(n, iso, name)
}

// halves cuts a ring along a line that runs inside of it from one of its vertices
// to another: the half that a position is in, and the other.
func halves(ring orb.Ring, line []orb.Point, in orb.Point) (inner, outer orb.Ring, err error) {
	i, j := slices.Index(ring, line[0]), slices.Index(ring, line[len(line)-1])
	if i < 0 || j < 0 || i == j {
		return nil, nil, fmt.Errorf("the line from %v to %v does not cut the ring", line[0], line[len(line)-1])
	}
	line = slices.Clone(line)
	if i > j {
		i, j = j, i
		slices.Reverse(line)
	}
	inner = slices.Concat(ring[:i], line, ring[j+1:])
	slices.Reverse(line)
	outer = slices.Concat(ring[i:j], line)
	if planar.RingContains(outer, in) {
		inner, outer = outer, inner
	}
	if !planar.RingContains(inner, in) {
		return nil, nil, fmt.Errorf("%v lies outside of the ring", in)
	}
	return inner, outer, nil
}
