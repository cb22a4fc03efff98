package portray

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// TestNamesAlongALineAreWorkedOutOnce: what a movement's name comes to at a middle is
// what it would be anew, and is kept for the next moment.
func TestNamesAlongALineAreWorkedOutOnce(t *testing.T) {
	letters, err := lettering.Default()
	require.NoError(t, err)
	w := track{legs: [][]scene.Point{{{X: 10, Y: 10}, {X: 300, Y: 40}}, {{X: 300, Y: 40}, {X: 330, Y: 200}, {X: 340, Y: 420}}}}
	like := inscription{run: letters.Shape("The third convoy", scene.Style{Size: 12}), lift: 4}
	var names moveNames
	along := names.along([]track{w}, like)
	require.Len(t, along, 1)
	fitting := 0
	for n, middle := range along[0].middles {
		got := along[0].lettered(n)
		text, boxes, ok := along[0].at(middle)
		require.Equal(t, ok, got.fits)
		require.Equal(t, text, got.text)
		require.Equal(t, boxes, got.boxes)
		assert.Same(t, got, names.along([]track{w}, like)[0].lettered(n))
		if ok {
			fitting++
			assert.Equal(t, turning(text.Run), got.turn)
		}
	}
	assert.Positive(t, fitting)
	assert.Zero(t, testing.AllocsPerRun(5, func() { names.along(nil, like)[0].lettered(3) }))
}
