package portray

import (
	"math"
	"strings"

	"sightline/ui/scene"
)

const (
	notesType = 23.0
	notesLine = 1.46
)

// NotesType is the usual size of the notes' type in a window of a size, logical
// pixels.
func NotesType(width, height float64) float64 { return notesType * presenterUnit(width, height) }

// notes draws what the presenter says, as far as it is scrolled.
func (d *prompter) notes(box scene.Rect) {
	d.caps("NOTES", scene.Point{X: box.X, Y: box.Y + 13*d.k}, box.W/2)
	d.out.Larger = d.typeButton("A+", scene.Rect{X: box.Right() - 34*d.k, Y: box.Y - 6*d.k, W: 34 * d.k, H: 26 * d.k})
	d.out.Smaller = d.typeButton("A−", scene.Rect{X: box.Right() - 74*d.k, Y: box.Y - 6*d.k, W: 34 * d.k, H: 26 * d.k})
	d.done("notes", nil)
	box.Y, box.H = box.Y+26*d.k, math.Max(0, box.H-26*d.k)
	d.out.Notes = box
	size := d.in.NotesSize
	if size <= 0 {
		size = notesType * d.k
	}
	d.out.NotesHigh = d.read(d.in.Notes, box, notesManner{size: size, scroll: d.in.NotesScroll, unit: d.k})
	d.fading(box, scrolled{d.in.NotesScroll, d.out.NotesHigh}, size*notesLine, d.in.Theme.Panel)
	d.done("notes", &box)
	d.thumb(box, d.in.NotesScroll, d.out.NotesHigh)
	d.done("notes", nil)
}

func (d *prompter) typeButton(words string, box scene.Rect) scene.Rect {
	d.fill(box.Path(6*d.k), d.in.Theme.Card)
	d.stroke(box.Inset(0.5*d.k).Path(6*d.k), d.in.Theme.Line, d.k)
	d.textMiddle(words, scene.Style{Face: scene.Bold, Size: 13 * d.k}, scene.Point{X: box.X + box.W/2, Y: box.Y + box.H/2 + 4.6*d.k}, d.in.Theme.Text)
	return box
}

// A notesManner is how notes are set: how large, how far scrolled, all in logical
// pixels.
type notesManner struct{ size, scroll, unit float64 }

// read sets notes into a box, paragraph by paragraph, and returns how high they
// are. Only lines that can be seen are drawn.
func (d *prompter) read(text string, box scene.Rect, how notesManner) float64 {
	tone := textTone
	if strings.TrimSpace(text) == "" {
		text, tone = "No notes for this scene.", mutedTone
	}
	inner, line := box.W-20*how.unit, how.size*notesLine
	y := box.Y + 4*how.unit - how.scroll
	for i, par := range strings.Split(text, "\n") {
		if i > 0 {
			y += line * 0.45
		}
		right := rightToLeft(par)
		for _, r := range d.letters.Wrap(wordwise(par), scene.Style{Size: how.size}, inner, 0) {
			if y+line > box.Y && y < box.Bottom() {
				x := box.X
				if right {
					x += inner - r.Advance
				}
				d.run(r, x, y+line*0.72, tone(d.in.Theme))
			}
			y += line
		}
	}
	return y + how.scroll - box.Y
}

// thumb tells at the right how much of something is seen, and which part.
func (d *prompter) thumb(box scene.Rect, scroll, high float64) {
	if high <= box.H || box.H <= 0 {
		return
	}
	long := math.Max(24*d.k, box.H*box.H/high)
	at := (box.H - long) * math.Max(0, math.Min(1, scroll/(high-box.H)))
	track := scene.Rect{X: box.Right() - 6*d.k, Y: box.Y, W: 6 * d.k, H: box.H}
	d.fill(track.Path(3*d.k), d.in.Theme.Card)
	track.Y, track.H = box.Y+at, long
	d.fill(track.Path(3*d.k), d.in.Theme.Faint)
}
