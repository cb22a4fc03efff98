package portray_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// TestCountsAgree: the date box, the cards and the timeline count what the
// snapshot counts, on every day.
func TestCountsAgree(t *testing.T) {
	p, ix, th := portrayer(t), builtIn(t), portray.Dark()
	in := overview(t, ix, size{907, 570})
	list := portray.NewCardList(p)
	for _, day := range days(t, ix) {
		for _, clock := range clocks {
			snap := ix.At(day, clock)
			in.Snapshot = snap
			n := snap.Counts()
			drawing, _ := p.Map(in)
			said := wordsJoined(drawing, "furniture")
			if clock == model.Said {
				assert.Contains(t, said, fmt.Sprintf("%d claim%s so far · %d voice", n.Claims, s(n.Claims), n.Voices), day)
			} else {
				assert.Contains(t, said, fmt.Sprintf("%d event%s under way · by all %d claims", n.Underway, s(n.Underway), n.Claims), day)
			}
			if n.Disputed > 0 {
				assert.Contains(t, said, fmt.Sprintf("%d point%s disputed", n.Disputed, s(n.Disputed)), day)
			} else {
				assert.NotContains(t, said, "disputed", day)
			}
			assert.Contains(t, said, day.Words(), "the date")

			list.Show(ix, snap, 372)
			assert.Equal(t, n.Claims, list.Len(), "%s %s: cards", day, clock)
			_, hits := list.Draw(0, list.Height(), th, "")
			assert.Len(t, hits, n.Claims)

			strip := p.Timeline(portray.TimelineInput{Index: ix, Snapshot: snap, Width: 1547, Height: 700, Theme: th})
			assert.Equal(t, len(ix.Briefing().Claims)-n.Claims, pending(strip.Scene, th), "%s %s: marks still to come", day, clock)
		}
	}
}

func s(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// pending counts the faint rings of claims that do not count yet.
func pending(drawing scene.Scene, th portray.Theme) int {
	n, faint := 0, th.Faint
	faint.A = 230
	for _, p := range parts(drawing, "claims") {
		if f, ok := p.item.(scene.Stroke); ok && f.Color == faint {
			n++
		}
	}
	return n
}
