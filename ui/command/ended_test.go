package command_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/command"
)

// taken is a briefing in which one claim is withdrawn and one replaced by another
// voice's.
const taken = `{"type": "FeatureCollection", "briefing": {"version": 1,
	"voices": [{"id": "a", "name": "Army"}, {"id": "g", "name": "Government"}],
	"claims": [
		{"id": "gone", "voice": "a", "stance": "asserts", "about": "raid", "said": "2024-03-02", "withdrawn": "2024-03-06"},
		{"id": "old", "voice": "a", "stance": "asserts", "about": "march", "said": "2024-03-02"},
		{"id": "new", "voice": "g", "stance": "denies", "about": "talks", "said": "2024-03-07", "supersedes": ["old"]}
	]}, "features": [
	{"type": "Feature", "id": "raid", "geometry": null, "properties": {"kind": "event", "title": "Raid"}},
	{"type": "Feature", "id": "march", "geometry": null, "properties": {"kind": "event", "title": "March", "when": "2024-03-01"}},
	{"type": "Feature", "id": "talks", "geometry": null, "properties": {"kind": "event", "title": "Talks"}}
]}`

// TestWhatWasSaidIsNotCalledUnsaid, though the standing is called so in JSON.
func TestWhatWasSaidIsNotCalledUnsaid(t *testing.T) {
	c := runWith(taken, "events", "-", "--at", "2024-03-07")
	require.Equal(t, command.Done, c.status, c.errs)
	assert.Contains(t, c.out, "3 events, 0 disputed, 0 unsaid, 2 withdrawn or replaced\n")
	assert.NotContains(t, c.out, "unsaid ")
	for _, words := range []string{"withdrawn on", "replaced by", "Government"} {
		assert.Contains(t, c.out, words)
	}
	assert.Contains(t, runWith(taken, "events", "-", "--at", "2024-03-01").out, "3 events, 0 disputed, 3 unsaid\n")

	_, events := objects(t, runWith(taken, "events", "-", "--at", "2024-03-07", "--format", "json"))
	assert.Equal(t, "unsaid", events["raid"]["standing"])
	assert.Equal(t, "withdrawn on 6 March 2024", events["raid"]["retracted"])
	assert.Equal(t, "replaced by Government on 7 March 2024", events["march"]["retracted"])
	assert.NotContains(t, events["talks"], "retracted")

	_, claims := objects(t, runWith(taken, "claims", "-", "--at", "2024-03-07", "--format", "json"))
	assert.Equal(t, "new", claims["old"]["replacedBy"])
	assert.NotContains(t, claims["new"], "replacedBy")
	text := runWith(taken, "claims", "-", "--at", "2024-03-07").out
	assert.Contains(t, text, "replaced by Government")
	assert.NotContains(t, text, "earlier position")
}
