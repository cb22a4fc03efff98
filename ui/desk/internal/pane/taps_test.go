package pane_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"sightline/ui/desk/internal/pane"
	"sightline/ui/scene"
)

func TestTaps(t *testing.T) {
	type tap struct {
		after  time.Duration // the one before
		x, y   float64
		second bool
	}
	const soon, late = 100 * time.Millisecond, time.Second
	for _, test := range []struct {
		name string
		taps []tap
	}{
		{"one", []tap{{0, 0, 0, false}}},
		{"two", []tap{{0, 5, 5, false}, {soon, 5, 5, true}}},
		{"two, a little apart", []tap{{0, 5, 5, false}, {soon, 9, 8, true}}},
		{"two, far apart", []tap{{0, 5, 5, false}, {soon, 12, 5, false}}},
		{"two, late", []tap{{0, 5, 5, false}, {late, 5, 5, false}}},
		{"three are one and a half", []tap{{0, 5, 5, false}, {soon, 5, 5, true}, {soon, 5, 5, false}}},
		{"four are two", []tap{{0, 5, 5, false}, {soon, 5, 5, true}, {soon, 5, 5, false}, {soon, 5, 5, true}}},
		{"late, and then soon", []tap{{0, 5, 5, false}, {late, 5, 5, false}, {soon, 5, 5, true}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var taps pane.Taps
			now := time.Date(2024, 10, 18, 9, 0, 0, 0, time.UTC)
			for i, next := range test.taps {
				now = now.Add(next.after)
				assert.Equal(t, next.second, taps.Second(now, scene.Point{X: next.x, Y: next.y}), "tap %d", i+1)
			}
		})
	}
}
