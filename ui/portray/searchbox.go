package portray

import (
	"math"

	"sightline/ui/scene"
)

// A SearchBox is the field that words to look for are typed into.
type SearchBox struct {
	Text    string
	Cursor  int // characters before it
	Anchor  int // where the selection began: what lies between is selected
	Hint    string
	Focused bool
	Hovered bool
	Theme   Theme
}

// SearchHeight is how high the field is.
const SearchHeight = 36.0

var searchStyle = scene.Style{Size: 13.5}

const (
	searchLeft  = 34.0 // room for the lens
	searchRight = 30.0 // and for the cross
)

// SearchBox draws the field. A text too long for it is shown about its cursor.
func (p *Portrayer) SearchBox(b SearchBox, width, height float64) scene.Scene {
	s, t := p.sheet(), b.Theme
	box := scene.Rect{W: width, H: height}.Inset(1)
	s.fill(box.Path(7), t.Field)
	edge := t.Line
	if b.Hovered {
		edge = t.Faint
	}
	if b.Focused {
		s.stroke(box.Inset(0.5).Path(6.5), t.Accent, 2)
	} else {
		s.stroke(box.Inset(0.5).Path(6.5), edge, 1)
	}
	s.lens(scene.Point{X: 17, Y: height / 2}, t)
	if b.Text != "" {
		s.cross(ClearBox(width, height), t)
	}
	groups := []scene.Group{s.group("field", nil)}
	clip := textClip(width, height)
	p.typed(s, b, clip)
	return scene.Scene{Width: width, Height: height, Groups: append(groups, s.group("typed", &clip))}
}

// typed draws the text, its selection and the cursor.
func (p *Portrayer) typed(s *sheet, b SearchBox, clip scene.Rect) {
	t, base := b.Theme, clip.H/2+4.8
	run := p.letters.Shape(b.Text, searchStyle)
	caret := caretAt(run, b.Cursor)
	x := typedLeft(run, caret, clip)
	if b.Text == "" {
		s.run(p.letters.Fit(b.Hint, searchStyle, clip.W), x, base, t.Faint)
	}
	if b.Focused && b.Anchor != b.Cursor {
		for _, lit := range scraps(run, 0, excerpt{min(b.Anchor, b.Cursor), max(b.Anchor, b.Cursor)}) {
			s.fill(scene.Rect{X: x + lit.X, Y: 8, W: lit.W, H: clip.H - 16}.Path(1), fade(t.Accent, 0.35))
		}
	}
	s.run(run, x, base, t.Text)
	if b.Focused {
		s.line(scene.Point{X: x + caret, Y: 9}, scene.Point{X: x + caret, Y: clip.H - 9}, t.Text, 1.4)
	}
}

// textClip is the part of the field in which its text is seen.
func textClip(width, height float64) scene.Rect {
	return scene.Rect{X: searchLeft - 1, W: width - searchLeft - searchRight + 2, H: height}
}

// typedLeft is where the text begins: moved along so that the cursor is seen, or
// at the far edge if it reads from right to left.
func typedLeft(run scene.Run, caret float64, clip scene.Rect) float64 {
	left, room := clip.X+1, clip.W-3
	switch {
	case run.Advance > room:
		left -= max(0, min(run.Advance-room, caret-room/2))
	case rightToLeft(run.Text):
		left += room - run.Advance
	}
	return left
}

// caretAt is where the cursor stands, from the run's left end, after so many
// characters: at the far edge of the one before it, in the direction in which
// that one reads.
func caretAt(run scene.Run, cursor int) float64 {
	text := []rune(run.Text)
	cursor = max(0, min(cursor, len(text)))
	whole := rightToLeft(run.Text)
	if cursor == 0 || len(text) == 0 {
		if whole {
			return run.Advance
		}
		return 0
	}
	boxes := scraps(run, 0, excerpt{cursor - 1, cursor})
	for i := cursor - 1; len(boxes) == 0 && i > 0; i-- { // within a ligature or after a space
		boxes = scraps(run, 0, excerpt{i - 1, i})
	}
	if len(boxes) == 0 {
		return run.Advance
	}
	if rightToLeft(string(text[cursor-1])) {
		return boxes[0].X
	}
	return boxes[0].Right()
}

// CursorAt is how many characters of the field's text stand before a point that
// is x from the field's left.
func (p *Portrayer) CursorAt(b SearchBox, x, width float64) int {
	run := p.letters.Shape(b.Text, searchStyle)
	left := typedLeft(run, caretAt(run, b.Cursor), textClip(width, SearchHeight))
	best, near := 0, math.Inf(1)
	for i := range len([]rune(run.Text)) + 1 {
		if d := math.Abs(left + caretAt(run, i) - x); d < near {
			best, near = i, d
		}
	}
	return best
}

// ClearBox is where the cross lies that empties a field of a size.
func ClearBox(width, height float64) scene.Rect {
	return scene.Rect{X: width - searchRight, Y: (height - 24) / 2, W: 24, H: 24}
}

// lens draws a magnifying glass.
func (s *sheet) lens(at scene.Point, t Theme) {
	s.ring(scene.Point{X: at.X - 1, Y: at.Y - 1}, 4.6, t.Muted, 1.5)
	s.line(scene.Point{X: at.X + 2.4, Y: at.Y + 2.4}, scene.Point{X: at.X + 6, Y: at.Y + 6}, t.Muted, 1.8)
}

// cross draws what empties or closes.
func (s *sheet) cross(box scene.Rect, t Theme) {
	x, y := box.X+box.W/2, box.Y+box.H/2
	s.line(scene.Point{X: x - 4, Y: y - 4}, scene.Point{X: x + 4, Y: y + 4}, t.Muted, 1.5)
	s.line(scene.Point{X: x + 4, Y: y - 4}, scene.Point{X: x - 4, Y: y + 4}, t.Muted, 1.5)
}
