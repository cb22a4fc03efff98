package pane_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"sightline/ui/desk/internal/pane"
)

func TestText(t *testing.T) {
	for _, row := range []struct {
		name string
		do   func(*pane.Text)
		want string // with | for the cursor
	}{
		{"what is set is as it is", func(x *pane.Text) { x.Set("a\r\nb\tc") }, "|a\r\nb\tc"},
		{"line breaks of every system", func(x *pane.Text) { x.Insert("a\r\nb\rc\nd\u2029e") }, "a\nb\nc\nd\ne|"},
		{"no control characters", func(x *pane.Text) { x.Insert("a\x00\tb\x7f") }, "a b|"},
		{"Enter breaks", func(x *pane.Text) { x.Insert("ab"); x.Go(1, false); x.Key(fyne.KeyReturn, false) }, "a\n|b"},
		{"Backspace joins", func(x *pane.Text) { x.Insert("a\nb"); x.Go(2, false); x.Key(fyne.KeyBackspace, false) }, "a|b"},
		{"Delete joins", func(x *pane.Text) { x.Insert("a\nb"); x.Go(1, false); x.Key(fyne.KeyDelete, false) }, "a|b"},
		{"a letter with its accent", func(x *pane.Text) { x.Insert("e\u0301\ne\u0301"); x.Key(fyne.KeyBackspace, false) }, "e\u0301\n|"},
		{"what is selected is replaced", func(x *pane.Text) { x.Insert("a\nb\nc"); x.Go(1, false); x.Go(4, true); x.Insert("\n") }, "a\n|c"},
		{"over the break", func(x *pane.Text) { x.Insert("a\nb"); x.Key(fyne.KeyLeft, false); x.Key(fyne.KeyLeft, false) }, "a|\nb"},
		{"by words over the break", func(x *pane.Text) { x.Insert("one two\nthree"); x.Word(-1, false); x.Word(-1, false) }, "one |two\nthree"},
		{"no further than the ends", func(x *pane.Text) { x.Insert("ab"); x.Go(99, false); x.Insert("c"); x.Go(-5, false) }, "|abc"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var x pane.Text
			row.do(&x)
			r := []rune(x.Text)
			assert.Equal(t, row.want, string(r[:x.Cursor])+"|"+string(r[x.Cursor:]))
		})
	}
}

// TestTextLeavesLinesToOthers: where one begins and ends is not known here.
func TestTextLeavesLinesToOthers(t *testing.T) {
	var x pane.Text
	x.Insert("a\nb")
	for _, k := range []fyne.KeyName{fyne.KeyHome, fyne.KeyEnd, fyne.KeyUp, fyne.KeyDown, fyne.KeyEscape} {
		assert.False(t, x.Key(k, false), k)
	}
	assert.Equal(t, 3, x.Cursor)
}

// TestALongTextIsNotCut, though nothing more goes into it.
func TestALongTextIsNotCut(t *testing.T) {
	var x pane.Text
	long := strings.Repeat("word\n", 10_000)
	x.Set(long)
	x.Insert("more")
	assert.Equal(t, long, x.Text)
	x.Key(fyne.KeyDelete, false)
	assert.Equal(t, long[1:], x.Text)
}
