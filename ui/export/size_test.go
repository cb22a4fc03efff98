package export_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/export"
)

func TestSizesHaveTheirShapes(t *testing.T) {
	for name, shape := range map[string]float64{
		"slide": 16.0 / 9, "16:9": 16.0 / 9, "4:3": 4.0 / 3, "square": 1, "1:1": 1,
		"portrait45": 4.0 / 5, "4:5": 4.0 / 5, "story": 9.0 / 16, "9:16": 9.0 / 16, "a4": 210.0 / 297, "a4-landscape": 297.0 / 210,
	} {
		s, ok := export.SizeNamed(name)
		require.True(t, ok, name)
		assert.InDelta(t, shape, float64(s.Width)/float64(s.Height), 0.001, name)
	}
	a4, _ := export.SizeNamed("a4")
	assert.Equal(t, [2]int{2480, 3508}, [2]int{a4.Width, a4.Height})
	_, ok := export.SizeNamed("postcard")
	assert.False(t, ok)
}

// TestNoSizeIsTooLarge: each can be written at twice its pixels.
func TestNoSizeIsTooLarge(t *testing.T) {
	for _, s := range export.Sizes() {
		assert.NotEmpty(t, s.Words, s.Name)
		assert.LessOrEqual(t, 2*max(s.Width, s.Height), export.MaxSide, s.Name)
		assert.GreaterOrEqual(t, min(s.Width, s.Height), export.MinSide, s.Name)
	}
}
