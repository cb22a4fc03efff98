package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/internal/golden"
	"sightline/ui/paint/raster"
	"sightline/ui/portray"
)

func TestAskingPictures(t *testing.T) {
	p := portrayer(t)
	for _, th := range themes() {
		changed := portray.Decision{
			Title:   "The file has changed on disk since it was opened",
			Lines:   []string{"/home/briefer/korea.briefing.geojson", "Write these scenes into it as it is now?"},
			Answers: []string{"Save under another name", "Write into it as it is now", "Cancel"}, Picked: 1, Hint: "← → and Enter choose.",
		}
		drawing, _ := p.Decision(changed, 760, 360, th)
		drawing.Background = th.Panel
		golden.Check(t, "ask-decision-"+th.Name, raster.Paint(drawing, 1))
		prompt := p.Prompt(portray.Prompt{
			Title: "Add a scene of what is seen now", Lines: []string{"It keeps the moment, the clock, the part of the map and what is selected."},
			Text: "17 October 2024: Troops", Cursor: 23, Hint: "Enter adds it with this title, Esc leaves.",
		}, 760, 300, th)
		prompt.Background = th.Panel
		golden.Check(t, "ask-prompt-"+th.Name, raster.Paint(prompt, 1))
	}
}

// TestDecisionsKeepTheirAnswers in the box, beside or under one another, in any
// window.
func TestDecisionsKeepTheirAnswers(t *testing.T) {
	for _, width := range []float64{320, 700, 1280} {
		in := portray.Decision{Title: strings.Repeat("long ", 60), Answers: []string{"One", strings.Repeat("a long answer ", 9), "Three"}}
		drawing, boxes := portrayer(t).Decision(in, width, 800, portray.Dark())
		within(t, "the decision", drawing)
		require.Len(t, boxes, 3)
		for i, b := range boxes {
			assert.True(t, b.X >= 20 && b.Right() <= width-20, "%v", b)
			for _, other := range boxes[:i] {
				assert.False(t, b.Overlaps(other))
			}
		}
	}
}

// TestManyKeysHaveTwoColumns where one has no room, and none is left out.
func TestManyKeysHaveTwoColumns(t *testing.T) {
	var keys [][2]string
	for i := range 40 {
		keys = append(keys, [2]string{strings.Repeat("k", i+1), "what it does"})
	}
	for _, row := range []struct {
		width, height float64
		want          bool
	}{{1280, 800, true}, {1280, 1200, true}, {700, 800, false}} {
		drawing := portrayer(t).Message(portray.Message{Title: "Keys", Keys: keys, Hint: "H"}, row.width, row.height, portray.Dark())
		within(t, "the keys", drawing)
		n := 0
		for _, text := range texts(drawing) {
			if text.Run.Text == "what it does" {
				n++
			}
		}
		assert.Equal(t, row.want, n == 40, "%v: %d", row, n)
	}
}
