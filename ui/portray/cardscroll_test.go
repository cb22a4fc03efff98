package portray_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sightline/model"
	"sightline/ui/portray"
)

// TestListIsAPlainFilter: the list shows the claims that a plain filter of the
// snapshot's claims shows, by days in the order asked for.
func TestListIsAPlainFilter(t *testing.T) {
	ix := spoken(400)
	rapid.Check(t, func(t *rapid.T) {
		f := model.Filter{
			Words:    rapid.SampledFrom([]string{"", "number 1", "agency", "nothing such"}).Draw(t, "words"),
			Voices:   rapid.SampledFrom([][]string{nil, {"a"}, {"a", "c"}}).Draw(t, "voices"),
			Disputed: rapid.Bool().Draw(t, "disputed"),
		}
		day := rapid.SampledFrom(days(t, ix)).Draw(t, "day")
		oldest := rapid.Bool().Draw(t, "oldest first")
		snap := ix.At(day, rapid.SampledFrom(clocks).Draw(t, "clock"))
		sieve := ix.Sieve(f)
		l := portray.NewCardList(portrayer(t))
		l.Sift(sieve)
		l.OldestFirst(oldest)
		l.Show(ix, snap, 372)
		var want []model.ClaimState
		for _, c := range snap.Claims() {
			if sieve.Passes(c.Claim, snap) {
				want = append(want, c)
			}
		}
		require.Equal(t, len(want), l.Len())
		seen := map[string]bool{}
		for i := range want {
			c := l.Claim(i)
			seen[c.ID] = true
			if i > 0 {
				order := l.Claim(i - 1).Said.Compare(c.Said)
				require.True(t, order == 0 || order < 0 == oldest, "%s after %s", c.Said, l.Claim(i-1).Said)
			}
		}
		for _, c := range want {
			require.True(t, seen[c.Claim.ID], c.Claim.ID)
		}
	})
}

// TestScrollingNeverJumps: by however many pixels the list is scrolled, each
// card that stays in view moves by just as many.
func TestScrollingNeverJumps(t *testing.T) {
	ix := spoken(500)
	const height = 600
	l := portray.NewCardList(portrayer(t))
	l.Show(ix, ix.At(date(t, "2025-12-31"), model.Said), 372)
	rapid.Check(t, func(t *rapid.T) {
		l.ScrollTo(rapid.Float64Range(0.05, 0.95).Draw(t, "part"), height)
		where := map[string]float64{}
		_, targets := l.View(height, portray.Dark(), portray.Marked{})
		for _, tg := range targets {
			where[tg.ID] = tg.Box.Y
		}
		by := rapid.Float64Range(-400, 400).Draw(t, "by")
		l.Scroll(by, height)
		_, targets = l.View(height, portray.Dark(), portray.Marked{})
		stay := 0
		for _, tg := range targets {
			if y, ok := where[tg.ID]; ok {
				require.InDelta(t, y-by, tg.Box.Y, 1e-6, tg.ID)
				stay++
			}
		}
		require.Positive(t, stay)
	})
}

// TestTopCardStaysWhenOthersCome: a step of the slider adds cards above a view
// that was scrolled, and what is read does not move.
func TestTopCardStaysWhenOthersCome(t *testing.T) {
	ix := spoken(2000)
	const height = 600
	l := portray.NewCardList(portrayer(t))
	all := days(t, ix)
	l.Show(ix, ix.At(all[1500], model.Said), 372)
	l.ScrollTo(0.5, height)
	_, before := l.View(height, portray.Dark(), portray.Marked{})
	l.Show(ix, ix.At(all[2600], model.Said), 372)
	_, after := l.View(height, portray.Dark(), portray.Marked{})
	assert.Equal(t, before, after)
	l.Top()
	l.Show(ix, ix.At(all[2900], model.Said), 372)
	assert.True(t, l.AtTop(), "at the top the new ones come into view")
}

func TestScrollToTheEnds(t *testing.T) {
	l := shown(t, spoken(3000), "2025-12-31", 372)
	l.ScrollTo(1, 600)
	_, targets := l.View(600, portray.Dark(), portray.Marked{})
	assert.Equal(t, l.Claim(l.Len()-1).ID, targets[len(targets)-1].ID)
	assert.False(t, l.Scroll(100, 600), "there is nothing below")
	l.Scroll(-1e7, 600)
	assert.True(t, l.AtTop())
	l.Scroll(1e7, 600)
	_, end := l.View(600, portray.Dark(), portray.Marked{})
	assert.Equal(t, targets, end)
}
