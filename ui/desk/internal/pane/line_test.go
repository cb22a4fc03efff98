package pane_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"sightline/ui/desk/internal/pane"
)

// shown is a line with its cursor as | and, where something is selected, the
// other end of the selection as _.
func shown(l pane.Line) string {
	text := []rune(l.Text)
	out := ""
	for i := range len(text) + 1 {
		if i == l.Anchor && l.Anchor != l.Cursor {
			out += "_"
		}
		if i == l.Cursor {
			out += "|"
		}
		if i < len(text) {
			out += string(text[i])
		}
	}
	return out
}

// entered is the line that such a text shows.
func entered(s string) pane.Line {
	var l pane.Line
	anchored := strings.Contains(s, "_")
	for _, r := range s {
		switch r {
		case '|':
			l.Cursor = len([]rune(l.Text))
		case '_':
			l.Anchor = len([]rune(l.Text))
		default:
			l.Text += string(r)
		}
	}
	if !anchored {
		l.Anchor = l.Cursor
	}
	return l
}

func TestLineKeys(t *testing.T) {
	for _, tt := range []struct {
		before string
		key    fyne.KeyName
		extend bool
		after  string
	}{
		{"ab|c", fyne.KeyBackspace, false, "a|c"},
		{"|abc", fyne.KeyBackspace, false, "|abc"},
		{"ab|c", fyne.KeyDelete, false, "ab|"},
		{"abc|", fyne.KeyDelete, false, "abc|"},
		{"a_bc|d", fyne.KeyBackspace, false, "a|d"},
		{"a|bc_d", fyne.KeyDelete, false, "a|d"},
		{"ab|c", fyne.KeyLeft, false, "a|bc"},
		{"|abc", fyne.KeyLeft, false, "|abc"},
		{"ab|c", fyne.KeyRight, false, "abc|"},
		{"a_bc|d", fyne.KeyLeft, false, "a|bcd"},
		{"a|bc_d", fyne.KeyRight, false, "abc|d"},
		{"ab|c", fyne.KeyLeft, true, "a|b_c"},
		{"a_b|c", fyne.KeyRight, true, "a_bc|"},
		{"ab|c", fyne.KeyHome, false, "|abc"},
		{"ab|c", fyne.KeyEnd, true, "ab_c|"},
		{"e\u0301|", fyne.KeyBackspace, false, "|"}, // a letter with its accent
		{"👩🏽\u200d🚀|x", fyne.KeyLeft, false, "|👩🏽\u200d🚀x"},
		{"평양|", fyne.KeyBackspace, false, "평|"},
	} {
		l := entered(tt.before)
		assert.True(t, l.Key(tt.key, tt.extend))
		assert.Equal(t, tt.after, shown(l), "%s %s", tt.before, tt.key)
	}
	l := entered("a|")
	assert.False(t, l.Key(fyne.KeyUp, false), "other keys are not the line's")
}

func TestLineInserts(t *testing.T) {
	l := entered("a_bc|d")
	assert.Equal(t, "bc", l.Selected())
	l.Insert("x\ny\tz\x00")
	assert.Equal(t, "ax y z|d", shown(l), "line breaks become spaces, control characters nothing")
	l.SelectAll()
	l.Insert("북")
	assert.Equal(t, "북|", shown(l))
	l.Insert(strings.Repeat("x", 10000))
	assert.Len(t, []rune(l.Text), 400, "it is no place for a page")
}

func TestLineWords(t *testing.T) {
	l := entered("one two|  three")
	l.Word(1, false)
	assert.Equal(t, "one two  |three", shown(l))
	l.Word(-1, true)
	assert.Equal(t, "one |two  _three", shown(l))
	l.Word(-1, false)
	l.Word(-1, false)
	assert.Equal(t, "|one two  three", shown(l))
}

// TestLineNeverLosesItself: whatever is typed, the cursor stays in the text.
func TestLineNeverLosesItself(t *testing.T) {
	keys := []fyne.KeyName{fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd}
	rapid.Check(t, func(t *rapid.T) {
		var l pane.Line
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 2).Draw(t, "what") {
			case 0:
				l.Insert(rapid.String().Draw(t, "text"))
			case 1:
				l.Key(rapid.SampledFrom(keys).Draw(t, "key"), rapid.Bool().Draw(t, "extend"))
			default:
				l.Word(rapid.SampledFrom([]int{-1, 1}).Draw(t, "way"), rapid.Bool().Draw(t, "extend"))
			}
			n := len([]rune(l.Text))
			if l.Cursor < 0 || l.Cursor > n || l.Anchor < 0 || l.Anchor > n {
				t.Fatalf("%d, %d of %d", l.Cursor, l.Anchor, n)
			}
		}
	})
}
