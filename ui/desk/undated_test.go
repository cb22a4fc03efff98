package desk

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/ui/state"
)

// TestAnEventWithoutADateIsChosen from the list that its note on the timeline
// leads to.
func TestAnEventWithoutADateIsChosen(t *testing.T) {
	reset(t)
	clickAt(t, live.slider, 290, 50)
	settle(t)
	screenshot(t, "undated")
	press(t, "Down", "Return")
	eventually(t, func(s state.State) bool { return s.Selection != "" }, "the second event")
	s := now()
	e, ok := s.Index.Event(s.Selection)
	assert.True(t, ok && e.When.IsZero())
	assert.False(t, live.sheet.Visible())

	press(t, "Escape", "u", "Return")
	eventually(t, func(now state.State) bool { return now.Selection != "" && now.Selection != s.Selection }, "the first, by the keys")
}
