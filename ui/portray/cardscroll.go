package portray

import (
	"math"

	"sightline/model"
	"sightline/ui/scene"
)

// A listPlace is a row and how far below its top it is, pixels.
type listPlace struct {
	row  int
	into float64
}

func (p listPlace) before(q listPlace) bool {
	return p.row < q.row || p.row == q.row && p.into < q.into
}

// leap is how many pixels are walked row by row; a longer way is estimated, and
// whoever scrolls that far cannot see the difference.
const leap = 20000

// leapt goes a long way from a place by the mean height of rows.
func (l *CardList) leapt(from listPlace, by float64) listPlace {
	return listPlace{row: max(0, min(l.rows()-1, from.row+int(by/l.average.get())))}
}

// walk goes some pixels down from a place, or up. It stops at the list's ends.
func (l *CardList) walk(from listPlace, by float64) listPlace {
	from.into += by
	for from.into < 0 && from.row > 0 {
		from.row--
		from.into += l.row(from.row).height()
	}
	for from.row < l.rows() {
		h := l.row(from.row).height()
		if from.into < h {
			break
		}
		from.row, from.into = from.row+1, from.into-h
	}
	return from
}

// bottom is the place from which a view of that height shows the list's end.
func (l *CardList) bottom(height float64) listPlace {
	p := l.walk(listPlace{row: l.rows()}, -height)
	p.into = max(p.into, 0)
	return p
}

// Scroll moves the view, of a height, some pixels down, or up, and tells whether
// it moved. It stays within the list.
func (l *CardList) Scroll(by, height float64) bool {
	was, to := l.at, l.walk
	if math.Abs(by) > leap && l.rows() > 1000 {
		to = l.leapt
	}
	l.at = l.within(to(l.at, by), height)
	return l.at != was
}

// ScrollTo moves the view to a part of the list, from 0 at its top to 1.
func (l *CardList) ScrollTo(part, height float64) {
	end := l.bottom(height)
	at := max(0, min(1, part)) * (float64(end.row) + l.share(end))
	row := int(at)
	l.at = listPlace{row: row}
	if row < l.rows() {
		l.at.into = (at - float64(row)) * l.row(row).height()
	}
	l.at = l.within(l.at, height)
}

func (l *CardList) within(p listPlace, height float64) listPlace {
	if end := l.bottom(height); end.before(p) {
		p = end
	}
	if p.before(listPlace{}) {
		p = listPlace{}
	}
	return p
}

// share is which part of its row a place lies below.
func (l *CardList) share(p listPlace) float64 {
	if p.row >= l.rows() {
		return 0
	}
	h := l.row(p.row).height()
	if h == 0 {
		return 0
	}
	return p.into / h
}

// Top moves the view to the list's top.
func (l *CardList) Top() { l.at = listPlace{} }

// AtTop tells whether the view is at the list's top.
func (l *CardList) AtTop() bool { return l.at == listPlace{} }

// Reveal brings the first card that a test accepts into a view of a height,
// unless it is in it as a whole, or fills it; or else the opened claim, if that
// has no card.
func (l *CardList) Reveal(height float64, want func(*model.Claim) bool) {
	for i := range l.claims {
		if !want(l.Claim(i)) {
			continue
		}
		row := len(l.lead) + i
		if !l.inView(row, height) {
			const above = 40 // of what lies over it
			l.at = listPlace{row: row}
			l.Scroll(-above, height)
		}
		return
	}
	if l.gone {
		l.Top()
	}
}

// inView tells whether the whole of a row is in view.
func (l *CardList) inView(row int, height float64) bool {
	y := -l.at.into
	for i := l.at.row; i < l.rows() && y < height; i++ {
		h := l.row(i).height()
		if i == row {
			return y >= 0 && y+h <= height
		}
		y += h
	}
	return false
}

// Height is how high the whole list is. It lays all of it out.
func (l *CardList) Height() float64 {
	h := 0.0
	for i := range l.rows() {
		h += l.row(i).height()
	}
	return h
}

// Find is where the first card is that the test accepts: its top and height. It
// lays out what is above.
func (l *CardList) Find(want func(*model.Claim) bool) (y, h float64, ok bool) {
	for i := range l.rows() {
		row := l.row(i)
		if c := l.claimAt(i); c != nil && want(c) {
			r := row.(*cardRow)
			return y + r.top(), r.h, true
		}
		y += row.height()
	}
	return 0, 0, false
}

// Draw draws the part of the list that begins offset pixels below its top, and
// tells where the cards are. What is above that is laid out.
func (l *CardList) Draw(offset, height float64, t Theme, selection string) (scene.Scene, []Hit) {
	was := l.at
	defer func() { l.at = was }()
	l.at = l.walk(listPlace{}, offset)
	drawing, _, hits := l.paint(height, t, Marked{Selection: selection})
	return drawing, hits
}

// Marked is what stands out in the list, by ids: of claims, or of what they
// concern.
type Marked struct{ Selection, Hover string }

// View draws what a view of a height shows, and tells what can be tapped in it,
// the foremost last.
func (l *CardList) View(height float64, t Theme, m Marked) (scene.Scene, []Target) {
	l.at = l.within(l.at, height)
	drawing, targets, _ := l.paint(height, t, m)
	return drawing, targets
}

func (l *CardList) paint(height float64, t Theme, m Marked) (scene.Scene, []Target, []Hit) {
	s := l.p.sheet()
	var targets []Target
	var hits []Hit
	y := -l.at.into
	last := l.at.row
	for ; last < l.rows() && y <= height; last++ {
		row := l.row(last)
		h := row.height()
		c := l.claimAt(last)
		chosen := c != nil && (c.ID == m.Selection || l.event == "" && Concerns(l.index, c, m.Selection))
		all := row.draw(s, scene.Rect{Y: y, W: l.width, H: h}, t, chosen)
		if c != nil && !chosen && Concerns(l.index, c, m.Hover) {
			s.stroke(all[0].Box.Inset(0.75).Path(7), t.Muted, 1.5)
		}
		if c != nil && len(all) > 0 && all[0].Box.Bottom() >= 0 && all[0].Box.Y <= height {
			hits = append(hits, Hit{ID: c.ID, Box: all[0].Box})
		}
		targets = append(targets, all...)
		y += h
	}
	l.thumb(s, height, t)
	clip := scene.Rect{W: l.width, H: height}
	return scene.Scene{Width: l.width, Height: height, Background: t.Panel, Groups: []scene.Group{s.group("claims", &clip)}}, targets, hits
}

// thumb tells where in the list the view is, counting rows: it need not know how
// high those are that were never looked at.
func (l *CardList) thumb(s *sheet, height float64, t Theme) {
	end := l.bottom(height)
	way := float64(end.row) + l.share(end)
	if way <= 0 {
		return
	}
	h := max(24, height*(1-way/float64(l.rows())))
	y := (height - h) * min(1, (float64(l.at.row)+l.share(l.at))/way)
	s.fill(scene.Rect{X: l.width - 6, Y: y, W: 4, H: h}.Path(2), fade(t.Faint, 0.55))
}

// Offset is how many pixels of the list lie above the view. It lays them out.
func (l *CardList) Offset() float64 {
	y := l.at.into
	for i := range min(l.at.row, l.rows()) {
		y += l.row(i).height()
	}
	return y
}
