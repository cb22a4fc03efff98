package claims_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/stretchr/testify/assert"

	"sightline/model"
	"sightline/ui/desk/claims"
	"sightline/ui/desk/internal/fixture"
	"sightline/ui/state"
)

const height = 400

func open(t *testing.T, st *state.Store) (*claims.Panel, func() []byte) {
	t.Helper()
	c := claims.New(st, fixture.Portrayer(t))
	capture := fixture.Screen(t, c, fyne.NewSize(claims.Width, height))
	pixels := func() []byte { return capture().Pix }
	pixels()
	return c, pixels
}

func tap(c *claims.Panel, x, y float32) {
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
}

func TestCardsFollowTheMoment(t *testing.T) {
	st := fixture.Store(t)
	c, pixels := open(t, st)
	assert.Equal(t, 16, c.Len())
	last := pixels()
	for _, tt := range []struct {
		at   string
		want int
	}{{"2024-10-17", 4}, {"2024-10-16", 0}, {"2024-10-18", 16}} {
		st.SetMoment(fixture.Date(t, tt.at))
		assert.Equal(t, tt.want, c.Len(), tt.at)
		assert.NotEqual(t, last, pixels(), tt.at)
		last = pixels()
	}
	st.SetMoment(fixture.Date(t, "2024-10-08"))
	st.SetClock(model.Happened)
	assert.Equal(t, 16, c.Len(), "on the other clock every claim counts")
}

func TestTapSelectsACard(t *testing.T) {
	st := fixture.Store(t)
	c, _ := open(t, st)
	tap(c, 100, 80)
	assert.Equal(t, "c-review", st.State().Selection)
	c.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 80)}})
	assert.Equal(t, desktop.PointerCursor, c.Cursor())
	c.MouseOut()
	assert.Equal(t, desktop.DefaultCursor, c.Cursor())
	tap(c, 100, 10)
	assert.Empty(t, st.State().Selection, "the heading is no card")
}

// quiet is the built-in briefing without its notes, so that the last card ends
// the list.
func quiet(t *testing.T) *state.Store {
	t.Helper()
	st := fixture.Store(t)
	b := *st.State().Index.Briefing()
	b.Notes = nil
	st.Open(model.NewIndex(&b), "")
	return st
}

func TestScrollStaysWithinTheList(t *testing.T) {
	st := quiet(t)
	c, pixels := open(t, st)
	top := pixels()
	c.Scroll(-1000)
	assert.Equal(t, top, pixels(), "there is nothing above the top")
	c.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -50)})
	assert.NotEqual(t, top, pixels())
	c.Scroll(1e6)
	bottom := pixels()
	assert.NotEqual(t, top, bottom)
	c.Scroll(1000)
	assert.Equal(t, bottom, pixels(), "nor below the bottom")
	tap(c, 100, height-80)
	assert.NotEmpty(t, st.State().Selection, "the last card is in view")
	c.Scroll(-1e6)
	st.Select("")
	assert.Equal(t, top, pixels())
}

func TestSelectionScrollsIntoView(t *testing.T) {
	for _, selection := range []string{"presence", "brussels", "c-nato"} {
		t.Run(selection, func(t *testing.T) {
			st := fixture.Store(t)
			c, pixels := open(t, st)
			top := pixels()
			st.Select(selection)
			pixels()
			tap(c, 100, 100) // the card that was scrolled to stands 40 pixels below the top
			got, ok := st.State().Index.Claim(st.State().Selection)
			if assert.True(t, ok) {
				assert.True(t, got.ID == selection || got.About == selection || got.Place == selection, got.ID)
			}
			c.Scroll(-1e6)
			st.Select("")
			assert.Equal(t, top, pixels())
		})
	}
}

func TestWhatIsInViewIsNotScrolled(t *testing.T) {
	st := fixture.Store(t)
	c, pixels := open(t, st)
	st.Select("c-review")
	pixels()
	tap(c, 100, 80)
	assert.Equal(t, "c-review", st.State().Selection, "the card is where it was")
}

func TestShorterListScrollsBack(t *testing.T) {
	st := quiet(t)
	c, pixels := open(t, st)
	c.Scroll(1e6)
	pixels()
	st.SetMoment(fixture.Date(t, "2024-10-17"))
	pixels()
	tap(c, 100, height-60)
	assert.NotEmpty(t, st.State().Selection, "there are cards to the end of the panel")
	st.Open(model.NewIndex(nil), "plain.geojson")
	pixels()
	assert.Zero(t, c.Len())
	tap(c, 100, 80)
	assert.Empty(t, st.State().Selection)
}
