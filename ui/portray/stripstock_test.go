package portray_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene/lettering"
)

// TestStepsDrawWhatAFreshTimelineDraws: what is kept from one moment, layout or
// filter to the next changes nothing that is drawn or can be pointed at.
func TestStepsDrawWhatAFreshTimelineDraws(t *testing.T) {
	ix := crowded(600, 20000)
	letters, err := lettering.Default()
	require.NoError(t, err)
	base, err := world()
	require.NoError(t, err)
	kept := portray.New(letters, base)
	whole := portray.TimelineInput{Index: ix, Width: 1200, Height: 260, Theme: portray.Dark()}
	month, lower, light, narrow, picked, parties, closed := whole, whole, whole, whole, whole, whole, whole
	month.Shows = showing(t, "2022-06-01", "2022-07-01")
	lower.Scroll = [2]float64{40, 60}
	light.Theme = portray.Light()
	narrow.Width = 700
	picked.Selection, picked.Hover = "e77", "e78"
	parties.ByParty = true
	closed.Closed[0] = true
	denials, disputes := whole, month
	denials.Sieve = ix.Sieve(model.Filter{Stances: []model.Stance{model.Denies}})
	disputes.Sieve = ix.Sieve(model.Filter{Disputed: true})
	for i, step := range []struct {
		day   string
		clock model.Clock
		in    portray.TimelineInput
	}{
		{"2022-06-01", model.Said, whole},
		{"2022-06-02", model.Said, whole},
		{"2020-02-01", model.Said, whole},
		{"2022-06-02", model.Happened, whole},
		{"2022-06-02", model.Said, picked},
		{"2022-06-03", model.Said, whole},
		{"2022-06-03", model.Said, month},
		{"2022-06-04", model.Said, month},
		{"2022-06-04", model.Said, disputes},
		{"2022-06-09", model.Said, disputes},
		{"2022-06-09", model.Said, lower},
		{"2022-06-09", model.Said, light},
		{"2022-06-09", model.Said, narrow},
		{"2022-06-09", model.Said, parties},
		{"2022-06-09", model.Said, closed},
		{"2022-06-09", model.Said, denials},
		{"2024-06-09", model.Said, denials},
		{"2024-06-09", model.Said, whole},
	} {
		in := step.in
		in.Snapshot = ix.At(date(t, step.day), step.clock)
		fresh, drawn := portray.New(letters, base).Timeline(in), kept.Timeline(in)
		require.True(t, reflect.DeepEqual(fresh.Scene, drawn.Scene), "step %d", i)
		require.True(t, reflect.DeepEqual(fresh.Items, drawn.Items), "step %d", i)
	}
}
