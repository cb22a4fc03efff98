package main // a command cannot be imported by its test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/geo/basemap"
)

func line(waterway, rank int, points ...orb.Point) reach {
	return reach{river: river{waterway: waterway, rank: rank, points: points}}
}

func ranks(all []reach) (out []int) {
	for _, r := range all {
		out = append(out, r.rank)
	}
	return out
}

// A tributary that is ranked before its river has the river drawn with it, down to
// the sea and not above the confluence; whichever way their lines run.
func TestRiverIsThereWithItsTributary(t *testing.T) {
	coast := []orb.Point{{0, 0}, {0, 0.01}}
	all := []reach{
		line(1, 6, orb.Point{1, 0}, orb.Point{0.01, 0}),
		line(1, 7, orb.Point{1, 0}, orb.Point{2, 0}),
		line(2, 2, orb.Point{1, 0}, orb.Point{1, 1}),
		line(3, 1, orb.Point{5, 5}, orb.Point{6, 6}), // to nowhere
	}
	drained(all, nil, coast)
	assert.Equal(t, []int{2, 7, 2, 1}, ranks(all))
}

// Where no way leads to the sea, it leads to a lake.
func TestRiverWithoutSeaRunsIntoItsLake(t *testing.T) {
	lake := orb.Polygon{{{0, -1}, {1, -1}, {1, 1}, {0, 1}, {0, -1}}}
	all := []reach{line(1, 6, orb.Point{0.9, 0}, orb.Point{2, 0}), line(2, 3, orb.Point{2, 0}, orb.Point{3, 1})}
	drained(all, []orb.Polygon{lake}, nil)
	assert.Equal(t, []int{3, 3}, ranks(all))
}

// A river that runs on behind a reservoir is ranked by that; one that ends in a lake
// is not.
func TestReservoirHasItsRiver(t *testing.T) {
	lake := orb.Polygon{{{1, -0.3}, {2, -0.3}, {2, 0.3}, {1, 0.3}, {1, -0.3}}} // 7400 km²
	centre := line(1, 9, orb.Point{1, 0}, orb.Point{1.5, 0}, orb.Point{2, 0})
	centre.centre = true
	through := []reach{line(1, 9, orb.Point{0, 0}, orb.Point{1, 0}), line(1, 9, orb.Point{2, 0}, orb.Point{3, 0}), centre}
	drained(through, []orb.Polygon{lake}, nil)
	assert.Equal(t, []int{0, 0, 0}, []int{through[0].rank / 2, through[1].rank / 2, through[2].rank / 2})
	ending := []reach{line(1, 9, orb.Point{0, 0}, orb.Point{1, 0}), line(2, 9, orb.Point{2, 0}, orb.Point{3, 0}), centre}
	drained(ending, []orb.Polygon{lake}, nil)
	assert.Equal(t, []int{9, 9, 9}, ranks(ending))
}

func TestViewsAreWrittenAsTheyAre(t *testing.T) {
	claim := func(as basemap.LineKind) basemap.LineRule {
		return basemap.LineRule{Between: [2]string{japaneseClaim, ""}, As: as}
	}
	for _, v := range views([]territory{{part: "Southern Kuril Islands"}}) {
		switch v.ID {
		case "un":
			assert.Contains(t, v.Lines, claim(basemap.NoLine))
			assert.NotContains(t, v.Statement, "Crimea", "a map names what is occupied in it")
		case "japan":
			assert.Contains(t, v.Lines, claim(basemap.Disputed))
		case "argentina":
			assert.Contains(t, v.Names, basemap.NameRule{Of: "Falkland Islands", To: "Malvinas"})
		case "morocco":
			assert.Contains(t, v.Names, basemap.NameRule{Of: "Western Sahara"})
		}
	}
}

func TestRegionsAreAsLargeAsTheyAreOnAverage(t *testing.T) {
	assert.InDelta(t, 10, span(300, 3), 1e-9)
	assert.Zero(t, span(0, 0))
}
