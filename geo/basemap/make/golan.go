package main

import (
	"fmt"
	"slices"

	"github.com/paulmach/orb"
)

// The source gives the Golan that Israel has held since 1967 to its Northern
// District. It is cut out along the line that the source's disputed borders have
// as Syria's claim: from the border of Lebanon along the Jordan and the east shore
// of the Sea of Galilee to that of Jordan. The source has no other line there,
// neither the border of 1923, which keeps ten metres off the shore, nor the
// demarcation line of 1949. In the east it ends where the source has the United
// Nations' zone of 1974, a region of Syria.
const golan = "Golan Heights"

const syrianClaim = "Syrian claim"

var katzrin = orb.Point{35.69, 32.99}

// cutGolan makes a region of Syria of the Golan.
func cutGolan(p *partition, disputed []feature) error {
	line, err := claimed(disputed, syrianClaim)
	if err != nil {
		return err
	}
	i, err := p.find("IL", "HaZafon")
	if err != nil {
		return err
	}
	ring, err := p.ring(i)
	if err != nil {
		return err
	}
	east, west, err := halves(ring, line, katzrin)
	if err != nil {
		return fmt.Errorf("%s: %w", golan, err)
	}
	p.shape(i, west)
	p.split(i, east, "SY", golan)
	return nil
}

// claimed is a line of the disputed layer, of which there must be one by that
// name, end to end.
func claimed(disputed []feature, claim string) ([]orb.Point, error) {
	var pieces []edge
	for i := range disputed {
		if disputed[i].text("name") != claim {
			continue
		}
		lines, err := read[orb.LineString](&disputed[i], "LineString", "MultiLineString")
		if err != nil {
			return nil, err
		}
		for _, line := range lines {
			pieces = append(pieces, edge{points: slices.Clone(line)})
		}
	}
	whole := chain(pieces)
	if len(whole) != 1 {
		return nil, fmt.Errorf("the source has %d lines that are a %s", len(whole), claim)
	}
	return whole[0].points, nil
}
