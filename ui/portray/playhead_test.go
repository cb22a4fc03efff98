package portray_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// TestThePlayheadLeavesTitlesFree: at no moment does its line run through a bar's
// title, and some it would have.
func TestThePlayheadLeavesTitlesFree(t *testing.T) {
	ix, crossings := builtIn(t), 0
	for _, clock := range []model.Clock{model.Said, model.Happened} {
		for _, width := range []float64{900, 1280, 1544, 1920} {
			for day := range 11 {
				in := strip(ix, nth(t, "2024-10-08", day), width, 330)
				in.Snapshot = ix.At(in.Snapshot.Moment, clock)
				for _, part := range []float64{0, 0.3, 0.7} {
					in.Progress = part
					drawn := portrayer(t).Timeline(in).Scene
					x, lines := headLines(drawn)
					for _, title := range texts(drawn, "events") {
						if x <= title.X || x >= title.X+title.Run.Advance {
							continue
						}
						crossings++
						for _, l := range lines {
							assert.False(t, l.Y < title.Y && l.Bottom() > title.Y-title.Run.Style.Size*0.7, "%q, %v", title.Run.Text, l)
						}
					}
				}
			}
		}
	}
	assert.Positive(t, crossings)
}

// headLines are the parts of the playhead's line: upright, and in the ink of texts.
func headLines(s scene.Scene) (x float64, lines []scene.Rect) {
	for _, p := range parts(s, "axis") {
		if l, ok := p.item.(scene.Stroke); ok && l.Color == portray.Dark().Text {
			box := bounds(l.Path)
			if box.W == 0 {
				x, lines = box.X, append(lines, box)
			}
		}
	}
	return x, lines
}
