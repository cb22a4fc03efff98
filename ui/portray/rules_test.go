package portray_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/scene"
)

// TestNoRuleRunsThroughWords: all hairlines and threads of the lanes are drawn before
// the words between them.
func TestNoRuleRunsThroughWords(t *testing.T) {
	s := portrayer(t).Timeline(strip(builtIn(t), date(t, "2024-10-18"), 1280, 239)).Scene
	written := false
	for _, g := range s.Groups {
		for _, item := range g.Items {
			switch i := item.(type) {
			case scene.Text:
				written = written || g.Name == "told threads"
			case scene.Stroke:
				box := bounds(i.Path)
				assert.False(t, written && box.H < 1 && box.W > 300, "in %s", g.Name)
			}
		}
	}
	assert.True(t, written)
}
