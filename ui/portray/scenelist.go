package portray

import (
	"sort"
	"strconv"
	"strings"

	"sightline/model"
	"sightline/ui/scene"
)

// A SceneList is the list of scenes that are made and put in order: of each its
// number, its title, its moment and clock, and signs of what else it has. It is laid
// out when it is shown and drawn from any offset.
type SceneList struct {
	p     *Portrayer
	index *model.Index
	width float64
	rows  []listedScene
	tops  []float64              // of the rows, and where the last one ends
	known map[string][]scene.Run // titles, as they are broken at this width
}

// A listedScene is a row, laid out but for its place.
type listedScene struct {
	scene   model.Scene
	title   []scene.Run
	missing int // ids in focus that lead nowhere
}

// SceneMarks are the rows that stand out, by their places; −1 where there is none.
type SceneMarks struct {
	Shown   int  // the scene that the map shows
	Picked  int  // where the keys are
	Focused bool // and whether they are in the list
	Hovered int
	Dragged int // the row that is on its way
	Slot    int // and before which row it would come
}

const (
	sceneTitleLeft = 52.0
	sceneRight     = 22.0
	sceneTitleLine = 18.0
	sceneFactsLine = 17.0
	scenePad       = 9.0
)

var (
	sceneTitleStyle = scene.Style{Face: scene.Bold, Size: 13.5}
	sceneFactsStyle = scene.Style{Size: 11.5}
)

// NewSceneList makes an empty list.
func NewSceneList(p *Portrayer) *SceneList { return &SceneList{p: p} }

// Show lays scenes out in a width in logical pixels.
func (l *SceneList) Show(ix *model.Index, scenes []model.Scene, width float64) {
	if l.width != width || len(l.known) > 4*len(scenes)+100 {
		l.known = nil
	}
	if l.known == nil {
		l.known = make(map[string][]scene.Run, len(scenes))
	}
	l.index, l.width = ix, width
	l.rows, l.tops = l.rows[:0], append(l.tops[:0], 0)
	for _, sc := range scenes {
		title, ok := l.known[sc.Title]
		if !ok {
			title = l.p.letters.Wrap(sc.Title, sceneTitleStyle, max(20, width-sceneTitleLeft-sceneRight), 2)
			l.known[sc.Title] = title
		}
		row := listedScene{scene: sc, title: title, missing: len(ix.Dangling(sc))}
		l.rows = append(l.rows, row)
		l.tops = append(l.tops, l.tops[len(l.tops)-1]+row.height())
	}
}

func (r listedScene) height() float64 {
	return 2*scenePad + sceneTitleLine*float64(max(1, len(r.title))) + sceneFactsLine
}

// Len is how many rows there are.
func (l *SceneList) Len() int { return len(l.rows) }

// Height is how high all of them are.
func (l *SceneList) Height() float64 {
	if len(l.tops) == 0 {
		return 0
	}
	return l.tops[len(l.tops)-1]
}

// Row is where a row lies, from the list's top.
func (l *SceneList) Row(i int) scene.Rect {
	return scene.Rect{Y: l.tops[i], W: l.width, H: l.tops[i+1] - l.tops[i]}
}

// At is the row at a height below the list's top; −1 if there is none.
func (l *SceneList) At(y float64) int {
	if y < 0 || y >= l.Height() {
		return -1
	}
	return sort.SearchFloat64s(l.tops, y+1e-9) - 1
}

// SlotAt is the row before which something would come that is let go at a height
// below the list's top; Len after the last one.
func (l *SceneList) SlotAt(y float64) int {
	i := l.At(y)
	switch {
	case i < 0 && y < 0:
		return 0
	case i < 0:
		return l.Len()
	case y > l.tops[i]+l.Row(i).H/2:
		return i + 1
	}
	return i
}

// View draws what a view of a height shows, its top some pixels below the list's.
func (l *SceneList) View(offset, height float64, m SceneMarks, t Theme) scene.Scene {
	s := l.p.sheet()
	first := max(0, l.At(max(0, min(offset, l.Height()-1))))
	for i := first; i < l.Len() && l.tops[i]-offset < height; i++ {
		box := l.Row(i)
		box.Y -= offset
		l.row(s, i, box, m, t)
	}
	if m.Dragged >= 0 && m.Slot >= 0 && m.Slot < len(l.tops) {
		y := max(1.5, min(height-1.5, l.tops[m.Slot]-offset))
		s.line(scene.Point{X: listPad, Y: y}, scene.Point{X: l.width - listPad, Y: y}, t.Accent, 3)
		s.disc(scene.Point{X: listPad, Y: y}, 4, t.Accent)
	}
	if whole := l.Height(); whole > height {
		h := max(24, height*height/whole)
		y := (height - h) * max(0, min(1, offset/(whole-height)))
		s.fill(scene.Rect{X: l.width - 6, Y: y, W: 4, H: h}.Path(2), fade(t.Faint, 0.55))
	}
	clip := scene.Rect{W: l.width, H: height}
	return scene.Scene{Width: l.width, Height: height, Background: t.Panel, Groups: []scene.Group{s.group("scenes", &clip)}}
}

// row draws a row in a box.
func (l *SceneList) row(s *sheet, i int, box scene.Rect, m SceneMarks, t Theme) {
	r := l.rows[i]
	inner := scene.Rect{X: 8, Y: box.Y + 1.5, W: box.W - 20, H: box.H - 3}
	switch {
	case i == m.Dragged:
		s.fill(inner.Path(7), fade(t.Accent, 0.16))
	case i == m.Picked:
		s.fill(inner.Path(7), t.Card)
	case i == m.Hovered:
		s.fill(inner.Path(7), fade(t.Line, 0.45))
	}
	if i == m.Picked {
		ink, width := t.Line, 1.0
		if m.Focused {
			ink, width = t.Accent, 2
		}
		s.stroke(inner.Inset(width/2).Path(7), ink, width)
	}
	number := scene.Style{Size: 12.5, Tabular: true}
	ink := t.Muted
	if i == m.Shown {
		number.Face, ink = scene.Bold, t.Accent
		s.fill(scene.Rect{X: 11, Y: inner.Y + 7, W: 3.5, H: inner.H - 14}.Path(1.75), t.Accent)
	}
	n := l.p.letters.Shape(strconv.Itoa(i+1), number)
	y := box.Y + scenePad
	s.run(n, sceneTitleLeft-12-n.Advance, y+13.5, ink)
	right := rightToLeft(r.scene.Title)
	for _, line := range r.title {
		x := sceneTitleLeft
		if right {
			x = l.width - sceneRight - line.Advance
		}
		s.run(line, x, y+13.5, t.Text)
		y += sceneTitleLine
	}
	l.facts(s, r, y+13, t)
}

// facts draws the moment and the clock, and at the right the signs.
func (l *SceneList) facts(s *sheet, r listedScene, base float64, t Theme) {
	room := l.signs(s, r, base, t) - sceneTitleLeft - 8
	s.run(l.p.letters.Fit(l.when(r.scene, room), sceneFactsStyle, room), sceneTitleLeft, base, t.Muted)
}

// when tells a scene's moment and clock in as many words as there is room for.
func (l *SceneList) when(sc model.Scene, room float64) (text string) {
	clocks := []string{" · as it was said", " · as said", ""}
	if sc.Clock == model.Happened {
		clocks = []string{" · as said to have happened", " · said to have happened", " · happened"}
	}
	for _, clock := range clocks {
		text = strings.TrimPrefix(sc.At.Words()+clock, " · ")
		if l.p.letters.Shape(text, sceneFactsStyle).Advance <= room {
			break
		}
	}
	return text
}
