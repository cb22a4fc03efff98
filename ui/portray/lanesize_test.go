package portray_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/scene"
)

// TestAllLanesOfTheBriefingAreSeen in the window as it opens, at 1280 × 800, of which
// the timeline has 239 rows: each voice is named.
func TestAllLanesOfTheBriefingAreSeen(t *testing.T) {
	ix := builtIn(t)
	in := strip(ix, date(t, "2024-10-18"), 1280, 239)
	in.Corner = true
	all := words(portrayer(t).Timeline(in).Scene, "names")
	assert.NotContains(t, strings.Join(all, "\n"), "without room")
	for _, name := range []string{"Zelenskyy", "NATO", "Shin", "The article", "NIS", "Seoul’s meeting", "Kim", "Analysts", "Prof. Kang"} {
		assert.Contains(t, all, name)
	}
}

// TestTheGutterIsForWhatStandsInIt: titles that do not stand there take nothing from
// the plot, and what a filter leaves out moves nothing.
func TestTheGutterIsForWhatStandsInIt(t *testing.T) {
	left := func(ix *model.Index, height float64, f *model.Filter) float64 {
		in := strip(ix, date(t, "2024-10-18"), 1280, height)
		if f != nil {
			in.Sieve = ix.Sieve(*f)
		}
		s, x := portrayer(t).Timeline(in), 0.0
		for s.InNames(scene.Point{X: x, Y: height / 2}) {
			x++
		}
		return x
	}
	ix := builtIn(t)
	assert.InDelta(t, 178, left(ix, 239, nil), 1, "titles stand at their bars")
	assert.InDelta(t, 178, left(ix, 600, nil), 1, "one of them is too long")
	assert.InDelta(t, 178, left(ix, 239, &model.Filter{Voices: []string{"nis"}}), 1)

	some := lasting(t, "2024-10-08", "2024-10-18")
	some.Briefing().Events[0].Title, some.Briefing().Events[1].Title = "The first of two events", "The second one, which is longer"
	some = model.NewIndex(some.Briefing())
	s := portrayer(t).Timeline(strip(some, date(t, "2024-10-18"), 1280, 239))
	var titles int
	for _, text := range texts(s.Scene, "names") {
		if strings.HasPrefix(text.Run.Text, "The ") {
			titles++
			assert.Less(t, text.X, 20.0)
		}
	}
	assert.Equal(t, 2, titles, "titles that fit stand in the gutter")
	assert.Greater(t, left(some, 239, nil), 200.0)
}

// TestNoRoomIsLeftForALane that is out of sight: what half the height leaves over
// goes to the other half.
func TestNoRoomIsLeftForALane(t *testing.T) {
	b := &model.Briefing{}
	for i := range 60 {
		id := fmt.Sprint(i)
		b.Voices = append(b.Voices, model.Voice{ID: "v" + id, Name: "Voice " + id})
		b.Events = append(b.Events, model.Event{ID: "e" + id, Kind: model.KindEvent, Title: "Event " + id, When: date(t, "2024-10-08/2024-10-18")})
		b.Claims = append(b.Claims, model.Claim{ID: "c" + id, Voice: "v" + id, About: "e" + id, Stance: model.Asserts, Said: date(t, "2024-10-09")})
	}
	ix := model.NewIndex(b)
	for height := 178.0; height < 600; height++ {
		s := portrayer(t).Timeline(strip(ix, date(t, "2024-10-18"), 900, height))
		names, bars := 0, map[float64]bool{}
		for _, w := range words(s.Scene, "names") {
			if strings.HasPrefix(w, "Voice ") {
				names++
			}
		}
		for _, item := range s.Items {
			if strings.HasPrefix(item.ID, "e") {
				bars[item.Box.Y+item.Box.H/2] = true
			}
		}
		const headings, event, voice = 75, 13.0, 11.0 // axis and margin too
		assert.Less(t, height-headings-float64(len(bars))*event-float64(names)*voice, voice, "at %g", height)
	}
}
