package portray_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
)

// TestTimelineShowsWhatTheSieveShowsForAWhile: an event has its bar while a
// claim passes that comes and goes without changing the event's standing.
func TestTimelineShowsWhatTheSieveShowsForAWhile(t *testing.T) {
	b := &model.Briefing{
		Events: []model.Event{{ID: "e", Title: "E", When: date(t, "2024-01-02")}},
		Claims: []model.Claim{
			{ID: "1", Voice: "a", About: "e", Stance: model.Expects, Said: date(t, "2024-01-01")},
			{ID: "2", Voice: "b", About: "e", Stance: model.Expects, Said: date(t, "2024-01-04"), Withdrawn: date(t, "2024-01-08")},
		},
	}
	ix := model.NewIndex(b)
	for day, want := range map[string]bool{"2024-01-02": false, "2024-01-05": true, "2024-01-09": false} {
		in := strip(ix, date(t, day), 900, 300)
		in.Sieve = ix.Sieve(model.Filter{Voices: []string{"b"}})
		require.Equal(t, want, in.Sieve.Shows(&b.Events[0], in.Snapshot), day)
		assert.Equal(t, want, slices.Contains(idsOn(portrayer(t).Timeline(in)), "e"), day)
	}
}
