package present_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/present"
	"sightline/ui/export"
	"sightline/ui/portray"
)

// large is a briefing of 5,000 claims about 500 events in 50 places, by 40 voices,
// in 200 days, and so many scenes of them.
func large(b *testing.B) (*model.Index, model.Sequence) {
	b.Helper()
	day := func(i int) edtf.Date {
		return edtf.Day(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i))
	}
	br := &model.Briefing{Title: "Large"}
	for i := range 50 {
		br.Places = append(br.Places, model.Place{ID: fmt.Sprint("p", i), Name: fmt.Sprint("Place ", i), Geometry: orb.Point{float64(i%10)*4 + 20, float64(i/10)*3 + 40}})
	}
	for i := range 40 {
		br.Voices = append(br.Voices, model.Voice{ID: fmt.Sprint("v", i), Name: fmt.Sprint("Voice ", i), Party: fmt.Sprint("Party ", i%7)})
	}
	for i := range 500 {
		br.Events = append(br.Events, model.Event{ID: fmt.Sprint("e", i), Kind: model.KindEvent, Title: fmt.Sprint("Event ", i), When: day(i * 2 / 5), Place: fmt.Sprint("p", i%50)})
	}
	for i := range 5000 {
		br.Claims = append(br.Claims, model.Claim{
			ID: fmt.Sprint("c", i), Voice: fmt.Sprint("v", i%40), Stance: model.Stances[i%len(model.Stances)], About: fmt.Sprint("e", i/10),
			Said: day(i/25 + i%3), Text: "Something is said of it that takes a line or two on a card.",
		})
	}
	for i := range 200 {
		at := br.Places[i%50].Geometry.(orb.Point)
		br.Scenes = append(br.Scenes, model.Scene{
			ID: fmt.Sprint("s", i), Title: fmt.Sprintf("What was said of event %d, and who objects", i*2), At: day(i), Clock: model.Said,
			BBox:  &orb.Bound{Min: orb.Point{at[0] - 5, at[1] - 3}, Max: orb.Point{at[0] + 5, at[1] + 3}},
			Focus: []string{fmt.Sprint("e", i*2), fmt.Sprint("e", i*2+1)},
		})
	}
	ix := model.NewIndex(br)
	return ix, ix.Sequence()
}

// BenchmarkStep is what a step to the next scene, and the stage and the presenter's
// window of it, cost the goroutine of the user interface in a briefing of 200
// scenes and 5,000 claims. What the map itself is painted from is not in it.
func BenchmarkStep(b *testing.B) {
	p, err := export.Portrayer()
	require.NoError(b, err)
	ix, q := large(b)
	c := new(camera)
	s := present.New(present.Opening{Index: ix, Sequence: q, Portrayer: p, Theme: "dark", Clock: new(motion.Stepped)})
	s.Camera = c
	unit := s.Unit(1920, 1080)
	s.Store.SetView(geo.View{}.Resize(1920/unit, 1080/unit).FitWorld(geo.Margins{}))
	s.Begin()
	c.part(1)
	b.ReportAllocs()
	for b.Loop() {
		s.Next()
		c.part(0.5)
		c.part(1)
		v := s.Store.State().View
		in := portray.MapInput{Index: ix, Snapshot: s.Store.State().Snapshot, View: v, Theme: portray.Dark()}
		s.Dress(&in)
		s.Over(v)
		s.Console(1280, 800)
		if s.Last() {
			s.To(0)
		}
	}
}
