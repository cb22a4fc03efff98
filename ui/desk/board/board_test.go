package board_test

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/desk/board"
	"sightline/ui/desk/internal/fixture"
	"sightline/ui/portray"
	"sightline/ui/state"
)

// A room is a board on a canvas without a screen.
type room struct {
	t      *testing.T
	store  *state.Store
	board  *board.Board
	canvas fyne.Canvas
	keys   []fyne.KeyName // handed on
	runes  []rune
}

func enter(t *testing.T) *room { return at(t, fyne.NewSize(907, 570)) }

func at(t *testing.T, size fyne.Size) *room {
	t.Helper()
	test.NewTempApp(t)
	st := fixture.Store(t)
	r := &room{t: t, store: st, board: board.New(st, fixture.Portrayer(t))}
	c := software.NewCanvas()
	r.canvas = c
	c.SetPadded(false)
	c.SetContent(r.board)
	c.Resize(size)
	r.board.Stage = board.Stage{
		Focus: func(f fyne.Focusable) {
			if f == nil {
				c.Unfocus()
				return
			}
			c.Focus(f)
		},
		Keys:  func(e *fyne.KeyEvent) { r.keys = append(r.keys, e.Name) },
		Runes: func(c rune) { r.runes = append(r.runes, c) },
	}
	r.see()
	return r
}

// see paints the board.
func (r *room) see() *image.NRGBA { return r.canvas.Capture().(*image.NRGBA) }

// spot is where something can be clicked.
func (r *room) spot(event, lane string) fyne.Position {
	for _, h := range r.board.Hits() {
		if h.Spot == (portray.BoardSpot{Event: event, Lane: lane}) {
			return fyne.NewPos(float32(h.Box.X+h.Box.W/2), float32(h.Box.Bottom()-4))
		}
	}
	require.Fail(r.t, "not in view", "%q %q", event, lane)
	return fyne.Position{}
}

// deed is where something is done.
func (r *room) deed(does portray.BoardDeed, o state.BoardOrder) fyne.Position {
	for _, h := range r.board.Hits() {
		if h.Does == does && h.Order == o {
			return fyne.NewPos(float32(h.Box.X+h.Box.W/2), float32(h.Box.Y+h.Box.H/2))
		}
	}
	require.Fail(r.t, "not there", "%d %d", does, o)
	return fyne.Position{}
}

func (r *room) tap(p fyne.Position) {
	r.board.Tapped(&fyne.PointEvent{Position: p})
	r.see()
}

func (r *room) point(p fyne.Position) {
	r.board.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}})
}

// press presses keys.
func (r *room) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		f := r.canvas.Focused()
		require.NotNil(r.t, f, "the keys go to the window: %s", k)
		f.TypedKey(&fyne.KeyEvent{Name: k})
		r.see()
	}
}

func TestClicksSelect(t *testing.T) {
	r := enter(t)
	last := r.see()
	for _, c := range []struct{ event, lane, want string }{
		{"presence", "nato-sg", "c-nato"}, {"presence", "", "presence"}, {"all-out-war", "kang", "c-kang-war"}, {"sending", "kim", ""},
	} {
		r.tap(r.spot(c.event, c.lane))
		assert.Equal(t, c.want, r.store.State().Selection)
		now := r.see()
		assert.NotEqual(t, last.Pix, now.Pix, c.want)
		last = now
	}
	r.store.Select("presence")
	r.tap(fyne.NewPos(2, 2))
	assert.Empty(t, r.store.State().Selection, "beside everything")
}

func TestHeadingsFilterAndShowAllAgain(t *testing.T) {
	r := enter(t)
	all := r.see()
	r.tap(r.spot("", "shin"))
	assert.Equal(t, model.Filter{Voices: []string{"shin"}}, r.store.State().Filter)
	assert.NotEqual(t, all.Pix, r.see().Pix)
	r.tap(r.spot("", "shin"))
	r.press(fyne.KeyEscape) // else the heading shows that it has the keys
	assert.True(t, r.store.State().Filter.IsZero())
	assert.Equal(t, all.Pix, r.see().Pix)
	r.store.SetLanes(state.ByParty)
	r.see()
	r.tap(r.spot("", "South Korea"))
	assert.Equal(t, []string{"South Korea"}, r.store.State().Filter.Parties)
}

func TestHalvesOfASplitCell(t *testing.T) {
	r := enter(t)
	r.store.SetLanes(state.ByParty)
	r.see()
	r.tap(r.spot("sending", "South Korea"))
	assert.Equal(t, "c-nis-sending", r.store.State().Selection)
}

func TestOrderByClickAndByKey(t *testing.T) {
	r := enter(t)
	for _, o := range []state.BoardOrder{state.ByObjections, state.ByName, state.ByMention} {
		before := r.see()
		r.tap(r.deed(portray.BoardSorts, o))
		assert.Equal(t, o, r.store.State().BoardOrder)
		assert.NotEqual(t, before.Pix, r.see().Pix)
	}
	for _, want := range []state.BoardOrder{state.ByObjections, state.ByName, state.ByMention} {
		r.board.TypedRune('o')
		assert.Equal(t, want, r.store.State().BoardOrder)
	}
	r.board.TypedRune('c')
	assert.Equal(t, []rune{'c'}, r.runes, "other characters are the window's")
}

func TestHoveringIsTold(t *testing.T) {
	r := enter(t)
	plain := r.see()
	for _, c := range []struct{ event, lane, want string }{
		{"presence", "nato-sg", "c-nato"}, {"presence", "", "presence"}, {"", "shin", "shin"}, {"sending", "kim", ""},
	} {
		p := r.spot(c.event, c.lane)
		r.point(p)
		assert.Equal(t, c.want, r.store.State().Hover)
		assert.Equal(t, c.want != "", r.board.Cursor() == desktop.PointerCursor)
		assert.NotEqual(t, plain.Pix, r.see().Pix, "the cross follows, on empty cells too")
	}
	r.board.MouseOut()
	assert.Empty(t, r.store.State().Hover)
	assert.Equal(t, desktop.DefaultCursor, r.board.Cursor())
	assert.Equal(t, plain.Pix, r.see().Pix)
	r.store.SetHover("c-nato") // by another part of the window
	assert.NotEqual(t, plain.Pix, r.see().Pix)
}

func TestKeysGoFromCellToCell(t *testing.T) {
	r := enter(t)
	plain := r.see()
	r.canvas.Focus(r.board)
	assert.NotEqual(t, plain.Pix, r.see().Pix, "one sees where the keys are")
	assert.Equal(t, "sending", r.store.State().Hover, "the first row's title")
	r.press(fyne.KeyDown, fyne.KeyRight, fyne.KeyRight)
	assert.Equal(t, "c-nato", r.store.State().Hover, "what hovering tells can be had by keys")
	r.press(fyne.KeyReturn)
	assert.Equal(t, "c-nato", r.store.State().Selection)
	r.press(fyne.KeyUp, fyne.KeyUp, fyne.KeyEnter)
	assert.Equal(t, []string{"nato-sg"}, r.store.State().Filter.Voices, "a heading filters")
	r.press(fyne.KeyEnter)
	assert.True(t, r.store.State().Filter.IsZero())
	r.press(fyne.KeyPageDown, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn)
	assert.NotEqual(t, "c-nato", r.store.State().Selection)
	r.press(fyne.KeySpace)
	assert.Equal(t, []fyne.KeyName{fyne.KeySpace}, r.keys, "other keys are the window's")
	r.press(fyne.KeyEscape)
	assert.Nil(t, r.canvas.Focused())
	assert.Empty(t, r.store.State().Hover)
}

// TestClickGivesTheKeys: they go on from what was clicked, and a click beside
// everything moves nothing.
func TestClickGivesTheKeys(t *testing.T) {
	r := at(t, fyne.NewSize(500, 420))
	r.tap(r.spot("presence", ""))
	assert.Equal(t, fyne.Focusable(r.board), r.canvas.Focused())
	r.press(fyne.KeyUp, fyne.KeyReturn)
	assert.Equal(t, "sending", r.store.State().Selection)
	r.press(fyne.KeyEscape)

	r.board.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -40)})
	r.see()
	scrolled := r.board.Hits()
	r.tap(fyne.NewPos(2, 2))
	assert.Equal(t, fyne.Focusable(r.board), r.canvas.Focused())
	assert.Equal(t, scrolled, r.board.Hits(), "it stays scrolled as it was")
	r.press(fyne.KeyDown)
	assert.NotEqual(t, scrolled, r.board.Hits(), "until a key moves on")
}

func TestKeysBeginAtTheSelection(t *testing.T) {
	r := enter(t)
	r.store.Select("c-nato")
	r.see()
	r.canvas.Focus(r.board)
	r.press(fyne.KeyLeft, fyne.KeyReturn)
	assert.Equal(t, "c-zelenskyy-presence", r.store.State().Selection)
}

func TestBoardScrollsAndRevealsTheSelection(t *testing.T) {
	r := at(t, fyne.NewSize(500, 420))
	top := r.see()
	r.board.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 10)})
	assert.Equal(t, top.Pix, r.see().Pix, "there is nothing above the top")
	r.board.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(-10, -10)})
	assert.NotEqual(t, top.Pix, r.see().Pix)
	r.board.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(1000, 1000)})
	r.board.DragEnd()
	assert.Equal(t, top.Pix, r.see().Pix)
	r.store.Select("c-kang-unity")
	r.see()
	r.spot("unity-at-home", "kang")
	r.store.Select("c-zelenskyy-sending")
	r.see()
	r.spot("sending", "zelenskyy")
}

func TestFiguresByClickAndByKey(t *testing.T) {
	r := at(t, fyne.NewSize(500, 420))
	first := r.see()
	r.tap(r.deed(portray.BoardTurns, 0))
	second := r.see()
	assert.NotEqual(t, first.Pix, second.Pix)
	r.board.TypedRune('n')
	assert.Equal(t, first.Pix, r.see().Pix, "after the last the first")
	for _, h := range r.board.Hits() {
		if h.Does == portray.BoardSelects && h.Spot == (portray.BoardSpot{}) {
			r.tap(fyne.NewPos(float32(h.Box.X+8), float32(h.Box.Y+8)))
		}
	}
	assert.Contains(t, []string{"c-decision", "c-nis-sending"}, r.store.State().Selection, "a mark in the chart selects its claim")
}

func TestBoardFollowsTheState(t *testing.T) {
	r := enter(t)
	last := r.see()
	for _, change := range []struct {
		name string
		do   func()
	}{
		{"moment", func() { r.store.SetMoment(fixture.Date(t, "2024-10-17")) }},
		{"clock", func() { r.store.SwitchClock() }},
		{"theme", func() { r.store.SetTheme("light") }},
		{"lanes", func() { r.store.SetLanes(state.ByParty) }},
		{"filter", func() { r.store.SetFilter(model.Filter{Words: "vladivostok"}) }},
	} {
		change.do()
		now := r.see()
		assert.NotEqual(t, last.Pix, now.Pix, change.name)
		last = now
	}
	r.store.Open(model.NewIndex(nil), "plain.geojson")
	assert.NotEqual(t, last.Pix, r.see().Pix)
	r.canvas.Focus(r.board)
	r.press(fyne.KeyDown, fyne.KeyReturn)
	assert.Empty(t, r.store.State().Selection, "nothing is there")
}
