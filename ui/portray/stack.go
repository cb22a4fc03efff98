package portray

import (
	"slices"

	"sightline/ui/scene"
)

const (
	crowdRows = 5     // of a stack that is not opened, at most
	ringMost  = 120.0 // pixels, the side of a ring round the marks of a stack, at most
	tiesMost  = 6     // leads of a stack, at most

	stackIndent = 14.0 // room for a mark before a row
)

// opened tells whether something in a stack is selected.
func (d *drawn) opened(l pending) bool {
	return slices.ContainsFunc(l.crowd, func(m pending) bool { return d.selected(m.spot) })
}

// seekCrowd finds room for a stack: as many rows as there is room for, the
// rest counted; all of them where it is opened.
func (d *drawn) seekCrowd(m room, l pending) (place, bool) {
	rows := []int{crowdRows, 3, 2, 1}
	if d.opened(l) {
		high := int((d.in.View.Height-40)/(nameSize*1.25)) - 1
		rows = append([]int{high, high * 2 / 3, high / 2}, rows...)
	}
	for _, b := range d.stacks(l, rows) {
		if s, ok := m.point(l.site(), b.w, b.h, 6, func(box scene.Rect, far bool) ([]lead, bool) {
			if far && !m.alone(box, l.owns) {
				return nil, false
			}
			return l.ties(m, b, box)
		}); ok {
			return place{[]scene.Rect{s.box}, s.leads, func() { d.drawStack(b, s, nil) }}, true
		}
		ring := l.ring()
		if m.rings(l, ring) {
			if s, ok := m.point(ring, b.w, b.h, 6, func(box scene.Rect, far bool) ([]lead, bool) {
				if far && !m.alone(box, l.owns) {
					return nil, false
				}
				return l.tie(m, ring, box)
			}); ok {
				return place{[]scene.Rect{s.box}, s.leads, func() { d.drawStack(b, s, &ring) }}, true
			}
		}
	}
	return place{}, false
}

// ring is the box round the marks of a stack, if they are led to as one.
func (l pending) ring() scene.Rect { return l.box.Inset(-3) }

// rings tells whether a ring is not too large and holds no other's mark.
func (m room) rings(l pending, ring scene.Rect) bool {
	return ring.W <= ringMost && ring.H <= ringMost && !m.marks.any(ring, func(r scene.Rect) bool { return !l.owns(r) })
}

// owns tells whether a box is that of one of the stack's marks.
func (l pending) owns(r scene.Rect) bool {
	return slices.ContainsFunc(l.crowd, func(m pending) bool { return apart(middleOf(r), m.at) < 0.5 })
}

// tie leads from a ring to a stack's box; none where they touch.
func (l pending) tie(m room, ring, box scene.Rect) ([]lead, bool) {
	from := nearestIn(ring, middleOf(box))
	to, ok := leadTo(from, 0, box)
	return []lead{to}, ok && m.led(to, l.owns)
}

// ties leads from each mark to its row, or to the row that counts the rest;
// false if they would cross. Marks at one place are led to once.
func (l pending) ties(m room, b label, box scene.Rect) ([]lead, bool) {
	var all []lead
	var from []scene.Point
	y, last, i := box.Y, b.names()-1, -1
	for _, r := range b.rows {
		row := scene.Rect{X: box.X, Y: y, W: box.W, H: r.height}
		if y += r.height; r.more {
			continue
		}
		i++
		for j := i; j < len(l.crowd) && (j == i || i == last); j++ {
			c := l.crowd[j]
			if slices.ContainsFunc(from, func(p scene.Point) bool { return apart(p, c.at) < 3 }) {
				continue
			}
			from = append(from, c.at)
			to, ok := leadTo(c.at, c.r, row)
			if !ok {
				continue
			}
			own := func(r scene.Rect) bool { return r.Contains(c.at) }
			over := row.Y > box.Y && to[1].Y < row.Y+1 || row.Bottom() < box.Bottom()-1 && to[1].Y > row.Bottom()-1 // comes from across other rows
			if over || len(all) == tiesMost || crossesAny(to, all) || !m.led(to, own) {
				return nil, false
			}
			all = append(all, to)
		}
	}
	return all, true
}

// stacks are a stack of one after another number of names. Before one is cut it
// is as wide as it is, within reason, or goes on below.
func (d *drawn) stacks(l pending, names []int) []label {
	const wider = 1.5
	wide := tellWidth(d.in.View)
	var all []label
	for _, n := range names {
		usual := d.stack(l, n, stackFit{wide, 1})
		if usual.cut {
			all = append(all, d.stack(l, n, stackFit{wide * wider, 1}), d.stack(l, n, stackFit{wide, 2}))
		}
		all = append(all, usual)
	}
	return all
}

// A stackFit is how wide a name of a stack may be, and on how many rows.
type stackFit struct {
	wide float64
	most int
}

// stack sets a stack's rows: the marks with their names, at most n of them.
func (d *drawn) stack(l pending, n int, how stackFit) label {
	t := d.in.Theme
	var b label
	for i, m := range l.crowd {
		if i == n-1 && i < len(l.crowd)-1 || i == n {
			text, indent := "+ "+plural(len(l.crowd)-i, "more", "more"), stackIndent
			if i == 0 { // led to up to its first letter
				text, indent = plural(len(l.crowd), "place", "places"), 0
			}
			b.add(labelRow{run: d.letters.Shape(text, scene.Style{Size: tellSize}), color: t.Muted, indent: indent, height: nameSize * 1.25, id: m.spot.target()})
			break
		}
		style := scene.Style{Face: scene.Bold, Size: nameSize - 1, Slant: m.spot.inferred}
		lines := d.p.wordEnded(m.spot.name, style, how.wide, how.most)
		b.lose(d.letters, m.spot.name, lines, how.wide)
		for j, r := range lines {
			row := labelRow{run: r, color: t.Text, indent: stackIndent, height: nameSize * 1.25, id: m.spot.target(), more: j > 0}
			if j == 0 {
				row.mark, row.shows = m.spot.small(t), m.spot.ownMark()
			}
			b.add(row)
		}
		b.call(d, d.in.footnotes.atSpot(m.spot))
	}
	return b
}

// small is a spot's mark before its name in a stack; nil where it has none.
func (s *spot) small(t Theme) func(*sheet, scene.Point) {
	if st, ok := s.standing(); ok {
		return spotLine{standing: st}.small(t)
	}
	if len(s.lines) > 0 {
		return spotLine{statement: true, inferred: s.markInferred()}.small(t)
	}
	return nil
}

// drawStack draws a stack with its leads, and with a ring round its marks if
// they are led to as one.
func (d *drawn) drawStack(b label, s stand, ring *scene.Rect) {
	c := fade(d.in.Theme.Muted, 0.7)
	if ring != nil {
		d.stroke(ring.Path(6), c, 1)
	}
	d.sheet.leads(s.leads, c)
	y := s.box.Y
	for _, r := range b.rows {
		d.hits = append(d.hits, Hit{ID: r.id, Box: scene.Rect{X: s.box.X, Y: y, W: s.box.W, H: r.height}})
		y += r.height
	}
	if s.side.x == 0 { // rows that are led to are read from their ends
		s.side.x = 1
	}
	d.key.drawn |= b.shows()
	b.draw(d.sheet, s.box, s.side, fade(d.in.Theme.Land, 0.85))
}
