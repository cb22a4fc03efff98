package scene_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/scene"
)

func TestFade(t *testing.T) {
	straight := scene.Fade{From: scene.Point{Y: 10}, To: scene.Point{Y: 20}}
	round := scene.Fade{From: scene.Point{X: 100, Y: 100}, Inner: 10, Outer: 30}
	for name, tt := range map[string]struct {
		fade scene.Fade
		at   scene.Point
		want float64
	}{
		"before it":            {straight, scene.Point{X: 500, Y: 3}, 0},
		"at its beginning":     {straight, scene.Point{Y: 10}, 0},
		"half way":             {straight, scene.Point{X: -4, Y: 15}, 0.5},
		"beyond it":            {straight, scene.Point{Y: 21}, 1},
		"in the disc":          {round, scene.Point{X: 104, Y: 103}, 0},
		"half way to the rim":  {round, scene.Point{X: 100, Y: 80}, 0.5},
		"outside of the disc":  {round, scene.Point{X: 10, Y: 80}, 1},
		"a hard edge, within":  {scene.Fade{Inner: 5, Outer: 5}, scene.Point{X: 4}, 0},
		"a hard edge, without": {scene.Fade{Inner: 5, Outer: 5}, scene.Point{X: 6}, 1},
		"no length":            {scene.Fade{}, scene.Point{X: 6}, 1},
	} {
		t.Run(name, func(t *testing.T) { assert.InDelta(t, tt.want, tt.fade.At(tt.at), 1e-12) })
	}
}

func TestEasedNeverTurnsBack(t *testing.T) {
	last := 0.0
	for i := range 101 {
		now := scene.Eased(float64(i) / 100)
		assert.GreaterOrEqual(t, now, last)
		last = now
	}
	assert.Equal(t, 1.0, last)
	assert.Equal(t, 1.0, scene.Eased(math.NaN()))
}

func TestMovedTakesTheFadeAlong(t *testing.T) {
	fade := scene.Fade{From: scene.Point{X: 1, Y: 2}, To: scene.Point{X: 3, Y: 4}, Outer: 5}
	fill := scene.Fill{Path: scene.Circle(0, 0, 1), Fade: &fade}
	moved := scene.Moved(fill, 10, 20).(scene.Fill)
	assert.Equal(t, scene.Fade{From: scene.Point{X: 11, Y: 22}, To: scene.Point{X: 13, Y: 24}, Outer: 5}, *moved.Fade)
	assert.Equal(t, scene.Point{X: 1, Y: 2}, fade.From, "the item stays as it is")
}
