package claims_test

import (
	"image"
	"image/draw"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/desk/claims"
	"sightline/ui/desk/internal/fixture"
	"sightline/ui/internal/golden"
	"sightline/ui/state"
)

const height = 700

// A room is a panel on a canvas without a screen.
type room struct {
	t      *testing.T
	store  *state.Store
	panel  *claims.Panel
	canvas fyne.Canvas
	links  []string
	keys   []fyne.KeyName // handed on
}

// enter shows the panel of a store.
func enter(t *testing.T, st *state.Store) *room {
	t.Helper()
	test.NewTempApp(t)
	r := &room{t: t, store: st, panel: claims.New(st, fixture.Portrayer(t))}
	c := software.NewCanvas()
	r.canvas = c
	c.SetPadded(false)
	c.SetContent(r.panel)
	c.Resize(fyne.NewSize(claims.Width, height))
	r.panel.Stage = claims.Stage{
		Focus: func(f fyne.Focusable) {
			if f == nil {
				c.Unfocus()
				return
			}
			c.Focus(f)
		},
		Keys: func(e *fyne.KeyEvent) { r.keys = append(r.keys, e.Name) },
		Link: func(address string) { r.links = append(r.links, address) },
	}
	r.see()
	return r
}

// see paints the panel.
func (r *room) see() *image.NRGBA { return r.canvas.Capture().(*image.NRGBA) }

// at is what lies at a point of the panel and takes taps, and the point on it.
func (r *room) at(x, y float32) (fyne.Tappable, fyne.Position) {
	all := test.WidgetRenderer(r.panel).Objects()
	for i := len(all) - 1; i >= 0; i-- {
		o := all[i]
		p := fyne.NewPos(x, y).Subtract(o.Position())
		if tap, ok := o.(fyne.Tappable); ok && o.Visible() && p.X >= 0 && p.Y >= 0 && p.X < o.Size().Width && p.Y < o.Size().Height {
			return tap, p
		}
	}
	require.Fail(r.t, "nothing to tap", "%g, %g", x, y)
	return nil, fyne.Position{}
}

// tap taps a point of the panel.
func (r *room) tap(x, y float32) {
	o, p := r.at(x, y)
	o.Tapped(&fyne.PointEvent{Position: p})
	r.see()
}

// write types text to whatever has the keys.
func (r *room) write(text string) {
	for _, c := range text {
		r.canvas.Focused().TypedRune(c)
	}
}

// press presses keys.
func (r *room) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		f := r.canvas.Focused()
		require.NotNil(r.t, f, "the keys go to the window: %s", k)
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// shown are the ids of the cards.
func (r *room) shown() []string {
	var ids []string
	for i := range r.panel.Len() {
		ids = append(ids, r.panel.Claim(i))
	}
	return ids
}

func TestCardsFollowTheMoment(t *testing.T) {
	r := enter(t, fixture.Store(t))
	assert.Equal(t, 16, r.panel.Len())
	last := r.see()
	for _, tt := range []struct {
		at   string
		want int
	}{{"2024-10-17", 4}, {"2024-10-16", 0}, {"2024-10-18", 16}} {
		r.store.SetMoment(fixture.Date(t, tt.at))
		assert.Equal(t, tt.want, r.panel.Len(), tt.at)
		now := r.see()
		assert.NotEqual(t, last.Pix, now.Pix, tt.at)
		last = now
	}
	r.store.SetMoment(fixture.Date(t, "2024-10-08"))
	r.store.SetClock(model.Happened)
	assert.Equal(t, 16, r.panel.Len(), "on the other clock every claim counts")
}

func TestChipsFilterAndOneTapClears(t *testing.T) {
	r := enter(t, fixture.Store(t))
	plain := r.see()
	r.store.SetFilter(model.Filter{Disputed: true, Voices: []string{"nis"}})
	assert.NotEqual(t, plain.Pix, r.see().Pix)
	passed, of := r.store.State().Sieve.Counts(r.store.State().Snapshot)
	assert.Equal(t, passed, r.panel.Len())
	assert.Equal(t, 16, of)
	r.panel.Clear()
	assert.Equal(t, plain.Pix, r.see().Pix, "it looks as before")
	assert.True(t, r.store.State().Filter.IsZero())
}

func TestOrder(t *testing.T) {
	r := enter(t, fixture.Store(t))
	newest := r.shown()
	r.store.SetOrder(state.OldestFirst)
	oldest := r.shown()
	assert.Equal(t, newest[len(newest)-4:], oldest[:4], "the four of the first day come first")
	assert.ElementsMatch(t, newest, oldest)
}

func TestTapOpensAndClosesACard(t *testing.T) {
	r := enter(t, fixture.Store(t))
	plain := r.see()
	r.tap(100, 190)
	assert.Equal(t, "c-review", r.store.State().Selection)
	assert.NotEqual(t, plain.Pix, r.see().Pix)
	r.tap(100, 190)
	assert.Empty(t, r.store.State().Selection, "a tap on its head closes it")
	r.see()
	r.tap(4, 190)
	assert.Empty(t, r.store.State().Selection, "the margin is no card")
}

func TestEventOpensWithItsClaimsAlone(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.store.Select("presence")
	r.see()
	assert.Equal(t, []string{"c-zelenskyy-presence", "c-nato"}, r.shown())
	r.tap(40, 150)
	assert.Empty(t, r.store.State().Selection, "back to all claims")
	assert.Equal(t, 16, r.panel.Len())
}

func TestClosedEventLeavesTheListWhereItWas(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.panel.Scroll(700)
	before := r.see()
	r.store.Select("presence")
	r.see()
	assert.Zero(t, r.panel.Offset(), "an event is told from its top")
	r.store.Select("sending")
	r.see()
	assert.Zero(t, r.panel.Offset())
	r.store.Select("")
	assert.Equal(t, before.Pix, r.see().Pix)
}

// TestPartsFitThePanel: whatever the chips say, they lie in the panel, apart from
// each other, and the list begins below them.
func TestPartsFitThePanel(t *testing.T) {
	st := fixture.Store(t)
	b := *st.State().Index.Briefing()
	b.Voices = append([]model.Voice(nil), b.Voices...)
	for i := range b.Voices {
		b.Voices[i].Short = strings.Repeat("Directorate ", 9)
	}
	st.Open(model.NewIndex(&b), "")
	r := enter(t, st)
	for _, f := range []model.Filter{
		{},
		{Voices: []string{"nis"}},
		{Voices: []string{"nis", "kim"}, Stances: []model.Stance{model.Unconfirmed, model.Denies}, Disputed: true},
		{Places: []string{"russian-held-ukraine"}, Events: []string{"sending"}, Notes: true, Stances: []model.Stance{model.Doubts}},
	} {
		r.store.SetFilter(f)
		r.see()
		all := test.WidgetRenderer(r.panel).Objects()
		all = all[1 : len(all)-1] // without the ground and the menu
		for i, o := range all {
			if !o.Visible() {
				continue
			}
			at, size := o.Position(), o.Size()
			assert.True(t, at.X >= 0 && at.X+size.Width <= claims.Width && at.Y+size.Height <= height, "%v %v", at, size)
			for _, p := range all[:i] {
				q, s := p.Position(), p.Size()
				apart := !p.Visible() || at.X >= q.X+s.Width || q.X >= at.X+size.Width || at.Y >= q.Y+s.Height || q.Y >= at.Y+size.Height
				assert.True(t, apart, "%v %v on %v %v", at, size, q, s)
			}
		}
	}
}

func TestPanelPictures(t *testing.T) {
	for _, theme := range []string{"dark", "light"} {
		r := enter(t, fixture.Store(t))
		r.store.SetTheme(theme)
		keep := func(name string) {
			m := r.see()
			picture := image.NewRGBA(m.Rect)
			draw.Draw(picture, m.Rect, m, image.Point{}, draw.Src)
			golden.Check(t, "panel-"+name+"-"+theme, picture)
		}
		keep("plain")
		r.store.SetFilter(model.Filter{Words: "seoul", Voices: []string{"nis", "shin"}, Disputed: true})
		r.panel.Search()
		keep("filtered")
		r.tap(60, 70)
		keep("menu")
		r.panel.Cancel()
		r.panel.Clear()
		r.store.Select("sending")
		keep("event")
		r.store.SetMoment(fixture.Date(t, "2024-10-17"))
		r.store.SetClock(model.Happened)
		r.store.Select("")
		r.store.SetHover("c-review")
		keep("happened")
	}
}

func TestLinksAreAskedFor(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.store.Select("c-nato")
	r.see()
	all := r.panel.Links()
	require.NotEmpty(t, all)
	assert.Contains(t, all, "https://www.pravda.com.ua/eng/news/2024/10/1/7477583/")
}

func TestKeysGoThroughTheList(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.canvas.Focus(r.panel.Cards())
	r.press(fyne.KeyDown, fyne.KeyReturn)
	assert.Equal(t, r.shown()[1], r.store.State().Selection)
	for range 60 {
		r.press(fyne.KeyDown)
	}
	r.see()
	assert.Positive(t, r.panel.Offset(), "the list went along")
	for range 90 {
		r.press(fyne.KeyUp)
	}
	assert.Zero(t, r.panel.Offset())
	r.press(fyne.KeySpace)
	assert.Equal(t, []fyne.KeyName{fyne.KeySpace}, r.keys, "other keys are the window's")
}

func TestScrollStaysWithinTheList(t *testing.T) {
	r := enter(t, fixture.Store(t))
	top := r.see()
	r.panel.Scroll(-1000)
	assert.Equal(t, top.Pix, r.see().Pix, "there is nothing above the top")
	r.panel.Scroll(1e6)
	bottom := r.see()
	assert.NotEqual(t, top.Pix, bottom.Pix)
	r.panel.Scroll(1000)
	assert.Equal(t, bottom.Pix, r.see().Pix, "nor below the bottom")
	r.panel.Scroll(-1e6)
	assert.Equal(t, top.Pix, r.see().Pix)
}

func TestSelectionScrollsIntoView(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.store.Select("c-nato")
	r.see()
	assert.Greater(t, r.panel.Offset(), 500.0)
	r.panel.Scroll(-1e6)
	r.store.Select("c-review")
	r.see()
	assert.Zero(t, r.panel.Offset(), "what is in view stays where it is")
}

func TestHoveringIsTold(t *testing.T) {
	r := enter(t, fixture.Store(t))
	o, p := r.at(100, 190)
	over, here := o.(desktop.Hoverable), &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}}
	over.MouseMoved(here)
	assert.Equal(t, "c-review", r.store.State().Hover)
	assert.Equal(t, desktop.PointerCursor, o.(desktop.Cursorable).Cursor())
	over.MouseOut()
	assert.Empty(t, r.store.State().Hover)
	over.MouseMoved(here)
	r.store.SetHover("presence")
	over.MouseOut()
	assert.Equal(t, "presence", r.store.State().Hover, "what another part points at by then stays")
}

func TestShorterListScrollsBack(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.panel.Scroll(1e6)
	r.store.Open(model.NewIndex(nil), "plain.geojson")
	r.see()
	assert.Zero(t, r.panel.Len())
	assert.Zero(t, r.panel.Offset())
}
