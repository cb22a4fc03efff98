package portray

import (
	"math"
	"sort"

	"sightline/ui/scene"
)

// A Chooser is a list of a folder's files to choose one from, or to name a new
// one in.
type Chooser struct {
	Title, Folder, Hint, Warning string
	Rows                         []ChooserRow
	Picked                       int // index into Rows; −1 if none
	Top                          int // index of the first row shown
	Name                         string
	Cursor                       int  // characters of Name before it
	Anchor                       int  // where the selection began: what lies between is selected
	Naming                       bool // Name is shown and typed
}

// A ChooserRow is a folder or a file.
type ChooserRow struct {
	Name   string
	Folder bool
}

const (
	chooserRow  = 28.0
	chooserHigh = 520.0
)

// ChooserRows is how many rows fit into a window of a height.
func ChooserRows(height float64, naming bool) int {
	h := math.Min(chooserHigh, height-40) - 118
	if naming {
		h -= 46
	}
	return max(1, int(h/chooserRow))
}

// Chooser draws the list over the window. The hits are the boxes of the rows
// shown, from Top on.
func (p *Portrayer) Chooser(c Chooser, width, height float64, t Theme) (scene.Scene, []scene.Rect) {
	s := p.sheet()
	w, h := math.Min(messageWide, width-40), math.Min(chooserHigh, height-40)
	box := scene.Rect{X: (width - w) / 2, Y: (height - h) / 2, W: w, H: h}
	inner := w - 2*messagePad
	s.fill(scene.Rect{W: width, H: height}.Path(0), fade(rgb(0x05080B), 0.55))
	s.fill(box.Path(12), t.Panel)
	s.stroke(box.Inset(0.5).Path(12), t.Line, 1)
	x := box.X + messagePad
	s.run(p.letters.Fit(c.Title, scene.Style{Face: scene.Bold, Size: 17}, inner), x, box.Y+38, t.Text)
	s.run(p.fitLeft(c.Folder, scene.Style{Size: 12}, inner), x, box.Y+60, t.Muted)
	y := box.Y + 74
	var groups []scene.Group
	if c.Naming {
		field := scene.Rect{X: x, Y: y, W: inner, H: 34}
		s.fill(field.Path(6), t.Field)
		s.stroke(field.Inset(0.5).Path(6), t.Accent, 1.4)
		groups = append(groups, s.group("chooser", nil))
		clip := scene.Rect{X: x + 9, Y: y, W: inner - 18, H: 34}
		p.chooserName(s, c, clip, t)
		groups = append(groups, s.group("name", &clip))
		y += 46
	}
	var boxes []scene.Rect
	for i := c.Top; i < len(c.Rows) && i < c.Top+ChooserRows(height, c.Naming); i++ {
		row := scene.Rect{X: x - 8, Y: y, W: inner + 16, H: chooserRow}
		boxes = append(boxes, row)
		if i == c.Picked {
			s.fill(row.Path(6), fade(t.Accent, 0.2))
		}
		s.chooserRow(c.Rows[i], row, t)
		y += chooserRow
	}
	if len(c.Rows) == 0 {
		s.text("Nothing here that could be opened.", scene.Style{Size: 13}, scene.Point{X: x, Y: y + 20}, t.Muted)
	}
	hint, ink := c.Hint, t.Muted
	if c.Warning != "" {
		hint, ink = c.Warning, t.Orange
	}
	s.run(p.letters.Fit(hint, scene.Style{Size: 12}, inner), x, box.Bottom()-18, ink)
	return scene.Scene{Width: width, Height: height, Groups: append(groups, s.group("chooser", nil))}, boxes
}

// chooserName draws the name, its selection and the cursor. Of a name too long
// for the field the part before the cursor is in view.
func (p *Portrayer) chooserName(s *sheet, c Chooser, clip scene.Rect, t Theme) {
	style, room, x := scene.Style{Size: 14}, clip.W-8, clip.X+1
	name := []rune(c.Name)
	cursor := max(0, min(c.Cursor, len(name)))
	first := p.cutLeft(name[:cursor], style, room)
	text, moved := string(name[first:]), -first
	if first > 0 {
		text, moved = "…"+text, 1-first
	}
	run := p.letters.Fit(text, style, room)
	if c.Anchor != c.Cursor {
		from, to := max(0, min(c.Anchor, c.Cursor)+moved), max(c.Anchor, c.Cursor)+moved
		for _, lit := range scraps(run, 0, excerpt{from, to}) {
			s.fill(scene.Rect{X: x + lit.X, Y: clip.Y + 8, W: lit.W, H: clip.H - 16}.Path(1), fade(t.Accent, 0.35))
		}
	}
	s.run(run, x, clip.Y+22, t.Text)
	caret := x + 1.5 + caretAt(run, cursor+moved)
	s.line(scene.Point{X: caret, Y: clip.Y + 9}, scene.Point{X: caret, Y: clip.Y + 26}, t.Accent, 1.5)
}

func (s *sheet) chooserRow(r ChooserRow, row scene.Rect, t Theme) {
	mid := row.Y + row.H/2
	if r.Folder {
		var f scene.Path
		x, y := row.X+8, mid-6
		f.Move(x, y)
		f.Line(x+5, y)
		f.Line(x+7, y+2)
		f.Line(x+14, y+2)
		f.Line(x+14, y+12)
		f.Line(x, y+12)
		f.Close()
		s.stroke(f, t.Muted, 1.3)
	}
	run := s.letters.Fit(r.Name, scene.Style{Size: 13.5}, row.W-44)
	s.run(run, row.X+32, mid+4.8, t.Text)
}

// fitLeft keeps the end of a text that is too long: of a path the end tells
// more.
func (p *Portrayer) fitLeft(text string, style scene.Style, width float64) scene.Run {
	r := []rune(text)
	if first := p.cutLeft(r, style, width); first > 0 {
		text = "…" + string(r[first:])
	}
	return p.letters.Shape(text, style)
}

// cutLeft is how many characters at the beginning of a text give way to "…" for
// the rest to fit; 0 if all of it fits.
func (p *Portrayer) cutLeft(r []rune, style scene.Style, width float64) int {
	if p.letters.Shape(string(r), style).Advance <= width {
		return 0
	}
	first := max(0, len(r)-int(width)) // no letter is narrower than a pixel
	return first + sort.Search(len(r)-first, func(i int) bool {
		return p.letters.Shape("…"+string(r[first+i:]), style).Advance <= width
	})
}
