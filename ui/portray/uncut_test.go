package portray_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWhatWasInferredIsNotCutOff where it takes more than a line of a card.
func TestWhatWasInferredIsNotCutOff(t *testing.T) {
	all := panelOf(t, builtIn(t), "c-nato", "2024-10-18")
	assert.Contains(t, all, "inferred: day it was said, where it was said ")
	assert.Contains(t, all, "inferred: outline of Russian-held Ukraine")
}

// TestNamesOfSidesAreNotCutOff where two lines are enough for them.
func TestNamesOfSidesAreNotCutOff(t *testing.T) {
	ix := read(t, `{"type": "FeatureCollection", "briefing": {"version": 1, "voices": [{"id": "v", "name": "Commission of Inquiry on the Northern Border"}],
		"claims": [{"id": "c", "voice": "v", "stance": "denies", "about": "e", "said": "2024-10-11"}]},
		"features": [{"type": "Feature", "id": "e", "geometry": null, "properties": {"kind": "event", "title": "E", "when": "2024-10-08"}}]}`)
	assert.Contains(t, panelOf(t, ix, "e", "2024-10-31"), "WHO OBJECTS Commission of Inquiry on the Northern Border denies")
}

// TestNobodyRelaysWhatTheyThemselvesSay: a claim without relays has no chain of them.
func TestNobodyRelaysWhatTheyThemselvesSay(t *testing.T) {
	ix := read(t, `{"type": "FeatureCollection", "briefing": {"version": 1, "voices": [{"id": "v", "name": "Ministry"}],
		"claims": [{"id": "c", "voice": "v", "stance": "denies", "about": "e", "said": "2024-10-11T14:30Z", "inferred": ["said"]}]},
		"features": [{"type": "Feature", "id": "e", "geometry": null, "properties": {"kind": "event", "title": "E", "when": "2024-10-08"}}]}`)
	all := panelOf(t, ix, "c", "2024-10-31")
	assert.NotContains(t, all, "relayed")
	assert.Contains(t, all, "inferred: time it was said")
	assert.Contains(t, panelOf(t, builtIn(t), "c-nato", "2024-10-18"), "relayed NATO Secretary-General, by the article")
}
