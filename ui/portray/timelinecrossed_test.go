package portray_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
)

// TestTitlesKeepOffThePlayhead: a title stands to the right of its bar, but to
// the left where the playhead's line would cross it there and there is room.
func TestTitlesKeepOffThePlayhead(t *testing.T) {
	const title = "It happens, and it takes some words to say what"
	b := &model.Briefing{Events: []model.Event{
		{ID: "a", Title: "A", When: date(t, "2024-01-01")},
		{ID: "z", Title: "Z", When: date(t, "2024-03-31")},
		{ID: "e", Title: title, When: date(t, "2024-02-10")},
	}}
	for i := range 60 { // so that names do not stand in the gutter
		b.Events = append(b.Events, model.Event{ID: string(rune('A'+i)) + "x", Title: "X", When: date(t, "2024-03-30")})
	}
	ix := model.NewIndex(b)
	for at, left := range map[string]bool{"2024-02-10": false, "2024-02-14": true, "2024-03-29": false} {
		in := strip(ix, date(t, at), 1400, 1600)
		in.Snapshot = ix.At(date(t, at), model.Happened)
		s := portrayer(t).Timeline(in)
		bar, ok := s.Item("e")
		require.True(t, ok)
		found := false
		for _, text := range texts(s.Scene, "events") {
			if text.Run.Text == title {
				found = true
				assert.Equal(t, left, text.X < bar.Box.X, at)
			}
		}
		assert.True(t, found, at)
	}
}
