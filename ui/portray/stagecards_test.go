package portray_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/portray"
	"sightline/ui/scene"
)

// TestStageCountsTheClaimsWithoutACard.
func TestStageCountsTheClaimsWithoutACard(t *testing.T) {
	ix := builtIn(t)
	in := onStage(ix, 2, fullHD, portray.Dark())
	require.Len(t, in.Cards, 5)
	stage := portrayer(t).Stage(in)
	assert.Len(t, stage.Hits(), 3, "there is room for two that assert, large enough to be read")
	assert.Equal(t, 3, stage.Cards())
	assert.Contains(t, words(stage.Scene()), "and 2 more claims")
	in.Cards = []string{"c-decision", "c-nis-sending", "c-review", "c-zelenskyy-sending", "c-shin", "c-nato", "c-arrival"}
	assert.Contains(t, words(portrayer(t).Stage(in).Scene()), "and 3 more claims, 2 objecting")
	in.Cards = []string{"c-kim", "c-threat", "c-arrival", "c-second-wave", "c-shin"}
	assert.Contains(t, words(portrayer(t).Stage(in).Scene()), "and 1 more claim, objecting")
}

// TestNoticeStandsOverCards: one line of it, above all of them.
func TestNoticeStandsOverCards(t *testing.T) {
	ix := builtIn(t)
	for _, sz := range []size{{1280, 800}, fullHD, {1024, 768}} {
		g := portrayer(t).StageNotice("There is one screen left. N shows the notes over the stage.", sz.w, sz.h, portray.Dark())
		for _, card := range portrayer(t).Stage(onStage(ix, 2, sz, portray.Dark())).Hits() {
			for _, it := range g.Items {
				if f, ok := it.(scene.Fill); ok {
					assert.False(t, bounds(f.Path).Overlaps(card.Box), "%v", sz)
				}
			}
		}
	}
}

// TestCardsAreRevealedInTheirPlaces: one after the other, none of them moving for
// the next.
func TestCardsAreRevealedInTheirPlaces(t *testing.T) {
	ix := builtIn(t)
	in := onStage(ix, 1, fullHD, portray.Dark())
	all := portrayer(t).Stage(in).Hits()
	require.Len(t, all, 2)
	in.Hidden = 1
	assert.Equal(t, all[:1], portrayer(t).Stage(in).Hits())
	told := strings.Join(words(portrayer(t).Stage(in).Scene()), " ")
	assert.NotContains(t, told, "NATO Secretary-General")
	assert.Equal(t, all[0].ID, "c-zelenskyy-presence")
	in.Hidden = 2
	assert.Empty(t, portrayer(t).Stage(in).Hits())
	in.Hidden, in.Revealing = 0, 0.5
	half := portrayer(t).Stage(in).Scene()
	assert.Equal(t, all, portrayer(t).Stage(in).Hits(), "what is on its way can be pointed at where it will be")
	opacity := func(words string) uint8 {
		for _, text := range texts(half, "card") {
			if text.Run.Text == words {
				return text.Color.A
			}
		}
		return 0
	}
	assert.Equal(t, uint8(128), opacity("NATO Secretary-General"))
	assert.Equal(t, uint8(255), opacity("Volodymyr Zelenskyy"))
}

// TestStageSidesFaceEachOther: what objects stands to the right of what is
// asserted, or under it.
func TestStageSidesFaceEachOther(t *testing.T) {
	said := map[string][]string{"asserts": {"It is so.", "It is."}, "denies": {"It is not."}, "unconfirmed": {"We see nothing."}}
	in := onStage(debated(said, "Four"), 0, fullHD, portray.Dark())
	boxes := map[string]scene.Rect{}
	for _, h := range portrayer(t).Stage(in).Hits() {
		boxes[h.ID] = h.Box
	}
	for _, asserts := range []string{"c0", "c1"} {
		for _, objects := range []string{"c2", "c3"} {
			assert.Less(t, boxes[asserts].Right(), boxes[objects].X)
		}
	}
	in.Cards = []string{"c2", "c0"}
	two := portrayer(t).Stage(in).Hits()
	require.Len(t, two, 2)
	assert.Equal(t, "c0", two[0].ID)
	assert.Less(t, two[0].Box.Bottom(), two[1].Box.Y)
}

// TestCardsWaitWhileTimeIsOnItsWay: none shows before its claim is said, and all
// are where they will be.
func TestCardsWaitWhileTimeIsOnItsWay(t *testing.T) {
	ix := builtIn(t)
	in := onStage(ix, 2, fullHD, portray.Dark())
	want := portrayer(t).Stage(in).Hits()
	in.At = date(t, "2024-10-17")
	stage := portrayer(t).Stage(in)
	told := strings.Join(words(stage.Scene()), " ")
	assert.Contains(t, told, "17\u00a0OCTOBER")
	assert.NotContains(t, told, "National Intelligence Service")
	assert.Contains(t, told, "Volodymyr Zelenskyy")
	require.Len(t, stage.Hits(), 2)
	for _, h := range stage.Hits() {
		assert.Contains(t, want, h)
	}
}
