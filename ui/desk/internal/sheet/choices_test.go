package sheet_test

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"sightline/ui/desk/internal/sheet"
	"sightline/ui/portray"
	"sightline/ui/scene"
)

// TestLongChoicesScroll: keys reach every row, and a tap chooses what is seen under
// the pointer.
func TestLongChoicesScroll(t *testing.T) {
	chosen := -1
	var rows []sheet.Choice
	for i := range 100 {
		rows = append(rows, sheet.Choice{MenuRow: portray.MenuRow{Text: strconv.Itoa(i)}, Do: func() { chosen = i }})
	}
	theme, _ := portray.ThemeNamed("dark")
	c := &sheet.Choices{Portrayer: portrayer(t), Theme: func() portray.Theme { return theme }, Rows: func() []sheet.Choice { return rows }}
	const width, height = 900, 700
	tap := func() {
		c.Draw(width, height)
		c.Tap(scene.Point{X: width / 2, Y: 10 + 40 + 5}) // the first row that is seen
	}
	tap()
	assert.Equal(t, 0, chosen)
	c.Scroll(7)
	tap()
	assert.Equal(t, 7, chosen)
	c.Scroll(-1000)
	tap()
	assert.Equal(t, 0, chosen)
	for range 60 {
		c.Key(fyne.KeyDown)
		c.Draw(width, height)
	}
	tap()
	assert.Equal(t, 60-20, chosen, "the keys' row is the last one seen")
	c.Scroll(1000)
	tap()
	assert.Equal(t, 100-21, chosen, "no further than the last row")
}
