package screens_test

import (
	"image"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/desk/internal/screens"
)

var (
	laptop    = screens.Monitor{Name: "eDP-1", Width: 1920, Height: 1200, Primary: true}
	projector = screens.Monitor{Name: "HDMI-1", X: 1920, Width: 1280, Height: 720}
	wall      = screens.Monitor{Name: "DP-2", X: -3840, Width: 3840, Height: 2160}
)

func TestChoose(t *testing.T) {
	window := func(x, y int) image.Rectangle { return image.Rect(x, y, x+1280, y+800) }
	for _, test := range []struct {
		name             string
		monitors         []screens.Monitor
		main             image.Rectangle
		stage, presenter screens.Monitor
	}{
		{"none", nil, window(0, 0), screens.Monitor{}, screens.Monitor{}},
		{"one", []screens.Monitor{laptop}, window(0, 0), laptop, laptop},
		{"the other", []screens.Monitor{laptop, projector}, window(40, 40), projector, laptop},
		{"the other, listed first", []screens.Monitor{projector, laptop}, window(40, 40), projector, laptop},
		{"main window on the projector", []screens.Monitor{laptop, projector}, window(1920, 0), laptop, projector},
		{"across, most on the laptop", []screens.Monitor{laptop, projector}, window(1100, 0), projector, laptop},
		{"across, most on the projector", []screens.Monitor{laptop, projector}, window(1500, 0), laptop, projector},
		{"off every monitor", []screens.Monitor{projector, laptop}, window(0, 9000), projector, laptop},
		{"nowhere known", []screens.Monitor{projector, laptop}, image.Rectangle{}, projector, laptop},
		{"nowhere, none is primary", []screens.Monitor{projector, wall}, image.Rectangle{}, wall, projector},
		{"the largest of two", []screens.Monitor{laptop, projector, wall}, window(0, 0), wall, laptop},
		{"the largest, listed first", []screens.Monitor{wall, projector, laptop}, window(0, 0), wall, laptop},
		{"left of the origin", []screens.Monitor{laptop, projector, wall}, window(-3000, 500), laptop, wall},
	} {
		t.Run(test.name, func(t *testing.T) {
			stage, presenter := screens.Choose(test.monitors, test.main)
			assert.Equal(t, test.stage.Name, stage.Name, "stage")
			assert.Equal(t, test.presenter.Name, presenter.Name, "presenter")
		})
	}
}

func TestBox(t *testing.T) {
	assert.Equal(t, image.Rect(-3840, 0, 0, 2160), wall.Box())
}
