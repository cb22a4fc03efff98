package portray_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/portray"
)

// vague is a briefing of one voice's claims of some dates about an event of New
// Year's Day.
func vague(t *testing.T, said ...string) *model.Index {
	b := &model.Briefing{
		Voices: []model.Voice{{ID: "v", Name: "Voice"}},
		Events: []model.Event{{ID: "e", Title: "E", When: date(t, "2024-01-01")}},
	}
	for _, s := range said {
		b.Claims = append(b.Claims, model.Claim{ID: s, Voice: "v", About: "e", Stance: model.Asserts, Said: date(t, s)})
	}
	return model.NewIndex(b)
}

// TestTimelineNamesWhoSpoke: a voice stands out as soon as a claim of its counts,
// though another in whose middle it lies begins later.
func TestTimelineNamesWhoSpoke(t *testing.T) {
	ix, th := vague(t, "2024-01-10", "2024-01", "2024-02-01"), portray.Dark()
	for at, want := range map[string]bool{"2023-12-31": false, "2024-01-05": true, "2024-01-12": true} {
		for _, text := range texts(timeline(t, ix, date(t, at), 900).Scene, "names") {
			if text.Run.Text == "Voice" {
				assert.Equal(t, want, text.Color == th.Text, at)
				assert.Equal(t, !want, text.Color == th.Faint, at)
			}
		}
	}
}

// TestTimelineKnowsNoFirstWordWithoutABeginning: where nobody knows since when
// something is said, what is said later is not the first word of it.
func TestTimelineKnowsNoFirstWordWithoutABeginning(t *testing.T) {
	gaps := func(said ...string) []string {
		return words(portrayer(t).Timeline(strip(vague(t, said...), date(t, "2024-02-03"), 900, 300)).Scene, "told threads")
	}
	assert.Equal(t, []string{"said 33 days after"}, gaps("2024-02-03"))
	assert.Equal(t, []string{"said 33 days after"}, gaps("2024-02-03", "2024-02-04"))
	assert.Empty(t, gaps("../2024-01-03", "2024-02-03"))
	assert.Empty(t, gaps("2024-02-03", "../2024-01-03"))
}
