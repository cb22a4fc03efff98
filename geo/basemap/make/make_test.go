package main // a command cannot be imported by its test

import (
	"testing"

	"github.com/golang/geo/s2"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func point(p orb.Point) s2.Point { return s2.PointFromLatLng(s2.LatLngFromDegrees(p[1], p[0])) }

// metresOff is how far a position is from a line of geodesics.
func metresOff(p orb.Point, line []orb.Point) float64 {
	best := 1e9
	for i := 1; i < len(line); i++ {
		d := s2.DistanceFromSegment(point(p), point(line[i-1]), point(line[i]))
		best = min(best, d.Radians()*earthRadius)
	}
	return best
}

func TestSimplifiedLineStaysWithinItsTolerance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tolerance := rapid.Float64Range(10, 20000).Draw(t, "metres")
		at := orb.Point{rapid.Float64Range(-170, 170).Draw(t, "lon"), rapid.Float64Range(-80, 80).Draw(t, "lat")}
		step := rapid.Float64Range(-0.05, 0.05)
		var line []orb.Point
		for range rapid.IntRange(2, 80).Draw(t, "vertices") {
			line = append(line, at)
			at[0] += step.Draw(t, "east")
			at[1] += step.Draw(t, "north")
		}
		out := simplify(line, tolerance)
		if out == nil {
			return // a closed line smaller than the tolerance
		}
		assert.Equal(t, line[0], out[0])
		assert.Equal(t, line[len(line)-1], out[len(out)-1])
		for _, p := range line {
			assert.LessOrEqual(t, metresOff(p, out), tolerance*1.001+0.001)
		}
	})
}

func TestBorderStaysOnItsParallel(t *testing.T) {
	line := simplify(densify([]orb.Point{{-123, 49}, {-95, 49}}), 100)
	for i := 1; i < len(line); i++ {
		middle := s2.LatLngFromPoint(s2.Interpolate(0.5, point(line[i-1]), point(line[i])))
		assert.InDelta(t, 49, middle.Lat.Degrees(), 100/111e3)
	}
	assert.Less(t, len(line), 60)
}

func TestIslandSmallerThanTheToleranceIsDropped(t *testing.T) {
	island := []orb.Point{{0, 0}, {0.01, 0}, {0.01, 0.01}, {0, 0.01}, {0, 0}}
	assert.Nil(t, simplify(island, 2000))
	assert.GreaterOrEqual(t, len(simplify(island, 1000)), 4)
}

func TestCutsAreSplitOff(t *testing.T) {
	parts := splitCuts(edge{points: []orb.Point{{179, 60}, {180, 61}, {180, 62}, {180, 63}, {179, 64}}})
	require.Len(t, parts, 3)
	assert.Equal(t, []bool{false, true, false}, []bool{parts[0].cut, parts[1].cut, parts[2].cut})
	assert.Equal(t, []orb.Point{{180, 61}, {180, 62}, {180, 63}}, parts[1].points)
}

func TestChainJoinsWhatSeparatesTheSame(t *testing.T) {
	sea := func(points ...orb.Point) edge {
		return edge{points: points, sides: [2]side{{territory: -1}, {territory: 0}}}
	}
	out := chain([]edge{sea(orb.Point{0, 0}, orb.Point{1, 0}), sea(orb.Point{2, 0}, orb.Point{3, 0}), sea(orb.Point{1, 0}, orb.Point{2, 0})})
	require.Len(t, out, 1)
	assert.ElementsMatch(t, []orb.Point{{0, 0}, {1, 0}, {2, 0}, {3, 0}}, out[0].points)
}

// A square with a square hole, and inside of it an island, all clockwise where
// they bound land, as TopoJSON has it.
func TestRingsAreNested(t *testing.T) {
	square := func(low, high int32) [][2]int32 {
		return [][2]int32{{low, low}, {low, high}, {high, high}, {high, low}, {low, low}}
	}
	s := stitcher{arcs: [][][2]int32{square(0, 90), square(10, 80), square(20, 30)}, from: map[[2]int32][]int{}}
	s.add(0)
	s.add(3) // the hole runs the other way
	s.add(4)
	polygons := nest(s.rings())
	require.Len(t, polygons, 2)
	assert.Len(t, polygons[0], 1, "the island")
	assert.Len(t, polygons[1], 2, "the land with its hole")
}

func TestRingThatTouchesItselfIsSplit(t *testing.T) {
	eight := [][2]int32{{0, 0}, {0, 10}, {10, 10}, {10, 0}, {0, 0}}
	other := [][2]int32{{0, 0}, {0, -10}, {-10, -10}, {-10, 0}, {0, 0}}
	s := stitcher{arcs: [][][2]int32{eight, other}, from: map[[2]int32][]int{}}
	s.add(0)
	s.add(3)
	for _, l := range s.rings() {
		assert.Len(t, l.refs, 1)
	}
}

func TestTablesAreSound(t *testing.T) {
	for name, table := range map[string]string{"places": placesTable, "seas": seasTable, "rivers": riversTable, "parts": partsTable, "cities": citiesTable, "regions": regionsTable, "countries": countriesTable} {
		for _, r := range rows(table) {
			assert.NotEmpty(t, r["name"], name)
			if r["lon"] != "" {
				assert.NotZero(t, r.float("lon"), r["name"])
				assert.NotZero(t, r.float("lat"), r["name"])
			}
		}
	}
	for name, table := range map[string]string{"seas": seasTable, "parts": partsTable, "cities": citiesTable, "rivers": riversTable, "regions": regionsTable, "countries": countriesTable} {
		for _, tag := range languages {
			assert.Contains(t, rows(table)[0], tag, name)
		}
	}
	for _, r := range rows(seasTable) {
		assert.Contains(t, seaKinds, r["kind"], r["name"])
	}
}
