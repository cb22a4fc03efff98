package portray

import (
	"image/color"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// TestSignsStandOnTheSideOfTheMark: the small marks of a label are next to the mark
// that it tells of. Far from it they would be taken for marks of the map.
func TestSignsStandOnTheSideOfTheMark(t *testing.T) {
	letters, err := lettering.Default()
	require.NoError(t, err)
	box := scene.Rect{X: 100, Y: 100, W: 200, H: 15}
	for _, s := range []side{{1, 0}, {-1, 0}, {-1, 1}} {
		var at scene.Point
		var l label
		l.add(labelRow{
			run: letters.Shape("said here", scene.Style{Size: tellSize}), indent: 12, height: 15,
			mark: func(_ *sheet, to scene.Point) { at = to },
		})
		on := &sheet{letters: letters}
		l.draw(on, box, s, color.NRGBA{})
		text := on.items[len(on.items)-1].(scene.Text)
		if s.x > 0 {
			assert.Less(t, at.X-box.X, 10.0)
			assert.Greater(t, text.X, at.X+5)
		} else {
			assert.Less(t, box.Right()-at.X, 10.0)
			assert.Less(t, text.X+text.Run.Advance, at.X-5)
		}
	}
}
