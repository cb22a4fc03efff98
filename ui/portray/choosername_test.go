package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/portray"
	"sightline/ui/scene"
)

// TestChooserShowsTheNameAboutItsCursor: of a long name the part that the keys
// are at is in view, and what is selected is lit.
func TestChooserShowsTheNameAboutItsCursor(t *testing.T) {
	p, long := portrayer(t), "begin"+strings.Repeat("-middle", 40)+"-end"
	name := func(c portray.Chooser) (text string, lit int) {
		c.Naming = true
		s, _ := p.Chooser(c, 900, 700, portray.Dark())
		within(t, "the name", s)
		for _, part := range parts(scene.Scene{Width: 900, Height: 700, Groups: s.Groups[1:2]}) {
			switch item := part.item.(type) {
			case scene.Text:
				text = item.Run.Text
			case scene.Fill:
				lit++
			}
		}
		return text, lit
	}
	n := len(long)
	text, lit := name(portray.Chooser{Name: long, Cursor: n, Anchor: n})
	assert.Regexp(t, `^….*-end$`, text)
	assert.Zero(t, lit)
	text, lit = name(portray.Chooser{Name: long, Cursor: 0, Anchor: n})
	assert.Regexp(t, `^begin.*…$`, text)
	assert.Positive(t, lit)
	text, _ = name(portray.Chooser{Name: long, Cursor: n - 8, Anchor: n - 8})
	assert.Regexp(t, `^….*…$`, text)
	text, lit = name(portray.Chooser{Name: "map.png", Cursor: 3, Anchor: 0})
	assert.Equal(t, "map.png", text)
	assert.Equal(t, 1, lit)
}
