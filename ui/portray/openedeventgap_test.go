package portray_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/portray"
)

// TestGapsAreRoundedBeforeTheirUnitIsChosen: there are no 60 minutes, no 24
// hours, and never 0 of anything.
func TestGapsAreRoundedBeforeTheirUnitIsChosen(t *testing.T) {
	for said, want := range map[string]string{
		"2024-01-01T12:00:20Z": "within a minute",
		"2024-01-01T11:59:40Z": "within a minute",
		"2024-01-01T12:01Z":    "1 minute after",
		"2024-01-01T12:59:10Z": "59 minutes after",
		"2024-01-01T12:59:40Z": "1 hour after",
		"2024-01-01T11:00:20Z": "1 hour before",
		"2024-01-02T11:20Z":    "23 hours after",
		"2024-01-02T11:42Z":    "1 day after",
		"2024-01-03T00:00Z":    "1.5 days after",
		"2024-01-11T10:48Z":    "10 days after",
	} {
		ix := model.NewIndex(&model.Briefing{
			Voices: []model.Voice{{ID: "v", Name: "V"}},
			Events: []model.Event{{ID: "e", Title: "E", Kind: model.KindEvent, When: date(t, "2024-01-01T12:00Z")}},
			Claims: []model.Claim{{ID: "c", Voice: "v", Stance: model.Asserts, About: "e", Said: date(t, said)}},
		})
		drawing, _ := opened(t, ix, "e", ix.At(date(t, "2024-02-01"), model.Said)).View(1200, portray.Dark(), portray.Marked{})
		assert.Regexp(t, `first said [^a-z]+[^,]*,[^,]* UTC, `+want+`\b`, wordsJoined(drawing), said)
	}
}
