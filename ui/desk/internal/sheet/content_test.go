package sheet_test

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/stretchr/testify/assert"

	"sightline/ui/desk/internal/sheet"
)

// painter is content that paints itself and answers Esc.
type painter struct {
	sheet.Message
	painted int
	stays   bool
}

func (p *painter) Paint(w, h int, _ float64) *image.RGBA {
	p.painted++
	return image.NewRGBA(image.Rect(0, 0, w, h))
}

func (p *painter) Escape() bool { return !p.stays }

func TestContentMayPaintItself(t *testing.T) {
	p := &painter{Message: *message(t)}
	s := opened(t, p)
	assert.Positive(t, p.painted)
	assert.NotNil(t, s.Picture)
	s.Open(message(t))
	assert.Nil(t, s.Picture, "the next is drawn as usual")
}

func TestContentMayAnswerEsc(t *testing.T) {
	p := &painter{Message: *message(t), stays: true}
	s := opened(t, p)
	press(s, fyne.KeyEscape)
	assert.True(t, s.Visible())
	p.stays = false
	press(s, fyne.KeyEscape)
	assert.False(t, s.Visible())
}
