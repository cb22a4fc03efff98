package portray_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/portray"
)

// TestBoardDoesNotNameWhatIsUnsaid: what is selected or hovered over stays so
// while the playhead goes back to before anybody spoke of it.
func TestBoardDoesNotNameWhatIsUnsaid(t *testing.T) {
	p := portrayer(t)
	ix := model.NewIndex(&model.Briefing{
		Voices: []model.Voice{{ID: "v", Name: "Secret voice"}, {ID: "w", Name: "W"}},
		Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "Secret title", When: date(t, "2024-10-08/2024-10-30")}, {ID: "f", Kind: model.KindEvent, Title: "F"}},
		Claims: []model.Claim{
			{ID: "c", Voice: "v", About: "e", Stance: model.Asserts, Said: date(t, "2024-10-18")},
			{ID: "d", Voice: "w", About: "f", Stance: model.Asserts, Said: date(t, "2024-10-10")},
		},
	})
	for _, c := range []struct{ name, selected, hovered, want string }{
		{"event selected", "e", "", "By Thursday 17 October 2024 nobody has spoken of what is selected."},
		{"claim selected", "c", "", "By Thursday 17 October 2024 nobody has spoken of what is selected."},
		{"event hovered over", "", "e", "By Thursday 17 October 2024 nobody has spoken of what is pointed at."},
		{"claim hovered over", "f", "c", "By Thursday 17 October 2024 nobody has spoken of what is pointed at."},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := boardOf(t, ix, "2024-10-17", model.Said)
			in.Selection, in.Hover = c.selected, c.hovered
			all := words(p.Board(in).Scene)
			assert.Subset(t, all, []string{"NOT SAID YET", c.want})
			for _, word := range all {
				assert.NotContains(t, word, "Secret")
				assert.NotContains(t, word, "position")
			}
			in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
			assert.Contains(t, words(p.Board(in).Scene), "Secret title", "a day later")
		})
	}
	in := boardOf(t, ix, "2024-10-17", model.Said)
	in.Pointer = portray.BoardSpot{Event: "f", Lane: "w"}
	in.Selection = "e"
	assert.Contains(t, words(p.Board(in).Scene), "on: F", "what is pointed at goes before")
}
