package desk

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/model"
	"sightline/model/edtf"
	"sightline/ui/portray"
	"sightline/ui/state"
)

func at(day string) func(state.State) bool {
	return func(s state.State) bool { return s.Moment.String() == day }
}

// TestSliderChangesEverything drags the date slider with the mouse, day by day
// from the last to the first: the date, the number of cards and the pixels of
// the map follow.
func TestSliderChangesEverything(t *testing.T) {
	reset(t)
	days := []struct {
		day   string
		cards int
	}{{"2024-10-18", 16}, {"2024-10-17", 4}, {"2024-10-16", 0}, {"2024-10-08", 0}}
	slider, view := where(live.slider), where(live.mapView)
	x := func(day string) int {
		d, err := edtf.Parse(day)
		require.NoError(t, err)
		var x float64
		fyne.DoAndWait(func() { x = live.slider.MiddleOf(d) })
		return slider.Min.X + int(x)
	}
	y := itoa(slider.Min.Y + 22) // on the axis
	xdotool(t, "mousemove", itoa(x("2024-10-18")), y, "mousedown", "1")
	t.Cleanup(func() { xdotool(t, "mouseup", "1") })
	var last *image.RGBA
	for _, d := range days {
		xdotool(t, "mousemove", itoa(x(d.day)-2), y)
		xdotool(t, "mousemove", itoa(x(d.day)), y)
		eventually(t, at(d.day), d.day)
		assert.Equal(t, d.cards, cards(), d.day)
		settle(t)
		shot := screenshot(t, "slider-"+d.day)
		if last != nil {
			assert.Positive(t, changed(last, shot, view), "the map on %s is that of the day before", d.day)
		}
		last = shot
	}
}

// TestKeys presses every key that the window knows and looks at what it did.
func TestKeys(t *testing.T) {
	reset(t)
	tests := []struct {
		name, key string
		want      func(before, after state.State) bool
	}{
		{"previous day", "Left", func(_, s state.State) bool { return at("2024-10-17")(s) }},
		{"next day", "Right", func(_, s state.State) bool { return at("2024-10-18")(s) }},
		{"first day", "Home", func(_, s state.State) bool { return at("2024-10-08")(s) }},
		{"next change", "shift+Right", func(_, s state.State) bool { return at("2024-10-17")(s) }},
		{"previous change", "shift+Left", func(b, s state.State) bool { return s.Moment.Compare(b.Moment) <= 0 }},
		{"last day", "End", func(_, s state.State) bool { return at("2024-10-18")(s) }},
		{"the other clock", "c", func(_, s state.State) bool { return s.Clock == model.Happened }},
		{"and back", "c", func(_, s state.State) bool { return s.Clock == model.Said }},
		{"zoom in", "plus", func(b, s state.State) bool { return s.View.Scale > b.View.Scale }},
		{"zoom out", "minus", func(b, s state.State) bool { return s.View.Scale < b.View.Scale }},
		{"pan", "ctrl+Left", func(b, s state.State) bool { return s.View.Center != b.View.Center }},
		{"fit", "0", func(b, s state.State) bool { return s.View == portray.Overview(s.View, s.Index) }},
		{"no insets", "i", func(_, s state.State) bool { return s.Inset.Mode == state.InsetOff }},
		{"insets", "i", func(_, s state.State) bool { return s.Inset.Mode == state.InsetAuto }},
		{"degrees", "g", func(_, s state.State) bool { return s.Graticule }},
		{"no degrees", "g", func(_, s state.State) bool { return !s.Graticule }},
		{"light", "t", func(_, s state.State) bool { return s.Theme == "light" }},
		{"dark", "t", func(_, s state.State) bool { return s.Theme == "dark" }},
		{"next scene", "Next", func(_, s state.State) bool {
			return at("2024-10-17")(s) && s.Selection == "sending" && s.Scene == "s-known"
		}},
		{"one more", "Next", func(_, s state.State) bool { return s.Selection == "presence" }},
		{"fit the selection", "9", func(b, s state.State) bool { return s.View.Scale > b.View.Scale }},
		{"the one before", "Prior", func(_, s state.State) bool { return s.Selection == "sending" }},
		{"nothing selected", "Escape", func(_, s state.State) bool { return s.Selection == "" }},
		{"play", "space", func(_, s state.State) bool { return s.Playing }},
		{"pause", "space", func(_, s state.State) bool { return !s.Playing }},
	}
	for _, tt := range tests {
		before := now()
		press(t, tt.key)
		eventually(t, func(s state.State) bool { return tt.want(before, s) }, tt.name)
	}
}

// TestClickOnAMarkSelectsItsEvent clicks the area in Ukraine: its event is
// selected, and the panel tells who asserts it and who objects.
func TestClickOnAMarkSelectsItsEvent(t *testing.T) {
	reset(t)
	ix := now().Index
	c, ok := ix.Claim("c-zelenskyy-presence")
	require.True(t, ok)
	ground, ok := portray.Whereabouts(ix, c)
	require.True(t, ok)
	x, y, ok := now().View.Project(ground)
	require.True(t, ok)
	clickAt(t, live.mapView, int(x), int(y))
	eventually(t, func(s state.State) bool { return s.Selection == "presence" }, "the event")
	settle(t)
	screenshot(t, "selected-event")
	assert.Equal(t, 2, cards(), "the panel gives its account, over the claims about it alone")
}

// TestClickOnACardShowsItsPlace looks away from Korea and clicks a card: the
// map comes back to where its event is.
func TestClickOnACardShowsItsPlace(t *testing.T) {
	reset(t)
	fyne.DoAndWait(func() {
		v := live.store.State().View
		v.Center, v.Scale = orb.Point{10, 50}, v.Scale*4
		live.mapView.Look(v)
	})
	settle(t)
	clickAt(t, live.panel, 120, 190)
	eventually(t, func(s state.State) bool { return s.Selection == "c-review" }, "the first card")
	settle(t)
	s := now()
	c, _ := s.Index.Claim("c-review")
	ground, ok := portray.Whereabouts(s.Index, c)
	require.True(t, ok)
	x, y, ok := s.View.Project(ground)
	require.True(t, ok)
	assert.True(t, x > 0 && y > 0 && x < s.View.Width && y < s.View.Height, "the place of the review is in the picture")
	settle(t)
	screenshot(t, "selected-card")
}

// TestOnlyTheFileAskedForLastIsShown: a large file that is read late does not
// push out a small one that was asked for after it.
func TestOnlyTheFileAskedForLastIsShown(t *testing.T) {
	reset(t)
	plain := `{"type": "Feature", "geometry": {"type": "Point", "coordinates": [127, 37]}, "properties": {"name": "%s"}}`
	dir := t.TempDir()
	first, second := filepath.Join(dir, "first.geojson"), filepath.Join(dir, "second.geojson")
	require.NoError(t, os.WriteFile(first, fmt.Appendf(nil, plain, "first"), 0o600))
	require.NoError(t, os.WriteFile(second, fmt.Appendf(nil, plain, "second"), 0o600))
	fyne.DoAndWait(func() {
		live.open(first)
		live.open(second)
	})
	eventually(t, func(s state.State) bool { return s.Path == second }, "the second file")
	settle(t)
	screenshot(t, "plain-map")
	assert.Equal(t, second, now().Path)
	reset(t)
}

// TestWheelZoomsAboutThePointer: the ground under the pointer stays there.
func TestWheelZoomsAboutThePointer(t *testing.T) {
	reset(t)
	box := where(live.mapView)
	before := now().View
	ground, ok := before.Unproject(300, 400)
	require.True(t, ok)
	xdotool(t, "mousemove", itoa(box.Min.X+300), itoa(box.Min.Y+400), "click", "--repeat", "3", "4")
	eventually(t, func(s state.State) bool { return s.View.Scale > before.Scale*1.5 }, "zoom")
	x, y, ok := now().View.Project(ground)
	require.True(t, ok)
	assert.InDelta(t, 300, x, 0.5)
	assert.InDelta(t, 400, y, 0.5)
}

// TestDragPans: the ground follows the pointer.
func TestDragPans(t *testing.T) {
	reset(t)
	box := where(live.mapView)
	before := now().View
	ground, ok := before.Unproject(200, 420)
	require.True(t, ok)
	xdotool(t, "mousemove", itoa(box.Min.X+200), itoa(box.Min.Y+420), "mousedown", "1",
		"mousemove_relative", "20", "0", "mousemove_relative", "40", "20", "mousemove_relative", "40", "10",
		"sleep", "0.3", "mouseup", "1") // a hand that rests throws nothing
	eventually(t, func(s state.State) bool { return s.View.Center != before.Center }, "pan")
	settle(t)
	x, y, ok := now().View.Project(ground)
	require.True(t, ok)
	assert.InDelta(t, 300, x, 6)
	assert.InDelta(t, 450, y, 6)
}

// TestBrokenFileLeavesTheWindowAsItWas opens a file that is no briefing.
func TestBrokenFileLeavesTheWindowAsItWas(t *testing.T) {
	reset(t)
	path := filepath.Join(t.TempDir(), "broken.geojson")
	require.NoError(t, os.WriteFile(path, []byte(`{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [127]}, "properties": {}}]}`), 0o600))
	before := now()
	fyne.DoAndWait(func() { live.open(path) })
	require.Eventually(t, func() bool {
		var open bool
		fyne.DoAndWait(func() { open = live.sheet.Visible() })
		return open
	}, patience, patience/200)
	settle(t)
	screenshot(t, "broken-file")
	assert.Equal(t, before.Snapshot, now().Snapshot)
	press(t, "Escape")
	require.Eventually(t, func() bool {
		var open bool
		fyne.DoAndWait(func() { open = live.sheet.Visible() })
		return !open
	}, patience, patience/200)
}

// TestAWishThatTheMapDoesNotHaveIsTold opens a briefing that renames a sea that
// is not on the map: it is shown, and the window says what is missing.
func TestAWishThatTheMapDoesNotHaveIsTold(t *testing.T) {
	reset(t)
	path := filepath.Join(t.TempDir(), "wish.geojson")
	require.NoError(t, os.WriteFile(path, []byte(`{"type": "FeatureCollection", "features": [],
"briefing": {"version": 1, "title": "A wish", "basemap": {"names": {"Sea of Nowhere": "Sea of Somewhere"}}}}`), 0o600))
	fyne.DoAndWait(func() { live.open(path) })
	require.Eventually(t, func() bool {
		var open bool
		fyne.DoAndWait(func() { open = live.sheet.Visible() })
		return open
	}, patience, patience/200)
	settle(t)
	screenshot(t, "missing-on-the-map")
	assert.Equal(t, path, now().Path)
	press(t, "Escape")
	require.Eventually(t, func() bool {
		var open bool
		fyne.DoAndWait(func() { open = live.sheet.Visible() })
		return !open
	}, patience, patience/200)
	reset(t)
}

// TestExportWritesAPicture goes by Ctrl+E, types a name and presses Enter.
func TestExportWritesAPicture(t *testing.T) {
	reset(t)
	dir := t.TempDir()
	fyne.DoAndWait(func() { live.pictures = dir })
	press(t, "ctrl+e")
	settle(t)
	screenshot(t, "export-sheet")
	press(t, "Return")
	path := filepath.Join(dir, "sightline-2024-10-18.png")
	require.Eventually(t, func() bool {
		_, err := os.Stat(path)
		return err == nil
	}, patience, patience/200)
	m := decode(t, path)
	assert.Equal(t, image.Pt(1920, 1080), m.Bounds().Size())
	press(t, "Escape")
}

// TestThemes keeps a picture of the window in both themes and on both clocks,
// at two sizes, for people to look at; what is tested is that the window fills
// its size and that the themes differ.
func TestThemes(t *testing.T) {
	for _, size := range []struct {
		name string
		w, h float32
	}{{"1280x800", 1280, 800}, {"1920x1080", 1920, 1080}} {
		var shots []*image.RGBA
		for _, theme := range []string{"dark", "light"} {
			for _, clock := range []model.Clock{model.Said, model.Happened} {
				reset(t)
				fyne.DoAndWait(func() {
					live.win.Resize(fyne.NewSize(size.w, size.h))
					live.store.SetTheme(theme)
					live.store.SetClock(clock)
				})
				settle(t)
				shot := screenshot(t, "window-"+size.name+"-"+theme+"-"+string(clock))
				assert.NotEqual(t, uint32(0), sum(shot.RGBAAt(int(size.w)-3, int(size.h)-3)), "the lower right corner is drawn")
				shots = append(shots, shot)
			}
		}
		assert.Greater(t, changed(shots[0], shots[2], shots[0].Rect), int(size.w*size.h/2), "light differs from dark")
	}
	reset(t)
}

// TestSheets keeps pictures of what lies over the window.
func TestSheets(t *testing.T) {
	reset(t)
	plain := settle(t)
	for name, open := range map[string]func(){"keys": live.showKeys, "open": live.chooseBriefing} {
		fyne.DoAndWait(open)
		settle(t)
		assert.Positive(t, changed(plain, screenshot(t, "sheet-"+name), plain.Rect), name)
		press(t, "Escape")
		settle(t)
	}
}

// TestDescriptionIsCopied: Ctrl+Shift+C puts the map in words on the clipboard.
func TestDescriptionIsCopied(t *testing.T) {
	reset(t)
	press(t, "ctrl+shift+c")
	var copied string
	require.Eventually(t, func() bool {
		fyne.DoAndWait(func() { copied = live.app.Clipboard().Content() })
		return strings.Contains(copied, "As it was said by Friday 18 October 2024")
	}, patience, patience/200)
	assert.Contains(t, copied, "North Koreans in Russian-held Ukraine")
	assert.Contains(t, copied, "objected to by NATO")
	press(t, "Escape")
}

// TestButtonsByKeyboard: Tab goes to the buttons of the bar, Enter presses them.
func TestButtonsByKeyboard(t *testing.T) {
	reset(t)
	press(t, "Tab", "Tab", "Return")
	eventually(t, func(s state.State) bool { return s.Clock == model.Happened }, "the second button is the other clock")
	press(t, "Left")
	eventually(t, at("2024-10-17"), "keys that a button does not use go on to the window")
}
