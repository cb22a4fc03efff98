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

// TestLanesThatAreFilteredOut go away, whatever the moment is, are counted, and
// come back.
func TestLanesThatAreFilteredOut(t *testing.T) {
	b := &model.Briefing{
		Voices: []model.Voice{{ID: "a", Name: "Anna", Party: "East"}, {ID: "b", Name: "Boris", Party: "East"}, {ID: "c", Name: "Clara", Party: "West"}},
		Events: []model.Event{{ID: "e", Title: "E", When: date(t, "2024-01-02")}},
		Claims: []model.Claim{
			{ID: "1", Voice: "a", About: "e", Stance: model.Asserts, Said: date(t, "2024-01-01")},
			{ID: "2", Voice: "b", About: "e", Stance: model.Expects, Said: date(t, "2024-01-04")},
			{ID: "3", Voice: "c", About: "e", Stance: model.Denies, Said: date(t, "2024-01-08")},
		},
	}
	ix := model.NewIndex(b)
	only := func(stances ...model.Stance) *model.Sieve { return ix.Sieve(model.Filter{Stances: stances}) }
	for _, tt := range []struct {
		name    string
		sieve   *model.Sieve
		parties bool
		want    []string
		count   string
	}{
		{"no filter", nil, false, []string{"Anna", "Boris", "Clara"}, ""},
		{"all pass", only(), false, []string{"Anna", "Boris", "Clara"}, ""},
		{"one passes", only(model.Denies), false, []string{"Clara"}, "+ 2 lanes filtered out"},
		{"two pass", only(model.Asserts, model.Denies), false, []string{"Anna", "Clara"}, "+ 1 lane filtered out"},
		{"parties", only(model.Expects), true, []string{"East"}, "+ 1 lane filtered out"},
		{"disputed", ix.Sieve(model.Filter{Disputed: true}), false, []string{"Anna", "Boris", "Clara"}, ""},
		{"none", only(model.Warns), false, nil, "+ 3 lanes filtered out"},
		{"again", nil, false, []string{"Anna", "Boris", "Clara"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, day := range []string{"2024-01-01", "2024-01-08"} {
				in := strip(ix, date(t, day), 900, 300)
				in.Sieve, in.ByParty = tt.sieve, tt.parties
				drawing := portrayer(t).Timeline(in)
				var lanes []string
				for _, w := range words(drawing.Scene, "names") {
					if slices.Contains([]string{"Anna", "Boris", "Clara", "East", "West"}, w) {
						lanes = append(lanes, w)
					}
				}
				assert.Equal(t, tt.want, lanes, day)
				if tt.count == "" {
					assert.NotContains(t, wordsJoined(drawing.Scene, "names"), "filtered out", day)
				} else {
					assert.Contains(t, words(drawing.Scene, "names"), tt.count, day)
				}
				shows, scroll := drawing.Reveal("1") // filtered out or not
				assert.Positive(t, shows.Length())
				assert.Zero(t, scroll[1])
			}
		})
	}
}
