package portray

import (
	"math"

	"sightline/ui/scene"
)

// spotDark is how much of the light a spotlight takes from what lies around it.
const spotDark = 0.66

// SpotlightRadius is how wide a spotlight is on a stage of a size, if nobody has
// made it wider or narrower: a country at the scale of a continent.
func SpotlightRadius(width, height float64) float64 { return 150 * stageUnit(width, height) }

// Spotlight darkens a stage but for a disc with a soft edge, in logical pixels of
// the stage. One without a radius darkens it all.
func Spotlight(at scene.Point, radius, width, height float64) scene.Group {
	dark := scene.Fill{Path: scene.Rect{W: width, H: height}.Path(0), Color: fade(rgb(0x05080B), spotDark)}
	if radius > 0 {
		dark.Fade = &scene.Fade{From: at, Inner: radius * 0.88, Outer: math.Max(radius*1.12, radius*0.88+1)}
	}
	return scene.Group{Name: "spotlight", Items: []scene.Item{dark}}
}
