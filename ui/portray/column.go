package portray

import (
	"image/color"

	"golang.org/x/text/unicode/bidi"

	"sightline/ui/scene"
)

// A Target is something in the panel that can be tapped.
type Target struct {
	ID   string // what it selects; "" selects nothing any more
	Link string // the address that it leads to instead; "" if it selects
	Box  scene.Rect
}

// A tone is which of a theme's colours something is drawn in.
type tone func(Theme) color.NRGBA

func textTone(t Theme) color.NRGBA   { return t.Text }
func mutedTone(t Theme) color.NRGBA  { return t.Muted }
func faintTone(t Theme) color.NRGBA  { return t.Faint }
func accentTone(t Theme) color.NRGBA { return t.Accent }

// A column sets things under one another. It is laid out once and drawn in any
// theme, wherever it stands.
type column struct {
	p       *Portrayer
	width   float64
	h       float64 // how far down it goes
	parts   []columnPart
	targets []Target // their boxes are from the column's upper left corner
}

// A columnPart is drawn with its own upper left corner at a point.
type columnPart struct {
	x, y float64
	draw func(s *sheet, at scene.Point, t Theme)
}

// space leaves a gap.
func (c *column) space(h float64) { c.h += h }

// put adds something x from the left and h high under what is there.
func (c *column) put(x, h float64, draw func(s *sheet, at scene.Point, t Theme)) {
	c.parts = append(c.parts, columnPart{x, c.h, draw})
	c.h += h
}

// draw draws the column with its upper left corner at a point.
func (c *column) draw(s *sheet, at scene.Point, t Theme) {
	for _, p := range c.parts {
		p.draw(s, scene.Point{X: at.X + p.x, Y: at.Y + p.y}, t)
	}
}

// at gives the targets as they lie when the column's corner is at a point.
func (c *column) at(p scene.Point) []Target {
	all := make([]Target, len(c.targets))
	for i, t := range c.targets {
		t.Box.X, t.Box.Y = t.Box.X+p.X, t.Box.Y+p.Y
		all[i] = t
	}
	return all
}

// target makes the column tappable from a height down to where it is now.
func (c *column) target(x, from, w float64, t Target) {
	t.Box = scene.Rect{X: x, Y: from, W: w, H: c.h - from}
	c.targets = append(c.targets, t)
}

// A typeset is how a paragraph is set.
type typeset struct {
	style scene.Style
	line  float64 // from baseline to baseline
	tone  tone
	most  int     // lines; 0: as many as it takes
	x     float64 // from the column's left
	width float64 // 0: to the column's right
}

// text adds a paragraph. One that reads from right to left stands at the right.
func (c *column) text(text string, how typeset) {
	if how.width == 0 {
		how.width = c.width - how.x
	}
	lines, right := c.p.letters.Wrap(text, how.style, how.width, how.most), rightToLeft(text)
	for _, r := range lines {
		c.put(how.x, how.line, func(s *sheet, at scene.Point, t Theme) {
			x := at.X
			if right {
				x += how.width - r.Advance
			}
			s.run(r, x, at.Y+how.line*0.74, how.tone(t))
		})
	}
}

// caption adds a small heading.
func (c *column) caption(text string) {
	c.space(10)
	c.text(text, typeset{style: captionStyle, line: 16, tone: faintTone, most: 2})
	c.space(2)
}

var captionStyle = scene.Style{Face: scene.Bold, Size: 9.5, Tracking: 0.9}

// fact adds a line of a table: what it is, and what is so. It reads from left to
// right, whatever names it begins with.
func (c *column) fact(name, text string) { c.factOf(name, text, false) }

// factOf is fact of what may be inferred: that is set slanted.
func (c *column) factOf(name, text string, inferred bool) {
	const nameWide, leftToRight = 70, "\u200e"
	if text == "" {
		return
	}
	if rightToLeft(text) {
		text = leftToRight + text
	}
	label := c.p.letters.Fit(name, scene.Style{Size: footSize}, nameWide-8)
	c.parts = append(c.parts, columnPart{0, c.h, func(s *sheet, at scene.Point, t Theme) {
		s.run(label, at.X, at.Y+12.5, t.Faint)
	}})
	c.text(text, typeset{style: scene.Style{Size: remarkSize, Slant: inferred}, line: remarkLine, tone: textTone, x: nameWide})
	c.space(2)
}

// link adds a line that leads somewhere.
func (c *column) link(text string, x float64, to Target) {
	r := c.p.letters.Fit(text, scene.Style{Size: remarkSize}, c.width-x)
	from := c.h
	c.put(x, remarkLine+2, func(s *sheet, at scene.Point, t Theme) {
		s.run(r, at.X, at.Y+13, t.Accent)
		s.line(scene.Point{X: at.X, Y: at.Y + 15.5}, scene.Point{X: at.X + r.Advance, Y: at.Y + 15.5}, fade(t.Accent, 0.6), 1)
	})
	c.target(x, from, r.Advance, to)
}

// rightToLeft tells whether a text reads from right to left: whether its first
// letter does (UAX 9, rules P2 and P3).
func rightToLeft(text string) bool {
	for _, r := range text {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}
