package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
)

// TestAMapWithoutClaimsCountsItsEvents, and calls none a place.
func TestAMapWithoutClaimsCountsItsEvents(t *testing.T) {
	ix := read(t, `{"type": "FeatureCollection", "features": [
		{"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [10, 45]}, "properties": {"title": "A", "date": "2023-01-10"}},
		{"type": "Feature", "id": "b", "geometry": {"type": "Point", "coordinates": [11, 45]}, "properties": {"title": "B", "date": "2023-03-10"}},
		{"type": "Feature", "id": "c", "geometry": {"type": "Point", "coordinates": [12, 45]}, "properties": {"name": "C"}}]}`)
	assert.Contains(t, words(portrayer(t).Bar(ix, 900, 52, portray.Dark())), "10 January – 10 March 2023 · 2 events · 1 place")
	for clock, want := range map[model.Clock]string{model.Said: "1 event so far", model.Happened: "0 events under way"} {
		all := portrayer(t).Describe(ix, ix.At(date(t, "2023-02-01"), clock))
		assert.Contains(t, all, want)
		assert.False(t, strings.Contains(all, "claims"), all)
	}
}

// TestAMapWithoutDatesIsOfNoMoment: nothing was said by then, and an event without a
// date is no place.
func TestAMapWithoutDatesIsOfNoMoment(t *testing.T) {
	ix := read(t, `{"type": "FeatureCollection", "briefing": {"version": 1, "title": "T"}, "features": [
		{"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [10, 45]}, "properties": {"kind": "event", "title": "A"}},
		{"type": "Feature", "id": "c", "geometry": {"type": "Point", "coordinates": [12, 45]}, "properties": {"kind": "place", "name": "C"}}]}`)
	snap := ix.At(edtf.Date{}, model.Said)
	assert.True(t, strings.HasPrefix(portrayer(t).Describe(ix, snap), "T. 1 event · 1 place.\n"))
	drawing := portrayer(t).Picture(pictureInput(ix, snap, size{900, 600}))
	assert.Contains(t, strings.Join(words(drawing), "|"), "1 event · 1 place")
}
