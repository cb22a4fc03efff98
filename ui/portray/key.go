package portray

import (
	"image/color"
	"math"

	"sightline/model"
	"sightline/ui/scene"
)

// A key collects which marks occur, so that it explains these and no others.
type key struct {
	marks    markSet                 // of all that is told; of a label not all may have room
	drawn    markSet                 // in labels, or told in insets
	areas    [2]bool                 // drawn as stated; their outline inferred
	routes   [2]bool                 // likewise, their path
	route    map[model.Standing]bool // of movements; true: one's path is inferred
	sailing  bool                    // a vessel is shown
	reckoned bool                    // on a path that is reckoned
	occupied bool
	figure   string // the name of what movements are as wide as; "" if they aren't
}

// A markSet is which marks of spots occur: a bit for each of keyWords, by its
// standing, and two more. Of thousands of spots they are told together fast.
type markSet uint16

const (
	statementMark markSet = 1 << 14
	inferredMark  markSet = 1 << 15 // a ring: the place is inferred
)

// standingMark is the bit of a standing.
func standingMark(s model.Standing) markSet {
	for i, w := range keyWords {
		if w.standing == s {
			return 1 << i
		}
	}
	return 0
}

// marksOf are the marks of what is told at a spot.
func marksOf(sp *spot) markSet {
	var set markSet
	for _, l := range sp.lines {
		set |= l.kind()
	}
	return set
}

// kind is the mark of a line.
func (l spotLine) kind() markSet {
	if l.statement {
		return statementMark
	}
	return standingMark(l.standing)
}

// ownMark is the mark of a spot itself; none if nothing is told of it.
func (s *spot) ownMark() markSet {
	if st, ok := s.standing(); ok {
		return standingMark(st)
	}
	if len(s.lines) > 0 {
		return statementMark
	}
	return 0
}

// occurring is the key of a finished drawing: without the marks of what its
// labels only count.
func (d *drawn) occurring() key {
	k := d.key
	seen := k.drawn | inferredMark
	for _, l := range d.labels {
		if l.spot != nil {
			seen |= l.spot.ownMark()
		}
	}
	k.marks &= seen
	return k
}

// told notes the marks of what is told at a spot.
func (k *key) told(sp *spot) { k.marks |= marksOf(sp) }

// has tells whether a mark occurs.
func (s markSet) has(m markSet) bool { return s&m != 0 }

func (k *key) area(inferred bool) { k.areas[index(inferred)] = true }

func (k *key) movement(s model.Standing, inferred bool) {
	if k.route == nil {
		k.route = map[model.Standing]bool{}
	}
	k.route[s] = k.route[s] || inferred
	k.routes[index(inferred)] = true
}

// index is 1 for what was inferred.
func index(inferred bool) int {
	if inferred {
		return 1
	}
	return 0
}

// vessel notes that a vessel is shown, and whether its position is reckoned.
func (k *key) vessel(reckoned bool) { k.sailing, k.reckoned = true, k.reckoned || reckoned }

// hull draws a vessel, hollow where its position is reckoned.
func (s *sheet) hull(p scene.Path, reckoned bool, c, ground color.NRGBA) {
	if !reckoned {
		s.fill(p, c)
		return
	}
	s.fill(p, ground)
	s.stroke(p, c, 1.4)
}

// An entry is one mark and what it means.
type entry struct {
	draw func(s *sheet, at scene.Point) // centred, 18 pixels wide at most
	text string
}

// keyWords say what a standing means to somebody who sees the mark for the
// first time.
var keyWords = []struct {
	standing model.Standing
	text     string
}{
	{model.Asserted, "asserted, nobody objects"},
	{model.Corroborated, "asserted by two sides or more"},
	{model.Disputed, "disputed"},
	{model.Rejected, "nobody asserts it, somebody objects"},
	{model.Expected, "expected or warned of"},
	{model.Unattributed, "the briefing's own account"},
}

// entries are the key's lines, in one order whatever is shown.
func (k key) entries(t Theme, ground color.NRGBA) []entry {
	var all []entry
	for _, w := range keyWords {
		if k.marks.has(standingMark(w.standing)) {
			all = append(all, entry{func(s *sheet, at scene.Point) { s.standingMark(w.standing, at, 5, t, ground) }, w.text})
		}
	}
	if k.marks.has(statementMark) {
		all = append(all, entry{func(s *sheet, at scene.Point) { s.statementMark(at, 5, t.Text, ground, false) }, "place of a statement"})
	}
	for i, text := range []string{"area", "area, outline inferred"} {
		if k.areas[i] {
			all = append(all, entry{func(s *sheet, at scene.Point) { s.swatch(at, t.Muted, i == 1) }, text})
		}
	}
	all = append(all, k.movements(t)...)
	if k.figure != "" {
		all = append(all, entry{func(s *sheet, at scene.Point) { s.wedge(at, k.routeColor(t)) }, "width by " + k.figure})
	}
	if k.sailing {
		text := "under way"
		if k.reckoned {
			text = "under way, position reckoned"
		}
		all = append(all, entry{func(s *sheet, at scene.Point) { s.hull(vessel(at, 6, 0), k.reckoned, t.Text, ground) }, text})
	}
	if k.marks.has(inferredMark) {
		all = append(all, entry{func(s *sheet, at scene.Point) {
			s.disc(at, 3.2, t.Muted)
			s.ring(at, 6.2, t.Muted, 1.2, 2.6, 2.2)
		}, "place inferred"})
	}
	if k.occupied {
		all = append(all, entry{func(s *sheet, at scene.Point) { s.swatchDown(at, t.Occupied) }, "occupied territory"})
	}
	return all
}

// movements are the lines of the key that tell of movements. These have no mark
// that would tell how they stand, so that a standing that no mark tells of has a
// line with an arrow; that of the first arrow is told beside it.
func (k key) movements(t Theme) []entry {
	var all []entry
	first, told := k.routeStanding(), false
	for i, text := range []string{"movement", "movement, path inferred"} {
		if !k.routes[i] {
			continue
		}
		if !told && !k.marks.has(standingMark(first)) {
			text += " · " + standingKey(first)
		}
		told = true
		all = append(all, entry{func(s *sheet, at scene.Point) { s.dashSample(at, k.routeColor(t), i == 1) }, text})
	}
	for _, w := range keyWords {
		if inferred, of := k.route[w.standing]; of && w.standing != first && !k.marks.has(standingMark(w.standing)) {
			all = append(all, entry{func(s *sheet, at scene.Point) { s.dashSample(at, t.Standing(w.standing), inferred) }, w.text})
		}
	}
	return all
}

// standingKey is what the key says of a standing.
func standingKey(s model.Standing) string {
	for _, w := range keyWords {
		if w.standing == s {
			return w.text
		}
	}
	return ""
}

// routeColor is that of the foremost standing among the movements.
func (k key) routeColor(t Theme) color.NRGBA {
	if s := k.routeStanding(); s != "" {
		return t.Standing(s)
	}
	return t.Text
}

// routeStanding is the foremost standing among the movements; "" without any.
func (k key) routeStanding() model.Standing {
	for _, w := range keyWords {
		if _, of := k.route[w.standing]; of {
			return w.standing
		}
	}
	return ""
}

func (s *sheet) swatch(at scene.Point, c color.NRGBA, dashed bool) {
	box := swatchBox(at)
	s.stroke(ringOf(box).hatch(at, 4.5), c, 1)
	if dashed {
		s.stroke(box.Path(0), c, 1.1, 3, 2)
	} else {
		s.stroke(box.Path(0), c, 1.1)
	}
}

// swatchDown is a swatch of what the basemap hatches.
func (s *sheet) swatchDown(at scene.Point, c color.NRGBA) {
	s.stroke(ringOf(swatchBox(at)).hatchDown(at, 4.5), c, 1)
}

func swatchBox(at scene.Point) scene.Rect { return scene.Rect{X: at.X - 8, Y: at.Y - 5, W: 16, H: 10} }

func (s *sheet) dashSample(at scene.Point, c color.NRGBA, dashed bool) {
	a, b := scene.Point{X: at.X - 9, Y: at.Y}, scene.Point{X: at.X + 3, Y: at.Y}
	if dashed {
		s.stroke(scene.Polyline(a, b), c, 2.2, 3.6, 2.6)
	} else {
		s.stroke(scene.Polyline(a, b), c, 2.2)
	}
	s.fill(arrowhead(scene.Point{X: at.X + 9, Y: at.Y}, 5, 0), c)
}

// wedge is a line that grows wider.
func (s *sheet) wedge(at scene.Point, c color.NRGBA) {
	s.fill(scene.Polygon(scene.Point{X: at.X - 9, Y: at.Y - 0.8}, scene.Point{X: at.X + 9, Y: at.Y - mostWidth/2},
		scene.Point{X: at.X + 9, Y: at.Y + mostWidth/2}, scene.Point{X: at.X - 9, Y: at.Y + 0.8}), c)
}

// A keyLayout is a key with its entries in rows, as wide as it may be.
type keyLayout struct {
	rows [][]entry
	wide [][]float64
	w, h float64
}

const (
	keySize  = 11.5
	keyRow   = 19.0
	keyPad   = 10.0
	keyMark  = 24.0 // from an entry's left end to its text
	keySpace = 16.0 // between entries of a row
)

// layout breaks the entries into rows no wider than width.
func (p *Portrayer) keyLayout(entries []entry, width float64) keyLayout {
	var l keyLayout
	x := 0.0
	for _, e := range entries {
		w := keyMark + p.letters.Shape(e.text, scene.Style{Size: keySize}).Advance
		if len(l.rows) == 0 || x+keySpace+w > width-2*keyPad {
			l.rows, l.wide = append(l.rows, nil), append(l.wide, nil)
			x = -keySpace
		}
		n := len(l.rows) - 1
		l.rows[n], l.wide[n] = append(l.rows[n], e), append(l.wide[n], w)
		x += keySpace + w
		l.w = math.Max(l.w, x+2*keyPad)
	}
	l.h = float64(len(l.rows))*keyRow + 10
	return l
}

// draw puts the key in its place, if it has one.
func (k keyPlace) draw(s *sheet, t Theme) {
	l, at := k.key, k.at
	if len(l.rows) == 0 {
		return
	}
	s.fill(scene.Rect{X: at.X, Y: at.Y, W: l.w, H: l.h}.Path(7), fade(t.Panel, 0.92))
	for i, row := range l.rows {
		x, y := at.X+keyPad, at.Y+5+keyRow*(float64(i)+0.5)
		for j, e := range row {
			e.draw(s, scene.Point{X: x + 9, Y: y})
			s.text(e.text, scene.Style{Size: keySize}, scene.Point{X: x + keyMark, Y: y + keySize*0.36}, t.Muted)
			x += l.wide[i][j] + keySpace
		}
	}
}
