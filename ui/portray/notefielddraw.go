package portray

import (
	"math"

	"sightline/ui/scene"
)

// NoteField draws the field.
func (p *Portrayer) NoteField(f NoteField, width, height float64) scene.Scene {
	s, t := p.sheet(), f.Theme
	box := scene.Rect{W: width, H: height}.Inset(1)
	s.fill(box.Path(7), t.Field)
	edge, thick := t.Line, 1.0
	switch {
	case f.Focused:
		edge, thick = t.Accent, 2
	case f.Hovered:
		edge = t.Faint
	}
	s.stroke(box.Inset(0.5).Path(6.5), edge, thick)
	groups := []scene.Group{s.group("field", nil)}
	clip := scene.Rect{X: 3, Y: 3, W: width - 6, H: height - 6}
	p.noted(s, f, width, height)
	return scene.Scene{Width: width, Height: height, Groups: append(groups, s.group("notes", &clip))}
}

// noted draws the lines that are in view, what is selected of them, and the cursor.
func (p *Portrayer) noted(s *sheet, f NoteField, width, height float64) {
	t := f.Theme
	if f.Text == "" && !f.Focused {
		for i, run := range p.letters.Wrap(f.Hint, fieldStyle, width-2*notePad, 3) {
			s.run(run, notePad, notePad+13.5+noteLead*float64(i), t.Faint)
		}
		return
	}
	page := p.notePage(f.Text, width)
	from, to := min(f.Anchor, f.Cursor), max(f.Anchor, f.Cursor)
	for i, l := range page.lines {
		y := notePad + noteLead*float64(i) - f.Offset
		if y+noteLead < 0 || y > height {
			continue
		}
		if f.Focused && from < to && from < l.to && to > l.from {
			page.light(s, l, max(from, l.from), min(to, l.to), y, t)
		}
		if l.length > 0 {
			s.run(l.run, notePad+page.left(l), y+13.5, t.Text)
		}
	}
	if f.Focused {
		at := page.lineOf(f.Cursor)
		x, y := notePad+page.x(page.lines[at], f.Cursor), notePad+noteLead*float64(at)-f.Offset
		s.line(scene.Point{X: x, Y: y}, scene.Point{X: x, Y: y + noteLead - 2}, t.Text, 1.4)
	}
	if whole := page.height(); whole > height {
		h := max(16, height*height/whole)
		y := (height - h) * max(0, min(1, f.Offset/(whole-height)))
		s.fill(scene.Rect{X: width - 7, Y: y + 2, W: 3.5, H: max(8, h-4)}.Path(1.75), fade(t.Faint, 0.55))
	}
}

// light marks what is selected of a line. A line break is as wide as a space.
func (page *notePage) light(s *sheet, l noteLine, from, to int, y float64, t Theme) {
	begin := l.from + l.lead
	ink := fade(t.Accent, 0.35)
	for _, lit := range scraps(l.run, begin, excerpt{from, to}) {
		s.fill(scene.Rect{X: notePad + page.left(l) + lit.X, Y: y, W: lit.W, H: noteLead - 1}.Path(1), ink)
	}
	for _, blank := range [][2]int{{max(from, l.from), min(to, begin)}, {max(from, begin+l.length), to}} {
		if blank[0] < blank[1] {
			a, b := page.x(l, blank[0]), page.x(l, blank[1]-1)+page.space
			if l.right {
				a, b = page.x(l, blank[1]-1)-page.space, page.x(l, blank[0])
			}
			s.fill(scene.Rect{X: notePad + min(a, b), Y: y, W: math.Abs(b - a), H: noteLead - 1}.Path(1), ink)
		}
	}
}

func (page *notePage) height() float64 { return 2*notePad + noteLead*float64(len(page.lines)) }
