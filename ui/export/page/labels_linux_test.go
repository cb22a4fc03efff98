package page_test

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/export"
)

// TestLabelsKeepWhatTheyAreAbout where room is short: at least half of an event's title
// stands before what is said against it, and only what was inferred leans.
func TestLabelsKeepWhatTheyAreAbout(t *testing.T) {
	const title = "A very long title of a thing that may or may not have happened at the bridge over the river"
	way := model.Event{ID: "way", Kind: model.KindMovement, Title: "On its way", From: "bridge", To: "mill", When: date(t, "2024-10-08")}
	inferred := way
	inferred.ID, inferred.Title, inferred.Inferred = "perhaps", "Perhaps too", model.Inferred{"from"}
	inferred.Geometry = orb.LineString{{9, 47.6}, {9.6, 47.7}}
	ix := model.NewIndex(&model.Briefing{
		Places: []model.Place{point("bridge", "Bridge", 9, 47), point("mill", "Mill", 9.5, 47.3)},
		Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: title, Place: "bridge", When: date(t, "2024-10-08")}, way, inferred},
		Voices: []model.Voice{{ID: "a", Name: "A", Party: "Upland and its many old and new friends"}, {ID: "b", Name: "B", Party: "Lowland and its allies in the east"}},
		Claims: []model.Claim{
			{ID: "c", Voice: "a", Stance: model.Asserts, About: "e", Said: date(t, "2024-10-08")},
			{ID: "d", Voice: "b", Stance: model.Denies, About: "e", Said: date(t, "2024-10-08")},
			{ID: "f", Voice: "a", Stance: model.Asserts, About: "way", Said: date(t, "2024-10-08")},
			{ID: "g", Voice: "a", Stance: model.Asserts, About: "perhaps", Said: date(t, "2024-10-08")},
		},
	})
	for _, width := range []int{1280, 500, 390} {
		b := openBrowser(t, width, 800)
		b.open(written(t, export.Job{Index: ix}))
		var lines []string
		b.run(`[...document.querySelectorAll("#labels .line")].map((e) => e.textContent)`, &lines)
		told := strings.Join(lines, " ")
		if strings.Contains(told, "disputed") {
			kept, _, _ := strings.Cut(told, "…")
			kept, _, _ = strings.Cut(kept, " — ")
			assert.Greater(t, len(kept), len(title)/2, "%d: %s", width, told)
		} else {
			assert.Empty(t, told, "%d: nothing is told in place of half of it", width)
		}
		var leaning []string
		b.run(`[...document.querySelectorAll("#labels .route.leaning")].map((e) => e.textContent)`, &leaning)
		assert.NotContains(t, strings.Join(leaning, " "), "On its way")
		if width == 1280 {
			require.Contains(t, told, "disputed")
			assert.Contains(t, strings.Join(leaning, " "), "Perhaps too")
		}
		b.clean()
	}
}
