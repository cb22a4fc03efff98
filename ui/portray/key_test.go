package portray_test

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/scene"
)

// keyTexts is everything that a key can say.
var keyTexts = []string{
	"asserted, nobody objects", "asserted by two sides or more", "disputed",
	"nobody asserts it, somebody objects", "expected or warned of", "the briefing's own account",
	"place of a statement", "area", "area, outline inferred", "movement", "movement, path inferred",
	"movement, path inferred · asserted, nobody objects", "under way", "under way, position reckoned", "place inferred", "occupied territory",
}

// keyOf lists what a map's key explains, in its order.
func keyOf(s scene.Scene) []string {
	var all []string
	for _, w := range words(s, "furniture") {
		if contains(keyTexts, w) {
			all = append(all, w)
		}
	}
	return all
}

func TestKeyShowsWhatOccurs(t *testing.T) {
	ix := builtIn(t)
	tests := []struct {
		name, at string
		clock    model.Clock
		want     string
	}{
		{"nobody has said anything", "2024-10-16", model.Said, "occupied territory"},
		{
			"a presence in dispute", "2024-10-17", model.Said,
			"disputed; place of a statement; area; area, outline inferred; occupied territory",
		},
		{
			"everything", "2024-10-18", model.Said,
			"asserted, nobody objects; disputed; the briefing's own account; place of a statement; area; area, outline inferred; movement, path inferred; expected or warned of; place inferred; occupied territory",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := overview(t, ix, size{1547, 850})
			in.Snapshot = ix.At(date(t, tt.at), tt.clock)
			drawing, _ := portrayer(t).Map(in)
			assert.Equal(t, tt.want, strings.Join(keyOf(drawing), "; "))
		})
	}
}

func TestKeyTellsOfVesselsAtSea(t *testing.T) {
	ix := builtIn(t)
	in := overview(t, ix, size{1547, 850})
	for day, sailing := range map[string]bool{"2024-10-10": true, "2024-10-16": false} {
		in.Snapshot = ix.At(date(t, day), model.Happened)
		drawing, _ := portrayer(t).Map(in)
		for _, entry := range []string{"movement, path inferred · asserted, nobody objects", "under way, position reckoned"} {
			assert.Equal(t, sailing, contains(keyOf(drawing), entry), "%s on %s", entry, day)
		}
	}
}

func TestKeyTellsEveryStanding(t *testing.T) {
	stances := map[model.Standing][]model.Stance{
		model.Unattributed: nil,
		model.Asserted:     {model.Asserts},
		model.Corroborated: {model.Asserts, model.Asserts},
		model.Disputed:     {model.Asserts, model.Denies},
		model.Rejected:     {model.Denies},
		model.Expected:     {model.Expects},
	}
	texts := map[model.Standing]string{
		model.Asserted: keyTexts[0], model.Corroborated: keyTexts[1], model.Disputed: keyTexts[2],
		model.Rejected: keyTexts[3], model.Expected: keyTexts[4], model.Unattributed: keyTexts[5],
	}
	area := orb.Polygon{{{20, 0}, {30, 0}, {30, 8}, {20, 8}, {20, 0}}}
	for st, says := range stances {
		for name, g := range map[string]orb.Geometry{"point": orb.Point{20, 0}, "area": area, "country, no dot": orb.Point{20, 0}} {
			t.Run(string(st)+", "+name, func(t *testing.T) {
				b := &model.Briefing{
					Places: []model.Place{{ID: "p", Name: "P", Geometry: g}, {ID: "q", Name: "Q", Geometry: orb.Point{60, 10}}},
					Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "E", Place: "p"}},
				}
				if strings.HasPrefix(name, "country") {
					b.Places[0].Precision = model.Country
				}
				for i, s := range says {
					id := string(rune('a' + i))
					b.Voices = append(b.Voices, model.Voice{ID: id, Name: id, Party: id})
					b.Claims = append(b.Claims, model.Claim{ID: "c" + id, Voice: id, Stance: s, About: "e", Said: date(t, "2024-10-18")})
				}
				ix := model.NewIndex(b)
				in := overview(t, ix, size{900, 600})
				in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
				drawing, _ := portrayer(t).Map(in)
				want := []string{texts[st]}
				if name == "area" {
					want = append(want, "area")
				}
				assert.Equal(t, want, keyOf(drawing))
			})
		}
	}
}

func TestKeyTellsSeveralStandingsOfOneArea(t *testing.T) {
	b := &model.Briefing{
		Places: []model.Place{{ID: "p", Name: "P", Precision: model.Undisclosed, Geometry: orb.Polygon{{{20, 0}, {30, 0}, {30, 8}, {20, 8}, {20, 0}}}}},
		Voices: []model.Voice{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}},
		Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "E", Place: "p"}, {ID: "f", Kind: model.KindEvent, Title: "F", Place: "p"}},
		Claims: []model.Claim{
			{ID: "1", Voice: "a", Stance: model.Asserts, About: "e", Said: date(t, "2024-10-18")},
			{ID: "2", Voice: "a", Stance: model.Asserts, About: "f", Said: date(t, "2024-10-18"), Place: "p"},
			{ID: "3", Voice: "b", Stance: model.Denies, About: "f", Said: date(t, "2024-10-18")},
		},
	}
	ix := model.NewIndex(b)
	in := overview(t, ix, size{900, 600})
	in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
	drawing, _ := portrayer(t).Map(in)
	assert.Equal(t, []string{"asserted, nobody objects", "disputed", "place of a statement", "area"}, keyOf(drawing))
}
