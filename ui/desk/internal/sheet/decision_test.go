package sheet_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"sightline/ui/desk/internal/sheet"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

func decision(t *testing.T) (*sheet.Sheet, *sheet.Decision, *[]string) {
	t.Helper()
	var given []string
	d := &sheet.Decision{Portrayer: portrayer(t), Theme: portray.Dark, Title: "Which?"}
	for _, a := range []string{"Save", "Discard", "Cancel"} {
		answer := sheet.Answer{Text: a, Do: func() { given = append(given, a) }}
		if a == "Cancel" {
			answer.Do = nil
		}
		d.Answers = append(d.Answers, answer)
	}
	return opened(t, d), d, &given
}

func TestDecisionByKeys(t *testing.T) {
	for _, row := range []struct {
		keys []fyne.KeyName
		want string
	}{
		{[]fyne.KeyName{fyne.KeyReturn}, "Save"},
		{[]fyne.KeyName{fyne.KeyRight, fyne.KeyEnter}, "Discard"},
		{[]fyne.KeyName{fyne.KeyTab, fyne.KeySpace}, "Discard"},
		{[]fyne.KeyName{fyne.KeyLeft, fyne.KeyReturn}, ""},
		{[]fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn}, "Save"},
		{[]fyne.KeyName{fyne.KeyEscape}, ""},
	} {
		s, _, given := decision(t)
		press(s, row.keys...)
		assert.Equal(t, row.want, strings.Join(*given, " "), "%v", row.keys)
		assert.False(t, s.Visible())
	}
}

// TestDecisionByTaps: a tap beside the answers gives none, and the question stays.
func TestDecisionByTaps(t *testing.T) {
	s, d, given := decision(t)
	d.Draw(900, 700)
	assert.False(t, d.Tap(scene.Point{X: 5, Y: 5}))
	write(s, "sdc ")
	assert.True(t, s.Visible())
	assert.Empty(t, *given)
	_, boxes := portrayer(t).Decision(portray.Decision{Title: "Which?", Answers: []string{"Save", "Discard", "Cancel"}}, 900, 700, portray.Dark())
	assert.True(t, d.Tap(scene.Point{X: boxes[1].X + 5, Y: boxes[1].Y + 5}))
	assert.Equal(t, []string{"Discard"}, *given)
}

func TestPrompt(t *testing.T) {
	var taken []string
	shift := false
	p := (&sheet.Prompt{
		Portrayer: portrayer(t), Theme: portray.Dark, Title: "Title?", Shift: func() bool { return shift },
		Take: func(text string) string {
			if text == "" {
				return "It needs one."
			}
			taken = append(taken, text)
			return ""
		},
	}).With("proposed")
	s := opened(t, p)
	press(s, fyne.KeyBackspace, fyne.KeyReturn)
	assert.Contains(t, said(p), "It needs one.")
	assert.True(t, s.Visible())
	write(s, "one two")
	assert.NotContains(t, said(p), "It needs one.")
	shift = true
	press(s, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft)
	shift = false
	s.Paste("thr\nee")
	assert.False(t, p.Tap(scene.Point{}), "a tap beside it loses nothing")
	press(s, fyne.KeyReturn)
	assert.Equal(t, []string{"one thr ee"}, taken)
	assert.False(t, s.Visible())

	s.Open(p.With("again"))
	press(s, fyne.KeyReturn)
	assert.Equal(t, "again", taken[1], "what is proposed is taken")
	long := strings.Repeat("long ", 200)
	s.Open(p.With(long))
	press(s, fyne.KeyRight, fyne.KeyReturn)
	assert.Equal(t, long, taken[2], "what nobody changes stays whole")
	s.Open(p.With("never"))
	press(s, fyne.KeyEscape)
	assert.Len(t, taken, 3)
}

// TestEnterThatRepeatsItselfIsNone: held down it answers once.
func TestEnterThatRepeatsItselfIsNone(t *testing.T) {
	s, d, given := decision(t)
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	s.TypedKey(enter) // held since before the question
	assert.Empty(t, *given)
	s.KeyUp(enter)
	s.KeyDown(enter)
	s.TypedKey(enter)
	assert.Len(t, *given, 1)
	s.Open(d)
	s.TypedKey(enter)
	s.TypedKey(enter)
	assert.Len(t, *given, 1)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	s.KeyDown(enter)
	s.TypedKey(enter)
	assert.Equal(t, []string{"Save", "Discard"}, *given)
}

// TestClosedIsToldOnce.
func TestClosedIsToldOnce(t *testing.T) {
	s, _, _ := decision(t)
	n := 0
	s.Closed = func() { n++ }
	s.Close()
	s.Close()
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.TypedRune('x')
	assert.Equal(t, 1, n)
	assert.True(t, s.AcceptsTab())
}

// TestPasteIntoAName replaces what is selected of it.
func TestPasteIntoAName(t *testing.T) {
	s, c, _, _ := chooser(t, true)
	write(s, "wrong")
	s.SelectAll()
	s.Paste("right")
	assert.Contains(t, said(c), "|right|")
	plain, d, _, _ := chooser(t, false)
	plain.Paste("sub")
	assert.NotContains(t, said(d), "|sub|sub|")
}
