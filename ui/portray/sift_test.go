package portray_test

import (
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/portray"
)

// siftedText has two events at two places, spoken about from a third.
const siftedText = `{"type": "FeatureCollection",
"briefing": {"version": 1, "title": "Two", "sources": [{"id": "s", "title": "S", "url": "https://example.org/"}],
"voices": [{"id": "a", "name": "Anna", "party": "North"}, {"id": "b", "name": "Bert", "party": "South"}],
"claims": [
 {"id": "c1", "voice": "a", "stance": "asserts", "about": "fire", "said": "2024-10-08", "place": "office", "text": "A fire."},
 {"id": "c2", "voice": "b", "stance": "denies", "about": "fire", "said": "2024-10-08", "text": "No fire."},
 {"id": "c3", "voice": "b", "stance": "asserts", "about": "flood", "said": "2024-10-08", "place": "hall", "text": "A flood."},
 {"id": "c4", "voice": "b", "stance": "asserts", "about": "trip", "said": "2024-10-08", "text": "A trip."}]},
"features": [
 {"type": "Feature", "id": "mill", "geometry": {"type": "Point", "coordinates": [10, 50]}, "properties": {"kind": "place", "name": "Mill"}},
 {"type": "Feature", "id": "weir", "geometry": {"type": "Point", "coordinates": [12, 52]}, "properties": {"kind": "place", "name": "Weir"}},
 {"type": "Feature", "id": "office", "geometry": {"type": "Point", "coordinates": [16, 51]}, "properties": {"kind": "place", "name": "Office"}},
 {"type": "Feature", "id": "hall", "geometry": {"type": "Point", "coordinates": [18, 49]}, "properties": {"kind": "place", "name": "Hall"}},
 {"type": "Feature", "id": "fire", "geometry": null, "properties": {"kind": "event", "title": "Fire", "place": "mill", "when": "2024-10-07"}},
 {"type": "Feature", "id": "flood", "geometry": null, "properties": {"kind": "event", "title": "Flood", "place": "weir", "when": "2024-10-07"}},
 {"type": "Feature", "id": "trip", "geometry": null, "properties": {"kind": "movement", "title": "Trip", "from": "weir", "to": "hall", "when": "2024-10-07/2024-10-09"}}
]}`

// trip is what the map calls the movement.
const trip = "Trip, 7\u2060–\u20609\u00a0Oct"

// TestSieveReachesTheMap: an event is drawn if a claim about it passes, a
// statement if it passes itself, and the standing stays that of all claims.
func TestSieveReachesTheMap(t *testing.T) {
	p, ix := portrayer(t), read(t, siftedText)
	in := overview(t, ix, size{1000, 700})
	in.Snapshot = ix.At(date(t, "2024-10-08"), model.Said)
	for _, tt := range []struct {
		name        string
		filter      *model.Filter
		shown, gone []string
		counts      string
	}{
		{"all", nil, []string{"Mill", "Weir", "Office", "Hall", trip}, nil, "4 claims so far · 2 voices"},
		{"one voice", &model.Filter{Voices: []string{"a"}}, []string{"Mill", "Office"}, []string{"Weir", "Hall", trip}, "1 of 4 claims so far"},
		{"the other", &model.Filter{Parties: []string{"South"}}, []string{"Mill", "Weir", "Hall", trip}, []string{"Office"}, "3 of 4 claims so far"},
		{"words", &model.Filter{Words: "trip"}, []string{"Weir", "Hall", trip}, []string{"Mill", "Office"}, "1 of 4 claims so far"},
		{"nothing", &model.Filter{Words: "nobody says this"}, nil, []string{"Mill", "Weir", "Office", "Hall", trip}, "0 of 4 claims so far"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := in
			if tt.filter != nil {
				in.Sieve = ix.Sieve(*tt.filter)
			}
			drawing, hits := p.Map(in)
			labels := words(drawing, "labels")
			for _, name := range tt.shown {
				assert.Contains(t, labels, name)
			}
			for _, name := range tt.gone {
				assert.NotContains(t, labels, name)
			}
			assert.Contains(t, wordsJoined(drawing, "furniture"), tt.counts)
			if contains(tt.shown, "Mill") {
				assert.Contains(t, wordsJoined(drawing, "labels"), "disputed", "by all claims")
			}
			mill := project(in.View, orb.Point{10, 50})
			assert.Equal(t, contains(tt.shown, "Mill"), p.Under(in, hits, mill) == "fire")
		})
	}
}

// TestSieveReachesPicturesAndWords: an image that leaves claims out says which.
func TestSieveReachesPicturesAndWords(t *testing.T) {
	p, ix := portrayer(t), read(t, siftedText)
	snap := ix.At(date(t, "2024-10-08"), model.Said)
	in := pictureInput(ix, snap, size{1200, 800})
	in.Sieve = ix.Sieve(model.Filter{Voices: []string{"a"}, Stances: []model.Stance{model.Asserts, model.Denies}})
	drawing := p.Picture(in)
	assert.Contains(t, words(drawing, "labels"), "Mill")
	assert.NotContains(t, words(drawing, "labels"), "Weir")
	assert.Contains(t, wordsJoined(drawing, "caveats"), "1 of 4 claims so far · 1 point disputed in all · only claims by Anna, with the stance Asserts or Denies")

	said := p.DescribeSifted(ix, snap, in.Sieve)
	assert.Contains(t, said, "1 of 4 claims so far")
	assert.Contains(t, said, "Filtered: only claims by Anna, with the stance Asserts or Denies")
	assert.Contains(t, said, "Fire, Mill")
	assert.NotContains(t, said, "Flood")
	assert.Contains(t, p.Describe(ix, snap), "Flood")
	assert.NotContains(t, p.Describe(ix, snap), "Filtered")
}

// TestFilterWords name everything that a filter asks for.
func TestFilterWords(t *testing.T) {
	ix := read(t, siftedText)
	for _, tt := range []struct {
		filter model.Filter
		want   string
	}{
		{model.Filter{}, ""},
		{model.Filter{Words: " troops  port "}, "with the words “troops port”"},
		{model.Filter{Voices: []string{"a", "b"}, Parties: []string{"North"}}, "by Anna or Bert, from the side of North"},
		{model.Filter{Events: []string{"fire"}, Places: []string{"mill", "none"}}, "about Fire, at Mill or none"},
		{model.Filter{Disputed: true, Inferred: true, Notes: true}, "about what is disputed, with something inferred, with notes"},
	} {
		assert.Equal(t, tt.want, portray.FilterWords(ix, ix.Sieve(tt.filter)))
	}
	assert.Empty(t, portray.FilterWords(ix, nil))
	seen := ix.Sieve(model.Filter{Notes: true}).With(func(*model.Claim) bool { return true })
	require.Equal(t, "with notes, in the map's view", portray.FilterWords(ix, seen))
}

// TestInsetsFollowTheSieve: an enlargement that was drawn before is drawn anew.
func TestInsetsFollowTheSieve(t *testing.T) {
	p, ix := portrayer(t), builtIn(t)
	in := overview(t, ix, size{1547, 850})
	require.NotEmpty(t, in.Insets)
	in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
	all, _ := p.Map(in)
	in.Sieve = ix.Sieve(model.Filter{Words: "nobody says this"})
	none, _ := p.Map(in)
	assert.NotEmpty(t, texts(all, "labels"))
	assert.Empty(t, texts(none, "labels"))
}
