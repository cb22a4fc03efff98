package portray_test

import (
	"fmt"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/model/edtf"
)

// precisions are all there are, and none.
var precisions = []model.Precision{
	"", model.Exact, model.City, model.District, model.Region, model.Country, model.Undisclosed,
}

// anyBriefing draws a briefing of 3 to 60 places, near each other or far apart,
// with events, movements and claims about them.
func anyBriefing(t *rapid.T) *model.Index {
	b := &model.Briefing{Title: "Any"}
	middle := orb.Point{rapid.Float64Range(-170, 170).Draw(t, "longitude"), rapid.Float64Range(-60, 60).Draw(t, "latitude")}
	reach := rapid.SampledFrom([]float64{0.2, 3, 20}).Draw(t, "reach")
	for i := range rapid.IntRange(3, 60).Draw(t, "places") {
		b.Places = append(b.Places, anyPlace(t, fmt.Sprint("p", i), middle, reach))
	}
	b.Voices = []model.Voice{{ID: "a", Name: "Ministry of A", Party: "A"}, {ID: "b", Name: "Agency of B", Party: "B"}, {ID: "c", Name: "C"}}
	place := rapid.SampledFrom(b.Places)
	for i := range rapid.IntRange(0, 30).Draw(t, "events") {
		e := model.Event{ID: fmt.Sprint("e", i), Kind: model.KindEvent, Title: title.Draw(t, "title"), When: day(t, "when")}
		if rapid.IntRange(0, 3).Draw(t, "kind") == 0 {
			e.Kind, e.From, e.To = model.KindMovement, place.Draw(t, "from").ID, place.Draw(t, "to").ID
		} else {
			e.Place = place.Draw(t, "place").ID
		}
		if rapid.Bool().Draw(t, "inferred") {
			e.Inferred = model.Inferred{"place", "geometry"}
		}
		b.Events = append(b.Events, e)
	}
	for i := range rapid.IntRange(0, 40).Draw(t, "claims") {
		if len(b.Events) == 0 {
			break
		}
		b.Claims = append(b.Claims, model.Claim{
			ID: fmt.Sprint("c", i), Voice: rapid.SampledFrom(b.Voices).Draw(t, "voice").ID,
			Stance: rapid.SampledFrom(model.Stances[:]).Draw(t, "stance"),
			About:  rapid.SampledFrom(b.Events).Draw(t, "about").ID,
			Said:   day(t, "said"), Text: title.Draw(t, "text"), Place: place.Draw(t, "said at").ID,
		})
	}
	return model.NewIndex(b)
}

var title = rapid.StringN(1, 90, 400)

// day is a day of October 2024.
func day(t *rapid.T, label string) edtf.Date {
	d, err := edtf.Parse(fmt.Sprintf("2024-10-%02d", rapid.IntRange(1, 18).Draw(t, label)))
	require.NoError(t, err)
	return d
}

// anyPlace is a point or an area about the middle.
func anyPlace(t *rapid.T, id string, middle orb.Point, reach float64) model.Place {
	off := rapid.Float64Range(-reach, reach)
	at := orb.Point{middle[0] + off.Draw(t, "east")/2, middle[1] + off.Draw(t, "north")}
	p := model.Place{
		ID: id, Name: title.Draw(t, "name"), Geometry: at,
		Precision: rapid.SampledFrom(precisions).Draw(t, "precision"),
	}
	if rapid.IntRange(0, 4).Draw(t, "area") == 0 {
		r := rapid.Float64Range(reach/50, reach/2).Draw(t, "radius")
		p.Geometry = orb.Polygon{{{at[0] - r, at[1] - r}, {at[0] + r, at[1] - r}, {at[0] + r, at[1] + r}, {at[0] - r, at[1] + r}, {at[0] - r, at[1] - r}}}
	}
	if rapid.Bool().Draw(t, "inferred") {
		p.Inferred = model.Inferred{"geometry"}
	}
	return p
}
