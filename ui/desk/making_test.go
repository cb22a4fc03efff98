package desk

import (
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/assets"
	"sightline/model"
	"sightline/model/geojson"
	"sightline/ui/desk/internal/sheet"
	"sightline/ui/scene"
	"sightline/ui/state"
)

// ownFile opens a copy of the built-in briefing, and gives its path.
func ownFile(t *testing.T) string {
	t.Helper()
	reset(t)
	t.Cleanup(func() { reset(t) })
	path := filepath.Join(t.TempDir(), "mine.briefing.geojson")
	require.NoError(t, os.WriteFile(path, assets.DefaultBriefing(), 0o600))
	fyne.DoAndWait(func() { live.open(path) })
	eventually(t, func(s state.State) bool { return s.Path == path }, "the file")
	settle(t)
	return path
}

// titles are those of the scenes, in a line.
func titles(s state.State) string {
	var all []string
	for _, sc := range s.Scenes {
		all = append(all, sc.Title)
	}
	return strings.Join(all, "|")
}

// write types a text into the window.
func write(t *testing.T, text string) {
	t.Helper()
	xdotool(t, "type", "--delay", "20", text)
}

// asks waits for a question over the window whose title begins so.
func asks(t *testing.T, title string) {
	t.Helper()
	require.Eventually(t, func() bool {
		var is bool
		fyne.DoAndWait(func() {
			q, ok := live.sheet.Content().(*sheet.Decision)
			is = ok && strings.HasPrefix(q.Title, title)
		})
		return is
	}, patience, patience/200, title)
}

// windowTitle is what the window manager would show.
func windowTitle(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("sh", "-c", "xdotool getwindowname $(xdotool search --onlyvisible --name Sightline)").Output()
	require.NoError(t, err)
	return strings.TrimSpace(string(out))
}

// expected is what the file is to hold with the scenes of a state.
func expected(t *testing.T, file []byte, scenes []model.Scene) string {
	t.Helper()
	text, err := geojson.ReplaceScenes(file, "f", scenes)
	require.NoError(t, err)
	return string(text)
}

// TestScenesAreMadeByKeysAndMouse: added, renamed, moved by keys and by the mouse,
// given notes and time, removed, undone, redone and saved.
func TestScenesAreMadeByKeysAndMouse(t *testing.T) {
	path := ownFile(t)
	was := now().Scenes
	press(t, "ctrl+shift+s")
	write(t, "Mine")
	press(t, "Return")
	eventually(t, func(s state.State) bool { return len(s.Scenes) == len(was)+1 && s.Scenes[8].Title == "Mine" }, "a new scene")
	assert.True(t, strings.HasPrefix(windowTitle(t), "• "))
	before, card := settle(t), where(live.mapView)
	card.Max = card.Min.Add(image.Pt(330, 130))
	press(t, "F2")
	write(t, "Ours")
	press(t, "Return")
	eventually(t, func(s state.State) bool { return s.Scenes[8].Title == "Ours" }, "another title")
	assert.Positive(t, changed(before, settle(t), card), "the map tells the new title")
	press(t, "alt+Up", "alt+Up")
	eventually(t, func(s state.State) bool { return s.Scenes[6].Title == "Ours" }, "two places up")
	press(t, "n")
	write(t, "one")
	press(t, "Return")
	write(t, "two")
	press(t, "Home")
	write(t, "and ")
	eventually(t, func(s state.State) bool { return s.Scenes[6].Notes == "one\nand two" }, "notes")
	press(t, "Escape", "o", "d")
	write(t, "90")
	press(t, "Return")
	eventually(t, func(s state.State) bool { return s.Scenes[6].Budget == 90*time.Second && s.Scenes[6].Steps }, "time")

	press(t, "Up", "Up") // into sight
	settle(t)
	dragRow(t, 6, 4)
	eventually(t, func(s state.State) bool { return s.Scenes[4].Title == "Ours" }, "dragged two places up")
	press(t, "Up", "Delete")
	eventually(t, func(s state.State) bool { return len(s.Scenes) == len(was) && s.Scenes[3].Title == "Ours" }, "one removed")
	press(t, "ctrl+z")
	eventually(t, func(s state.State) bool { return len(s.Scenes) == len(was)+1 && s.CanRedo }, "undone")
	press(t, "ctrl+y")
	eventually(t, func(s state.State) bool { return len(s.Scenes) == len(was) }, "redone")
	press(t, "ctrl+z", "ctrl+shift+z")
	eventually(t, func(s state.State) bool { return len(s.Scenes) == len(was) && !s.CanRedo }, "undone and redone")
	settle(t)
	screenshot(t, "scenes-made")

	view := now().View
	press(t, "ctrl+s")
	eventually(t, func(s state.State) bool { return !s.Modified }, "saved")
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, expected(t, assets.DefaultBriefing(), now().Scenes), string(text))
	assert.False(t, strings.HasPrefix(windowTitle(t), "• "))
	assert.Equal(t, view, now().View, "the map stays where it is")
	assert.True(t, now().CanUndo)
}

// dragRow drags a row of the list to the upper half of another.
func dragRow(t *testing.T, from, to int) {
	t.Helper()
	box := where(live.scenes.Content())
	point := func(row int) (x, y string) {
		fyne.DoAndWait(func() {
			r := live.scenes.Row(row)
			x, y = itoa(box.Min.X+120), itoa(box.Min.Y+int(r.Y)+8)
		})
		return x, y
	}
	x, y := point(from)
	xdotool(t, "mousemove", x, y, "mousedown", "1")
	_, end := point(to)
	xdotool(t, "mousemove_relative", "--", "0", "-5", "mousemove", x, end, "sleep", "0.2", "mouseup", "1")
}

// TestARowIsDroppedOutsideOfTheList: over what takes no keys, where it comes first, and
// the list has the keys then.
func TestARowIsDroppedOutsideOfTheList(t *testing.T) {
	ownFile(t)
	was := now().Scenes
	press(t, "s")
	settle(t)
	box := where(live.scenes.Content())
	var row scene.Rect
	fyne.DoAndWait(func() { row = live.scenes.Row(2) })
	x, y := itoa(box.Min.X+120), itoa(box.Min.Y+int(row.Y)+8)
	xdotool(t, "mousemove", x, y, "mousedown", "1", "mousemove_relative", "--", "0", "-5", "sleep", "0.1",
		"mousemove", itoa(box.Min.X-200), itoa(box.Min.Y-30), "sleep", "0.2", "mouseup", "1")
	eventually(t, func(s state.State) bool { return s.Scenes[0].ID == was[2].ID }, "the row is first")
	press(t, "Down", "F2")
	write(t, "Second")
	press(t, "Return")
	eventually(t, func(s state.State) bool { return s.Scenes[1].Title == "Second" }, "the list has the keys")
}

// TestF5GoesOnFromANotice about the scenes: it is closed, and the show begins.
func TestF5GoesOnFromANotice(t *testing.T) {
	reset(t)
	fyne.DoAndWait(func() { live.say("Something to know") })
	press(t, "F5")
	require.Eventually(t, func() bool {
		var on bool
		fyne.DoAndWait(func() { on = live.giving != nil && !live.sheet.Visible() })
		return on
	}, patience, patience/200)
	fyne.DoAndWait(func() { live.giving.end() })
	settle(t)
}

// TestFilesAreChosenBesideTheBriefing: another name to save it under, and pictures, if
// none of it was put elsewhere.
func TestFilesAreChosenBesideTheBriefing(t *testing.T) {
	path := ownFile(t)
	fyne.DoAndWait(func() {
		live.folder = t.TempDir() // somebody has looked for another briefing there
		assert.Equal(t, filepath.Dir(path), live.beside())
		assert.Equal(t, filepath.Dir(path), live.gallery())
		live.exported([]string{filepath.Join(live.folder, "a.png")})
		assert.Equal(t, live.folder, live.gallery())
	})
	reset(t)
}

// TestAFileThatChangedMeanwhileIsAskedAbout: it is not overwritten unasked, and what
// somebody else wrote into it stays.
func TestAFileThatChangedMeanwhileIsAskedAbout(t *testing.T) {
	path := ownFile(t)
	other := strings.Replace(string(assets.DefaultBriefing()), `"summary":`, `"by": "somebody else", "summary":`, 1)
	require.NotEqual(t, other, string(assets.DefaultBriefing()))
	require.NoError(t, os.WriteFile(path, []byte(other), 0o600))
	fyne.DoAndWait(func() { live.store.RenameScene(live.store.State().Scenes[0].ID, "First of all") })
	press(t, "ctrl+s")
	asks(t, "The file has changed on disk")
	settle(t)
	screenshot(t, "changed-meanwhile")
	press(t, "Escape")
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, other, string(text))
	assert.True(t, now().Modified)

	press(t, "ctrl+s")
	asks(t, "The file has changed on disk")
	press(t, "Right", "Return")
	eventually(t, func(s state.State) bool { return !s.Modified }, "saved")
	text, err = os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, expected(t, []byte(other), now().Scenes), string(text))

	require.NoError(t, os.Remove(path))
	fyne.DoAndWait(func() { live.store.RenameScene(live.store.State().Scenes[0].ID, "Again") })
	press(t, "ctrl+s")
	asks(t, "The file is no longer there")
	press(t, "Right", "Return")
	eventually(t, func(s state.State) bool { return !s.Modified }, "written again")
	again, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, expected(t, text, now().Scenes), string(again))
}

// TestTheBuiltInBriefingIsSavedUnderAName, which is its own from then on.
func TestTheBuiltInBriefingIsSavedUnderAName(t *testing.T) {
	reset(t)
	t.Cleanup(func() { reset(t) })
	dir := t.TempDir()
	fyne.DoAndWait(func() {
		live.folder = dir
		live.store.SetSceneNotes(live.store.State().Scenes[0].ID, "Say it slowly")
	})
	press(t, "ctrl+s")
	settle(t)
	screenshot(t, "save-as")
	press(t, "ctrl+a")
	write(t, "talk")
	press(t, "Return")
	path := filepath.Join(dir, "talk.geojson")
	eventually(t, func(s state.State) bool { return s.Path == path && !s.Modified }, "saved")
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, expected(t, assets.DefaultBriefing(), now().Scenes), string(text))
	press(t, "ctrl+shift+s", "Return", "ctrl+s")
	eventually(t, func(s state.State) bool { return !s.Modified && len(s.Scenes) == 9 }, "saved again, unasked")
}

// TestScenesThatAreNotSavedAreAskedAbout before another briefing is opened.
func TestScenesThatAreNotSavedAreAskedAbout(t *testing.T) {
	path := ownFile(t)
	other := filepath.Join(t.TempDir(), "other.geojson")
	require.NoError(t, os.WriteFile(other, []byte(`{"type":"FeatureCollection","features":[]}`), 0o600))
	edit := func(title string) {
		fyne.DoAndWait(func() {
			live.store.RenameScene(live.store.State().Scenes[0].ID, title)
			live.open(other)
		})
		asks(t, "The scenes are not saved")
	}
	edit("One")
	settle(t)
	screenshot(t, "not-saved")
	press(t, "Escape")
	assert.Equal(t, path, now().Path)
	edit("Two")
	settle(t)          // the question has the keys once it is shown
	press(t, "Return") // save
	eventually(t, func(s state.State) bool { return s.Path == other }, "the other file")
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"title": "Two"`)

	fyne.DoAndWait(func() { live.open(path) })
	eventually(t, func(s state.State) bool { return s.Path == path && strings.HasPrefix(titles(s), "Two|") }, "the file")
	edit("Three")
	press(t, "Tab", "Return") // discard
	eventually(t, func(s state.State) bool { return s.Path == other }, "the other file")
	text, err = os.ReadFile(path)
	require.NoError(t, err)
	assert.NotContains(t, string(text), "Three")
}

// TestScenesInDoubtAreTold when the file is opened, and shown as far as they can be.
func TestScenesInDoubtAreTold(t *testing.T) {
	path := ownFile(t)
	text := strings.Replace(string(assets.DefaultBriefing()), `"focus": ["`, `"focus": ["gone", "`, 1)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	fyne.DoAndWait(func() { live.open(path) })
	require.Eventually(t, func() bool {
		var is bool
		fyne.DoAndWait(func() {
			m, ok := live.sheet.Content().(*sheet.Message)
			is = ok && strings.Contains(strings.Join(m.Lines, " "), `has in focus "gone"`)
		})
		return is
	}, patience, patience/200)
	press(t, "Escape", "Next")
	eventually(t, func(s state.State) bool { return s.Scene != "" && rests() }, "the scene")
	assert.Equal(t, "sending", now().Selection, "what is there is in focus")
}

// TestScenesPictures keeps pictures of the list in both themes, for people to look at.
func TestScenesPictures(t *testing.T) {
	for _, theme := range []string{"dark", "light"} {
		for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(1920, 1080)} {
			reset(t)
			plain := settle(t)
			fyne.DoAndWait(func() {
				live.win.Resize(size)
				live.store.SetTheme(theme)
			})
			press(t, "s", "Down", "Return")
			eventually(t, func(s state.State) bool { return s.Scene != "" && rests() }, "the scene")
			settle(t)
			shot := screenshot(t, "scenes-"+theme+"-"+itoa(int(size.Width)))
			assert.Positive(t, changed(plain, shot, where(live.scenes.Content())))
			assert.Equal(t, plain.Rect, shot.Rect)
		}
	}
	reset(t)
}
