package scenes_test

import (
	"fmt"
	"image"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/desk/internal/fixture"
	"sightline/ui/desk/scenes"
	"sightline/ui/state"
)

const width, height = 372, 700

// A room is a panel on a canvas without a screen.
type room struct {
	t      *testing.T
	store  *state.Store
	panel  *scenes.Panel
	canvas fyne.Canvas
	asked  []string // of the window
}

// enter shows the panel of a store, the keys in its list.
func enter(t *testing.T, st *state.Store) *room {
	t.Helper()
	test.NewTempApp(t)
	r := &room{t: t, store: st, panel: scenes.New(st, fixture.Portrayer(t))}
	c := software.NewCanvas()
	r.canvas = c
	c.SetPadded(false)
	c.SetContent(r.panel.Content())
	c.Resize(fyne.NewSize(width, height))
	ask := func(what string) func(string) {
		return func(id string) { r.asked = append(r.asked, what+" "+id) }
	}
	r.panel.Stage = scenes.Stage{
		Focus: func(f fyne.Focusable) {
			if f == nil {
				c.Unfocus()
				return
			}
			c.Focus(f)
		},
		Keys:      func(e *fyne.KeyEvent) { r.asked = append(r.asked, "key "+string(e.Name)) },
		Runes:     func(c rune) { r.asked = append(r.asked, "rune "+string(c)) },
		Shortcuts: func(s fyne.Shortcut) { r.asked = append(r.asked, "shortcut "+s.ShortcutName()) },
		Show:      func(at int) { r.asked = append(r.asked, fmt.Sprint("show ", at)) },
		Add:       func() { r.asked = append(r.asked, "add") },
		Keep:      func() { r.asked = append(r.asked, "keep") },
		Save:      func() { r.asked = append(r.asked, "save") },
		Rename:    ask("rename"), Time: ask("time"),
	}
	c.Focus(r.panel.List())
	r.see()
	return r
}

func (r *room) see() *image.NRGBA { return r.canvas.Capture().(*image.NRGBA) }

// press presses keys, of which "Alt+" and "Ctrl+" make shortcuts.
func (r *room) press(keys ...string) {
	r.t.Helper()
	for _, k := range keys {
		f := r.canvas.Focused()
		require.NotNil(r.t, f, "the keys go to the window: %s", k)
		mod, name, held := strings.Cut(k, "+")
		switch {
		case held && mod == "Alt":
			f.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyName(name), Modifier: fyne.KeyModifierAlt})
		case held && mod == "Shift":
			f.(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(name)})
			f.(desktop.Keyable).KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		case held:
			f.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyName(name), Modifier: fyne.KeyModifierShortcutDefault})
		default:
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		}
	}
	r.see()
}

func (r *room) write(text string) {
	for _, c := range text {
		r.canvas.Focused().TypedRune(c)
	}
	r.see()
}

// numbers are the scenes by the numbers that they had in the file, in a line; the
// one that is picked in brackets.
func (r *room) numbers() string {
	first := map[string]int{}
	for i, sc := range r.store.State().Index.Briefing().Scenes {
		first[sc.ID] = i + 1
	}
	var all []string
	for _, sc := range r.store.State().Scenes {
		n := fmt.Sprint(first[sc.ID])
		if sc.ID == r.panel.Picked() {
			n = "[" + n + "]"
		}
		all = append(all, n)
	}
	return strings.Join(all, " ")
}

// row is a point in a row, so far from its top.
func (r *room) row(at int, down float64) fyne.Position {
	box := r.panel.Row(at)
	return fyne.NewPos(120, float32(box.Y+down)).Subtract(r.panel.List().(fyne.CanvasObject).Position())
}

func TestKeysOfTheList(t *testing.T) {
	for _, row := range []struct {
		name  string
		keys  []string
		want  string
		asked string
	}{
		{"nothing", nil, "[1] 2 3 4 5 6 7 8", ""},
		{"down and up", []string{"Down", "Down", "Up"}, "1 [2] 3 4 5 6 7 8", ""},
		{"no further than the ends", []string{"Up", "End", "Down", "Down", "Home", "End"}, "1 2 3 4 5 6 7 [8]", ""},
		{"shown", []string{"Down", "Return"}, "1 [2] 3 4 5 6 7 8", "show 1"},
		{"moved down", []string{"Alt+Down", "Alt+Down"}, "2 3 [1] 4 5 6 7 8", ""},
		{"moved up", []string{"End", "Alt+Up"}, "1 2 3 4 5 6 [8] 7", ""},
		{"moved no further than the top", []string{"Down", "Alt+Up", "Alt+Up"}, "[2] 1 3 4 5 6 7 8", ""},
		{"removed", []string{"Down", "Delete"}, "1 [3] 4 5 6 7 8", ""},
		{"the last removed", []string{"End", "Delete", "BackSpace"}, "1 2 3 4 5 [6]", ""},
		{"renamed", []string{"F2"}, "[1] 2 3 4 5 6 7 8", "rename s-known"},
		{
			"others are the window's",
			[]string{"Space", "Next", "Alt+Left", "Ctrl+S"},
			"[1] 2 3 4 5 6 7 8",
			"key Space, key Next, shortcut CustomDesktop:Alt+Left, shortcut CustomDesktop:Control+S",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := enter(t, fixture.Store(t))
			r.press(row.keys...)
			assert.Equal(t, row.want, r.numbers())
			assert.Equal(t, row.asked, strings.Join(r.asked, ", "))
		})
	}
}

func TestLettersOfTheList(t *testing.T) {
	r := enter(t, fixture.Store(t))
	first := func() model.Scene { return r.store.State().Scenes[0] }
	r.write("o")
	assert.True(t, first().Steps)
	r.write("O")
	assert.False(t, first().Steps)
	r.write("dx")
	assert.Equal(t, []string{"time s-known", "rune x"}, r.asked)
	r.store.SetMoment(fixture.Date(t, "2024-10-09"))
	r.write("r")
	assert.Equal(t, "2024-10-09", first().At.String())
	assert.Equal(t, "s-known", r.store.State().Scene, "what is seen is that scene")
	r.press("Escape")
	assert.Nil(t, r.canvas.Focused())
}

// TestWhatIsPickedStays though another scene is shown and the list changes.
func TestWhatIsPickedStays(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.store.SetScene("s-known")
	r.press("Down", "Down")
	r.write("o")
	assert.Equal(t, "1 2 [3] 4 5 6 7 8", r.numbers())
	r.store.Undo()
	assert.Equal(t, "1 2 [3] 4 5 6 7 8", r.numbers())
	r.store.SetScene("s-presence")
	picked := r.panel.Picked()
	assert.Equal(t, "s-presence", picked, "what is shown is picked")
}

func TestDragging(t *testing.T) {
	for _, row := range []struct {
		name     string
		from, to int
		down     float64 // from the row's top
		want     string
	}{
		{"up before another", 4, 1, 3, "1 [5] 2 3 4 6 7 8"},
		{"up behind another", 4, 1, 45, "1 2 [5] 3 4 6 7 8"},
		{"down before another", 0, 3, 3, "2 3 [1] 4 5 6 7 8"},
		{"down behind another", 0, 3, 45, "2 3 4 [1] 5 6 7 8"},
		{"to where it is", 2, 2, 3, "1 2 [3] 4 5 6 7 8"},
		{"to where it is, from above", 2, 1, 45, "1 2 [3] 4 5 6 7 8"},
		{"above everything", 2, 0, -400, "[3] 1 2 4 5 6 7 8"},
		{"below everything", 2, 7, 900, "1 2 4 5 6 7 8 [3]"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := enter(t, fixture.Store(t))
			list := r.panel.List().(fyne.Draggable)
			begin, end := r.row(row.from, 8), r.row(row.to, row.down)
			list.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: begin.AddXY(0, -4)}, Dragged: fyne.NewDelta(0, -4)})
			list.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: end}, Dragged: fyne.NewDelta(0, end.Y-begin.Y)})
			r.see()
			list.DragEnd()
			assert.Equal(t, row.want, r.numbers())
		})
	}
}

// TestDroppingBesideTheList puts a row first or last, and the list has the keys then,
// though letting go over what takes none has lost them.
func TestDroppingBesideTheList(t *testing.T) {
	r := enter(t, fixture.Store(t))
	list := r.panel.List()
	drop := func(row int, y float32) {
		list.(fyne.Draggable).Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: r.row(row, 8)}})
		list.(fyne.Draggable).Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(40, y)}})
		r.canvas.Unfocus()
		list.(fyne.Draggable).DragEnd()
		assert.Equal(t, list, r.canvas.Focused())
	}
	drop(3, -60)
	assert.Equal(t, "[4] 1 2 3 5 6 7 8", r.numbers())
	drop(1, 4000)
	assert.Equal(t, "4 2 3 5 6 7 8 [1]", r.numbers())
}

// TestADragIsGivenUp by Esc, and ends well if the scene is gone meanwhile.
func TestADragIsGivenUp(t *testing.T) {
	r := enter(t, fixture.Store(t))
	list := r.panel.List().(fyne.Draggable)
	take := func(row int) {
		list.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: r.row(row, 8)}})
		list.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: r.row(0, 3)}})
	}
	take(3)
	r.press("Escape")
	take(3) // the mouse still holds it
	list.DragEnd()
	assert.Equal(t, "[1] 2 3 4 5 6 7 8", r.numbers())
	take(5)
	for range 7 {
		r.store.RemoveScene(r.store.State().Scenes[0].ID)
	}
	list.DragEnd()
	assert.Equal(t, "[8]", r.numbers())
}

// TestWhatComesBackIsPicked: the scene whose removal is undone.
func TestWhatComesBackIsPicked(t *testing.T) {
	r := enter(t, fixture.Store(t))
	r.press("Down", "Down", "Delete", "Home")
	assert.Equal(t, "[1] 2 4 5 6 7 8", r.numbers())
	r.store.Undo()
	assert.Equal(t, "1 2 [3] 4 5 6 7 8", r.numbers())
}

// TestNothingJumps as buttons come and go, and say more.
func TestNothingJumps(t *testing.T) {
	r := enter(t, fixture.Store(t))
	places := func() string {
		r.see()
		return fmt.Sprint(r.panel.Row(0).Y, r.panel.Notes().(fyne.CanvasObject).Position())
	}
	was, id := places(), r.store.State().Scenes[0].ID
	for name, do := range map[string]func(){
		"a time":   func() { r.store.SetSceneBudget(id, 59*time.Minute+59*time.Second) },
		"seconds":  func() { r.store.SetSceneBudget(id, 90*time.Second) },
		"steps":    func() { r.store.SetSceneSteps(id, true) },
		"undone":   r.store.Undo,
		"a title":  func() { r.store.RenameScene(id, "Other") },
		"is saved": func() { r.store.MarkSaved("f", r.store.State().Scenes) },
	} {
		do()
		assert.Equal(t, was, places(), name)
	}
}

func TestTaps(t *testing.T) {
	r := enter(t, fixture.Store(t))
	list := r.panel.List().(fyne.Tappable)
	tap := func(row int) { list.Tapped(&fyne.PointEvent{Position: r.row(row, 10)}) }
	tap(2)
	assert.Equal(t, []string{"show 2"}, r.asked)
	tap(2)
	assert.Equal(t, []string{"show 2", "show 2"}, r.asked, "it is not shown yet")
	r.store.SetScene(r.store.State().Scenes[2].ID)
	tap(2)
	assert.Equal(t, "rename "+r.panel.Picked(), r.asked[2])
}

// TestAutomaticScenes are listed, shown, and kept before they are edited.
func TestAutomaticScenes(t *testing.T) {
	of := fixture.Store(t).State().Index.Briefing()
	b := *of
	b.Scenes = nil
	r := enter(t, state.New(state.State{Index: model.NewIndex(&b), Theme: "dark"}))
	n := len(r.store.State().Sequence().Scenes)
	require.Positive(t, n)
	r.press("Return", "F2", "Delete", "Alt+Down")
	r.write("on")
	assert.Equal(t, []string{"show 0", "keep", "keep", "keep", "keep", "keep"}, r.asked)
	list := r.panel.List().(fyne.Draggable)
	list.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: r.row(1, 8)}})
	list.DragEnd()
	assert.Empty(t, r.store.State().Scenes)
	picked := r.panel.Picked()
	r.panel.Keep()
	r.see()
	assert.Len(t, r.store.State().Scenes, n)
	assert.Equal(t, picked, r.panel.Picked())
	r.press("Delete")
	assert.Len(t, r.store.State().Scenes, n-1)
}

// TestNoScenes: the list is empty, and keys do nothing.
func TestNoScenes(t *testing.T) {
	r := enter(t, state.New(state.State{Index: model.NewIndex(&model.Briefing{}), Theme: "light"}))
	r.press("Down", "Up", "Home", "End", "Return", "F2", "Delete", "Alt+Up")
	r.write("nodr")
	assert.Empty(t, r.asked)
	assert.Empty(t, r.panel.Picked())
	r.panel.List().(fyne.Tappable).Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, 20)})
	r.panel.Notes().TypedRune('x')
	assert.False(t, r.store.State().Modified)
}

// TestHundredsOfScenesScroll: the row that is picked is in view.
func TestHundredsOfScenesScroll(t *testing.T) {
	of := fixture.Store(t).State().Index.Briefing()
	b := *of
	for i := range 400 {
		b.Scenes = append(b.Scenes, model.Scene{ID: fmt.Sprint("x", i), Title: fmt.Sprint(strings.Repeat("long ", i%20), i), Budget: time.Duration(i) * time.Second})
	}
	r := enter(t, state.New(state.State{Index: model.NewIndex(&b), Theme: "dark"}))
	list := r.panel.List().(fyne.CanvasObject)
	inView := func(at int) {
		t.Helper()
		box := r.panel.Row(at)
		top := float64(list.Position().Y)
		assert.GreaterOrEqual(t, box.Y, top-0.01)
		assert.LessOrEqual(t, box.Bottom(), top+float64(list.Size().Height)+0.01)
	}
	before := r.see()
	r.press("End")
	inView(len(b.Scenes) - 1)
	assert.NotEqual(t, before.Pix, r.see().Pix)
	r.press("Home")
	inView(0)
	r.store.SetScene("x200")
	r.see()
	inView(8 + 200)
	list.(fyne.Scrollable).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 1e6)})
	inView(0)
	list.(fyne.Scrollable).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1e6)})
	inView(len(b.Scenes) - 1)
}
