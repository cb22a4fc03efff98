package main // a command cannot be imported by its test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDrainedLakeMustBeThere(t *testing.T) {
	square := func(west float64) orb.Polygon {
		return orb.Polygon{{{west, 0}, {west + 1, 0}, {west + 1, 1}, {west, 1}, {west, 0}}}
	}
	l := lakes{full: []orb.Polygon{square(0), square(2), square(4)}}
	require.NoError(t, l.drain([]drainedLake{{in: orb.Point{2.5, 0.5}}}))
	assert.Equal(t, lakes{full: []orb.Polygon{square(0), square(4)}, beds: []orb.Polygon{square(2)}}, l)
	err := l.drain([]drainedLake{{name: "Second", in: orb.Point{2.5, 0.5}, why: "dry", source: "us"}})
	assert.EqualError(t, err, "the source has no Second at [2.5 0.5], which is dry (us)")
}

func TestCentreLineIsLedToItsRiver(t *testing.T) {
	others := []river{
		{waterway: 1, points: []orb.Point{{0, 0}, {1, 0}}},
		{waterway: 2, points: []orb.Point{{1.001, 0}, {2, 0}}},
	}
	r := river{waterway: 1, points: []orb.Point{{1.002, 0.001}, {1.5, 1}}}
	assert.Equal(t, []orb.Point{{1, 0}, {1.002, 0.001}, {1.5, 1}}, r.joined(others).points)
	r.waterway = 3
	assert.Equal(t, []orb.Point{{1.002, 0.001}, {1.5, 1}}, r.joined(others).points)
}

func TestLakeIsPartedAtItsStrait(t *testing.T) {
	lake := orb.Polygon{
		{{0, 0}, {2, 0}, {3, 1}, {4, 0}, {6, 0}, {6, 4}, {4, 4}, {3, 3}, {2, 4}, {0, 4}, {0, 0}},
		{{1, 1}, {1, 2}, {2, 2}, {1, 1}},
		{{5, 1}, {5, 2}, {5.5, 2}, {5, 1}},
	}
	west := orb.Polygon{{{0, 0}, {2, 0}, {3, 1}, {3, 3}, {2, 4}, {0, 4}, {0, 0}}, lake[1]}
	east := orb.Polygon{{{3, 1}, {4, 0}, {6, 0}, {6, 4}, {4, 4}, {3, 3}, {3, 1}}, lake[2]}
	for _, line := range [][]orb.Point{{{3, 1}, {3, 3}}, {{3, 3}, {3, 1}}} {
		l := lakes{full: []orb.Polygon{lake}}
		require.NoError(t, l.part([]strait{{in: orb.Point{5, 3}, line: line}}))
		assert.Equal(t, []orb.Polygon{east, west}, l.full)
		l = lakes{full: []orb.Polygon{lake}}
		require.NoError(t, l.part([]strait{{in: orb.Point{1, 3}, line: line}}))
		assert.Equal(t, []orb.Polygon{west, east}, l.full)
	}
	l := lakes{full: []orb.Polygon{lake}}
	err := l.part([]strait{{name: "The Narrows", in: orb.Point{1, 3}, line: []orb.Point{{3, 1.5}, {3, 3}}}})
	assert.EqualError(t, err, "The Narrows: the line from [3 1.5] to [3 3] does not cut the ring")
	err = l.part([]strait{{name: "The Narrows", in: orb.Point{9, 9}}})
	assert.EqualError(t, err, "the source has no lake at [9 9], by The Narrows")
}
