package portray_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// together is what a group says, without spaces and what joins words.
func together(s scene.Scene, group string) string {
	return strings.NewReplacer(" ", "", "\u00a0", "", "\u2060", "").Replace(strings.Join(words(s, group), ""))
}

// TestCaveatsAreNeverCut: however long a title is, what its event's standing is
// and who says so is told whole.
func TestCaveatsAreNeverCut(t *testing.T) {
	caveats := map[string][]model.Stance{
		"—Ministry":                             {model.Asserts},
		"—disputedbyLowland":                    {model.Asserts, model.Denies},
		"—objectedtobyUpland,nobodyassertsit":   {model.Denies},
		"—expected,notasserted":                 {model.Expects},
		"—Ministry,Mayoroftheveryfarsouthcoast": {model.Asserts, model.Asserts},
	}
	title := strings.Repeat("Shelling was reported by people near the old bridge ", 8)
	for caveat, stances := range caveats {
		for _, at := range []size{{360, 640}, {640, 420}, {1547, 850}} {
			for _, long := range []int{1, 9, 20, 30, 44, 60, 75, 90, 400} {
				t.Run(fmt.Sprint(caveat, at, long), func(t *testing.T) {
					b := &model.Briefing{
						Places: []model.Place{{ID: "p", Name: "P", Precision: model.City, Geometry: orb.Point{20, 0}}},
						Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: title[:long], Place: "p"}},
						Voices: []model.Voice{{ID: "a", Name: "Ministry", Party: "Upland"}, {ID: "b", Name: "Mayor of the very far south coast", Party: "Lowland"}},
					}
					for i, s := range stances {
						id := string("ab"[i])
						b.Claims = append(b.Claims, model.Claim{ID: "c" + id, Voice: id, Stance: s, About: "e", Said: date(t, "2024-10-18")})
					}
					in := overview(t, model.NewIndex(b), at)
					in.Snapshot = in.Index.At(date(t, "2024-10-18"), model.Said)
					drawing, _ := portrayer(t).Map(in)
					assert.Contains(t, together(drawing, "labels"), caveat)
				})
			}
		}
	}
}

// TestAGistCountsOnlyWhatItIsTrueOf: where there is no room to tell of each
// event at a place, no standing is told of more events than have it.
func TestAGistCountsOnlyWhatItIsTrueOf(t *testing.T) {
	gist := func(second model.Stance) string {
		b := &model.Briefing{
			Places: []model.Place{{ID: "p", Name: "P", Precision: model.City, Geometry: orb.Point{20, 0}}},
			Voices: []model.Voice{{ID: "a", Name: "Ministry", Party: "Upland"}, {ID: "b", Name: "Mayor", Party: "Lowland"}},
			Claims: []model.Claim{
				{ID: "c1", Voice: "a", Stance: model.Asserts, About: "e1", Said: date(t, "2024-10-18")},
				{ID: "c2", Voice: "b", Stance: model.Denies, About: "e1", Said: date(t, "2024-10-18")},
				{ID: "c3", Voice: "a", Stance: model.Asserts, About: "e2", Said: date(t, "2024-10-18")},
				{ID: "c4", Voice: "b", Stance: second, About: "e2", Said: date(t, "2024-10-18")},
			},
		}
		for _, id := range []string{"e1", "e2"} {
			title := strings.Repeat("Shelling was reported by people near the old bridge ", 8)
			b.Events = append(b.Events, model.Event{ID: id, Kind: model.KindEvent, Title: title, Place: "p"})
		}
		for i := range 60 { // others crowd in on it from all sides
			id := "q" + strconv.Itoa(i)
			at := orb.Point{20 + 9*math.Cos(float64(i)), 9 * math.Sin(float64(i))}
			b.Places = append(b.Places, model.Place{ID: id, Name: "Q", Precision: model.City, Geometry: at})
			b.Events = append(b.Events, model.Event{ID: "e" + id, Kind: model.KindEvent, Title: "Q", Place: id})
			b.Claims = append(b.Claims, model.Claim{ID: "c" + id, Voice: "a", Stance: model.Asserts, About: "e" + id, Said: date(t, "2024-10-18")})
		}
		in := overview(t, model.NewIndex(b), size{360, 640})
		in.Snapshot = in.Index.At(date(t, "2024-10-18"), model.Said)
		drawing, _ := portrayer(t).Map(in)
		return together(drawing, "labels")
	}
	assert.Contains(t, gist(model.Asserts), "2events,1disputed")
	assert.Contains(t, gist(model.Denies), "2events,disputed")
}

// TestDatesOfMovementsAreNeverCut: nor is when a movement took place.
func TestDatesOfMovementsAreNeverCut(t *testing.T) {
	v := plain(t, 900, 600)
	ix := model.NewIndex(&model.Briefing{Events: []model.Event{{
		ID: "m", Kind: model.KindMovement, When: date(t, "2024-10-08/2024-10-16"),
		Title:    strings.Repeat("Columns of lorries go north ", 9),
		Geometry: orb.LineString{groundAt(t, v, 0.5, 0.4), groundAt(t, v, 0.52, 0.5)},
	}}})
	in := portray.MapInput{Index: ix, View: v, Theme: portray.Dark(), Snapshot: ix.At(date(t, "2024-10-10"), model.Happened)}
	drawing, _ := portrayer(t).Map(in)
	assert.Contains(t, together(drawing, "labels"), ",8–16Oct")
}
