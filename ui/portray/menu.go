package portray

import (
	"math"
	"strings"

	"sightline/ui/scene"
)

// A Menu is a list to check things in.
type Menu struct {
	Title  string
	Rows   []MenuRow
	Picked int // index into Rows: where the keys are; −1 if nowhere
	Top    int // index of the first row shown
	Hint   string
}

// A MenuRow is a heading, or something to be checked.
type MenuRow struct {
	Text    string
	Count   string // how many claims it is about, or how it stands; "" if that is not told
	Heading bool
	One     bool // one of its group is checked, not any number
	On      bool
}

const (
	menuRow  = 28.0
	menuPad  = 10.0
	menuHead = 40.0
	menuFoot = 30.0
)

// MenuHeight is how high a menu of so many rows would be.
func MenuHeight(rows int) float64 { return menuHead + menuRow*float64(rows) + menuFoot }

// MenuRows is how many rows fit into a menu of a height.
func MenuRows(height float64) int {
	return max(1, int(math.Floor((height-menuHead-menuFoot)/menuRow)))
}

// Menu draws a menu and tells where its rows lie, from the first one shown.
func (p *Portrayer) Menu(m Menu, width, height float64, t Theme) (scene.Scene, []scene.Rect) {
	s := p.sheet()
	box := scene.Rect{W: width, H: height}.Inset(0.5)
	s.fill(box.Path(9), t.Card)
	s.stroke(box.Path(9), t.Faint, 1)
	s.run(p.letters.Fit(m.Title, scene.Style{Face: scene.Bold, Size: 13}, width-2*menuPad-30), menuPad+6, 25, t.Text)
	s.cross(MenuClose(width), t)
	fits := MenuRows(height)
	shown := m.Rows[min(max(0, m.Top), len(m.Rows)):]
	shown = shown[:min(fits, len(shown))]
	var boxes []scene.Rect
	for i, r := range shown {
		at := scene.Rect{X: menuPad / 2, Y: menuHead + menuRow*float64(i), W: width - menuPad, H: menuRow}
		p.menuRow(s, r, at, m.Top+i == m.Picked, t)
		boxes = append(boxes, at)
	}
	s.run(p.letters.Fit(m.Hint, scene.Style{Size: 11}, width-2*menuPad-12), menuPad+6, height-11, t.Muted)
	if len(m.Rows) > fits {
		way := height - menuHead - menuFoot
		h := max(18, way*float64(fits)/float64(len(m.Rows)))
		y := menuHead + (way-h)*float64(m.Top)/float64(len(m.Rows)-fits)
		s.fill(scene.Rect{X: width - 6, Y: y, W: 3, H: h}.Path(1.5), fade(t.Faint, 0.6))
	}
	return scene.Scene{Width: width, Height: height, Groups: []scene.Group{s.group("menu", nil)}}, boxes
}

// MenuClose is where the cross lies that closes a menu of a width.
func MenuClose(width float64) scene.Rect {
	return scene.Rect{X: width - 36, Y: 8, W: 26, H: 26}
}

func (p *Portrayer) menuRow(s *sheet, r MenuRow, at scene.Rect, picked bool, t Theme) {
	base := at.Y + at.H/2 + 4.5
	if r.Heading {
		s.run(p.letters.Fit(strings.ToUpper(r.Text), captionStyle, at.W-20), at.X+11, base+3, t.Faint)
		return
	}
	if picked {
		s.fill(at.Path(5), t.Line)
		s.stroke(at.Inset(0.75).Path(5), t.Accent, 1.5)
	}
	mark := scene.Point{X: at.X + 18, Y: at.Y + at.H/2}
	if r.One {
		s.radio(mark, r.On, t)
	} else {
		s.check(mark, r.On, t)
	}
	count := p.letters.Shape(r.Count, scene.Style{Size: 12, Tabular: true})
	s.run(count, at.Right()-12-count.Advance, base, t.Muted)
	name := p.letters.Fit(r.Text, scene.Style{Size: 13}, at.W-58-count.Advance)
	s.run(name, at.X+34, base, t.Text)
}

// check draws a box, with a tick in it if it is on.
func (s *sheet) check(at scene.Point, on bool, t Theme) {
	box := scene.Rect{X: at.X - 7, Y: at.Y - 7, W: 14, H: 14}
	if !on {
		s.stroke(box.Inset(0.75).Path(3), t.Faint, 1.5)
		return
	}
	s.fill(box.Path(3), t.Accent)
	s.stroke(scene.Polyline(scene.Point{X: at.X - 3.6, Y: at.Y + 0.2}, scene.Point{X: at.X - 1, Y: at.Y + 3}, scene.Point{X: at.X + 3.8, Y: at.Y - 3}), t.OnAccent, 1.8)
}

// radio draws a ring, with a dot in it if it is on.
func (s *sheet) radio(at scene.Point, on bool, t Theme) {
	if !on {
		s.ring(at, 6.2, t.Faint, 1.5)
		return
	}
	s.ring(at, 6.2, t.Accent, 1.8)
	s.disc(at, 3.2, t.Accent)
}

// OverDimmed is a drawing in a box over a window whose content shows through.
func OverDimmed(over scene.Scene, box scene.Rect, width, height float64, t Theme) scene.Scene {
	s := &sheet{}
	s.fill(scene.Rect{W: width, H: height}.Path(0), dimmed)
	s.fill(box.Path(9), t.Panel)
	return scene.Scene{Width: width, Height: height, Groups: append([]scene.Group{s.group("dimmed", nil)}, shift(over.Groups, box)...)}
}
