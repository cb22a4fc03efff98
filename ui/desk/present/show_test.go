package present_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/geo"
	"sightline/model"
	"sightline/ui/desk/internal/fixture"
	"sightline/ui/desk/internal/motion"
	"sightline/ui/desk/present"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// A camera flies when it is told to, and is there when it is told that.
type camera struct {
	to    *orb.Bound
	along func(float64)
	sent  int
}

func (c *camera) FlyTo(b *orb.Bound, along func(float64)) {
	c.Stop()
	c.to, c.along = b, along
	c.sent++
}
func (c *camera) Redraw()              {}
func (c *camera) Zoom(float64)         {}
func (c *camera) Pan(float64, float64) {}

// Stop ends a flight where it is, as the map's does.
func (c *camera) Stop() { c.part(1) }

// part tells how far the flight is.
func (c *camera) part(p float64) {
	along := c.along
	if along == nil {
		return
	}
	if p >= 1 {
		c.along = nil
	}
	along(p)
}

// A hall is where a show is given, without windows.
type hall struct {
	*present.Show
	camera *camera
	clock  *motion.Stepped
	ended  int
}

// open gives a briefing in a hall with a screen of 1920 by 1080 pixels.
func open(t *testing.T, ix *model.Index, q model.Sequence) *hall {
	t.Helper()
	h := &hall{camera: new(camera), clock: new(motion.Stepped)}
	h.Show = present.New(present.Opening{Index: ix, Sequence: q, Portrayer: fixture.Portrayer(t), Theme: "dark", Clock: h.clock})
	h.Show.Camera = h.camera
	h.End = func() { h.ended++ }
	unit := h.Unit(1920, 1080)
	h.Store.SetView(geo.View{}.Resize(1920/unit, 1080/unit).FitWorld(geo.Margins{}))
	h.Begin()
	h.camera.part(1)
	return h
}

func builtIn(t *testing.T) *hall {
	ix := fixture.Store(t).State().Index
	return open(t, ix, ix.Sequence())
}

func (h *hall) now() state.State { return h.Store.State() }

// words are what can be read on the stage.
func (h *hall) words() string {
	all := ""
	for _, g := range h.Over(h.now().View).Groups {
		for _, i := range g.Items {
			if text, ok := i.(scene.Text); ok && text.Color.A > 0 {
				all += text.Run.Text + "\n"
			}
		}
	}
	return all
}

func (h *hall) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		h.Key(k, 0)
		h.camera.part(1)
	}
}

func (h *hall) write(text string) {
	for _, r := range text {
		h.Rune(r)
	}
	h.camera.part(1)
}

// TestThroughAllScenesAndBack: each scene's title, moment, clock and ground.
func TestThroughAllScenesAndBack(t *testing.T) {
	h := builtIn(t)
	all := h.now().Index.Sequence().Scenes
	there := func(i int) {
		t.Helper()
		assert.Contains(t, h.words(), "scene "+string(rune('1'+i))+" of 8")
		assert.Equal(t, all[i].At, h.now().Moment)
		assert.Equal(t, all[i].Clock, h.now().Clock)
		assert.Same(t, all[i].BBox, h.camera.to)
	}
	require.Len(t, all, 8)
	for i := range all {
		there(i)
		h.press(fyne.KeyPageDown)
	}
	there(7)
	for i := 7; i >= 0; i-- {
		there(i)
		h.press(fyne.KeyPageUp)
	}
	there(0)
	h.press(fyne.KeyEnd)
	there(7)
	h.press(fyne.KeyHome)
	there(0)
	h.write("5")
	h.press(fyne.KeyReturn)
	there(4)
	h.write("12")
	h.press(fyne.KeyBackspace, fyne.KeyReturn)
	there(0)
	h.write("99")
	h.press(fyne.KeyReturn)
	there(0)
	h.write("99")
	h.press(fyne.KeyEscape, fyne.KeyReturn)
	there(1)
}

// TestTimeGoesAlong: while the camera flies the moment is on its way, the title
// comes in, and what a card says waits until it has been said.
func TestTimeGoesAlong(t *testing.T) {
	h := builtIn(t)
	h.To(1) // 17 October
	h.camera.part(1)
	h.To(3) // 10 October, on the other clock
	last := h.now().Moment
	for _, part := range []float64{0.2, 0.4, 0.6, 0.8} {
		h.camera.part(part)
		now := h.now().Moment
		begin, _ := now.Begin()
		before, _ := last.Begin()
		assert.False(t, begin.After(before), "back in time")
		last = now
	}
	h.camera.part(1)
	assert.Equal(t, "2024-10-10", h.now().Moment.String())
	assert.Contains(t, h.words(), "At sea, 8 to 13 October")

	h.To(1)
	h.camera.part(0.3)
	h.Store.SetMoment(fixture.Date(t, "2024-10-09")) // somebody takes the slider
	h.camera.part(0.9)
	h.camera.part(1)
	assert.Equal(t, "2024-10-09", h.now().Moment.String(), "it is left to them")
	h.press(fyne.KeyEscape)
	assert.Equal(t, "2024-10-17", h.now().Moment.String(), "back to the scene")
	assert.Zero(t, h.ended)
	h.press(fyne.KeyEscape)
	assert.Equal(t, 1, h.ended)
}

func TestBlankScreens(t *testing.T) {
	h := builtIn(t)
	for _, keys := range []string{"bb", "..", "ww", ",,", "b.", "wB"} {
		h.write(keys[:1])
		assert.Empty(t, h.words(), keys)
		h.write(keys[1:])
		if keys == "wB" {
			assert.Empty(t, h.words(), "black in place of white")
			h.press(fyne.KeyEscape)
		}
		assert.Contains(t, h.words(), "scene 1 of 8", keys)
	}
	h.write("b")
	h.press(fyne.KeyPageDown)
	assert.Contains(t, h.words(), "scene 1 of 8", "what was hidden comes first")
	h.press(fyne.KeyPageDown)
	assert.Contains(t, h.words(), "scene 2 of 8")
	assert.Zero(t, h.ended)
	h.write("b/nis")
	assert.Contains(t, h.words(), "National Intelligence Service", "a question is not typed into the dark")
	h.press(fyne.KeyEscape)
	assert.Contains(t, h.words(), "scene 2 of 8")
}

// TestCardsAreRevealedOneByOne where a scene has steps; back they are all there.
func TestCardsAreRevealedOneByOne(t *testing.T) {
	ix := fixture.Store(t).State().Index
	q := ix.Sequence()
	q.Scenes = append([]model.Scene(nil), q.Scenes...)
	q.Scenes[1].Steps = true
	h := open(t, ix, q)
	const first, second = "Volodymyr Zelenskyy", "NATO Secretary-General"
	h.press(fyne.KeyPageDown)
	assert.Contains(t, h.words(), first)
	assert.NotContains(t, h.words(), second)
	h.press(fyne.KeyPageDown)
	h.clock.Advance(time.Second)
	assert.Contains(t, h.words(), second)
	assert.Contains(t, h.words(), "scene 2 of 8")
	h.press(fyne.KeyPageDown)
	assert.Contains(t, h.words(), "scene 3 of 8")
	h.press(fyne.KeyPageUp)
	assert.Contains(t, h.words(), second)
	h.press(fyne.KeyPageUp)
	assert.NotContains(t, h.words(), second)
	h.press(fyne.KeyPageUp)
	assert.Contains(t, h.words(), "scene 1 of 8")
}

// TestNotesOverCardsThatAreRevealed: they come up over a scene with steps, and its
// cards go on to be revealed.
func TestNotesOverCardsThatAreRevealed(t *testing.T) {
	ix := fixture.Store(t).State().Index
	q := ix.Sequence()
	q.Scenes = append([]model.Scene(nil), q.Scenes...)
	q.Scenes[1].Steps, q.Scenes[1].Notes = true, "Say it slowly."
	h := open(t, ix, q)
	h.Alone = true
	h.press(fyne.KeyPageDown)
	h.write("n")
	assert.Contains(t, h.words(), "Say it slowly.")
	assert.NotContains(t, h.words(), "NATO Secretary-General")
	h.press(fyne.KeyPageDown)
	h.clock.Advance(time.Second)
	assert.Contains(t, h.words(), "NATO Secretary-General")
	assert.Contains(t, h.words(), "Say it slowly.")
}

// TestQuestionIsAnsweredAndLedBackFrom.
func TestQuestionIsAnsweredAndLedBackFrom(t *testing.T) {
	h := builtIn(t)
	h.press(fyne.KeyPageDown)
	sent := h.camera.sent
	h.write("/ shin")
	assert.Contains(t, h.words(), "Shin Beom-chul")
	h.write("zzz")
	h.press(fyne.KeyReturn)
	assert.Equal(t, sent, h.camera.sent, "nothing is found, nothing moves")
	h.press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyReturn)
	assert.Equal(t, sent+1, h.camera.sent)
	words := h.words()
	assert.Contains(t, words, "Shin Beom-chul")
	assert.Contains(t, words, "DOUBTS")
	assert.NotContains(t, words, "scene 2 of 8")
	h.press(fyne.KeyEscape)
	assert.Contains(t, h.words(), "scene 2 of 8")

	h.write("/vladivostok")
	h.press(fyne.KeyPageDown) // a clicker's: the question is over
	assert.Contains(t, h.words(), "scene 3 of 8")
	h.Store.Select("vladivostok") // a click on the map asks too
	h.camera.part(1)
	assert.Contains(t, h.words(), "Vladivostok")
	assert.NotContains(t, h.words(), "scene 3 of 8")
	h.press(fyne.KeyPageDown)
	assert.Contains(t, h.words(), "scene 3 of 8", "first back to the scene")
}

// TestAnswerOnAnotherDay tells what concerns it then, under its name.
func TestAnswerOnAnotherDay(t *testing.T) {
	h := builtIn(t)
	h.write("/nis")
	h.press(fyne.KeyReturn)
	assert.Contains(t, h.words(), "National Intelligence Service")
	assert.NotContains(t, h.words(), "ASSERTS", "it has said nothing yet")
	h.Store.SetMoment(fixture.Date(t, "2024-10-18"))
	assert.Contains(t, h.words(), "National Intelligence Service")
	assert.Contains(t, h.words(), "ASSERTS")
	h.write("c")
	assert.Contains(t, h.words(), "National Intelligence Service")
	h.press(fyne.KeyEscape)
	sent := h.camera.sent
	h.write("/president yoon")
	h.press(fyne.KeyReturn)
	assert.Equal(t, sent, h.camera.sent, "it is not before the 18th, by the briefing's own account")
	h.press(fyne.KeyEscape)
	h.Store.SetMoment(fixture.Date(t, "2024-10-18"))
	h.write("/president yoon")
	h.press(fyne.KeyReturn)
	assert.Contains(t, h.words(), "Yoon")
	h.Store.SetMoment(fixture.Date(t, "2024-10-08"))
	assert.NotContains(t, h.words(), "Yoon", "nobody had spoken of it by then")
	h.Store.SetMoment(fixture.Date(t, "2024-10-18"))
	assert.Contains(t, h.words(), "Yoon", "dragged too far and back, the answer is there again")
}

// TestTheLineOfProgressIsASlider: it is dragged through the days, and Esc goes back to
// the scene's.
func TestTheLineOfProgressIsASlider(t *testing.T) {
	h := builtIn(t)
	h.press(fyne.KeyPageDown)
	was := h.now()
	unit := h.Unit(1920, 1080)
	on := func(x, y float64) scene.Point { return scene.Point{X: x / unit, Y: y / unit} }
	const line, left, right = 983, 64, 1920 - 64 // as the stage lays it out
	assert.False(t, h.Drag(on(left+300, line-60), false), "the map")
	days := map[string]bool{}
	for x := right; x >= left; x -= 8 {
		y := line
		if x < 1000 {
			y -= 300 // once it is taken the hand may stray
		}
		require.True(t, h.Drag(on(float64(x), float64(y)), x == left))
		days[h.now().Moment.String()] = true
	}
	assert.Len(t, days, 11, "8 to 18 October")
	assert.Equal(t, "2024-10-08", h.now().Moment.String())
	assert.Contains(t, h.words(), "TUE\u00a08\u00a0OCTOBER\u00a02024")
	assert.NotContains(t, h.words(), "scene 2 of 8")
	assert.False(t, h.Drag(on(left+300, line-60), false), "let go of")
	h.press(fyne.KeyEscape)
	assert.Contains(t, h.words(), "scene 2 of 8")
	assert.Equal(t, was.Moment, h.now().Moment)
	assert.Zero(t, h.ended)

	require.True(t, h.Tap(on(left+250, line)), "beside the ticks")
	assert.Equal(t, "2024-10-09", h.now().Moment.String())
	h.press(fyne.KeyEscape)

	h.write("n")
	h.words() // drawn
	require.True(t, h.Drag(on(right-100, line), false), "the notes lie over it")
	require.True(t, h.Tap(on(left+400, line)))
	assert.Equal(t, was.Moment, h.now().Moment)
	h.write("nb")
	require.False(t, h.Drag(on(right-100, line), false), "nobody sees it")
	h.write("bp")
	h.Store.SetView(h.now().View.FitBound(orb.Bound{Min: orb.Point{20, 30}, Max: orb.Point{60, 50}}, geo.Margins{}))
	require.True(t, h.Drag(on(right-100, line), true))
	assert.Len(t, h.Strokes(), 1, "the pen writes over it")
	assert.Equal(t, was.Moment, h.now().Moment)
}

// TestStrokesStandOnTheGround: drawn at one view they are at the same places of the
// earth at another, and go with the scene.
func TestStrokesStandOnTheGround(t *testing.T) {
	h := builtIn(t)
	v := h.now().View
	ground := []orb.Point{{30, 50}, {60, 55}, {127, 39}}
	assert.False(t, h.Drag(scene.Point{X: 1, Y: 1}, false), "no pen in hand")
	h.write("p")
	for i, g := range ground {
		x, y, ok := v.Project(g)
		require.True(t, ok)
		require.True(t, h.Drag(scene.Point{X: x, Y: y}, i == len(ground)-1))
	}
	drawn := h.Strokes()
	require.Len(t, drawn, 1)
	for i, g := range ground {
		assert.InDelta(t, g[0], drawn[0].Points[i][0], 1e-6)
		assert.InDelta(t, g[1], drawn[0].Points[i][1], 1e-6)
	}
	other := v.FitBound(orb.Bound{Min: orb.Point{20, 30}, Max: orb.Point{140, 65}}, geo.Margins{})
	h.Store.SetView(other)
	assert.Equal(t, drawn, h.Strokes(), "they stay where they are")
	over := h.Over(other).Groups
	ink := over[len(over)-1] // over the cards
	require.Equal(t, "pen", ink.Name)
	stroke, unit := ink.Items[1].(scene.Stroke), h.Unit(1920, 1080)
	x, y, _ := other.Project(ground[0])
	assert.InDelta(t, x*unit, stroke.Path.Points[0].X, 0.5)
	assert.InDelta(t, y*unit, stroke.Path.Points[0].Y, 0.5)

	h.write("e")
	assert.Empty(t, h.Strokes())
	h.Key(fyne.KeyZ, fyne.KeyModifierShortcutDefault)
	assert.Equal(t, drawn, h.Strokes(), "taken back")
	h.press(fyne.KeyPageDown)
	assert.Empty(t, h.Strokes(), "gone at the next scene")
	h.Drag(scene.Point{X: 300, Y: 200}, true)
	h.write("k")
	h.Key(fyne.KeyZ, fyne.KeyModifierShortcutDefault)
	assert.False(t, h.Strokes()[0].Pinned)
	h.write("k")
	h.press(fyne.KeyPageDown)
	assert.Len(t, h.Strokes(), 1, "unless it is pinned")
}

func TestToolsAreLaidDown(t *testing.T) {
	h := builtIn(t)
	h.Point(scene.Point{X: 400, Y: 200})
	plain := len(h.Over(h.now().View).Groups)
	h.write("l")
	assert.Len(t, h.Over(h.now().View).Groups, plain+1)
	h.write("z")
	require.Len(t, h.Insets(h.now().View), 1)
	h.press(fyne.KeyEscape)
	assert.Len(t, h.Over(h.now().View).Groups, plain)
	assert.Empty(t, h.Insets(h.now().View))
	assert.Zero(t, h.ended)
	h.write("lz")
	h.press(fyne.KeyPageDown)
	assert.Empty(t, h.Insets(h.now().View), "the next scene is seen as it is")
}

// TestSceneOfSomethingThatIsGone shows its title and what can be.
func TestSceneOfSomethingThatIsGone(t *testing.T) {
	ix := fixture.Store(t).State().Index
	q := ix.Sequence()
	q.Scenes = append([]model.Scene(nil), q.Scenes...)
	q.Scenes[1].Focus = append([]string{"gone"}, q.Scenes[1].Focus...)
	h := open(t, ix, q)
	h.press(fyne.KeyPageDown)
	assert.Contains(t, h.words(), "scene 2 of 8")
	assert.Contains(t, h.words(), "NATO Secretary-General")
}

// TestBriefingOfNothing is given without a crash.
func TestBriefingOfNothing(t *testing.T) {
	ix := model.NewIndex(&model.Briefing{Title: "Nothing yet"})
	h := open(t, ix, ix.Sequence())
	h.press(fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyF5)
	h.write("/x")
	h.press(fyne.KeyReturn, fyne.KeyEscape)
	assert.Contains(t, h.words(), "Nothing yet")
	h.Store.SwitchClock() // somebody looks elsewhere
	h.press(fyne.KeyEscape)
	assert.Zero(t, h.ended, "back to all of it")
	assert.Equal(t, model.Said, h.now().Clock)
	h.press(fyne.KeyEscape)
	assert.Equal(t, 1, h.ended)
}

// TestReadAnew goes on at the scene of the same id.
func TestReadAnew(t *testing.T) {
	h := builtIn(t)
	h.press(fyne.KeyPageDown, fyne.KeyPageDown)
	ix := fixture.Store(t).State().Index
	q := ix.Sequence()
	q.Scenes = q.Scenes[1:]
	h.Notify(present.AboutFile, "changed")
	h.Renew(ix, q, "")
	h.camera.part(1)
	assert.Contains(t, h.words(), "scene 2 of 7")
	assert.Same(t, ix, h.now().Index)
}

// TestScenesAreAsTheyAreWritten whatever somebody did before them: a range on the
// timeline, the other clock, another day.
func TestScenesAreAsTheyAreWritten(t *testing.T) {
	ix := fixture.Store(t).State().Index
	q := ix.Sequence()
	q.Scenes = append([]model.Scene(nil), q.Scenes...)
	q.Scenes[2].Clock, q.Scenes[2].At = "", fixture.Date(t, "2024-10-18")
	q.Scenes[5].At, q.Scenes[5].Clock = model.Scene{}.At, ""
	h := open(t, ix, q)
	h.Store.SetRange(state.Range{To: fixture.Date(t, "2024-10-12")})
	h.To(7)
	h.camera.part(1)
	assert.Equal(t, "2024-10-18", h.now().Moment.String())
	h.To(3) // happened
	h.camera.part(1)
	h.To(2)
	h.camera.part(1)
	assert.Equal(t, model.Said, h.now().Clock, "that is what no clock means")
	h.To(3)
	h.camera.part(1)
	h.To(5)
	h.camera.part(1)
	assert.Equal(t, "2024-10-18", h.now().Moment.String(), "the last one is what no moment means")
	h.Store.SetMoment(fixture.Date(t, "2024-10-09"))
	h.press(fyne.KeyEscape)
	assert.Equal(t, "2024-10-18", h.now().Moment.String())
}

// TestKeysOfAQuestionAreItsOwn, and the cards that were shown are there after it.
func TestKeysOfAQuestionAreItsOwn(t *testing.T) {
	ix := fixture.Store(t).State().Index
	q := ix.Sequence()
	q.Scenes = append([]model.Scene(nil), q.Scenes...)
	q.Scenes[1].Steps = true
	h := open(t, ix, q)
	h.press(fyne.KeyPageDown, fyne.KeyPageDown)
	h.clock.Advance(time.Second)
	h.write("/seoul")
	h.press(fyne.KeyLeft, fyne.KeyHome, fyne.KeyEnd, fyne.KeyRight)
	assert.Contains(t, h.words(), "seoul", "the question stands")
	h.press(fyne.KeyReturn, fyne.KeyEscape)
	assert.Contains(t, h.words(), "NATO Secretary-General", "its second card too")
	assert.Contains(t, h.words(), "scene 2 of 8")
}

// TestKeysOfOtherScripts: a clicker presses keys, whatever is written with them.
func TestKeysOfOtherScripts(t *testing.T) {
	h := builtIn(t)
	h.Key("B", 0)
	h.Rune('и')
	assert.Empty(t, h.words(), "black")
	h.Key(".", 0)
	h.Rune('ю')
	assert.Contains(t, h.words(), "scene 1 of 8")
}

// TestANumberWithoutAScene is told as it is typed, and by Enter, after which another
// can be typed.
func TestANumberWithoutAScene(t *testing.T) {
	h := builtIn(t)
	h.Alone = true
	told := func() string {
		var all []string
		for _, g := range h.Over(h.now().View).Groups {
			for _, it := range g.Items {
				if text, ok := it.(scene.Text); ok {
					all = append(all, text.Run.Text)
				}
			}
		}
		return strings.Join(all, " ")
	}
	h.write("9")
	assert.Contains(t, told(), "There is no scene 9: there are 8.")
	h.press(fyne.KeyReturn)
	assert.Contains(t, told(), "There is no scene 9: there are 8.")
	h.write("3")
	assert.Contains(t, told(), "Enter goes to scene 3.")
	h.press(fyne.KeyReturn)
	assert.Contains(t, told(), "scene 3 of 8")
	h.Notify(present.AboutScreens, "One screen is left.")
	h.write("n9")
	assert.Equal(t, 1, strings.Count(told(), "There is no scene 9"), "not among the notes")
	assert.Equal(t, 1, strings.Count(told(), "One screen is left"), "not over the notes, which begin with it")
}

// TestNumberIsForgottenOnTheWay: it is the next Enter's only at once.
func TestNumberIsForgottenOnTheWay(t *testing.T) {
	h := builtIn(t)
	h.write("5")
	h.press(fyne.KeyPageDown, fyne.KeyReturn)
	assert.Contains(t, h.words(), "scene 3 of 8")
}

// TestPenIsLaidDown in the middle of a stroke: the next one begins elsewhere.
func TestPenIsLaidDown(t *testing.T) {
	h := builtIn(t)
	h.write("p")
	h.Drag(scene.Point{X: 300, Y: 200}, false)
	h.write("p")
	h.Drag(scene.Point{X: 310, Y: 200}, true)
	h.write("p")
	h.Drag(scene.Point{X: 500, Y: 200}, true)
	assert.Len(t, h.Strokes(), 2)
	h.Point(scene.Point{X: 500, Y: 201})
	h.write("e")
	assert.Len(t, h.Strokes(), 1, "the one under the pointer")
	h.write("b")
	assert.True(t, h.Drag(scene.Point{X: 400, Y: 200}, true))
	assert.Len(t, h.Strokes(), 1, "nothing is drawn where nothing is seen")
}

// TestWhatIsUnsaidHasNoAnswer: not even its name.
func TestWhatIsUnsaidHasNoAnswer(t *testing.T) {
	h := builtIn(t) // 17 October, as it was said
	h.Store.Select("transfer")
	h.camera.part(1)
	assert.NotContains(t, h.words(), "by sea")
	assert.Contains(t, h.words(), "scene 1 of 8")
}
