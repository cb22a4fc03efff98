package portray_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/scene/lettering"
)

// TestStepsDrawWhatAFreshMapDraws: what is kept from one moment, view or filter to
// the next changes nothing that is drawn.
func TestStepsDrawWhatAFreshMapDraws(t *testing.T) {
	ix := settled(600, 4000)
	letters, err := lettering.Default()
	require.NoError(t, err)
	base, err := world()
	require.NoError(t, err)
	kept := portray.New(letters, base)
	whole := portray.Overview(geo.View{Width: 1200, Height: 700}, ix)
	near := whole.FitBound(orb.Bound{Min: orb.Point{0, 30}, Max: orb.Point{40, 60}}, geo.Margins{})
	in := portray.MapInput{Index: ix, Theme: portray.Dark()}
	sieve := ix.Sieve(model.Filter{Stances: []model.Stance{model.Denies}})
	for i, step := range []struct {
		day, selected string
		view          geo.View
		clock         model.Clock
		sieve         *model.Sieve
	}{
		{"2022-06-01", "", whole, model.Said, nil},
		{"2022-06-02", "", whole, model.Said, nil},
		{"2023-10-01", "", whole, model.Said, nil},
		{"2022-06-02", "p17", whole, model.Said, nil},
		{"2022-06-09", "p17", whole, model.Said, nil},
		{"2022-06-09", "e50", whole, model.Said, nil},
		{"2022-06-09", "", whole, model.Happened, nil},
		{"2022-06-10", "", whole, model.Happened, nil},
		{"2020-03-01", "", whole, model.Said, nil},
		{"2022-06-02", "", near, model.Said, nil},
		{"2022-06-09", "e50", near, model.Said, nil},
		{"2022-06-09", "", near, model.Happened, nil},
		{"2022-06-09", "", near, model.Said, sieve},
		{"2022-06-10", "", whole, model.Said, sieve},
		{"2022-06-10", "", whole, model.Said, nil},
	} {
		in.Snapshot, in.View, in.Selection, in.Sieve = ix.At(date(t, step.day), step.clock), step.view, step.selected, step.sieve
		drawing, hits := kept.Map(in)
		fresh, freshHits := portray.New(letters, base).Map(in)
		require.Equal(t, fresh, drawing, "step %d", i)
		require.Len(t, hits, len(freshHits), "step %d", i)
		for n := range hits {
			require.Equal(t, freshHits[n].ID, hits[n].ID)
			require.Equal(t, freshHits[n].Box, hits[n].Box)
		}
	}
}

// TestDrawersShareAPortrayer: who draws at the same time draws what a fresh
// portrayer draws.
func TestDrawersShareAPortrayer(t *testing.T) {
	ix := settled(300, 2000)
	letters, err := lettering.Default()
	require.NoError(t, err)
	base, err := world()
	require.NoError(t, err)
	draw := func(p *portray.Portrayer, day int) [2]scene.Scene {
		at := ix.At(edtf.Day(time.Date(2022, 6, day, 0, 0, 0, 0, time.UTC)), model.Said)
		in := portray.MapInput{Index: ix, Theme: portray.Dark(), Snapshot: at, View: portray.Overview(geo.View{Width: 900, Height: 600}, ix)}
		drawing, _ := p.Map(in)
		return [2]scene.Scene{drawing, p.Timeline(portray.TimelineInput{Index: ix, Snapshot: at, Width: 900, Height: 260, Theme: in.Theme}).Scene}
	}
	shared, done := portray.New(letters, base), make(chan bool)
	for worker := range 3 {
		go func() {
			same := true
			for i := range 8 {
				day := 1 + (worker*5+i*3)%28
				same = same && reflect.DeepEqual(draw(portray.New(letters, base), day), draw(shared, day))
			}
			done <- same
		}()
	}
	for range 3 {
		assert.True(t, <-done)
	}
}

// TestThrongTellsWhatIsSelected, and how many names there was no room for.
func TestThrongTellsWhatIsSelected(t *testing.T) {
	ix := settled(2000, 8000)
	in := portray.MapInput{Index: ix, Theme: portray.Dark(), View: portray.Overview(geo.View{Width: 1200, Height: 700}, ix)}
	in.Snapshot = ix.At(date(t, "2023-06-01"), model.Said)
	in.Selection = "p17"
	drawing, hits := portrayer(t).Map(in)
	labels := words(drawing, "labels")
	assert.Contains(t, labels, "Place 17")
	assert.Greater(t, len(labels), 10)
	assert.Regexp(t, `[\d,]+ names without room`, labels[len(labels)-1])
	pl, _ := ix.Place("p17")
	assert.NotEmpty(t, portrayer(t).Under(in, hits, project(in.View, pl.Geometry.(orb.Point))))
}

// TestThrongHasNoMoreLabelsThanRoom: the more marks, the less room for names, and
// none lies over another.
func TestThrongHasNoMoreLabelsThanRoom(t *testing.T) {
	count := func(events int) int {
		ix := settled(events, 4*events)
		in := portray.MapInput{Index: ix, Theme: portray.Dark(), View: portray.Overview(geo.View{Width: 1200, Height: 700}, ix)}
		in.Snapshot = ix.At(edtf.Day(time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)), model.Said)
		drawing, _ := portrayer(t).Map(in)
		boxes := texts(drawing, "labels")
		for i, a := range boxes {
			for _, b := range boxes[:i] {
				require.False(t, letterBox(a).Overlaps(letterBox(b)), "%q over %q", a.Run.Text, b.Run.Text)
			}
		}
		return len(boxes)
	}
	assert.Less(t, count(4000), count(1000))
}
