package sheet_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sightline/ui/desk/internal/sheet"
	"sightline/ui/export"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

func portrayer(t *testing.T) *portray.Portrayer {
	t.Helper()
	p, err := export.Portrayer()
	require.NoError(t, err)
	return p
}

// opened is a sheet over a window of 900 by 700, showing the content.
func opened(t *testing.T, c sheet.Content) *sheet.Sheet {
	t.Helper()
	test.NewTempApp(t)
	painted := 0
	s := sheet.New(func() { painted++ })
	canvas := software.NewCanvas()
	canvas.SetPadded(false)
	canvas.SetContent(s)
	canvas.Resize(fyne.NewSize(900, 700))
	require.False(t, s.Visible(), "it is hidden until it is given something to show")
	require.Nil(t, s.Content())
	s.Open(c)
	require.Equal(t, 1, painted)
	require.Equal(t, c, s.Content())
	canvas.Capture()
	return s
}

func press(s *sheet.Sheet, keys ...fyne.KeyName) {
	for _, k := range keys {
		s.Key(&fyne.KeyEvent{Name: k})
	}
}

func write(s *sheet.Sheet, text string) {
	for _, r := range text {
		s.Rune(r)
	}
}

func message(t *testing.T) *sheet.Message {
	t.Helper()
	return &sheet.Message{Portrayer: portrayer(t), Theme: portray.Dark, Message: portray.Message{Title: "Title", Lines: []string{"Text"}, Hint: "Enter"}}
}

func TestMessageCloses(t *testing.T) {
	for name, act := range map[string]func(*sheet.Sheet){
		"by Enter":      func(s *sheet.Sheet) { press(s, fyne.KeyReturn) },
		"by the keypad": func(s *sheet.Sheet) { press(s, fyne.KeyEnter) },
		"by Space":      func(s *sheet.Sheet) { press(s, fyne.KeySpace) },
		"by Esc":        func(s *sheet.Sheet) { press(s, fyne.KeyEscape) },
		"by a tap":      func(s *sheet.Sheet) { s.Tapped(&fyne.PointEvent{}) },
	} {
		s := opened(t, message(t))
		act(s)
		assert.False(t, s.Visible(), name)
		assert.Nil(t, s.Content(), name)
	}
	s := opened(t, message(t))
	press(s, fyne.KeyDown)
	s.Rune('x')
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 20)})
	assert.True(t, s.Visible(), "other keys leave it")
	s.Close()
	assert.False(t, s.Visible())
}

func TestQuestionIsOnlyAgreedToByEnter(t *testing.T) {
	agreed := 0
	q := &sheet.Question{Portrayer: portrayer(t), Theme: portray.Dark, Message: portray.Message{Title: "Open example.org?"}, Agreed: func() { agreed++ }}
	assert.Contains(t, said(q), "Open example.org?")
	for name, act := range map[string]func(*sheet.Sheet){
		"Esc": func(s *sheet.Sheet) { press(s, fyne.KeyEscape) },
		"tap": func(s *sheet.Sheet) { s.Tapped(&fyne.PointEvent{}) },
	} {
		s := opened(t, q)
		act(s)
		assert.False(t, s.Visible(), name)
	}
	s := opened(t, q)
	press(s, fyne.KeySpace, fyne.KeyDown)
	s.Rune('y')
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 20)})
	assert.True(t, s.Visible(), "other keys leave it")
	assert.Zero(t, agreed)
	press(s, fyne.KeyReturn)
	assert.Equal(t, 1, agreed)
	assert.False(t, s.Visible())
}

// follow is content that opens another when it is done.
type follow struct {
	sheet.Message
	next func()
}

func (f *follow) Key(fyne.KeyName) bool { f.next(); return true }

func TestContentMayBeFollowedByAnother(t *testing.T) {
	second := message(t)
	f := &follow{Message: *message(t)}
	s := opened(t, f)
	f.next = func() { s.Open(second) }
	press(s, fyne.KeyReturn)
	assert.True(t, s.Visible())
	assert.Equal(t, sheet.Content(second), s.Content())
}

// folder is a folder to choose from: two files that are listed, one that is
// not, one that is hidden, and a folder with one file.
func folder(t *testing.T) string {
	t.Helper()
	at := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(at, "sub"), 0o755))
	for _, name := range []string{"a.geojson", "B.GEOJSON", "notes.txt", ".hidden.geojson", filepath.Join("sub", "deep.geojson")} {
		require.NoError(t, os.WriteFile(filepath.Join(at, name), nil, 0o600))
	}
	return at
}

func chooser(t *testing.T, naming bool) (*sheet.Sheet, *sheet.Chooser, *[]string, string) {
	t.Helper()
	at := folder(t)
	var done []string
	c := &sheet.Chooser{
		Portrayer: portrayer(t), Theme: portray.Dark, Title: "Open", Endings: []string{".geojson"},
		Naming: naming, Done: func(path string) { done = append(done, path) },
	}
	c.In(at)
	return opened(t, c), c, &done, at
}

// said is what a content shows.
func said(c sheet.Content) string {
	var all []string
	for _, g := range c.Draw(900, 700).Groups {
		for _, it := range g.Items {
			if text, ok := it.(scene.Text); ok {
				all = append(all, text.Run.Text)
			}
		}
	}
	return strings.Join(all, "|")
}

func TestChooserListsWhatCanBeChosen(t *testing.T) {
	_, c, _, at := chooser(t, false)
	shown := said(c)
	for _, want := range []string{"|..|", "|sub|", "|a.geojson|", "|B.GEOJSON|", filepath.Base(at)} {
		assert.Contains(t, shown, want)
	}
	assert.NotContains(t, shown, "notes.txt")
	assert.NotContains(t, shown, ".hidden")
	assert.Less(t, strings.Index(shown, "|sub|"), strings.Index(shown, "|B.GEOJSON|"), "folders first")
}

func TestChooserNavigates(t *testing.T) {
	s, c, done, at := chooser(t, false)
	press(s, fyne.KeyDown, fyne.KeyReturn) // "..", then "sub"
	assert.Contains(t, said(c), "deep.geojson")
	press(s, fyne.KeyBackspace)
	assert.Contains(t, said(c), "a.geojson", "Backspace goes up")
	press(s, fyne.KeyReturn)
	assert.Contains(t, said(c), filepath.Base(at), "and so does ..")
	c.In(at)
	s.Rune('a')
	press(s, fyne.KeyReturn)
	assert.Equal(t, []string{filepath.Join(at, "a.geojson")}, *done, "a letter goes to the name that begins with it")
	assert.False(t, s.Visible())
}

func TestChooserMovesByPagesAndEnds(t *testing.T) {
	s, c, done, at := chooser(t, false)
	press(s, fyne.KeyEnd, fyne.KeyReturn)
	assert.Equal(t, filepath.Join(at, "a.geojson"), (*done)[0], "the last")
	for _, keys := range [][]fyne.KeyName{
		{fyne.KeyHome}, {fyne.KeyPageUp}, {fyne.KeyEnd, fyne.KeyPageUp}, {fyne.KeyUp, fyne.KeyUp},
	} {
		s.Open(c.In(at))
		press(s, keys...)
		press(s, fyne.KeyDown, fyne.KeyReturn)
		assert.Contains(t, said(c), "deep.geojson", "%v is the first", keys)
	}
	s.Open(c.In(at))
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1000)})
	press(s, fyne.KeyPageDown, fyne.KeyReturn)
	assert.Equal(t, filepath.Join(at, "a.geojson"), (*done)[1], "it stops at the end")
}

func TestChooserTakesTaps(t *testing.T) {
	s, c, done, at := chooser(t, false)
	_, rows := portrayer(t).Chooser(portray.Chooser{Rows: make([]portray.ChooserRow, 4)}, 900, 700, portray.Dark())
	tap := func(row int) {
		c.Draw(900, 700)
		s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(rows[row].X+20), float32(rows[row].Y+10))})
	}
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(2, 2)})
	assert.True(t, s.Visible(), "a tap beside the list does nothing")
	tap(1)
	assert.Contains(t, said(c), "deep.geojson")
	c.In(at)
	tap(3)
	assert.Equal(t, []string{filepath.Join(at, "a.geojson")}, *done)
	assert.False(t, s.Visible())
}

func TestChooserNamesAFile(t *testing.T) {
	s, c, done, at := chooser(t, true)
	write(s, "neu §")
	press(s, fyne.KeyBackspace, fyne.KeyBackspace)
	write(s, "x")
	assert.Contains(t, said(c), "|neux|")
	press(s, fyne.KeyReturn)
	assert.Equal(t, []string{filepath.Join(at, "neux.geojson")}, *done, "the ending is added")
	assert.False(t, s.Visible())
}

func TestChooserRefusesNamesThatAreNone(t *testing.T) {
	for _, name := range []string{"", "  ", "a/b", `a\b`} {
		s, c, done, _ := chooser(t, true)
		write(s, name)
		press(s, fyne.KeyReturn)
		assert.Empty(t, *done, "%q", name)
		assert.True(t, s.Visible(), "%q", name)
		assert.Contains(t, said(c), "Type a file name", "%q", name)
	}
}

func TestChooserAsksBeforeReplacing(t *testing.T) {
	s, c, done, at := chooser(t, true)
	write(s, "a")
	press(s, fyne.KeyReturn)
	assert.Empty(t, *done)
	assert.Contains(t, said(c), "a.geojson is there already")
	press(s, fyne.KeyBackspace)
	assert.NotContains(t, said(c), "there already", "another name is another question")
	write(s, "n")
	press(s, fyne.KeyReturn)
	require.Contains(t, said(c), "a.geojson is there already", "and the old name asked for again is asked about again")
	press(s, fyne.KeyReturn)
	assert.Equal(t, []string{filepath.Join(at, "a.geojson")}, *done)
}

func TestChooserReplacesOnTheSecondEnter(t *testing.T) {
	s, _, done, at := chooser(t, true)
	write(s, "a.geojson")
	press(s, fyne.KeyReturn)
	require.Empty(t, *done)
	press(s, fyne.KeyReturn)
	assert.Equal(t, []string{filepath.Join(at, "a.geojson")}, *done)
	assert.False(t, s.Visible())
}

func TestChooserTakesANameOver(t *testing.T) {
	s, c, done, at := chooser(t, true)
	press(s, fyne.KeyDown, fyne.KeyRight)
	assert.Contains(t, said(c), "deep.geojson", "→ goes into a folder")
	c.Draw(900, 700)
	_, rows := portrayer(t).Chooser(portray.Chooser{Rows: make([]portray.ChooserRow, 2), Naming: true}, 900, 700, portray.Dark())
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(rows[1].X+20), float32(rows[1].Y+10))})
	assert.Equal(t, "deep.geojson", c.Name)
	assert.True(t, s.Visible(), "it still has to be confirmed")
	press(s, fyne.KeyReturn, fyne.KeyReturn)
	assert.Equal(t, []string{filepath.Join(at, "sub", "deep.geojson")}, *done)
}

func TestChooserOfAFolderThatIsNotThere(t *testing.T) {
	_, c, _, at := chooser(t, false)
	c.In(filepath.Join(at, "nowhere"))
	shown := said(c)
	assert.Contains(t, shown, "nowhere", "it says so")
	assert.Contains(t, shown, "a.geojson", "and stays where it was")
}

func TestEscLeavesTheChooser(t *testing.T) {
	s, _, done, _ := chooser(t, true)
	press(s, fyne.KeyEscape)
	assert.False(t, s.Visible())
	assert.Empty(t, *done)
}
