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
