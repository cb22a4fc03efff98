package desk

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// printed is what a command prints as JSON.
func printed(t *testing.T, into any, words ...string) {
	t.Helper()
	out, err := exec.Command(built(t), append(words, "--format", "json")...).Output()
	require.NoError(t, err, "%v", words)
	require.NoError(t, json.Unmarshal(out, into))
}

// A toldEvent is what "events" prints of an event.
type toldEvent struct {
	ID           string         `json:"id"`
	Standing     model.Standing `json:"standing"`
	Underway     bool           `json:"underway"`
	For, Against []string
}

// A toldClaim is what "claims" prints of a claim.
type toldClaim struct{ ID, Voice string }

// TestWindowTellsWhatTheCommandsTell drags the playhead day by day over both
// clocks, and holds the window against what the program prints: the date, the
// counts, the standings and the cards, at all 22 moments.
func TestWindowTellsWhatTheCommandsTell(t *testing.T) {
	for _, clock := range []model.Clock{model.Said, model.Happened} {
		t.Run(string(clock), func(t *testing.T) {
			reset(t)
			if clock == model.Happened {
				press(t, "c")
				eventually(t, func(s state.State) bool { return s.Clock == model.Happened }, "the clock")
				settle(t)
			}
			y := itoa(where(live.slider).Min.Y + 22) // on the axis
			xdotool(t, "mousemove", dayX(t, "2024-10-18"), y, "mousedown", "1")
			defer xdotool(t, "mouseup", "1")
			for day := 18; day >= 8; day-- {
				at := fmt.Sprintf("2024-10-%02d", day)
				x := dayX(t, at)
				xdotool(t, "mousemove", "--", x, y, "mousemove_relative", "--", "1", "0")
				eventually(t, func(s state.State) bool { return s.Moment.String() == at }, at)
				agree(t, at, clock)
			}
		})
	}
}

// dayX is where a day is on the screen.
func dayX(t *testing.T, day string) string {
	t.Helper()
	d, err := edtf.Parse(day)
	require.NoError(t, err)
	var x float64
	fyne.DoAndWait(func() { x = live.slider.MiddleOf(d) })
	return itoa(where(live.slider).Min.X + int(x))
}

// agree compares the window with the commands at a moment.
func agree(t *testing.T, at string, clock model.Clock) {
	t.Helper()
	var events []toldEvent
	var claims []toldClaim
	printed(t, &events, "events", "--at", at, "--clock", string(clock))
	printed(t, &claims, "claims", "--at", at, "--clock", string(clock))
	s := now()

	var shown []toldEvent
	underway, disputed := 0, 0
	for _, e := range s.Snapshot.Events() {
		shown = append(shown, toldEvent{e.Event.ID, e.Standing, e.Underway, append([]string{}, e.For...), append([]string{}, e.Against...)})
		if e.Shown && e.Underway {
			underway++
		}
		if e.Shown && e.Standing == model.Disputed {
			disputed++
		}
	}
	assert.Equal(t, events, shown, "%s %s: standings", at, clock)

	var ids, cards []string
	voices := map[string]bool{}
	for _, c := range claims {
		ids, voices[c.Voice] = append(ids, c.ID), true
	}
	fyne.DoAndWait(func() {
		for i := range live.panel.Len() {
			cards = append(cards, live.panel.Claim(i))
		}
	})
	assert.ElementsMatch(t, ids, cards, "%s %s: cards", at, clock)

	day, err := time.Parse(time.DateOnly, at)
	require.NoError(t, err)
	words := map[string]bool{}
	for _, w := range mapWords(s) {
		words[w] = true
	}
	assert.True(t, words[day.Format("Mon 2 January 2006")], "%s %s: the date in %v", at, clock, words)
	counts := fmt.Sprintf("%s so far · %s", many(len(ids), "claim"), many(len(voices), "voice"))
	if clock == model.Happened {
		counts = fmt.Sprintf("%s under way · by all %s", many(underway, "event"), many(len(ids), "claim"))
	}
	if disputed > 0 {
		counts += " · "
		assert.True(t, words[many(disputed, "point")+" disputed"], "%s %s: %d disputed in %v", at, clock, disputed, words)
	}
	assert.True(t, words[counts], "%s %s: %q in %v", at, clock, counts, words)
}

// mapWords are the lines of text on the window's map.
func mapWords(s state.State) []string {
	drawing, _ := live.portrayer.Map(portray.MapInput{
		Index: s.Index, Snapshot: s.Snapshot, View: s.View, Theme: portray.Dark(), Keep: []scene.Rect{portray.ZoomButtons(s.View)},
	})
	var all []string
	for _, g := range drawing.Groups {
		for _, it := range g.Items {
			if t, ok := it.(scene.Text); ok {
				all = append(all, t.Run.Text)
			}
		}
	}
	return all
}

// many is a number of things.
func many(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprint(n, " ", thing)
}
