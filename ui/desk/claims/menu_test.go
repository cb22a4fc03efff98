package claims_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/desk/internal/fixture"
	"sightline/ui/state"
)

func TestMenuByKeys(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.tap(60, 70) // All voices
	r.press(fyne.KeySpace)
	voices := r.store.State().Filter.Voices
	require.Len(t, voices, 1, "Space checks the first voice")
	for _, id := range r.shown() {
		c, _ := r.store.State().Index.Claim(id)
		assert.Equal(t, voices[0], c.Voice)
	}
	r.press(fyne.KeyDown, fyne.KeySpace)
	assert.Len(t, r.store.State().Filter.Voices, 2, "any number")
	r.press(fyne.KeySpace)
	assert.Equal(t, voices, r.store.State().Filter.Voices, "and off again")
	r.press(fyne.KeyEnd, fyne.KeyReturn)
	assert.Len(t, r.store.State().Filter.Voices, 2, "Enter checks")
	before := r.store.State().Filter
	r.press(fyne.KeySpace, fyne.KeyEscape)
	assert.Equal(t, before, r.store.State().Filter, "the menu was closed: its chip has the keys, and opened it again for Esc to close")
	assert.False(t, r.panel.Cancel())
}

// TestMenusKnowNothingOfWhatIsToCome: on a day on which two voices have spoken
// no other stands in the menu, but for those that are checked.
func TestMenusKnowNothingOfWhatIsToCome(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.store.SetMoment(fixture.Date(t, "2024-10-17"))
	r.store.SetFilter(model.Filter{Voices: []string{"kim"}})
	r.tap(60, 70)
	r.press(fyne.KeyEnd, fyne.KeySpace, fyne.KeyHome, fyne.KeySpace)
	assert.Equal(t, []string{"zelenskyy"}, r.store.State().Filter.Voices, "Zelenskyy is the last, Kim was the first")
	r.press(fyne.KeyEnd, fyne.KeyUp, fyne.KeySpace, fyne.KeyUp, fyne.KeySpace, fyne.KeyUp, fyne.KeySpace)
	assert.ElementsMatch(t, []string{"zelenskyy", "shin"}, r.store.State().Filter.Voices, "over him Shin, then NATO, checked twice")
}

func TestTabGoesThroughThePanel(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.panel.Search()
	for range 5 {
		test.FocusNext(r.canvas)
	}
	r.press(fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn) // the fifth chip is "More": newest, then oldest first
	assert.Equal(t, state.OldestFirst, r.store.State().Order)
	test.FocusNext(r.canvas)
	r.press(fyne.KeyReturn)
	assert.Equal(t, r.shown()[0], r.store.State().Selection, "then the list")
}

func TestLetterGoesToARowOfAMenu(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.tap(60, 70)
	r.write("v")
	r.press(fyne.KeySpace)
	assert.Equal(t, []string{"zelenskyy"}, r.store.State().Filter.Voices)
}

func TestMenuByTaps(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.tap(60, 70)
	r.tap(100, 165)
	require.Len(t, r.store.State().Filter.Voices, 1)
	r.tap(100, 165+28)
	require.Len(t, r.store.State().Filter.Voices, 2)
	assert.True(t, r.panel.Cancel(), "it is still open")
	assert.False(t, r.panel.Cancel())
}
