package timeline_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/ui/desk/internal/fixture"
	"sightline/ui/desk/timeline"
	"sightline/ui/state"
)

const (
	axis  = 22  // on the axis, pixels from the top
	empty = 345 // below all lanes
	high  = 360
)

// A bench is a timeline on a screen, with a clock that a test turns.
type bench struct {
	*timeline.Slider
	st     *state.Store
	pixels func() []byte
	now    time.Time
}

func open(t *testing.T) *bench {
	t.Helper()
	b := &bench{st: fixture.Store(t)}
	b.Slider = timeline.New(b.st, fixture.Portrayer(t))
	b.Now = func() time.Time { return b.now }
	capture := fixture.Screen(t, b.Slider, fyne.NewSize(1171, high))
	b.pixels = func() []byte { return capture().Pix }
	b.pixels()
	return b
}

// tap taps a point, long after the tap before.
func (b *bench) tap(x, y float32) {
	b.now = b.now.Add(time.Minute)
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
	b.pixels()
}

// drag drags from one point to another in small steps.
func (b *bench) drag(x0, y0, x1, y1 float32) {
	const steps = 40
	for i := 1; i <= steps; i++ {
		part := float32(i) / steps
		b.Dragged(&fyne.DragEvent{
			PointEvent: fyne.PointEvent{Position: fyne.NewPos(x0+(x1-x0)*part, y0+(y1-y0)*part)},
			Dragged:    fyne.NewDelta((x1-x0)/steps, (y1-y0)/steps),
		})
	}
	b.DragEnd()
	b.pixels()
}

func (b *bench) x(t *testing.T, day string) float32 {
	t.Helper()
	return float32(b.MiddleOf(fixture.Date(t, day)))
}

func (b *bench) key(names ...fyne.KeyName) {
	for _, n := range names {
		b.TypedKey(&fyne.KeyEvent{Name: n})
		b.pixels()
	}
}

// find moves the pointer over the strip, row by row, until it is over an item.
func (b *bench) find(t *testing.T, id string) fyne.Position {
	t.Helper()
	for y := float32(44); y < high; y += 3 {
		for x := float32(250); x < 1150; x += 3 {
			p := fyne.NewPos(x, y)
			b.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}})
			if b.st.State().Hover == id {
				return p
			}
		}
	}
	require.Fail(t, "nowhere on the strip", id)
	return fyne.Position{}
}

func TestTapGoesToTheDay(t *testing.T) {
	b := open(t)
	last := b.pixels()
	for _, y := range []float32{axis, empty} {
		for _, day := range []string{"2024-10-08", "2024-10-12", "2024-10-17", "2024-10-18"} {
			b.tap(b.x(t, day), y)
			assert.Equal(t, day, b.st.State().Moment.String())
			next := b.pixels()
			assert.NotEqual(t, last, next, day)
			last = next
		}
	}
}

func TestDragOnTheAxisGoesWhereThePointerGoes(t *testing.T) {
	b := open(t)
	told := 0
	b.st.Subscribe(func(_ state.State, c state.Change) {
		if c.Has(state.Moment) {
			told++
		}
	})
	b.drag(b.x(t, "2024-10-10"), axis, b.x(t, "2024-10-15"), axis)
	assert.Equal(t, "2024-10-15", b.st.State().Moment.String())
	assert.LessOrEqual(t, told, 6, "once for each day, however many events came")
	b.drag(b.x(t, "2024-10-10"), axis, -500, axis)
	assert.Equal(t, "2024-10-08", b.st.State().Moment.String(), "past its left end the first day")
	b.drag(b.x(t, "2024-10-10"), axis, 5000, axis)
	assert.Equal(t, "2024-10-18", b.st.State().Moment.String(), "past its right end the last")
}

// TestThePlayheadIsDraggedByWhereItIsHeld: it stands at the end of its day as it
// was said, and must not jump when it is taken.
func TestThePlayheadIsDraggedByWhereItIsHeld(t *testing.T) {
	b := open(t)
	day := b.x(t, "2024-10-18") - b.x(t, "2024-10-17")
	head := b.x(t, "2024-10-18") + day/2
	b.drag(head, 38, head-2, 38)
	assert.Equal(t, "2024-10-18", b.st.State().Moment.String())
	b.drag(head, 38, head-3*day, 38)
	assert.Equal(t, "2024-10-15", b.st.State().Moment.String())
}

func TestWheelZoomsAboutThePointer(t *testing.T) {
	b := open(t)
	x := b.x(t, "2024-10-12")
	wide := b.x(t, "2024-10-13") - x
	scroll := func(dx, dy float32) {
		b.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 200)}, Scrolled: fyne.NewDelta(dx, dy)})
	}
	scroll(0, 25)
	scroll(0, 25) // before it is drawn
	b.pixels()
	assert.InDelta(t, x, b.x(t, "2024-10-12"), 0.01, "the day under the pointer stays there")
	assert.InDelta(t, wide*1.44, b.x(t, "2024-10-13")-x, 0.1, "a notch is a fifth")
	scroll(10, 0)
	b.pixels()
	assert.InDelta(t, x+20, b.x(t, "2024-10-12"), 0.01, "sideways it pans")
	for range 200 {
		scroll(0, 30)
	}
	b.pixels()
	assert.InDelta(t, x, b.x(t, "2024-10-12"), 100000, "as close as it gets, nothing breaks")
}

func TestDragOnTheLanesPansAndDoubleTapFits(t *testing.T) {
	b := open(t)
	x, moment := b.x(t, "2024-10-12"), b.st.State().Moment
	b.drag(600, empty, 500, empty)
	assert.InDelta(t, x-100, b.x(t, "2024-10-12"), 0.1)
	assert.Equal(t, moment, b.st.State().Moment, "a pull changes no moment")
	b.tap(600, empty)
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(601, empty)})
	b.pixels()
	assert.InDelta(t, x, b.x(t, "2024-10-12"), 0.01, "a double tap shows all")
	assert.Equal(t, moment, b.st.State().Moment, "and undoes what its first tap did")
}

func TestHandlesLimitTheRange(t *testing.T) {
	b := open(t)
	day := b.x(t, "2024-10-09") - b.x(t, "2024-10-08")
	from, to := b.x(t, "2024-10-08")-day/2, b.x(t, "2024-10-18")+day/2
	b.drag(from+2, 6, b.x(t, "2024-10-11"), 6)
	assert.Equal(t, "2024-10-11", b.st.State().Range.From.String())
	b.drag(to-2, 6, b.x(t, "2024-10-16"), 6)
	assert.Equal(t, "2024-10-16", b.st.State().Range.To.String())
	assert.Equal(t, "2024-10-16", b.st.State().Moment.String(), "the moment stays within")
	b.tap(b.x(t, "2024-10-18"), axis)
	assert.Equal(t, "2024-10-16", b.st.State().Moment.String())
	handle := b.x(t, "2024-10-11") - day/2 + 2
	b.drag(handle, 6, b.x(t, "2024-10-18"), 6)
	assert.Equal(t, b.st.State().Range.To, b.st.State().Range.From, "no further than the other one")
	handle = b.x(t, "2024-10-16") - day/2 + 2
	b.tap(handle, 6)
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(handle, 6)})
	assert.True(t, b.st.State().Range.IsZero(), "a double tap takes the range back")
}

func TestPointingTellsAndTapSelects(t *testing.T) {
	b := open(t)
	plain := b.pixels()
	for _, id := range []string{"transfer", "presence", "c-nato"} {
		p := b.find(t, id)
		b.pixels()
		assert.NotEqual(t, plain, b.pixels(), "a tip for %s", id)
		assert.Equal(t, desktop.PointerCursor, b.Cursor())
		b.tap(p.X, p.Y)
		assert.Equal(t, id, b.st.State().Selection)
		assert.Equal(t, "2024-10-18", b.st.State().Moment.String(), "a selection moves no moment")
	}
	b.MouseOut()
	assert.Empty(t, b.st.State().Hover)
}

// TestKeysReachEverything: what hovering tells can be had by keys, all of it.
func TestKeysReachEverything(t *testing.T) {
	b := open(t)
	var passed []fyne.KeyName
	b.Keys = func(e *fyne.KeyEvent) { passed = append(passed, e.Name) }
	b.FocusGained()
	reached := map[string]bool{}
	for range 100 {
		b.key(fyne.KeyDown)
		reached[b.st.State().Hover] = true
	}
	ix := b.st.State().Index
	for _, c := range ix.Briefing().Claims {
		assert.True(t, reached[c.ID], c.ID)
	}
	for _, e := range b.st.State().Snapshot.Events() {
		assert.Equal(t, !e.Event.When.IsZero() && e.Standing != model.Unsaid, reached[e.Event.ID], e.Event.ID)
	}
	last := b.st.State().Hover
	b.key(fyne.KeyUp)
	assert.NotEqual(t, last, b.st.State().Hover)
	b.key(fyne.KeyReturn)
	assert.Equal(t, b.st.State().Hover, b.st.State().Selection)
	b.key(fyne.KeyEscape)
	assert.Empty(t, b.st.State().Hover)
	b.key(fyne.KeyEscape, fyne.KeyLeft, fyne.KeySpace)
	assert.Equal(t, []fyne.KeyName{fyne.KeyEscape, fyne.KeyLeft, fyne.KeySpace}, passed, "what it does not use is handed on")
	wide := b.x(t, "2024-10-18") - b.x(t, "2024-10-17")
	var runes []rune
	b.Rune = func(r rune) { runes = append(runes, r) }
	b.TypedRune('+')
	b.pixels()
	assert.InDelta(t, wide*1.4, b.x(t, "2024-10-18")-b.x(t, "2024-10-17"), 0.1)
	b.TypedRune('−')
	b.TypedRune('0')
	b.TypedRune('c')
	b.pixels()
	assert.InDelta(t, wide, b.x(t, "2024-10-18")-b.x(t, "2024-10-17"), 0.1)
	assert.Equal(t, []rune{'0', 'c'}, runes, "what fits the map too is the window's")
}

// TestLanesScrollAndClose: at the least height not all lanes have room.
func TestLanesScrollAndClose(t *testing.T) {
	b := open(t)
	b.Resize(fyne.NewSize(1171, timeline.Height))
	last := b.pixels()
	shift := false
	b.Shift = func() bool { return shift }
	over := func(x, y, dy float32) {
		b.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Scrolled: fyne.NewDelta(0, dy)})
	}
	x := b.x(t, "2024-10-12")
	for name, scroll := range map[string]func(float32){
		"over the names": func(dy float32) { over(60, 160, dy) },
		"with Shift":     func(dy float32) { shift = true; over(600, 160, dy); shift = false },
	} {
		scroll(-20)
		assert.NotEqual(t, last, b.pixels(), name)
		assert.InDelta(t, x, b.x(t, "2024-10-12"), 0.01, name)
		scroll(100)
		assert.Equal(t, last, b.pixels(), "%s, and back", name)
	}
	b.tap(60, 50)
	assert.NotEqual(t, last, b.pixels(), "a heading closes its lanes")
	b.tap(60, 50)
	assert.Equal(t, last, b.pixels(), "and opens them")
}

// TestTheMomentStaysInView: keys may step out of what is shown.
func TestTheMomentStaysInView(t *testing.T) {
	b := open(t)
	for range 12 {
		b.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(b.x(t, "2024-10-18"), 200)}, Scrolled: fyne.NewDelta(0, 10)})
	}
	b.pixels()
	b.st.Home()
	b.pixels()
	x := b.x(t, "2024-10-08")
	assert.True(t, x > 242 && x < 1171, "at %g", x)
}

func TestTheUpperEdgeIsPulled(t *testing.T) {
	b := open(t)
	var to float32
	b.Grow = func(h float32) { to = h }
	b.drag(500, 2, 500, -60)
	assert.InDelta(t, high+60, to, 1)
	b.drag(500, 2, 500, 900)
	assert.InDelta(t, timeline.Height, to, 0.1, "no lower than it can be")
	assert.InDelta(t, 363.5, b.Preferred(), 1, "all lanes, and no more")
	b.st.SetFilter(model.Filter{Voices: []string{"nis"}})
	assert.InDelta(t, 363.5, b.Preferred(), 1, "a filter that is taken back leaves no lane without room")
	b.st.SetFilter(model.Filter{})
	b.st.Open(model.NewIndex(nil), "plain.geojson")
	assert.InDelta(t, timeline.Height, b.Preferred(), 0.1, "no lower than it can be")
}

func TestTimelineFollowsTheState(t *testing.T) {
	b := open(t)
	last := b.pixels()
	assert.Equal(t, last, b.pixels(), "nothing changed")
	for _, tt := range []struct {
		name   string
		change func()
	}{
		{"theme", func() { b.st.SetTheme("light") }},
		{"lanes", func() { b.st.SetLanes(state.ByParty) }},
		{"clock", func() { b.st.SwitchClock() }},
		{"selection", func() { b.st.Select("transfer") }},
		{"hover", func() { b.st.SetHover("presence") }},
		{"progress", func() { b.SetProgress(0.5) }},
		{"corner", func() { b.SetCorner(true) }},
		{"filter", func() { b.st.SetFilter(model.Filter{Disputed: true}) }},
	} {
		tt.change()
		next := b.pixels()
		assert.NotEqual(t, last, next, tt.name)
		last = next
	}
	b.st.Open(model.NewIndex(nil), "plain.geojson")
	assert.NotEqual(t, last, b.pixels())
	b.tap(500, 60)
	assert.True(t, b.st.State().Moment.IsZero(), "a map without dates has no moment")
}
