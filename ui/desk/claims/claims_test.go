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

func TestEveryLetterFilters(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.panel.Search()
	before := 16
	for i, letter := range "nis" {
		r.write(string(letter))
		s := r.store.State()
		assert.Equal(t, "nis"[:i+1], s.Filter.Words)
		var want []string
		for _, c := range s.Snapshot.Claims() {
			if s.Sieve.Passes(c.Claim, s.Snapshot) {
				want = append(want, c.Claim.ID)
			}
		}
		assert.ElementsMatch(t, want, r.shown(), "the list is what passes")
		assert.LessOrEqual(t, r.panel.Len(), before)
		before = r.panel.Len()
	}
	assert.Less(t, before, 16)
	r.press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	assert.Equal(t, 16, r.panel.Len())
}

func TestSearchInOtherScripts(t *testing.T) {
	for words, id := range map[string]string{"평양": "c-decision", "ВЛАДИВОСТОК": "c-arrival", "zelenskyy soldiers": "c-zelenskyy-sending"} {
		r := enter(t, fixture.Store(t))
		r.panel.Search()
		r.write(words)
		assert.Contains(t, r.shown(), id, words)
		assert.Less(t, r.panel.Len(), 16, words)
	}
}

func TestKeysInTheSearchField(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.panel.Search()
	r.write("nato")
	first := r.shown()[0]
	r.press(fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	assert.Equal(t, first, r.store.State().Selection, "Enter opens the first card")
	r.press(fyne.KeyEscape)
	assert.Nil(t, r.canvas.Focused(), "Esc leaves")
	assert.Equal(t, "nato", r.store.State().Filter.Words, "and keeps the words")
	assert.True(t, r.panel.Cancel(), "a second one empties the field")
	assert.Empty(t, r.store.State().Filter.Words)
	assert.False(t, r.panel.Cancel(), "a third finds nothing to do")
}

func TestWordsSetElsewhereStandInTheField(t *testing.T) {
	r := enter(t, fixture.Store(t))
	empty := r.see()
	r.store.SetFilter(model.Filter{Words: "nato"})
	assert.NotEqual(t, empty.Pix, r.see().Pix)
	r.panel.Search()
	r.write("nis") // replaces what was there
	assert.Equal(t, "nis", r.store.State().Filter.Words)
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

func TestSelectingInTheSearchField(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.panel.Search()
	r.write("nato seoul")
	field := r.canvas.Focused()
	short := field.(fyne.Shortcutable)
	field.(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	r.press(fyne.KeyHome)
	field.(desktop.Keyable).KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	clip := test.NewClipboard()
	short.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	assert.Equal(t, "nato seoul", clip.Content())
	short.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip})
	assert.Empty(t, r.store.State().Filter.Words)
	clip.SetContent("평양\n")
	short.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	assert.Equal(t, "평양 ", r.store.State().Filter.Words)
	short.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyBackspace, Modifier: fyne.KeyModifierShortcutDefault})
	assert.Empty(t, r.store.State().Filter.Words)
	var handed []fyne.Shortcut
	r.panel.Stage.Shortcuts = func(s fyne.Shortcut) { handed = append(handed, s) }
	other := &desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: fyne.KeyModifierShortcutDefault}
	short.TypedShortcut(other)
	assert.Equal(t, []fyne.Shortcut{other}, handed, "other shortcuts are the window's")
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
	over := o.(desktop.Hoverable)
	over.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}})
	assert.Equal(t, "c-review", r.store.State().Hover)
	assert.Equal(t, desktop.PointerCursor, o.(desktop.Cursorable).Cursor())
	over.MouseOut()
	assert.Empty(t, r.store.State().Hover)
}

func TestShorterListScrollsBack(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.panel.Scroll(1e6)
	r.store.Open(model.NewIndex(nil), "plain.geojson")
	r.see()
	assert.Zero(t, r.panel.Len())
	assert.Zero(t, r.panel.Offset())
}
