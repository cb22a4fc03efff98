package portray_test

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// near is how far the parts of a mark lie from its middle at most, pixels.
const near = 10

// marksAt counts the marks at a ground point, outside of an inset.
func marksAt(s scene.Scene, in portray.MapInput, at orb.Point) int {
	x, y, ok := in.View.Project(at)
	n := 0
	for _, m := range parts(s, "marks") {
		box := bounds(pathOf(m.item))
		if ok && math.Hypot(box.X+box.W/2-x, box.Y+box.H/2-y) < near {
			n++
		}
	}
	return n
}

func TestOnlyExactPlacesAreDots(t *testing.T) {
	tests := []struct {
		precision model.Precision
		dot       bool
	}{
		{"", true},
		{model.Exact, true},
		{model.City, true},
		{model.District, false},
		{model.Region, false},
		{model.Country, false},
		{model.Undisclosed, false},
	}
	for _, tt := range tests {
		for name, b := range map[string]model.Briefing{
			"a place alone": {},
			"an event": {
				Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "Raid", Place: "p"}},
			},
			"a statement": {
				Voices: []model.Voice{{ID: "v", Name: "Voice"}},
				Events: []model.Event{{ID: "e", Kind: model.KindEvent, Title: "Raid"}},
				Claims: []model.Claim{{ID: "c", Voice: "v", Stance: model.Asserts, About: "e", Said: date(t, "2024-10-18"), Place: "p"}},
			},
		} {
			t.Run(string(tt.precision)+", "+name, func(t *testing.T) {
				b.Places = []model.Place{
					{ID: "p", Name: "Somewhere", Precision: tt.precision, Geometry: orb.Point{30, 50}},
					{ID: "q", Name: "Elsewhere", Precision: model.City, Geometry: orb.Point{40, 50}},
				}
				ix := model.NewIndex(&b)
				in := overview(t, ix, size{900, 600})
				in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
				drawing, hits := portrayer(t).Map(in)
				assert.Equal(t, tt.dot, marksAt(drawing, in, orb.Point{30, 50}) > 0)
				assert.Contains(t, wordsJoined(drawing, "labels"), "Somewhere", "it is named in any case")
				assert.True(t, contains(ids(hits), "p") || contains(ids(hits), "e"), "and can be pointed at")
			})
		}
	}
}

func TestNoMarkWithoutAnExactPlace(t *testing.T) {
	p := portrayer(t)
	rapid.Check(t, func(t *rapid.T) {
		ix := anyBriefing(t)
		in := overview(t, ix, size{1200, 800})
		in.Insets = nil
		in.Snapshot = ix.At(date(t, "2024-10-18"), rapid.SampledFrom(clocks).Draw(t, "clock"))
		drawing, _ := p.Map(in)
		var dots []scene.Point
		for _, pl := range ix.Briefing().Places {
			if at, ok := pl.Geometry.(orb.Point); ok && pl.Precision.Dot() {
				x, y, _ := in.View.Project(at)
				dots = append(dots, scene.Point{X: x, Y: y})
			}
		}
		for _, m := range parts(drawing, "marks") {
			box := bounds(pathOf(m.item))
			require.Condition(t, func() bool {
				for _, d := range dots {
					if math.Hypot(box.X+box.W/2-d.X, box.Y+box.H/2-d.Y) < near {
						return true
					}
				}
				return false
			}, "a mark at %v", box)
		}
	})
}

func ids(hits []portray.Hit) []string {
	var all []string
	for _, h := range hits {
		all = append(all, h.ID)
	}
	return all
}

func TestHitsLeadToWhatIsShown(t *testing.T) {
	ix := builtIn(t)
	in := overview(t, ix, size{1547, 850})
	in.Snapshot = ix.At(date(t, "2024-10-18"), model.Said)
	_, hits := portrayer(t).Map(in)
	for _, id := range []string{"brussels", "busan", "vladivostok"} {
		pl, _ := ix.Place(id)
		x, y, _ := in.View.Project(pl.Geometry.(orb.Point))
		got := portray.HitAt(hits, scene.Point{X: x, Y: y})
		e, ok := ix.Event(got)
		assert.True(t, got == id || (ok && e.Place == id), "%q is not at %s", got, id)
	}
	assert.Empty(t, portray.HitAt(hits, scene.Point{X: 700, Y: 700}), "open ground")
	assert.Empty(t, portray.HitAt(nil, scene.Point{}))
	ground := scene.Point{X: in.Insets[0].Box.X + 4, Y: in.Insets[0].Box.Bottom() - 4}
	assert.Empty(t, portray.HitAt(hits, ground), "the inset's ground hides what lies under it")
}
