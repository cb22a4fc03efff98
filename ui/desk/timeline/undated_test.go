package timeline_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/stretchr/testify/assert"

	"sightline/model"
)

// TestEventsWithoutADateAreListed by a tap on the note that counts them, and by a
// tap nowhere else on its row.
func TestEventsWithoutADateAreListed(t *testing.T) {
	b := open(t)
	const note, row = 270, 50
	moment := b.st.State().Moment
	var listed []*model.Event
	b.Undated = func(events []*model.Event) { listed = events }
	b.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(note, row)}})
	assert.Equal(t, desktop.PointerCursor, b.Cursor())
	b.tap(note, row)
	assert.Len(t, listed, 6)
	for _, e := range listed {
		assert.True(t, e.When.IsZero(), e.ID)
	}
	assert.Equal(t, moment, b.st.State().Moment)

	listed = nil
	b.tap(b.x(t, "2024-10-15"), row)
	b.tap(60, row)
	assert.Empty(t, listed)
	b.st.End()
	b.pixels()
	b.tap(note, row)
	assert.Len(t, listed, 6, "under a closed heading too")
}
