package sheet_test

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"
)

// TestChooserSelectsInTheName as the search does: all by SelectAll, parts with
// Shift; what is typed replaces what is selected.
func TestChooserSelectsInTheName(t *testing.T) {
	s, c, done, at := chooser(t, true)
	shift := false
	c.Shift = func() bool { return shift }
	plain := said(c)
	write(s, "wrong")
	s.SelectAll()
	write(s, "map")
	assert.Contains(t, said(c), "|map|")
	press(s, fyne.KeyLeft)
	shift = true
	press(s, fyne.KeyHome)
	shift = false
	write(s, "to")
	assert.Contains(t, said(c), "|top|", "from the cursor to the beginning")
	press(s, fyne.KeyHome, fyne.KeyDelete)
	write(s, "s")
	assert.Contains(t, said(c), "|sop|")
	press(s, fyne.KeyRight, fyne.KeyBackspace)
	assert.Contains(t, said(c), "|sp|")
	shift = true
	press(s, fyne.KeyEnd)
	shift = false
	press(s, fyne.KeyDelete)
	assert.Contains(t, said(c), "|s|")
	press(s, fyne.KeyReturn)
	assert.Equal(t, []string{filepath.Join(at, "s.geojson")}, *done)
	assert.NotContains(t, plain, "|s|")
}

// TestChooserGoesIntoAFolderFromTheNamesEnd, and not while Right moves in the name.
func TestChooserGoesIntoAFolderFromTheNamesEnd(t *testing.T) {
	s, c, _, _ := chooser(t, true)
	write(s, "ab")
	press(s, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight)
	assert.NotContains(t, said(c), "deep.geojson")
	press(s, fyne.KeyRight)
	assert.Contains(t, said(c), "deep.geojson")
}

// TestMovingTheCursorKeepsTheQuestion whether a file is to be replaced.
func TestMovingTheCursorKeepsTheQuestion(t *testing.T) {
	s, c, done, at := chooser(t, true)
	write(s, "a")
	press(s, fyne.KeyReturn, fyne.KeyLeft)
	s.SelectAll()
	assert.Contains(t, said(c), "there already")
	press(s, fyne.KeyReturn)
	assert.Equal(t, []string{filepath.Join(at, "a.geojson")}, *done)
}

// TestSelectAllOfWhatHasNoText does nothing.
func TestSelectAllOfWhatHasNoText(t *testing.T) {
	s := opened(t, message(t))
	s.SelectAll()
	assert.True(t, s.Visible())
}
